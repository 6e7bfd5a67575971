// SPDX-License-Identifier: GPL-3.0-or-later
// The signature pane on a real session: live steps, light, clicks, copying, and what is shown when something is missing.
#include "opensession.h"

#include "ui/panes/signaturepane.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/facttext.h"
#include "ui/widgets/noticecard.h"
#include "ui/widgets/stepcard.h"
#include "ui/widgets/tracedbytesview.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const OperationId describeInstances{u"alibaba"_s, u"ecs"_s, u"2014-05-26"_s, u"DescribeInstances"_s};
const OperationId createTask{u"huawei"_s, u"sms"_s, u"v3"_s, u"CreateTask"_s};
const QVector<std::pair<QString, QString>> tags{
    {u"RegionId"_s, u"cn-hangzhou"_s}, {u"Tag.2.Key"_s, u"role"_s}, {u"Tag.2.Value"_s, u"web front"_s}, {u"ImageId"_s, QString()}};

template <class View>
View *named(QWidget &pane, const QString &name)
{
    for (View *view : pane.findChildren<View *>()) {
        if (view->accessibleName() == name)
            return view;
    }
    return nullptr;
}

} // namespace

class tst_SignaturePane : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_open = std::make_unique<OpenSession>();
        QVERIFY(m_open->isReady());
        m_pane = std::make_unique<SignaturePane>();
        m_pane->resize(650, 600);
        m_pane->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    }

    void cleanup()
    {
        m_pane.reset();
        m_open.reset();
    }

    void emptyWithoutASession()
    {
        QVERIFY(!m_pane->card("string-to-sign"));
        m_pane->setSession(&**m_open);
        QVERIFY(!m_pane->card("string-to-sign"));
        m_pane->setSession(nullptr);
    }

    void showsTheStepsOfTheTrace()
    {
        m_pane->setSession(&**m_open);
        QVERIFY(m_open->open(describeInstances, tags));
        for (const TraceStep &step : (*m_open)->preparation().signing.trace.steps()) {
            const StepCard *card = m_pane->card(step.id);
            QVERIFY2(card, step.id.constData());
            QCOMPARE(card->view()->accessibleName(), step.title);
            if (step.visibility == TraceStep::Visibility::Public)
                QCOMPARE(card->view()->bytes().bytes(), step.output.bytes());
            else
                QVERIFY(card->view()->bytes().isEmpty());
        }
        QVERIFY(m_pane->card("canonical-query")->isOpen());
        QVERIFY(m_pane->card("string-to-sign")->isOpen());
        QVERIFY(!m_pane->card("signature")->isOpen());
        QCOMPARE(m_pane->card(finalRequestId)->view()->bytes().bytes(), (*m_open)->preparation().wire->text().bytes());
    }

    void aFoldedStepIsReadUnderItsTitle()
    {
        m_pane->setSession(&**m_open);
        QVERIFY(m_open->open(describeInstances, tags));
        FactText *signature = named<FactText>(*m_pane, u"Signature"_s);
        QVERIFY(signature && signature->isVisible());
        QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(signature);
        QVERIFY(accessible && accessible->textInterface());
        QCOMPARE(accessible->textInterface()->text(0, 28).toLatin1(),
                 (*m_open)->preparation().signing.trace.step("signature")->output.bytes());
        QVERIFY(!named<TracedBytesView>(*m_pane, u"Signature"_s)->isVisible());
        m_pane->card("signature")->setOpen(true);
        QVERIFY(named<TracedBytesView>(*m_pane, u"Signature"_s)->isVisible());
    }

    void editsChangeTheStringInPlace()
    {
        m_pane->setSession(&**m_open);
        QVERIFY(m_open->open(describeInstances, tags));
        const StepCard *card = m_pane->card("string-to-sign");
        QVERIFY(card->view()->bytes().bytes().contains("web%2520front"));
        (*m_open)->setValue(u"Tag.2.Value"_s, ParameterValue{.text = u"前端 网关"_s});
        QVERIFY(m_open->settle());
        QCOMPARE(m_pane->card("string-to-sign"), card);
        QVERIFY(card->view()->bytes().bytes().contains("%25E5%2589%258D%25E7%25AB%25AF%2520"));
    }

    void editsDoNotMoveWhatIsRead()
    {
        m_pane->resize(460, 260);
        m_pane->setSession(&**m_open);
        QVERIFY(m_open->open(describeInstances, tags));
        QScrollBar *bar = m_pane->findChild<QScrollArea *>()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 200);
        bar->setValue(m_pane->card("string-to-sign")->y() + 5);
        (*m_open)->setValue(u"InstanceName"_s, ParameterValue{.text = u"a-name-that-adds-lines-to-the-step-above"_s});
        QVERIFY(m_open->settle());
        QCOMPARE(bar->value() - m_pane->card("string-to-sign")->y(), 5);
    }

    void focusLightsAllSteps()
    {
        m_pane->setSession(&**m_open);
        QVERIFY(m_open->open(describeInstances, tags));
        (*m_open)->focus(Origin::parameter(u"Tag.2.Value"_s));
        QCOMPARE(m_pane->card("canonical-query")->view()->litBytes().bytes, 23);
        QCOMPARE(m_pane->card("string-to-sign")->view()->litBytes().bytes, 27);
        QCOMPARE(m_pane->card(finalRequestId)->view()->litBytes().bytes, 23);
        const qsizetype at = m_pane->card("string-to-sign")->view()->bytes().bytes().indexOf("Tag.2.Value%3D");
        QCOMPARE(m_pane->card("string-to-sign")->litSentence(), u"27 bytes lit at %1"_s.arg(at));
        QCOMPARE(m_pane->card("string-to-sign")->view()->accessibleDescription(), m_pane->card("string-to-sign")->litSentence());
        (*m_open)->focus({});
        QVERIFY(m_pane->card("string-to-sign")->litSentence().isEmpty());
    }

    void aClickOnBytesFocusesTheField()
    {
        m_pane->setSession(&**m_open);
        QVERIFY(m_open->open(describeInstances, tags));
        TracedBytesView *view = m_pane->card("canonical-query")->view();
        const qsizetype at = view->bytes().bytes().indexOf("web%20front");
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->byteRect(at).center());
        QCOMPARE((*m_open)->focused(), Origin::parameter(u"Tag.2.Value"_s));
        QSignalSpy again(&**m_open, &SigningSession::focusChanged); // a second click asks for the field again
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->byteRect(at + 1).center());
        QVERIFY(again.size() >= 1);
        QCOMPARE((*m_open)->focused(), Origin::parameter(u"Tag.2.Value"_s));
    }

    void aClickOnAStepsResultOpensTheStep()
    {
        m_pane->setSession(&**m_open);
        QVERIFY(m_open->open(createTask, {{u"name"_s, u"迁移"_s}}));
        emit m_pane->card("canonical-request")->view()->originClicked(Origin::step("signed-headers"));
        QVERIFY(m_pane->card("signed-headers")->isOpen());
        QVERIFY(m_pane->card("signed-headers")->view()->hasFocus());
    }

    void copiesEveryPart()
    {
        m_pane->setSession(&**m_open);
        QVERIFY(m_open->open(describeInstances, tags));
        QSignalSpy noticed(m_pane.get(), &SignaturePane::noticed);
        CopyButton *button = named<CopyButton>(*m_pane, u"Copy String to sign"_s);
        QVERIFY(button && button->isVisible());
        button->click();
        const QByteArray text = (*m_open)->preparation().signing.trace.step("string-to-sign")->output.bytes();
        QCOMPARE(QApplication::clipboard()->text().toUtf8(), text);
        QCOMPARE(noticed.at(0).at(0).toString(), u"Copied %1 bytes"_s.arg(text.size()));
        QVERIFY(!named<CopyButton>(*m_pane, u"Copy Signing key"_s)->isVisible());

        auto *copyAs = named<QToolButton>(*m_pane, u"Copy as"_s);
        QVERIFY(copyAs);
        emit copyAs->menu()->aboutToShow();
        QVERIFY(copyAs->menu()->actions().constFirst()->text() == u"curl"_s);
        copyAs->menu()->actions().constFirst()->trigger();
        QVERIFY(QApplication::clipboard()->text().contains(u"curl"));
        QVERIFY(QApplication::clipboard()->text().contains(u"Tag.2.Value=web%20front"));
    }

    void aTokenIsNeverShown()
    {
        const TracedBytes token("a-secret-token", Origin::of(Origin::Kind::Token));
        const TracedBytes shown = masked(TracedBytes("X-Auth-Token: ") + token + "\r\n", {});
        QCOMPARE(shown.bytes(), QByteArray("X-Auth-Token: **************\r\n"));
        Preparation preparation;
        WireRequest wire{.method = "GET", .target = TracedBytes("/", Origin::of(Origin::Kind::Path))};
        wire.headers.append({.name = "X-Auth-Token", .value = token, .origin = token.segments().constFirst().origin});
        preparation.wire = wire;
        const TraceStepContent content = traceStepContents(preparation, {}).constLast();
        QVERIFY(content.isMasked);
        QVERIFY(!content.bytes.bytes().contains("a-secret-token"));
    }

    void aSensitiveFieldIsMasked()
    {
        const Operation operation{.parameters = {{.name = u"Password"_s, .sensitive = true}, {.name = u"Name"_s}}};
        const TracedBytes bytes = TracedBytes("Password", Origin::parameter(u"Password"_s).asName()) + "="
            + TracedBytes("hunter2", Origin::parameter(u"Password"_s)) + "&" + TracedBytes("n", Origin::parameter(u"Name"_s));
        QCOMPARE(masked(bytes, operation).bytes(), QByteArray("Password=*******&n"));
    }

    void aMissingSecretIsCalm()
    {
        m_pane->setSession(&**m_open);
        QVERIFY(m_open->open(describeInstances, tags));
        (*m_open)->setProfile(m_open->profile(u"Without"_s, {}));
        QTRY_VERIFY(!(*m_open)->preparation().wire.has_value());
        QTRY_VERIFY(m_pane->card("string-to-sign") && !m_pane->card("signature"));
        auto *notice = m_pane->findChild<NoticeCard *>();
        QVERIFY(notice->isVisible());
        QCOMPARE(notice->content().tone, NoticeCard::Tone::Calm);
        QVERIFY(!notice->content().title.isEmpty());
    }

    void aBlockedRequestSaysWhy()
    {
        m_pane->setSession(&**m_open);
        QVERIFY(m_open->open(describeInstances, tags));
        (*m_open)->setValue(u"NoSuchParameter"_s, ParameterValue{.text = u"x"_s});
        QVERIFY(m_open->settle());
        QVERIFY(!(*m_open)->preparation().wire.has_value());
        auto *notice = m_pane->findChild<NoticeCard *>();
        QVERIFY(notice->isVisible());
        QCOMPARE(notice->content().tone, NoticeCard::Tone::Bad);
        (*m_open)->unsetValue(u"NoSuchParameter"_s);
        QVERIFY(m_open->settle());
        QVERIFY(!notice->isVisible());
        QVERIFY(m_pane->card(finalRequestId));
    }

    void whatThePersonFoldedStaysFolded()
    {
        m_pane->setSession(&**m_open);
        QVERIFY(m_open->open(describeInstances, tags));
        auto *fold = named<QAbstractButton>(*m_pane, u"Step 1, Canonical query"_s);
        QVERIFY(fold);
        fold->click();
        QVERIFY(!m_pane->card("canonical-query")->isOpen());
        (*m_open)->setValue(u"InstanceName"_s, ParameterValue{.text = u"x"_s});
        QVERIFY(m_open->settle());
        QVERIFY(!m_pane->card("canonical-query")->isOpen());
    }

    void nothingIsWiderThanThePane_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {460, 650, 1000})
            QTest::addRow("%d px", width) << width;
    }

    void nothingIsWiderThanThePane()
    {
        QFETCH(int, width);
        m_pane->setSession(&**m_open);
        QVERIFY(m_open->open(createTask, {{u"name"_s, u"迁移任务"_s}}));
        m_pane->resize(width, 600);
        QTest::qWait(30);
        QCOMPARE(m_pane->width(), width);
        QCOMPARE(m_pane->findChild<QScrollArea *>()->horizontalScrollBar()->maximum(), 0);
        for (const StepCard *card : m_pane->findChildren<StepCard *>())
            QVERIFY(card->mapTo(m_pane.get(), QPoint(card->width(), 0)).x() <= width);
        const TracedBytesView *view = m_pane->card("canonical-request")->view();
        QCOMPARE(view->verticalScrollBar()->maximum(), 0); // all its lines are in sight
    }

private:
    std::unique_ptr<OpenSession> m_open;
    std::unique_ptr<SignaturePane> m_pane;
};

QTEST_MAIN(tst_SignaturePane)
#include "tst_signaturepane.moc"
