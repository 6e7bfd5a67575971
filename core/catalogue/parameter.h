// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"
#include "core/catalogue/lazymembers.h"
#include "core/catalogue/vendortext.h"

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
    Host, ///< a label in front of the endpoint: `{value}.{endpoint}`
    Part, ///< a part of a `multipart/form-data` body
    Cookie
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
    Any,
    Choice ///< one of several shapes (oneOf, anyOf); members: the shapes, each named by its title
};

/// How a value is written in an XML body. Source: OpenAPI 3, "XML Object".
struct XmlForm {
    QString name{};      ///< of its element; empty: the parameter's
    QString prefix{};    ///< in front of that name
    QString nameSpace{}; ///< that the element declares
    bool isAttribute = false;
    bool isWrapped = false; ///< a list has an element of its own around its items

    bool operator==(const XmlForm &) const = default;
};

/// One node of an operation's parameter tree. Facts only; every text of a vendor stays out of the built-in catalogue.
struct Parameter {
    QString name{}; ///< on the wire; may hold dots (`SystemDisk.Size`), which are literal. Empty for the element of a list
    ParameterPlace place = ParameterPlace::Query; ///< of a top-level parameter; its members go with it
    ValueType type = ValueType::String;
    /// Id of the serialisation (`core/request/styles`): plain, repeat-list, flat, json, comma, multi, space, pipe, tab, deep-object, label, matrix, … Empty on members.
    QByteArray style{};
    bool required = false;
    bool recommended = false; ///< the vendor's page calls it required, its service does not insist
    bool sensitive = false;   ///< a password or key: masked on screen
    bool deprecated = false;
    QString description{};                                   ///< plain text of our own; often empty
    QString defaultValue{};                                  ///< what the service takes when nothing is sent; never sent by itself
    QString example{};                                       ///< a placeholder, never a value
    VendorText documentation{};                              ///< the vendor's; of an imported catalogue
    QStringList choices{};                                   ///< allowed values in the vendor's order
    QStringList suggestions{};                               ///< known values of an open set, which has no choices
    QVector<VendorText> choiceTitles{};                      ///< what each choice or suggestion is called; empty, or one for each of them
    QString minimum{}, maximum{};                            ///< decimal text; empty when unbounded
    bool isMinimumOutside = false, isMaximumOutside = false; ///< the bound itself is not allowed
    QString multipleOf{};                                    ///< decimal text
    std::optional<int> minLength{}, maxLength{};             ///< in characters
    std::optional<int> minItems{}, maxItems{};
    bool hasUniqueItems = false;
    bool nullable = false; ///< JSON's null is a value of it
    QString pattern{};     ///< ECMA regular expression; ignored when it does not compile
    /// int32, int64, float, iso8601, …; `binary`: the bytes of a file; `byte`: Base64; `file-url`: the address of a file; `multiline`: a text of several lines
    QString format{};
    bool allowsReserved = false; ///< in a query: what separates parts of a URL stands there as it is, where it cannot be mistaken
    XmlForm xml{};
    QByteArray contentType{}; ///< of a part, or of a parameter whose value is a document: `application/json`
    LazyMembers<Parameter> members{};

    COUNTERSIGN_CORE bool operator==(const Parameter &other) const; // a defaulted one would be deleted: it holds itself
};

} // namespace countersign
