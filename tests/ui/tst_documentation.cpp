// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/smallcatalogue.h"
#include "ui/editors/fieldhelp.h"
#include "ui/help/documentationtree.h"
#include "ui/widgets/vendortextview.h"

#include <QPushButton>
#include <QTemporaryFile>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

/// An operation with texts, a type that holds itself, errors and permissions, read back from a compiled catalogue.
ServiceContents trees()
{
    ServiceContents contents;
    contents.service.cloud = u"openapi"_s;
    contents.service.product = u"trees"_s;
    contents.service.version = u"1"_s;
    const Parameter item{.type = ValueType::Struct, .members = contents.types.members(u"Tree"_s)};
    contents.types.add(u"Tree"_s,
                       {{.name = u"Name"_s, .documentation = VendorText(u"What it is called"_s, u"名称"_s)},
                        {.name = u"Children"_s, .type = ValueType::List, .members = {item}}});
    Operation grow;
    grow.id = {u"openapi"_s, u"trees"_s, u"1"_s, u"Grow"_s};
    grow.methods = {"POST"};
    grow.pathTemplate = "/";
    grow.documentation = VendorText(u"Grows a **tree**, see [Cut](~~Cut~~) and [more](https://x.example/a?b=1)."_s);
    grow.parameters = {{.name = u"Tree"_s, .type = ValueType::Struct, .required = true, .members = contents.types.members(u"Tree"_s)},
                       {.name = u"Disk.Size"_s, .documentation = VendorText(u"How <large> it is"_s)}};
    grow.response = {{.name = u"Height"_s, .type = ValueType::Integer, .documentation = VendorText(u"In metres"_s)}};
    grow.errorCodes = {{404, u"Gone"_s, VendorText(u"There is no such tree"_s)}};
    grow.accessRules = {{u"tree:Grow"_s, {u"acs:tree:*"_s}}};
    contents.operations = {grow};
    return contents;
}

QStringList shownRows(const DocumentationTree &tree)
{
    QStringList rows;
    for (QTreeWidgetItemIterator at(const_cast<DocumentationTree *>(&tree), QTreeWidgetItemIterator::NotHidden); *at; ++at)
        rows.append((*at)->text(0));
    return rows;
}

} // namespace

