// SPDX-License-Identifier: GPL-3.0-or-later
// Quick open and the list of all actions, in the window.
#include "core/catalogue/cataloguewriter.h"
#include "tests/ui/house.h"
#include "tests/ui/languages.h"
#include "ui/actions/actions.h"
#include "ui/overlays/matchmodel.h"
#include "ui/overlays/quickopen.h"
#include "ui/panes/operationpane.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QAction>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

/// The overlay's parts, and keys as a person presses them.
struct Quick {
    explicit Quick(House &inHouse)
        : house(inHouse)
        , overlay(*inHouse.window.findChild<QuickOpen *>())
        , field(*overlay.findChild<QLineEdit *>(u"quickOpen"_s))
        , list(*overlay.findChild<QListView *>(u"matches"_s))
    {
        house.window.activateWindow();
        isActive = QTest::qWaitForWindowActive(&house.window);
    }

    void press(Qt::Key key, Qt::KeyboardModifiers with = {}) { QTest::keyClick(house.window.focusWidget(), key, with); }
    void type(const QString &text) { QTest::keyClicks(house.window.focusWidget(), text); }
    const Match &row(int index) const { return model().match(model().index(index)); }
    const MatchModel &model() const { return *static_cast<const MatchModel *>(list.model()); }
    QString count() const { return overlay.findChild<QLabel *>(u"quickOpenCount"_s)->text(); }
    QStringList titles() const
    {
        QStringList all;
        for (int index = 0; index < model().rowCount(); ++index)
            all.append(row(index).title);
        return all;
    }

    House &house;
    QuickOpen &overlay;
    QLineEdit &field;
    QListView &list;
    bool isActive = false;
};

OperationId operation(House &house, const QString &name)
{
    return house.store.find(u"ecs"_s, name).value_or(OperationId{});
}

/// The built-in services many times over, each time under another version.
QVector<ServiceContents> manyServices(const Catalogue &catalogue, int wanted)
{
    QVector<ServiceContents> services;
    int count = 0;
    for (int year = 2001; count < wanted; ++year) {
        for (const Service &service : catalogue.services()) {
            ServiceContents copy{service, {}};
            copy.service.version = u"%1-01-01"_s.arg(year);
            for (const OperationSummary &summary : service.operations) {
                Operation made{.id = summary.id,
                               .descriptionEn = summary.descriptionEn,
                               .descriptionZh = summary.descriptionZh,
                               .group = summary.group,
                               .methods = {"GET"}};
                made.id.version = copy.service.version;
                copy.operations.append(made);
            }
            count += int(copy.operations.size());
            services.append(copy);
        }
    }
    return services;
}

} // namespace

