// SPDX-License-Identifier: GPL-3.0-or-later
// One bad file among good ones, in each format: one entry in the report, and the rest is imported.
#include "tests/catalogue/importedmetadata.h"
#include "tests/support/testfiles.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

/// A source of some operations `Op0`, `Op1`, …, and the file that says the last one, or all of its document.
struct BadSource {
    QTemporaryDir folder{};
    QString bad{};      ///< its path in the source
    QByteArray good{};  ///< what would stand there
    qsizetype rest = 0; ///< operations without it

    Imported imported() const
    {
        const auto read = importMetadata(folder.path(), importMoment);
        if (!read)
            qFatal("%s", qUtf8Printable(sentence(read.error())));
        return *read;
    }
};

QByteArray nameOf(int number)
{
    return "Op" + QByteArray::number(number);
}

void fillAliyun(BadSource &source, int count)
{
    QByteArray names;
    for (int i = 0; i < count; ++i) {
        names += (i == 0 ? "\"" : ",\"") + nameOf(i) + '"';
        source.bad = u"metadatas/shop/"_s + QString::fromLatin1(nameOf(i)) + u".json"_s;
        source.good = R"({"name":"NAME","protocol":"HTTPS","method":"GET","pathPattern":"","parameters":[]})";
        write(source.folder.filePath(source.bad), source.good.replace("NAME", nameOf(i)));
    }
    write(source.folder.filePath(u"metadatas/products.json"_s),
          R"({"products":[{"code":"Shop","version":"2020-01-01","name":{"en":"Shop","zh":""},"api_style":"rpc","apis":[)" + names + "]}]}");
}

void fillAlibaba(BadSource &source, int count)
{
    for (int i = 0; i < count; ++i) {
        source.bad = u"en_us/shop%1/2020-01-01/api-docs.json"_s.arg(i);
        source.good =
            R"({"info":{"style":"RPC","product":"ShopN","version":"2020-01-01"},"directories":["NAME"],"apis":{"NAME":{"methods":["get"]}}})";
        write(source.folder.filePath(source.bad),
              source.good.replace("NAME", nameOf(i)).replace("ShopN", QByteArray("Shop" + QByteArray::number(i))));
    }
}

void fillHuawei(BadSource &source, int count)
{
    for (int i = 0; i < count; ++i) {
        source.bad = u"shop/v1/"_s + QString::fromLatin1(nameOf(i)) + u".json"_s;
        source.good = R"({"name":"NAME","product_short":"Shop","info_version":"v1","paths":{"/v1/NAME":{"get":{"operationId":"NAME"}}}})";
        write(source.folder.filePath(source.bad), source.good.replace("NAME", nameOf(i)));
    }
}

void fillOpenapi(BadSource &source, int count, const QString &ending)
{
    for (int i = 0; i < count; ++i) {
        source.bad = u"shop%1"_s.arg(i) + ending;
        source.good = ending == u".json" ? R"({"openapi":"3.0.3","info":{"title":"NAME","version":"1"},"paths":{"/NAME":{"get":{}}}})"
                                         : "openapi: 3.0.3\ninfo: {title: NAME, version: '1'}\npaths:\n  /NAME:\n    get: {}\n";
        write(source.folder.filePath(source.bad), source.good.replace("NAME", nameOf(i)));
    }
}

void fill(BadSource &source, const QByteArray &format, int count)
{
    source.rest = count - 1;
    if (format == "aliyun-openapi-meta")
        fillAliyun(source, count);
    else if (format == "alibaba-live")
        fillAlibaba(source, count);
    else if (format == "huawei-api-explorer")
        fillHuawei(source, count);
    else
        fillOpenapi(source, count, format == "openapi json" ? u".json"_s : u".yaml"_s);
}

const QVector<QByteArray> &formats()
{
    static const QVector<QByteArray> all{"aliyun-openapi-meta", "alibaba-live", "huawei-api-explorer", "openapi json", "openapi yaml"};
    return all;
}

