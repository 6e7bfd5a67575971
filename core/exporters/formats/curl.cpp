// SPDX-License-Identifier: GPL-3.0-or-later
// A signed request as a curl command for a POSIX shell. The options follow curl's manual page (curl 7.55 or later, for `-H @file`).
#include "core/base/encoding.h"
#include "core/exporters/exporter.h"
#include "core/exporters/shellquoting.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

/// Linux's MAX_ARG_STRLEN without the final NUL. A longer body goes through standard input, a longer URL or header not at all.
constexpr qsizetype longestArgument = 128 * 1024 - 1;
constexpr qsizetype expectFrom = 1024; ///< from here on some curl waits for `100 Continue`

bool isNamed(const Field &header, QByteArrayView name)
{
    return header.name.compare(name, Qt::CaseInsensitive) == 0;
}

const Field *headerOf(const WireRequest &wire, QByteArrayView name)
{
    return findField(wire.headers, name, true);
}

struct CurlText {
    Q_DECLARE_TR_FUNCTIONS(CurlExporter)
};

Error unsayable(const QString &message, const QString &subject)
{
    return {ErrorKind::Unsupported, message, subject, CurlText::tr("Send it from here, or change this value")};
}

// Notes

QString maskedKeyId(const ExportInput &input)
{
    const QString id = QString::fromUtf8(input.accessKeyId);
    if (input.isPractice)
        return id;
    return id.size() < 12 ? id.left(2) + u'…' : QString(id.left(4) + u'…' + id.right(3));
}

bool isSigned(const ExportInput &input)
{
    return input.scheme.usesClock && !input.accessKeyId.isEmpty();
}

QString validity(const SchemeInfo &scheme)
{
    const int seconds = scheme.validSeconds;
    if (seconds <= 0)
        return scheme.usesNonce ? CurlText::tr(" Servers accept a nonce only once.") : QString();
    const QString span = seconds < 120 ? CurlText::tr("%1 seconds").arg(seconds) : CurlText::tr("%1 minutes").arg(seconds / 60);
    return (scheme.usesNonce ? CurlText::tr(" Servers accept it for about %1 and a nonce only once.")
                             : CurlText::tr(" Servers accept it for about %1."))
        .arg(span);
}

/// By where the bytes came from. The X-Auth-Token is none of them: it is taken out.
bool holdsSecurityToken(const WireRequest &wire)
{
    const auto comesFromToken = [](const TracedBytes &bytes) { return !bytes.segmentsOf(Origin::of(Origin::Kind::Token)).isEmpty(); };
    return comesFromToken(wire.target) || comesFromToken(wire.body)
        || std::any_of(wire.headers.cbegin(), wire.headers.cend(),
                       [&](const Field &header) { return !isNamed(header, "X-Auth-Token") && comesFromToken(header.value); });
}

QByteArray notes(const ExportInput &input, bool takesToken)
{
    QByteArray lines;
    if (isSigned(input)) {
        lines +=
            shellComment(CurlText::tr("Signed %1 with AccessKey %2.").arg(input.signedAt.toUTC().toString(Qt::ISODate), maskedKeyId(input))
                         + validity(input.scheme));
    } else {
        lines += shellComment(CurlText::tr("Not signed."));
    }
    if (takesToken)
        lines += shellComment(CurlText::tr("The X-Auth-Token is not in here: it is taken from the environment variable HUAWEI_TOKEN."));
    if (holdsSecurityToken(input.wire))
        lines += shellComment(
            CurlText::tr("Holds the security token of a temporary key, since it was signed with the rest: pass it on with care."));
    const Field *const type = headerOf(input.wire, "Content-Type");
    if (!input.wire.body.isEmpty() && type && type->value.bytes().toLower().contains("charset=gbk"))
        lines += shellComment(CurlText::tr("The form is percent-encoded from GBK bytes, not from UTF-8."));
    if (input.isPractice)
        lines += shellComment(CurlText::tr("For the practice gateway, as long as it runs on this port."));
    return lines;
}

// What cannot be said

std::optional<Error> refusal(const WireRequest &wire)
{
    const auto isToken = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
            || (c != '\0' && std::strchr("!#$%&'*+-.^_`|~", c));
    };
    const auto isControl = [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f; };
    const auto isUrl = [](char c) { return c > 0x20 && c < 0x7f && c != '#'; };
    const QByteArray url = wire.url();
    if (wire.method.isEmpty() || !std::all_of(wire.method.cbegin(), wire.method.cend(), isToken))
        return unsayable(CurlText::tr("The method is no HTTP token"), QString::fromUtf8(wire.method));
    if (!std::all_of(url.cbegin(), url.cend(), isUrl))
        return unsayable(CurlText::tr("The URL holds a character that must be encoded"), QString::fromUtf8(url));
    if (url.size() > longestArgument)
        return unsayable(CurlText::tr("The URL is longer than an argument can be"), CurlText::tr("%1 bytes").arg(url.size()));
    for (const Field &header : wire.headers) {
        const QByteArray &value = header.value.bytes();
        if (value.size() > longestArgument)
            return unsayable(CurlText::tr("The header is longer than an argument can be"), QString::fromUtf8(header.name));
        if (header.name.isEmpty() || !std::all_of(header.name.cbegin(), header.name.cend(), isToken))
            return unsayable(CurlText::tr("The header's name is no HTTP token"), QString::fromUtf8(header.name));
        if (std::any_of(value.cbegin(), value.cend(), isControl))
            return unsayable(CurlText::tr("The header's value holds a control character"), QString::fromUtf8(header.name));
        if (isNamed(header, "Transfer-Encoding"))
            return unsayable(CurlText::tr("curl would cut the body into chunks of its own"), QString::fromUtf8(header.name));
    }
    if (wire.method == "HEAD" && !wire.body.isEmpty())
        return unsayable(CurlText::tr("curl sends no body with HEAD"), u"HEAD"_s);
    return {};
}

