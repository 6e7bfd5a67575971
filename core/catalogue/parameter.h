// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>

namespace countersign {

/// Where a parameter goes on the wire.
enum class ParameterPlace {
    Query,
    Path, ///< replaces `{name}` in the path template
    Header,
    Form, ///< a field of an `application/x-www-form-urlencoded` body
    Body, ///< a member of the JSON object body, or the whole body (Operation::bodyShape says which)
    Host  ///< a label in front of the endpoint: `{value}.{endpoint}`
};

enum class ValueType {
    String,
    Integer, ///< kept as text: may exceed 64 bits
    Number,  ///< kept as text: never through a double
    Boolean,
    List,   ///< one member: the element
    Struct, ///< members: the fields
    Map,    ///< free keys; one member: the value, or none
    Json,   ///< any JSON, given as text and sent as given
    Any
};

/// One node of an operation's parameter tree. Facts only; every text of a vendor stays out of the built-in catalogue.
struct Parameter {
    QString name{}; ///< on the wire; may hold dots (`SystemDisk.Size`), which are literal. Empty for the element of a list
    ParameterPlace place = ParameterPlace::Query; ///< that of the top-level parameter, repeated on its members
    ValueType type = ValueType::String;
    QByteArray style{}; ///< id of the serialisation (`core/request/styles`): plain, repeat-list, flat, json, comma, multi. Empty on members
    bool required = false;
    bool recommended = false; ///< the vendor's page calls it required, its service does not insist
    bool sensitive = false;   ///< a password or key: masked on screen
    bool deprecated = false;
    QString description{};                       ///< plain text of our own; often empty
    QString defaultValue{};                      ///< what the service takes when nothing is sent; never sent by itself
    QString example{};                           ///< a placeholder, never a value
    QStringList choices{};                       ///< allowed values in the vendor's order
    QStringList suggestions{};                   ///< known values of an open set
    QString minimum{}, maximum{};                ///< decimal text, inclusive; empty when unbounded
    std::optional<int> minLength{}, maxLength{}; ///< in characters
    std::optional<int> minItems{}, maxItems{};
    QString pattern{}; ///< ECMA regular expression; ignored when it does not compile
    QString format{};  ///< int32, int64, float, iso8601, binary, …; `multiline`: a text of several lines
    QVector<Parameter> members{};

    COUNTERSIGN_CORE bool operator==(const Parameter &other) const; // a defaulted one would be deleted: it holds itself
};

} // namespace countersign
