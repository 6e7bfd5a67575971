// SPDX-License-Identifier: GPL-3.0-or-later
// The response pane on a real session, and on answers from a socket that no good server gives.
#include "opensession.h"

#include "ui/panes/refusalcard.h"
#include "ui/panes/responsepane.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/facttext.h"
#include "ui/widgets/noteline.h"
#include "ui/widgets/noticecard.h"
#include "ui/widgets/responsestatus.h"
#include "ui/widgets/textview.h"

#include <QAccessible>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>
#include <QTcpServer>
#include <QTcpSocket>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const OperationId describeRegions{u"alibaba"_s, u"ecs"_s, u"2014-05-26"_s, u"DescribeRegions"_s};
const OperationId describeZones{u"alibaba"_s, u"ecs"_s, u"2014-05-26"_s, u"DescribeZones"_s};
const OperationId listenConfig{u"acm"_s, u"acm"_s, u"diamond"_s, u"ListenConfig"_s};
const OperationId showCertKey{u"huawei"_s, u"sms"_s, u"v3"_s, u"ShowCertKey"_s};

/// Answers every request with the same bytes; without any it keeps silent.
class CannedServer {
public:
    explicit CannedServer(const QByteArray &answer)
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this, answer] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, answer] {
                if (answer.isEmpty() || !socket->readAll().contains("\r\n\r\n"))
                    return;
                socket->write(answer);
                socket->disconnectFromHost();
            });
        });
    }

    static QByteArray ok(const QByteArray &body, const QByteArray &type = "application/json")
    {
        return "HTTP/1.1 200 OK\r\nContent-Type: " + type
            + "\r\nX-Twice: a\r\nX-Twice: b\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
    }

    QString url() const { return u"http://127.0.0.1:%1"_s.arg(m_server.serverPort()); }

private:
    QTcpServer m_server;
};

} // namespace

