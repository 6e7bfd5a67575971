// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/wirerefusal.h"

#include "core/base/encoding.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace countersign {

namespace {

struct WireTexts {
    Q_DECLARE_TR_FUNCTIONS(WireForm)
};

constexpr bool isAsciiLetterOrDigit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// Position of the first byte that no URL may hold in path or query, or of a `%` without two hex digits; -1 when there is none.
/// Source: RFC 3986 sections 3.3 and 3.4; `[` and `]` only in the query, where the parser lets them pass.
qsizetype firstForbiddenByte(QByteArrayView target)
{
    static constexpr QByteArrayView others = "-._~:/?@!$&'()*+,;=[]";
    for (qsizetype i = 0; i < target.size(); ++i) {
        const char c = target.at(i);
        const bool escape = c == '%' && i + 2 < target.size() && isHexDigit(target.at(i + 1)) && isHexDigit(target.at(i + 2));
        if (!escape && !isAsciiLetterOrDigit(c) && !others.contains(c))
            return i;
    }
    return -1;
}

QString shownByte(char c)
{
    const bool visible = c > 0x20 && c < 0x7F;
    return visible ? QString(QLatin1Char(c)) : QStringLiteral("0x") + QString::fromLatin1(QByteArray(1, c).toHex()).toUpper();
}

/// Headers that the network layer replaces when they are empty; measured on 6.4.2.
bool isReplacedWhenEmpty(const QByteArray &lowerName)
{
    return lowerName == "host" || lowerName == "connection" || lowerName == "accept-encoding" || lowerName == "accept-language"
        || lowerName == "user-agent" || lowerName == "content-length";
}

std::optional<Error> headerSyntaxRefusal(const Field &header)
{
    if (!isToken(header.name))
        return Error{ErrorKind::BadInput, WireTexts::tr("This is no name for a header"), QString::fromUtf8(header.name),
                     WireTexts::tr("Use letters, digits and hyphens")};
    if (breaksHeader(header.value.bytes()))
        return Error{ErrorKind::BadInput, WireTexts::tr("A header's value cannot hold a line break or a zero byte"), fieldOf(header.origin),
                     WireTexts::tr("Remove it from the value")};
    return {};
}

} // namespace

QString fieldOf(const Origin &origin)
{
    if (!origin.name.isEmpty())
        return origin.name;
    switch (origin.kind) {
    case Origin::Kind::Method:
        return QStringLiteral("method");
    case Origin::Kind::Endpoint:
        return QStringLiteral("endpoint");
    case Origin::Kind::Body:
        return QStringLiteral("body");
    case Origin::Kind::AccessKeyId:
        return QStringLiteral("AccessKeyId");
    case Origin::Kind::Token:
        return QStringLiteral("token");
    default:
        return QStringLiteral("path");
    }
}

QString fieldOf(const TracedBytes &bytes, qsizetype from, qsizetype to)
{
    const Origin *found = nullptr;
    for (const Segment &segment : bytes.segments()) {
        const qsizetype end = segment.offset + segment.length;
        const bool touches = segment.length == 0 ? segment.offset >= from && segment.offset <= to : segment.offset < to && end > from;
        if (touches && segment.origin.kind == Origin::Kind::Parameter)
            return fieldOf(segment.origin);
        if (touches && !found)
            found = &segment.origin;
    }
    return fieldOf(found ? *found : Origin::of(Origin::Kind::Path));
}

bool isToken(QByteArrayView text)
{
    static constexpr auto isAllowed = [] {
        std::array<bool, 256> allowed{};
        for (size_t byte = 0; byte < allowed.size(); ++byte)
            allowed[byte] = isAsciiLetterOrDigit(static_cast<char>(byte));
        for (const char other : "!#$%&'*+-.^_`|~")
            allowed[static_cast<unsigned char>(other)] = other != '\0';
        return allowed;
    }();
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), [](char c) { return isAllowed[static_cast<unsigned char>(c)]; });
}

std::optional<Error> methodRefusal(const QByteArray &method)
{
    if (isToken(method))
        return {};
    return Error{ErrorKind::BadInput, WireTexts::tr("This is no HTTP method"), QString::fromUtf8(method),
                 WireTexts::tr("Use GET, POST, PUT, …")};
}

