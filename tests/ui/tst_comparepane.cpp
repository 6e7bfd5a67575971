// SPDX-License-Identifier: GPL-3.0-or-later
// What the window does with a refused call: the verdict comes by itself, leads to its field, and what helps is one button away.
#include "house.h"

#include "core/session/bugreport.h"
#include "tests/support/changingproxy.h"
#include "tests/support/recordingserver.h"
#include "ui/debugger/debuggerwindow.h"
#include "ui/debugger/verdictview.h"
#include "ui/dialogs/profilesdialog.h"
#include "ui/dialogs/trimsheet.h"
#include "ui/models/formproblems.h"
#include "ui/panes/comparepane.h"
#include "ui/panes/responsepane.h"
#include "ui/panes/signaturepane.h"
#include "ui/theme/theme.h"
#include "ui/widgets/badgetabbar.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/noticecard.h"

#include <QApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QByteArray practiceSecret("testsecret");

} // namespace

class tst_ComparePane : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_house = std::make_unique<House>();
        QVERIFY(QTest::qWaitForWindowExposed(&m_house->window));
        QVERIFY(m_house->practice.listen(0));
        m_session = m_house->open(u"ecs"_s, u"DescribeInstances"_s);
        QVERIFY(m_session);
    }
    void cleanup() { m_house.reset(); }

    void nothingWasRefused()
    {
        pane()->setView(SignaturePane::View::Compare);
        auto *empty = compare()->findChild<EmptyState *>();
        QVERIFY(empty->isVisible());
        QPushButton *button = buttonIn(empty, u"Debug a signature (Ctrl+D)"_s);
        QVERIFY(button);
        QVERIFY(badge().isEmpty());
        button->click();
        QTRY_VERIFY(debugger());
        debugger()->close();
    }

    void theVerdictComesByItself()
    {
        QCOMPARE(pane()->view(), SignaturePane::View::Trace);
        sendAs(practiceSecret + '\n');
        QCOMPARE(pane()->view(), SignaturePane::View::Compare);
        QTRY_VERIFY(view()->isVisible());
        QVERIFY2(verdict().contains(u"line break"_s) || verdict().contains(u"newline"_s), qPrintable(verdict()));
        QVERIFY2(badge().contains(u"verdict"_s), qPrintable(badge()));
        auto *card = m_house->window.findChild<ResponsePane *>()->findChild<NoticeCard *>();
        QCOMPARE(card->content().todo, u"Read the verdict below"_s);
    }

    void otherRefusalsLeaveTheTabAsItIs()
    {
        RecordingServer server;
        server.setAnswer(httpAnswer(400, "{\"Code\":\"InvalidParameter\",\"Message\":\"The value is not valid.\"}"));
        sendAs(practiceSecret, server.url());
        QCOMPARE(pane()->view(), SignaturePane::View::Trace);
        QVERIFY(badge().isEmpty());
        auto *card = m_house->window.findChild<ResponsePane *>()->findChild<NoticeCard *>();
        QVERIFY(!card->content().todo.contains(u"verdict"_s));
    }

    void trimmedAndSentAgain()
    {
        sendAs(practiceSecret + '\n');
        QTRY_VERIFY(deed(u"Trim the secret and send again…"_s));
        QCOMPARE(verdict(), u"The secret of %1 ends with a newline."_s.arg(m_session->profile().name));
        QVERIFY(!bugReport(*m_session->verdict()).contains(m_session->profile().name)); // what somebody calls it is nobody else's business
        deed(u"Trim the secret and send again…"_s)->click();
        auto *sheet = m_house->window.findChild<TrimSheet *>();
        QTRY_VERIFY(sheet && sheet->isVisible());
        QVERIFY(!sheet->accessibleDescription().contains(QString::fromLatin1(practiceSecret)));
        buttonIn(sheet, u"Leave it"_s)->click();
        QTest::qWait(50);
        QVERIFY(m_session->verdict()); // nothing was sent

        deed(u"Trim the secret and send again…"_s)->click();
        QTRY_VERIFY(m_house->window.findChildren<TrimSheet *>().size() == 1 && m_house->window.findChild<TrimSheet *>()->isVisible());
        QSignalSpy exchanged(m_session, &SigningSession::exchanged);
        buttonIn(m_house->window.findChild<TrimSheet *>(), u"Trim and send"_s)->click();
        QTRY_COMPARE(exchanged.size(), 1);
        QVERIFY(*m_session->lastResult());
        QCOMPARE((*m_session->lastResult())->status, 200);
        QFuture<Result<Credentials>> kept = m_house->profiles.credentials(m_session->profile());
        QTRY_VERIFY(kept.isFinished());
        QVERIFY(kept.result()->accessKeySecret == Secret(QByteArray(practiceSecret)));
        // What came to the front by itself goes again.
        QCOMPARE(pane()->view(), SignaturePane::View::Trace);
        QVERIFY(badge().isEmpty());
    }

    void aChangedValueLeadsToItsField()
    {
        ChangingProxy proxy(m_house->practice.url(), [](const QByteArray &head) { return QByteArray(head).replace("%2B", "%20"); });
        m_session->setValue(u"InstanceName"_s, ParameterValue{.text = u"db + cache"_s});
        sendAs(practiceSecret, proxy.url());
        QTRY_VERIFY(m_session->verdict());
        QVERIFY2(verdict().contains(u"InstanceName"_s) && verdict().contains(u"db + cache"_s), qPrintable(verdict()));
        QVERIFY(noteOf(u"InstanceName"_s).contains(u"Arrived as another value"_s));
        QSignalSpy focused(m_session, &SigningSession::focusChanged);
        QTRY_VERIFY(deed(u"Go to field InstanceName"_s));
        deed(u"Go to field InstanceName"_s)->click();
        QCOMPARE(m_session->focused(), Origin::parameter(u"InstanceName"_s));
        QTRY_VERIFY(qobject_cast<QWidget *>(QApplication::focusWidget()));
        // Another value is another matter.
        m_session->setValue(u"InstanceName"_s, ParameterValue{.text = u"db"_s});
        QTRY_VERIFY(noteOf(u"InstanceName"_s).isEmpty());
    }

    void differencesAreWalked()
    {
        QAction *next = actionOf(u"Next difference"_s);
        QVERIFY(next);
        QVERIFY(!next->isEnabled());
        ChangingProxy proxy(m_house->practice.url(), [](const QByteArray &head) { return QByteArray(head).replace("%2B", "%20"); });
        m_session->setValue(u"InstanceName"_s, ParameterValue{.text = u"db + cache"_s});
        sendAs(practiceSecret, proxy.url());
        QTRY_VERIFY(m_session->verdict());
        QTRY_VERIFY(next->isEnabled());
        pane()->setView(SignaturePane::View::Trace);
        next->trigger();
        QCOMPARE(pane()->view(), SignaturePane::View::Compare);
        QVERIFY(pane()->walkDifferences(true));
    }

    void aHeldNonceIsLetGo()
    {
        m_session->hold({.nonceHold = Hold::Frozen, .nonce = QUuid::createUuid().toByteArray(QUuid::WithoutBraces)});
        sendAs(practiceSecret);
        sendAs(practiceSecret);
        QTRY_VERIFY(deed(u"Let the nonce run and send again"_s));
        QSignalSpy exchanged(m_session, &SigningSession::exchanged);
        deed(u"Let the nonce run and send again"_s)->click();
        QTRY_COMPARE(exchanged.size(), 1);
        QCOMPARE((*m_session->lastResult())->status, 200);
        QCOMPARE(m_session->held().nonceHold, Hold::Running);
    }

    void aFrozenClockIsLetGo()
    {
        m_session->hold({.clock = Hold::Frozen, .time = QDateTime::currentDateTimeUtc().addSecs(-2530)});
        sendAs(practiceSecret);
        QTRY_VERIFY(deed(u"Let the clock run and send again"_s));
        QSignalSpy exchanged(m_session, &SigningSession::exchanged);
        deed(u"Let the clock run and send again"_s)->click();
        QTRY_COMPARE(exchanged.size(), 1);
        QCOMPARE((*m_session->lastResult())->status, 200);
    }

    void theProfileOpens()
    {
        sendAs("not-the-secret");
        QTRY_VERIFY(deed(u"Open the profile"_s));
        deed(u"Open the profile"_s)->click();
        QTRY_VERIFY(m_house->window.findChild<ProfilesDialog *>());
    }

    void theDebuggerTakesTheCase()
    {
        sendAs(practiceSecret + '\n');
        QTRY_VERIFY(view()->isVisible());
        buttonIn(compare(), u"Open in the debugger"_s)->click();
        QTRY_VERIFY(debugger());
        auto *there = debugger()->findChild<VerdictView *>();
        QTRY_VERIFY(there && there->isVisible());
        QTRY_COMPARE(there->judgedCase().diagnosis.observedSignature, m_session->verdict()->diagnosis.observedSignature);
        debugger()->close();
    }

    /// Made anew for another language or size of text, the window shows the same verdict.
    void aWindowMadeAnewShowsItAgain()
    {
        sendAs(practiceSecret + '\n');
        QTRY_VERIFY(m_session->verdict());
        const QPointer<SignaturePane> before = pane();
        Theme::current().setZoom(110);
        QTRY_VERIFY(!before);
        QTRY_VERIFY(pane() && view()->isVisible());
        QCOMPARE(pane()->view(), SignaturePane::View::Compare);
        QVERIFY(badge().contains(u"verdict"_s));
        Theme::current().setZoom(100);
    }

    void anotherTabHasItsOwn()
    {
        sendAs(practiceSecret + '\n');
        QTRY_VERIFY(m_session->verdict());
        m_house->open(u"ecs"_s, u"DescribeRegions"_s);
        QVERIFY(badge().isEmpty());
        QVERIFY(compare()->findChild<EmptyState *>()->isVisibleTo(compare()));
        m_house->workspace.setCurrent(0);
        QVERIFY(badge().contains(u"verdict"_s));
    }

    /// Where response and signature are tabs, the card leads to the verdict.
    void aFoldedWindowLeadsThere()
    {
        m_house->window.resize(1000, 700);
        QTest::qWait(50);
        sendAs(practiceSecret + '\n');
        QTRY_VERIFY(m_session->verdict());
        auto *response = m_house->window.findChild<ResponsePane *>();
        QVERIFY(response->isVisible());
        QPushButton *show = buttonIn(response, u"Show the verdict"_s);
        QVERIFY(show && show->isVisible());
        show->click();
        QTRY_VERIFY(view()->isVisible());
        m_house->window.resize(1280, 800);
    }

