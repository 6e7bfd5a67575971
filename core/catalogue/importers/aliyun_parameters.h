// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/importers/metadatajson.h"

namespace countersign {

/// A parameter as aliyun-openapi-meta has it, before it is known how its product speaks.
struct AliyunParameter {
    Parameter parameter{};
    bool inBody = false; ///< position Body: a form field, or the whole body when it is called so
};

/// The parameters of an operation's file; in the order in which a form shows them: the file's own is alphabetical, what must be given comes first.
QVector<AliyunParameter> aliyunParameters(const MetadataNode &list);

} // namespace countersign
