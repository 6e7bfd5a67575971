// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/diagnosis/observedcases.h"

#include "core/base/encoding.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace countersign {

namespace {

QByteArray text(const QJsonValue &value)
{
    return value.toString().toUtf8();
}

QJsonArray casesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).object()[u"cases"].toArray();
    if (cases.isEmpty())
        qFatal("%s holds no cases", qPrintable(path));
    return cases;
}

QByteArray joined(const QJsonArray &pairs)
{
    QByteArrayList encoded;
    for (const QJsonValue &pair : pairs)
        encoded.append(percentEncoded(text(pair[0])) + '=' + percentEncoded(text(pair[1])));
    return encoded.join('&');
}

ObservedRequest fromWire(const QJsonObject &wire, const QByteArray &scheme)
{
    ObservedRequest request{.method = text(wire[u"method"]), .scheme = scheme, .target = text(wire[u"target"])};
    const QJsonArray headers = wire[u"headers"].toArray();
    for (const QJsonValue &header : headers)
        request.headers.append({text(header[0]), text(header[1])});
    request.host = observedHeader(request, "Host");
    request.body = wire[u"bodyBase64"].isString() ? QByteArray::fromBase64(text(wire[u"bodyBase64"])) : text(wire[u"body"]);
    return request;
}

/// An RPC mistake is recorded by its parameters.
ObservedRequest fromParameters(const QJsonObject &object)
{
    ObservedRequest request{.method = text(object[u"method"]), .scheme = "https", .host = "ecs.aliyuncs.com"};
    const QByteArray signature = "Signature=" + percentEncoded(text(object[u"user"][u"signature"]));
    const QByteArray query = joined(object[u"query"].toArray());
    const QByteArray form = joined(object[u"form"].toArray());
    request.headers.append(qMakePair(QByteArray("Host"), request.host));
    if (form.isEmpty()) {
        request.target = "/?" + query + '&' + signature;
    } else {
        request.target = query.isEmpty() ? QByteArray("/") : QByteArray("/?" + query);
        request.body = form + '&' + signature;
        request.headers.append(qMakePair(QByteArray("Content-Type"), QByteArray("application/x-www-form-urlencoded")));
    }
    return request;
}

} // namespace

QVector<ObservedCase> observedCases()
{
    QVector<ObservedCase> all;
    const QDir folder(QStringLiteral(COUNTERSIGN_SOURCE_DIR "/tests/vectors"));
    for (const QString &name : folder.entryList({QStringLiteral("dev-*.json")}, QDir::Files, QDir::Name)) {
        const QJsonArray cases = casesOf(folder.filePath(name));
        for (const QJsonValue &value : cases) {
            const QJsonObject wire = value[u"expected"][u"wire"].toObject();
            if (wire.isEmpty())
                continue;
            const QJsonValue expected = value[u"expected"];
            all.append({.id = text(value[u"id"]),
                        .schemeId = name.mid(4).chopped(5).toLatin1(),
                        .request = fromWire(wire, text(value[u"input"][u"protocol"])),
                        .accessKeyId = text(value[u"input"][u"credentials"][u"accessKeyId"]),
                        .accessKeySecret = text(value[u"input"][u"credentials"][u"accessKeySecret"]),
                        .signature = text(expected[u"signature"]),
                        .stringToSign = text(expected[u"stringToSign"]),
                        .canonicalRequest = text(expected[u"canonicalRequest"])});
        }
    }
    const QJsonArray mistakes = casesOf(folder.filePath(QStringLiteral("mistakes.json")));
    for (const QJsonValue &value : mistakes) {
        const QJsonObject object = value.toObject();
        const bool hasWire = object.contains(u"wire");
        // A recorded wire carries the right signature; what the mistake made stands beside it.
        all.append({.id = text(object[u"id"]),
                    .schemeId = text(object[u"scheme"]),
                    .request = hasWire ? fromWire(object[u"wire"].toObject(), "https") : fromParameters(object),
                    .accessKeyId = text(object[u"accessKeyId"]),
                    .accessKeySecret = text(object[u"accessKeySecret"]),
                    .signature = text(object[hasWire ? u"right" : u"user"][u"signature"]),
                    .stringToSign = text(object[u"user"][u"stringToSign"]),
                    .canonicalRequest = text(object[u"user"][u"canonicalRequest"]),
                    .isMistake = !hasWire});
    }
    return all;
}

