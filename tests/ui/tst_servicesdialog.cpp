// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog for getting services, over a real runner, a real store and a server on the loopback.
#include "core/metadata/metadatarunner.h"
#include "tests/support/huaweimetadataserver.h"
#include "tests/support/metadataserver.h"
#include "tests/support/shareddata.h"
#include "tests/ui/house.h"
#include "ui/actions/actions.h"
#include "ui/dialogs/importreportsheet.h"
#include "ui/dialogs/importsheet.h"
#include "ui/dialogs/preferencesdialog.h"
#include "ui/dialogs/servicesdialog.h"
#include "ui/dialogs/sourcewords.h"
#include "ui/models/importnotemodel.h"
#include "ui/models/servicetreemodel.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QProgressBar>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

/// A window with a store of catalogues of its own, as the program wires them.
struct Room {
    Room()
    {
        QObject::connect(&runner, &MetadataRunner::finished, &house.workspace, [this](const Result<MetadataResult> &result) {
            if (result && result->catalogue)
                house.workspace.replaceCatalogue(house.store, *result->catalogue);
        });
        house.window.setMetadata(runner);
        house.settings.set(setting::alibabaMetadata, server.base());
    }

    ServicesDialog *open()
    {
        house.window.findChild<QAction *>(u"get-services"_s)->trigger();
        return house.window.findChild<ServicesDialog *>();
    }
    QPushButton *button(const QString &name) { return house.window.findChild<QPushButton *>(name); }
    QString facts(const QString &format)
    {
        auto *row = house.window.findChild<QWidget *>(u"source-"_s + format);
        return row ? row->findChild<QLabel *>(u"facts"_s)->text() : QString();
    }
    bool isDone()
    {
        return QTest::qWaitFor([this] { return !runner.isRunning(); }, 60000);
    }

    MetadataServer server{};
    QTemporaryDir folder{};
    CatalogueStore store{folder.filePath(u"catalogue"_s)};
    NetworkTransport transport{};
    SystemClock clock{};
    MetadataRunner runner{store,
                          transport,
                          clock,
                          QStringLiteral(COUNTERSIGN_BUILTIN_CATALOGUE),
                          {.pause = std::chrono::milliseconds(5), .idle = std::chrono::milliseconds(2000)}};
    House house{};
};

} // namespace

class ServicesDialogTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { (new Theme(qApp))->install(); }

    void getAllServices()
    {
        Room room;
        room.server.addProduct(u"Shop"_s);
        room.server.addProduct(u"Bank"_s);
        room.server.setDelay(std::chrono::milliseconds(30));
        ServicesDialog *dialog = room.open();
        QVERIFY(dialog);
        QCOMPARE(room.server.asked(), 0); // nothing is fetched unless asked
        auto *progress = dialog->findChild<QWidget *>(u"servicesProgress"_s);
        QVERIFY(!progress->isVisible());
        QPushButton *fetch = room.button(u"fetch-alibaba-live"_s);
        QVERIFY(fetch->isVisible() && fetch->accessibleName().contains(u"Alibaba Cloud"_s));
        QTest::mouseClick(fetch, Qt::LeftButton);
        QVERIFY(progress->isVisible());
        QVERIFY(!room.button(u"fetch-alibaba-live"_s)->isEnabled());
        QTRY_VERIFY(dialog->findChild<QLabel *>(u"servicesStage"_s)->text().startsWith(u"Fetching: "_s));
        QVERIFY(room.isDone());
        QVERIFY(!progress->isVisible());
        QTRY_VERIFY2(room.facts(u"alibaba-live"_s).contains(u" · today · "_s), qPrintable(room.facts(u"alibaba-live"_s)));
        QVERIFY(dialog->findChild<QWidget *>(u"servicesEnd"_s)->isVisible());
        QTRY_COMPARE(dialog->focusWidget()->objectName(), u"fetch-alibaba-live"_s); // where it was
        QVERIFY(room.house.store.find(u"shop"_s, u"Do"_s));                         // the window's own catalogue
        auto *tree = room.house.window.findChild<ServiceTreeModel *>();
        QVERIFY(tree->indexOf(*room.house.store.find(u"shop"_s, u"Do"_s)).isValid());
        QVERIFY(room.house.open(u"shop"_s, u"Do"_s));
    }

    void cancelledAndClosed()
    {
        Room room;
        for (int number = 0; number < 20; ++number)
            room.server.addProduct(u"P%1"_s.arg(number));
        room.server.setDelay(std::chrono::milliseconds(30));
        ServicesDialog *dialog = room.open();
        QTest::mouseClick(room.button(u"fetch-alibaba-live"_s), Qt::LeftButton);
        QTRY_VERIFY(room.server.asked() > 6);
        QTest::keyClick(dialog, Qt::Key_Escape); // goes on without the dialog
        QTRY_VERIFY(!room.house.window.findChild<ServicesDialog *>());
        QVERIFY(room.runner.isRunning());
        dialog = room.open();
        QVERIFY(dialog->findChild<QWidget *>(u"servicesProgress"_s)->isVisible());
        QTest::mouseClick(room.button(u"cancelServices"_s), Qt::LeftButton);
        QVERIFY(room.isDone());
        QTRY_VERIFY(dialog->findChild<QWidget *>(u"servicesEnd"_s)->isVisible());
        QVERIFY(room.store.catalogues().isEmpty());
        QVERIFY(room.button(u"fetch-alibaba-live"_s)->isEnabled());
    }

    void importedReportedAndRemoved()
    {
        Room room;
        const QString source = room.folder.filePath(u"source"_s);
        QDir().mkpath(source + u"/en_us/shop/1"_s);
        QFile file(source + u"/en_us/shop/1/api-docs.json"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"info":{"style":"RPC","product":"Shop","version":"1"},"apis":{"Do":{"methods":["get"],"parameters":[
            {"name":"<b>P</b>","in":"moon","schema":{"type":"string"}},{"name":"Q","in":"query","style":"zebra","schema":{"type":"string"}}]}}})");
        file.close();
        ServicesDialog *dialog = room.open();
        dialog->import(source);
        QVERIFY(room.isDone());
        QTRY_VERIFY(room.button(u"report-alibaba-live"_s)->isVisible());
        QVERIFY(room.house.store.find(u"shop"_s, u"Do"_s));
        QTest::mouseClick(room.button(u"report-alibaba-live"_s), Qt::LeftButton);
        auto *sheet = dialog->findChild<ImportReportSheet *>();
        QVERIFY(sheet);
        auto *list = sheet->findChild<QTreeView *>(u"importNotes"_s);
        QCOMPARE(list->model()->rowCount(), 2);
        QTest::keyClicks(sheet->findChild<QLineEdit *>(u"filterNotes"_s), u"zebra STYLE"_s);
        QCOMPARE(list->model()->rowCount(), 1);
        QTest::mouseClick(sheet->findChild<QPushButton *>(u"copyNotes"_s), Qt::LeftButton);
        QVERIFY2(QApplication::clipboard()->text().startsWith(u"en_us/shop/1/api-docs.json\tapis.Do.parameters[1]"_s),
                 qPrintable(QApplication::clipboard()->text()));
        sheet->close();
        QTest::mouseClick(room.button(u"remove-alibaba-live"_s), Qt::LeftButton);
        QVERIFY(room.isDone());
        QTRY_VERIFY(!room.house.store.find(u"shop"_s, u"Do"_s));
        QTRY_VERIFY(room.facts(u"alibaba-live"_s).startsWith(u"Nothing"_s));
    }

    void aDamagedOneIsBuiltAnewWithOnePress()
    {
        Room room;
        room.server.addProduct(u"Shop"_s);
        ServicesDialog *dialog = room.open();
        QTest::mouseClick(room.button(u"fetch-alibaba-live"_s), Qt::LeftButton);
        QVERIFY(room.isDone());
        dialog->close();
        QFile file(room.store.folder() + u"/alibaba-live.catalogue"_s);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("no catalogue") > 0);
        file.close();
        QTRY_VERIFY(!room.house.window.findChild<ServicesDialog *>());
        room.open();
        QTRY_VERIFY2(room.facts(u"alibaba-live"_s).contains(u"not a whole catalogue"_s), qPrintable(room.facts(u"alibaba-live"_s)));
        room.server.server().close();
        QTest::mouseClick(room.button(u"rebuild-alibaba-live"_s), Qt::LeftButton);
        QVERIFY(room.isDone());
        QTRY_VERIFY(room.facts(u"alibaba-live"_s).contains(u" · today · "_s));
        QVERIFY(room.house.store.find(u"shop"_s, u"Do"_s));
    }

    void whatGoesWrongIsSaid()
    {
        Room room;
        room.server.server().close();
        ServicesDialog *dialog = room.open();
        QTest::mouseClick(room.button(u"fetch-alibaba-live"_s), Qt::LeftButton);
        QVERIFY(room.isDone());
        auto *end = dialog->findChild<QWidget *>(u"servicesEnd"_s);
        QTRY_VERIFY(end->isVisible());
        QStringList words;
        for (const QLabel *label : end->findChildren<QLabel *>())
            words.append(label->text());
        QVERIFY2(words.join(u' ').contains(u"refuses the connection"_s), qPrintable(words.join(u' ')));
        dialog->import(room.folder.filePath(u"missing"_s));
        QVERIFY(room.isDone());
        QTRY_VERIFY(end->isVisible());
    }

    void oneProductAsTheTreeAsks()
    {
        Room room;
        room.server.addProduct(u"Shop"_s);
        room.server.addProduct(u"Bank"_s);
        room.house.window.getProduct(u"alibaba"_s, u"shop"_s);
        QVERIFY(room.isDone());
        QTRY_VERIFY(room.house.store.find(u"shop"_s, u"Do"_s));
        QVERIFY(!room.house.store.find(u"bank"_s, u"Do"_s));
    }

    void openTabsStayWithAnotherCatalogue()
    {
        Room room;
        room.server.addProduct(u"Shop"_s);
        SigningSession *session = room.house.open(u"ecs"_s, u"DescribeRegions"_s);
        QVERIFY(session);
        session->setValue(u"AcceptLanguage"_s, {.text = u"en-US"_s});
        room.house.window.getProduct(u"alibaba"_s, u"shop"_s);
        QVERIFY(room.isDone());
        QTRY_VERIFY(room.house.store.find(u"shop"_s, u"Do"_s));
        QCOMPARE(room.house.window.currentSession(), session);
        QVERIFY(session->service());
        QTRY_VERIFY(session->preparation().wire.has_value() || !session->preparation().built.problems.isEmpty());
        auto *tree = room.house.window.findChild<ServiceTreeModel *>();
        QVERIFY(tree->indexOf(session->operation().id).isValid());
    }

    void theAddressIsAPreference()
    {
        Room room;
        room.house.window.findChild<QAction *>(u"preferences"_s)->trigger();
        auto *dialog = room.house.window.findChild<PreferencesDialog *>();
        auto *address = dialog->findChild<QLineEdit *>(u"preferMetadata-alibaba"_s);
        auto *note = dialog->findChild<QLabel *>(u"metadataNote-alibaba"_s);
        QCOMPARE(address->text(), room.server.base());
        address->clear();
        QCOMPARE(room.house.settings.value(setting::alibabaMetadata), QString());
        QTest::keyClicks(address, u"http://mirror.example.com"_s);
        QCOMPARE(room.house.settings.value(setting::alibabaMetadata), QString());
        QVERIFY2(note->text().contains(u"https only"_s), qPrintable(note->text()));
        address->clear();
        QTest::keyClicks(address, u"https://mirror.example.com/meta"_s);
        QCOMPARE(room.house.settings.value(setting::alibabaMetadata), u"https://mirror.example.com/meta"_s);
    }

    /// Both vendors, each at its own address.
    void servicesOfHuawei()
    {
        Room room;
        HuaweiMetadataServer huawei;
        huawei.addOperation(u"Depot"_s, u"ListThings"_s, u"v1"_s);
        huawei.addOperation(u"Attic"_s, u"ListBoxes"_s, u"v1"_s);
        room.house.settings.set(setting::huaweiMetadata, huawei.base());
        room.house.window.getProduct(u"huawei"_s, u"depot"_s); // as the tree asks
        QVERIFY(room.isDone());
        QTRY_VERIFY(room.house.store.find(u"depot"_s, u"ListThings"_s));
        QVERIFY(room.house.open(u"depot"_s, u"ListThings"_s));
        QCOMPARE(room.server.asked(), 0);
        auto *tree = room.house.window.findChild<ServiceTreeModel *>();
        QVERIFY(tree->indexOf(*room.house.store.find(u"depot"_s, u"ListThings"_s)).isValid());
        room.open();
        QPushButton *fetch = room.button(u"fetch-huawei-api-explorer"_s);
        QVERIFY(fetch && fetch->isVisible() && fetch->accessibleName().contains(u"Huawei Cloud"_s));
        QVERIFY(room.button(u"fetch-alibaba-live"_s)->isVisible());
        QTRY_VERIFY(room.facts(u"huawei-api-explorer"_s).startsWith(u"1 operation"_s)); // its rows are made anew
        QTest::mouseClick(room.button(u"fetch-huawei-api-explorer"_s), Qt::LeftButton);
        QVERIFY(room.isDone());
        QTRY_VERIFY2(room.facts(u"huawei-api-explorer"_s).startsWith(u"2 operation"_s), qPrintable(room.facts(u"huawei-api-explorer"_s)));
        QVERIFY(room.house.store.find(u"attic"_s, u"ListBoxes"_s));
    }

    void importedByAnotherWindow()
    {
        Room room;
        ServicesDialog *dialog = room.open();
        QTRY_VERIFY(!room.facts(u"alibaba-live"_s).isEmpty());
        const QString path = room.folder.filePath(u"shop.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly)
                && file.write(R"({"openapi":"3.0.3","info":{"title":"Shop","version":"1"},"paths":{"/a":{"get":{}}}})") > 0);
        file.close();
        MetadataRunner other(room.store, room.transport, room.clock, QStringLiteral(COUNTERSIGN_BUILTIN_CATALOGUE));
        connect(&other, &MetadataRunner::finished, dialog, [&room](const Result<MetadataResult> &result) {
            if (result && result->catalogue) // as the watcher of the store has it
                room.house.workspace.replaceCatalogue(room.house.store, *result->catalogue);
        });
        other.start({.deed = MetadataTask::Deed::Import, .subject = path});
        QTRY_VERIFY_WITH_TIMEOUT(room.facts(u"openapi-shop-1"_s).startsWith(u"1 operation"_s), 20000);
    }

    void droppedOnTheWindow()
    {
        Room room;
        room.house.window.show();
        const QString path = room.folder.filePath(u"shop.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly)
                && file.write(R"({"openapi":"3.0.3","info":{"title":"Corner shop","version":"1"},"paths":{"/a":{"get":{}}}})") > 0);
        file.close();
        const auto drop = [&room](const QList<QUrl> &urls) {
            QMimeData data;
            data.setUrls(urls);
            QDragEnterEvent enter({50, 50}, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
            QApplication::sendEvent(&room.house.window, &enter);
            if (!enter.isAccepted())
                return false;
            QDropEvent event(QPointF(50, 50), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, {});
            QApplication::sendEvent(&room.house.window, &event);
            return event.isAccepted() && event.dropAction() == Qt::CopyAction;
        };
        QVERIFY(!drop({QUrl(u"https://example.com/api.json"_s)})); // nothing is fetched
        QVERIFY(!drop({}));
        QVERIFY(drop({QUrl::fromLocalFile(path)}));
        const auto sheet = [&room] { return room.house.window.findChild<ImportSheet *>(); };
        QTRY_VERIFY(sheet());
        QVERIFY2(sheet()->accessibleDescription().contains(u"shop.json"_s) && sheet()->accessibleDescription().contains(u"OpenAPI"_s),
                 qPrintable(sheet()->accessibleDescription()));
        QTest::keyClick(sheet(), Qt::Key_Escape);
        QTRY_VERIFY(!sheet());
        QVERIFY(!room.runner.isRunning());
        QVERIFY(room.store.catalogues().isEmpty());
        QVERIFY(drop({QUrl::fromLocalFile(path)}));
        QTRY_VERIFY(sheet());
        QTest::keyClick(sheet(), Qt::Key_Return);
        QTRY_VERIFY(room.house.store.find(u"corner-shop"_s, u"GET /a"_s));
        // A folder with nothing to import is an error, and no question.
        const QString empty = room.folder.filePath(u"empty"_s);
        QDir().mkpath(empty);
        QTRY_VERIFY(!sheet());
        QVERIFY(drop({QUrl::fromLocalFile(empty)}));
        QTest::qWait(300);
        QVERIFY(!sheet());
        QVERIFY(!room.runner.isRunning());
    }

    void thousandsOfNotes()
    {
        ImportReport report;
        for (int i = 0; i < 50000; ++i)
            report.add(u"metadatas/ecs/Op%1.json"_s.arg(i), i % 3 ? u"parameters[%1].type"_s.arg(i % 40) : QString(),
                       u"is of a type that is not known"_s);
        ImportNoteModel model;
        const QAbstractItemModelTester tester(&model);
        model.setNotes(report.notes);
        QCOMPARE(model.rowCount(), 50000);
        QWidget window;
        auto *sheet = new ImportReportSheet(u"Source"_s, report, &window);
        sheet->show();
        QElapsedTimer time;
        time.start();
        sheet->findChild<QLineEdit *>(u"filterNotes"_s)->setText(u"op4999"_s);
        QCOMPARE(sheet->findChild<QTreeView *>()->model()->rowCount(), 11);
        qInfo("50,000 notes filtered in %lld ms", time.elapsed());
    }

    /// The whole archive, while a timer of the window ticks.
    void theWindowIsNotHeldUp()
    {
        const QString data = sharedData();
        if (data.isEmpty())
            QSKIP("real metadata is not beside the checkout");
        Room room;
        ServicesDialog *dialog = room.open();
        QTest::qWait(300);
        qint64 largest = 0, atTheEnd = 0;
        QElapsedTimer since;
        QTimer ticks;
        ticks.setTimerType(Qt::PreciseTimer);
        connect(&ticks, &QTimer::timeout, this, [&] {
            if (since.isValid()) {
                qint64 &gap = room.runner.isRunning() ? largest : atTheEnd;
                gap = std::max(gap, since.nsecsElapsed());
            }
            since.start();
        });
        ticks.start(1);
        dialog->import(data + u"/data/aliyun-openapi-meta.tar.xz"_s);
        QVERIFY(room.isDone());
        QTest::qWait(200);
        qInfo("largest pause while it was imported: %.1f ms; when the tree took it: %.1f ms", double(largest) / 1e6,
              double(atTheEnd) / 1e6);
        QVERIFY(room.house.store.find(u"slb"_s, u"DescribeLoadBalancers"_s));
    }
};

QTEST_MAIN(ServicesDialogTest)
#include "tst_servicesdialog.moc"
