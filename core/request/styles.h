// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/request/field.h"
#include "core/request/valuetree.h"

#include <functional>
#include <memory>
#include <vector>

namespace countersign {

/// How the value of one parameter becomes fields of a query or form; one file in `styles/` each.
class ValueStyle {
public:
    virtual ~ValueStyle() = default;
    virtual QByteArray id() const = 0;
    /// Whether JSON texts are taken apart, so that one which is invalid sends nothing.
    virtual bool readsJson() const { return false; }
    /// Whether a text in place of a list is one too, written as it goes out.
    virtual bool takesText() const { return false; }
    /// In order, not encoded, text as UTF-8; each with the path of the form field it came from.
    virtual QVector<Field> fields(const ValueNode &value) const = 0;
};

/// All styles, made from the files in `styles/`.
std::vector<std::unique_ptr<ValueStyle>> builtinValueStyles();
/// The style \p id; `plain` when the id is empty or unknown.
const ValueStyle &valueStyle(const QByteArray &id);

/// `P.1`, `P.Key`, `P.1.Key`: containers are walked down, each scalar is a field named by the way to it. A JSON null sends nothing but keeps its index;
/// the keys of a map are written `#length#key`. Source: the vendor's SDK utilities, `query` and `mapToFlatStyle`.
QVector<Field> flattened(const ValueNode &value);

/// A list, or the JSON text of one, as one field: \p itemText of each item with \p separator between them; a struct as its names and values by turns.
/// What is neither goes out as its scalar text; invalid JSON and null send nothing.
QVector<Field> joined(const ValueNode &value, const char *separator, const std::function<TracedBytes(const ValueNode &)> &itemText);
/// The same with `partText` for the items.
QVector<Field> joined(const ValueNode &value, const char *separator);

/// \p value with a JSON text taken apart. Null for JSON that is invalid, and for JSON's null.
std::optional<ValueNode> opened(const ValueNode &value);
/// What stands for a value inside a joined one: a scalar as its text, a container as compact JSON, null as nothing.
TracedBytes partText(const ValueNode &part);
/// The items of an opened list, or the names and values of a struct: by turns, or with \p binder between the two.
QVector<TracedBytes> partTexts(const ValueNode &container, const char *binder = nullptr);
/// The name in front of a value, with its origin.
TracedBytes tracedName(const ValueNode &value);
/// Whether it has parts: a list or a struct.
bool hasParts(const ValueNode &value);
/// \p text as the one field of \p value.
QVector<Field> oneField(const ValueNode &value, const TracedBytes &text);

/// What a scalar, or a JSON text in place of one, is as plain text: JSON strings lose their quotes, JSON arrays and objects stay as they are.
/// Null for JSON's null, which sends nothing.
std::optional<TracedBytes> scalarText(const ValueNode &value);

} // namespace countersign
