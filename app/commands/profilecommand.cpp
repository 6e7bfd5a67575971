// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/profilecommand.h"

#include "app/commands/secretinput.h"
#include "core/credentials/keychainbackend.h"
#include "core/transport/serverlist.h"

#include <QDir>
#include <QFile>
#include <QUuid>

#include <CLI/CLI.hpp>

namespace countersign {

namespace {

struct ProfileText {
    Q_DECLARE_TR_FUNCTIONS(ProfileCommand)
};

/// This program ends at once, so that memory would keep nothing: say what helps instead.
Error asSeenFromHere(Error error)
{
    if (error.kind == ErrorKind::StoreUnavailable)
        error.hint = ProfileText::tr(
            "Start a keychain, or give the credentials by environment variables; memory would be gone when this command ends");
    return error;
}

void writeProfile(JsonWriter &out, const Profile &profile)
{
    out.beginObject()
        .key("name")
        .text(profile.name)
        .key("kind")
        .bytes(profileKindId(profile.kind))
        .key("accessKeyId")
        .bytes(profile.accessKeyId);
    out.key("projectId").bytes(profile.projectId).key("domainId").bytes(profile.domainId).key("region").text(profile.regionId);
    out.key("hosts").beginArray();
    for (const QString &host : profile.extraHosts)
        out.text(host);
    out.endArray().key("addressServer").bytes(profile.addressServer).key("plainHttp").beginArray();
    for (const QByteArray &server : profile.plainHttp)
        out.bytes(server);
    out.endArray().endObject();
}

bool needsSecret(ProfileKind kind)
{
    return kind == ProfileKind::AlibabaAccessKey || kind == ProfileKind::HuaweiAccessKey || kind == ProfileKind::Acm;
}

} // namespace

void ProfileCommand::declare(CLI::App &app)
{
    m_verb = app.add_subcommand("profile", "Keep credentials")->require_subcommand(1);
    m_list = m_verb->add_subcommand("list", "List the profiles, without secrets")->fallthrough();
    m_add = m_verb->add_subcommand("add", "Add a profile; the secret is asked for, or read from standard input")->fallthrough();
    m_add->add_option("NAME", m_name, "Its name")->required();
    m_add->add_option("--kind", m_kind, "alibaba, huawei, huawei-token, acm or anonymous")->required();
    m_add->add_option("--access-key-id", m_accessKeyId, "AccessKey id (AK)");
    m_add->add_option("--project-id", m_projectId, "Huawei project id");
    m_add->add_option("--domain-id", m_domainId, "Huawei domain id");
    m_add->add_option("--region", m_region, "Region to start with");
    m_add->add_option("--address-server", m_addressServer, "ACM: the address server it is bound to, instead of that of the region");
    m_add->add_option("--host", m_hosts, "One more host suffix the key may go to; repeatable")->allow_extra_args(false);
    m_remove = m_verb->add_subcommand("remove", "Remove a profile and its secret")->fallthrough();
    m_remove->add_option("NAME", m_name, "Its name")->required();
    m_remove->add_flag("--leave-secret", m_leaveSecret, "Also when its keychain cannot be reached: the secret goes as soon as it can");
    m_import = m_verb->add_subcommand("import", "Take over the AccessKeys of the aliyun command")->fallthrough();
    m_import->add_option("FILE", m_file, "Its configuration; without it ~/.aliyun/config.json");
    m_test = m_verb->add_subcommand("test", "Check that the profile's credentials can be read")->fallthrough();
    m_test->add_option("NAME", m_name, "Its name")->required();
}

bool ProfileCommand::isChosen() const
{
    return m_verb->parsed();
}

void ProfileCommand::run(CommandContext &context, const Done &done)
{
    if (context.profiles().loadError())
        done(context.fail(*context.profiles().loadError()));
    else if (m_list->parsed())
        done(list(context));
    else if (m_add->parsed())
        add(context, done);
    else if (m_remove->parsed())
        remove(context, done);
    else if (m_import->parsed())
        import(context, done);
    else
        test(context, done);
}

int ProfileCommand::list(CommandContext &context) const
{
    const QVector<Profile> &profiles = context.profiles().profiles();
    if (context.options.json) {
        JsonWriter out;
        out.beginArray();
        for (const Profile &profile : profiles)
            writeProfile(out, profile);
        out.endArray();
        context.printLine(out);
        return Success;
    }
    for (const Profile &profile : profiles)
        context.printLine(profile.name + QStringLiteral("  ") + QString::fromLatin1(profileKindId(profile.kind)) + QStringLiteral("  ")
                          + QString::fromUtf8(profile.accessKeyId));
    return Success;
}

void ProfileCommand::add(CommandContext &context, const Done &done)
{
    const Result<ProfileKind> kind = profileKindFromId(QByteArray::fromStdString(m_kind));
    if (!kind) {
        done(context.fail(kind.error()));
        return;
    }
    Profile profile{.id = QUuid::createUuid().toString(QUuid::WithoutBraces),
                    .name = QString::fromStdString(m_name),
                    .kind = *kind,
                    .accessKeyId = QByteArray::fromStdString(m_accessKeyId),
                    .projectId = QByteArray::fromStdString(m_projectId),
                    .domainId = QByteArray::fromStdString(m_domainId),
                    .regionId = QString::fromStdString(m_region)};
    for (const std::string &host : m_hosts)
        profile.extraHosts.append(QString::fromStdString(host));
    if (!m_addressServer.empty()) {
        const Result<Endpoint> server = addressServerFromText(QString::fromStdString(m_addressServer));
        if (!server) {
            done(context.fail(server.error()));
            return;
        }
        profile.addressServer = server->text();
    }
    const Secret secret = needsSecret(*kind) ? secretFromInput(ProfileText::tr("Secret of %1: ").arg(profile.name)) : Secret();
    context.profiles().save(profile, secret).then(&m_receiver, [&context, done, kind = *kind](const Result<void> &saved) {
        if (saved && kind == ProfileKind::HuaweiToken)
            context.note(ProfileText::tr("A token is kept nowhere. Set HUAWEI_TOKEN when you call with this profile"));
        done(saved ? static_cast<int>(Success) : context.fail(asSeenFromHere(saved.error())));
    });
}

void ProfileCommand::remove(CommandContext &context, const Done &done)
{
    const Result<Profile> profile = context.profiles().find(QString::fromStdString(m_name));
    if (!profile) {
        done(context.fail(profile.error()));
        return;
    }
    const auto unreachable = m_leaveSecret ? ProfileStore::Unreachable::LeaveSecret : ProfileStore::Unreachable::Refuse;
    context.profiles().remove(profile->id, unreachable).then(&m_receiver, [&context, done, id = profile->id](const Result<void> &removed) {
        for (const LeftSecret &left : context.profiles().leftSecrets())
            if (removed && left.profileId == id)
                context.note(
                    ProfileText::tr("Its secret is still in %1 and goes as soon as that can be reached").arg(keychainName(left.keptIn)));
        done(removed ? static_cast<int>(Success) : context.fail(removed.error()));
    });
}

void ProfileCommand::import(CommandContext &context, const Done &done)
{
    const QString path = m_file.empty() ? QDir::homePath() + QStringLiteral("/.aliyun/config.json") : QString::fromStdString(m_file);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        done(context.fail({ErrorKind::FileUnreadable, ProfileText::tr("The file cannot be read"), path,
                           ProfileText::tr("Check the path and the rights")}));
        return;
    }
    const Result<QVector<ImportedProfile>> found = profilesFromAliyunCli(file.readAll());
    if (!found) {
        Error error = found.error();
        error.subject = path;
        done(context.fail(error));
        return;
    }
    importNext(context, done, *found, 0, Success);
}

