// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/catalogue/openapidocuments.h"
#include "tests/support/shareddata.h"

#include <QElapsedTimer>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

/// Every operation of the real OpenAPI documents, as the compiled file gives it, built from generated values.
class TestOpenapiBuild : public QObject {
    Q_OBJECT
private slots:
    void everyOperation_data()
    {
        QTest::addColumn<qsizetype>("operations");
        const auto row = [](const char *name, qsizetype operations) { QTest::newRow(name) << operations; };
        row("api-with-examples.swagger2.yaml", 2);
        row("github.openapi303.json", 845);
        row("httpbin.openapi30.json", 78);
        row("huawei-apiexplorer", 4);
        row("kubernetes-1.13.swagger2.json", 1014);
        row("nasa-apod.openapi30.json", 1);
        row("petstore-expanded.swagger2.json", 4);
        row("petstore-separate.swagger2", 4);
        row("petstore.openapi30.yaml", 19);
        row("stripe.openapi30.json", 452);
        row("uspto.openapi30.yaml", 3);
        row("webhook-example.openapi31.yaml", 1);
    }
    void everyOperation()
    {
        if (sharedData().isEmpty())
            QSKIP("real metadata is not beside the checkout");
        const auto read = importMetadata(sharedData() + u"/data/openapi/"_s + QString::fromLatin1(QTest::currentDataTag()), importMoment);
        QVERIFY2(read, read ? "" : qPrintable(sentence(read.error())));
        QFETCH(const qsizetype, operations);
        QElapsedTimer timer;
        timer.start();
        QStringList faults;
        QCOMPARE(builtFromCatalogue(*read, faults), operations);
        qInfo("%lld operations built in %lld ms", static_cast<long long>(operations), static_cast<long long>(timer.elapsed()));
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestOpenapiBuild)
#include "tst_openapibuild.moc"
