// SPDX-License-Identifier: GPL-3.0-or-later
// A walk by Tab through the whole window, and the names that screen readers hear: every control is reached, in the order in which one reads, is seen
// to have the focus, and has a name. In both languages.
#include "tests/ui/house.h"
#include "tests/ui/languages.h"
#include "ui/actions/actions.h"
#include "ui/dialogs/errorsheet.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/dialogs/profilesdialog.h"
#include "ui/dialogs/questionsheet.h"
#include "ui/dialogs/shortcutsdialog.h"
#include "ui/help/helpdialog.h"
#include "ui/overlays/quickopen.h"
#include "ui/panes/documentspane.h"
#include "ui/panes/operationpane.h"
#include "ui/panes/responsepane.h"
#include "ui/panes/resultside.h"
#include "ui/panes/servicetreepane.h"
#include "ui/panes/signaturepane.h"
#include "ui/panes/welcomepane.h"
#include "ui/theme/theme.h"
#include "ui/widgets/profilebar.h"
#include "ui/widgets/statusline.h"
#include "ui/widgets/treerail.h"

#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPointer>
#include <QRadioButton>
#include <QScrollArea>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

/// How a control is called in a failing test.
QString described(const QWidget *widget)
{
    QString text = QString::fromLatin1(widget->metaObject()->className());
    for (const QWidget *at = widget; at && !at->isWindow(); at = at->parentWidget()) {
        if (!at->objectName().isEmpty() || !at->accessibleName().isEmpty())
            text += u" in "_s + at->objectName() + u'/' + at->accessibleName();
    }
    return text;
}

bool takesTab(const QWidget *widget)
{
    if (!widget->isVisible() || !widget->isEnabled() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
        return false;
    if (qobject_cast<const OperationPane *>(widget))
        return false; // hands the focus on to its first field
    const auto *radio = qobject_cast<const QRadioButton *>(widget);
    return !radio || radio->isChecked(); // arrow keys move within a group
}

/// A name of its own, or that of the label it belongs to.
QString spokenName(QWidget *widget)
{
    for (const QLabel *label : widget->window()->findChildren<QLabel *>()) {
        if (label->buddy() == widget)
            return label->text();
    }
    QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
    return face ? face->text(QAccessible::Name) : QString();
}

QString paneOf(const House &house, const QWidget *widget)
{
    const auto isIn = [widget](const QWidget *pane) { return pane && (pane == widget || pane->isAncestorOf(widget)); };
    const MainWindow &window = house.window;
    return isIn(window.findChild<ProfileBar *>())     ? u"bar"_s
        : isIn(window.findChild<ServiceTreePane *>()) ? u"tree"_s
        : isIn(window.findChild<TreeRail *>())        ? u"rail"_s
        : isIn(window.findChild<WelcomePane *>())     ? u"welcome"_s
        : isIn(window.findChild<DocumentsPane *>())   ? u"form"_s
        : isIn(window.findChild<ResponsePane *>())    ? u"response"_s
        : isIn(window.findChild<SignaturePane *>())   ? u"signature"_s
        : isIn(window.findChild<ResultSide *>())      ? u"results"_s
        : isIn(window.findChild<StatusLine *>())      ? u"foot"_s
                                                      : u"elsewhere"_s;
}

/// Pixels in the accent's colour around a control: the focus ring.
int accentPixels(QWidget *widget)
{
    const QRect around = QRect(widget->mapTo(widget->window(), QPoint(0, 0)), widget->size()).adjusted(-3, -3, 3, 3);
    const QImage image = widget->window()->grab(around).toImage();
    const QRgb accent = Theme::current().colour(Token::Accent).rgb();
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += (image.pixel(x, y) | 0xFF000000u) == (accent | 0xFF000000u) ? 1 : 0;
    }
    return count;
}

/// Opens an operation with lists, sends it to the practice gateway and waits for the answer.
bool openAndSend(House &house)
{
    const auto id = house.store.find(u"ecs"_s, u"DescribeInstances"_s);
    if (!id || !house.workspace.open(*id))
        return false;
    SigningSession *session = house.window.currentSession();
    session->setValue(u"RegionId"_s, {.text = u"cn-hangzhou"_s});
    if (!QTest::qWaitFor([session] { return session->preparation().wire.has_value(); }))
        return false;
    session->send();
    return QTest::qWaitFor([session] { return session->lastResult() && !session->isSending(); });
}

