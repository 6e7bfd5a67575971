// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

namespace countersign {

/// What one run of the program gave.
struct CliResult {
    int status = -1;
    QByteArray out{};
    QByteArray err{};
};

/// Runs `countersign-cli` in a home of its own, with no credentials but those set here.
class CliRun {
public:
    CliRun();
    CliRun &set(const char *variable, const QByteArray &value);
    /// The published practice pair, for both clouds.
    CliRun &withPracticeKeys();
    CliResult operator()(const QStringList &arguments, const QByteArray &input = {}) const;
    QString file(const QString &name, const QByteArray &contents) const;
    const QProcessEnvironment &environment() const { return m_environment; }
    static QString program();

private:
    QTemporaryDir m_home{};
    QProcessEnvironment m_environment{};
};

/// `countersign-cli gateway`, stopped when it goes.
class GatewayRun {
public:
    explicit GatewayRun(const CliRun &cli, const QStringList &arguments = {});
    ~GatewayRun();
    QString url() const { return m_url; }
    /// Ends it as a person would. \returns the exit status.
    int stop();

private:
    QProcess m_process{};
    QString m_url{};
};

} // namespace countersign