qsizetype operations(const Imported &imported)
{
    qsizetype count = 0;
    for (const ServiceContents &contents : imported.services)
        count += contents.operations.size();
    return count;
}

QByteArray deep(qsizetype levels)
{
    return QByteArray(levels, '[') + QByteArray(levels, ']');
}

/// What is bad, by its name, instead of \p good.
QByteArray badBytes(const QByteArray &name, const QByteArray &good)
{
    if (name == "cut off")
        return good.first(good.indexOf("NAME") > 0 ? good.size() / 2 : good.size() - 6) + (good.startsWith('{') ? "" : "\n  a: [");
    if (name == "ten thousand levels")
        return deep(10'000);
    if (name == "a million levels, cut off")
        return QByteArray(1'000'000, '[');
    if (name == "another type")
        return "[1, 2]";
    if (name == "no UTF-8")
        return "{\"a\":\"\xE4\xFF\"}";
    if (name == "a web page")
        return "<!DOCTYPE html><html><body>Not here</body></html>";
    return {};
}

/// The document of `Op1`, whose parameter `a` has a twin that looks like it. Empty where a format is another one's.
QByteArray unseenTwin(const QByteArray &format)
{
    if (format == "aliyun-openapi-meta")
        return R"({"name":"Op1","protocol":"HTTPS","method":"GET","pathPattern":"","parameters":[
            {"name":"a","position":"Query","type":"String","required":false},
            {"name":"a\u202e","position":"Query","type":"String","required":false}]})";
    if (format == "alibaba-live")
        return R"({"info":{"style":"RPC","product":"Shop1","version":"2020-01-01"},"directories":["Op1"],"apis":{"Op1":{"methods":["get"],
            "parameters":[{"name":"a","in":"query","schema":{"type":"string"}},{"name":"a\u0007","in":"query","schema":{"type":"string"}}]}}})";
    if (format == "huawei-api-explorer")
        return R"({"name":"Op1","product_short":"Shop","info_version":"v1","paths":{"/v1/Op1":{"get":{"operationId":"Op1","parameters":[
            {"name":"a","in":"query","type":"string"},{"name":"a\u200b","in":"query","type":"string"}]}}}})";
    if (format == "openapi json")
        return R"({"openapi":"3.0.3","info":{"title":"Op1","version":"1"},"paths":{"/Op1":{"get":{"parameters":[
            {"name":"a","in":"query","schema":{}},{"name":"a\u2066","in":"query","schema":{}}]}}}})";
    return {};
}

/// A parameter and a schema that are each other.
QByteArray circles()
{
    return R"({"openapi":"3.0.3","info":{"title":"Circle","version":"1"},"paths":{"/a":{"get":{"parameters":[{"$ref":"#/components/parameters/A"},
        {"name":"q","in":"query","schema":{"$ref":"#/components/schemas/A"}}]}},"/b":{"get":{}}},"components":{
        "parameters":{"A":{"$ref":"#/components/parameters/B"},"B":{"$ref":"#/components/parameters/A"}},
        "schemas":{"A":{"$ref":"#/components/schemas/B"},"B":{"$ref":"#/components/schemas/A"}}}})";
}

} // namespace

