// SPDX-License-Identifier: GPL-3.0-or-later
// Search as one types, over all of aliyun-openapi-meta: from the key to the painted rows, in the tree's filter and in quick open, beside a repaint of the
// window alone with the same rows in the same run; and from the key to the painted rows that parameters and error codes joined.
// bench_search [RUNS]; the platform is that of QT_QPA_PLATFORM. Needs the real metadata beside the checkout.
#include "core/base/settings.h"
#include "core/catalogue/cataloguestore.h"
#include "core/catalogue/importers/importer.h"
#include "core/catalogue/joinedsearch.h"
#include "core/credentials/memorystore.h"
#include "core/credentials/profilestore.h"
#include "core/practice/practicegateway.h"
#include "core/transport/networktransport.h"
#include "tests/support/shareddata.h"
#include "ui/mainwindow.h"
#include "ui/overlays/quickopen.h"
#include "ui/panes/servicetreepane.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

/// Typed letter by letter, each text from nothing.
const QStringList texts{u"describeinst"_s, u"dinst"_s, u"ecs run"_s, u"securitygroupid"_s, u"e e e e"_s, u"实例规格"_s};

struct Measured {
    QVector<double> ratios{}; ///< key to painted, to the repaint alone
    QVector<double> keys{};   ///< milliseconds
    QVector<double> repaints{};
    QVector<double> joined{}; ///< key to the joined rows painted
    double slowestKey = 0;
    QString slowest{};
};

double median(QVector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values.at(values.size() / 2);
}

double most(const QVector<double> &values)
{
    return values.isEmpty() ? 0 : *std::max_element(values.cbegin(), values.cend());
}

void print(const char *what, const Measured &measured)
{
    std::printf("%-12s key to painted: median %5.2f ms, worst %5.2f ms (\"%s\"); repaint of the window alone: median %5.2f ms\n", what,
                median(measured.keys), most(measured.keys), qUtf8Printable(measured.slowest), median(measured.repaints));
    std::printf("%-12s ratio to the repaint of the window alone: median %.2f (goal: at most 2), worst %.2f (goal: at most 4), %d keys\n",
                what, median(measured.ratios), most(measured.keys) / median(measured.repaints), int(measured.ratios.size()));
    std::printf("%-12s key to joined rows painted: median %5.2f ms, worst %5.2f ms (goal: at most 16)\n", what, median(measured.joined),
                most(measured.joined));
}

double milliseconds(const QElapsedTimer &time)
{
    return static_cast<double>(time.nsecsElapsed()) / 1e6;
}

/// Types all texts into \p field; \p shown is what the key changes.
void measure(QLineEdit *field, QWidget *shown, const JoinedSearch *joining, Measured &measured)
{
    for (const QString &text : texts) {
        field->clear();
        QCoreApplication::processEvents();
        for (const QChar letter : text) {
            QElapsedTimer time;
            time.start();
            if (letter.unicode() < 128)
                QTest::keyClick(field, letter.toLatin1());
            else
                field->insert(letter);
            QCoreApplication::sendPostedEvents();
            shown->repaint();
            const double key = milliseconds(time);
            QElapsedTimer again;
            again.start();
            shown->window()->repaint();
            const double repaint = milliseconds(again);
            measured.keys.append(key);
            measured.repaints.append(repaint);
            measured.ratios.append(key / repaint);
            if (key > measured.slowestKey) {
                measured.slowestKey = key;
                measured.slowest = field->text();
            }
            while (joining->isRunning())
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            shown->repaint();
            measured.joined.append(milliseconds(time) - repaint);
        }
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QString archive = sharedData() + u"/data/aliyun-openapi-meta.tar.xz"_s;
    if (sharedData().isEmpty() || !QFile::exists(archive)) {
        std::printf("real metadata is not beside the checkout: nothing measured\n");
        return 0;
    }
    const int runs = argc > 1 ? std::max(1, atoi(argv[1]) / 3) : 5;
    Theme theme(&application);
    theme.setMode(Theme::Mode::Light);
    theme.install();

    const QTemporaryDir folder;
    const SystemClock clock;
    const auto imported = importMetadata(archive, clock.now());
    const CatalogueStore store(folder.filePath(u"catalogue"_s));
    Catalogue catalogue;
    const Result<void> builtIn = catalogue.open(QStringLiteral(COUNTERSIGN_BUILTIN_CATALOGUE), true);
    if (!builtIn || !imported || !store.save(imported->services, imported->origin) || !store.openAll(catalogue).isEmpty()) {
        std::fprintf(stderr, "The metadata could not be imported\n");
        return 1;
    }
    SystemNonceSource nonces;
    const SchemeRegistry schemes;
    MemoryStore keychain, memory;
    ProfileStore profiles(folder.filePath(u"profiles.ini"_s), keychain, memory);
    NetworkTransport transport;
    PracticeGateway practice(catalogue, clock);
    Settings settings(folder.filePath(u"settings.ini"_s));
    Workspace workspace({catalogue, schemes, profiles, transport, practice, clock, nonces});
    MainWindow window(workspace, settings);
    window.resize(1280, 800);
    window.show();
    if (!QTest::qWaitForWindowExposed(&window))
        return 1;

    auto *pane = window.findChild<ServiceTreePane *>();
    auto *quick = window.findChild<QuickOpen *>();
    Measured inTree, inQuickOpen;
    for (int run = -1; run < runs; ++run) {
        Measured tree, overlay;
        measure(pane->findChild<QLineEdit *>(u"filterOperations"_s), pane, pane->findChild<JoinedSearch *>(), run < 0 ? tree : inTree);
        quick->openOperations();
        measure(quick->findChild<QLineEdit *>(u"quickOpen"_s), quick, quick->findChild<JoinedSearch *>(), run < 0 ? overlay : inQuickOpen);
        QTest::keyClick(quick->findChild<QLineEdit *>(u"quickOpen"_s), Qt::Key_Escape);
    }
    qsizetype operations = 0;
    for (const Service &service : catalogue.services())
        operations += service.operations.size();
    std::printf("%d operations, platform %s\n", int(operations), qPrintable(QGuiApplication::platformName()));
    print("tree", inTree);
    print("quick open", inQuickOpen);
    return 0;
}
