// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/service.h"

namespace countersign {

/// A made-up service with one operation that asks for everything forms find hard: bytes of files in a multipart body, a type that holds itself, a value of
/// several shapes, lists of lists, choices with titles.
inline ServiceContents difficultService()
{
    using namespace Qt::StringLiterals;
    ServiceContents contents;
    contents.service = {.cloud = u"openapi"_s, .product = u"zoo"_s, .version = u"1"_s, .code = u"Zoo"_s, .defaultHost = "zoo.example.com"};
    contents.types.add(u"Node"_s,
                       {Parameter{.name = u"value"_s, .type = ValueType::Integer},
                        Parameter{.name = u"next"_s, .type = ValueType::Struct, .members = contents.types.members(u"Node"_s)}});
    const Parameter cat{
        .name = u"Cat"_s,
        .type = ValueType::Struct,
        .members = {Parameter{.name = u"name"_s}, Parameter{.name = u"lives"_s, .type = ValueType::Integer, .required = true}}};
    const Parameter dog{
        .name = u"Dog"_s, .type = ValueType::Struct, .members = {Parameter{.name = u"name"_s}, Parameter{.name = u"breed"_s}}};
    const Parameter text{.name = u"Name only"_s};
    Parameter colour{.name = u"colour"_s, .choices = {u"r"_s, u"g"_s}};
    colour.choiceTitles = {VendorText(u"red, like a fire engine"_s, u"红色，像消防车"_s), VendorText(u"green"_s, u"绿色"_s)};
    const Parameter row{.type = ValueType::List, .members = {Parameter{.type = ValueType::Integer}}};
    Operation operation{.id = {u"openapi"_s, u"zoo"_s, u"1"_s, u"AddAnimal"_s},
                        .methods = {"POST"},
                        .pathTemplate = "/animals",
                        .schemes = {"none"},
                        .bodyShape = BodyShape::Multipart,
                        .contentType = "multipart/form-data",
                        .needsNoKey = true};
    operation.parameters = {
        {.name = u"photo"_s, .place = ParameterPlace::Part, .required = true, .example = u"/etc/passwd"_s, .format = u"binary"_s},
        {.name = u"pet"_s, .place = ParameterPlace::Part, .type = ValueType::Choice, .members = {cat, dog, text}},
        {.name = u"tree"_s, .place = ParameterPlace::Part, .type = ValueType::Struct, .members = contents.types.members(u"Node"_s)},
        {.name = u"grid"_s, .place = ParameterPlace::Part, .type = ValueType::List, .members = {row}},
        colour,
        {.name = u"token"_s, .place = ParameterPlace::Header, .sensitive = true}};
    contents.operations = {operation};
    return contents;
}

} // namespace countersign