class tst_ResponsePane : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_open = std::make_unique<OpenSession>();
        QVERIFY(m_open->isReady());
        m_pane = std::make_unique<ResponsePane>();
        m_pane->resize(650, 400);
        m_pane->show();
        m_pane->setSession(&**m_open);
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
        QVERIFY(m_open->open(describeRegions));
    }

    void cleanup()
    {
        m_pane.reset();
        m_open.reset();
    }

    void startsEmpty()
    {
        QVERIFY(!status()->isVisible());
        QVERIFY(!m_pane->body(ResponsePane::View::Pretty)->isVisible());
        m_pane->setSession(nullptr);
        QVERIFY(!status()->isVisible());
    }

    void showsAGoodAnswer()
    {
        QVERIFY(m_open->send());
        const Response &response = **(*m_open)->lastResult();
        QCOMPARE(status()->accessibleText(),
                 u"200 OK, %1, %2"_s.arg(durationText(response.timings.totalMs), sizeText(response.body.size())));
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(status());
        QCOMPARE(accessible->text(QAccessible::Name), u"Response status"_s);
        QCOMPARE(accessible->textInterface()->text(0, 6), u"200 OK"_s);
        QCOMPARE(id()->text().toUtf8(), requestId(response));
        QVERIFY(m_pane->findChild<Badge *>()->isVisible());
        QVERIFY(!card()->isVisible());
        TextView *body = m_pane->body(ResponsePane::View::Pretty);
        QVERIFY(body->isVisible());
        QCOMPARE(body->accessibleName(), u"Response body"_s);
        QVERIFY(body->accessibleText().contains(u"\n  \"RequestId\": \""));
        m_pane->setView(ResponsePane::View::Raw);
        QVERIFY(!body->isVisible());
        QCOMPARE(m_pane->body(ResponsePane::View::Raw)->accessibleText(), QString::fromUtf8(response.body));
        m_pane->setView(ResponsePane::View::Headers);
        QCOMPARE(m_pane->findChild<QTableView *>()->model()->rowCount(), int(response.headers.size()));
    }

    void aWrongSecretIsNamed()
    {
        (*m_open)->setEndpointText(QString::fromLatin1(m_open->practice().url()));
        (*m_open)->setProfile(m_open->profile(u"Wrong"_s, "another secret"));
        QTRY_VERIFY(!(*m_open)->credentialError());
        QTRY_VERIFY((*m_open)->preparation().wire.has_value());
        QVERIFY(m_open->settle() || true);
        QVERIFY(m_open->send());
        QVERIFY(status()->accessibleText().startsWith(u"400 IncompleteSignature"));
        QCOMPARE(status()->outcome(), ResponseStatus::Outcome::ClientError);
        QVERIFY(card()->isVisible());
        QCOMPARE(card()->content().todo, u"Read the verdict below"_s);
        QCOMPARE(card()->content().about, u"IncompleteSignature, profile Wrong"_s);
        QVERIFY(!m_pane->findChild<Badge *>()->isVisible());
        QVERIFY(m_pane->body(ResponsePane::View::Pretty)->isVisible());
    }

    void aPaneMadeAfterTheAnswerShowsAllOfIt_data()
    {
        QTest::addColumn<bool>("practice");
        QTest::newRow("practice") << true;
        QTest::newRow("a refusal") << false;
    }

    void aPaneMadeAfterTheAnswerShowsAllOfIt()
    {
        QFETCH(const bool, practice);
        if (!practice) {
            (*m_open)->setEndpointText(QString::fromLatin1(m_open->practice().url()));
            (*m_open)->setProfile(m_open->profile(u"Wrong"_s, "another secret"));
            QTRY_VERIFY(!(*m_open)->credentialError());
        }
        QVERIFY(m_open->send());
        const QString said = status()->accessibleText(), todo = card()->content().todo, about = card()->content().about;
        const bool isBadged = m_pane->findChild<Badge *>()->isVisible();
        QCOMPARE(isBadged, practice);
        // The form moves on; what was answered stays what it was.
        (*m_open)->setProfile(practice ? m_open->profile(u"Later"_s, "any secret") : practiceProfile());
        (*m_open)->setValue(u"AcceptLanguage"_s, ParameterValue{.text = u"en-US"_s});
        QVERIFY(m_open->settle());

        m_pane = std::make_unique<ResponsePane>();
        m_pane->resize(650, 400);
        m_pane->show();
        m_pane->setSession(&**m_open);
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
        QCOMPARE(status()->accessibleText(), said);
        QCOMPARE(m_pane->findChild<Badge *>()->isVisible(), isBadged);
        QCOMPARE(card()->isVisible(), !practice);
        QCOMPARE(card()->content().todo, todo);
        QCOMPARE(card()->content().about, about);
        if (!practice)
            QCOMPARE(todo, u"Read the verdict below"_s);
    }

    void aTabThatWaitsDoesNotShowTheAnswerOfAnother()
    {
        QVERIFY(m_open->send());
        QVERIFY(m_pane->body(ResponsePane::View::Pretty)->isVisible());
        OpenSession other;
        QVERIFY(other.open(describeZones));
        QSignalSpy exchanged(&*other, &SigningSession::exchanged);
        other->send();
        QVERIFY(other->isSending());
        m_pane->setSession(&*other);
        QVERIFY(!m_pane->body(ResponsePane::View::Pretty)->isVisible());
        QVERIFY(!isSaid(u"Press Ctrl+Enter to send"_s));
        QVERIFY(exchanged.wait());
        QVERIFY(m_pane->body(ResponsePane::View::Pretty)->isVisible());
        m_pane->setSession(nullptr);
    }

    void secretsInAnAnswerAreMasked()
    {
        QVERIFY(m_open->open(showCertKey, {{u"task_id"_s, u"7a9a9540-ff28-4869-b9e4-855fbe0f6c6a"_s}}));
        QVERIFY(m_open->send());
        const Response &response = **(*m_open)->lastResult();
        QCOMPARE(response.status, 200);
        TextView *pretty = m_pane->body(ResponsePane::View::Pretty);
        QVERIFY(pretty->accessibleText().contains(u"\"private_key\": \"••••••••\""));
        m_pane->setView(ResponsePane::View::Raw);
        QVERIFY(m_pane->body(ResponsePane::View::Raw)->accessibleText() != QString::fromUtf8(response.body));
        auto *show = button(u"Show"_s);
        QVERIFY(show && show->isVisible());
        show->click();
        QCOMPARE(m_pane->body(ResponsePane::View::Raw)->accessibleText(), QString::fromUtf8(response.body));
        QVERIFY(!pretty->accessibleText().contains(u"\"private_key\": \"••••••••\""));
    }

    void oddAnswers_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("note");
        QTest::newRow("broken JSON") << CannedServer::ok("{\"a\": 1,") << u"{\"a\": 1,"_s << u"no complete JSON"_s;
        QTest::newRow("not UTF-8") << CannedServer::ok("{\"a\":\"\xFF\"}") << u"{\n  \"a\": \"\\xFF\"\n}"_s << u"no UTF-8 text"_s;
        QTest::newRow("GBK") << CannedServer::ok("\xC7\xA8\xD2\xC6", "text/plain; charset=GBK") << u"迁移"_s << u"Decoded as GBK"_s;
        QTest::newRow("plain text") << CannedServer::ok("ok", "text/plain") << u"ok"_s << QString();
        QTest::newRow("lossy GBK") << CannedServer::ok("\xC7\xA8\xC7", "text/plain; charset=GBK") << u"迁\uFFFD"_s << u"no GBK text"_s;
        QTest::newRow("XML") << CannedServer::ok("<R><A>1</A></R>", "text/xml") << u"<R>\n  <A>1</A>\n</R>"_s << QString();
        QTest::newRow("large numbers") << CannedServer::ok("[18446744073709551616,1e2]") << u"[\n  18446744073709551616,\n  1e2\n]"_s
                                       << QString();
    }

    void oddAnswers()
    {
        QFETCH(QByteArray, answer);
        QFETCH(QString, body);
        QFETCH(QString, note);
        const CannedServer server(answer);
        (*m_open)->setEndpointText(server.url());
        QVERIFY(m_open->send());
        QCOMPARE(m_pane->body(ResponsePane::View::Pretty)->accessibleText(), body);
        QString notes;
        for (const NoteLine *line : m_pane->findChildren<NoteLine *>())
            notes += line->isVisible() ? line->text() : QString();
        if (note.isEmpty())
            QCOMPARE(notes, QString());
        else
            QVERIFY2(notes.contains(note), qPrintable(notes));
    }

    void anAnswerWithoutBody()
    {
        const CannedServer server("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
        (*m_open)->setEndpointText(server.url());
        QVERIFY(m_open->send());
        QVERIFY(status()->accessibleText().startsWith(u"204 No Content"));
        QVERIFY(isSaid(u"The answer has no body"_s));
        QVERIFY(!m_pane->body(ResponsePane::View::Pretty)->isVisible());
    }

    void noAnswerIsACard()
    {
        (*m_open)->setEndpointText(u"http://127.0.0.1:1"_s);
        QVERIFY(m_open->send());
        QCOMPARE(status()->accessibleText(), u"no answer"_s);
        QCOMPARE(status()->outcome(), ResponseStatus::Outcome::NoAnswer);
        const Error &error = (*m_open)->lastResult()->error();
        QCOMPARE(card()->content().title, error.message);
        QCOMPARE(card()->content().todo, error.hint);
    }

    void sendingIsShownAndCanBeCancelled()
    {
        const CannedServer server{QByteArray()};
        (*m_open)->setEndpointText(server.url());
        QVERIFY(m_open->settle());
        (*m_open)->send();
        QTRY_VERIFY(status()->accessibleText().startsWith(u"sending, "));
        QPushButton *cancel = button(u"Cancel"_s);
        QVERIFY(cancel && cancel->isVisible());
        QSignalSpy exchanged(&**m_open, &SigningSession::exchanged);
        cancel->click();
        QVERIFY(exchanged.size() == 1 || exchanged.wait());
        QCOMPARE(status()->accessibleText(), u"cancelled"_s);
        QVERIFY(!cancel->isVisible());
        QCOMPARE(card()->content().tone, NoticeCard::Tone::Calm);
    }

    void emptySaysWhatToPressAndOffersTheLatestCalls()
    {
        QVERIFY(isSaid(u"Press Ctrl+Enter to send"_s));
        QPushButton *send = button(u"Send this request"_s);
        QVERIFY(send && send->isVisible());
        QSignalSpy exchanged(&**m_open, &SigningSession::exchanged);
        send->click();
        QVERIFY(exchanged.size() == 1 || exchanged.wait());
        QTRY_VERIFY(status()->accessibleText().startsWith(u"200"));
        QVERIFY(!send->isVisible());

        OpenSession other;
        QVERIFY(other.open(describeZones));
        m_pane->setSession(&*other);
        QVERIFY(isSaid(u"Press Ctrl+Enter to send"_s));
        QVERIFY(!isSaid(u"Latest calls"_s));
        m_pane->setLatestCalls({{describeRegions, u"200 OK"_s}, {showCertKey, {}}});
        QPushButton *again = button(u"DescribeRegions · 200 OK"_s);
        QVERIFY(again);
        QTRY_VERIFY(again->isVisible());
        QVERIFY(button(u"ShowCertKey · no answer"_s));
        QSignalSpy wanted(m_pane.get(), &ResponsePane::operationWanted);
        again->click();
        QCOMPARE(wanted.at(0).at(0).value<OperationId>(), describeRegions);
        m_pane->setSession(nullptr);
    }

    void aQuickAnswerShowsNoWaiting()
    {
        QStringList words;
        QSignalSpy exchanged(&**m_open, &SigningSession::exchanged);
        (*m_open)->send();
        while (exchanged.isEmpty()) {
            if (status()->isVisible())
                words.append(status()->accessibleText());
            QVERIFY(exchanged.wait(5) || (*m_open)->isSending());
        }
        for (const QString &early : {u"sending, 0.0 s"_s, u"sending, 0.1 s"_s, u"sending, 0.2 s"_s})
            QVERIFY2(!words.contains(early), qPrintable(words.join(u'|')));
    }

    void aLongPollCountsDown()
    {
        QVERIFY(m_open->open(listenConfig,
                             {{u"Probe-Modify-Request.1.dataId"_s, u"d"_s},
                              {u"Probe-Modify-Request.1.group"_s, u"g"_s},
                              {u"longPullingTimeout"_s, u"60000"_s}}));
        QTRY_VERIFY((*m_open)->preparation().wire.has_value());
        (*m_open)->send();
        QTRY_VERIFY2(status()->accessibleText().startsWith(u"waiting for a change, "), qPrintable(status()->accessibleText()));
        const QString first = status()->accessibleText();
        QVERIFY2(first.endsWith(u" s left"), qPrintable(first));
        QTRY_VERIFY(status()->accessibleText() != first);
        QVERIFY(status()->accessibleText() < first);
        QPushButton *cancel = button(u"Cancel"_s);
        QVERIFY(cancel && cancel->isVisible());
        QSignalSpy exchanged(&**m_open, &SigningSession::exchanged);
        cancel->click();
        QVERIFY(exchanged.size() == 1 || exchanged.wait());
        QCOMPARE(status()->accessibleText(), u"cancelled"_s);
    }

    void signedAndNotSent()
    {
        (*m_open)->signNow();
        const QString time = (*m_open)->signedAt().toUTC().toString(u"HH:mm:ss'Z'"_s);
        QCOMPARE(status()->outcome(), ResponseStatus::Outcome::Signed);
        QCOMPARE(status()->accessibleText(), u"Signed, not sent, %1"_s.arg(time));
        QSignalSpy wanted(m_pane.get(), &ResponsePane::requestWanted);
        QPushButton *show = button(u"Show the final request"_s);
        QVERIFY(show && show->isVisible());
        show->click();
        QCOMPARE(wanted.size(), 1);
        (*m_open)->setValue(u"AcceptLanguage"_s, ParameterValue{.text = u"en-US"_s});
        QVERIFY(m_open->settle()); // what stands in the form is another request now
        QVERIFY(!status()->isVisible());
        QVERIFY(isSaid(u"Press Ctrl+Enter to send"_s));

        QVERIFY(m_open->send());
        (*m_open)->signNow();
        QCOMPARE(status()->outcome(), ResponseStatus::Outcome::Signed);
        button(u"Show the last answer"_s)->click();
        QVERIFY(status()->accessibleText().startsWith(u"200"));
        QVERIFY(m_pane->body(ResponsePane::View::Pretty)->isVisible());
    }

    void aBodyThatIsNoTextIsNotPouredOut()
    {
        const CannedServer server(CannedServer::ok(QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0", 20), "image/png"));
        (*m_open)->setEndpointText(server.url());
        QVERIFY(m_open->send());
        QVERIFY(isSaid(u"The body is no text: 20 B of image/png"_s));
        QVERIFY(button(u"Save body…"_s)->isVisible());
        QVERIFY(!m_pane->body(ResponsePane::View::Pretty)->isVisible());
        m_pane->setView(ResponsePane::View::Raw);
        QVERIFY(m_pane->body(ResponsePane::View::Raw)->accessibleText().startsWith(u"\\x89PNG"));
    }

    void aRefusalNeedsNoScrolling_data()
    {
        QTest::addColumn<QSize>("size");
        // The pane's room in a window of 1024x700 and 1280x800: 35 % of the right side.
        QTest::newRow("1024x700") << QSize(460, 207);
        QTest::newRow("1280x800") << QSize(640, 242);
    }

    void aRefusalNeedsNoScrolling()
    {
        QFETCH(QSize, size);
        (*m_open)->setEndpointText(QString::fromLatin1(m_open->practice().url()));
        (*m_open)->setProfile(m_open->profile(u"Wrong"_s, "another secret"));
        QTRY_VERIFY(!(*m_open)->credentialError());
        QTRY_VERIFY((*m_open)->preparation().wire.has_value());
        m_pane->resize(size);
        QVERIFY(m_open->send());
        QTRY_VERIFY(card()->isVisible());
        auto *scroll = qobject_cast<QScrollArea *>(card()->parentWidget()->parentWidget()->parentWidget());
        QVERIFY(scroll);
        QTRY_COMPARE(scroll->verticalScrollBar()->maximum(), 0);
        QVERIFY(!card()->content().title.isEmpty() && !card()->content().about.isEmpty() && !card()->content().todo.isEmpty());
        QVERIFY(m_pane->body(ResponsePane::View::Pretty)->isVisible());
        QCOMPARE(m_pane->size(), size);
    }

    void compactPutsTheViewsIntoAComboBox()
    {
        QVERIFY(m_open->send());
        auto *views = m_pane->findChild<QComboBox *>();
        QVERIFY(!views->isVisible());
        m_pane->setCompact(true);
        QVERIFY(views->isVisible());
        const auto headers = u"Headers %1"_s.arg((*m_open)->lastResult()->value().headers.size());
        QCOMPARE(views->itemText(2), headers);
        emit views->activated(2);
        QCOMPARE(m_pane->view(), ResponsePane::View::Headers);
        m_pane->setCompact(false);
        QVERIFY(!views->isVisible());
    }

    void findGoesOn()
    {
        QVERIFY(m_open->send());
        TextView *body = m_pane->body(ResponsePane::View::Pretty);
        body->setFocus();
        m_pane->findNext(false); // nothing sought yet: the field opens
        auto *field = m_pane->findChild<QLineEdit *>();
        QVERIFY(field->isVisible());
        field->setText(u"regionid"_s);
        QVERIFY(body->matchCount() > 1);
        const int before = body->currentMatch();
        m_pane->findNext(false);
        QCOMPARE(body->currentMatch(), before % body->matchCount() + 1);
        m_pane->findNext(true);
        QCOMPARE(body->currentMatch(), before);
    }

    void aRefusalSaysWhatItIsAbout()
    {
        const ServerError refusal{.code = u"SignatureDoesNotMatch"_s,
                                  .message =
                                      u"Specified signature is not matched with our calculation. server string to sign is:GET&db%252B"_s,
                                  .requestId = u"A-1"_s,
                                  .recommendation = u"https://example.com/<b>"_s,
                                  .stringToSign = "GET&db%252B"};
        const NoticeCard::Content content = refusalCard(refusal, 400, u"Staging"_s);
        QCOMPARE(content.title, u"Signature does not match"_s);
        QVERIFY(!content.message.contains(u"db%252B"));
        QVERIFY(content.about.contains(refusal.code) && content.about.contains(u"profile Staging"));
        QVERIFY(!content.todo.isEmpty());
        QCOMPARE(refusalCard(refusal, 400, {}, u"Look there"_s).todo, u"Look there"_s);
        const ServerError busy{.code = u"Throttling"_s, .message = u"Request was denied due to request throttling."_s};
        QCOMPARE(refusalCard(busy, 400, {}).title, busy.message); // the news first
    }

    void nothingIsCutAt460()
    {
        QVERIFY(m_open->send());
        m_pane->resize(460, 400);
        QTest::qWait(20);
        QCOMPARE(m_pane->width(), 460);
        QVERIFY(status()->width() >= status()->sizeHint().width());
        QVERIFY(id()->isVisible() && id()->geometry().right() < 460);
        (*m_open)->setEndpointText(QString::fromLatin1(m_open->practice().url()));
        (*m_open)->setProfile(m_open->profile(u"Wrong"_s, "another secret"));
        QTRY_VERIFY(!(*m_open)->credentialError());
        QVERIFY(m_open->send());
        QTRY_VERIFY(card()->isVisible());
        QTest::qWait(20);
        QCOMPARE(m_pane->width(), 460);
        QVERIFY(m_pane->minimumSizeHint().width() <= 460);
    }

private:
    ResponseStatus *status() { return m_pane->findChild<ResponseStatus *>(); }
    NoticeCard *card() { return m_pane->findChild<NoticeCard *>(); }
    bool isSaid(const QString &sentence)
    {
        for (const QLabel *label : m_pane->findChildren<QLabel *>()) {
            if (label->text() == sentence)
                return label->isVisible();
        }
        return false;
    }
    FactText *id() { return m_pane->findChild<FactText *>(); }
    QPushButton *button(const QString &text)
    {
        for (QPushButton *found : m_pane->findChildren<QPushButton *>()) {
            if (found->text() == text)
                return found;
        }
        return nullptr;
    }

    std::unique_ptr<OpenSession> m_open;
    std::unique_ptr<ResponsePane> m_pane;
};

QTEST_MAIN(tst_ResponsePane)
#include "tst_responsepane.moc"
