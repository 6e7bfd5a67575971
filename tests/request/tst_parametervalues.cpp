// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/parametervalues.h"

#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

ParameterValues valuesOf(const QStringList &pairs)
{
    ParameterValues values;
    for (const QString &pair : pairs)
        values.set(pair.section(u'=', 0, 0), pair.section(u'=', 1));
    return values;
}

QStringList pairsOf(const ParameterValues &values)
{
    QStringList pairs;
    const QStringList paths = values.paths();
    for (const QString &path : paths)
        pairs.append(path + u'=' + values.value(path)->text);
    return pairs;
}

} // namespace

class tst_ParameterValues : public QObject {
    Q_OBJECT
private slots:
    void tellsUnsetFromEmpty()
    {
        ParameterValues values;
        QVERIFY(values.isEmpty());
        QVERIFY(!values.value(u"RegionId"_s));
        values.set(u"RegionId"_s, QString());
        QVERIFY(values.value(u"RegionId"_s));
        QVERIFY(values.value(u"RegionId"_s)->text.isEmpty());
        values.unset(u"RegionId"_s);
        values.unset(u"Never"_s);
        QVERIFY(values.isEmpty());
        values.setBody(QByteArray());
        QVERIFY(!values.isEmpty());
    }

    void ordersNaturally()
    {
        const ParameterValues values =
            valuesOf({u"Tag.10=x"_s, u"TagKey=x"_s, u"Tag.2.Value=x"_s, u"Tag.2=x"_s, u"Tag=x"_s, u"Tag.2.Key=x"_s, u"A2=x"_s, u"A10=x"_s,
                      u"Tag.02=x"_s, u"Tag.99999999999999999999=x"_s, u"标签=x"_s});
        QCOMPARE(values.paths(),
                 QStringList({u"A2"_s, u"A10"_s, u"Tag"_s, u"Tag.2"_s, u"Tag.2.Key"_s, u"Tag.2.Value"_s, u"Tag.02"_s, u"Tag.10"_s,
                              u"Tag.99999999999999999999"_s, u"TagKey"_s, u"标签"_s}));
    }

    void knowsWhatIsSentBelow()
    {
        ParameterValues values = valuesOf({u"Tag.1.Key=a"_s, u"TagKey=b"_s});
        values.set(u"Disk.1.Size"_s, ParameterValue{.text = u"40"_s, .sent = false});
        QVERIFY(values.isSentAtOrBelow(u"Tag"_s));
        QVERIFY(values.isSentAtOrBelow(u"Tag.1"_s));
        QVERIFY(values.isSentAtOrBelow(u"Tag.1.Key"_s));
        QVERIFY(!values.isSentAtOrBelow(u"Tag.2"_s));
        QVERIFY(!values.isSentAtOrBelow(u"Ta"_s));
        QVERIFY2(!values.isSentAtOrBelow(u"Disk"_s), "kept aside is not sent");
        QCOMPARE(values.itemCount(u"Disk"_s), 1);
    }

    void countsItems_data()
    {
        QTest::addColumn<QStringList>("pairs");
        QTest::addColumn<int>("count");
        QTest::newRow("none") << QStringList{u"TagKey=a"_s} << 0;
        QTest::newRow("gap") << QStringList{u"Tag.1=a"_s, u"Tag.7.Key=a"_s} << 7;
        QTest::newRow("no indexes") << QStringList{u"Tag.0=a"_s, u"Tag.01=a"_s, u"Tag.x=a"_s, u"Tag.1x=a"_s, u"Tag.=a"_s} << 0;
        QTest::newRow("too many digits") << QStringList{u"Tag.12345678901=a"_s} << 0;
    }
    void countsItems()
    {
        QFETCH(const QStringList, pairs);
        QTEST(valuesOf(pairs).itemCount(u"Tag"_s), "count");
    }

    void removesItems()
    {
        ParameterValues values = valuesOf(
            {u"Tag.1.Key=a"_s, u"Tag.2.Key=b"_s, u"Tag.2.Value=c"_s, u"Tag.3.Deep.1=d"_s, u"Tag.12=e"_s, u"TagKey=f"_s, u"Tag=g"_s});
        values.removeItem(u"Tag"_s, 2);
        QCOMPARE(pairsOf(values), QStringList({u"Tag=g"_s, u"Tag.1.Key=a"_s, u"Tag.2.Deep.1=d"_s, u"Tag.11=e"_s, u"TagKey=f"_s}));
        values.removeItem(u"Tag"_s, 40);
        QCOMPARE(values.itemCount(u"Tag"_s), 11);
        values.removeItem(u"Tag.2.Deep"_s, 1);
        QVERIFY(!values.value(u"Tag.2.Deep.1"_s));
    }

    void swapsItems()
    {
        ParameterValues values = valuesOf({u"Tag.1.Key=a"_s, u"Tag.1.Value=b"_s, u"Tag.2.Key=c"_s, u"Tag.3=d"_s});
        values.swapItems(u"Tag"_s, 1, 2);
        QCOMPARE(pairsOf(values), QStringList({u"Tag.1.Key=c"_s, u"Tag.2.Key=a"_s, u"Tag.2.Value=b"_s, u"Tag.3=d"_s}));
        values.swapItems(u"Tag"_s, 3, 4);
        QCOMPARE(values.itemCount(u"Tag"_s), 4);
        QVERIFY(!values.value(u"Tag.3"_s));
    }
};

QTEST_GUILESS_MAIN(tst_ParameterValues)
#include "tst_parametervalues.moc"