void ProfileCommand::importNext(CommandContext &context, const Done &done, const QVector<ImportedProfile> &found, qsizetype index,
                                int status)
{
    while (index < found.size() && !found.at(index).skipped.isEmpty()) {
        context.note(ProfileText::tr("Skipped %1. %2").arg(found.at(index).profile.name, found.at(index).skipped));
        ++index;
    }
    if (index == found.size()) {
        if (!found.isEmpty())
            context.note(ProfileText::tr("The file still holds its secrets in plain text: take them out there"));
        done(status);
        return;
    }
    Profile profile = found.at(index).profile;
    profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    context.profiles().save(profile, found.at(index).secret).then(&m_receiver, [=, this, &context](const Result<void> &saved) {
        if (saved)
            context.printLine(ProfileText::tr("Imported %1").arg(profile.name));
        const int mine = saved ? static_cast<int>(Success) : context.fail(asSeenFromHere(saved.error()));
        importNext(context, done, found, index + 1, std::max(status, mine));
    });
}

void ProfileCommand::test(CommandContext &context, const Done &done)
{
    const Result<Profile> profile = context.profiles().find(QString::fromStdString(m_name));
    if (!profile) {
        done(context.fail(profile.error()));
        return;
    }
    context.profiles().credentials(*profile).then(&m_receiver, [&context, done](const Result<Credentials> &credentials) {
        if (credentials)
            context.printLine(ProfileText::tr("The credentials can be read"));
        done(credentials ? static_cast<int>(Success) : context.fail(asSeenFromHere(credentials.error())));
    });
}

} // namespace countersign
