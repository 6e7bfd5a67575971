// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/profile.h"

#include <QCoreApplication>
#include <QUrl>

#include <array>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct KindWord {
    ProfileKind kind;
    QByteArrayView word;
};

constexpr std::array kindWords{KindWord{ProfileKind::AlibabaAccessKey, "alibaba"}, KindWord{ProfileKind::HuaweiAccessKey, "huawei"},
                               KindWord{ProfileKind::HuaweiToken, "huawei-token"}, KindWord{ProfileKind::Acm, "acm"},
                               KindWord{ProfileKind::Practice, "practice"},        KindWord{ProfileKind::Anonymous, "anonymous"}};

bool isHostCharacter(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'a' && u <= u'z') || (u >= u'0' && u <= u'9') || u == u'-';
}

/// Labels of letters, digits and dashes, none empty: no user info, port, trailing dot, look-alike letter or bracket passes.
bool isHostName(const QString &lowerCase)
{
    const auto labels = lowerCase.split(u'.');
    return std::all_of(labels.cbegin(), labels.cend(), [](const QString &label) {
        return !label.isEmpty() && label.size() <= 63 && std::all_of(label.cbegin(), label.cend(), isHostCharacter);
    });
}

/// Whether the last label is a number in any spelling: resolvers take such a name for an IPv4 address (`0x7f.1`, `2130706433`).
bool looksLikeIpv4(const QString &hostName)
{
    const QString last = hostName.mid(hostName.lastIndexOf(u'.') + 1);
    bool isNumber = false;
    last.toULongLong(&isNumber, 0);
    return isNumber || std::all_of(last.cbegin(), last.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// An IP literal is bound only as itself, as is a name of one label: `.com` must not bind half of the net.
bool matchesEntry(const QString &host, const QString &entry)
{
    const QString name = entry.startsWith(u'.') ? entry.mid(1) : entry;
    if (host == name)
        return true;
    if (!isHostName(name) || !isHostName(host) || looksLikeIpv4(host) || !name.contains(u'.'))
        return false;
    return host.endsWith(QString(u'.' + name));
}

QString hostOfAddressServer(const QByteArray &addressServer)
{
    return QUrl(QString::fromLatin1(addressServer), QUrl::StrictMode).host().toLower();
}

} // namespace

QByteArray profileKindId(ProfileKind kind)
{
    for (const KindWord &entry : kindWords)
        if (entry.kind == kind)
            return entry.word.toByteArray();
    Q_UNREACHABLE();
}

Result<ProfileKind> profileKindFromId(QByteArrayView id)
{
    QStringList known;
    for (const KindWord &entry : kindWords) {
        if (entry.word == id)
            return entry.kind;
        known.append(QString::fromLatin1(entry.word));
    }
    return tl::unexpected(Error{ErrorKind::BadInput, QCoreApplication::translate("Credentials", "There is no such kind of profile"),
                                QString::fromUtf8(id), QCoreApplication::translate("Credentials", "Kinds: %1").arg(known.join(u", "_s))});
}

QStringList boundHostSuffixes(ProfileKind kind)
{
    switch (kind) {
    case ProfileKind::AlibabaAccessKey:
        return {u".aliyuncs.com"_s};
    case ProfileKind::HuaweiAccessKey:
    case ProfileKind::HuaweiToken:
        return {u".myhuaweicloud.com"_s, u".huaweicloud.com"_s, u".myhuaweicloud.eu"_s};
    case ProfileKind::Acm:
        return {u".aliyun.com"_s, u".aliyuncs.com"_s}; // the address server stands under aliyun.com
    case ProfileKind::Practice:
    case ProfileKind::Anonymous:
        return {};
    }
    Q_UNREACHABLE();
}

bool isBound(const Profile &profile, const QString &host)
{
    // Before folding letter case: U+212A, the Kelvin sign, would become a plain `k`.
    if (std::any_of(host.cbegin(), host.cend(), [](QChar c) { return c.unicode() > 0x7e; }))
        return false;
    if (isLoopback(host))
        return true;
    const QString lowerCase = host.toLower();
    // An address server of its own takes the place of the cloud's: a key of another installation has no business there.
    if (!profile.addressServer.isEmpty() && lowerCase == hostOfAddressServer(profile.addressServer))
        return true;
    const QStringList entries = (profile.addressServer.isEmpty() ? boundHostSuffixes(profile.kind) : QStringList()) + profile.extraHosts;
    return !host.isEmpty()
        && std::any_of(entries.cbegin(), entries.cend(), [&](const QString &entry) { return matchesEntry(lowerCase, entry.toLower()); });
}

bool isLoopback(const QString &host)
{
    if (host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || host == "::1"_L1 || host == "[::1]"_L1)
        return true;
    const auto parts = host.split(u'.');
    if (parts.size() != 4 || parts.first() != "127"_L1)
        return false;
    // Only the plain decimal spelling: 127.1 or 0177.0.0.1 mean different things to different resolvers.
    return std::all_of(parts.cbegin(), parts.cend(), [](const QString &part) {
        bool isNumber = false;
        const uint value = part.toUInt(&isNumber);
        return isNumber && value <= 255 && part == QString::number(value);
    });
}

Profile practiceProfile()
{
    return {.id = u"practice"_s,
            .name = QCoreApplication::translate("Credentials", "Practice"),
            .kind = ProfileKind::Practice,
            .accessKeyId = practiceCredentials().accessKeyId,
            .colour = u"practice"_s};
}

Credentials practiceCredentials()
{
    return {
        .accessKeyId = "testid", .accessKeySecret = Secret(QByteArray("testsecret")), .authToken = Secret(QByteArray("practice-token"))};
}

} // namespace countersign
