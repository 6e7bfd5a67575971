// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/request/field.h"

#include <QCoreApplication>

#include <simdjson.h>

#include <optional>

namespace countersign {

/// Reads values out of the JSON of a job and keeps the first complaint, so that the reading itself stays a list of what is read.
class JobReader {
    Q_DECLARE_TR_FUNCTIONS(JobReader)
public:
    using element = simdjson::dom::element;

    Error error{};
    bool failed = false;

    void complain(const QString &message, const QString &where, const QString &hint);
    /// The object that \p json is; nothing, and a complaint, when it is none. Valid until the thread reads the next.
    std::optional<element> root(const QByteArray &json);
    /// Nothing when the key is missing or null.
    static std::optional<element> member(const element &parent, std::string_view key);
    std::optional<element> objectAt(const element &parent, std::string_view key);
    /// A string, or the bytes of `{"base64": "…"}`.
    QByteArray bytes(const element &value, const QString &where);
    QByteArray fromBase64(std::string_view text, const QString &where);
    QByteArray bytesAt(const element &parent, std::string_view key, const QString &parentName = {});
    /// `body`, or `bodyBase64`, of a request; not both.
    QByteArray bodyOf(const element &request);
    /// A list of names as the settings hold it: joined by semicolons.
    QByteArray names(const element &value, const QString &where);
    /// A list of pairs in the request.
    QVector<Field> pairsAt(const element &request, std::string_view key, Origin::Kind kind);

    /// The JSON text of a value.
    static QByteArray source(const element &value);
    static QString name(std::string_view key) { return QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size())); }
};

struct Request;
/// Endpoint, path and query of a job's URL, into \p request; a complaint names `request.url`.
void readJobUrl(JobReader &reader, const QByteArray &url, Request &request);

} // namespace countersign
