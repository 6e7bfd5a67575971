// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/importers/metadatajson.h"

namespace countersign {

/// A server of a document, with the defaults of its variables.
struct OpenapiServer {
    QByteArray scheme{};   ///< `https`, `http`; empty for a relative address
    QByteArray host{};     ///< in ASCII (Punycode); empty for a relative address
    int port = 0;          ///< 0: the scheme's own
    QByteArray basePath{}; ///< without a slash at its end; empty for the root
    QString name{};        ///< its description, or the value of the variable that makes it another host

    bool isSamePlace(const OpenapiServer &other) const
    {
        return scheme == other.scheme && port == other.port && basePath == other.basePath;
    }
    bool operator==(const OpenapiServer &) const = default;
};

/// The server object \p node: one, or one for each value that a variable in its host allows, the default first. Empty, with a note, for an address that is none;
/// user info, queries and fragments of an address are left out with a note. Source: OpenAPI 3.1, "Server Object"
QVector<OpenapiServer> openapiServers(const MetadataNode &node);

/// Host, base path and schemes of Swagger 2.0, each optional. \param holder has `host` with an optional port; the first of \p schemes that is http or https counts
OpenapiServer swaggerServer(const MetadataNode &holder, const QString &basePath, const QStringList &schemes);

} // namespace countersign
