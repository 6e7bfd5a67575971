// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/clirun.h"

#include <QFile>

namespace countersign {

CliRun::CliRun()
{
    const QProcessEnvironment outer = QProcessEnvironment::systemEnvironment();
    // Only what a session has; a developer's own keys must not get in.
    for (const char *variable : {"PATH", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "LD_LIBRARY_PATH", "ASAN_OPTIONS"}) {
        if (outer.contains(QLatin1String(variable)))
            set(variable, outer.value(QLatin1String(variable)).toUtf8());
    }
    set("LC_ALL", "C.UTF-8");
    set("HOME", m_home.path().toUtf8());
    set("XDG_CONFIG_HOME", m_home.filePath(QStringLiteral("config")).toUtf8());
    set("XDG_DATA_HOME", m_home.filePath(QStringLiteral("data")).toUtf8());
}

CliRun &CliRun::set(const char *variable, const QByteArray &value)
{
    m_environment.insert(QLatin1String(variable), QString::fromUtf8(value));
    return *this;
}

CliRun &CliRun::withPracticeKeys()
{
    return set("ALIBABA_CLOUD_ACCESS_KEY_ID", "testid")
        .set("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "testsecret")
        .set("CLOUD_SDK_AK", "testid")
        .set("CLOUD_SDK_SK", "testsecret");
}

QString CliRun::program()
{
    return QStringLiteral(COUNTERSIGN_BIN_DIR "/countersign-cli");
}

CliResult CliRun::operator()(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.start(program(), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
        return {-1, process.readAllStandardOutput(), "the program did not end by itself: " + process.readAllStandardError()};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QString CliRun::file(const QString &name, const QByteArray &contents) const
{
    QFile file(m_home.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size())
        qFatal("%s cannot be written", qPrintable(name));
    return file.fileName();
}

GatewayRun::GatewayRun(const CliRun &cli, const QStringList &arguments)
{
    m_process.setProcessEnvironment(cli.environment());
    m_process.start(CliRun::program(), QStringList{QStringLiteral("gateway")} + arguments);
    while (!m_process.canReadLine() && m_process.waitForReadyRead(20000)) { }
    const QByteArray line = m_process.readLine().trimmed();
    if (line.startsWith("listening on http://127.0.0.1:"))
        m_url = QString::fromLatin1(line.mid(13));
}

GatewayRun::~GatewayRun()
{
    stop();
}

int GatewayRun::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return m_process.exitCode();
    m_process.terminate();
    return m_process.waitForFinished(10000) && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
}

} // namespace countersign
