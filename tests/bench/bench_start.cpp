// SPDX-License-Identifier: GPL-3.0-or-later
// Start to first paint: Countersign with its built-in catalogue, and with all operations of aliyun-openapi-meta on top, against the bare window (a filter, a tree and
// three text panes), turn by turn in the same run on the same platform.
// bench_start [RUNS [ARCHIVE]]; without the archive the built-in catalogue alone. The platform is that of QT_QPA_PLATFORM.
#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QVector>

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace {

/// Milliseconds from just before exec to the first paint that the program reports; negative when it reported none.
double paintedAfter(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const auto started = std::chrono::steady_clock::now().time_since_epoch().count();
    process.start(program, arguments);
    if (!process.waitForFinished(20000))
        return -1;
    bool isNumber = false;
    const qint64 painted = process.readAllStandardOutput().trimmed().toLongLong(&isNumber);
    return isNumber ? static_cast<double>(painted - started) / 1e6 : -1;
}

double median(QVector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

void print(const char *what, const QVector<double> &values)
{
    const auto [least, most] = std::minmax_element(values.cbegin(), values.cend());
    std::printf("%-28s median %6.1f ms  [%6.1f .. %6.1f]\n", what, median(values), *least, *most);
}

/// Starts the bare window and Countersign in turns. \returns whether both reported their first paint each time
bool compare(const char *what, int runs, double goal, const QProcessEnvironment &environment)
{
    QVector<double> bare;
    QVector<double> ours;
    QVector<double> ratios;
    for (int run = -2; run < runs; ++run) {
        const double floor = paintedAfter(QStringLiteral(BARE_WINDOW), {}, environment);
        const double time =
            paintedAfter(QStringLiteral(COUNTERSIGN_BIN_DIR "/countersign"),
                         {QStringLiteral("--exit-when-painted"), QStringLiteral("--size"), QStringLiteral("1280x800")}, environment);
        if (floor <= 0 || time <= 0) {
            std::fprintf(stderr, "A program did not report its first paint\n");
            return false;
        }
        if (run < 0)
            continue; // the first two warm the caches
        bare.append(floor);
        ours.append(time);
        ratios.append(time / floor);
    }
    print("bare window", bare);
    print(what, ours);
    std::printf("ratio to the bare window: median %.2f (goal: at most %.1f), %d pairs, platform %s\n", median(ratios), goal, runs,
                qPrintable(environment.value(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("default"))));
    return true;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const int runs = argc > 1 ? std::max(3, atoi(argv[1])) : 15;
    QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home.path());
    environment.insert(QStringLiteral("XDG_DATA_HOME"), home.path());
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), home.path());

    if (!compare("Countersign, built-in", runs, 2.0, environment))
        return 1;
    if (argc <= 2)
        return 0;
    QProcess import;
    import.setProcessEnvironment(environment);
    import.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    import.start(QStringLiteral(COUNTERSIGN_BIN_DIR "/countersign-cli"),
                 {QStringLiteral("catalogue"), QStringLiteral("import"), QString::fromLocal8Bit(argv[2])});
    if (!import.waitForFinished(120'000) || import.exitCode() != 0)
        return 1;
    return compare("Countersign, all operations", runs, 1.6, environment) ? 0 : 1;
}
