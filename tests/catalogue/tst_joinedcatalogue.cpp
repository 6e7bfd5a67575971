// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/cataloguewriter.h"
#include "core/catalogue/importers/importer.h"
#include "core/catalogue/search.h"
#include "tests/support/shareddata.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

Operation operation(const QString &name, const QString &english, const QString &chinese = {})
{
    Operation made;
    made.id = {u"alibaba"_s, u"shop"_s, u"2020-01-01"_s, name};
    made.descriptionEn = english;
    made.descriptionZh = chinese;
    made.methods = {"GET"};
    made.pathTemplate = "/";
    return made;
}

ServiceContents shop(const QVector<Operation> &operations)
{
    ServiceContents contents;
    contents.service.cloud = u"alibaba"_s;
    contents.service.product = u"shop"_s;
    contents.service.version = u"2020-01-01"_s;
    contents.service.code = u"Shop"_s;
    contents.operations = operations;
    return contents;
}

/// The richer source: English, groups, facts.
ServiceContents rich()
{
    Operation buy = operation(u"BuyThing"_s, u"Buys a thing"_s);
    buy.group = {u"Things"_s};
    buy.effect = OperationEffect::Write;
    buy.parameters = {
        {.name = u"Tag"_s,
         .type = ValueType::List,
         .required = true,
         .documentation = VendorText(u"Labels"_s),
         .members = {{.type = ValueType::Struct, .members = {{.name = u"Key"_s, .documentation = VendorText(u"Its key"_s)}}}}}};
    buy.errorCodes = {{404, u"Gone"_s, VendorText(u"It is gone"_s)}};
    ServiceContents contents = shop({operation(u"ZebraThing"_s, {}), buy});
    contents.service.categoryEn = u"Markets"_s;
    return contents;
}

/// The further source: both languages, coarser facts, other operations.
ServiceContents further()
{
    Operation buy = operation(u"BuyThing"_s, u"Buy"_s, u"购买东西"_s);
    buy.documentation = VendorText(u"Long"_s, u"长文"_s);
    buy.parameters = {
        {.name = u"Tag"_s,
         .type = ValueType::Json,
         .documentation = VendorText(u"Other words"_s, u"标签"_s),
         .members = {{.type = ValueType::Struct, .members = {{.name = u"Key"_s, .documentation = VendorText({}, u"键"_s)}}}}}};
    buy.errorCodes = {{404, u"Gone"_s, VendorText({}, u"没有了"_s)}};
    return shop({operation(u"AddThing"_s, u"Adds"_s, u"添加"_s), buy});
}

} // namespace

