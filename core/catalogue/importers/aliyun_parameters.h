// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/importers/metadatajson.h"

#include <QHash>

namespace countersign {

/// A parameter as aliyun-openapi-meta has it, before it is known how its product speaks.
struct AliyunParameter {
    Parameter parameter{};
    bool inBody = false; ///< position Body: a form field, or the whole body when it is called so
};

/// The parameters of an operation's file; in the order in which a form shows them: the file's own is alphabetical, what must be given comes first.
QVector<AliyunParameter> aliyunParameters(const MetadataNode &list);

/// What a file of one language says about an operation's parameters, by the names on the way: `Tag`, `Tag/Key`.
using AliyunTexts = QHash<QString, QString>;
AliyunTexts aliyunTexts(const MetadataNode &list);

/// Gives a parameter and its members what both languages say about them.
void addTexts(Parameter &parameter, const AliyunTexts &english, const AliyunTexts &chinese);

} // namespace countersign
