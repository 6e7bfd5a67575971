// SPDX-License-Identifier: GPL-3.0-or-later
// Traps of the real metadata that no small document shows by itself: what the counts of the data ask of what was imported of it.
#include "core/transport/endpointresolver.h"
#include "tests/catalogue/importedmetadata.h"
#include "tests/support/shareddata.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

/// A document of the product Shop, in the layout of Alibaba's live metadata.
bool writeShop(const QTemporaryDir &folder, const QString &version, const QString &style, const QJsonObject &apis)
{
    const QString place = folder.filePath(u"en_us/shop/"_s + version);
    QFile file(place + u"/api-docs.json"_s);
    QJsonObject document{{u"info"_s, QJsonObject{{u"style"_s, style}, {u"product"_s, u"Shop"_s}, {u"version"_s, version}}}};
    if (!apis.isEmpty())
        document[u"apis"_s] = apis;
    return QDir().mkpath(place) && file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(document).toJson()) > 0;
}

} // namespace

class MetadataTrapsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const QString data = sharedData();
        if (data.isEmpty())
            QSKIP("real metadata is not beside the checkout");
        const auto aliyun = importMetadata(data + u"/data/aliyun-openapi-meta.tar.xz"_s, importMoment);
        const auto live = importMetadata(data + u"/data/api-docs"_s, importMoment);
        QVERIFY(aliyun && live);
        m_aliyun = *aliyun;
        m_live = *live;
    }

    /// 3, 4: where tables of endpoints disagree the documented one counts; blanks and tabs are no part of a host.
    void endpoints()
    {
        const Service &ecs = service(m_aliyun, u"ecs"_s);
        QCOMPARE(endpointFor(ecs, u"cn-hangzhou"_s)->host, "ecs.cn-hangzhou.aliyuncs.com");
        QVERIFY(endpointFor(ecs, u"us-west-1"_s)->host != "ecs-cn-hangzhou.aliyuncs.com");
        for (const Imported *imported : {&m_aliyun, &m_live})
            for (const ServiceContents &contents : imported->services)
                for (const RegionEndpoint &endpoint : contents.service.endpoints) {
                    QVERIFY(!endpoint.regionId.endsWith(u'.') && !endpoint.regionId.contains(u' '));
                    for (const QByteArray &host : {endpoint.publicHost, endpoint.vpcHost})
                        QVERIFY2(host.trimmed() == host && !host.contains('\t') && !host.contains(' '), host.constData());
                }
    }

    /// 2: products with operations and without an endpoint of their own have those of the documentation.
    void endpointsOfTheDocumentation()
    {
        for (const QString &product : {u"vpc"_s, u"slb"_s, u"rds"_s, u"smc"_s, u"cs"_s, u"ess"_s})
            QVERIFY2(!service(m_aliyun, product).endpoints.isEmpty(), qPrintable(product));
    }

    /// 5: codes keep their capitals, ids have none.
    void codes()
    {
        const auto withCapitals = std::count_if(m_aliyun.services.cbegin(), m_aliyun.services.cend(), [](const ServiceContents &contents) {
            return contents.service.code != contents.service.code.toLower();
        });
        QCOMPARE(withCapitals, 182);
        for (const ServiceContents &contents : m_aliyun.services)
            QCOMPARE(contents.service.product, contents.service.code.toLower());
    }

    /// 6, 9: operations that nobody described are there, without texts.
    void operationsWithoutTexts()
    {
        QCOMPARE(operations(m_aliyun, u"bdrc"_s).size(), 30);
        QCOMPARE(operations(m_aliyun, u"nis"_s).size(), 26);
        for (const Operation &operation : operations(m_aliyun, u"nis"_s))
            QVERIFY(operation.descriptionEn.isEmpty() && operation.documentation.isEmpty());
    }

    /// 11, 12, 13: no method of the list is lost, no protocol beside http makes another scheme, and RPC has no path.
    void methodsAndPaths()
    {
        QSet<QByteArrayList> lists;
        for (const ServiceContents &contents : m_aliyun.services) {
            QVERIFY(contents.service.hostScheme == "https" || contents.service.hostScheme == "http");
            for (const Operation &operation : contents.operations) {
                lists.insert(QByteArrayList(operation.methods));
                QVERIFY2(!operation.methods.isEmpty() && !operation.methods.contains(QByteArray()), qPrintable(operation.id.text()));
                if (operation.schemes.contains("alibaba-rpc-v1"))
                    QCOMPARE(operation.pathTemplate, "/");
            }
        }
        for (const QByteArrayList &some : {QByteArrayList{"GET", "POST"}, QByteArrayList{"PATCH", "POST"}, QByteArrayList{"DELETE"}})
            QVERIFY(std::any_of(lists.cbegin(), lists.cend(), [&some](const QByteArrayList &list) {
                return std::all_of(some.cbegin(), some.cend(), [&list](const QByteArray &method) { return list.contains(method); });
            }));
    }

    /// 14, 15, 34: what follows a question mark is a fixed query, and every placeholder has a parameter.
    void placeholdersAndQueries()
    {
        qsizetype withQuery = 0;
        for (const Imported *imported : {&m_aliyun, &m_live})
            for (const ServiceContents &contents : imported->services)
                for (const Operation &operation : contents.operations) {
                    QVERIFY2(!operation.pathTemplate.contains('?') && !operation.pathTemplate.contains('['),
                             qPrintable(operation.id.text()));
                    const bool isRpc = operation.schemes.contains("alibaba-rpc-v1");
                    withQuery += imported == &m_aliyun && contents.service.product == u"sls" && !isRpc && !operation.fixedQuery.isEmpty();
                    for (const Parameter &parameter : operation.parameters)
                        if (parameter.place == ParameterPlace::Path)
                            QVERIFY2(parameter.required && operation.pathTemplate.contains(QByteArray('{' + parameter.name.toUtf8() + '}')),
                                     qPrintable(operation.id.text() + u' ' + parameter.name));
                }
        QCOMPARE(withQuery, 30);
    }

    /// 16, 17: from none to the most.
    void sizes()
    {
        qsizetype without = 0;
        for (const ServiceContents &contents : m_aliyun.services)
            without += std::count_if(contents.operations.cbegin(), contents.operations.cend(),
                                     [](const Operation &operation) { return operation.parameters.isEmpty(); });
        QCOMPARE(without, 365);
        QCOMPARE(operation(m_aliyun, u"push"_s, u"Push"_s).parameters.size(), 116);
    }

    /// 19, 20, 23: names with dots and numbers are names, and letter case tells twins apart.
    void names()
    {
        qsizetype dotted = 0, operationsWithDots = 0;
        for (const ServiceContents &contents : m_aliyun.services)
            for (const Operation &operation : contents.operations) {
                const auto count = std::count_if(operation.parameters.cbegin(), operation.parameters.cend(),
                                                 [](const Parameter &parameter) { return parameter.name.contains(u'.'); });
                dotted += count;
                operationsWithDots += count > 0;
            }
        QCOMPARE(dotted, 416);
        QCOMPARE(operationsWithDots, 71);
        QVERIFY(has(operation(m_aliyun, u"ecs"_s, u"DescribeInstances"_s), u"Filter.1.Key"_s));
        QVERIFY(has(operation(m_aliyun, u"ecs"_s, u"RunInstances"_s), u"SystemDisk.Size"_s));
        const Operation twins = operation(m_aliyun, u"sddp"_s, u"DescribeAuditLogs"_s);
        const auto isRule = [](const Parameter &parameter) { return parameter.name.compare(u"ruleid"_s, Qt::CaseInsensitive) == 0; };
        QCOMPARE(std::count_if(twins.parameters.cbegin(), twins.parameters.cend(), isRule), 2);
    }

    /// 18: a body is kept where GET and DELETE have one, and goes with a method that is allowed.
    void bodiesOfGetAndDelete()
    {
        for (const auto &[product, name] : {std::pair{u"sas"_s, u"ListHoneypotEvents"_s}, {u"devops"_s, u"DeleteGroupMember"_s}}) {
            const Operation read = operation(m_aliyun, product, name);
            QVERIFY2(std::any_of(read.parameters.cbegin(), read.parameters.cend(),
                                 [](const Parameter &parameter) {
                                     return parameter.place == ParameterPlace::Body || parameter.place == ParameterPlace::Form;
                                 }),
                     qPrintable(name));
        }
    }

    /// 24: a parameter that is called like one of the signature's is said so.
    void collisions()
    {
        const QStringList report = reportLines(m_aliyun.origin.report).filter(u"one of the signature's"_s);
        QVERIFY2(!report.isEmpty() && report.first().contains(u"SignatureVersion"_s), qPrintable(report.join(u'\n')));
        QVERIFY(!has(operation(m_aliyun, u"fnf"_s, u"CreateSchedule"_s), u"SignatureVersion"_s));
    }

    /// 33: no group of the live metadata is without a name.
    void groups()
    {
        for (const ServiceContents &contents : m_live.services)
            for (const Operation &operation : contents.operations)
                QVERIFY2(!operation.group.contains(QString()), qPrintable(operation.id.text()));
        for (const Operation &operation : operations(m_live, u"acm"_s))
            QVERIFY(!operation.group.isEmpty());
    }

    /// 31, 32, 45: the document's own style decides the signature; wildcard headers are maps.
    void stylesAndWildcards()
    {
        QVERIFY(operations(m_live, u"cs"_s).first().schemes.contains("alibaba-roa-v1")); // the list says RPC
        QVERIFY(operations(m_live, u"oss"_s).first().schemes.contains("alibaba-oss"));
        qsizetype wildcards = 0;
        for (const Operation &operation : operations(m_live, u"oss"_s))
            for (const Parameter &parameter : operation.parameters)
                if (parameter.name.endsWith(u'*')) {
                    ++wildcards;
                    QCOMPARE(parameter.place, ParameterPlace::Header);
                    QCOMPARE(parameter.type, ValueType::Map);
                }
        QVERIFY(wildcards > 0);
    }

    /// 10: what only the documentation names is no parameter.
    void parametersOfTheDocumentation()
    {
        const Operation gateway = operation(m_aliyun, u"mse"_s, u"AddGatewayDomain"_s);
        QVERIFY(!gateway.parameters.isEmpty());
        QVERIFY(!has(gateway, u"TlsCipherSuitesConfigJSON"_s));
    }

    /// 26, 28: names are ASCII without blanks; a summary as long as an article is kept.
    void namesAndSummaries()
    {
        for (const ServiceContents &contents : m_aliyun.services)
            for (const Operation &operation : contents.operations)
                for (const Parameter &parameter : operation.parameters)
                    QVERIFY2(!parameter.name.isEmpty() && parameter.name == parameter.name.trimmed()
                                 && parameter.name == QString::fromLatin1(parameter.name.toLatin1()),
                             qPrintable(operation.id.text() + u' ' + parameter.name));
        QVERIFY(operation(m_aliyun, u"dts"_s, u"WhiteIpList"_s).descriptionEn.size() > 900);
    }

    /// 50: what has neither title nor summary is known by its name.
    void operationsWithoutTitles()
    {
        const Operation clone = operation(m_live, u"acm"_s, u"CloneConfiguration"_s);
        QVERIFY(clone.descriptionEn.isEmpty() && clone.descriptionZh.isEmpty());
        QVERIFY(!clone.methods.isEmpty() && !clone.pathTemplate.isEmpty());
    }

    /// 8, 29, 48: versions of one product have styles of their own; a document without operations is one, however short; of samples of answers nothing is taken, whatever they are.
    void versionsAndSamples()
    {
        const QTemporaryDir folder;
        const auto write = [&folder](const QString &version, const QString &style, const QJsonObject &apis) {
            return writeShop(folder, version, style, apis);
        };
        const auto listBoxes = [](const QJsonValue &sample) {
            return QJsonObject{
                {u"ListBoxes"_s, QJsonObject{{u"path"_s, u"/boxes"_s}, {u"methods"_s, QJsonArray{u"get"_s}}, {u"responseDemo"_s, sample}}}};
        };
        const bool isWritten = write(u"2015-12-15"_s, u"ROA"_s, listBoxes(u"[{\"type\":\"json\",\"example\":\"{\\n}\"}]"_s))
            && write(u"2018-04-18"_s, u"RPC"_s, listBoxes(u""_s)) && write(u"2020-01-01"_s, u"RPC"_s, listBoxes(QJsonValue::Null))
            && write(u"2021-01-01"_s, u"RPC"_s, {});
        QVERIFY(isWritten);
        const auto imported = importMetadata(folder.path(), importMoment);
        QVERIFY(imported);
        QCOMPARE(reportLines(imported->origin.report), QStringList());
        QCOMPARE(imported->services.size(), 4);
        QMap<QString, QByteArray> firstSchemes;
        for (const ServiceContents &contents : imported->services)
            firstSchemes[contents.service.version] =
                contents.operations.isEmpty() ? QByteArray() : contents.operations.first().schemes.first();
        const QMap<QString, QByteArray> asked{{u"2015-12-15"_s, "alibaba-roa-v1"},
                                              {u"2018-04-18"_s, "alibaba-rpc-v1"},
                                              {u"2020-01-01"_s, "alibaba-rpc-v1"},
                                              {u"2021-01-01"_s, ""}};
        QCOMPARE(firstSchemes, asked);
    }

    /// The first word of a name says what a call does, behind Batch and Vpc; the last one of a parameter's whether it is masked.
    void verbsAndSecrets()
    {
        const QMap<QString, OperationEffect> effects{
            {u"BatchDeleteHosts"_s, OperationEffect::Delete}, {u"ReleaseHost"_s, OperationEffect::Delete},
            {u"DeletedHosts"_s, OperationEffect::Write},      {u"BatchVpcDescribeHosts"_s, OperationEffect::Read},
            {u"VpcDeleteHost"_s, OperationEffect::Write},     {u"List"_s, OperationEffect::Read},
            {u"GetterRun"_s, OperationEffect::Write},         {u"RunHosts"_s, OperationEffect::Write}};
        const QMap<QString, bool> masked{{u"DbPassword"_s, true},     {u"PasswordHint"_s, false},   {u"private_key"_s, true},
                                         {u"PrivateKeyBody"_s, true}, {u"PrivateKeyId"_s, false},   {u"PSK"_s, true},
                                         {u"MyPsk"_s, false},         {u"accessKeySecret"_s, true}, {u"Auth_Token"_s, true},
                                         {u"NextToken"_s, false}};
        QJsonArray parameters;
        for (const QString &name : masked.keys())
            parameters.append(QJsonObject{{u"name"_s, name}, {u"in"_s, u"query"_s}, {u"schema"_s, QJsonObject{{u"type"_s, u"string"_s}}}});
        QJsonObject apis;
        for (const QString &name : effects.keys())
            apis[name] = QJsonObject{{u"methods"_s, QJsonArray{u"post"_s}}, {u"parameters"_s, parameters}};
        const QTemporaryDir folder;
        QVERIFY(writeShop(folder, u"2020-01-01"_s, u"RPC"_s, apis));
        const auto imported = importMetadata(folder.path(), importMoment);
        QVERIFY(imported);
        QMap<QString, OperationEffect> read;
        QMap<QString, bool> readMasked;
        for (const Operation &each : imported->services.first().operations) {
            read[each.id.name] = each.effect;
            for (const Parameter &parameter : each.parameters)
                readMasked[parameter.name] = parameter.sensitive;
        }
        QCOMPARE(read, effects);
        QCOMPARE(readMasked, masked);
    }

    /// 30: products that only the list of products names are there without operations.
    void productsWithoutOperations()
    {
        const auto without = std::count_if(m_live.services.cbegin(), m_live.services.cend(), [](const ServiceContents &contents) {
            return contents.operations.isEmpty() && !contents.service.title(false).isEmpty();
        });
        QVERIFY(without > 100);
    }

    /// 46: lists and structures of queries and forms say how they are written.
    void stylesOfLists()
    {
        qsizetype lists = 0;
        for (const ServiceContents &contents : m_live.services)
            for (const Operation &operation : contents.operations)
                for (const Parameter &parameter : operation.parameters) {
                    const bool isWritten = parameter.place == ParameterPlace::Query || parameter.place == ParameterPlace::Form;
                    if (!isWritten || (parameter.type != ValueType::List && parameter.type != ValueType::Struct))
                        continue;
                    ++lists;
                    QVERIFY2(!parameter.style.isEmpty(), qPrintable(operation.id.text() + u' ' + parameter.name));
                }
        QVERIFY(lists > 100);
    }

private:
    static const ServiceContents &contents(const Imported &imported, const QString &product)
    {
        for (const ServiceContents &one : imported.services)
            if (one.service.product == product && !one.operations.isEmpty())
                return one;
        qFatal("no product %s", qUtf8Printable(product));
    }
    static const Service &service(const Imported &imported, const QString &product) { return contents(imported, product).service; }
    static const QVector<Operation> &operations(const Imported &imported, const QString &product)
    {
        return contents(imported, product).operations;
    }
    static Operation operation(const Imported &imported, const QString &product, const QString &name)
    {
        for (const Operation &one : operations(imported, product))
            if (one.id.name == name)
                return one;
        qFatal("no operation %s", qUtf8Printable(name));
    }
    static bool has(const Operation &operation, const QString &name)
    {
        return std::any_of(operation.parameters.cbegin(), operation.parameters.cend(),
                           [&name](const Parameter &parameter) { return parameter.name == name; });
    }

    Imported m_aliyun{}, m_live{};
};

QTEST_GUILESS_MAIN(MetadataTrapsTest)
#include "tst_metadatatraps.moc"
