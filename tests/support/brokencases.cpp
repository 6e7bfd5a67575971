// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/brokencases.h"

#include <QProcess>
#include <QStringList>

namespace countersign {

using namespace Qt::StringLiterals;

QByteArrayList brokenSchemes()
{
    return {"alibaba-rpc-v1", "alibaba-roa-v1", "alibaba-acs3", "huawei-aksk", "acm-spas"};
}

QByteArrayList brokenCases(const QByteArray &scheme, const QByteArrayList &arguments)
{
    QProcess python;
    python.setWorkingDirectory(QStringLiteral(COUNTERSIGN_SOURCE_DIR "/tests"));
    QStringList all{u"-B"_s, u"-m"_s, u"breakers.generate"_s, u"--seed"_s, u"1"_s, u"--scheme"_s, QString::fromLatin1(scheme)};
    for (const QByteArray &argument : arguments)
        all.append(QString::fromLatin1(argument));
    python.start(u"python3"_s, all);
    if (!python.waitForFinished(600000) || python.exitCode() != 0)
        qFatal("%s: %s", qPrintable(python.errorString()), python.readAllStandardError().constData());
    QByteArrayList lines = python.readAllStandardOutput().split('\n');
    lines.removeAll(QByteArray());
    return lines;
}

} // namespace countersign
