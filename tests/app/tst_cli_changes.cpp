// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/clirun.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QStringList changes{u"catalogue"_s, u"changes"_s};

/// A source of live metadata whose product `Shop` has the versions 1 and 2; what the parameters of the later one are is given.
class ShopSource {
public:
    explicit ShopSource(const QByteArray &laterParameters)
    {
        write(u"1"_s, R"({"name":"Kind","in":"query","schema":{"type":"string","enum":["A","B"]}},
                         {"name":"Size","in":"query","schema":{"type":"integer","maximum":"6"}})",
              R"(,"Return":{"methods":["get"],"parameters":[]})");
        write(u"2"_s, laterParameters, {});
    }
    void write(const QString &version, const QByteArray &parameters, const QByteArray &more)
    {
        const QString folder = m_folder.filePath(u"en_us/shop/"_s + version);
        QDir().mkpath(folder);
        QFile file(folder + u"/api-docs.json"_s);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("the source cannot be written");
        file.write(R"({"info":{"style":"RPC","product":"Shop","version":")" + version.toUtf8()
                   + R"("},"apis":{"Buy":{"methods":["get"],"parameters":[)" + parameters + "]}" + more + "}}");
    }
    QStringList import() const { return {u"catalogue"_s, u"import"_s, m_folder.path()}; }

private:
    QTemporaryDir m_folder{};
};

const QByteArray laterParameters = R"({"name":"Kind","in":"query","schema":{"type":"string","required":true,"enum":["A","B","C"]}},
                                      {"name":"Size","in":"query","schema":{"type":"integer","maximum":"720"}})";

/// The line of counts in the words of no language: plural forms are the translation's.
QByteArray plain(const QByteArray &out)
{
    static const QRegularExpression counts(u"(\\d+) change\\S* in (\\d+) operation[^ ,]*, "_s);
    return QString::fromUtf8(out).replace(counts, u"\\1/\\2, "_s).toUtf8();
}

} // namespace

/// `catalogue changes`: two versions of a product, and the former and the present import of a source.
class CliChangesTest : public QObject {
    Q_OBJECT
private slots:
    void versionsOfAProduct()
    {
        const CliRun cli;
        const ShopSource source(laterParameters);
        QCOMPARE(cli(source.import()).status, 0);
        const CliResult result = cli(changes + QStringList{u"alibaba/shop"_s, u"1"_s, u"2"_s});
        QCOMPARE(result.err, QByteArray());
        QCOMPARE(result.status, 0);
        QCOMPARE(plain(result.out),
                 QByteArray("4/2, 2 of them breaking\n"
                            "alibaba/shop 1 → 2\n"
                            "  Buy\n"
                            "    ! Kind  made required\n"
                            "      Kind  values added  values: C\n"
                            "      Size  wider limit  maximum: 6 → 720\n"
                            "  Return\n"
                            "    ! operation removed\n"));
        QCOMPARE(cli(changes + QStringList{u"SHOP"_s}).out, result.out); // there are two versions
        QCOMPARE(cli(changes + QStringList{u"shop"_s, u"1"_s}).out, result.out);
        QCOMPARE(plain(cli(changes + QStringList{u"shop"_s, u"--breaking"_s}).out),
                 QByteArray("2/2, 2 of them breaking\nalibaba/shop 1 → 2\n"
                            "  Buy\n    ! Kind  made required\n  Return\n    ! operation removed\n"));
        QCOMPARE(cli(changes + QStringList{u"shop"_s, u"2"_s, u"2"_s}).out, QByteArray("alibaba/shop 2 → 2\nNothing changed\n"));
    }

