// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/signingtext.h"

#include <QCoreApplication>

#include <algorithm>

namespace countersign {

namespace {

struct ShapeText {
    Q_DECLARE_TR_FUNCTIONS(SigningText)
};

bool isShapeLetter(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

bool isShapeDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexText(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return isShapeDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
}

bool isHttpMethod(QByteArrayView word)
{
    static constexpr QByteArrayView methods[] = {"GET", "POST", "PUT", "DELETE", "HEAD", "PATCH", "OPTIONS"};
    return std::any_of(std::begin(methods), std::end(methods),
                       [word](QByteArrayView method) { return word.compare(method, Qt::CaseInsensitive) == 0; });
}

bool isHashLine(QByteArrayView line)
{
    return (isHexText(line) && (line.size() == 64 || line.size() == 40)) || line == QByteArrayView("UNSIGNED-PAYLOAD");
}

bool isCompactTime(QByteArrayView line)
{
    return line.size() == 16 && line[8] == 'T' && line[15] == 'Z' && std::all_of(line.begin(), line.begin() + 8, isShapeDigit);
}

/// ShapeLines of a text, one after another.
class ShapeLines {
public:
    explicit ShapeLines(QByteArrayView text) : m_text(text) { }

    /// The line at the present place without its end; nothing when the text is over.
    std::optional<QByteArrayView> peek() const
    {
        if (m_at > m_text.size())
            return {};
        const qsizetype end = m_text.indexOf('\n', m_at);
        QByteArrayView line = m_text.sliced(m_at, (end < 0 ? m_text.size() : end) - m_at);
        if (end >= 0 && line.endsWith('\r'))
            line.chop(1);
        return line;
    }
    std::optional<QByteArrayView> take()
    {
        const auto line = peek();
        if (line) {
            const qsizetype end = m_text.indexOf('\n', m_at);
            m_end = m_at + line->size();
            m_at = end < 0 ? m_text.size() + 1 : end + 1;
        }
        return line;
    }
    /// Behind the last line taken, its end not counted.
    qsizetype end() const { return m_end; }

private:
    QByteArrayView m_text;
    qsizetype m_at = 0;
    qsizetype m_end = 0;
};

using TextKind = SigningText::Kind;

/// `GET&%2F&AccessKeyId%3D…`, also `GET&/&…` and less encoded ones.
std::optional<SigningText> rpcText(QByteArrayView text, SigningTextPlace place)
{
    const qsizetype method = text.first(std::min<qsizetype>(text.size(), 12)).indexOf('&');
    if (method < 0 || !isHttpMethod(text.first(method)))
        return {};
    const QByteArrayView rest = text.sliced(method + 1);
    const qsizetype path = rest.first(std::min<qsizetype>(rest.size(), 200)).indexOf('&');
    if (path < 0
        || (!rest.startsWith('/') && rest.first(3).compare(QByteArrayView("%2F"), Qt::CaseInsensitive) != 0
            && rest.first(3) != QByteArrayView("%25")))
        return {};
    const QByteArrayView ends = place == SigningTextPlace::Line ? QByteArrayView("\r\n") : QByteArrayView(" \t\r\n\"'<>,;]})");
    const auto end = std::find_if(text.begin(), text.end(), [ends](char c) { return ends.contains(c); });
    return SigningText{.schemeId = "alibaba-rpc-v1", .length = end - text.begin()};
}

/// Whether a line can be a header of a canonical request: `host:ecs.aliyuncs.com`.
bool isHeaderLine(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':');
    return colon > 0 && std::all_of(line.begin(), line.begin() + colon, [](char c) {
               return isShapeLetter(c) || isShapeDigit(c) || c == '-' || c == '_';
           });
}

bool isNameList(QByteArrayView line)
{
    return !line.isEmpty() && isShapeLetter(line[0]) && std::all_of(line.begin(), line.end(), [](char c) {
        return isShapeLetter(c) || isShapeDigit(c) || c == '-' || c == '_' || c == ';';
    });
}

/// Method, path, query, headers, blank line, names, hash; without one or the other of them.
std::optional<SigningText> canonicalRequest(QByteArrayView text)
{
    ShapeLines lines(text);
    const auto method = lines.take();
    const auto path = lines.take();
    if (!method || !isHttpMethod(*method) || !path || !path->startsWith('/') || path->contains(' '))
        return {};
    SigningText found{.kind = TextKind::CanonicalRequest};
    qsizetype headers = 0;
    bool hasNames = false;
    bool hasHash = false;
    if (const auto query = lines.peek();
        query && (query->isEmpty() || query->contains('=') || !isHeaderLine(*query)) && !query->contains(' '))
        lines.take();
    for (auto line = lines.peek(); line && !hasHash; line = lines.peek()) {
        const QByteArray lower = line->first(std::min<qsizetype>(line->size(), 16)).toByteArray().toLower();
        if (!hasNames && isHeaderLine(*line)) {
            ++headers;
            if (lower.startsWith("x-sdk-"))
                found.schemeId = "huawei-aksk";
            else if (lower.startsWith("x-acs-"))
                found.schemeId = "alibaba-acs3";
            else if (lower.startsWith("x-amz-") && found.schemeId.isEmpty())
                found.algorithm = "AWS4-HMAC-SHA256";
        } else if (isHashLine(*line)) {
            hasHash = true;
        } else if (!hasNames && isNameList(*line)) {
            hasNames = true;
        } else if (!line->isEmpty() || hasNames) {
            break;
        }
        lines.take();
    }
    found.length = lines.end();
    if (headers == 0 || !(hasNames || hasHash))
        return {};
    return found;
}

/// Method, Accept, Content-MD5, Content-Type, Date, headers `x-acs-…`, resource; Alibaba's and Amazon's storages leave Accept out.
std::optional<SigningText> roaText(QByteArrayView text)
{
    ShapeLines lines(text);
    const auto method = lines.take();
    if (!method || !isHttpMethod(*method))
        return {};
    SigningText found{.schemeId = "alibaba-roa-v1"};
    int plainLines = 0;
    bool hasVendorHeader = false;
    for (auto line = lines.take(); line; line = lines.take()) {
        const QByteArray lower = line->first(std::min<qsizetype>(line->size(), 8)).toByteArray().toLower();
        if (lower.startsWith("x-acs-")) {
            hasVendorHeader = true;
        } else if (lower.startsWith("x-oss-") || lower.startsWith("x-amz-") || lower.startsWith("x-obs-")) {
            found.schemeId.clear();
            found.algorithm = lower.mid(2, 3).toUpper();
        } else if (line->startsWith('/') && plainLines > 0) {
            const bool isStorage = plainLines == 3 && !hasVendorHeader;
            if (isStorage && found.algorithm.isEmpty()) {
                found.schemeId.clear();
                found.algorithm = "OSS";
            }
            found.length = lines.end();
            return hasVendorHeader || plainLines >= 3 ? std::optional(found) : std::nullopt;
        } else if (++plainLines > 4 || line->size() > 400) {
            return {};
        }
    }
    return {};
}

/// A first line that names the algorithm, then time, scope and hash; or the canonical request in the place of its hash.
std::optional<SigningText> algorithmText(QByteArrayView text)
{
    ShapeLines lines(text);
    const auto first = lines.take();
    if (!first || first->size() > 40)
        return {};
    const QByteArray algorithm = first->toByteArray().trimmed();
    const bool isTime = isCompactTime(*first);
    const bool isName = algorithm.contains("HMAC") || algorithm.startsWith("ACS3") || algorithm.startsWith("SDK-");
    if (!isTime && (!isName || algorithm.contains(' ') || algorithm.contains(':') || algorithm.contains('=')))
        return {};
    SigningText found{.algorithm = isTime ? QByteArray() : algorithm};
    bool hasTime = isTime;
    bool hasScope = false;
    bool hasHash = false;
    const auto restAt = [&text, &lines] {
        return text.sliced(std::min(text.size(), lines.end() + (text.sliced(lines.end()).startsWith("\r\n") ? 2 : 1)));
    };
    for (auto line = lines.peek(); line && !hasHash; line = lines.peek()) {
        const qsizetype before = lines.end();
        if (isHashLine(*line)) {
            hasHash = true;
        } else if (isHttpMethod(*line)) {
            const QByteArrayView rest = restAt();
            const auto request = canonicalRequest(rest);
            if (!request)
                return {};
            hasHash = true;
            found.length = (rest.data() - text.data()) + request->length;
            break;
        } else if (line->contains('/') && !line->contains(' ')) {
            hasScope = true;
        } else if (!line->isEmpty() && line->size() <= 40 && isShapeDigit((*line)[0])) {
            hasTime = true;
        } else {
            break;
        }
        lines.take();
        if (lines.end() == before)
            break;
    }
    if (!hasHash)
        return {};
    found.length = std::max(found.length, lines.end());
    if (algorithm.startsWith("ACS3"))
        found.schemeId = "alibaba-acs3";
    else if (algorithm.startsWith("SDK-") || algorithm.startsWith("V11-") || isTime)
        found.schemeId = "huawei-aksk";
    else if (!algorithm.startsWith("TC3") && !hasScope) // a wrong name: Amazon's and its kin have a scope
        found.schemeId = hasTime ? "huawei-aksk" : "alibaba-acs3";
    return found;
}

/// `tenant+group+1500000000000`, or what is left of it.
std::optional<SigningText> acmText(QByteArrayView text, SigningTextPlace place)
{
    const QByteArrayView ends = place == SigningTextPlace::Line ? QByteArrayView("\r\n") : QByteArrayView(" \t\r\n\"'<>,;]})");
    const auto end = std::find_if(text.begin(), text.end(), [ends](char c) { return ends.contains(c); });
    const QByteArrayView line = text.first(end - text.begin());
    if (line.size() < 13 || line.size() > 600 || line.contains('&') || line.contains('=') || line.contains('"'))
        return {};
    qsizetype digits = 0;
    while (digits < line.size() && isShapeDigit(line[line.size() - 1 - digits]))
        ++digits;
    const bool isMillisecond = digits == 13;
    const QByteArrayView front = line.chopped(digits);
    const bool isTime = (isMillisecond || digits == 10) && line[front.size()] >= '1';
    const bool hasParts = front.endsWith('+') && (front.size() > 1 || isMillisecond) && !front.contains('(') && !front.startsWith("http");
    if (!isTime || !(hasParts || (front.isEmpty() && isMillisecond && place == SigningTextPlace::Line && end == text.end())))
        return {};
    return SigningText{.schemeId = "acm-spas", .length = line.size()};
}

} // namespace

std::optional<SigningText> signingText(QByteArrayView text, SigningTextPlace place)
{
    if (text.isEmpty())
        return {};
    if (isShapeLetter(text[0])) {
        if (const auto rpc = rpcText(text, place))
            return rpc;
        if (const auto canonical = canonicalRequest(text))
            return canonical;
        if (const auto roa = roaText(text))
            return roa;
    }
    if (isShapeLetter(text[0]) || isShapeDigit(text[0])) {
        if (const auto algorithm = algorithmText(text))
            return algorithm;
    }
    return acmText(text, place);
}

QString describedSigningText(const SigningText &text)
{
    const QString algorithm = QString::fromUtf8(text.algorithm.left(40));
    if (text.kind == TextKind::CanonicalRequest) {
        if (text.schemeId == "alibaba-acs3")
            return ShapeText::tr("canonical request of Alibaba ACS3");
        if (text.schemeId == "huawei-aksk")
            return ShapeText::tr("canonical request of Huawei AK/SK");
        return ShapeText::tr("canonical request");
    }
    if (text.schemeId == "alibaba-rpc-v1")
        return ShapeText::tr("string to sign of Alibaba RPC");
    if (text.schemeId == "alibaba-roa-v1")
        return ShapeText::tr("string to sign of Alibaba ROA");
    if (text.schemeId == "alibaba-acs3")
        return ShapeText::tr("string to sign of Alibaba ACS3");
    if (text.schemeId == "huawei-aksk")
        return ShapeText::tr("string to sign of Huawei AK/SK");
    if (text.schemeId == "acm-spas")
        return ShapeText::tr("string to sign of ACM");
    return algorithm.isEmpty() ? ShapeText::tr("string to sign")
                               : ShapeText::tr("string to sign of %1, which cannot be checked here").arg(algorithm);
}

} // namespace countersign