QByteArray asUrl(const ObservedRequest &request)
{
    return request.url();
}

QByteArray asRawHttp(const ObservedRequest &request, const QByteArray &lineEnd)
{
    QByteArray raw = request.method + ' ' + request.target + " HTTP/1.1" + lineEnd;
    for (const auto &[name, value] : request.headers)
        raw += name + ": " + value + lineEnd;
    if (!request.body.isEmpty())
        raw += "Content-Length: " + QByteArray::number(request.body.size()) + lineEnd;
    return raw + lineEnd + request.body;
}

namespace {

/// Method, headers and body as options; \p quoted is the shell's own way.
template <class Quoted>
QByteArray curlCommand(const ObservedRequest &request, const QByteArray &name, const QByteArray &lineEnd, const Quoted &quoted)
{
    QByteArrayList options{name + " -g --path-as-is -X " + request.method};
    options.append(quoted(request.url()));
    for (const auto &[header, value] : request.headers) {
        if (header.compare("host", Qt::CaseInsensitive) != 0)
            options.append("-H " + quoted(value.isEmpty() ? QByteArray(header + ';') : QByteArray(header + ": " + value)));
    }
    for (const char *own : {"Accept", "Content-Type"}) {
        if (observedHeader(request, own).isNull())
            options.append("-H " + quoted(QByteArray(own) + ':'));
    }
    if (!request.body.isEmpty())
        options.append("--data-raw " + quoted(request.body));
    return options.join(lineEnd) + '\n';
}

} // namespace

QByteArray asPosixCurl(const ObservedRequest &request)
{
    return curlCommand(request, "curl", " \\\n  ", [](QByteArray word) -> QByteArray { return "'" + word.replace("'", "'\\''") + "'"; });
}

/// As browsers write it: quotes of the C runtime, and each sign that cmd knows behind a caret.
QByteArray asCmdCurl(const ObservedRequest &request)
{
    return curlCommand(request, "curl", " ^\r\n  ", [](const QByteArray &word) {
        QByteArray argument = "\"";
        qsizetype slashes = 0;
        for (const char c : word) {
            if (c == '"')
                argument += QByteArray(slashes + 1, '\\');
            slashes = c == '\\' ? slashes + 1 : 0;
            argument += c;
        }
        argument += QByteArray(slashes, '\\') + '"';
        QByteArray line;
        for (const char c : argument) {
            if (c == '\n')
                line += "^\r\n\r\n";
            else if (QByteArrayView("^\"&|<>()%!").contains(c))
                line += QByteArray("^") + c;
            else
                line += c;
        }
        return line;
    });
}

QByteArray asPowerShellCurl(const ObservedRequest &request)
{
    return curlCommand(request, "curl.exe", " `\r\n  ", [](QByteArray word) -> QByteArray { return "'" + word.replace("'", "''") + "'"; });
}

QByteArray asHarEntry(const ObservedRequest &request)
{
    QJsonArray headers;
    for (const auto &[name, value] : request.headers)
        headers.append(QJsonObject{{QStringLiteral("name"), QString::fromUtf8(name)}, {QStringLiteral("value"), QString::fromUtf8(value)}});
    QJsonObject made{{QStringLiteral("method"), QString::fromUtf8(request.method)},
                     {QStringLiteral("url"), QString::fromUtf8(request.url())},
                     {QStringLiteral("httpVersion"), QStringLiteral("HTTP/1.1")},
                     {QStringLiteral("headers"), headers}};
    if (!request.body.isEmpty())
        made[QStringLiteral("postData")] =
            QJsonObject{{QStringLiteral("mimeType"), QString::fromUtf8(observedHeader(request, "Content-Type"))},
                        {QStringLiteral("text"), QString::fromUtf8(request.body)}};
    const QJsonObject entry{{QStringLiteral("startedDateTime"), QStringLiteral("2026-02-23T12:46:24.500Z")},
                            {QStringLiteral("request"), made},
                            {QStringLiteral("response"), QJsonObject{{QStringLiteral("status"), 200}}}};
    return QJsonDocument(entry).toJson(QJsonDocument::Compact);
}

} // namespace countersign
