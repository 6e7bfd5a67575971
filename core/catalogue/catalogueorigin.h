// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/importers/importreport.h"

#include <QDateTime>

namespace countersign {

/// Where an imported catalogue came from, how old it is, and what of its source could not be understood.
struct CatalogueOrigin {
    QString format{}; ///< id of the importer: `aliyun-openapi-meta`
    QString source{}; ///< the path, or the address, that it was read from
    QDateTime importedAt{};
    ImportReport report{};
    QString
        name{}; ///< under which the store keeps it, if not under its format: `openapi-petstore-1.0.0`; its file says it, not what is in it

    bool operator==(const CatalogueOrigin &) const = default;
};

} // namespace countersign