    void asJson()
    {
        const CliRun cli;
        const ShopSource source(laterParameters);
        QCOMPARE(cli(source.import()).status, 0);
        const CliResult result = cli(changes + QStringList{u"shop"_s, u"--json"_s});
        QCOMPARE(result.status, 0);
        const QJsonObject product = QJsonDocument::fromJson(result.out)[u"products"][0].toObject();
        QCOMPARE(product[u"before"].toString() + u' ' + product[u"after"].toString(), u"1 2"_s);
        QCOMPARE(product[u"breaking"].toInt(), 2);
        const QJsonObject expected{{u"kind"_s, u"limit-widened"_s}, {u"operation"_s, u"Buy"_s}, {u"parameter"_s, u"Size"_s},
                                   {u"fact"_s, u"maximum"_s},       {u"before"_s, u"6"_s},      {u"after"_s, u"720"_s},
                                   {u"breaking"_s, false}};
        QCOMPARE(product[u"changes"][2].toObject(), expected);
    }

    void importsOfASource()
    {
        const CliRun cli;
        ShopSource source(laterParameters);
        QCOMPARE(cli(source.import()).status, 0);
        const CliResult first = cli(changes + QStringList{u"alibaba-live"_s});
        QCOMPARE(first.status, 2);
        QVERIFY2(first.err.startsWith("There is no former import of this source to compare with"), first.err.constData());
        source.write(u"2"_s, R"({"name":"Kind","in":"query","schema":{"type":"string","required":true,"enum":["A","B","C"]}})", {});
        QCOMPARE(cli(source.import()).status, 0);
        for (const QString &name : {u"alibaba-live"_s, u"alibaba"_s}) { // as stats and as update name it
            const CliResult result = cli(changes + QStringList{name});
            QCOMPARE(result.err, QByteArray());
            QCOMPARE(result.status, 0);
            QVERIFY2(result.out.startsWith("Import of "), result.out.constData());
            QCOMPARE(plain(result.out.mid(result.out.indexOf('\n') + 1)),
                     QByteArray("1/1, 1 of them breaking\nalibaba/shop 2\n  Buy\n    ! Size  parameter removed  integer\n"));
        }
        QCOMPARE(cli(source.import()).status, 0); // which brings nothing new
        QVERIFY(plain(cli(changes + QStringList{u"alibaba-live"_s}).out).contains("1/1, 1 of"));
        const QJsonObject json = QJsonDocument::fromJson(cli(changes + QStringList{u"alibaba"_s, u"--json"_s}).out).object();
        QVERIFY(QDateTime::fromString(json[u"formerAt"].toString(), Qt::ISODate).isValid());
        QCOMPARE(cli({u"catalogue"_s, u"remove"_s, u"alibaba-live"_s}).status, 0);
        QCOMPARE(cli(changes + QStringList{u"alibaba-live"_s}).status, 2);
    }

    void whatCannotBeComparedIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("unknown product") << QStringList{u"shopp"_s} << QByteArray("The catalogue has no such service");
        QTest::newRow("one version") << QStringList{u"ecs"_s} << QByteArray("The catalogue has one version only of this service");
        QTest::newRow("unknown version") << QStringList{u"shop"_s, u"1"_s, u"9"_s} << QByteArray("The catalogue has no such version");
        QTest::newRow("nothing") << QStringList() << QByteArray("The command line cannot be understood");
    }
    void whatCannotBeComparedIsSaid()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QByteArray, said);
        const CliRun cli;
        const ShopSource source(laterParameters);
        QCOMPARE(cli(source.import()).status, 0);
        const CliResult result = cli(changes + arguments);
        QCOMPARE(result.status, 2);
        QCOMPARE(result.out, QByteArray());
        QVERIFY2(result.err.startsWith(said), result.err.constData());
    }

    void threeVersionsAreChosenFrom()
    {
        const CliRun cli;
        ShopSource source(laterParameters);
        source.write(u"3"_s, laterParameters, {});
        QCOMPARE(cli(source.import()).status, 0);
        const CliResult unsaid = cli(changes + QStringList{u"shop"_s});
        QCOMPARE(unsaid.status, 2);
        QVERIFY2(unsaid.err.contains("Say which two: 1, 2, 3"), unsaid.err.constData());
        QVERIFY(cli(changes + QStringList{u"shop"_s, u"2"_s}).out.endsWith("Nothing changed\n"));
    }
};

QTEST_GUILESS_MAIN(CliChangesTest)
#include "tst_cli_changes.moc"