class TestDocumentation : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_services = std::make_unique<OpenedServices>(QVector<ServiceContents>{trees()});
        m_grow = *m_services->catalogue().operation({u"openapi"_s, u"trees"_s, u"1"_s, u"Grow"_s});
    }

    void theTreeHasEverySection()
    {
        DocumentationTree tree;
        tree.setOperation(m_grow);
        QCOMPARE(shownRows(tree),
                 QStringList({u"Grow"_s, u"Parameters"_s, u"Tree"_s, u"Disk.Size"_s, u"Answer"_s, u"Height"_s, u"Error codes"_s, u"Gone"_s,
                              u"Permissions"_s, u"tree:Grow"_s}));
        QVERIFY(tree.entry(tree.topLevelItem(0)).text.english().startsWith(u"Grows"_s));
        QVERIFY(tree.entry(tree.topLevelItem(4)->child(0)).head.contains(u"acs:tree:*"_s));
    }

    void anOperationWithASummaryAloneSaysThat()
    {
        Operation brief = m_grow;
        brief.documentation = {};
        brief.descriptionEn = u"Grows a tree"_s;
        DocumentationTree tree;
        tree.setOperation(brief);
        QCOMPARE(tree.entry(tree.topLevelItem(0)).text.english(), u"Grows a tree"_s);
        QVERIFY(tree.entry(tree.topLevelItem(1)).isTitle);
        brief.documentation = m_grow.documentation;
        tree.setOperation(brief);
        QVERIFY(tree.entry(tree.topLevelItem(0)).head.contains(u"Grows a tree"_s));
        QVERIFY(tree.entry(tree.topLevelItem(0)).text.english().startsWith(u"Grows a **tree**"_s));
    }

    void aTypeThatHoldsItselfIsOpenedRowByRow()
    {
        DocumentationTree tree;
        tree.setOperation(m_grow);
        QTreeWidgetItem *row = tree.topLevelItem(1)->child(0);
        for (int depth = 0; depth < 30; ++depth) {
            QCOMPARE(row->childCount(), 0);
            row->setExpanded(true);
            QCOMPARE(row->childCount(), 2);
            QTreeWidgetItem *list = row->child(1);
            list->setExpanded(true);
            QCOMPARE(list->childCount(), 1);
            row = list->child(0);
        }
    }

    void search_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("rows");
        QTest::newRow("text of a member") << u"called"_s << QStringList{u"Parameters"_s, u"Tree"_s, u"Name"_s};
        QTest::newRow("Chinese") << u"名称"_s << QStringList{u"Parameters"_s, u"Tree"_s, u"Name"_s};
        QTest::newRow("two words") << u"such gone"_s << QStringList{u"Error codes"_s, u"Gone"_s};
        QTest::newRow("nothing") << u"zzz"_s << QStringList();
    }
    void search()
    {
        QFETCH(const QString, text);
        DocumentationTree tree;
        tree.setOperation(m_grow);
        tree.filter(text);
        QTEST(shownRows(tree), "rows");
        if (!shownRows(tree).isEmpty()) // the first that holds the words is in front, and no row that was only on the way to it
            QCOMPARE(tree.currentItem()->text(0), shownRows(tree).constLast());
        tree.filter({});
        QVERIFY(shownRows(tree).contains(u"Answer"_s));
    }

    void rowsOfPaths_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("row");
        QTest::newRow("top") << u"Tree"_s << u"Tree"_s;
        QTest::newRow("dotted") << u"Disk.Size"_s << u"Disk.Size"_s;
        QTest::newRow("deep") << u"Tree.Children.2.Children.1.Name"_s << u"Name"_s;
        QTest::newRow("none") << u"Tree.Nothing"_s << QString();
    }
    void rowsOfPaths()
    {
        QFETCH(const QString, path);
        DocumentationTree tree;
        tree.setOperation(m_grow);
        const QTreeWidgetItem *row = tree.rowOf(path);
        QTEST(row ? row->text(0) : QString(), "row");
    }

    void aLinkShowsWhereItLeadsBeforeItOpens()
    {
        VendorTextView view;
        view.setText(m_grow.documentation);
        view.show();
        QVERIFY(view.shownAddress().isEmpty());
        auto *open = view.findChild<QPushButton *>(u"openAddress"_s);
        QVERIFY(!open->isVisible());
        QStringList wanted;
        connect(&view, &VendorTextView::operationWanted, this, [&wanted](const QString &name) { wanted.append(name); });
        emit view.browser()->anchorClicked(QUrl(u"countersign:operation/Cut"_s));
        QCOMPARE(wanted, QStringList{u"Cut"_s});
        QVERIFY(view.shownAddress().isEmpty());
        emit view.browser()->anchorClicked(QUrl(u"https://x.example/a?b=1"_s));
        QCOMPARE(view.shownAddress(), QUrl(u"https://x.example/a?b=1"_s));
        QVERIFY(open->isVisible());
    }

    void nothingIsLoadedForAText()
    {
        QTemporaryFile picture;
        QVERIFY(picture.open());
        picture.write("bytes");
        picture.close();
        VendorTextView view;
        view.setText(VendorText(u"<img src=\"file://%1\"> ![x](file://%1)"_s.arg(picture.fileName())));
        const QUrl there = QUrl::fromLocalFile(picture.fileName());
        QVERIFY(view.browser()->document()->resource(QTextDocument::ImageResource, there).toByteArray().isEmpty());
        QVERIFY(view.browser()->toPlainText().contains(u"<img"_s)); // as text, for all to see
        QVERIFY(!view.browser()->toHtml().contains(u"<img"_s));
    }

    void aFieldShowsWhatTheVendorSays()
    {
        FieldHelp help;
        help.resize(400, 200);
        help.QWidget::show();
        help.show(m_grow.parameters.at(1), u"Disk.Size"_s);
        auto *view = help.findChild<VendorTextView *>();
        QVERIFY(view);
        QCOMPARE(view->browser()->toPlainText(), u"How <large> it is"_s);
        help.show({.name = u"Plain"_s}, u"Plain"_s);
        QVERIFY(!help.findChild<VendorTextView *>());
    }

private:
    std::unique_ptr<OpenedServices> m_services{};
    Operation m_grow{};
};

QTEST_MAIN(TestDocumentation)
#include "tst_documentation.moc"