struct Walk {
    QVector<QPointer<QWidget>> stops{}; ///< some are there only while their row has the focus
    QStringList panes{};                ///< as they were come to
    QStringList where{};                ///< the first control of each
    QString trouble{};
};

Walk walked(House &house, QWidget *start, Qt::Key key, bool looksAtRings)
{
    Walk walk;
    start->setFocus(Qt::TabFocusReason);
    QWidget *at = house.window.focusWidget();
    QWidget *first = at;
    for (int steps = 0; steps < 400; ++steps) {
        if (walk.stops.contains(at)) {
            if (at != first)
                walk.trouble = u"the walk goes in a circle at "_s + described(at);
            return walk;
        }
        walk.stops.append(at);
        QTest::qWait(5); // the form scrolls once everything has its place
        const QString pane = paneOf(house, at);
        if (pane == u"elsewhere")
            walk.trouble = u"a stop is in no pane: "_s + described(at);
        if (walk.panes.isEmpty() || walk.panes.last() != pane) {
            walk.panes.append(pane);
            walk.where.append(described(at));
        }
        if (!at->isVisible() || at->visibleRegion().isEmpty())
            walk.trouble = u"the focus cannot be seen: "_s + described(at);
        if (spokenName(at).isEmpty())
            walk.trouble = u"a stop has no name: "_s + described(at);
        const int lit = looksAtRings ? accentPixels(at) : 0;
        const QPointer<QWidget> left = at;
        const QPoint place = at->mapTo(&house.window, QPoint(0, 0));
        QTest::keyClick(at, key);
        QPointer<QWidget> next = house.window.focusWidget();
        if (next == at)
            walk.trouble = u"Tab does not leave "_s + described(at);
        if (!left || !next) { // it went with its row
            at = house.window.focusWidget();
            continue;
        }
        const bool stayed = at->isVisible() && at->mapTo(&house.window, QPoint(0, 0)) == place; // help moves from row to row
        if (looksAtRings && lit < (stayed ? accentPixels(at) : 0) + 12)
            walk.trouble = u"no ring shows the focus: "_s + described(at);
        if (!walk.trouble.isEmpty())
            return walk;
        at = next;
    }
    walk.trouble = u"the walk does not end"_s;
    return walk;
}

/// Controls of a window that a screen reader would call by nothing.
QStringList nameless(QAccessibleInterface *face)
{
    QStringList found;
    if (!face || face->state().invisible)
        return found;
    static const QVector<QAccessible::Role> spoken{
        QAccessible::PushButton,   QAccessible::ButtonMenu, QAccessible::CheckBox, QAccessible::RadioButton, QAccessible::ComboBox,
        QAccessible::EditableText, QAccessible::List,       QAccessible::Tree,     QAccessible::Table,       QAccessible::PageTabList,
        QAccessible::PageTab,      QAccessible::Dialog,     QAccessible::Document, QAccessible::SpinBox,     QAccessible::Slider};
    auto *widget = qobject_cast<QWidget *>(face->object());
    const bool isShown = !widget || widget->isVisible();
    const bool isPart = widget
        && (widget->objectName().startsWith(u"qt_") || widget->objectName() == u"ScrollLeftButton"_s
            || widget->objectName() == u"ScrollRightButton"_s);
    if (isShown && !isPart && spoken.contains(face->role())) {
        const QString name = widget && !widget->isWindow() ? spokenName(widget) : face->text(QAccessible::Name);
        if (name.trimmed().isEmpty())
            found.append(widget ? described(widget) : u"role %1"_s.arg(int(face->role())));
    }
    const bool hasManyRows = face->role() == QAccessible::Tree || face->role() == QAccessible::List || face->role() == QAccessible::Table;
    for (int index = 0; isShown && !hasManyRows && index < face->childCount(); ++index)
        found += nameless(face->child(index));
    return found;
}

QStringList nameless(QWidget *window)
{
    return nameless(QAccessible::queryAccessibleInterface(window));
}

} // namespace

