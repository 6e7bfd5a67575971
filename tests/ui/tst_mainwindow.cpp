// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a whole, with the built-in catalogue, the real transport and the practice gateway.
#include "core/base/settings.h"
#include "core/catalogue/catalogue.h"
#include "core/credentials/memorystore.h"
#include "core/credentials/profilestore.h"
#include "core/practice/practicegateway.h"
#include "core/transport/networktransport.h"
#include "tests/support/fixedclock.h"
#include "tests/ui/house.h"
#include "ui/dialogs/profilesdialog.h"
#include "ui/dialogs/questionsheet.h"
#include "ui/help/documentationwindow.h"
#include "ui/mainwindow.h"
#include "ui/panes/servicetreepane.h"
#include "ui/theme/theme.h"
#include "ui/widgets/documenttabbar.h"
#include "ui/widgets/profilebar.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QScreen>
#include <QSignalSpy>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace countersign;
using namespace Qt::StringLiterals;

class TestMainWindow : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        auto *theme = new Theme(qApp);
        theme->setMode(Theme::Mode::Light);
        theme->install();
    }

    void main_job_from_tree_to_answer()
    {
        House house;
        QVERIFY(house.opened);
        QCOMPARE(house.window.windowTitle(), u"Countersign"_s);
        auto *filter = house.window.findChild<QLineEdit *>(u"filterOperations"_s);
        QTest::keyClicks(filter, u"describeregions"_s);
        QTest::keyClick(filter, Qt::Key_Return);
        SigningSession *session = house.window.currentSession();
        QVERIFY(session);
        QCOMPARE(session->operation().id.name, u"DescribeRegions"_s);
        QVERIFY(house.window.windowTitle().startsWith(u"Countersign"_s));
        QVERIFY(house.window.windowTitle().contains(u"DescribeRegions"_s));
        auto *endpoint = house.window.findChild<QLineEdit *>(u"endpoint"_s);
        QTRY_VERIFY(endpoint->text().startsWith(u"http://127.0.0.1:"_s));
        QTRY_VERIFY(session->preparation().wire.has_value());

        QSignalSpy answered(session, &SigningSession::exchanged);
        QTest::mouseClick(house.window.findChild<QPushButton *>(u"send"_s), Qt::LeftButton);
        QVERIFY(answered.wait(5000));
        QVERIFY(session->lastResult()->has_value());
        QCOMPARE((*session->lastResult())->status, 200);
    }

    void same_operation_again_brings_its_tab_to_the_front()
    {
        House house;
        SigningSession *first = house.open(u"ecs"_s, u"DescribeRegions"_s);
        SigningSession *second = house.open(u"sms"_s, u"ShowCertKey"_s);
        QVERIFY(first && second && first != second);
        auto *tabs = house.window.findChild<DocumentTabBar *>();
        QCOMPARE(tabs->count(), 2);
        QCOMPARE(house.open(u"ecs"_s, u"DescribeRegions"_s), first);
        QCOMPARE(tabs->count(), 2);
        QCOMPARE(house.window.currentSession(), first);
        emit tabs->tabCloseRequested(0);
        QCOMPARE(house.window.currentSession(), second);
        emit tabs->tabCloseRequested(0);
        QVERIFY(!house.window.currentSession());
        QCOMPARE(house.window.windowTitle(), u"Countersign"_s);
        QVERIFY(house.window.findChild<QPushButton *>(u"openExample"_s)->isVisible());
    }

    void edits_are_marked_until_sent()
    {
        House house;
        SigningSession *session = house.open(u"ecs"_s, u"DescribeRegions"_s);
        auto *tabs = house.window.findChild<DocumentTabBar *>();
        QTRY_VERIFY(session->preparation().wire.has_value());
        QVERIFY(!tabs->accessibleTabName(0).contains(u"edited"_s));
        session->setValue(u"AcceptLanguage"_s, {.text = u"en-US"_s});
        QCOMPARE(tabs->accessibleTabName(0), u"GET DescribeRegions, edited"_s);
        QTRY_VERIFY(session->preparation().wire.has_value());
        session->send();
        QTRY_VERIFY(session->lastResult());
        QCOMPARE(tabs->accessibleTabName(0), u"GET DescribeRegions"_s);
    }

    void tabs_out_of_sight_are_counted_and_listed()
    {
        House house;
        auto *more = house.window.findChild<QToolButton *>(u"moreTabs"_s);
        house.open(u"ecs"_s, u"DescribeRegions"_s);
        QTest::qWait(20);
        QVERIFY(!more->isVisible());
        for (const QString &name : {u"RunInstances"_s, u"DescribeZones"_s, u"DescribeInstances"_s, u"StopInstance"_s})
            house.open(u"ecs"_s, name);
        QTRY_VERIFY(more->isVisible());
        QVERIFY(more->text().startsWith(u'+'));
        emit more->menu()->aboutToShow();
        QCOMPARE(more->menu()->actions().size(), 5);
        more->menu()->actions().constFirst()->trigger();
        QCOMPARE(house.window.currentSession()->operation().id.name, u"DescribeRegions"_s);
        auto *tabs = house.window.findChild<DocumentTabBar *>();
        QTRY_VERIFY(tabs->tabRect(0).left() >= 0); // brought into sight
    }

    void panes_stand_side_by_side_where_there_is_room()
    {
        House house;
        house.open(u"ecs"_s, u"DescribeRegions"_s);
        QAction *beside = nullptr;
        for (QAction *action : house.window.findChildren<QAction *>()) {
            if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_J))
                beside = action;
        }
        auto *right = house.window.findChild<QSplitter *>(u"right"_s);
        house.window.resize(1024, 700);
        beside->trigger();
        QCOMPARE(right->orientation(), Qt::Vertical);
        house.window.resize(1920, 1000);
        QTRY_COMPARE(right->orientation(), Qt::Horizontal);
        beside->trigger();
        QCOMPARE(right->orientation(), Qt::Vertical);
    }

    void moved_tabs_keep_their_sessions()
    {
        House house;
        SigningSession *first = house.open(u"ecs"_s, u"DescribeRegions"_s);
        SigningSession *second = house.open(u"ecs"_s, u"DescribeZones"_s);
        auto *tabs = house.window.findChild<DocumentTabBar *>();
        tabs->moveTab(1, 0);
        QCOMPARE(house.window.currentSession(), second);
        tabs->setCurrentIndex(1);
        QCOMPARE(house.window.currentSession(), first);
        QVERIFY(house.window.windowTitle().endsWith(u"DescribeRegions"_s));
    }

    void combos_are_named_by_labels()
    {
        House house;
        house.open(u"ecs"_s, u"DescribeRegions"_s);
        for (const auto &[object, name] : {std::pair(u"profile"_s, u"Profile"_s), std::pair(u"region"_s, u"Region"_s)}) {
            auto *combo = house.window.findChild<QComboBox *>(object);
            QVERIFY(combo && combo->isVisible());
            bool isLabelled = false;
            for (const QLabel *label : house.window.findChildren<QLabel *>())
                isLabelled = isLabelled || (label->buddy() == combo && label->text() == name && label->isVisible());
            QVERIFY2(isLabelled, qPrintable(name));
        }
    }

    void region_and_endpoint_belong_together()
    {
        House house;
        const Profile profile{.id = u"b6a7"_s,
                              .name = u"Staging"_s,
                              .kind = ProfileKind::AlibabaAccessKey,
                              .accessKeyId = "AKIDEXAMPLE",
                              .colour = u"amber"_s};
        QFuture<Result<void>> saved = house.profiles.save(profile, Secret(QByteArray("made-up")));
        QTRY_VERIFY(saved.isFinished());
        QVERIFY(saved.result());
        QVERIFY(house.window.chooseProfile(u"Staging"_s));
        SigningSession *session = house.open(u"ecs"_s, u"DescribeZones"_s);
        auto *endpoint = house.window.findChild<QLineEdit *>(u"endpoint"_s);
        auto *region = house.window.findChild<QComboBox *>(u"region"_s);
        QCOMPARE(region->currentText(), u"cn-hangzhou"_s);
        QTRY_COMPARE(endpoint->text(), u"https://ecs.cn-hangzhou.aliyuncs.com"_s);
        const int shanghai = region->findText(u"cn-shanghai"_s);
        QVERIFY(shanghai >= 0);
        region->setCurrentIndex(shanghai);
        emit region->activated(shanghai);
        QTRY_COMPARE(endpoint->text(), u"https://ecs.cn-shanghai.aliyuncs.com"_s);
        QCOMPARE(session->region(), u"cn-shanghai"_s);
        QCOMPARE(house.profiles.find(u"Staging"_s)->regionId, u"cn-shanghai"_s);
    }

    void endpoint_that_is_none_is_said_and_kept()
    {
        House house;
        SigningSession *session = house.open(u"ecs"_s, u"DescribeRegions"_s);
        auto *endpoint = house.window.findChild<QLineEdit *>(u"endpoint"_s);
        QTRY_VERIFY(session->preparation().wire.has_value());
        endpoint->setFocus();
        endpoint->selectAll();
        QTest::keyClicks(endpoint, u"https://user@example.com"_s);
        QTRY_VERIFY(session->endpointError().has_value());
        QCOMPARE(endpoint->text(), u"https://user@example.com"_s);
        house.window.findChild<QLineEdit *>(u"filterOperations"_s)->setFocus();
        QCOMPARE(endpoint->text(), u"https://user@example.com"_s);
        endpoint->setFocus();
        endpoint->selectAll();
        QTest::keyClick(endpoint, Qt::Key_Delete);
        QTest::keyClick(endpoint, Qt::Key_Return);
        QTRY_VERIFY(!session->endpointError().has_value());
        QTRY_VERIFY(endpoint->text().startsWith(u"http://127.0.0.1:"_s)); // empty follows the practice gateway again
    }

    void a_key_for_another_host_is_a_question_with_a_safe_default()
    {
        House house;
        const Profile profile{.id = u"b6a8"_s, .name = u"Staging"_s, .kind = ProfileKind::AlibabaAccessKey, .accessKeyId = "AKIDEXAMPLE"};
        QFuture<Result<void>> saved = house.profiles.save(profile, Secret(QByteArray("made-up")));
        QTRY_VERIFY(saved.isFinished());
        QVERIFY(house.window.chooseProfile(u"Staging"_s));
        SigningSession *session = house.open(u"ecs"_s, u"DescribeRegions"_s);
        session->setEndpointText(u"https://ecs.evil.example"_s);
        QTRY_VERIFY(session->preparation().wire.has_value());
        QTRY_COMPARE(session->accessKeyId(), QByteArray("AKIDEXAMPLE"));
        QSignalSpy exchanged(session, &SigningSession::exchanged);
        house.window.send();
        QTRY_VERIFY(house.window.findChild<QuestionSheet *>());
        auto *sheet = house.window.findChild<QuestionSheet *>();
        QVERIFY(sheet->isVisible());
        QTRY_COMPARE(qobject_cast<QPushButton *>(sheet->focusWidget())->text(), u"Do not send"_s);
        QTest::keyClick(sheet, Qt::Key_Escape);
        QTRY_VERIFY(!house.window.findChild<QuestionSheet *>());
        QVERIFY(!session->isSending());
        QCOMPARE(exchanged.size(), 0);
    }

    void unknown_profile_names_those_there_are()
    {
        House house;
        const Result<void> chosen = house.window.chooseProfile(u"Nobody"_s);
        QVERIFY(!chosen);
        QCOMPARE(chosen.error().kind, ErrorKind::NotFound);
        QVERIFY(sentence(chosen.error()).contains(u"Practice"_s));
    }

    void damaged_catalogue_leaves_a_window_that_says_so()
    {
        Catalogue catalogue;
        const Result<void> opened = catalogue.open(QStringLiteral(COUNTERSIGN_SOURCE_DIR "/LICENSE"), true);
        QVERIFY(!opened);
        const SystemClock clock;
        SystemNonceSource nonces;
        const SchemeRegistry schemes;
        MemoryStore store;
        QTemporaryDir folder;
        ProfileStore profiles(folder.filePath(u"profiles.ini"_s), store, store);
        NetworkTransport transport;
        PracticeGateway practice(catalogue, clock);
        Workspace workspace({catalogue, schemes, profiles, transport, practice, clock, nonces});
        Settings settings({});
        MainWindow window(workspace, settings);
        window.showStartError(opened.error());
        window.show();
        bool isSaid = false;
        for (const QLabel *label : window.findChildren<QLabel *>())
            isSaid = isSaid || (label->isVisible() && label->text() == opened.error().message);
        QVERIFY(isSaid);
        QVERIFY(!window.findChild<QPushButton *>(u"openExample"_s)->isEnabled());
    }

    void a_first_window_is_no_larger_than_its_screen()
    {
        House house;
        const MainWindow window(house.workspace, house.settings);
        const QSize screen = window.screen()->availableSize();
        QVERIFY2(window.width() <= screen.width() && window.height() <= screen.height(), "Send would lie beyond the edge");
        QVERIFY(window.width() == screen.width() || window.width() == 1440);
    }

    void profile_is_added_in_the_dialog_and_its_secret_is_not_shown_again()
    {
        House house;
        house.open(u"ecs"_s, u"DescribeRegions"_s);
        ProfilesDialog dialog(house.profiles, u"practice"_s, &house.window);
        dialog.open();
        QTest::mouseClick(dialog.findChild<QPushButton *>(u"addProfile"_s), Qt::LeftButton);
        const auto line = [&](const QString &label) -> QLineEdit * {
            for (const QLabel *each : dialog.findChildren<QLabel *>()) {
                if (each->text() == label)
                    return qobject_cast<QLineEdit *>(each->buddy());
            }
            return nullptr;
        };
        line(u"Name"_s)->selectAll();
        QTest::keyClicks(line(u"Name"_s), u"Development"_s);
        QTest::keyClicks(line(u"AccessKey id"_s), u"AKIDEXAMPLE"_s);
        QLineEdit *secret = line(u"Secret"_s);
        QCOMPARE(secret->echoMode(), QLineEdit::Password);
        QTest::keyClicks(secret, u"made-up-secret"_s);
        QTest::mouseClick(dialog.findChild<QPushButton *>(u"save"_s), Qt::LeftButton);
        QTRY_VERIFY(!dialog.isVisible());
        const Result<Profile> profile = house.profiles.find(u"Development"_s);
        QVERIFY(profile);
        QCOMPARE(profile->accessKeyId, QByteArray("AKIDEXAMPLE"));
        QFuture<Result<Credentials>> credentials = house.profiles.credentials(*profile);
        QTRY_VERIFY(credentials.isFinished());
        QVERIFY(credentials.result()->accessKeySecret == Secret(QByteArray("made-up-secret")));

        ProfilesDialog again(house.profiles, profile->id, &house.window);
        again.open();
        for (const QLineEdit *each : again.findChildren<QLineEdit *>())
            QVERIFY(!each->text().contains(u"made-up-secret"_s));
        QVERIFY(house.window.findChild<QComboBox *>(u"profile"_s)->findText(u"Development"_s) >= 0);
    }

    void profile_without_a_secret_is_refused_in_the_dialog()
    {
        House house;
        ProfilesDialog dialog(house.profiles, u"practice"_s, &house.window);
        dialog.open();
        QTest::mouseClick(dialog.findChild<QPushButton *>(u"addProfile"_s), Qt::LeftButton);
        QTest::mouseClick(dialog.findChild<QPushButton *>(u"save"_s), Qt::LeftButton);
        QTest::qWait(50);
        QVERIFY(dialog.isVisible());
        QCOMPARE(house.profiles.profiles().size(), 1);
        QVERIFY(dialog.findChild<QPushButton *>(u"save"_s)->isEnabled());
    }

    void nothing_is_cut_at_the_smallest_common_size_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1024x700") << QSize(1024, 700);
        QTest::newRow("1280x800") << QSize(1280, 800);
        QTest::newRow("1440x900") << QSize(1440, 900);
        QTest::newRow("1920x1080") << QSize(1920, 1080);
    }

    void nothing_is_cut_at_the_smallest_common_size()
    {
        QFETCH(const QSize, size);
        House house;
        house.open(u"ecs"_s, u"DescribeRegions"_s);
        house.window.resize(size);
        QTest::qWait(20);
        QCOMPARE(house.window.size(), size); // no minimum of a part pushes the window open
        const QRect all = house.window.rect();
        for (const QString &name : {u"send"_s, u"signOnly"_s, u"endpoint"_s, u"profile"_s, u"region"_s}) {
            const auto *control = house.window.findChild<QWidget *>(name);
            QVERIFY2(control->isVisible(), qPrintable(name));
            QVERIFY2(all.contains(QRect(control->mapTo(&house.window, QPoint(0, 0)), control->size())), qPrintable(name));
        }
    }

    void every_action_has_its_own_key()
    {
        House house;
        QMap<QString, QString> seen;
        for (const QAction *action : house.window.findChildren<QAction *>()) {
            for (const QKeySequence &keys : action->shortcuts()) {
                const QString text = keys.toString();
                QVERIFY2(!seen.contains(text), qPrintable(u"%1: %2 and %3"_s.arg(text, seen.value(text), action->text())));
                seen.insert(text, action->text());
            }
        }
        QCOMPARE(seen.value(u"Ctrl+Return"_s), u"&Send"_s);
    }

    void keys_work_from_within_a_field()
    {
        House house;
        house.open(u"ecs"_s, u"DescribeRegions"_s);
        auto *endpoint = house.window.findChild<QLineEdit *>(u"endpoint"_s);
        house.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&house.window));
        endpoint->setFocus();
        QTest::keyClick(endpoint, Qt::Key_P, Qt::ControlModifier);
        QCOMPARE(house.window.focusWidget(), house.window.findChild<QLineEdit *>(u"quickOpen"_s));
        QTest::keyClick(house.window.focusWidget(), Qt::Key_Escape);
        QCOMPARE(house.window.focusWidget(), endpoint);
        QTest::keyClick(endpoint, Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(house.window.findChild<ProfilesDialog *>());
        house.window.findChild<ProfilesDialog *>()->reject();
    }

    void closed_tab_comes_back_as_it_was()
    {
        House house;
        house.open(u"ecs"_s, u"DescribeRegions"_s)->setValue(u"AcceptLanguage"_s, {.text = u"en-US"_s, .sent = false});
        house.open(u"ecs"_s, u"DescribeZones"_s);
        house.workspace.close(0);
        QCOMPARE(house.workspace.count(), 1);
        auto *reopen = house.window.findChild<QAction *>(u"reopen-tab"_s);
        QVERIFY(reopen->isEnabled());
        reopen->trigger();
        QCOMPARE(house.window.currentSession()->operation().id.name, u"DescribeRegions"_s);
        QCOMPARE(house.window.currentSession()->values().value(u"AcceptLanguage"_s), (ParameterValue{.text = u"en-US"_s, .sent = false}));
        QVERIFY(!reopen->isEnabled());
    }

    void another_language_makes_the_content_anew_and_keeps_the_work()
    {
        House house;
        SigningSession *session = house.open(u"ecs"_s, u"DescribeRegions"_s);
        session->setValue(u"AcceptLanguage"_s, {.text = u"en-US"_s});
        session->send();
        QTRY_VERIFY(session->lastResult());
        const auto *before = house.window.findChild<DocumentTabBar *>();
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(&house.window, &change);
        QTRY_VERIFY(house.window.findChild<DocumentTabBar *>() != before);
        QCOMPARE(house.window.currentSession(), session);
        QCOMPARE(house.window.findChild<DocumentTabBar *>()->count(), 1);
        QCOMPARE(session->values().value(u"AcceptLanguage"_s)->text, u"en-US"_s);
        house.window.send();
        QTRY_VERIFY(!session->isSending());
    }

    void the_documentation_follows_the_tab_and_speaks_the_new_language()
    {
        House house;
        QVERIFY(house.open(u"ecs"_s, u"DescribeRegions"_s));
        house.window.findChild<QAction *>(u"documentation"_s)->trigger();
        const QPointer<DocumentationWindow> before = house.window.findChild<DocumentationWindow *>();
        QVERIFY(before && before->isVisible());
        QVERIFY(before->windowTitle().contains(u"DescribeRegions"_s));
        QVERIFY(house.open(u"ecs"_s, u"DescribeZones"_s));
        QTRY_VERIFY(before->windowTitle().contains(u"DescribeZones"_s));
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(&house.window, &change);
        QTRY_VERIFY(!before); // its labels were in the other language
        const auto *after = house.window.findChild<DocumentationWindow *>();
        QVERIFY(after && after->isVisible());
        QVERIFY(after->windowTitle().contains(u"DescribeZones"_s));
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
