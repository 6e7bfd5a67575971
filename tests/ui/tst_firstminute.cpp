// SPDX-License-Identifier: GPL-3.0-or-later
// What a person meets first: the three ways in, examples, and who a call goes to. The whole window over real parts.
#include "core/base/settings.h"
#include "core/credentials/memorystore.h"
#include "core/practice/practicegateway.h"
#include "core/transport/networktransport.h"
#include "ui/mainwindow.h"
#include "ui/panes/addedblock.h"
#include "ui/panes/welcomepane.h"
#include "ui/theme/theme.h"
#include "ui/widgets/barcombo.h"
#include "ui/widgets/endpointedit.h"
#include "ui/widgets/noteline.h"

#include <QInputMethodEvent>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

/// Everything a window needs, with stores of its own.
struct House {
    House()
    {
        window.resize(1280, 800);
        window.show();
    }

    Catalogue &catalogue()
    {
        if (store.services().isEmpty())
            opened = store.open(QStringLiteral(COUNTERSIGN_BUILTIN_CATALOGUE), true);
        return store;
    }

    SigningSession *open(const QString &product, const QString &name)
    {
        const auto id = store.find(product, name);
        const auto session = id ? workspace.open(*id) : Result<SigningSession *>(nullptr);
        return session ? *session : nullptr;
    }

    void use(const Profile &profile)
    {
        QFuture<Result<void>> saved = profiles.save(profile, Secret(QByteArray("made-up")));
        QTRY_VERIFY(saved.isFinished());
        QVERIFY(window.chooseProfile(profile.name));
    }

    QAction *endpointEntry(const QString &name)
    {
        auto *edit = window.findChild<EndpointEdit *>(u"endpoint"_s);
        emit edit->chooseRequested();
        const QList<QMenu *> menus = edit->findChildren<QMenu *>(u"endpointMenu"_s);
        return menus.isEmpty() ? nullptr : menus.constLast()->findChild<QAction *>(name);
    }

    QTemporaryDir folder;
    Catalogue store;
    Result<void> opened{};
    SystemClock clock;
    SystemNonceSource nonces;
    SchemeRegistry schemes;
    MemoryStore keychain;
    MemoryStore memory;
    ProfileStore profiles{folder.filePath(u"profiles.ini"_s), keychain, memory};
    NetworkTransport transport;
    PracticeGateway practice{catalogue(), clock};
    Workspace workspace{{catalogue(), schemes, profiles, transport, practice, clock, nonces}};
    Settings settings{folder.filePath(u"settings.ini"_s)};
    MainWindow window{workspace, settings};
};

Profile staging()
{
    return {
        .id = u"b6a7"_s, .name = u"Staging"_s, .kind = ProfileKind::AlibabaAccessKey, .accessKeyId = "AKIDEXAMPLE", .colour = u"amber"_s};
}

QStringList shownRows(const QListView *list)
{
    QStringList rows;
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        if (!list->isRowHidden(row))
            rows.append(list->model()->index(row, 0).data().toString());
    }
    return rows;
}

} // namespace

