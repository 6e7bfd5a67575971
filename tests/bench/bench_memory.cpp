// SPDX-License-Identifier: GPL-3.0-or-later
// Memory of the started program (PSS: its own pages, and its share of those it has in common with others; and what it wrote itself, which does not
// change with the programs beside it): Countersign at rest, with a large form open, and at rest with all operations of aliyun-openapi-meta, beside the bare window in the
// same run. bench_memory [ARCHIVE]; the platform is that of QT_QPA_PLATFORM. Linux only.
#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include <cstdio>

namespace {

/// In kilobytes; negative when the process is gone.
struct Size {
    qint64 proportional = -1;
    qint64 written = -1;
    bool operator==(const Size &) const = default;
};

Size sizeOf(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/smaps_rollup").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    Size size;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        const qint64 kilobytes = line.mid(line.indexOf(':') + 1).trimmed().split(' ').constFirst().toLongLong();
        if (line.startsWith("Pss:"))
            size.proportional = kilobytes;
        else if (line.startsWith("Private_Dirty:"))
            size.written = kilobytes;
    }
    return size;
}

/// Once it has not changed for a second.
Size sizeAtRest(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    if (!process.waitForStarted())
        return {};
    Size last;
    int calm = 0;
    for (int tenths = 0; tenths < 200 && calm < 10; ++tenths) {
        QThread::msleep(100);
        const Size size = sizeOf(process.processId());
        calm = size == last ? calm + 1 : 0;
        last = size;
    }
    process.kill();
    process.waitForFinished();
    return last;
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    const QString archive = application.arguments().value(1);
    const QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"})
        environment.insert(QString::fromLatin1(name), home.path());

    const QString countersign = QStringLiteral(COUNTERSIGN_BIN_DIR "/countersign");
    const Size bare = sizeAtRest(QStringLiteral(BARE_WINDOW), {QStringLiteral("hold")}, environment);
    const Size started = sizeAtRest(countersign, {}, environment);
    const Size open = sizeAtRest(countersign, {QStringLiteral("--open"), QStringLiteral("ecs/RunInstances")}, environment);
    if (bare.written <= 0 || started.written <= 0 || open.written <= 0) {
        std::fprintf(stderr, "A program ended before its memory was read\n");
        return 1;
    }
    const auto print = [&bare](const char *what, const Size &size) {
        std::printf("%-34s %6.1f MB, ratio to the bare window %.2f; written by itself %6.1f MB, %.2f\n", what,
                    static_cast<double>(size.proportional) / 1024,
                    static_cast<double>(size.proportional) / static_cast<double>(bare.proportional),
                    static_cast<double>(size.written) / 1024, static_cast<double>(size.written) / static_cast<double>(bare.written));
    };
    print("bare window", bare);
    print("Countersign, started", started);
    print("Countersign, RunInstances open", open);
    if (archive.isEmpty())
        return 0;
    QProcess import;
    import.setProcessEnvironment(environment);
    import.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    import.start(QStringLiteral(COUNTERSIGN_BIN_DIR "/countersign-cli"), {QStringLiteral("catalogue"), QStringLiteral("import"), archive});
    if (!import.waitForFinished(120'000) || import.exitCode() != 0)
        return 1;
    const Size full = sizeAtRest(countersign, {}, environment);
    print("Countersign, all operations", full);
    std::printf("private memory of the imported catalogue %.1f MB (goal: less than 4)\n",
                static_cast<double>(full.written - started.written) / 1024);
    return 0;
}
