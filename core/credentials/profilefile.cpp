// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/profilefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr auto leftSection = "left-secrets";
constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

QByteArray escapedIniValue(QByteArray value)
{
    return value.replace('\\', "\\\\").replace('\n', "\\n").replace('\r', "\\r");
}

QByteArray unescapedIniValue(QByteArrayView text)
{
    QByteArray value;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char next = text[i] == '\\' && i + 1 < text.size() ? text[++i] : '\0';
        value += next == '\0' ? text[i] : next == 'n' ? '\n' : next == 'r' ? '\r' : next;
    }
    return value;
}

void appendLine(QByteArray &text, const char *key, const QByteArray &value)
{
    if (!value.isEmpty())
        text += QByteArray(key) + '=' + escapedIniValue(value) + '\n';
}

/// False when the key's value has no meaning.
bool readLine(Profile &profile, QByteArrayView key, const QByteArray &value)
{
    if (key == "kind") {
        const auto kind = profileKindFromId(value);
        profile.kind = kind.value_or(ProfileKind::Anonymous);
        return kind.has_value();
    }
    if (key == "name")
        profile.name = QString::fromUtf8(value);
    else if (key == "accessKeyId")
        profile.accessKeyId = value;
    else if (key == "projectId")
        profile.projectId = value;
    else if (key == "domainId")
        profile.domainId = value;
    else if (key == "region")
        profile.regionId = QString::fromUtf8(value);
    else if (key == "colour")
        profile.colour = QString::fromUtf8(value);
    else if (key == "extraHosts")
        profile.extraHosts = QString::fromUtf8(value).split(u',', Qt::SkipEmptyParts);
    else if (key == "addressServer")
        profile.addressServer = value;
    else if (key == "plainHttp")
        profile.plainHttp = value.split(',');
    else if (key == "keptIn")
        profile.keptIn = value;
    else if (key == "temporary")
        profile.temporary = value == "true";
    return true;
}

Error unreadableProfiles(const QString &path, const QString &reason)
{
    return {ErrorKind::FileUnreadable, QCoreApplication::translate("Credentials", "The file of profiles cannot be read or written"), path,
            reason};
}

} // namespace

QByteArray profilesToIni(const ProfileFile &file)
{
    QByteArray text;
    for (const Profile &profile : file.profiles) {
        text += '[' + profile.id.toUtf8() + "]\n";
        appendLine(text, "name", profile.name.toUtf8());
        appendLine(text, "kind", profileKindId(profile.kind));
        appendLine(text, "accessKeyId", profile.accessKeyId);
        appendLine(text, "projectId", profile.projectId);
        appendLine(text, "domainId", profile.domainId);
        appendLine(text, "region", profile.regionId.toUtf8());
        appendLine(text, "colour", profile.colour.toUtf8());
        appendLine(text, "extraHosts", profile.extraHosts.join(u',').toUtf8());
        appendLine(text, "addressServer", profile.addressServer);
        appendLine(text, "plainHttp", profile.plainHttp.join(','));
        appendLine(text, "keptIn", profile.keptIn);
        appendLine(text, "temporary", profile.temporary ? "true" : "");
        text += '\n';
    }
    if (!file.left.isEmpty())
        text += '[' + QByteArray(leftSection) + "]\n";
    for (const LeftSecret &secret : file.left)
        text += secret.profileId.toUtf8() + '=' + escapedIniValue(secret.keptIn) + '\n';
    return text;
}

Result<ProfileFile> profilesFromIni(const QByteArray &text)
{
    ProfileFile file;
    bool isLeftSection = false;
    const auto lines = text.split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QByteArrayView line = lines[i];
        if (line.endsWith('\r')) // an editor of another system
            line.chop(1);
        if (line.isEmpty() || line.startsWith('#') || line.startsWith(';'))
            continue;
        const qsizetype equals = line.indexOf('=');
        bool understood = false;
        if (line.startsWith('[') && line.endsWith(']') && line.size() > 2) {
            const QByteArrayView id = line.sliced(1, line.size() - 2);
            isLeftSection = id == leftSection;
            if (!isLeftSection)
                file.profiles.append(Profile{.id = QString::fromUtf8(id)});
            understood = true;
        } else if (equals > 0 && isLeftSection) {
            file.left.append({QString::fromUtf8(line.first(equals)), unescapedIniValue(line.sliced(equals + 1))});
            understood = true;
        } else if (equals > 0 && !file.profiles.isEmpty()) {
            understood = readLine(file.profiles.last(), line.first(equals), unescapedIniValue(line.sliced(equals + 1)));
        }
        if (!understood) {
            return tl::unexpected(Error{ErrorKind::BadInput, QCoreApplication::translate("Credentials", "The file of profiles is damaged"),
                                        QCoreApplication::translate("Credentials", "line %1").arg(i + 1),
                                        QCoreApplication::translate("Credentials", "Mend the line or move the file away")});
        }
    }
    return file;
}

Result<ProfileFile> readProfileFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return ProfileFile();
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(unreadableProfiles(path, file.errorString()));
    if ((file.permissions() & (QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther)) != 0)
        file.setPermissions(ownerOnly); // someone widened them: ids and hosts are nobody else's business
    return profilesFromIni(file.readAll()).map_error([&](Error error) {
        error.subject = path + u", "_s + error.subject;
        return error;
    });
}

Result<void> writeProfileFile(const QString &path, const ProfileFile &content)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly))
        return tl::unexpected(unreadableProfiles(path, file.errorString()));
    file.write(profilesToIni(content));
    if (!file.commit())
        return tl::unexpected(unreadableProfiles(path, file.errorString()));
    return {};
}

} // namespace countersign