class TestFirstMinute : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        auto *theme = new Theme(qApp);
        theme->setMode(Theme::Mode::Light);
        theme->install();
    }

    void practice_call_in_two_clicks()
    {
        House house;
        QTest::mouseClick(house.window.findChild<QPushButton *>(u"openExample"_s), Qt::LeftButton);
        SigningSession *session = house.window.currentSession();
        QVERIFY(session);
        QSignalSpy exchanged(session, &SigningSession::exchanged);
        QTest::mouseClick(house.window.findChild<QPushButton *>(u"send"_s), Qt::LeftButton);
        QTRY_COMPARE(exchanged.size(), 1);
        QVERIFY(*session->lastResult());
        QCOMPARE((*session->lastResult())->status, 200);
        QCOMPARE(session->profile().kind, ProfileKind::Practice);
    }

    void every_way_in_is_a_button_that_says_what_it_does()
    {
        WelcomePane pane;
        pane.resize(820, 600);
        pane.setCounts(859, 5);
        pane.show();
        QSignalSpy example(&pane, &WelcomePane::exampleRequested);
        QSignalSpy profiles(&pane, &WelcomePane::profilesRequested);
        QSignalSpy debug(&pane, &WelcomePane::debugRequested);
        for (const char *name : {"openExample", "addProfile", "debugSignature"}) {
            auto *button = pane.findChild<QPushButton *>(QString::fromLatin1(name));
            QVERIFY2(button && button->isVisible() && button->height() >= 24, name);
            button->setFocus();
            QTest::keyClick(button, Qt::Key_Space);
        }
        QCOMPARE(example.size(), 1);
        QCOMPARE(profiles.size(), 1);
        QCOMPARE(debug.size(), 1);
    }

    void cards_stand_below_one_another_where_room_is_short()
    {
        WelcomePane pane;
        pane.resize(820, 600);
        pane.show();
        const auto y = [&pane](const char *name) {
            return pane.findChild<QPushButton *>(QString::fromLatin1(name))->mapTo(&pane, QPoint()).y();
        };
        QTRY_COMPARE(y("openExample"), y("addProfile"));
        pane.resize(420, 600);
        QTRY_VERIFY(y("openExample") < y("addProfile") && y("addProfile") < y("debugSignature"));
    }

    void what_was_opened_last_is_a_click_away()
    {
        House house;
        QVERIFY(house.open(u"ecs"_s, u"DescribeZones"_s));
        QVERIFY(house.open(u"vpc"_s, u"DescribeVpcs"_s));
        house.workspace.close(1);
        house.workspace.close(0);
        QVERIFY(!house.window.currentSession());
        const auto recent = [&house] {
            const QList<QPushButton *> buttons = house.window.findChildren<QPushButton *>();
            const auto found = std::find_if(buttons.cbegin(), buttons.cend(),
                                            [](const QPushButton *button) { return button->accessibleName() == u"Open DescribeZones"; });
            return found == buttons.cend() ? nullptr : *found;
        };
        QTRY_VERIFY(recent() && recent()->isVisible());
        QTest::mouseClick(recent(), Qt::LeftButton);
        QVERIFY(house.window.currentSession());
        QCOMPARE(house.window.currentSession()->operation().id.name, u"DescribeZones"_s);
    }

    void an_example_opens_filled_in_and_only_once()
    {
        House house;
        const auto pages = builtInExamples();
        QVERIFY(pages);
        const Example &example = pages->at(1).examples.at(2);
        const auto first = house.workspace.openExample(example);
        QVERIFY(first);
        QCOMPARE((*first)->values(), example.values);
        QCOMPARE((*first)->profile().kind, ProfileKind::Practice);
        QCOMPARE(house.window.currentSession(), *first);
        QCOMPARE(house.workspace.recents().constFirst(), example.operation);
        QCOMPARE(*house.workspace.openExample(example), *first);

        // What it teaches stands in the form that it filled, until it is read.
        auto *note = house.window.findChild<NoteLine *>(u"exampleNote"_s);
        QVERIFY(note && note->isVisible());
        QCOMPARE(note->text(), example.noteEn);
        (*first)->setValue(u"Status"_s, {.text = u"Running"_s});
        QVERIFY(note->isVisible());
        QCOMPARE((*first)->draft().example, example.id); // and comes back with the tab
        QTest::mouseClick(note->findChild<QPushButton *>(), Qt::LeftButton);
        QVERIFY(!note->isVisible());
        QVERIFY((*first)->draft().example.isEmpty());
        (*first)->setValues(example.values);
        QCOMPARE(*house.workspace.openExample(example), *first);
        QVERIFY(note->isVisible());                                               // asked for again
        (*first)->setValue(u"InstanceName"_s, ParameterValue{.text = u"mine"_s}); // what a person typed is not written over
        const auto second = house.workspace.openExample(example);
        QVERIFY(second && *second != *first);
    }

    void a_problem_of_the_endpoint_leads_to_it()
    {
        House house;
        house.use(staging());
        SigningSession *session = house.open(u"ecs"_s, u"DescribeZones"_s);
        QVERIFY(session);
        session->setEndpointText(u"no endpoint"_s);
        auto *list = house.window.findChild<QListWidget *>(u"Problems"_s);
        QVERIFY(list);
        QTRY_COMPARE(list->count(), 1);
        QTRY_VERIFY(list->isVisible());
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(0)).center());
        auto *edit = house.window.findChild<EndpointEdit *>(u"endpoint"_s);
        QCOMPARE(house.window.focusWidget(), edit);
        QCOMPARE(edit->selectedText(), u"no endpoint"_s);
    }

    void endpoint_is_chosen_from_a_menu()
    {
        House house;
        house.use(staging());
        SigningSession *session = house.open(u"ecs"_s, u"DescribeZones"_s);
        auto *edit = house.window.findChild<EndpointEdit *>(u"endpoint"_s);
        const QByteArray vpcHost = session->regionEndpoint()->vpcHost;
        const QByteArray publicHost = session->regionEndpoint()->publicHost;
        QAction *vpc = house.endpointEntry(u"vpcEndpoint"_s);
        QVERIFY(vpc && vpc->isEnabled() && !vpc->isChecked());
        QVERIFY(vpc->text().contains(QString::fromLatin1(vpcHost)));
        vpc->trigger();
        QCOMPARE(session->endpoint().host, vpcHost);
        QTRY_VERIFY(edit->text().contains(QString::fromLatin1(vpcHost)));
        QVERIFY(edit->accessibleDescription().contains(u"inside the VPC only"_s));
        QVERIFY(house.endpointEntry(u"vpcEndpoint"_s)->isChecked());

        house.endpointEntry(u"centralEndpoint"_s)->trigger();
        QCOMPARE(session->endpoint().host, session->service()->defaultHost);
        QVERIFY(house.endpointEntry(u"centralEndpoint"_s)->isChecked());
        house.endpointEntry(u"publicEndpoint"_s)->trigger();
        QCOMPARE(session->endpoint().host, publicHost);
        QVERIFY(!session->hasTypedEndpoint());

        house.endpointEntry(u"typeEndpoint"_s)->trigger();
        QCOMPARE(edit->selectedText(), edit->text());
    }

    void what_there_is_not_says_why()
    {
        House house;
        SigningSession *session = house.open(u"smc"_s, u"DescribeSourceServers"_s);
        const QAction *central = house.endpointEntry(u"centralEndpoint"_s);
        QVERIFY(central && !central->isEnabled());
        QVERIFY(central->text().contains(u"stay on this computer"_s)); // the practice profile
        const QAction *vpc = house.endpointEntry(u"vpcEndpoint"_s);
        QCOMPARE(vpc->isEnabled(), session->regionEndpoint() && !session->regionEndpoint()->vpcHost.isEmpty());
        if (!vpc->isEnabled())
            QVERIFY(vpc->text().contains(u"has none"_s));
        QVERIFY(house.window.findChild<EndpointEdit *>(u"endpoint"_s)->text().startsWith(u"http://127.0.0.1"_s));
    }

    void acm_offers_its_address_servers_and_what_they_listed()
    {
        House house;
        SigningSession *session = house.open(u"acm"_s, u"GetConfig"_s);
        QVERIFY(session);
        QVERIFY(house.endpointEntry(u"listedServer"_s)->text().contains(u"none listed yet"_s));
        const auto *edit = house.window.findChild<EndpointEdit *>(u"endpoint"_s);
        const QList<QMenu *> menus = edit->findChildren<QMenu *>(u"endpointMenu"_s);
        const QList<QAction *> servers = menus.constLast()->findChildren<QAction *>(u"addressServer"_s);
        QCOMPARE(servers.size(), session->service()->endpoints.size());
        QVERIFY(servers.constLast()->text().contains(u"Shenzhen"_s));
        servers.constLast()->trigger();
        QCOMPARE(session->region(), u"cn-shenzhen"_s);

        session->setValue(u"tenant"_s, ParameterValue{.text = u"practice"_s});
        session->setValue(u"dataId"_s, ParameterValue{.text = u"com.example:notice.txt"_s});
        session->setValue(u"group"_s, ParameterValue{.text = u"DEFAULT_GROUP"_s});
        QSignalSpy exchanged(session, &SigningSession::exchanged);
        session->send();
        QTRY_COMPARE(exchanged.size(), 1);
        QVERIFY(house.endpointEntry(u"listedServer"_s)->text().contains(u"used last"_s));
    }

    void regions_are_found_by_typing_in_any_language()
    {
        House house;
        house.open(u"ecs"_s, u"DescribeZones"_s);
        auto *region = house.window.findChild<BarCombo *>(u"region"_s);
        region->showPopup();
        auto *list = qobject_cast<QListView *>(region->view());
        QVERIFY(list);
        const qsizetype all = shownRows(list).size();
        QTest::keyClicks(list, u"tokyo"_s);
        QCOMPARE(shownRows(list), QStringList{u"ap-northeast-1"_s});
        for (int i = 0; i < 5; ++i)
            QTest::keyClick(list, Qt::Key_Backspace);
        QCOMPARE(shownRows(list).size(), all);
        QInputMethodEvent typed;
        typed.setCommitString(u"东京"_s);
        QCoreApplication::sendEvent(list, &typed);
        QCOMPARE(shownRows(list), QStringList{u"ap-northeast-1"_s});
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_COMPARE(house.window.currentSession()->region(), u"ap-northeast-1"_s);
        region->showPopup();
        QCOMPARE(shownRows(list).size(), all); // what was typed is forgotten
        QTest::keyClicks(list, u"no such place"_s);
        QVERIFY(list->findChild<QLabel *>(u"typedFilter"_s)->text().contains(u"Nothing holds"_s));
        region->hidePopup();
    }

    void locks_hold_time_and_nonce_by_themselves()
    {
        House house;
        SigningSession *session = house.open(u"ecs"_s, u"DescribeRegions"_s);
        QTRY_VERIFY(session->preparation().wire.has_value());
        auto *block = house.window.findChild<AddedBlock *>();
        QVERIFY(block);
        QTest::mouseClick(block->findChild<QPushButton *>(), Qt::LeftButton);
        const auto lock = [block](const QString &name) {
            const QList<QToolButton *> buttons = block->findChildren<QToolButton *>();
            const auto found = std::find_if(buttons.cbegin(), buttons.cend(), [&name](const QToolButton *button) {
                return button->isVisibleTo(button->parentWidget()) && button->accessibleName() == u"Hold "_s + name;
            });
            return found == buttons.cend() ? nullptr : *found;
        };
        QTRY_VERIFY(lock(u"Timestamp"_s) && lock(u"SignatureNonce"_s));
        QVERIFY(!lock(u"Action"_s)); // what the operation fixes has none
        const QByteArray nonce = session->nonce();
        lock(u"SignatureNonce"_s)->click();
        QCOMPARE(session->held().nonceHold, Hold::Frozen);
        QCOMPARE(session->held().clock, Hold::Running);
        session->signNow();
        QCOMPARE(session->nonce(), nonce);
        lock(u"Timestamp"_s)->click();
        QCOMPARE(session->held().clock, Hold::Frozen);
        lock(u"SignatureNonce"_s)->click();
        QCOMPARE(session->held().nonceHold, Hold::Running);
        session->signNow();
        QVERIFY(session->nonce() != nonce);
    }

    void a_text_of_many_lines_keeps_them()
    {
        House house;
        const auto pages = builtInExamples();
        QVERIFY(pages);
        const auto session = house.workspace.openExample(pages->at(4).examples.at(1));
        QVERIFY(session);
        const QString content = (*session)->values().value(u"content"_s)->text;
        QVERIFY(content.count(u'\n') >= 2);
        const auto area = [&house, &content]() -> QPlainTextEdit * {
            for (QPlainTextEdit *each : house.window.findChildren<QPlainTextEdit *>()) {
                if (each->toPlainText() == content)
                    return each;
            }
            return nullptr;
        };
        QTRY_VERIFY(area());
        area()->moveCursor(QTextCursor::End);
        QTest::keyClicks(area(), u"x=1"_s);
        QTRY_COMPARE((*session)->values().value(u"content"_s)->text, QString(content + u"x=1"_s));
        // A character that GBK cannot hold stops the call and is named.
        (*session)->setValue(u"content"_s, ParameterValue{.text = u"smile 😀"_s});
        QTRY_VERIFY(!(*session)->preparation().built.problems.isEmpty());
        const Problem &problem = (*session)->preparation().built.problems.constFirst();
        QCOMPARE(problem.severity, Severity::Blocking);
        QVERIFY2(problem.text.contains(u"😀"_s) || problem.text.contains(u"1F600"_s), qPrintable(problem.text));
    }
};

QTEST_MAIN(TestFirstMinute)
#include "tst_firstminute.moc"
