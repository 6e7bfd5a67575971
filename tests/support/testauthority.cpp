// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testauthority.h"

#include <QFile>
#include <QProcess>

namespace countersign {

namespace {

bool openssl(const QString &folder, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(QStringLiteral("openssl"), arguments);
    return process.waitForFinished() && process.exitCode() == 0;
}

QByteArray fileIn(const QString &folder, const QString &name)
{
    QFile file(folder + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList words(const char *line)
{
    return QString::fromLatin1(line).split(u' ');
}

} // namespace

std::optional<TestAuthority> makeTestAuthority(const QString &folder)
{
    QStringList authority =
        words("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout authority.key -out authority.pem -days 2 -subj");
    authority << QStringLiteral("/CN=Authority of one test") << QStringLiteral("-addext")
              << QStringLiteral("keyUsage=critical,keyCertSign");
    const QStringList leaf =
        words("req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout leaf.key -out leaf.csr -subj /CN=localhost");
    const QStringList signing =
        words("x509 -req -in leaf.csr -CA authority.pem -CAkey authority.key -CAcreateserial -days 2 -extfile names -out leaf.pem");

    QFile names(folder + QStringLiteral("/names"));
    if (!names.open(QIODevice::WriteOnly))
        return {};
    names.write("subjectAltName=DNS:localhost,IP:127.0.0.1\nextendedKeyUsage=serverAuth\n");
    names.close();
    if (!openssl(folder, authority) || !openssl(folder, leaf) || !openssl(folder, signing))
        return {};
    return TestAuthority{QSslCertificate(fileIn(folder, QStringLiteral("authority.pem"))),
                         QSslCertificate(fileIn(folder, QStringLiteral("leaf.pem"))),
                         QSslKey(fileIn(folder, QStringLiteral("leaf.key")), QSsl::Ec)};
}

} // namespace countersign
