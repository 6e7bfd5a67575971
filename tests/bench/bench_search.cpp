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

/// What one key took, in milliseconds: the least of all runs, so that other programs do not count.
struct Key {
    QString text{}; ///< as it stood in the field then
    double painted = 1e9;
    double repaint = 1e9; ///< of the window alone
    double joined = 1e9;  ///< until the joined rows were painted
};
using Keys = QVector<Key>;

/// Knows whether a widget was painted.
class PaintWatch : public QObject {
public:
    explicit PaintWatch(QWidget *widget) { widget->installEventFilter(this); }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        isPainted = isPainted || event->type() == QEvent::Paint;
        return QObject::eventFilter(watched, event);
    }

    bool isPainted = false;
};

double median(QVector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values.at(values.size() / 2);
}

void print(const char *what, const Keys &keys)
{
    QVector<double> painted, repaints, ratios, joined;
    for (const Key &key : keys) {
        painted.append(key.painted);
        repaints.append(key.repaint);
        ratios.append(key.painted / key.repaint);
        joined.append(key.joined);
    }
    const auto worst =
        std::max_element(keys.cbegin(), keys.cend(), [](const Key &left, const Key &right) { return left.painted < right.painted; });
    std::printf("%-10s key to painted: median %5.2f ms, worst %5.2f ms (\"%s\"); repaint of the window alone: median %5.2f ms\n", what,
                median(painted), worst->painted, qUtf8Printable(worst->text), median(repaints));
    std::printf("%-10s ratio to the repaint alone: median %.2f (goal: at most 2), worst %.2f (goal: at most 4), %d keys\n", what,
                median(ratios), *std::max_element(ratios.cbegin(), ratios.cend()), int(keys.size()));
    std::printf("%-10s key to joined rows painted: median %5.2f ms, worst %5.2f ms (goal: at most 16)\n", what, median(joined),
                *std::max_element(joined.cbegin(), joined.cend()));
}

double milliseconds(const QElapsedTimer &time)
{
    return static_cast<double>(time.nsecsElapsed()) / 1e6;
}

/// Types all texts into \p field; \p shown is what a key changes.
void measure(QLineEdit *field, QWidget *shown, const JoinedSearch *joining, Keys &keys)
{
    PaintWatch watch(shown);
    qsizetype number = 0;
    for (const QString &text : texts) {
        field->clear();
        QCoreApplication::processEvents();
        for (const QChar letter : text) {
            if (number == keys.size())
                keys.append(Key());
            Key &key = keys[number++];
            watch.isPainted = false;
            QElapsedTimer time;
            time.start();
            if (letter.unicode() < 128)
                QTest::keyClick(field, letter.toLatin1());
            else
                field->insert(letter);
            QCoreApplication::sendPostedEvents(); // the request to update among them
            if (!watch.isPainted)
                shown->repaint();
            key.painted = std::min(key.painted, milliseconds(time));
            key.text = field->text();
            while (joining->isRunning())
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            QCoreApplication::sendPostedEvents();
            key.joined = std::min(key.joined, milliseconds(time));
            QElapsedTimer again;
            again.start();
            shown->window()->repaint();
            key.repaint = std::min(key.repaint, milliseconds(again));
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
    const int runs = argc > 1 ? std::max(2, atoi(argv[1])) : 15;
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
    Keys inTree, inQuickOpen;
    for (int run = 0; run < runs; ++run) {
        measure(pane->findChild<QLineEdit *>(u"filterOperations"_s), pane, pane->findChild<JoinedSearch *>(), inTree);
        quick->openOperations();
        measure(quick->findChild<QLineEdit *>(u"quickOpen"_s), quick, quick->findChild<JoinedSearch *>(), inQuickOpen);
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
