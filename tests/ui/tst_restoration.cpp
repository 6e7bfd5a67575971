// SPDX-License-Identifier: GPL-3.0-or-later
// What a window shows again after the program ended.
#include "tests/ui/house.h"
#include "ui/editors/fieldedit.h"
#include "ui/panes/documentspane.h"
#include "ui/panes/operationpane.h"
#include "ui/panes/servicetreepane.h"
#include "ui/panes/welcomepane.h"
#include "ui/theme/theme.h"
#include "ui/widgets/documenttabbar.h"
#include "ui/widgets/noticecard.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QSplitter>
#include <QTest>
#include <QTreeView>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const OperationId describeRegions{u"alibaba"_s, u"ecs"_s, u"2014-05-26"_s, u"DescribeRegions"_s};
const OperationId runInstances{u"alibaba"_s, u"ecs"_s, u"2014-05-26"_s, u"RunInstances"_s};

FieldEdit *field(const House &house, const QString &path)
{
    const auto fields = house.window.findChildren<FieldEdit *>();
    for (FieldEdit *each : fields) {
        if (each->accessibleName() == path && each->isVisibleTo(&house.window))
            return each;
    }
    return nullptr;
}

bool says(const QWidget &window, const QString &sentence)
{
    const auto labels = window.findChildren<QLabel *>();
    return std::any_of(labels.cbegin(), labels.cend(),
                       [&](const QLabel *label) { return label->text() == sentence && label->isVisibleTo(&window); });
}

/// The splitter between the tree and the rest.
QSplitter *widest(const QWidget &window)
{
    return qobject_cast<QSplitter *>(window.findChild<ServiceTreePane *>()->parentWidget());
}

} // namespace

