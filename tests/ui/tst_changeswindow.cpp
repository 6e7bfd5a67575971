// SPDX-License-Identifier: GPL-3.0-or-later
// The window of changes over a real workspace and a real store: what is listed, filtered, copied, and which form it leads into.
#include "core/metadata/metadatarunner.h"
#include "tests/catalogue/changedservices.h"
#include "tests/ui/house.h"
#include "ui/actions/actions.h"
#include "ui/dialogs/changeswindow.h"
#include "ui/dialogs/errorsheet.h"
#include "ui/dialogs/servicesdialog.h"
#include "ui/editors/parameterrow.h"
#include "ui/models/changetreemodel.h"
#include "ui/models/servicetreemodel.h"
#include "ui/panes/servicetreepane.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>
#include <QTreeView>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

/// Version 2 of `shop`: `Kind` required, `Tag.N.Value` new, `Free` gone, `Sell` new, `Return` gone.
QVector<ServiceContents> shops()
{
    ServiceContents older = buyService();
    older.operations.append(older.operations.first());
    older.operations.last().id.name = u"Return"_s;
    ServiceContents newer = buyService(u"shop"_s, u"2"_s);
    Operation &buy = newer.operations.first();
    buy.parameters[0].required = true;
    buy.parameters[2].members = {{.type = ValueType::Struct, .members = {{.name = u"Key"_s}, {.name = u"Value"_s}}}};
    buy.parameters.removeLast();
    newer.operations.append(buy);
    newer.operations.last().id.name = u"Sell"_s;
    return {older, newer};
}

/// A window whose catalogue is what a store holds.
struct Room {
    /// Imports these and shows them, as the program does.
    bool import(const QVector<ServiceContents> &services)
    {
        moment = moment.addDays(1);
        if (!store.save(services, {.format = u"alibaba-live"_s, .source = u"/a/folder"_s, .importedAt = moment}))
            return false;
        Catalogue fresh;
        const bool opened = fresh.open(QStringLiteral(COUNTERSIGN_BUILTIN_CATALOGUE), true) && store.openAll(fresh).isEmpty();
        house.workspace.replaceCatalogue(house.store, fresh);
        return opened;
    }
    ChangesWindow *open()
    {
        house.window.findChild<QAction *>(u"what-changed"_s)->trigger();
        return window();
    }
    ChangesWindow *window() const
    {
        for (QWidget *each : QApplication::topLevelWidgets())
            if (auto *found = qobject_cast<ChangesWindow *>(each))
                return found;
        return nullptr;
    }
    template <class Widget>
    Widget *part(const QString &name) const
    {
        return window()->findChild<Widget *>(name);
    }
    QTreeView *list() const { return part<QTreeView>(u"changeList"_s); }
    bool isListed() const
    {
        return QTest::qWaitFor([this] { return list()->isVisible() && list()->model()->rowCount() > 0; });
    }
    /// Of every row its name and its kind, as they are listed.
    QStringList rows() const
    {
        QStringList lines;
        const auto gather = [&](const auto &self, const QModelIndex &parent, int depth) -> void {
            for (int row = 0; row < list()->model()->rowCount(parent); ++row) {
                const QModelIndex index = list()->model()->index(row, 0, parent);
                const QString kind = index.siblingAtColumn(ChangeTreeModel::KindColumn).data(Qt::AccessibleTextRole).toString();
                lines.append(QString(depth, u' ') + index.data().toString() + u": "_s + kind);
                self(self, index, depth + 1);
            }
        };
        gather(gather, {}, 0);
        return lines;
    }
    QModelIndex row(const QString &name) const
    {
        const auto found =
            list()->model()->match(list()->model()->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly | Qt::MatchRecursive);
        return found.value(0);
    }
    void enter(const QString &name) const
    {
        list()->setCurrentIndex(row(name));
        list()->setFocus();
        QTest::keyClick(list(), Qt::Key_Return);
    }
    /// The row of the form that has the focus.
    QString fieldInFocus() const
    {
        for (QWidget *at = QApplication::focusWidget(); at; at = at->parentWidget())
            if (const auto *row = qobject_cast<const ParameterRow *>(at))
                return row->spec().path;
        return QApplication::focusWidget() ? u"a "_s + QString::fromLatin1(QApplication::focusWidget()->metaObject()->className())
                                           : QString();
    }
    QString sentence() const
    {
        QStringList words;
        for (const QLabel *label : window()->findChild<EmptyState *>()->findChildren<QLabel *>())
            if (label->isVisible())
                words.append(label->text());
        return words.join(u' ');
    }

    QTemporaryDir folder{};
    CatalogueStore store{folder.filePath(u"catalogue"_s)};
    QDateTime moment{QDate(2026, 1, 1), QTime(), Qt::UTC};
    NetworkTransport transport{};
    SystemClock clock{};
    MetadataRunner runner{store, transport, clock, QStringLiteral(COUNTERSIGN_BUILTIN_CATALOGUE)};
    House house{};
};

} // namespace

class ChangesWindowTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { (new Theme(qApp))->install(); }

    void thereIsNothingToCompare()
    {
        Room room;
        ChangesWindow *window = room.open();
        QTRY_VERIFY2(room.sentence().startsWith(u"There is nothing to compare yet"_s), qPrintable(room.sentence()));
        QVERIFY(!window->question());
        QVERIFY(!room.part<QPushButton>(u"copyChanges"_s)->isEnabled());
    }

    void versionsOfAProduct()
    {
        Room room;
        QVERIFY(room.import(shops()));
        room.open();
        QVERIFY(room.isListed());
        const QAbstractItemModelTester tester(room.list()->model());
        QCOMPARE(room.rows(),
                 QStringList({u"alibaba/shop 1 → 2: %n change(s), 3 breaking"_s.replace(u"%n"_s, u"5"_s),
                              u" Buy: 3 change(s), 2 breaking"_s, u"  Kind: made required, breaking"_s, u"  Tag.N.Value: parameter added"_s,
                              u"  Free: parameter removed, breaking"_s, u" Return: operation removed, breaking"_s,
                              u" Sell: operation added"_s}));
        QVERIFY(room.list()->isExpanded(room.row(u"Buy"_s)));
        QVERIFY2(room.part<QLabel>(u"changeCounts"_s)->text().endsWith(u"3 of them breaking"_s),
                 qPrintable(room.part<QLabel>(u"changeCounts"_s)->text()));
        auto *before = room.part<QComboBox>(u"changedBefore"_s), *after = room.part<QComboBox>(u"changedAfter"_s);
        QCOMPARE(before->currentText() + after->currentText(), u"12"_s);
        before->setCurrentIndex(1); // the same on both sides
        emit before->activated(1);
        QTRY_COMPARE(room.sentence(), u"Nothing changed."_s);
    }

    void filtered()
    {
        Room room;
        QVERIFY(room.import(shops()));
        room.open();
        QVERIFY(room.isListed());
        auto *filter = room.part<QLineEdit>(u"filterChanges"_s);
        QTest::keyClicks(filter, u"tag VALUE"_s);
        QCOMPARE(room.rows().size(), 3);
        QVERIFY(room.row(u"Tag.N.Value"_s).isValid());
        QTest::keyClicks(filter, u" nothing"_s);
        QTRY_COMPARE(room.sentence(), u"No change is of that kind."_s);
        QTest::keyClick(filter, Qt::Key_Escape);
        QVERIFY(room.window()->isVisible() && room.list()->isVisible());
        room.part<QCheckBox>(u"onlyBreaking"_s)->click();
        QCOMPARE(room.rows().filter(u"breaking"_s).size(), room.rows().size());
        auto *kind = room.part<QComboBox>(u"changedKind"_s);
        kind->setCurrentIndex(kind->findText(u"made required"_s));
        emit kind->activated(kind->currentIndex());
        QCOMPARE(room.rows().size(), 3);
        QTest::mouseClick(room.part<QPushButton>(u"copyChanges"_s), Qt::LeftButton);
        QVERIFY2(QApplication::clipboard()->text().endsWith(u"alibaba/shop 1 → 2\n  Buy\n    ! Kind  made required\n"_s),
                 qPrintable(QApplication::clipboard()->text()));
        QTest::keyClick(filter, Qt::Key_Down);
        QCOMPARE(room.window()->focusWidget(), room.list());
    }

    /// The form of the newer version, with the field in focus; of what is gone, the older one's.
    void leadsIntoTheForms_data()
    {
        QTest::addColumn<QString>("row");
        QTest::addColumn<QString>("operation");
        QTest::addColumn<QString>("field");
        QTest::newRow("parameter") << u"Kind"_s << u"alibaba/shop/2/Buy"_s << u"Kind"_s;
        QTest::newRow("member of a list: the list") << u"Tag.N.Value"_s << u"alibaba/shop/2/Buy"_s << u"Tag"_s;
        QTest::newRow("parameter that is gone") << u"Free"_s << u"alibaba/shop/1/Buy"_s << u"Free"_s;
        QTest::newRow("new operation") << u"Sell"_s << u"alibaba/shop/2/Sell"_s << QString();
        QTest::newRow("operation that is gone") << u"Return"_s << u"alibaba/shop/1/Return"_s << QString();
        QTest::newRow("operation") << u"Buy"_s << u"alibaba/shop/2/Buy"_s << QString();
    }
    void leadsIntoTheForms()
    {
        QFETCH(const QString, row);
        QFETCH(const QString, operation);
        QFETCH(const QString, field);
        Room room;
        QVERIFY(room.import(shops()));
        room.open();
        QVERIFY(room.isListed());
        room.enter(row);
        QTRY_VERIFY(room.house.window.currentSession());
        QCOMPARE(room.house.window.currentSession()->operation().id.text(), operation);
        QTRY_VERIFY(room.house.window.isActiveWindow());
        QVERIFY(room.window()->isVisible()); // it lies behind
        if (!field.isEmpty())
            QTRY_COMPARE(room.fieldInFocus(), field);
    }

    void formerAndPresentImport()
    {
        Room room;
        room.house.window.setMetadata(room.runner);
        QVERIFY(room.import({shops().first()}));
        QVERIFY(room.import({buyService()})); // `Return` is gone
        room.house.window.findChild<QAction *>(u"get-services"_s)->trigger();
        auto *dialog = room.house.window.findChild<ServicesDialog *>();
        QVERIFY(dialog);
        const auto button = [dialog] { return dialog->findChild<QPushButton *>(u"changes-alibaba-live"_s); };
        QTRY_VERIFY(button() && button()->isVisible());
        QTest::mouseClick(button(), Qt::LeftButton);
        QVERIFY(room.window() && room.isListed());
        QVERIFY(!room.part<QComboBox>(u"changedBefore"_s)->isVisible());
        QVERIFY2(room.part<QLabel>(u"changeCounts"_s)->text().startsWith(u"Imported "_s),
                 qPrintable(room.part<QLabel>(u"changeCounts"_s)->text()));
        QVERIFY(room.row(u"Return"_s).isValid());
        room.enter(u"Return"_s); // no catalogue has it any more
        const auto sheet = [&room] { return room.window()->findChild<ErrorSheet *>(); };
        QTRY_VERIFY(sheet() && sheet()->isVisible());
        sheet()->reject();
        QVERIFY(!room.house.window.currentSession());
        // Another import while the window is open: what is listed follows.
        QVERIFY(room.import(shops()));
        QTRY_VERIFY2(room.row(u"alibaba/shop 2"_s).isValid(), qPrintable(room.rows().join(u'\n')));
    }

    void fromTheTree()
    {
        Room room;
        QVERIFY(room.import(shops()));
        auto *pane = room.house.window.findChild<ServiceTreePane *>();
        auto *tree = pane->findChild<QTreeView *>();
        const auto *model = pane->findChild<ServiceTreeModel *>();
        const auto menuOf = [&](const QString &name) {
            QModelIndexList found = model->match(model->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchExactly | Qt::MatchRecursive);
            tree->scrollTo(found.value(0));
            emit tree->customContextMenuRequested(tree->visualRect(found.value(0)).center());
            return pane->findChild<QMenu *>(u"serviceMenu"_s);
        };
        QVERIFY(!menuOf(u"ECS"_s)); // one version
        QMenu *menu = menuOf(u"1"_s);
        QVERIFY(menu);
        menu->actions().constFirst()->trigger();
        menu->close();
        QVERIFY(room.window() && room.isListed());
        QCOMPARE(room.window()->question()->before, u"1"_s);
        QCOMPARE(room.window()->question()->after, u"2"_s);
    }

    void cancelled()
    {
        Room room;
        ServiceContents many = buyService();
        Operation &wide = many.operations.first(); // so much that nobody compares it in the moment that the window waits before it says so
        for (int number = 0; number < 150; ++number)
            wide.parameters.append({.name = u"Extra%1"_s.arg(number), .place = ParameterPlace::Query, .style = "plain"});
        for (int number = 0; number < 4000; ++number) {
            many.operations.append(many.operations.first());
            many.operations.last().id.name = u"Buy%1"_s.arg(number);
        }
        ServiceContents later = many;
        later.service.version = u"2"_s;
        for (Operation &operation : later.operations)
            operation.id.version = u"2"_s;
        QVERIFY(room.import({many, later}));
        room.open();
        auto *cancel = room.part<QPushButton>(u"cancelComparing"_s);
        QTRY_VERIFY(cancel->isVisible());
        QTest::mouseClick(cancel, Qt::LeftButton);
        QTRY_COMPARE(room.sentence(), u"Comparing was cancelled."_s);
        auto *again = room.window()->findChild<EmptyState *>()->findChild<QPushButton *>();
        QVERIFY(again->isVisible());
        QTest::mouseClick(again, Qt::LeftButton);
        // The catalogue goes while it is read.
        QTRY_VERIFY(cancel->isVisible());
        QVERIFY(room.import(shops()));
        QTRY_VERIFY(room.row(u"Return"_s).isValid());
    }

    void madeAnewInAnotherLanguageOrSize()
    {
        Room room;
        QVERIFY(room.import(shops()));
        room.open();
        QVERIFY(room.isListed());
        const QPointer<ChangesWindow> before = room.window();
        QEvent change(QEvent::LanguageChange);
        QApplication::sendEvent(&room.house.window, &change);
        QTRY_VERIFY(!before);
        QVERIFY(room.window() && room.isListed());
        QCOMPARE(room.window()->question()->product, u"shop"_s);
    }
};

QTEST_MAIN(ChangesWindowTest)
#include "tst_changeswindow.moc"
