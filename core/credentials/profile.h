// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"
#include "core/base/result.h"
#include "core/credentials/credentials.h"

#include <QMetaType>
#include <QStringList>
#include <QUuid>

namespace countersign {

enum class ProfileKind {
    AlibabaAccessKey,
    HuaweiAccessKey,
    HuaweiToken, ///< X-Auth-Token; lives in memory only
    Acm,
    Practice, ///< the practice gateway's published pair; no secret to keep
    Anonymous ///< sends without a key
};

/// Who signs, without any secret: this is what settings hold.
struct Profile {
    QString id{};   ///< a UUID; the key in the keychain, so that a rename loses nothing
    QString name{}; ///< unique without regard to letter case
    ProfileKind kind = ProfileKind::Anonymous;
    QByteArray accessKeyId{};
    QByteArray projectId{};
    QByteArray domainId{};
    QString regionId{};            ///< region chosen last
    QString colour{};              ///< id of a tested profile colour: practice, blue, amber, red
    QStringList extraHosts{};      ///< host suffixes the person added to those of the cloud
    QByteArray addressServer{};    ///< ACM: the address server it is bound to, as Endpoint::text() writes it; empty: that of the region
    QList<QByteArray> plainHttp{}; ///< ACM: address servers whose servers may get the key over plain http; the person said yes to each
    QByteArray keptIn{};           ///< the store its secret was saved in: `secret-service`; empty: none yet, or not noted
    bool temporary = false;        ///< its secret is kept in memory for this run only

    bool operator==(const Profile &) const = default;
};

/// The word of a kind in settings and on the command line: alibaba, huawei, huawei-token, acm, practice, anonymous.
COUNTERSIGN_CORE QByteArray profileKindId(ProfileKind kind);
COUNTERSIGN_CORE Result<ProfileKind> profileKindFromId(QByteArrayView id);

/// Host suffixes a key of this kind may go to: `.aliyuncs.com`, `.myhuaweicloud.com`, `.huaweicloud.com`, `.myhuaweicloud.eu`. Empty for practice.
COUNTERSIGN_CORE QStringList boundHostSuffixes(ProfileKind kind);

/// Whether \p profile's key may go to \p host without a question: a bound suffix, an extra host, or loopback. With an address server of its own
/// that host stands in place of the cloud's suffixes; the servers it lists are bound through the list and not here.
/// \param host ASCII (Punycode), no port. `aliyuncs.com.evil.example`, look-alike letters, a trailing dot, IP literals: no.
COUNTERSIGN_CORE bool isBound(const Profile &profile, const QString &host);
/// 127.0.0.0/8, ::1 and `localhost`.
COUNTERSIGN_CORE bool isLoopback(const QString &host);

/// The practice profile: `testid`/`testsecret`, published by the vendor's own example, and the token `practice-token`; the practice gateway knows them.
COUNTERSIGN_CORE Profile practiceProfile();
COUNTERSIGN_CORE Credentials practiceCredentials();

} // namespace countersign

Q_DECLARE_METATYPE(countersign::Profile)
