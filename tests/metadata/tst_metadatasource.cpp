// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/metadatalayout.h"
#include "core/metadata/metadatasource.h"

#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class MetadataSourceTest : public QObject {
    Q_OBJECT
private slots:
    void addresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("base"); // empty: refused
        QTest::newRow("the vendor's") << u"https://api.aliyun.com/meta/v1"_s << QByteArray("https://api.aliyun.com/meta/v1");
        QTest::newRow("a slash behind, blanks around")
            << u" https://Api.Aliyun.com/meta/v1/ "_s << QByteArray("https://api.aliyun.com/meta/v1");
        QTest::newRow("without a path") << u"https://mirror.example.com:8443"_s << QByteArray("https://mirror.example.com:8443");
        QTest::newRow("plain http on this machine") << u"http://127.0.0.1:8000/meta"_s << QByteArray("http://127.0.0.1:8000/meta");
        QTest::newRow("plain http elsewhere") << u"http://mirror.example.com/meta"_s << QByteArray();
        QTest::newRow("plain http on a look-alike") << u"http://127.0.0.1.example.com/meta"_s << QByteArray();
        QTest::newRow("user info") << u"https://me:word@api.aliyun.com/meta"_s << QByteArray();
        QTest::newRow("query") << u"https://api.aliyun.com/meta?x=1"_s << QByteArray();
        QTest::newRow("fragment") << u"https://api.aliyun.com/meta#x"_s << QByteArray();
        QTest::newRow("file") << u"file:///etc"_s << QByteArray();
        QTest::newRow("dotted path") << u"https://api.aliyun.com/meta/../x"_s << QByteArray();
        QTest::newRow("empty") << QString() << QByteArray();
        QTest::newRow("a word") << u"aliyun"_s << QByteArray();
    }
    void addresses()
    {
        QFETCH(const QString, text);
        QFETCH(const QByteArray, base);
        const auto read = metadataBase(text);
        QCOMPARE(read ? read->text() : QByteArray(), base);
        if (!read) {
            QCOMPARE(read.error().kind, ErrorKind::BadInput);
            QVERIFY(!read.error().hint.isEmpty());
        }
    }

    void eachSourceHasAGoodAddress()
    {
        for (const MetadataSource &source : metadataSources()) {
            QVERIFY2(metadataBase(source.base), qPrintable(source.base));
            QVERIFY(metadataLayout(source.id) != nullptr);
        }
        QCOMPARE(metadataSource(u"tencent"_s).error().kind, ErrorKind::NotFound);
        QVERIFY(metadataSource(u"tencent"_s).error().hint.contains(u"alibaba"_s));
    }

    void namesOfFiles_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isGood");
        for (const char *good : {"Ecs", "ecs-workbench", "2014-05-26", "iap_1.0", "20240611"})
            QTest::newRow(good) << QString::fromLatin1(good) << true;
        for (const char *bad : {"", ".", "..", "a/b", "../ecs", "a..b", "a.", ".a", "a\\b", "c:", "a b", "a%2f", "ecs\n", "\xc3\xa9"})
            QTest::addRow("bad %s", bad) << QString::fromUtf8(bad) << false;
        QTest::newRow("too long") << QString(81, u'a') << false;
    }
    void namesOfFiles()
    {
        QFETCH(const QString, name);
        QTEST(isPathName(name), "isGood");
    }

    void whatAListNames()
    {
        const auto layout = alibabaLayout();
        const QByteArray list =
            R"([{"code":"Ess","versions":["2014-08-28","../x"],"defaultVersion":"2014-08-28"},{"code":"a/b","versions":["1"]},
            {"code":"ESS","versions":["2"]},{"code":"old","defaultVersion":"1.0"},"text"])";
        ImportReport report;
        const auto named = layout->named(layout->lists().first(), list, {}, report);
        QVERIFY(named);
        QStringList places;
        for (const MetadataFile &file : *named)
            places.append(file.place);
        QCOMPARE(
            places,
            (QStringList{u"en_us/ess/2014-08-28/api-docs.json"_s, u"zh_cn/ess/2014-08-28/api-docs.json"_s, u"en_us/ess/endpoints.json"_s,
                         u"en_us/old/1.0/api-docs.json"_s, u"zh_cn/old/1.0/api-docs.json"_s, u"en_us/old/endpoints.json"_s}));
        QCOMPARE(named->first().path, "/products/Ess/versions/2014-08-28/api-docs.json");
        QVERIFY2(report.notes.size() >= 4, qPrintable(QString::number(report.notes.size()))); // a version, a code, a second one, a text
        QCOMPARE(report.notes.first().file, u"en_us/products.json"_s);

        const auto one = layout->named(layout->lists().first(), list, u"OLD"_s, report);
        QCOMPARE(one->size(), 3);
        QCOMPARE(layout->named(layout->lists().first(), list, u"ecs"_s, report).error().kind, ErrorKind::NotFound);
    }
};

QTEST_GUILESS_MAIN(MetadataSourceTest)
#include "tst_metadatasource.moc"
