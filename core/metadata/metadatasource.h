// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/settings.h"
#include "core/request/endpoint.h"

#include <QVector>

namespace countersign {

/// Where a vendor publishes metadata: `https://api.aliyun.com/meta/v1`.
struct MetadataBase {
    Endpoint endpoint{};
    QByteArray path{}; ///< of what all paths stand below, percent-encoded: `/meta/v1`; empty or with a slash in front, none behind

    /// `https://api.aliyun.com/meta/v1`
    COUNTERSIGN_CORE QByteArray text() const;
    bool operator==(const MetadataBase &) const = default;
};

/// Reads a base address. BadInput: no URL, user info, query or fragment, another scheme than https; http is for this machine only, since what is
/// fetched names the hosts that signed calls go to.
COUNTERSIGN_CORE Result<MetadataBase> metadataBase(const QString &text);

/// A vendor whose metadata can be fetched.
struct MetadataSource {
    QString id{};               ///< `alibaba`
    QString folder{};           ///< below `fetched`; also the format of the importer that reads it: `alibaba-live`
    QString base{};             ///< the vendor's own address
    Setting<QString> address{}; ///< that a person chose instead of `base`; empty: none
};

/// All there are.
COUNTERSIGN_CORE const QVector<MetadataSource> &metadataSources();
/// NotFound names those there are.
COUNTERSIGN_CORE Result<MetadataSource> metadataSource(const QString &id);

} // namespace countersign
