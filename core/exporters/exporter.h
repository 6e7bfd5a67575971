// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signing/signaturescheme.h"
#include "core/transport/wireform.h"

#include <memory>
#include <vector>

namespace countersign {

/// A signed request with what an export may say about it. Holds no AccessKey secret. A bearer token (X-Auth-Token) is taken out by the
/// exporter; the security token of a temporary key stays, for it is among the signed bytes, and the export says so.
struct ExportInput {
    WireRequest wire{};
    SchemeInfo scheme{};
    QByteArray accessKeyId{};    ///< masked by the exporter: `LTAI…fjx`
    QDateTime signedAt{};        ///< UTC
    bool isPractice = false;
};

struct ExporterInfo {
    QByteArray id{};             ///< `curl`
    QString title{};             ///< "curl"
    QString note{};              ///< what the menu says: "contains a signature, valid about 15 minutes"
    QByteArray fileSuffix{};
};

class COUNTERSIGN_CORE Exporter {
public:
    virtual ~Exporter() = default;
    virtual ExporterInfo info() const = 0;
    /// Unsupported with a hint when the request cannot be said safely in this format.
    virtual Result<QByteArray> render(const ExportInput &input) const = 0;
};

/// All exporters, made from the files in `core/exporters/formats`.
COUNTERSIGN_CORE const std::vector<std::unique_ptr<Exporter>> &exporters();
COUNTERSIGN_CORE const Exporter *exporter(QByteArrayView id);

} // namespace countersign