std::optional<Error> pathRefusal(const TracedBytes &path)
{
    const QByteArray &bytes = path.bytes();
    if (!bytes.startsWith('/'))
        return Error{ErrorKind::WireFormDiffers, WireTexts::tr("The path does not begin with a slash"), fieldOf(path, 0, 1),
                     WireTexts::tr("Put a slash in front")};
    if (bytes.startsWith("//"))
        return Error{ErrorKind::WireFormDiffers,
                     WireTexts::tr("The path begins with two slashes, and one of them would be lost on the way"), fieldOf(path, 1, 1),
                     WireTexts::tr("Give the first part of the path a value")};

    if (!bytes.contains('.') && !bytes.contains('%'))
        return {};
    for (qsizetype from = 1; from <= bytes.size();) {
        const qsizetype slash = bytes.indexOf('/', from);
        const qsizetype to = slash < 0 ? bytes.size() : slash;
        const QByteArray segment = percentDecoded(QByteArrayView(bytes).sliced(from, to - from));
        if (segment == "." || segment == "..")
            return Error{ErrorKind::WireFormDiffers,
                         WireTexts::tr("The path segment “%1” would be removed on the way").arg(QString::fromLatin1(segment)),
                         fieldOf(path, from, to), WireTexts::tr("Give it a value other than one or two dots")};
        from = to + 1;
    }
    return {};
}

std::optional<Error> headerRefusal(const Field &header, qsizetype bodySize)
{
    if (const auto refusal = headerSyntaxRefusal(header))
        return refusal;
    const auto is = [&header](QByteArrayView name) { return isSameHeader(header.name, name); };
    const QByteArray &value = header.value.bytes();
    if (value.isEmpty() && isReplacedWhenEmpty(header.name.toLower()))
        return Error{ErrorKind::WireFormDiffers, WireTexts::tr("The header %1 cannot be sent empty").arg(QString::fromLatin1(header.name)),
                     fieldOf(header.origin), WireTexts::tr("Give it a value, or leave it out")};
    if (is("content-length") && value != QByteArray::number(bodySize))
        return Error{ErrorKind::WireFormDiffers,
                     WireTexts::tr("The body has %1 bytes, the header Content-Length says otherwise").arg(bodySize), fieldOf(header.origin),
                     WireTexts::tr("Leave the header out: it is added with the right number")};
    if (is("transfer-encoding"))
        return Error{ErrorKind::WireFormDiffers, WireTexts::tr("The body is sent as a whole, with its length"), fieldOf(header.origin),
                     WireTexts::tr("Leave the header Transfer-Encoding out")};
    return {};
}

Error targetRefusal(const TracedBytes &target, const QByteArray &sent)
{
    const QByteArray &bytes = target.bytes();
    const qsizetype forbidden = firstForbiddenByte(bytes);
    if (forbidden >= 0)
        return {ErrorKind::WireFormDiffers, WireTexts::tr("“%1” cannot stand in a URL").arg(shownByte(bytes.at(forbidden))),
                fieldOf(target, forbidden, forbidden + 1), WireTexts::tr("Percent-encode it, or remove it")};

    const auto mismatch = std::mismatch(bytes.cbegin(), bytes.cend(), sent.cbegin(), sent.cend());
    const qsizetype position = std::min<qsizetype>(mismatch.first - bytes.cbegin(), std::max<qsizetype>(bytes.size() - 1, 0));
    const QString field = fieldOf(target, position, position + 1);
    if (sent.isEmpty())
        return {ErrorKind::WireFormDiffers, WireTexts::tr("This is no target that a URL can hold"), field,
                WireTexts::tr("Percent-encode the path")};
    return {ErrorKind::WireFormDiffers,
            WireTexts::tr("“%1” would be sent as “%2”")
                .arg(QString::fromUtf8(bytes.sliced(position).left(12)), QString::fromUtf8(sent.mid(position, 12))),
            field, WireTexts::tr("Write it in the second form")};
}

} // namespace countersign
