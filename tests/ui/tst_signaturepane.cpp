// SPDX-License-Identifier: GPL-3.0-or-later
// The signature pane on a real session: live steps, light, clicks, copying, and what is shown when something is missing.
#include "opensession.h"

#include "ui/dialogs/copymomentsheet.h"
#include "ui/dialogs/holdsheet.h"
#include "ui/panes/signaturepane.h"
#include "ui/panes/tracesteps.h"
#include "ui/widgets/copybutton.h"
#include "ui/widgets/factstrip.h"
#include "ui/widgets/facttext.h"
#include "ui/widgets/noticecard.h"
#include "ui/widgets/stepcard.h"
#include "ui/widgets/tracedbytesview.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>
#include <QTimer>
#include <QToolButton>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

using Values = QVector<std::pair<QString, QString>>;

const OperationId describeInstances{u"alibaba"_s, u"ecs"_s, u"2014-05-26"_s, u"DescribeInstances"_s};
const OperationId createTask{u"huawei"_s, u"sms"_s, u"v3"_s, u"CreateTask"_s};
const Values tags{
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
        QScrollBar *bar = m_pane->findChild<TraceSteps *>()->findChild<QScrollArea *>()->verticalScrollBar();
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

    void copyAsSaysWhatItGives()
    {
        m_pane->setSession(&**m_open);
        QVERIFY(m_open->open(describeInstances, tags));
        QSignalSpy copiedAs(m_pane.get(), &SignaturePane::copiedAs);
        QMenu *menu = named<QToolButton>(*m_pane, u"Copy as"_s)->menu();
        const auto choose = [&](const QString &id) {
            emit menu->aboutToShow();
            for (QAction *action : menu->actions()) {
                if (action->data() == id)
                    action->trigger();
            }
            return QApplication::clipboard()->text().toUtf8();
        };
        const auto isHidden = [] { return QApplication::clipboard()->mimeData()->data(u"x-kde-passwordManagerHint"_s) == "secret"; };
        const Preparation &preparation = (*m_open)->preparation();
        const QByteArray signature = preparation.signing.trace.step("signature")->output.bytes();

        QCOMPARE(choose(u"raw-http"_s), preparation.wire->text().bytes());
        QVERIFY(isHidden());
        QCOMPARE(choose(u"string-to-sign"_s), preparation.signing.trace.step("string-to-sign")->output.bytes());
        QVERIFY(!isHidden()); // it lets nobody in
        QCOMPARE(choose(u"signature"_s), signature);
        QVERIFY(isHidden());
        const QByteArray text = choose(u"trace-text"_s);
        QVERIFY(text.contains("== String to sign ==") && text.contains(signature));
        const QByteArray json = choose(u"trace-json"_s);
        QVERIFY(json.startsWith("[{\"id\":") && json.contains(signature));
        QVERIFY(!text.contains("testsecret") && !json.contains("testsecret"));
        choose(u"curl"_s);
        QVERIFY(isHidden());
        QCOMPARE(copiedAs.size(), 6);
        QCOMPARE(copiedAs.constLast().at(0).toString(), u"curl"_s);

        const QString until = (*m_open)->signedAt().toUTC().addSecs(15 * 60).toString(u"HH:mm:ss'Z'"_s);
        emit menu->aboutToShow();
        QCOMPARE(menu->actions().constFirst()->toolTip(), u"contains a signature valid until %1"_s.arg(until));
        m_pane->setLastCopy(u"string-to-sign"_s);
        emit menu->aboutToShow();
        QCOMPARE(menu->activeAction()->text(), u"String to sign"_s);
        QCOMPARE(menu->activeAction()->toolTip(), u"no secret, never expires"_s);
    }

    void theFinalRequestIsExact_data()
    {
        QTest::addColumn<OperationId>("operation");
        QTest::addColumn<Values>("values");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("inBody");
        QTest::newRow("JSON body") << createTask << Values{{u"name"_s, u"迁移"_s}} << QByteArray() << QByteArray("\"name\":\"迁移\"");
        QTest::newRow("form by POST") << describeInstances << tags << QByteArray("POST") << QByteArray("Tag.2.Value=web%20front");
        QTest::newRow("long URL") << describeInstances << Values{{u"InstanceName"_s, QString(60000, u'x')}} << QByteArray() << QByteArray();
        const OperationId publish{u"acm"_s, u"acm"_s, u"diamond"_s, u"PublishConfig"_s};
        QTest::newRow("GBK") << publish
                             << Values{{u"tenant"_s, u"t"_s}, {u"dataId"_s, u"d"_s}, {u"group"_s, u"g"_s}, {u"content"_s, u"配置"_s}}
                             << QByteArray() << QByteArray("content=%C5%E4%D6%C3");
    }

    void theFinalRequestIsExact()
    {
        QFETCH(OperationId, operation);
        QFETCH(const Values, values);
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, inBody);
        m_pane->setSession(&**m_open);
        QVERIFY(m_open->open(operation, values));
        if (!method.isEmpty()) {
            (*m_open)->setMethod(method);
            QVERIFY(m_open->settle());
        }
        const auto &wire = (*m_open)->preparation().wire;
        QVERIFY2(wire, wire ? "" : qPrintable(sentence(wire.error())));
        m_pane->setView(SignaturePane::View::Request);
        TracedBytesView *view = nullptr;
        for (auto *each : m_pane->findChildren<TracedBytesView *>()) {
            if (each->accessibleName() == u"Final request" && each->isVisible())
                view = each;
        }
        QVERIFY(view);
        const QByteArray shown = view->bytes().bytes();
        QVERIFY(shown.startsWith(QByteArray(wire->method + ' ' + wire->target.bytes() + " HTTP/1.1\r\nHost: ")));
        QCOMPARE(shown.size(), wire->text().size());
        const QByteArray body = shown.mid(shown.indexOf("\r\n\r\n") + 4);
        QCOMPARE(body.size(), wire->body.size());
        if (!body.isEmpty())
            QVERIFY(shown.contains(QByteArray("\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n")));
        QVERIFY2(body.contains(inBody), body.constData());
        CopyButton *copy = named<CopyButton>(*m_pane, u"Copy raw request"_s);
        QVERIFY(copy && copy->isVisible());
        copy->click();
        QCOMPARE(QApplication::clipboard()->text().toUtf8(), wire->text().bytes());
        QCOMPARE(QApplication::clipboard()->mimeData()->data(u"x-kde-passwordManagerHint"_s), QByteArray("secret"));
    }

    void bytesThatAreNoTextAreCopiedTwice()
    {
        const QByteArray gbk("content=\xC5\xE4");
        copyToClipboard(gbk);
        QCOMPARE(QApplication::clipboard()->text(), u"content=\\xC5\\xE4"_s);
        QCOMPARE(QApplication::clipboard()->mimeData()->data(u"application/octet-stream"_s), gbk);
    }

    void theClockIsFrozenAndLetGo()
    {
        m_pane->setSession(&**m_open);
        QVERIFY(m_open->open(describeInstances, tags));
        QSignalSpy noticed(m_pane.get(), &SignaturePane::noticed);
        QToolButton *clock = named<QToolButton>(*m_pane, u"Clock"_s);
        QVERIFY(clock && clock->isVisible() && clock->focusPolicy() == Qt::StrongFocus);
        QVERIFY(clock->height() >= 24);
        QCOMPARE(clock->accessibleDescription(), u"clock live"_s);
        choose(clock, u"Freeze now"_s);
        QVERIFY(m_open->settle());
        const HeldMoment &held = (*m_open)->held();
        QCOMPARE(held.clock, Hold::Frozen);
        QCOMPARE(held.nonceHold, Hold::Running);
        QCOMPARE((*m_open)->signedAt(), held.time);
        QCOMPARE(clock->accessibleDescription(), u"clock frozen at %1"_s.arg(held.time.toString(Qt::ISODate)));
        QVERIFY(noticed.constLast().at(0).toString().contains(u"frozen"));
        QVERIFY(redPixels(clock) > 20);
        choose(clock, u"Let the clock run"_s);
        QVERIFY(m_open->settle());
        QCOMPARE(clock->accessibleDescription(), u"clock live"_s);
        QCOMPARE(redPixels(clock), 0);
    }

    void aTimeIsSet()
    {
        m_pane->setSession(&**m_open);
        QVERIFY(m_open->open(describeInstances, tags));
        choose(named<QToolButton>(*m_pane, u"Clock"_s), u"Set a time…"_s);
        auto *sheet = m_pane->window()->findChild<HoldSheet *>();
        QVERIFY(sheet);
        auto *field = sheet->findChild<QLineEdit *>();
        QPushButton *hold = buttonOf(sheet, u"Hold this time"_s);
        QVERIFY(hold->isEnabled()); // the present one stands in it
        field->setText(u"2026-02-30T09:30:05Z"_s);
        QVERIFY(!hold->isEnabled());
        QVERIFY2(field->accessibleDescription().contains(u"This is no time"), qPrintable(field->accessibleDescription()));
        field->setText(u"2026-01-12T09:30:05.250Z"_s);
        QVERIFY(hold->isEnabled());
        hold->click();
        QVERIFY(m_open->settle());
        QCOMPARE((*m_open)->signedAt(), QDateTime({2026, 1, 12}, {9, 30, 5, 250}, Qt::UTC));
        QVERIFY(m_pane->card("string-to-sign")->view()->bytes().bytes().contains("2026-01-12T09%253A30%253A05Z"));
    }

    void aNonceIsSetAndFrozen()
    {
        m_pane->setSession(&**m_open);
        QVERIFY(m_open->open(describeInstances, tags));
        QToolButton *nonce = named<QToolButton>(*m_pane, u"Nonce"_s);
        QCOMPARE(nonce->accessibleDescription(), u"nonce fresh"_s);
        const QByteArray present = (*m_open)->nonce();
        choose(nonce, u"Freeze this nonce"_s);
        QVERIFY(m_open->settle());
        QCOMPARE((*m_open)->held().nonce, present);
        QCOMPARE(nonce->accessibleDescription(), u"nonce frozen"_s);
        choose(nonce, u"Set a nonce…"_s);
        auto *sheet = m_pane->window()->findChild<HoldSheet *>();
        sheet->findChild<QLineEdit *>()->setText(u"with blank"_s);
        QVERIFY(!buttonOf(sheet, u"Hold this nonce"_s)->isEnabled());
        sheet->findChild<QLineEdit *>()->setText(u"n-42"_s);
        buttonOf(sheet, u"Hold this nonce"_s)->click();
        QVERIFY(m_open->settle());
        QCOMPARE((*m_open)->nonce(), QByteArray("n-42"));
        choose(nonce, u"Fresh nonce for each call"_s);
        QVERIFY(m_open->settle());
        QVERIFY((*m_open)->nonce() != "n-42");
    }

    void timeAndNonceAreCopiedFromARequest()
    {
        m_pane->setSession(&**m_open);
        QVERIFY(m_open->open(describeInstances, tags));
        choose(named<QToolButton>(*m_pane, u"Clock"_s), u"Copy time and nonce from a request…"_s);
        auto *sheet = m_pane->window()->findChild<CopyMomentSheet *>();
        QVERIFY(sheet);
        auto *text = sheet->findChild<QPlainTextEdit *>();
        QPushButton *take = buttonOf(sheet, u"Hold what was found"_s);
        QVERIFY(!take->isEnabled());
        text->setPlainText(u"a letter to nobody"_s);
        QVERIFY(!take->isEnabled());
        QVERIFY(CopyMomentSheet::foundText(sheet->found(), false).contains(u"Neither a time nor a nonce"));
        text->setPlainText(u"https://x/?Timestamp=2016-02-23T12%3A46%3A24Z&SignatureNonce=3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf"_s);
        QVERIFY(take->isEnabled());
        const QString says = CopyMomentSheet::foundText(sheet->found(), false);
        QVERIFY2(says.contains(u"2016-02-23 12:46:24 UTC, from Timestamp") && says.contains(u"from SignatureNonce"), qPrintable(says));
        take->click();
        QVERIFY(m_open->settle());
        QCOMPARE((*m_open)->held().clock, Hold::Copied);
        QCOMPARE((*m_open)->held().nonceHold, Hold::Copied);
        QCOMPARE((*m_open)->nonce(), QByteArray("3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf"));
        QCOMPARE(named<QToolButton>(*m_pane, u"Clock"_s)->accessibleDescription(), u"clock copied: 2016-02-23T12:46:24Z"_s);
        QCOMPARE(named<QToolButton>(*m_pane, u"Nonce"_s)->accessibleDescription(), u"nonce copied"_s);
        QVERIFY(m_pane->findChild<FactStrip *>()->accessibleDescription().contains(u"no longer valid"));
    }

    void theStripSaysHowLongASignatureIsGood()
    {
        m_pane->setSession(&**m_open);
        QVERIFY(m_open->open(describeInstances, tags));
        const QString time = (*m_open)->signedAt().toUTC().toString(u"HH:mm:ss'Z'"_s);
        const QString facts = m_pane->findChild<FactStrip *>()->accessibleDescription();
        QVERIFY2(facts.endsWith(u"signed %1, valid about 15 min"_s.arg(time)), qPrintable(facts));
        (*m_open)->hold({.clock = Hold::Frozen, .time = (*m_open)->now().addSecs(-14 * 60)});
        QVERIFY(m_open->settle());
        QVERIFY(m_pane->findChild<FactStrip *>()->accessibleDescription().contains(u"valid about 6")); // 60 s, or one less
    }

    void findGoesThroughAllSteps()
    {
        m_pane->setSession(&**m_open);
        QVERIFY(m_open->open(describeInstances, tags));
        m_pane->card("string-to-sign")->view()->setFocus();
        m_pane->find();
        auto *field = named<QLineEdit>(*m_pane, u"Find in signature"_s);
        QVERIFY(field && field->isVisible());
        field->setText(u"regionid"_s);
        TracedBytesView *first = m_pane->card("canonical-query")->view();
        TracedBytesView *second = m_pane->card("string-to-sign")->view();
        QCOMPARE(first->selectedBytes(), QByteArray("RegionId"));
        m_pane->findNext(false);
        QCOMPARE(second->selectedBytes(), QByteArray("RegionId"));
        QVERIFY(!m_pane->card(finalRequestId)->isOpen());
        m_pane->findNext(false); // the next is in a folded step
        QVERIFY(m_pane->card(finalRequestId)->isOpen());
        QCOMPARE(m_pane->card(finalRequestId)->view()->selectedBytes(), QByteArray("RegionId"));
        m_pane->findNext(true);
        QCOMPARE(second->currentMatch(), 1);
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!field->isVisible() && second->hasFocus());
        QCOMPARE(first->matchCount(), 0);

        m_pane->setView(SignaturePane::View::Request);
        m_pane->find();
        field->setText(u"http/1.1"_s);
        for (auto *view : m_pane->findChildren<TracedBytesView *>()) {
            if (view->isVisible())
                QCOMPARE(view->selectedBytes(), QByteArray("HTTP/1.1"));
        }
    }

    void copyAsShowsItsMenuToScreenReaders()
    {
        m_pane->setSession(&**m_open);
        QVERIFY(m_open->open(describeInstances, tags));
        auto *button = named<QToolButton>(*m_pane, u"Copy as"_s);
        QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(button);
        QCOMPARE(seen->role(), QAccessible::ButtonMenu);
        QCOMPARE(seen->text(QAccessible::Name), u"Copy as"_s);
        QVERIFY(seen->state().hasPopup && seen->state().focusable);
        button->menu()->popup({});
        QCOMPARE(seen->childCount(), 1);
        QAccessibleInterface *menu = seen->child(0);
        QCOMPARE(menu->role(), QAccessible::PopupMenu);
        QCOMPARE(seen->indexOfChild(menu), 0);
        QVERIFY(!menu->state().invisible);
        QStringList entries;
        for (int index = 0; index < menu->childCount(); ++index)
            entries.append(menu->child(index)->text(QAccessible::Name));
        QVERIFY2(entries.contains(u"String to sign"_s) && entries.contains(u"no secret, never expires"_s), qPrintable(entries.join(u'\n')));
        button->menu()->close();
        seen->actionInterface()->doAction(QAccessibleActionInterface::showMenuAction());
        QTimer::singleShot(100, button->menu(), [button, &menu] {
            menu = button->menu()->isVisible() ? menu : nullptr;
            button->menu()->close();
        });
        QTest::qWait(300);
        QVERIFY(menu);
    }

    void compactPutsTheViewsIntoAComboBox()
    {
        m_pane->setSession(&**m_open);
        QVERIFY(m_open->open(describeInstances, tags));
        auto *tabs = m_pane->findChild<QTabBar *>();
        auto *views = m_pane->findChild<QComboBox *>();
        auto *copyAs = named<QToolButton>(*m_pane, u"Copy as"_s);
        QVERIFY(tabs->isVisible() && !views->isVisible());
        QCOMPARE(copyAs->toolButtonStyle(), Qt::ToolButtonTextBesideIcon);
        m_pane->setCompact(true);
        QVERIFY(!tabs->isVisible() && views->isVisible());
        QCOMPARE(views->count(), 3);
        QCOMPARE(copyAs->toolButtonStyle(), Qt::ToolButtonIconOnly);
        views->setCurrentIndex(1);
        emit views->activated(1);
        QCOMPARE(m_pane->view(), SignaturePane::View::Request);
        m_pane->setView(SignaturePane::View::Trace);
        QCOMPARE(views->currentText(), u"Trace"_s);
        m_pane->setCompact(false);
        QVERIFY(tabs->isVisible() && !views->isVisible());
        m_pane->resize(520, 600);
        QCOMPARE(copyAs->toolButtonStyle(), Qt::ToolButtonIconOnly);
    }

    void signOnlyIsSaid()
    {
        m_pane->setSession(&**m_open);
        QVERIFY(m_open->open(describeInstances, tags));
        QSignalSpy noticed(m_pane.get(), &SignaturePane::noticed);
        (*m_open)->signNow();
        QCOMPARE(noticed.size(), 1);
        QCOMPARE(noticed.at(0).at(0).toString(),
                 u"Signed at %1, nothing was sent"_s.arg((*m_open)->signedAt().toUTC().toString(u"HH:mm:ss'Z'"_s)));
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
        QCOMPARE(m_pane->findChild<TraceSteps *>()->findChild<QScrollArea *>()->horizontalScrollBar()->maximum(), 0);
        for (const StepCard *card : m_pane->findChildren<StepCard *>())
            QVERIFY(card->mapTo(m_pane.get(), QPoint(card->width(), 0)).x() <= width);
        const TracedBytesView *view = m_pane->card("canonical-request")->view();
        QCOMPARE(view->verticalScrollBar()->maximum(), 0); // all its lines are in sight
    }

private:
    static void choose(const QToolButton *button, const QString &entry)
    {
        emit button->menu()->aboutToShow();
        for (QAction *action : button->menu()->actions()) {
            if (action->text() == entry) {
                QVERIFY2(action->isEnabled(), qPrintable(entry));
                action->trigger();
                return;
            }
        }
        QFAIL(qPrintable(entry));
    }

    static QPushButton *buttonOf(const QWidget *sheet, const QString &text)
    {
        for (auto *button : sheet->findChildren<QPushButton *>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }

    static int redPixels(QWidget *widget)
    {
        const QColor bad = Theme::current().colour(Token::Bad);
        const QImage image = widget->grab().toImage();
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y) == bad ? 1 : 0;
        }
        return count;
    }

    std::unique_ptr<OpenSession> m_open;
    std::unique_ptr<SignaturePane> m_pane;
};

QTEST_MAIN(tst_SignaturePane)
#include "tst_signaturepane.moc"
