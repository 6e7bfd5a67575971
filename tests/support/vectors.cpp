// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/vectors.h"

#include "core/base/charset.h"
#include "core/base/encoding.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace countersign {

namespace {

using Pairs = QVector<QPair<QByteArray, QByteArray>>;

QByteArray bytesOf(const QJsonValue &value)
{
    return value.toString().toUtf8();
}

Pairs pairsOf(const QJsonValue &list)
{
    Pairs pairs;
    const QJsonArray array = list.toArray();
    for (const QJsonValue &each : array)
        pairs.append({bytesOf(each[0]), bytesOf(each[1])});
    return pairs;
}

/// The pairs without those that the scheme adds by itself, so that the test sees it add them.
QJsonArray without(const QJsonValue &list, const QSet<QString> &names)
{
    QJsonArray kept;
    const QJsonArray array = list.toArray();
    for (const QJsonValue &each : array) {
        if (!names.contains(each[0].toString()))
            kept.append(each);
    }
    return kept;
}

/// `20191115T033655Z` as `2019-11-15T03:36:55Z`.
QString extendedTime(const QString &basic)
{
    return basic.mid(0, 4) + u'-' + basic.mid(4, 2) + u'-' + basic.mid(6, 5) + u':' + basic.mid(11, 2) + u':' + basic.mid(13);
}

QString joinedNames(const QJsonValue &headers)
{
    QStringList names;
    const QJsonArray array = headers.toArray();
    for (const QJsonValue &each : array)
        names.append(each[0].toString());
    return names.join(u';');
}

QString urlOf(const QJsonObject &input)
{
    return input[u"protocol"].toString() + QLatin1String("://") + input[u"host"].toString() + input[u"path"].toString();
}

Pairs decodedPairs(const QByteArray &encoded)
{
    Pairs pairs;
    for (const QByteArray &pair : encoded.split('&')) {
        if (!pair.isEmpty())
            pairs.append({formDecoded(pair.left(pair.indexOf('='))), formDecoded(pair.mid(pair.indexOf('=') + 1))});
    }
    return pairs;
}

void readRpc(const QJsonObject &input, const QJsonObject &expected, VectorCase &made)
{
    made.isUnsigned = expected[u"signature"].isNull();
    const QSet<QString> added{QStringLiteral("AccessKeyId"),      QStringLiteral("SignatureMethod"), QStringLiteral("SignatureNonce"),
                              QStringLiteral("SignatureVersion"), QStringLiteral("Timestamp"),       QStringLiteral("SecurityToken"),
                              QStringLiteral("BearerToken"),      QStringLiteral("SignatureType")};
    const QJsonObject request{{QStringLiteral("method"), input[u"method"]},
                              {QStringLiteral("url"), urlOf(input)},
                              {QStringLiteral("query"), without(input[u"query"], added)},
                              {QStringLiteral("form"), without(input[u"form"], added)}};
    QJsonObject job{{QStringLiteral("scheme"), QLatin1String(made.scheme)},
                    {QStringLiteral("request"), request},
                    {QStringLiteral("credentials"), input[u"credentials"]},
                    {QStringLiteral("time"), input[u"timestamp"]},
                    {QStringLiteral("nonce"), input[u"nonce"]}};
    if (made.tags.contains(QLatin1String("anonymous")))
        job[QStringLiteral("settings")] = QJsonObject{{QStringLiteral("algorithm"), QStringLiteral("anonymous")}};
    made.job = QJsonDocument(job).toJson(QJsonDocument::Compact);

    const QJsonObject wire = expected[u"wire"].toObject();
    const QByteArray target = bytesOf(wire[u"target"]);
    made.query = decodedPairs(target.contains('?') ? target.mid(target.indexOf('?') + 1) : QByteArray());
    made.form = decodedPairs(bytesOf(wire[u"body"]));
}

void readHuawei(const QJsonObject &input, const QJsonObject &expected, VectorCase &made)
{
    made.lacksKey = input[u"credentials"].isNull();
    QSet<QString> added{QStringLiteral("host"), QStringLiteral("x-sdk-date")};
    const QJsonObject credentials = input[u"credentials"].toObject();
    for (const auto &[key, header] :
         {std::pair{"domainId", "x-domain-id"}, {"projectId", "x-project-id"}, {"securityToken", "x-security-token"}}) {
        if (credentials.contains(QLatin1String(key)))
            added.insert(QLatin1String(header));
    }
    const QJsonObject request{{QStringLiteral("method"), input[u"method"]},
                              {QStringLiteral("url"), urlOf(input)},
                              {QStringLiteral("query"), input[u"query"]},
                              {QStringLiteral("headers"), without(input[u"signedHeaders"], added)},
                              {QStringLiteral("body"), input[u"body"].toString()}};
    const QJsonObject settings{{QStringLiteral("algorithm"), input[u"algorithm"]},
                               {QStringLiteral("signedHeaders"), joinedNames(input[u"signedHeaders"])},
                               {QStringLiteral("region"), input[u"derived"][u"regionId"]},
                               {QStringLiteral("service"), input[u"derived"][u"service"]}};
    made.job = QJsonDocument(QJsonObject{{QStringLiteral("scheme"), QLatin1String(made.scheme)},
                                         {QStringLiteral("request"), request},
                                         {QStringLiteral("credentials"), input[u"credentials"]},
                                         {QStringLiteral("time"), extendedTime(input[u"timestamp"].toString())},
                                         {QStringLiteral("nonce"), QStringLiteral("unused")},
                                         {QStringLiteral("settings"), settings}})
                   .toJson(QJsonDocument::Compact);
    made.query = pairsOf(input[u"query"]);
    made.body = bytesOf(input[u"body"]);
    made.authorization = bytesOf(expected[u"authorization"]);
}

/// `1500000000123` as `2017-07-14T02:40:00.123Z`.
QString timeOf(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(Qt::ISODateWithMs);
}

/// ROA and ACS3: everything is in headers. Those that the scheme adds by itself are left out, so that the test sees it add them.
void readHeaderSigned(const QJsonObject &input, const QJsonObject &expected, const QSet<QString> &added, VectorCase &made)
{
    made.isUnsigned = expected[u"authorization"].isNull();
    QJsonObject request{{QStringLiteral("method"), input[u"method"]},
                        {QStringLiteral("url"), urlOf(input)},
                        {QStringLiteral("query"), without(input[u"query"], {QStringLiteral("SignatureType")})},
                        {QStringLiteral("headers"), without(input[u"headers"], added)},
                        {QStringLiteral("body"), input[u"body"].toString()}};
    if (input.contains(u"bodyBase64"))
        request[QStringLiteral("bodyBase64")] = input[u"bodyBase64"];
    QJsonObject settings{{QStringLiteral("algorithm"), input[u"algorithm"]}};
    if (made.tags.contains(QLatin1String("anonymous")))
        settings[QStringLiteral("algorithm")] = QStringLiteral("anonymous");
    made.job = QJsonDocument(QJsonObject{{QStringLiteral("scheme"), QLatin1String(made.scheme)},
                                         {QStringLiteral("request"), request},
                                         {QStringLiteral("credentials"), input[u"credentials"]},
                                         {QStringLiteral("time"), timeOf(input[u"timestampMs"].toInteger())},
                                         {QStringLiteral("nonce"), input[u"nonce"]},
                                         {QStringLiteral("settings"), settings}})
                   .toJson(QJsonDocument::Compact);
    made.query = pairsOf(input[u"query"]);
    made.body = input.contains(u"bodyBase64") ? QByteArray::fromBase64(bytesOf(input[u"bodyBase64"])) : bytesOf(input[u"body"]);
    made.authorization = bytesOf(expected[u"authorization"]);
    const Pairs headers = pairsOf(input[u"headers"]);
    for (const auto &[name, value] : headers) {
        if (added.contains(QString::fromLatin1(name)) && name != "host")
            made.headers.append({name, value});
    }
}

void readRoa(const QJsonObject &input, const QJsonObject &expected, VectorCase &made)
{
    readHeaderSigned(input, expected,
                     {QStringLiteral("date"), QStringLiteral("host"), QStringLiteral("x-acs-signature-nonce"),
                      QStringLiteral("x-acs-signature-method"), QStringLiteral("x-acs-signature-version"),
                      QStringLiteral("x-acs-accesskey-id"), QStringLiteral("x-acs-security-token")},
                     made);
}

void readAcs3(const QJsonObject &input, const QJsonObject &expected, VectorCase &made)
{
    readHeaderSigned(input, expected,
                     {QStringLiteral("host"), QStringLiteral("x-acs-date"), QStringLiteral("x-acs-signature-nonce"),
                      QStringLiteral("x-acs-content-sha256"), QStringLiteral("x-acs-accesskey-id"), QStringLiteral("x-acs-security-token"),
                      QStringLiteral("x-acs-bearer-token")},
                     made);
}

/// The form that ACM's peer wrote, decoded; it is in GBK, and a case that GBK cannot hold keeps the peer's question marks.
Pairs acmForm(const QJsonObject &expected)
{
    Pairs form;
    const QJsonArray list = expected[u"formGbkHex"].toArray();
    for (const QJsonValue &each : list)
        form.append({bytesOf(each[0]), QByteArray::fromHex(bytesOf(each[1]))});
    return form.isEmpty() ? decodedPairs(bytesOf(expected[u"wire"][u"body"])) : form;
}

QJsonArray jsonPairs(const Pairs &pairs)
{
    QJsonArray list;
    for (const auto &[name, value] : pairs) {
        const bool isText = isUtf8(value);
        list.append(QJsonArray{QString::fromUtf8(name),
                               isText ? QJsonValue(QString::fromUtf8(value))
                                      : QJsonValue(QJsonObject{{QStringLiteral("base64"), QString::fromLatin1(base64Encoded(value))}})});
    }
    return list;
}

void readAcm(const QJsonObject &input, const QJsonObject &expected, VectorCase &made)
{
    const bool isHeadersOnly = input[u"op"] == QLatin1String("headers-only");
    made.form = acmForm(expected);
    made.query = decodedPairs(bytesOf(input[u"rawQuery"]));
    for (auto &[name, value] : pairsOf(expected[u"headers"])) {
        if (name.compare("content-type", Qt::CaseInsensitive) != 0)
            made.headers.append({name, value});
    }
    const QJsonObject request{{QStringLiteral("method"), isHeadersOnly ? QJsonValue(QStringLiteral("GET")) : input[u"method"]},
                              {QStringLiteral("url"), isHeadersOnly ? QStringLiteral("http://acm.example:8080/") : urlOf(input)},
                              {QStringLiteral("query"), jsonPairs(made.query)},
                              {QStringLiteral("form"), jsonPairs(made.form)}};
    QJsonObject settings;
    if (isHeadersOnly)
        settings[QStringLiteral("signedParts")] =
            QJsonObject{{QStringLiteral("tenant"), input[u"tenant"]}, {QStringLiteral("group"), input[u"group"]}};
    if (made.tags.contains(QLatin1String("v4"))) {
        settings[QStringLiteral("algorithm")] = QStringLiteral("v4");
        settings[QStringLiteral("region")] = input[u"signatureRegionId"];
        settings[QStringLiteral("signDate")] = input[u"signDate"];
    }
    made.job = QJsonDocument(QJsonObject{{QStringLiteral("scheme"), QLatin1String(made.scheme)},
                                         {QStringLiteral("request"), request},
                                         {QStringLiteral("credentials"), input[u"credentials"]},
                                         {QStringLiteral("time"), timeOf(input[u"timestampMs"].toInteger())},
                                         {QStringLiteral("nonce"), QStringLiteral("unused")},
                                         {QStringLiteral("settings"), settings}})
                   .toJson(QJsonDocument::Compact);
}

QMap<QByteArray, QByteArray> stepsOf(const QJsonObject &expected)
{
    static const QMap<QString, QByteArray> ids{{QStringLiteral("canonicalizedQuery"), "canonical-query"},
                                               {QStringLiteral("canonicalQuery"), "canonical-query"},
                                               {QStringLiteral("canonicalUri"), "canonical-uri"},
                                               {QStringLiteral("hashedPayload"), "hashed-payload"},
                                               {QStringLiteral("canonicalRequest"), "canonical-request"},
                                               {QStringLiteral("stringToSign"), "string-to-sign"},
                                               {QStringLiteral("signature"), "signature"},
                                               {QStringLiteral("authorization"), "authorization"}};
    QMap<QByteArray, QByteArray> steps;
    for (auto each = ids.cbegin(); each != ids.cend(); ++each) {
        if (expected[each.key()].isString())
            steps.insert(each.value(), bytesOf(expected[each.key()]));
    }
    return steps;
}

VectorCase caseFrom(const QByteArray &scheme, const QJsonObject &object)
{
    VectorCase made{.scheme = scheme, .id = bytesOf(object[u"id"]), .title = object[u"title"].toString()};
    made.source = object[u"peer"][u"package"].toString() + QLatin1String(", ") + object[u"peer"][u"call"].toString();
    const QJsonArray tags = object[u"tags"].toArray();
    for (const QJsonValue &tag : tags)
        made.tags.append(tag.toString());
    const QJsonObject expected = object[u"expected"].toObject();
    made.steps = stepsOf(expected);
    if (scheme == "huawei-aksk")
        readHuawei(object[u"input"].toObject(), expected, made);
    else if (scheme == "alibaba-roa-v1")
        readRoa(object[u"input"].toObject(), expected, made);
    else if (scheme == "alibaba-acs3")
        readAcs3(object[u"input"].toObject(), expected, made);
    else if (scheme == "acm-spas")
        readAcm(object[u"input"].toObject(), expected, made);
    else
        readRpc(object[u"input"].toObject(), expected, made);
    return made;
}

} // namespace

