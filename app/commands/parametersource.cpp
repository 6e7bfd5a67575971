// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/parametersource.h"

#include "app/commands/commandcontext.h"

#include <simdjson.h>

namespace countersign {

namespace {

struct ParameterSource {
    Q_DECLARE_TR_FUNCTIONS(ParameterSource)
};

/// One member of the object: a text is the value, anything but a text is kept as it is written.
bool readMember(simdjson::ondemand::field &member, ParameterValues &values)
{
    std::string_view key;
    simdjson::ondemand::json_type type{};
    if (member.unescaped_key().get(key) != simdjson::SUCCESS || member.value().type().get(type) != simdjson::SUCCESS)
        return false;
    const QString name = QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
    std::string_view text;
    const bool isText = type == simdjson::ondemand::json_type::string;
    const auto status = isText ? member.value().get_string().get(text) : simdjson::to_json_string(member.value()).get(text);
    if (status != simdjson::SUCCESS)
        return false;
    const QString value = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    const bool isTree = type == simdjson::ondemand::json_type::object || type == simdjson::ondemand::json_type::array;
    if (type != simdjson::ondemand::json_type::null)
        values.set(name,
                   ParameterValue{.kind = isTree ? ParameterValue::Kind::Json : ParameterValue::Kind::Text,
                                  .text = isText ? value : value.trimmed()});
    return true;
}

bool readObject(const QByteArray &json, ParameterValues &values)
{
    simdjson::ondemand::parser parser;
    const simdjson::padded_string padded(json.constData(), static_cast<size_t>(json.size()));
    simdjson::ondemand::document document;
    simdjson::ondemand::object object;
    if (parser.iterate(padded).get(document) != simdjson::SUCCESS || document.get_object().get(object) != simdjson::SUCCESS)
        return false;
    for (auto each : object) {
        simdjson::ondemand::field member;
        if (std::move(each).get(member) != simdjson::SUCCESS || !readMember(member, values))
            return false;
    }
    return true;
}

Result<void> readFile(const std::string &path, ParameterValues &values)
{
    const Result<QByteArray> json = fileContents(path);
    if (!json)
        return tl::unexpected(json.error());
    if (!readObject(*json, values))
        return tl::unexpected(Error{ErrorKind::BadInput, ParameterSource::tr("The parameter file is not one JSON object"),
                                    QString::fromStdString(path), ParameterSource::tr("Write {\"Name\": \"value\", …}")});
    return {};
}

Result<void> readArgument(const std::string &argument, ParameterValues &values)
{
    const QString text = QString::fromStdString(argument);
    const qsizetype equals = text.indexOf(u'=');
    if (equals < 1)
        return tl::unexpected(Error{ErrorKind::BadInput, ParameterSource::tr("A parameter has no name or no value"), text.left(40),
                                    ParameterSource::tr("Write -p NAME=VALUE, -p NAME:=JSON or -p NAME@=FILE")});
    const QChar mark = text.at(equals - 1);
    const auto kind = mark == u':' ? ParameterValue::Kind::Json : mark == u'@' ? ParameterValue::Kind::File : ParameterValue::Kind::Text;
    const QString name = text.left(kind == ParameterValue::Kind::Text ? equals : equals - 1);
    values.set(name, ParameterValue{.kind = kind, .text = text.mid(equals + 1)});
    return {};
}

} // namespace

Result<ParameterValues> parameterValuesFrom(const CallOptions &options)
{
    ParameterValues values;
    if (!options.parametersFile.empty()) {
        if (const Result<void> read = readFile(options.parametersFile, values); !read)
            return tl::unexpected(read.error());
    }
    for (const std::string &argument : options.parameters) {
        if (const Result<void> read = readArgument(argument, values); !read)
            return tl::unexpected(read.error());
    }
    if (!options.bodyFile.empty()) {
        const Result<QByteArray> body = fileContents(options.bodyFile);
        if (!body)
            return tl::unexpected(body.error());
        values.setBody(*body);
    }
    return values;
}

} // namespace countersign
