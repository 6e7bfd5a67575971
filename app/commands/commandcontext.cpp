// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/commandcontext.h"

#include "app/places.h"
#include "core/session/signjob.h"

#include <QDir>
#include <QFile>

#include <cstdio>

namespace countersign {

ExitStatus exitStatus(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::BadInput:
    case ErrorKind::NotFound:
    case ErrorKind::WireFormDiffers:
    case ErrorKind::Busy:
    case ErrorKind::PortTaken:
    case ErrorKind::DamagedCatalogue:
    case ErrorKind::FileUnreadable:
    case ErrorKind::Unsupported:
        return BadUsage;
    case ErrorKind::MissingCredential:
    case ErrorKind::StoreUnavailable:
    case ErrorKind::StoreLocked:
    case ErrorKind::StoreDenied:
    case ErrorKind::HostNotBound:
    case ErrorKind::InsecureHttp:
    case ErrorKind::HeldMoment:
        return NoCredentials;
    case ErrorKind::HostUnreachable:
    case ErrorKind::ConnectionRefused:
    case ErrorKind::TlsRefused:
    case ErrorKind::Timeout:
    case ErrorKind::Cancelled:
    case ErrorKind::TruncatedResponse:
    case ErrorKind::Network:
    case ErrorKind::Offline:
        return NoResponse;
    }
    Q_UNREACHABLE();
}

int worse(int one, int other)
{
    const auto rank = [](int status) { return status == BadUsage ? 3 : status == NoCredentials ? 2 : status == Success ? 0 : 1; };
    return rank(other) > rank(one) ? other : one;
}

CommandContext::CommandContext(QMap<QByteArray, QByteArray> variables, QString applicationFolder)
    : environment(std::move(variables))
    , m_applicationFolder(std::move(applicationFolder))
    , m_keychain(QStringLiteral("Countersign"), keychainBackend(environment))
{
}

Result<const Catalogue *> CommandContext::catalogue()
{
    if (m_catalogue)
        return &*m_catalogue;
    Catalogue made;
    if (const Result<void> opened = made.open(builtinCataloguePath(m_applicationFolder), true); !opened)
        return tl::unexpected(opened.error());

    const CatalogueStore own = store();
    if (!options.catalogueFolder.empty() && !QDir(own.folder()).exists())
        return tl::unexpected(Error{ErrorKind::FileUnreadable,
                                    QCoreApplication::translate("CommandLine", "The catalogue folder is not there"), own.folder(),
                                    QCoreApplication::translate("CommandLine", "Check the path given with --catalogue")});
    for (const Error &leftOut : own.openAll(made))
        note(sentence(leftOut));
    m_catalogue.emplace(std::move(made));
    return &*m_catalogue;
}

CatalogueStore CommandContext::store() const
{
    return CatalogueStore(options.catalogueFolder.empty() ? countersign::catalogueFolder()
                                                          : QString::fromStdString(options.catalogueFolder));
}

Result<Operation> CommandContext::operation(const std::string &product, const std::string &name, const std::string &version)
{
    const Result<const Catalogue *> all = catalogue();
    if (!all)
        return tl::unexpected(all.error());
    const Result<OperationId> id =
        (*all)->find(QString::fromStdString(product), QString::fromStdString(name), QString::fromStdString(version));
    if (!id)
        return tl::unexpected(id.error());
    return (*all)->operation(*id);
}

ProfileStore &CommandContext::profiles()
{
    if (!m_profiles)
        m_profiles = std::make_unique<ProfileStore>(profilesFile(), m_keychain, m_memory);
    return *m_profiles;
}

void CommandContext::print(const QByteArray &bytes) const
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
    std::fflush(stdout);
}

void CommandContext::note(const QString &line) const
{
    const QByteArray bytes = QString(line + u'\n').toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stderr);
}

int CommandContext::fail(const Error &error) const
{
    note(sentence(error));
    if (options.json) {
        JsonWriter out;
        out.beginObject().key("error").raw(errorJson(error)).endObject();
        printLine(out);
    }
    return exitStatus(error.kind);
}

Result<QByteArray> fileContents(const std::string &path)
{
    QFile file(QString::fromStdString(path));
    const bool isOpen = path == "-" ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen)
        return tl::unexpected(Error{ErrorKind::FileUnreadable, QCoreApplication::translate("CommandLine", "The file cannot be read"),
                                    QString::fromStdString(path), file.errorString()});
    return file.readAll();
}

} // namespace countersign