QVector<VectorCase> vectorCases()
{
    QVector<VectorCase> cases;
    for (const char *scheme : {"alibaba-rpc-v1", "alibaba-roa-v1", "alibaba-acs3", "huawei-aksk", "acm-spas"}) {
        QFile file(QStringLiteral(COUNTERSIGN_SOURCE_DIR "/tests/vectors/dev-%1.json").arg(QLatin1String(scheme)));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(file.fileName()));
        const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
        const QJsonArray list = root[u"cases"].toArray();
        if (list.isEmpty() || list.size() != root[u"count"].toInt())
            qFatal("%s does not hold the cases it counts", qPrintable(file.fileName()));
        for (const QJsonValue &each : list)
            cases.append(caseFrom(scheme, each.toObject()));
    }
    return cases;
}

QByteArray difference(const QByteArray &expected, const TracedBytes &actual)
{
    const QByteArray &bytes = actual.bytes();
    const auto at = std::mismatch(expected.cbegin(), expected.cend(), bytes.cbegin(), bytes.cend()).first - expected.cbegin();
    const Segment *segment = actual.segmentAt(at);
    const QString origin = segment
        ? QStringLiteral("origin kind %1 \"%2\"").arg(static_cast<int>(segment->origin.kind)).arg(segment->origin.name)
        : QStringLiteral("after the end");
    return "\nexpected: " + expected + "\nactual:   " + bytes + "\nfirst different byte: " + QByteArray::number(at) + ", "
        + origin.toUtf8();
}

} // namespace countersign