class TestRestoration : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        auto *theme = new Theme(qApp);
        theme->setMode(Theme::Mode::Light);
        theme->install();
    }

    void tabs_and_states_of_fields()
    {
        Draft regions{.operation = describeRegions, .profileId = u"practice"_s, .region = u"cn-beijing"_s, .edited = true};
        regions.values.set(u"AcceptLanguage"_s, u"zh-CN"_s);
        regions.values.set(u"ResourceType"_s, {.text = u"disk"_s, .sent = false});
        House house({.documents = {{.operation = runInstances}, regions, {.operation = runInstances}}, .front = 1});
        QVERIFY(house.restored);
        const auto *tabs = house.window.findChild<DocumentTabBar *>();
        QCOMPARE(tabs->count(), 3);
        QCOMPARE(tabs->currentIndex(), 1);
        QVERIFY(house.window.windowTitle().contains(u"DescribeRegions"_s));
        QCOMPARE(house.window.findChildren<OperationPane *>().size(), 1); // those out of sight cost nothing yet
        QCOMPARE(house.window.currentSession()->region(), u"cn-beijing"_s);
        QCOMPARE(field(house, u"AcceptLanguage"_s)->text(), u"zh-CN"_s);
        QCOMPARE(field(house, u"AcceptLanguage"_s)->state(), ValueState::Set);

        house.workspace.setCurrent(2);
        QCOMPARE(house.window.findChildren<OperationPane *>().size(), 2);
        house.workspace.close(0); // never seen
        QCOMPARE(tabs->count(), 2);
        QCOMPARE(tabs->currentIndex(), 1);
    }

    void unset_empty_and_aside_stay_apart()
    {
        Draft draft{.operation = runInstances};
        draft.values.set(u"InstanceName"_s, u"web"_s);
        draft.values.set(u"Description"_s, QString());
        draft.values.set(u"HostName"_s, {.text = u"later"_s, .sent = false});
        House house({.documents = {draft}, .front = 0});
        QCOMPARE(field(house, u"InstanceName"_s)->state(), ValueState::Set);
        QCOMPARE(field(house, u"Description"_s)->state(), ValueState::Empty);
        QCOMPARE(field(house, u"HostName"_s)->state(), ValueState::Aside);
        QCOMPARE(field(house, u"HostName"_s)->text(), u"later"_s);
        QVERIFY(!house.window.currentSession()->values().value(u"ImageId"_s));
    }

    void a_withheld_secret_is_asked_for_again()
    {
        const QString sentence = u"Secret, not kept: type it again"_s;
        House house({.documents = {{.operation = runInstances, .withheld = {u"Password"_s}}}, .front = 0});
        SigningSession *session = house.window.currentSession();
        QTRY_VERIFY(says(house.window, sentence));
        // The status line counts what the list below the form counts.
        const auto *list = house.window.findChild<QListWidget *>(u"Problems"_s);
        const auto readiness = [&house] { return house.window.findChild<QWidget *>(u"readiness"_s)->accessibleName(); };
        QCOMPARE(list->count(), 1);
        QTRY_VERIFY2(readiness().contains(u"1 problem"_s), qPrintable(readiness()));
        session->setValue(u"Password"_s, {.text = u"Tr0ub4dor&3"_s});
        QTRY_VERIFY(!says(house.window, sentence));
        QTRY_VERIFY2(readiness().contains(u"0 problems"_s), qPrintable(readiness()));
        session->setEndpointText(u"no endpoint"_s);
        QTRY_COMPARE(list->count(), 1);
        QTRY_VERIFY2(readiness().contains(u"Cannot be sent yet · 1 problem"_s), qPrintable(readiness()));
    }

    void tree_and_panes()
    {
        House first;
        QVERIFY(first.workspace.open(describeRegions));
        auto *tree = first.window.findChild<QTreeView *>(u"services"_s);
        tree->collapseAll();
        tree->expand(tree->model()->index(1, 0));
        first.window.findChild<QAction *>(u"beside"_s)->setChecked(true);
        first.window.findChild<QAction *>(u"toggle-tree"_s)->setChecked(false);
        const WorkspaceState kept = first.workspace.state();
        QVERIFY(kept.expandedNodes.size() > 1);

        House second(kept);
        const auto *pane = second.window.findChild<ServiceTreePane *>();
        QVERIFY(pane->isHidden());
        QVERIFY(!second.window.findChild<QAction *>(u"toggle-tree"_s)->isChecked());
        QVERIFY(second.window.findChild<QAction *>(u"beside"_s)->isChecked());
        QCOMPARE(pane->expandedNodes(), kept.expandedNodes);
        QCOMPARE(second.workspace.state().expandedNodes, kept.expandedNodes);
    }

    /// A tree that was hidden at the start comes back as wide as it was, and moving another handle meanwhile does not change that.
    void a_hidden_tree_keeps_its_width()
    {
        House first({}, {1500, 800});
        QVERIFY(first.workspace.open(describeRegions));
        auto *columns = widest(first.window);
        columns->setSizes({310, 1190});
        emit columns->splitterMoved(310, 1);
        const int chosen = columns->sizes().constFirst();
        first.window.findChild<QAction *>(u"toggle-tree"_s)->setChecked(false);
        const WorkspaceState kept = first.workspace.state();

        House second(kept, {1500, 800});
        columns = widest(second.window);
        auto *work = qobject_cast<QSplitter *>(second.window.findChild<DocumentsPane *>()->parentWidget());
        QVERIFY(work);
        emit work->splitterMoved(500, 1);
        QTRY_VERIFY(second.window.findChild<ServiceTreePane *>()->isHidden());
        second.window.findChild<QAction *>(u"toggle-tree"_s)->setChecked(true);
        QTRY_COMPARE(columns->sizes().constFirst(), chosen);

        House third({}, {1500, 800}); // where nobody chose a width
        third.window.findChild<QAction *>(u"toggle-tree"_s)->setChecked(false);
        third.window.resize(1510, 800);
        QTest::qWait(20);
        third.window.findChild<QAction *>(u"toggle-tree"_s)->setChecked(true);
        QTRY_COMPARE(widest(third.window)->sizes().constFirst(), 270);
    }

    void a_filter_leaves_the_open_rows()
    {
        House house;
        auto *pane = house.window.findChild<ServiceTreePane *>();
        auto *tree = house.window.findChild<QTreeView *>(u"services"_s);
        tree->collapseAll();
        tree->expand(tree->model()->index(0, 0));
        const QStringList before = pane->expandedNodes();
        auto *filter = house.window.findChild<QLineEdit *>(u"filterOperations"_s);
        filter->setText(u"regions"_s);
        QCOMPARE(house.workspace.expandedNodes(), before);
        filter->clear();
        QCOMPARE(pane->expandedNodes(), before);
    }

    void a_window_of_a_larger_screen_comes_into_sight()
    {
        QWidget large;
        large.setGeometry(5000, 3000, 2400, 1500);
        House house({.layouts = {{u"geometry"_s, large.saveGeometry()}}});
        QVERIFY(QGuiApplication::screenAt(house.window.geometry().center()));
    }

    void missing_operations_are_said_at_the_start_page()
    {
        House house({.documents = {{.operation = {u"alibaba"_s, u"ecs"_s, u"2014-05-26"_s, u"DescribeNothing"_s}}}, .front = 0});
        QVERIFY(!house.restored);
        house.window.showStartError(house.restored.error());
        const auto *card = house.window.findChild<WelcomePane *>()->findChild<NoticeCard *>();
        QVERIFY(card);
        QTRY_VERIFY(card->isVisibleTo(&house.window));
        QCOMPARE(card->content().title, house.restored.error().message);
        QVERIFY(card->content().about.contains(u"DescribeNothing"_s));
    }
};

QTEST_MAIN(TestRestoration)
#include "tst_restoration.moc"