private:
    void sendAs(const QByteArray &secret, const QByteArray &endpoint = {})
    {
        const Profile profile{.id = QUuid::createUuid().toString(QUuid::WithoutBraces),
                              .name = QUuid::createUuid().toString(QUuid::WithoutBraces),
                              .kind = ProfileKind::AlibabaAccessKey,
                              .accessKeyId = "testid"};
        QFuture<Result<void>> saved = m_house->profiles.save(profile, Secret(QByteArray(secret)));
        QTRY_VERIFY(saved.isFinished());
        m_session->setEndpointText(QString::fromLatin1(endpoint.isEmpty() ? m_house->practice.url() : endpoint));
        m_session->setValue(u"RegionId"_s, ParameterValue{.text = u"cn-hangzhou"_s});
        m_house->workspace.setProfile(profile);
        QTRY_VERIFY(!m_session->isAwaitingCredentials());
        QSignalSpy exchanged(m_session, &SigningSession::exchanged);
        QSignalSpy asked(m_session, &SigningSession::questionAsked);
        m_session->send();
        QTRY_VERIFY(exchanged.size() == 1 || asked.size() == 1);
        if (asked.size() == 1) {
            for (QDialog *sheet : m_house->window.findChildren<QDialog *>()) // a held moment is asked about
                sheet->accept();
            QTRY_COMPARE(exchanged.size(), 1);
        }
        QTRY_VERIFY(!m_session->isJudging());
    }

    SignaturePane *pane() const { return m_house->window.findChild<SignaturePane *>(); }
    ComparePane *compare() const { return pane()->compare(); }
    VerdictView *view() const { return compare()->findChild<VerdictView *>(); }
    QString verdict() const { return m_session->verdict() ? m_session->verdict()->diagnosis.text().sentence : QString(); }
    QString badge() const { return pane()->findChild<BadgeTabBar *>()->tabToolTip(int(SignaturePane::View::Compare)); }
    QPushButton *deed(const QString &text) const { return buttonIn(view(), text); }
    static QPushButton *buttonIn(const QWidget *widget, const QString &text)
    {
        for (QPushButton *button : widget->findChildren<QPushButton *>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }
    QAction *actionOf(const QString &text) const
    {
        for (QAction *action : m_house->window.actions()) {
            if (action->text().remove(u'&') == text)
                return action;
        }
        return nullptr;
    }
    static DebuggerWindow *debugger()
    {
        for (QWidget *widget : QApplication::topLevelWidgets()) {
            if (auto *window = qobject_cast<DebuggerWindow *>(widget); window && window->isVisible())
                return window;
        }
        return nullptr;
    }
    QString noteOf(const QString &path) const
    {
        for (const Problem &problem : formProblems(*m_session)) {
            if (problem.path == path)
                return problem.text;
        }
        return {};
    }

    std::unique_ptr<House> m_house;
    SigningSession *m_session = nullptr;
};

QTEST_MAIN(tst_ComparePane)
#include "tst_comparepane.moc"
