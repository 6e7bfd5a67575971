// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/curlrequest.h"

#include "core/base/encoding.h"
#include "core/diagnosis/curlparts.h"

#include <QCoreApplication>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// RFC 3986, section 5.2.4, over the path only.
QByteArray withoutDotSegments(const QByteArray &path)
{
    QByteArrayList kept;
    const QByteArrayList segments = path.mid(1).split('/');
    for (qsizetype index = 0; index < segments.size(); ++index) {
        const QByteArray &segment = segments.at(index);
        const bool isLast = index + 1 == segments.size();
        if (segment == "..") {
            if (!kept.isEmpty())
                kept.removeLast();
        } else if (segment != ".") {
            kept.append(segment);
            continue;
        }
        if (isLast)
            kept.append(QByteArray());
    }
    return '/' + kept.join('/');
}

/// Makes the request that the parts ask for.
class CurlAssembly {
    Q_DECLARE_TR_FUNCTIONS(CurlRequest)
public:
    explicit CurlAssembly(CurlParts &&parts) : m_parts(std::move(parts)) { }

    CurlRequest made()
    {
        setUrl();
        m_request.method = method();
        if (m_parts.data && !m_parts.isGet)
            m_request.body = *m_parts.data;
        setHeaders();
        if (m_parts.isMultipart)
            m_parts.remark(tr("A multipart form (-F) is not read"), {},
                           tr("No scheme here signs its parts; paste raw HTTP for the hash of its body"));
        if (m_parts.urls.isEmpty() && !m_parts.isEmpty)
            m_parts.remark(tr("The command has no URL"), {}, tr("Copy all of it"));
        return {m_request, m_parts.remarks, m_parts.isEmpty};
    }

private:
    QByteArray method() const
    {
        if (!m_parts.method.isEmpty())
            return m_parts.method;
        if (m_parts.isHead)
            return "HEAD";
        if (m_parts.isUpload)
            return "PUT";
        return (m_parts.data && !m_parts.isGet) || m_parts.isMultipart ? "POST" : "GET";
    }

    bool hasHeader(const QByteArray &name) const
    {
        return m_parts.removed.contains(name.toLower())
            || std::any_of(m_parts.headers.cbegin(), m_parts.headers.cend(),
                           [&name](const auto &header) { return header.first.compare(name, Qt::CaseInsensitive) == 0; });
    }
    void addOwn(const QByteArray &name, const QByteArray &value)
    {
        if (!hasHeader(name))
            m_request.headers.append({name, value});
    }

    void setHeaders()
    {
        QVector<QPair<QByteArray, QByteArray>> &headers = m_request.headers;
        if (!m_parts.user.isEmpty())
            addOwn("Authorization", "Basic " + base64Encoded(m_parts.user));
        if (!m_parts.bearer.isEmpty())
            addOwn("Authorization", "Bearer " + m_parts.bearer);
        if (!m_parts.range.isEmpty())
            addOwn("Range", "bytes=" + m_parts.range);
        if (!m_parts.agent.isEmpty())
            addOwn("User-Agent", m_parts.agent);
        addOwn("Accept", m_parts.isJson ? "application/json" : "*/*");
        if (m_parts.isCompressed)
            addOwn("Accept-Encoding", "deflate, gzip, br, zstd");
        if (!m_parts.referer.isEmpty())
            addOwn("Referer", m_parts.referer);
        if (!m_parts.cookies.isEmpty())
            headers.append({"Cookie", m_parts.cookies.join(';')});
        bool hasHost = false;
        for (const auto &header : std::as_const(m_parts.headers)) {
            const bool isHost = header.first.compare("Host", Qt::CaseInsensitive) == 0;
            if (!isHost || !hasHost) // of several curl sends the first
                headers.append(header);
            hasHost = hasHost || isHost;
        }
        if (m_parts.isJson)
            addOwn("Content-Type", "application/json");
        else if (m_parts.data && !m_parts.isGet && !m_parts.isUpload)
            addOwn("Content-Type", "application/x-www-form-urlencoded");
    }

