// SPDX-License-Identifier: GPL-3.0-or-later
// Memory of the started program (PSS: its own pages, and its share of those it has in common with others): Countersign at rest, and with a large
// form open, beside the bare window in the same run. The platform is that of QT_QPA_PLATFORM. Linux only.
#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

#include <cstdio>

namespace {

/// Kilobytes; negative when the process is gone.
qint64 proportionalSize(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/smaps_rollup").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("Pss:"))
            return line.mid(4).trimmed().split(' ').constFirst().toLongLong();
    }
    return -1;
}

/// Kilobytes once they have not changed for a second.
qint64 sizeAtRest(const QString &program, const QStringList &arguments, const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    if (!process.waitForStarted())
        return -1;
    qint64 last = 0;
    int calm = 0;
    for (int tenths = 0; tenths < 200 && calm < 10; ++tenths) {
        QThread::msleep(100);
        const qint64 size = proportionalSize(process.processId());
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
    const QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"})
        environment.insert(QString::fromLatin1(name), home.path());

    const QString countersign = QStringLiteral(COUNTERSIGN_BIN_DIR "/countersign");
    const qint64 bare = sizeAtRest(QStringLiteral(BARE_WINDOW), {QStringLiteral("hold")}, environment);
    const qint64 started = sizeAtRest(countersign, {}, environment);
    const qint64 open = sizeAtRest(countersign, {QStringLiteral("--open"), QStringLiteral("ecs/RunInstances")}, environment);
    if (bare <= 0 || started <= 0 || open <= 0) {
        std::fprintf(stderr, "A program ended before its memory was read\n");
        return 1;
    }
    const auto print = [bare](const char *what, qint64 size) {
        std::printf("%-40s %6.1f MB, ratio to the bare window %.2f\n", what, static_cast<double>(size) / 1024,
                    static_cast<double>(size) / static_cast<double>(bare));
    };
    print("bare window", bare);
    print("Countersign, started", started);
    print("Countersign, RunInstances open", open);
    return 0;
}