class TestFocus : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        auto *theme = new Theme(qApp);
        theme->setMode(Theme::Mode::Light);
        theme->install();
    }

    void tab_reaches_everything_data()
    {
        QTest::addColumn<bool>("chinese");
        QTest::addColumn<bool>("open");
        QTest::addColumn<QSize>("size");
        for (const bool chinese : {false, true}) {
            const QString language = chinese ? u"Chinese"_s : u"English"_s;
            QTest::newRow(qPrintable(language + u", start"_s)) << chinese << false << QSize(1280, 800);
            QTest::newRow(qPrintable(language + u", answered"_s)) << chinese << true << QSize(1280, 800);
            QTest::newRow(qPrintable(language + u", answered, large"_s)) << chinese << true << QSize(1920, 1080);
            QTest::newRow(qPrintable(language + u", answered, small"_s)) << chinese << true << QSize(1024, 700);
        }
    }

    void tab_reaches_everything()
    {
        QFETCH(const bool, chinese);
        QFETCH(const bool, open);
        QFETCH(const QSize, size);
        std::unique_ptr<InChinese> language;
        if (chinese) {
            language = std::make_unique<InChinese>();
            QVERIFY(language->isLoaded());
        }
        House house;
        house.window.resize(size);
        house.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&house.window));
        if (open)
            QVERIFY(openAndSend(house));
        QTest::qWait(50); // rows of the form come through the event loop
        auto *start = house.window.findChild<QComboBox *>(u"profile"_s);
        const Walk walk = walked(house, start, Qt::Key_Tab, true);
        QVERIFY2(walk.trouble.isEmpty(), qPrintable(walk.trouble));

        QStringList expected = open
            ? QStringList{u"bar"_s, u"rail"_s, u"tree"_s, u"form"_s, u"results"_s, u"response"_s, u"signature"_s, u"foot"_s}
            : QStringList{u"bar"_s, u"rail"_s, u"tree"_s, u"welcome"_s, u"foot"_s};
        expected.removeIf([&](const QString &pane) { // folded away where the window is small
            const auto isThere = [](const QWidget *widget) { return widget && widget->isVisible(); };
            return (pane == u"tree" && !isThere(house.window.findChild<ServiceTreePane *>()))
                || (pane == u"rail" && !isThere(house.window.findChild<TreeRail *>()))
                || (pane == u"results" && !walk.panes.contains(pane)) // tabs of its own only where the panes are folded
                || (pane == u"response" && !isThere(house.window.findChild<ResponsePane *>()))
                || (pane == u"signature" && !isThere(house.window.findChild<SignaturePane *>()));
        });
        QVERIFY2(walk.panes == expected, qPrintable(walk.panes.join(u", "_s) + u": "_s + walk.where.join(u"; "_s)));

        for (QWidget *widget : house.window.findChildren<QWidget *>()) {
            if (takesTab(widget) && widget->window() == &house.window)
                QVERIFY2(walk.stops.contains(widget), qPrintable(u"Tab never comes to "_s + described(widget)));
        }
        const Walk back = walked(house, start, Qt::Key_Backtab, false);
        QVERIFY2(back.trouble.isEmpty(), qPrintable(back.trouble));
        QStringList reversed(expected.crbegin(), expected.crend());
        reversed.prepend(u"bar"_s); // it starts at the bar's first control and ends at its second
        QCOMPARE(back.panes, reversed);
    }

    void everything_has_a_name_data()
    {
        QTest::addColumn<bool>("chinese");
        QTest::newRow("English") << false;
        QTest::newRow("Chinese") << true;
    }

    void everything_has_a_name()
    {
        QFETCH(const bool, chinese);
        std::unique_ptr<InChinese> language;
        if (chinese)
            language = std::make_unique<InChinese>();
        House house;
        const auto check = [](const char *state, QWidget *window) {
            const QStringList without = nameless(window);
            if (!without.isEmpty())
                qWarning("%s: %s", state, qPrintable(without.join(u"; "_s)));
            return without.isEmpty();
        };
        QVERIFY(check("start", &house.window));
        QVERIFY(openAndSend(house));
        QTest::qWait(50);
        QVERIFY(check("answered", &house.window));
        Actions &actions = *house.window.findChild<Actions *>();
        auto *quick = house.window.findChild<QuickOpen *>();
        quick->openPalette();
        QVERIFY(check("palette", &house.window));
        quick->openOperations();
        QVERIFY(check("quick open", &house.window));
        quick->dismiss();
        const Profile profile{.id = u"b6a7"_s, .name = u"Staging"_s, .kind = ProfileKind::AlibabaAccessKey, .accessKeyId = "AKIDEXAMPLE"};
        const Error error{ErrorKind::BadInput, u"What"_s, u"about"_s, u"do this"_s};
        const std::initializer_list<QDialog *> dialogs{new ProfilesDialog(house.profiles, {}, &house.window),
                                                       new PreferencesDialog(house.settings, &house.window),
                                                       new ShortcutsDialog(actions, house.window.menuBar(), &house.window),
                                                       new HelpDialog(actions, &house.window),
                                                       new QuestionSheet(error, profile, u"http://evil.example"_s, &house.window),
                                                       new ErrorSheet(error, &house.window)};
        for (QDialog *dialog : dialogs) {
            dialog->show();
            QVERIFY(check(dialog->metaObject()->className(), dialog));
            QVERIFY(!dialog->windowTitle().isEmpty());
            delete dialog;
        }
    }

    void focus_moves_into_a_dialog_and_back()
    {
        House house;
        QVERIFY(openAndSend(house));
        house.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&house.window));
        auto *endpoint = house.window.findChild<QLineEdit *>(u"endpoint"_s);
        for (const char *id : {"preferences", "shortcuts", "profiles", "about", "help"}) {
            endpoint->setFocus();
            house.window.findChild<Actions *>()->action(QString::fromLatin1(id))->trigger();
            QTRY_VERIFY2(QApplication::activeWindow() != &house.window && QApplication::focusWidget(), id);
            QWidget *dialog = QApplication::activeWindow();
            QVERIFY2(dialog->isAncestorOf(QApplication::focusWidget()), id);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
            QTRY_VERIFY2(!house.window.findChild<QDialog *>() || !house.window.findChild<QDialog *>()->isVisible(), id);
            house.window.activateWindow();
            QTRY_VERIFY2(house.window.isActiveWindow(), id);
            QCOMPARE(house.window.focusWidget(), endpoint);
        }
    }

    void focus_stays_sensible_when_a_tab_closes()
    {
        House house;
        QVERIFY(house.workspace.open(house.store.find(u"ecs"_s, u"DescribeZones"_s).value()));
        QVERIFY(openAndSend(house));
        house.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&house.window));
        auto *form = house.window.findChild<DocumentsPane *>()->currentForm();
        form->setFocus(Qt::TabFocusReason);
        QVERIFY(form->isAncestorOf(house.window.focusWidget()));
        house.workspace.close(house.workspace.current());
        auto *now = house.window.findChild<DocumentsPane *>()->currentForm();
        QTRY_VERIFY(house.window.focusWidget() && now->isAncestorOf(house.window.focusWidget()));
        house.workspace.close(house.workspace.current());
        QTRY_VERIFY(house.window.focusWidget() && house.window.focusWidget()->isVisible());
        QCOMPARE(paneOf(house, house.window.focusWidget()), u"welcome"_s);
    }

    void f6_walks_through_the_panes()
    {
        House house;
        QVERIFY(openAndSend(house));
        house.window.resize(1920, 1080);
        house.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&house.window));
        house.window.findChild<QComboBox *>(u"profile"_s)->setFocus();
        QStringList order;
        for (int times = 0; times < 5; ++times) {
            QTest::keyClick(house.window.focusWidget(), Qt::Key_F6);
            order.append(paneOf(house, house.window.focusWidget()));
        }
        QCOMPARE(order, QStringList({u"tree"_s, u"form"_s, u"response"_s, u"signature"_s, u"tree"_s}));
        QTest::keyClick(house.window.focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
        QCOMPARE(paneOf(house, house.window.focusWidget()), u"signature"_s);
    }
};

QTEST_MAIN(TestFocus)
#include "tst_focus.moc"