class TestQuickOpen : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        auto *theme = new Theme(qApp);
        theme->setMode(Theme::Mode::Light);
        theme->install();
    }

    void finds_while_typing_and_opens_by_enter()
    {
        House house;
        Quick quick(house);
        QVERIFY(quick.isActive);
        quick.press(Qt::Key_P, Qt::ControlModifier);
        QVERIFY(quick.overlay.isOpen());
        QCOMPARE(house.window.focusWidget(), &quick.field);
        quick.type(u"desinsta"_s);
        QCOMPARE(quick.row(0).title, u"DescribeInstances"_s);
        QVERIFY2(quick.count().contains(QRegularExpression(u"^\\d+ of \\d+ · \\d+ ms$"_s)), qPrintable(quick.count()));
        QString marked;
        for (const qsizetype place : quick.row(0).marks)
            marked += quick.row(0).title[place];
        QCOMPARE(marked.toLower(), u"desinsta"_s);
        quick.press(Qt::Key_Return);
        QVERIFY(!quick.overlay.isOpen());
        QCOMPARE(house.window.currentSession()->operation().id, operation(house, u"DescribeInstances"_s));
        const auto *form = house.window.findChild<OperationPane *>();
        QTRY_VERIFY(form->isAncestorOf(house.window.focusWidget())); // one goes on by filling it in
    }

    void names_and_roles()
    {
        House house;
        Quick quick(house);
        quick.overlay.openOperations();
        quick.type(u"describeregions"_s);
        QCOMPARE(QAccessible::queryAccessibleInterface(&quick.field)->text(QAccessible::Name), u"Quick open"_s);
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(&quick.list);
        QCOMPARE(list->text(QAccessible::Name), u"Matches"_s);
        QCOMPARE(list->role(), QAccessible::List);
        const QString name = list->child(0)->text(QAccessible::Name);
        QVERIFY2(name.startsWith(u"DescribeRegions, Ecs, 2014-05-26"_s), qPrintable(name));
        QVERIFY(list->child(0)->text(QAccessible::Name).endsWith(u"read"_s));
        QAccessibleInterface *overlay = QAccessible::queryAccessibleInterface(&quick.overlay);
        QCOMPARE(overlay->role(), QAccessible::Dialog);
        QCOMPARE(overlay->text(QAccessible::Name), u"Quick open"_s);
    }

    void focus_stays_in_it_and_returns_data()
    {
        QTest::addColumn<bool>("byPointer");
        QTest::newRow("Esc") << false;
        QTest::newRow("click beside it") << true;
    }

    void focus_stays_in_it_and_returns()
    {
        QFETCH(const bool, byPointer);
        House house;
        QVERIFY(house.workspace.open(operation(house, u"DescribeRegions"_s)));
        Quick quick(house);
        auto *endpoint = house.window.findChild<QLineEdit *>(u"endpoint"_s);
        endpoint->setFocus();
        quick.press(Qt::Key_P, Qt::ControlModifier);
        quick.type(u"describe"_s);
        for (int times = 0; times < 6; ++times) {
            quick.press(times % 2 ? Qt::Key_Tab : Qt::Key_Backtab);
            QVERIFY(quick.overlay.isAncestorOf(house.window.focusWidget()));
        }
        quick.press(Qt::Key_W, Qt::ControlModifier); // keys of the window wait
        QCOMPARE(house.workspace.count(), 1);
        quick.press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        house.window.activateWindow();
        quick.overlay.openOperations();
        if (byPointer)
            QTest::mouseClick(&quick.overlay, Qt::LeftButton, {}, QPoint(5, quick.overlay.height() - 5));
        else
            quick.press(Qt::Key_Escape);
        QVERIFY(!quick.overlay.isOpen());
    }

    void esc_gives_the_focus_back()
    {
        House house;
        QVERIFY(house.workspace.open(operation(house, u"DescribeRegions"_s)));
        Quick quick(house);
        auto *endpoint = house.window.findChild<QLineEdit *>(u"endpoint"_s);
        endpoint->setFocus();
        quick.press(Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(quick.field.text(), u">"_s);
        quick.press(Qt::Key_Escape);
        QVERIFY(!quick.overlay.isOpen());
        QCOMPARE(house.window.focusWidget(), endpoint);
    }

    void control_enter_opens_one_more()
    {
        House house;
        QVERIFY(house.workspace.open(operation(house, u"DescribeRegions"_s)));
        Quick quick(house);
        quick.press(Qt::Key_P, Qt::ControlModifier);
        quick.type(u"ecs describeregions"_s);
        quick.press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(house.workspace.count(), 2);
        QCOMPARE(house.workspace.session(0)->operation().id, house.workspace.session(1)->operation().id);
        quick.press(Qt::Key_P, Qt::ControlModifier);
        quick.type(u"ecs describeregions"_s);
        quick.press(Qt::Key_Return);
        QCOMPARE(house.workspace.count(), 2);
    }

    void empty_it_shows_what_was_opened_last()
    {
        House house;
        Quick quick(house);
        quick.press(Qt::Key_P, Qt::ControlModifier);
        QCOMPARE(quick.model().rowCount(), 0);
        quick.press(Qt::Key_Escape);
        QVERIFY(house.workspace.open(operation(house, u"DescribeRegions"_s)));
        QVERIFY(house.workspace.open(operation(house, u"DescribeZones"_s)));
        quick.press(Qt::Key_P, Qt::ControlModifier);
        QCOMPARE(quick.titles(), QStringList({u"DescribeZones"_s, u"DescribeRegions"_s}));
        quick.press(Qt::Key_Down);
        quick.press(Qt::Key_Return);
        QCOMPARE(house.window.currentSession()->operation().id.name, u"DescribeRegions"_s);
    }

    void looks_for_parameters_and_error_codes()
    {
        House house;
        Quick quick(house);
        quick.press(Qt::Key_P, Qt::ControlModifier);
        quick.type(u"#AcceptLanguage"_s);
        QCOMPARE(quick.row(0).title, u"AcceptLanguage"_s);
        QVERIFY(quick.titles().contains(u"AcceptLanguage"_s));
        QVERIFY(!quick.row(0).detail.isEmpty()); // the operation
        quick.field.clear();
        quick.type(u"!InvalidRegionId"_s);
        QVERIFY2(quick.row(0).title.startsWith(u"InvalidRegionId"_s), qPrintable(quick.row(0).title));
        quick.field.clear();
        quick.type(u"zzqqx"_s);
        QCOMPARE(quick.model().rowCount(), 0);
        QVERIFY(!quick.list.isVisible());
        QTRY_VERIFY(quick.field.accessibleDescription().startsWith(u"Nothing matches"_s));
        quick.press(Qt::Key_Return); // nothing to open, nothing happens
        QVERIFY(quick.overlay.isOpen());
    }

    void parameters_and_error_codes_join_behind_the_names()
    {
        House house;
        Quick quick(house);
        quick.press(Qt::Key_P, Qt::ControlModifier);
        quick.type(u"acceptlang"_s);
        QTRY_VERIFY(quick.model().rowCount() > 0);
        QCOMPARE(quick.row(0).detail, u"#AcceptLanguage"_s);
        QCOMPARE(quick.row(0).detailMarks, QVector<qsizetype>({1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
        QVERIFY(quick.list.isVisible());

        quick.field.clear();
        quick.type(u"zone"_s);
        const QStringList names = quick.titles();
        QVERIFY(names.size() > 4);
        quick.press(Qt::Key_Down);
        quick.press(Qt::Key_Down);
        const QString chosen = quick.row(quick.list.currentIndex().row()).title;
        const int y = quick.list.visualRect(quick.list.currentIndex()).top();
        QTRY_VERIFY(quick.titles().size() > names.size());
        QCOMPARE(quick.titles().mid(0, names.size()), names);
        QCOMPARE(quick.row(quick.list.currentIndex().row()).title, chosen);
        QCOMPARE(quick.list.visualRect(quick.list.currentIndex()).top(), y);
        QVERIFY(quick.row(int(names.size())).detail.startsWith(u'#') || quick.row(int(names.size())).detail.startsWith(u'!'));
        const qsizetype counted = quick.count().section(u' ', 0, 0).remove(u',').toLongLong();
        QVERIFY2(counted >= quick.titles().size(), qPrintable(quick.count()));
    }

    void words_of_groups_and_titles_are_found()
    {
        House house;
        Quick quick(house);
        quick.press(Qt::Key_P, Qt::ControlModifier);
        quick.type(u"migration describe"_s); // Server Migration Center
        QVERIFY(quick.model().rowCount() > 0);
        QVERIFY(quick.row(0).title.startsWith(u"Describe"_s) || quick.row(0).marks.size() == 8);
        QCOMPARE(quick.row(0).operation.product, u"smc"_s);
    }

    void both_languages_are_found_and_that_of_the_window_is_shown_data()
    {
        QTest::addColumn<bool>("chinese");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("group");
        QTest::addColumn<QString>("tip");
        const QString english = u"Lists the regions your account can use."_s, chinese = u"列出账号可用的地域。"_s;
        QTest::newRow("English words, English window") << false << u"ecs account"_s << u"Regions"_s << english;
        QTest::newRow("Chinese words, English window") << false << u"ecs 账号"_s << u"Regions"_s << english;
        QTest::newRow("English words, Chinese window") << true << u"ecs account"_s << u"地域"_s << chinese;
        QTest::newRow("Chinese words, Chinese window") << true << u"ecs 账号"_s << u"地域"_s << chinese;
    }

    void both_languages_are_found_and_that_of_the_window_is_shown()
    {
        QFETCH(const bool, chinese);
        QFETCH(const QString, text);
        QFETCH(const QString, group);
        QFETCH(const QString, tip);
        std::optional<InChinese> language;
        if (chinese)
            language.emplace();
        House house;
        Quick quick(house);
        quick.overlay.openOperations();
        quick.field.setText(text);
        const qsizetype at = quick.titles().indexOf(u"DescribeRegions"_s);
        QVERIFY(at >= 0);
        QCOMPARE(quick.row(int(at)).detail, group);
        QVERIFY2(quick.model().data(quick.model().index(int(at)), Qt::ToolTipRole).toString().contains(tip), qPrintable(tip));
        QVERIFY(quick.model().data(quick.model().index(int(at)), Qt::AccessibleTextRole).toString().contains(group));
    }

    void palette_does_and_remembers()
    {
        House house;
        Quick quick(house);
        quick.press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(quick.model().rowCount() > 30);
        quick.type(u"dark"_s);
        QCOMPARE(quick.row(0).title, u"Dark theme"_s);
        QCOMPARE(quick.row(0).detail, u"View › Theme"_s);
        quick.press(Qt::Key_Return);
        QVERIFY(!quick.overlay.isOpen());
        QCOMPARE(house.settings.value(setting::theme), u"dark"_s);
        quick.press(Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(quick.row(0).title, u"Dark theme"_s); // done last
        quick.press(Qt::Key_P, Qt::ControlModifier);   // the other way of looking
        QVERIFY(quick.overlay.isOpen());
        QCOMPARE(quick.field.text(), QString());
    }

    void palette_says_why_not()
    {
        House house;
        Quick quick(house);
        quick.press(Qt::Key_K, Qt::ControlModifier);
        quick.type(u"close tab"_s);
        QCOMPARE(quick.row(0).title, u"Close tab"_s);
        QCOMPARE(quick.row(0).whyNot, u"No operation is open"_s);
        QCOMPARE(quick.row(0).keys, u"Ctrl+W"_s);
        QVERIFY(quick.model().data(quick.model().index(0), Qt::AccessibleTextRole).toString().contains(u"No operation is open"_s));
        quick.press(Qt::Key_Return);
        QVERIFY(quick.overlay.isOpen()); // it cannot be done, and one reads why
    }

    void palette_changes_the_profile()
    {
        House house;
        const Profile profile{.id = u"b6a7"_s,
                              .name = u"Staging"_s,
                              .kind = ProfileKind::AlibabaAccessKey,
                              .accessKeyId = "AKIDEXAMPLE",
                              .colour = u"amber"_s};
        QFuture<Result<void>> saved = house.profiles.save(profile, Secret(QByteArray("made-up")));
        QTRY_VERIFY(saved.isFinished());
        Quick quick(house);
        quick.press(Qt::Key_K, Qt::ControlModifier);
        quick.type(u"staging"_s);
        QCOMPARE(quick.row(0).title, u"Use profile Staging"_s);
        quick.press(Qt::Key_Return);
        QCOMPARE(house.workspace.profile().name, u"Staging"_s);
        quick.press(Qt::Key_K, Qt::ControlModifier);
        quick.type(u"staging"_s);
        QCOMPARE(quick.row(0).whyNot, u"In use now"_s);
    }

    void search_button_opens_it()
    {
        House house;
        Quick quick(house);
        for (auto *button : house.window.findChildren<QPushButton *>()) {
            if (button->accessibleName() == u"Search operations")
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QVERIFY(quick.overlay.isOpen());
    }

    void fits_every_window_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1024x700") << QSize(1024, 700);
        QTest::newRow("1280x800") << QSize(1280, 800);
    }

    void fits_every_window()
    {
        QFETCH(const QSize, size);
        House house;
        house.window.resize(size);
        Quick quick(house);
        quick.overlay.openOperations();
        quick.type(u"describe"_s);
        const QRect card = quick.overlay.card()->geometry();
        QVERIFY(house.window.rect().contains(card));
        QVERIFY(card.top() < house.window.height() / 3);
        house.window.resize(size - QSize(200, 100));
        QTRY_COMPARE(quick.overlay.size(), house.window.size());
        QVERIFY(house.window.rect().contains(quick.overlay.card()->geometry()));
    }

    /// Every keystroke, from the key to the painted list, over more operations than all vendors' catalogues together.
    void keeps_up_with_sixteen_thousand_operations()
    {
        House house;
        const QString path = house.folder.filePath(u"many.catalogue"_s);
        QVERIFY(writeCatalogue(manyServices(house.store, 16000), path));
        Catalogue many;
        QVERIFY(many.open(path, true));
        Workspace workspace({many, house.schemes, house.profiles, house.transport, house.practice, house.clock, house.nonces});
        MainWindow window(workspace, house.settings);
        window.resize(1280, 800);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        auto *overlay = window.findChild<QuickOpen *>();
        auto *field = overlay->findChild<QLineEdit *>(u"quickOpen"_s);
        QElapsedTimer time;
        time.start();
        overlay->openOperations();
        field->setText(u"d"_s); // makes the index
        qInfo("first key, with the index: %.1f ms", double(time.nsecsElapsed()) / 1e6);
        QVector<double> milliseconds;
        for (const QString &text : {u"describeinstances"_s, u"ecs run"_s, u"migration"_s, u"e e e e"_s}) {
            field->clear();
            for (const QChar letter : text) {
                time.start();
                QTest::keyClick(field, letter.toLatin1());
                overlay->repaint();
                milliseconds.append(double(time.nsecsElapsed()) / 1e6);
            }
        }
        std::sort(milliseconds.begin(), milliseconds.end());
        qInfo("%d keys: median %.1f ms, worst %.1f ms", int(milliseconds.size()), milliseconds[milliseconds.size() / 2],
              milliseconds.last());
        // No more than that nobody is kept waiting, even on a busy machine: how fast it is stands in the line above.
        QVERIFY2(milliseconds[milliseconds.size() / 2] < 200, "half of the keystrokes took longer than a person bears");
    }
};

QTEST_MAIN(TestQuickOpen)
#include "tst_quickopen.moc"
