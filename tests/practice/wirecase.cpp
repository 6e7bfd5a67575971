// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/practice/wirecase.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace {

QByteArray textOf(const QJsonValue &value)
{
    return value.toString().toUtf8();
}

QVector<QPair<QByteArray, QByteArray>> pairsOf(const QJsonValue &value)
{
    QVector<QPair<QByteArray, QByteArray>> pairs;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &pair : array)
        pairs.append({textOf(pair[0]), textOf(pair[1])});
    return pairs;
}

QDateTime timeOf(const QJsonObject &input)
{
    if (input.contains(QLatin1String("timestampMs")))
        return QDateTime::fromMSecsSinceEpoch(input[QLatin1String("timestampMs")].toInteger(), Qt::UTC);
    QDateTime time = QDateTime::fromString(input[QLatin1String("timestamp")].toString(), QStringLiteral("yyyyMMddTHHmmssZ"));
    time.setTimeSpec(Qt::UTC);
    return time;
}

/// `Access=ID`, or with a derived key `Credential=ID/DATE/REGION/SERVICE`.
QByteArray huaweiSigner(const QByteArray &keyId, const QJsonObject &input)
{
    const QJsonObject derived = input[QLatin1String("derived")].toObject();
    if (derived.isEmpty())
        return "Access=" + keyId;
    return "Credential=" + keyId + '/' + textOf(input[QLatin1String("timestamp")]).left(8) + '/'
        + textOf(derived[QLatin1String("regionId")]) + '/' + textOf(derived[QLatin1String("service")]);
}

/// The wire form that the case gives; where it gives none (documentation cases), the plain one of its input.
WireCase wireCase(const QJsonObject &json)
{
    const QJsonObject input = json[QLatin1String("input")].toObject();
    const QJsonObject expected = json[QLatin1String("expected")].toObject();
    const QJsonObject credentials = input[QLatin1String("credentials")].toObject();
    WireCase made;
    made.id = textOf(json[QLatin1String("id")]);
    made.keyId = textOf(credentials[QLatin1String("accessKeyId")]);
    made.secret = textOf(credentials[QLatin1String("accessKeySecret")]);
    made.token = textOf(credentials[QLatin1String("securityToken")]);
    made.bearerToken = textOf(credentials[QLatin1String("bearerToken")]);
    made.time = timeOf(input);
    made.stringToSign = textOf(expected[QLatin1String("stringToSign")]);
    made.canonicalRequest = textOf(expected[QLatin1String("canonicalRequest")]);
    for (const QJsonValue &tag : json[QLatin1String("tags")].toArray())
        made.tags.append(tag.toString());
    const QJsonObject wire = expected[QLatin1String("wire")].toObject();
    if (!wire.isEmpty()) {
        made.method = textOf(wire[QLatin1String("method")]);
        made.target = textOf(wire[QLatin1String("target")]);
        made.headers = pairsOf(wire[QLatin1String("headers")]);
        made.body = wire.contains(QLatin1String("bodyBase64")) ? QByteArray::fromBase64(textOf(wire[QLatin1String("bodyBase64")]))
                                                               : textOf(wire[QLatin1String("body")]);
        return made;
    }
    QByteArray query;
    for (const auto &[name, value] : pairsOf(input[QLatin1String("query")]))
        query += (query.isEmpty() ? "?" : "&") + name + '=' + value;
    made.method = textOf(input[QLatin1String("method")]);
    made.target = textOf(input[QLatin1String("path")]) + query;
    made.body = textOf(input[QLatin1String("body")]);
    if (expected.contains(QLatin1String("authorization"))) {
        made.headers = pairsOf(input[QLatin1String("headers")]);
        made.headers.append({"Authorization", textOf(expected[QLatin1String("authorization")])});
        return made;
    }
    made.headers = pairsOf(input[QLatin1String("signedHeaders")]);
    QByteArrayList names;
    for (const auto &header : std::as_const(made.headers))
        names.append(header.first);
    if (!names.contains("host"))
        made.headers.append({"host", textOf(input[QLatin1String("host")])});
    made.headers.append({"Authorization",
                         textOf(input[QLatin1String("algorithm")]) + ' ' + huaweiSigner(made.keyId, input)
                             + ", SignedHeaders=" + names.join(';') + ", Signature=" + textOf(expected[QLatin1String("signature")])});
    return made;
}

} // namespace

QVector<WireCase> casesOf(const char *file)
{
    QFile json(QStringLiteral(COUNTERSIGN_SOURCE_DIR "/tests/vectors/") + QLatin1String(file));
    if (!json.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", file);
    QVector<WireCase> cases;
    const QJsonArray all = QJsonDocument::fromJson(json.readAll()).object()[QLatin1String("cases")].toArray();
    for (const QJsonValue &value : all)
        cases.append(wireCase(value.toObject()));
    return cases;
}

bool hasAnyTag(const WireCase &wire, std::initializer_list<const char *> tags)
{
    return std::any_of(tags.begin(), tags.end(),
                       [&wire](const char *tag) { return wire.tags.contains(QLatin1String(tag), Qt::CaseInsensitive); });
}

Refused refusedBy(const RawAnswer &answer)
{
    const QJsonObject json = QJsonDocument::fromJson(answer.body).object();
    if (json.contains(QLatin1String("error_code")))
        return {textOf(json[QLatin1String("error_code")]), textOf(json[QLatin1String("error_msg")])};
    if (json.contains(QLatin1String("Code")))
        return {textOf(json[QLatin1String("Code")]), textOf(json[QLatin1String("Message")])};
    const auto element = [&answer](const QByteArray &name) {
        const QByteArray open = '<' + name + '>';
        const QByteArray close = "</" + name + '>';
        const qsizetype start = answer.body.indexOf(open) + open.size();
        return answer.body.mid(start, answer.body.indexOf(close) - start)
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&amp;", "&");
    };
    return answer.body.startsWith("<?xml") && answer.body.contains("<Error>") ? Refused{element("Code"), element("Message")} : Refused{};
}