class TestJoinedCatalogue : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_catalogue = {};
        m_path = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()));
    }

    void operationsOfBothAreThereOnce()
    {
        open({rich(), further()});
        QCOMPARE(m_catalogue.services().size(), 1);
        const OperationList &list = m_catalogue.services().first().operations;
        QStringList names;
        for (const OperationSummary &summary : list)
            names.append(summary.id.name);
        QCOMPARE(names, QStringList({u"ZebraThing"_s, u"BuyThing"_s, u"AddThing"_s}));
        for (qsizetype position = 0; position < list.size(); ++position)
            QCOMPARE(list.position(list.name(position)), std::optional(position));
        QCOMPARE(list.position(u"Nothing"_s), std::nullopt);
        QVERIFY(m_catalogue.operation(operation(u"AddThing"_s, {}).id));
        QCOMPARE(list.path(list.group(1)), QStringList{u"Things"_s});
        QCOMPARE(list.path(list.group(2)), QStringList());
    }

    void theFirstsFactsWinAndTheOthersLanguageIsKept()
    {
        open({rich(), further()});
        const OperationSummary summary = *m_catalogue.summary(operation(u"BuyThing"_s, {}).id);
        QCOMPARE(summary.descriptionEn, u"Buys a thing"_s);
        QCOMPARE(summary.descriptionZh, u"购买东西"_s);
        QCOMPARE(summary.effect, OperationEffect::Write);
        const Operation buy = *m_catalogue.operation(summary.id);
        QCOMPARE(buy.documentation.chinese(), u"长文"_s);
        const Parameter &tag = buy.parameters.first();
        QCOMPARE(tag.type, ValueType::List);
        QVERIFY(tag.required);
        QCOMPARE(tag.documentation.english(), u"Labels"_s);
        QCOMPARE(tag.documentation.chinese(), u"标签"_s);
        QCOMPARE(tag.members.first().members.first().documentation.english(), u"Its key"_s);
        QCOMPARE(tag.members.first().members.first().documentation.chinese(), u"键"_s);
        QCOMPARE(buy.errorCodes.first().documentation.chinese(), u"没有了"_s);
    }

    void bothAreFound_data()
    {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("a name of the further") << u"addth"_s << QStringList{u"AddThing"_s};
        QTest::newRow("a name of both") << u"buyth"_s << QStringList{u"BuyThing"_s};
        QTest::newRow("Chinese of the further") << u"购买"_s << QStringList{u"BuyThing"_s};
        QTest::newRow("parameter") << u"#tag.key"_s << QStringList{u"BuyThing"_s};
    }
    void bothAreFound()
    {
        QFETCH(const QString, asked);
        open({rich(), further()});
        QStringList found;
        for (const SearchHit &hit : CatalogueSearch(m_catalogue).find(asked, 10))
            found.append(hit.operation.name);
        QTEST(found, "found");
        if (!asked.startsWith(u'#'))
            QVERIFY(m_catalogue.services().first().operations.mentions(*m_catalogue.services().first().operations.position(found.first()),
                                                                       asked));
    }

    void aBuiltInServiceIsNotChanged()
    {
        write(rich(), u"-1"_s);
        write(further(), u"-2"_s);
        QVERIFY(m_catalogue.open(m_path + u"-1", true));
        QVERIFY(m_catalogue.open(m_path + u"-2", false));
        QCOMPARE(m_catalogue.services().first().operations.size(), 2);
        QVERIFY(!m_catalogue.operation(operation(u"AddThing"_s, {}).id));
        const Operation buy = *m_catalogue.operation(operation(u"BuyThing"_s, {}).id);
        QCOMPARE(buy.parameters.first().type, ValueType::List);
        QCOMPARE(buy.parameters.first().documentation.chinese(), u"标签"_s); // words, and no facts
    }

    void oneThatIsEmptyGivesWayToOneThatIsNot()
    {
        open({shop({}), further()});
        QCOMPARE(m_catalogue.services().first().operations.size(), 2);
    }

    void aProductIsFiledInOnePlace()
    {
        ServiceContents older = further();
        older.service.version = u"2015-01-01"_s;
        for (Operation &each : older.operations)
            each.id.version = older.service.version;
        open({rich(), older});
        QCOMPARE(m_catalogue.services().size(), 2);
        for (const Service &service : m_catalogue.services())
            QCOMPARE(service.categoryEn, u"Markets"_s);
    }

    void realMetadataOfBothKinds()
    {
        if (sharedData().isEmpty())
            QSKIP("real metadata is not beside the checkout");
        QSet<QString> ids;
        QHash<QString, qsizetype> sizes;
        int number = 0;
        for (const QString &source : {u"/data/api-docs"_s, u"/data/aliyun-openapi-meta.tar.xz"_s}) {
            const auto imported = importMetadata(sharedData() + source, QDateTime::currentDateTimeUtc());
            QVERIFY(imported);
            for (const ServiceContents &contents : imported->services)
                for (const Operation &each : contents.operations)
                    ids.insert(each.id.text());
            const QString path = m_path + QString::number(++number);
            QVERIFY(writeCatalogue(imported->services, path, imported->origin));
            QVERIFY(m_catalogue.open(path, false));
        }
        QSet<QString> listed;
        qsizetype total = 0, inChinese = 0, documented = 0;
        for (const Service &service : m_catalogue.services())
            for (const OperationSummary &summary : service.operations) {
                listed.insert(summary.id.text());
                ++total;
                inChinese += summary.descriptionZh.isEmpty() ? 0 : 1;
                const auto read = m_catalogue.operation(summary.id);
                QVERIFY2(read, qPrintable(summary.id.text()));
                documented += std::any_of(read->parameters.cbegin(), read->parameters.cend(),
                                          [](const Parameter &each) { return !each.documentation.chinese().isEmpty(); });
            }
        QCOMPARE(listed, ids);
        QCOMPARE(total, listed.size());
        QVERIFY2(inChinese > 13000, qPrintable(QString::number(inChinese)));
        QVERIFY2(documented > 13000, qPrintable(QString::number(documented)));
        // `ecs` in the snapshot of the live metadata has no Chinese document of its own age: the other source speaks it.
        const Operation run = *m_catalogue.operation({u"alibaba"_s, u"ecs"_s, u"2014-05-26"_s, u"RunInstances"_s});
        const auto image =
            std::find_if(run.parameters.cbegin(), run.parameters.cend(), [](const Parameter &each) { return each.name == u"ImageId"; });
        QVERIFY(image != run.parameters.cend());
        QVERIFY(!image->documentation.chinese().isEmpty());
        QVERIFY(!image->documentation.english().isEmpty());
    }

private:
    void write(const ServiceContents &contents, const QString &suffix) { QVERIFY(writeCatalogue({contents}, m_path + suffix)); }
    void open(const QVector<ServiceContents> &all)
    {
        for (qsizetype index = 0; index < all.size(); ++index) {
            write(all[index], QString::number(index));
            QVERIFY(m_catalogue.open(m_path + QString::number(index), false));
        }
    }

    QTemporaryDir m_folder{};
    QString m_path{};
    Catalogue m_catalogue{};
};

QTEST_GUILESS_MAIN(TestJoinedCatalogue)
#include "tst_joinedcatalogue.moc"