    void setUrl()
    {
        QByteArray url = m_parts.urls.value(0);
        if (url.isEmpty())
            return;
        if (!m_parts.isGlobOff)
            takeGlobs(url);
        if (!url.contains("://"))
            url.prepend("http://");
        takeUserInfo(url);
        const QString refused = tr("curl refuses such a URL");
        if (std::any_of(url.cbegin(), url.cend(), [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7f; }))
            m_parts.remark(refused, {}, tr("Encode blanks as %20"));
        m_request = requestFromUrl(url);
        QByteArray path = m_request.path();
        const bool hasQuery = path.size() < m_request.target.size();
        QByteArray query = m_request.query();
        // -G keeps curl from adding what --url-query gives.
        const bool hasAdded = (m_parts.isGet && m_parts.data) || !m_parts.urlQueries.isEmpty();
        if (hasAdded) {
            query += query.isEmpty() || query.endsWith('&') ? "" : "&";
            query += withLowerCaseEscapes(m_parts.isGet && m_parts.data ? *m_parts.data : m_parts.urlQueries.join('&'));
        }
        if (!m_parts.isPathKept || hasAdded) // what adds to the URL takes it apart
            path = withoutDotSegments(path);
        m_request.target = escapedHighBytes(path + (!query.isEmpty() || (hasQuery && !hasAdded) ? '?' + query : QByteArray()));
        if (!m_parts.target.isEmpty())
            m_request.target = m_parts.target;
    }

    /// As curl writes the escapes of what it adds to a URL.
    static QByteArray withLowerCaseEscapes(QByteArray query)
    {
        const auto isHexDigit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'); };
        const auto lowered = [](char c) { return c >= 'A' && c <= 'F' ? char(c | 0x20) : c; };
        for (qsizetype at = query.indexOf('%'); at >= 0 && at + 2 < query.size(); at = query.indexOf('%', at + 1)) {
            if (isHexDigit(query.at(at + 1)) && isHexDigit(query.at(at + 2))) {
                query[at + 1] = lowered(query.at(at + 1));
                query[at + 2] = lowered(query.at(at + 2));
            }
        }
        return query;
    }

    /// Bytes above ASCII go out as escapes, in lower case.
    static QByteArray escapedHighBytes(const QByteArray &target)
    {
        QByteArray escaped;
        escaped.reserve(target.size());
        for (const char c : target) {
            if (static_cast<unsigned char>(c) < 0x80)
                escaped += c;
            else
                escaped += percentEncoded(QByteArrayView(&c, 1)).toLower();
        }
        return escaped;
    }

    /// Without -g curl makes several URLs from braces and brackets; behind a backslash they stand for themselves.
    void takeGlobs(QByteArray &url)
    {
        QByteArray plain;
        bool hasGlob = false;
        const qsizetype authority = url.indexOf("://") < 0 ? 0 : url.indexOf("://") + 3;
        for (qsizetype at = 0; at < url.size(); ++at) {
            const char c = url.at(at);
            const bool isEscape = c == '\\' && at + 1 < url.size() && QByteArrayView("{}[]").contains(url.at(at + 1));
            const bool isAddress = c == '[' && at == authority; // [::1]
            if (isEscape)
                ++at;
            else if ((c == '{' || c == '[') && !isAddress)
                hasGlob = true;
            plain += isEscape ? url.at(at) : c;
        }
        if (hasGlob)
            m_parts.remark(tr("The URL holds braces or brackets, from which curl makes several URLs"), {},
                           tr("Add --globoff, or encode them; they were read as they are"));
        url = plain;
    }

    void takeUserInfo(const QByteArray &url)
    {
        const qsizetype from = url.indexOf("://") + 3;
        const auto end = std::find_if(url.cbegin() + from, url.cend(), [](char c) { return c == '/' || c == '?' || c == '#'; });
        const QByteArray authority = url.mid(from, end - url.cbegin() - from);
        if (const qsizetype at = authority.lastIndexOf('@'); at >= 0 && m_parts.user.isEmpty())
            m_parts.user = percentDecoded(authority.left(at));
    }

    CurlParts m_parts;
    ObservedRequest m_request{};
};

} // namespace

CurlRequest curlRequest(const QByteArrayList &words, const std::optional<QByteArray> &input)
{
    return CurlAssembly(curlParts(words, input)).made();
}

} // namespace countersign