class BadMetadataTest : public QObject {
    Q_OBJECT
private slots:
    void oneBadFile_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QByteArray>("badness");
        for (const QByteArray &format : formats())
            for (const QByteArray badness :
                 {"cut off", "ten thousand levels", "a million levels, cut off", "another type", "no UTF-8", "a web page", "empty"})
                QTest::addRow("%s, %s", format.constData(), badness.constData()) << format << badness;
    }
    void oneBadFile()
    {
        QFETCH(const QByteArray, format);
        QFETCH(const QByteArray, badness);
        BadSource source;
        fill(source, format, 4);
        write(source.folder.filePath(source.bad), badBytes(badness, source.good));
        const Imported read = source.imported();
        QCOMPARE(operations(read) - (format.startsWith("aliyun") && operations(read) == 4 ? 1 : 0), source.rest);
        const QStringList report = reportLines(read.origin.report);
        QCOMPARE(report.filter(source.bad).size(), 1);
        QVERIFY2(report.first().startsWith(source.bad) || report.last().startsWith(source.bad), qPrintable(report.join(u'\n')));
        for (const QString &line : report)
            QVERIFY2(line.size() < 1000, qPrintable(line.left(200)));
    }

    void oneBadFileOfThousands_data()
    {
        QTest::addColumn<QByteArray>("format");
        for (const QByteArray &format : formats())
            QTest::addRow("%s", format.constData()) << format;
    }
    void oneBadFileOfThousands()
    {
        QFETCH(const QByteArray, format);
        BadSource source;
        fill(source, format, 2000);
        write(source.folder.filePath(source.bad), format == "openapi yaml" ? "a: [\n" : "{\"name\":");
        const Imported read = source.imported();
        QVERIFY(operations(read) >= source.rest && operations(read) <= source.rest + 1); // where a list names it, it stands without facts
        QCOMPARE(reportLines(read.origin.report).filter(source.bad).size(), 1);
    }

    void aHundredMegabytes_data() { oneBadFileOfThousands_data(); }
    void aHundredMegabytes()
    {
        QFETCH(const QByteArray, format);
        BadSource source;
        fill(source, format, 2);
        const qsizetype size = format == "openapi yaml" ? 10 << 20 : 100 << 20; // its limits are narrower: it is said so
        QByteArray large = source.good;
        large.insert(format == "openapi yaml" ? large.size() : large.size() - 1,
                     (format == "openapi yaml" ? "x-large: \"" : ",\"x-large\":\"") + QByteArray(size, 'x') + '"');
        write(source.folder.filePath(source.bad), large);
        QElapsedTimer time;
        time.start();
        const Imported read = source.imported();
        QVERIFY2(time.elapsed() < 60'000, qPrintable(QString::number(time.elapsed())));
        QVERIFY2(operations(read) == 2 || reportLines(read.origin.report).filter(source.bad).size() == 1,
                 qPrintable(reportLines(read.origin.report).join(u'\n')));
        QVERIFY(operations(read) >= 1);
    }

    void archives_data()
    {
        QTest::addColumn<QByteArray>("format");
        QTest::addColumn<QString>("kind");
        for (const QByteArray &format : formats())
            for (const QString &kind : {u"tar"_s, u"tar.gz"_s, u"tar.xz"_s})
                QTest::addRow("%s, %s", format.constData(), qPrintable(kind)) << format << kind;
    }
    /// Cut in the middle: what came before is imported, and one entry says that the archive breaks off.
    void archives()
    {
        QFETCH(const QByteArray, format);
        QFETCH(const QString, kind);
        BadSource source;
        fill(source, format, 300);
        const QTemporaryDir place;
        const QString path = place.filePath(u"meta."_s + kind);
        QCOMPARE(QProcess::execute(u"tar"_s, {u"-C"_s, source.folder.path(), u"--sort=name"_s, u"-caf"_s, path, u"."_s}), 0);
        const auto whole = importMetadata(path, importMoment);
        QVERIFY(whole);
        QCOMPARE(operations(*whole), 300);
        QFile file(path);
        QVERIFY(file.resize(file.size() * 9 / 10 / 512 * 512 + 77));
        const auto cut = importMetadata(path, importMoment);
        if (!cut) { // a compressed one may give nothing at all
            QVERIFY(kind != u"tar");
            QVERIFY(!cut.error().hint.isEmpty());
            return;
        }
        QVERIFY(operations(*cut) < 300 || format.startsWith("aliyun"));
        QCOMPARE(reportLines(cut->origin.report).filter(u"breaks off"_s).size(), 1);
    }

    void archiveWithoutItsEnd_data() { oneBadFileOfThousands_data(); }
    /// Cut exactly between two files: all that is there is imported, and one entry says that more may be missing.
    void archiveWithoutItsEnd()
    {
        QFETCH(const QByteArray, format);
        BadSource source;
        fill(source, format, 3);
        const QTemporaryDir place;
        const QString path = place.filePath(u"meta.tar"_s);
        QCOMPARE(QProcess::execute(u"tar"_s, {u"-C"_s, source.folder.path(), u"-cf"_s, path, u"."_s}), 0);
        const auto breaks = [&path] {
            const auto read = importMetadata(path, importMoment);
            return read ? reportLines(read->origin.report).filter(u"breaks off"_s).size() : -1;
        };
        QCOMPARE(breaks(), 0);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        while (bytes.endsWith(QByteArray(512, '\0')))
            bytes.chop(512);
        QVERIFY(file.resize(bytes.size()));
        file.close();
        QCOMPARE(breaks(), 1);
    }

    void pathsThatClimbOut_data() { oneBadFileOfThousands_data(); }
    void pathsThatClimbOut()
    {
        QFETCH(const QByteArray, format);
        BadSource source;
        fill(source, format, 3);
        const QTemporaryDir place;
        const QString path = place.filePath(u"deep/climbing.tar"_s), climbing = u"../../"_s + source.bad;
        QDir().mkpath(place.filePath(u"deep"_s));
        QCOMPARE(QProcess::execute(u"tar"_s,
                                   {u"-C"_s, source.folder.path(), u"-P"_s, u"--transform"_s, u"s,^\\./%1$,%2,"_s.arg(source.bad, climbing),
                                    u"-cf"_s, path, u"."_s}),
                 0);
        const auto read = importMetadata(path, importMoment);
        QVERIFY2(read, read ? "" : qPrintable(sentence(read.error())));
        QVERIFY(operations(*read) == 2 || format.startsWith("aliyun"));
        QCOMPARE(reportLines(read->origin.report).filter(climbing).size(), 1);
        QCOMPARE(QDir(place.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList{u"deep"_s}); // nothing was unpacked
    }

    void namesThatAreNotSeen_data()
    {
        QTest::addColumn<QByteArray>("format");
        for (const QByteArray &format : formats())
            if (!unseenTwin(format).isEmpty())
                QTest::addRow("%s", format.constData()) << format;
    }
    void namesThatAreNotSeen()
    {
        QFETCH(const QByteArray, format);
        BadSource source;
        fill(source, format, 2);
        write(source.folder.filePath(source.bad), unseenTwin(format));
        const Imported read = source.imported();
        QCOMPARE(operations(read), 2);
        for (const ServiceContents &contents : read.services)
            for (const Operation &operation : contents.operations)
                for (const Parameter &parameter : operation.parameters)
                    QCOMPARE(parameter.name, u"a"_s);
        const QStringList report = reportLines(read.origin.report);
        QCOMPARE(report.size(), 1);
        QVERIFY2(report.first().startsWith(source.bad), qPrintable(report.first()));
        for (const QChar unseen : {QChar(0x202e), QChar(0x07), QChar(0x200b), QChar(0x2066)})
            QVERIFY(!report.first().contains(unseen));
    }

    void referencesInACircle()
    {
        const QTemporaryDir folder;
        write(folder.filePath(u"api.json"_s), circles());
        const auto read = importMetadata(folder.path(), importMoment);
        QVERIFY(read);
        QCOMPARE(operations(*read), 2);
        QCOMPARE(read->services.first().operations.first().parameters.size(), 1); // the field is there, for any value
        const QStringList report = reportLines(read->origin.report);
        QCOMPARE(report.size(), 2);
        for (const QString &line : report)
            QVERIFY2(line.contains(u"leads back to itself"), qPrintable(line));
    }
};

QTEST_GUILESS_MAIN(BadMetadataTest)
#include "tst_badmetadata.moc"
