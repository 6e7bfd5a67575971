// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done in the window: each action is in a menu and in the palette, no two share a key, keys can be changed and are shown as they are.
#include "tests/ui/house.h"
#include "ui/actions/actions.h"
#include "ui/dialogs/profilesdialog.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/overlays/actionmatches.h"
#include "ui/panes/responsepane.h"
#include "ui/panes/welcomepane.h"
#include "ui/theme/theme.h"
#include "ui/widgets/documenttabbar.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/textview.h"

#include <QAction>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

Actions &actionsOf(House &house)
{
    return *house.window.findChild<Actions *>();
}

SigningSession *open(House &house, const QString &name)
{
    const auto id = house.store.find(u"ecs"_s, name);
    const auto opened = id ? house.workspace.open(*id) : tl::unexpected(id.error());
    return opened ? *opened : nullptr;
}

bool activate(House &house)
{
    house.window.activateWindow();
    return QTest::qWaitForWindowActive(&house.window);
}

} // namespace

class TestActions : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        auto *theme = new Theme(qApp);
        theme->setMode(Theme::Mode::Light);
        theme->install();
    }

    void no_two_actions_share_a_key()
    {
        House house;
        QMap<QKeySequence, QString> seen;
        for (const QAction *action : house.window.findChildren<QAction *>()) {
            for (const QKeySequence &keys : action->shortcuts()) {
                QVERIFY2(!seen.contains(keys), qPrintable(u"%1: %2 and %3"_s.arg(keys.toString(), seen.value(keys), action->objectName())));
                seen.insert(keys, action->objectName());
            }
        }
        // No button or shortcut object beside the list has keys of its own.
        for (const auto *button : house.window.findChildren<QAbstractButton *>())
            QVERIFY2(button->shortcut().isEmpty(), qPrintable(button->text()));
        QVERIFY(seen.size() > 30);
    }

    void keys_are_the_conventional_ones_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("keys");
        for (const auto &[id, keys] : std::initializer_list<std::pair<const char *, const char *>>{{"send", "Ctrl+Return"},
                                                                                                   {"cancel", "Esc"},
                                                                                                   {"palette", "Ctrl+K"},
                                                                                                   {"quick-open", "Ctrl+P"},
                                                                                                   {"find", "Ctrl+F"},
                                                                                                   {"profiles", "Ctrl+E"},
                                                                                                   {"close-tab", "Ctrl+W"},
                                                                                                   {"reopen-tab", "Ctrl+Shift+T"},
                                                                                                   {"move-tab-left", "Ctrl+["},
                                                                                                   {"move-tab-right", "Ctrl+]"},
                                                                                                   {"tab-1", "Ctrl+1"},
                                                                                                   {"tab-8", "Ctrl+8"},
                                                                                                   {"last-tab", "Ctrl+9"},
                                                                                                   {"next-tab", "Ctrl+Tab"},
                                                                                                   {"toggle-tree", "Ctrl+\\"},
                                                                                                   {"beside", "Ctrl+J"},
                                                                                                   {"zoom-in", "Ctrl+="},
                                                                                                   {"zoom-out", "Ctrl+-"},
                                                                                                   {"zoom-reset", "Ctrl+0"},
                                                                                                   {"preferences", "Ctrl+,"},
                                                                                                   {"copy-as", "Ctrl+Shift+C"},
                                                                                                   {"sign-only", "Ctrl+Shift+Return"},
                                                                                                   {"debug-signature", "Ctrl+D"},
                                                                                                   {"next-pane", "F6"},
                                                                                                   {"previous-pane", "Shift+F6"},
                                                                                                   {"help", "F1"},
                                                                                                   {"new-tab", "Ctrl+T"},
                                                                                                   {"practice-call", "Alt+1"},
                                                                                                   {"add-profile", "Alt+2"}})
            QTest::newRow(id) << QString::fromLatin1(id) << QString::fromLatin1(keys);
    }

    void keys_are_the_conventional_ones()
    {
        QFETCH(const QString, id);
        QFETCH(const QString, keys);
        House house;
        const QAction *action = actionsOf(house).action(id);
        QVERIFY(action);
        QCOMPARE(action->shortcut().toString(), keys);
    }

    void menus_and_palette_hold_every_action()
    {
        House house;
        const Actions &actions = actionsOf(house);
        const QHash<const QAction *, QString> paths = menuPaths(house.window.menuBar());
        const QVector<Match> rows = actionMatches(actions, house.window.menuBar(), {}, {}, {});
        for (const QAction *action : actions.all()) {
            QVERIFY2(!paths.value(action).isEmpty(), qPrintable(action->objectName() + u" is in no menu"_s));
            const bool listed = std::any_of(rows.cbegin(), rows.cend(), [action](const Match &row) { return row.action == action; });
            QVERIFY2(listed, qPrintable(action->objectName() + u" is not in the palette"_s));
        }
        // What is in a menu is an action with an id, so that it can be given keys. Profiles come and go; the palette has them as choices.
        for (auto path = paths.cbegin(); path != paths.cend(); ++path)
            QVERIFY2(path.key()->isSeparator() || path.value().endsWith(u"Use profile")
                         || actions.all().contains(const_cast<QAction *>(path.key())),
                     qPrintable(path.key()->text()));
    }

    void what_cannot_be_done_says_why()
    {
        House house;
        for (int tabs = 0; tabs < 3; ++tabs) {
            if (tabs > 0)
                QVERIFY(open(house, tabs == 1 ? u"DescribeRegions"_s : u"DescribeZones"_s));
            for (const QAction *action : actionsOf(house).all()) {
                if (!action->isEnabled())
                    QVERIFY2(!Actions::whyNot(action).isEmpty(), qPrintable(action->objectName()));
                else
                    QVERIFY2(Actions::whyNot(action).isEmpty(), qPrintable(action->objectName()));
            }
        }
    }

    void names_are_without_signs_of_menus()
    {
        QAction latin(u"Copy &as…"_s);
        QCOMPARE(Actions::nameOf(&latin), u"Copy as"_s);
        QAction chinese(u"关闭标签页(&C)"_s);
        QCOMPARE(Actions::nameOf(&chinese), u"关闭标签页"_s);
        QAction both(u"配置(&P)…"_s);
        QCOMPARE(Actions::nameOf(&both), u"配置"_s);
    }

    void keys_of_another_action_are_refused_by_its_name()
    {
        House house;
        Actions &actions = actionsOf(house);
        const Result<void> refused = actions.setKeys(u"beside"_s, Qt::CTRL | Qt::Key_P);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"Open an operation"_s), qPrintable(refused.error().message));
        QCOMPARE(refused.error().subject, u"Ctrl+P"_s);
        QVERIFY(!refused.error().hint.isEmpty());
        QCOMPARE(actions.keyText(u"beside"_s), u"Ctrl+J"_s);
    }

    void keys_that_typing_needs_are_refused_data()
    {
        QTest::addColumn<QString>("keys");
        for (const char *keys :
             {"A", "Shift+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+A", "Ctrl+Z", "Tab", "Shift+Tab", "Return", "Space", "Down"})
            QTest::newRow(keys) << QString::fromLatin1(keys);
    }

    void keys_that_typing_needs_are_refused()
    {
        QFETCH(const QString, keys);
        House house;
        QVERIFY(!actionsOf(house).setKeys(u"beside"_s, QKeySequence(keys)));
    }

    void chosen_keys_work_at_once_and_are_shown_everywhere()
    {
        House house;
        QVERIFY(open(house, u"DescribeRegions"_s));
        QVERIFY(activate(house));
        Actions &actions = actionsOf(house);
        auto *send = house.window.findChild<KeyCapButton *>(u"send"_s);
        QVERIFY(send->toolTip().contains(u"Ctrl+Enter"_s));
        QVERIFY(actions.setKeys(u"send"_s, Qt::Key_F5));
        QCOMPARE(actions.keyText(u"send"_s), u"F5"_s);
        QVERIFY2(send->toolTip().contains(u"F5"_s) && !send->toolTip().contains(u"Enter"_s), qPrintable(send->toolTip()));
        const QVector<Match> rows = actionMatches(actions, house.window.menuBar(), {}, {}, u"send"_s);
        QCOMPARE(rows.constFirst().title, u"Send"_s);
        QCOMPARE(rows.constFirst().keys, u"F5"_s);
        SigningSession *session = house.window.currentSession();
        QTRY_VERIFY(session->preparation().wire.has_value());
        QTest::keyClick(house.window.focusWidget(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!session->isSending());
        QTest::keyClick(house.window.focusWidget(), Qt::Key_F5);
        QTRY_VERIFY(session->lastResult());
    }

    void find_keys_go_to_the_pane_with_the_focus()
    {
        House house;
        SigningSession *session = open(house, u"DescribeRegions"_s);
        QVERIFY(session && activate(house));
        session->send();
        QTRY_VERIFY(session->lastResult());
        auto *pane = house.window.findChild<ResponsePane *>();
        TextView *body = pane->body(ResponsePane::View::Pretty);
        body->setFocus();
        QTest::keyClick(body, Qt::Key_F3); // nothing sought yet: the field opens
        auto *field = pane->findChild<QLineEdit *>();
        QTRY_VERIFY(field->isVisible());
        field->setText(u"regionid"_s);
        QVERIFY(body->matchCount() > 1);
        const int before = body->currentMatch();
        QTest::keyClick(field, Qt::Key_F3);
        QCOMPARE(body->currentMatch(), before % body->matchCount() + 1);
        QTest::keyClick(field, Qt::Key_F3, Qt::ShiftModifier);
        QCOMPARE(body->currentMatch(), before);
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!field->isVisible());

        // Other keys: the old ones do nothing there, and what names them names the new.
        Actions &actions = actionsOf(house);
        QVERIFY(actions.setKeys(u"find"_s, Qt::Key_F9));
        QTest::keyClick(body, Qt::Key_F, Qt::ControlModifier);
        QVERIFY(!field->isVisible());
        QTest::keyClick(body, Qt::Key_F9);
        QTRY_VERIFY(field->isVisible());
        QStringList tips;
        for (const auto *button : pane->findChildren<QToolButton *>())
            tips.append(button->toolTip());
        QVERIFY2(tips.contains(u"Find in response (F9)"_s), qPrintable(tips.join(u'\n')));
    }

    void start_page_shows_the_keys_of_now()
    {
        House house;
        const auto caps = [&house] {
            QStringList shown;
            for (const auto *label : house.window.findChild<WelcomePane *>()->findChildren<QLabel *>()) {
                if (label->isVisible())
                    shown.append(label->text());
            }
            return shown;
        };
        for (const QString &keys : {u"Alt+1"_s, u"Alt+2"_s, u"Alt+3"_s, u"Ctrl+P"_s, u"Ctrl+K"_s})
            QVERIFY2(caps().contains(keys), qPrintable(keys));
        Actions &actions = actionsOf(house);
        QVERIFY(actions.setKeys(u"practice-call"_s, Qt::Key_F9));
        QVERIFY(actions.setKeys(u"palette"_s, {}));
        QVERIFY(caps().contains(u"F9"_s) && !caps().contains(u"Alt+1"_s));
        QVERIFY(!caps().contains(u"Ctrl+K"_s) && !caps().contains(u"every action"_s)); // what has no key shows none
        actions.resetAllKeys();
        QVERIFY(caps().contains(u"Alt+1"_s) && caps().contains(u"Ctrl+K"_s));
    }

    void add_a_profile_starts_one()
    {
        House house;
        const auto isNew = [&house] {
            auto *dialog = house.window.findChild<ProfilesDialog *>();
            auto *list = dialog ? dialog->findChild<QListWidget *>(u"profiles"_s) : nullptr;
            const QString name = list && list->currentItem() ? list->currentItem()->text() : QString();
            delete dialog;
            return name == u"New profile";
        };
        actionsOf(house).action(u"add-profile"_s)->trigger();
        QVERIFY(isNew());
        house.window.findChild<WelcomePane *>()->findChild<QPushButton *>(u"addProfile"_s)->click();
        QVERIFY(isNew());
        actionsOf(house).action(u"profiles"_s)->trigger();
        QVERIFY(!isNew());
    }

    void chosen_keys_hold_for_the_next_window()
    {
        House house;
        QVERIFY(actionsOf(house).setKeys(u"beside"_s, Qt::Key_F9));
        QVERIFY(actionsOf(house).setKeys(u"quit"_s, {}));
        Settings again(house.folder.filePath(u"settings.ini"_s));
        MainWindow next(house.workspace, again);
        const Actions &actions = *next.findChild<Actions *>();
        QCOMPARE(actions.keyText(u"beside"_s), u"F9"_s);
        QCOMPARE(actions.keyText(u"quit"_s), QString());
        QVERIFY(actions.hasOwnKeys(u"quit"_s));
    }

    void keys_come_back_unless_they_were_given_away()
    {
        House house;
        Actions &actions = actionsOf(house);
        QVERIFY(actions.setKeys(u"beside"_s, Qt::Key_F9));
        QVERIFY(actions.setKeys(u"about"_s, Qt::CTRL | Qt::Key_J)); // free now
        const Result<void> refused = actions.resetKeys(u"beside"_s);
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(u"About Countersign"_s));
        actions.resetAllKeys();
        QCOMPARE(actions.keyText(u"beside"_s), u"Ctrl+J"_s);
        QCOMPARE(actions.keyText(u"about"_s), QString());
    }

    void dialog_gives_keys_and_refuses_a_clash()
    {
        House house;
        ShortcutsDialog dialog(actionsOf(house), house.window.menuBar(), &house.window);
        dialog.show();
        auto *filter = dialog.findChild<QLineEdit *>(u"filterActions"_s);
        auto *list = dialog.findChild<QTreeWidget *>(u"actionList"_s);
        auto *keys = dialog.findChild<QKeySequenceEdit *>(u"newKeys"_s);
        auto *assign = dialog.findChild<QPushButton *>(u"assignKeys"_s);
        auto *note = dialog.findChild<QLabel *>(u"keysNote"_s);
        QCOMPARE(list->topLevelItemCount(), actionsOf(house).all().size());
        QTest::keyClicks(filter, u"beside"_s);
        QCOMPARE(list->currentItem()->text(0), u"Response beside signature"_s);
        QTest::keyClick(keys, Qt::Key_P, Qt::ControlModifier);
        QVERIFY(!assign->isEnabled());
        QVERIFY2(note->text().contains(u"Open an operation"_s), qPrintable(note->text()));
        keys->clear();
        QTest::keyClick(keys, Qt::Key_F9);
        QVERIFY(assign->isEnabled());
        QTest::mouseClick(assign, Qt::LeftButton);
        QCOMPARE(actionsOf(house).keyText(u"beside"_s), u"F9"_s);
        QCOMPARE(list->currentItem()->text(2), u"F9"_s);
        QTest::mouseClick(dialog.findChild<QPushButton *>(u"restoreKeys"_s), Qt::LeftButton);
        QCOMPARE(actionsOf(house).keyText(u"beside"_s), u"Ctrl+J"_s);
        QTest::mouseClick(dialog.findChild<QPushButton *>(u"takeKeysAway"_s), Qt::LeftButton);
        QCOMPARE(actionsOf(house).keyText(u"beside"_s), QString());
    }

    void tabs_are_reached_and_moved_by_keys()
    {
        House house;
        for (const QString &name : {u"DescribeRegions"_s, u"DescribeZones"_s, u"RunInstances"_s})
            QVERIFY(open(house, name));
        QVERIFY(activate(house));
        const auto press = [&house](Qt::Key key, Qt::KeyboardModifiers with = Qt::ControlModifier) {
            QTest::keyClick(house.window.focusWidget() ? house.window.focusWidget() : &house.window, key, with);
        };
        const auto front = [&house] { return house.window.currentSession()->operation().id.name; };
        press(Qt::Key_1);
        QCOMPARE(front(), u"DescribeRegions"_s);
        press(Qt::Key_9);
        QCOMPARE(front(), u"RunInstances"_s);
        press(Qt::Key_2);
        QCOMPARE(front(), u"DescribeZones"_s);
        press(Qt::Key_BracketLeft);
        QCOMPARE(house.workspace.current(), 0);
        QCOMPARE(house.window.findChild<DocumentTabBar *>()->accessibleTabName(0), u"GET DescribeZones"_s);
        QVERIFY(!actionsOf(house).action(u"move-tab-left"_s)->isEnabled());
        press(Qt::Key_BracketRight);
        QCOMPARE(house.workspace.current(), 1);
        press(Qt::Key_W);
        QCOMPARE(house.workspace.count(), 2);
        press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(house.workspace.count(), 3);
        QCOMPARE(front(), u"DescribeZones"_s);
    }

    void choices_are_settings()
    {
        House house;
        const Actions &actions = actionsOf(house);
        actions.action(u"zoom-in"_s)->trigger();
        QCOMPARE(house.settings.value(setting::zoomPercent), 110);
        actions.action(u"zoom-reset"_s)->trigger();
        QCOMPARE(house.settings.value(setting::zoomPercent), 100);
        for (int times = 0; times < 20; ++times)
            actions.action(u"zoom-out"_s)->trigger();
        QCOMPARE(house.settings.value(setting::zoomPercent), 50);
        actions.action(u"theme-dark"_s)->trigger();
        QCOMPARE(house.settings.value(setting::theme), u"dark"_s);
        QVERIFY(!actions.action(u"theme-system"_s)->isChecked());
        actions.action(u"reduced-motion"_s)->trigger();
        QVERIFY(house.settings.value(setting::reducedMotion));
    }
};

QTEST_MAIN(TestActions)
#include "tst_actions.moc"
