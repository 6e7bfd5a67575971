// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/catalogue/importedmetadata.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace countersign {

using SourceFiles = QVector<QPair<QString, QByteArray>>;

inline void writeSource(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qUtf8Printable(path));
}

/// What is read of a folder with \p files.
inline Result<Imported> importOf(const SourceFiles &files)
{
    const QTemporaryDir folder;
    for (const auto &[name, bytes] : files)
        writeSource(folder.filePath(name), bytes);
    return importMetadata(folder.path(), importMoment);
}

inline Imported importedFiles(const SourceFiles &files)
{
    auto read = importOf(files);
    if (!read)
        qFatal("%s", qUtf8Printable(sentence(read.error())));
    static QVector<Imported> kept; // the members of types live as long as what was imported
    kept.append(*read);
    return *read;
}

/// An OpenAPI 3.0 document of the given paths; \p rest begins with a comma.
inline QByteArray openapi3(const QByteArray &paths, const QByteArray &rest = {}, const QByteArray &version = "3.0.3")
{
    return "{\"openapi\":\"" + version + R"(","info":{"title":"Shop API","version":"1.0"},"paths":)" + paths + rest + '}';
}

inline QByteArray swagger2(const QByteArray &paths, const QByteArray &rest = {})
{
    return R"({"swagger":"2.0","info":{"title":"Shop API","version":"1.0"},"paths":)" + paths + rest + '}';
}

inline Imported importedDocument(const QByteArray &document, const QString &name = QStringLiteral("api.json"))
{
    return importedFiles({{name, document}});
}

/// `/things` with one operation.
inline QByteArray onThings(const QByteArray &operation, const QByteArray &method = "get")
{
    return "{\"/things\":{\"" + method + "\":" + operation + "}}";
}

/// The one parameter of an operation that has no other.
inline Parameter parameterOf(const QByteArray &parameter, const QByteArray &rest = {}, const QByteArray &version = "3.0.3")
{
    const Operation read = onlyOperation(importedDocument(openapi3(onThings("{\"parameters\":[" + parameter + "]}"), rest, version)));
    if (read.parameters.size() != 1)
        qFatal("%lld parameters", static_cast<long long>(read.parameters.size()));
    return read.parameters.first();
}

/// A query parameter `P` with \p schema.
inline Parameter withSchema(const QByteArray &schema, const QByteArray &rest = {}, const QByteArray &version = "3.0.3")
{
    return parameterOf(R"({"name":"P","in":"query","schema":)" + schema + '}', rest, version);
}

inline QByteArray schemas(const QByteArray &named)
{
    return ",\"components\":{\"schemas\":{" + named + "}}";
}

/// The operation of a document whose request body is \p content.
inline Operation withBody(const QByteArray &content, const QByteArray &rest = {}, bool isRequired = false)
{
    const QByteArray body = "{\"required\":" + QByteArray(isRequired ? "true" : "false") + ",\"content\":" + content + '}';
    return onlyOperation(importedDocument(openapi3(onThings("{\"requestBody\":" + body + '}', "post"), rest)));
}

inline QByteArray jsonContent(const QByteArray &schema)
{
    return R"({"application/json":{"schema":)" + schema + "}}";
}

inline QStringList namesOf(const QVector<Parameter> &parameters)
{
    QStringList names;
    for (const Parameter &one : parameters)
        names.append(one.name);
    return names;
}

/// Whether the report says this about a place.
inline bool hasNote(const Imported &imported, const QString &place, const QString &words)
{
    for (const ImportNote &note : imported.origin.report.notes)
        if (note.place == place && note.reason.contains(words))
            return true;
    return false;
}

} // namespace countersign