// Options, each on its line

/// Only what curl would not do by itself. A POST is implied by its data, HEAD has an option of its own.
QByteArrayList methodOptions(const WireRequest &wire, bool hasData)
{
    if (wire.method == "HEAD")
        return {"-I"};
    const QByteArrayView implied = hasData ? "POST" : "GET";
    const bool isPlain = std::all_of(wire.method.cbegin(), wire.method.cend(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return wire.method == implied ? QByteArrayList() : QByteArrayList{"-X " + (isPlain ? wire.method : posixQuoted(wire.method))};
}

/// Header names that the signature covers, `;host;x-sdk-date;`: those must go out literally.
QByteArray signedHeaderNames(const WireRequest &wire)
{
    const Field *authorization = headerOf(wire, "Authorization");
    const QByteArray value = authorization ? authorization->value.bytes() : QByteArray();
    const qsizetype start = value.indexOf("SignedHeaders=");
    if (start < 0)
        return {};
    const qsizetype end = value.indexOf(',', start);
    return ';' + value.mid(start + 14, end < 0 ? -1 : end - start - 14).toLower() + ';';
}

/// What curl makes from the URL and the body, or per connection.
bool isMadeByCurl(const Field &header, const WireRequest &wire)
{
    if (isNamed(header, "Host"))
        return header.value.bytes() == wire.endpoint.authority();
    if (isNamed(header, "Content-Length"))
        return true;
    if (isNamed(header, "Accept") && header.value.bytes() == "*/*")
        return true;
    return (isNamed(header, "Connection") || isNamed(header, "Accept-Encoding"))
        && !signedHeaderNames(wire).contains(QByteArray(';' + header.name.toLower() + ';'));
}

QByteArray headerOption(const Field &header)
{
    const QByteArray &value = header.value.bytes();
    return "-H " + posixQuoted(value.trimmed().isEmpty() ? QByteArray(header.name + ';') : QByteArray(header.name + ": " + value));
}

QByteArrayList headerOptions(const WireRequest &wire, bool hasData)
{
    QByteArrayList options;
    for (const Field &header : wire.headers) {
        if (isNamed(header, "X-Auth-Token"))
            continue; // a bearer token, which arguments would show to everybody on the machine
        if (!isMadeByCurl(header, wire))
            options.append(headerOption(header));
        else if (isNamed(header, "Accept-Encoding") && !header.value.bytes().contains("identity"))
            options.append("--compressed");
    }
    // curl's own additions, taken out where the request has none.
    QByteArrayList additions{"Accept", "User-Agent"};
    if (hasData)
        additions.append("Content-Type");
    if (wire.body.size() >= expectFrom)
        additions.append("Expect");
    for (const QByteArray &name : additions)
        if (!headerOf(wire, name))
            options.append("-H " + posixQuoted(QByteArray(name + ':')));
    return options;
}

// The body

/// The command that writes the body to standard output, where it cannot be an argument: builtin `printf` has no limit of length.
QByteArray bodySource(const QByteArray &body)
{
    if (!isPasteableText(body))
        return "printf %s " + posixQuoted(base64Encoded(body)) + " | openssl base64 -d -A";
    return body.size() > longestArgument ? QByteArray("printf %s " + posixQuoted(body)) : QByteArray();
}

class CurlExporter final : public Exporter {
public:
    ExporterInfo info() const override
    {
        return {"curl", u"curl"_s, CurlText::tr("one signed request for a POSIX shell; servers accept it for a short time only"), "sh"};
    }

    Result<QByteArray> render(const ExportInput &input) const override
    {
        const WireRequest &wire = input.wire;
        if (auto reason = refusal(wire))
            return tl::unexpected(*std::move(reason));

        const bool takesToken = headerOf(wire, "X-Auth-Token") != nullptr;
        const bool hasData = !wire.body.isEmpty() || (headerOf(wire, "Content-Length") && wire.method != "HEAD" && wire.method != "GET");
        const QByteArray source = bodySource(wire.body.bytes());
        QByteArrayList options{"curl -q -sS --globoff --path-as-is"};
        options += methodOptions(wire, hasData);
        options += headerOptions(wire, hasData);
        if (takesToken)
            options.append(source.isEmpty() ? "-H @-" : "-H @/dev/fd/3");
        if (hasData) // never -d: it would read a file for a body that starts with an at sign
            options.append(source.isEmpty() ? QByteArray("--data-raw " + posixQuoted(wire.body.bytes())) : QByteArray("--data-binary @-"));
        options.append(posixQuoted(wire.url()));

        QByteArray command = options.join(" \\\n  ");
        if (!source.isEmpty())
            command = source + " | " + command;
        if (takesToken) {
            const QByteArray token = ": \"${HUAWEI_TOKEN:?}\" && printf 'X-Auth-Token: %s\\n' \"$HUAWEI_TOKEN\" | ";
            command = token + (source.isEmpty() ? command : QByteArray("{ " + command + "; } 3<&0"));
        }
        return QByteArray(notes(input, takesToken) + command + '\n');
    }
};

} // namespace

std::unique_ptr<Exporter> make_curl()
{
    return std::make_unique<CurlExporter>();
}

} // namespace countersign
