// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/curlrequest.h"

#include "core/base/encoding.h"
#include "core/diagnosis/curloptions.h"
#include "core/diagnosis/readingwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

using CurlEffect = CurlOption::Effect;

/// As `--data-urlencode` writes a value: a blank is a plus (curl 7.86 or later).
QByteArray dataEncoded(QByteArrayView value)
{
    return percentEncoded(value).replace("%20", "+");
}

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

class CurlCommand {
    Q_DECLARE_TR_FUNCTIONS(CurlRequest)
public:
    explicit CurlCommand(const std::optional<QByteArray> &input) : m_input(input), m_unread(input.value_or(QByteArray())) { }

    CurlRequest read(const QByteArrayList &words)
    {
        for (m_at = 0; m_at < words.size() && !m_isDone; ++m_at) {
            const QByteArray &word = words.at(m_at);
            if (word == "--" || word.isEmpty())
                continue;
            if (word.startsWith("--"))
                takeLong(word.mid(2), words);
            else if (word.startsWith('-') && word.size() > 1)
                takeShort(word.mid(1), words);
            else if (m_isBehindUnknown && !word.contains("://"))
                m_isBehindUnknown = false; // its value, as it seems
            else
                takeUrl(word);
        }
        const bool isProse = !m_hasOption && std::none_of(m_urls.cbegin(), m_urls.cend(), looksLikeUrl);
        m_made.isEmpty = words.isEmpty() || isProse;
        finish();
        return m_made;
    }

private:
    void remark(const QString &message, const QString &subject, const QString &hint)
    {
        const Error error{ErrorKind::BadInput, message, subject, hint};
        if (!m_made.remarks.contains(error) && m_made.remarks.size() < 20)
            m_made.remarks.append(error);
    }

    void takeLong(const QByteArray &name, const QByteArrayList &words)
    {
        const bool isNegated = name.startsWith("no-") && !curlOption(QByteArrayView(name)) && curlOption(QByteArrayView(name).sliced(3));
        const CurlOption *option = curlOption(isNegated ? QByteArrayView(name).sliced(3) : QByteArrayView(name));
        if (!option) {
            unknown("--" + name);
            return;
        }
        m_hasOption = true;
        if (option->takesValue)
            take(*option, nextWord(words));
        else if (!isNegated)
            take(*option, {});
    }

    /// `-sSXPOST`: letters up to one that takes the rest, or the next word.
    void takeShort(const QByteArray &letters, const QByteArrayList &words)
    {
        for (qsizetype at = 0; at < letters.size(); ++at) {
            const CurlOption *option = curlOption(letters.at(at));
            if (!option) {
                unknown(QByteArray("-") + letters.at(at));
                return;
            }
            m_hasOption = true;
            if (option->takesValue) {
                take(*option, at + 1 < letters.size() ? letters.mid(at + 1) : nextWord(words));
                return;
            }
            take(*option, {});
        }
    }

    QByteArray nextWord(const QByteArrayList &words)
    {
        if (m_at + 1 < words.size())
            return words.at(++m_at);
        remark(tr("The command ends in an option without its value"), quoted(words.constLast().left(12)), tr("Copy all of it"));
        return {};
    }

    void unknown(const QByteArray &option)
    {
        m_isBehindUnknown = true;
        const auto isPlain = [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-'; };
        const auto end = std::find_if_not(option.cbegin(), option.cend(), isPlain);
        remark(tr("curl has no such option, as far as it is known here"),
               quoted(option.left(std::min<qsizetype>(end - option.cbegin(), 24))), tr("It was passed over"));
    }

    void take(const CurlOption &option, const QByteArray &value)
    {
        switch (option.effect) {
        case CurlEffect::None:
            break;
        case CurlEffect::Url:
            takeUrl(value);
            break;
        case CurlEffect::Data:
        case CurlEffect::DataBinary:
        case CurlEffect::DataRaw:
        case CurlEffect::Json:
            takeData(option.effect, value);
            break;
        case CurlEffect::DataUrlencode:
            appendData(encodedData(value));
            break;
        case CurlEffect::UrlQuery:
            m_urlQueries.append(value.startsWith('+') ? value.mid(1) : encodedData(value));
            break;
        case CurlEffect::Get:
            m_isGet = true;
            break;
        case CurlEffect::Head:
            m_isHead = true;
            break;
        case CurlEffect::Request:
            m_method = value;
            break;
        case CurlEffect::Header:
            takeHeader(value);
            break;
        case CurlEffect::UserAgent:
            m_agent = value.isNull() ? QByteArray("") : value;
            break;
        case CurlEffect::Referer:
            m_referer = value;
            break;
        case CurlEffect::Cookie:
            if (value.contains('='))
                m_cookies.append(value);
            else
                unread(value);
            break;
        case CurlEffect::User:
            m_user = value;
            break;
        case CurlEffect::Bearer:
            m_bearer = value;
            break;
        case CurlEffect::Range:
            m_range = value;
            break;
        case CurlEffect::Form:
            m_isMultipart = true;
            break;
        case CurlEffect::Upload:
            m_isUpload = true;
            if (value == "-" && m_input)
                appendData(*m_input);
            else
                unread(value);
            break;
        case CurlEffect::Compressed:
            m_isCompressed = true;
            break;
        case CurlEffect::PathAsIs:
            m_isPathKept = true;
            break;
        case CurlEffect::Globoff:
            m_isGlobOff = true;
            break;
        case CurlEffect::RequestTarget:
            m_target = value;
            break;
        case CurlEffect::Next:
            remark(tr("The command sends several requests"), u"--next"_s, tr("Only the first one was read"));
            m_isDone = true;
            break;
        case CurlEffect::Config:
            remark(tr("Options stand in a file, which is not opened"), u"--config"_s, tr("Put them into the command"));
            break;
        case CurlEffect::SignsItself:
            remark(tr("curl computes an authorization by itself, which is not in the command"), quoted(QByteArray("--" + option.name)),
                   tr("Paste what curl -v shows that it sent"));
            break;
        }
    }

    static bool looksLikeUrl(const QByteArray &word)
    {
        return word.contains("://") || word.contains('/') || word.contains(':') || (word.contains('.') && !word.endsWith('.'))
            || word == "localhost";
    }

    void takeUrl(const QByteArray &url)
    {
        m_isBehindUnknown = false;
        if (!m_urls.isEmpty())
            remark(tr("The command names several URLs"), {}, tr("Only the first one was read"));
        m_urls.append(url);
    }

    /// A file that a value names with `@`: its text where it is the input that is known; nothing otherwise.
    std::optional<QByteArray> fileText(const QByteArray &name)
    {
        if (name == "-" && m_input)
            return std::exchange(m_unread, QByteArray("")); // it can be read once
        unread(name);
        return {};
    }
    void unread(const QByteArray &name)
    {
        if (name == "-")
            remark(tr("What is piped into curl is not known"), {}, tr("Put it into the command"));
        else
            remark(tr("A file is named and not opened"), quoted(name), tr("Put its contents into the command"));
    }

    void takeData(CurlEffect effect, const QByteArray &value)
    {
        if (effect == CurlEffect::Json)
            m_isJson = true;
        if (effect == CurlEffect::DataRaw || !value.startsWith('@')) {
            // --json joins without an ampersand.
            appendData(value, effect == CurlEffect::Json);
            return;
        }
        QByteArray text = fileText(value.mid(1)).value_or(QByteArray());
        if (effect == CurlEffect::Data)
            text.removeIf([](char c) { return c == '\r' || c == '\n' || c == '\0'; });
        appendData(text, effect == CurlEffect::Json);
    }

    void appendData(const QByteArray &text, bool isJoined = false)
    {
        if (m_data && !isJoined)
            *m_data += '&';
        m_data = m_data.value_or(QByteArray("")) + text;
    }

    /// `content`, `=content`, `name=content`, `@file`, `name@file`.
    QByteArray encodedData(const QByteArray &value)
    {
        const qsizetype equals = value.indexOf('=');
        const qsizetype at = equals < 0 ? value.indexOf('@') : -1;
        if (value.contains(' ') && dataEncoded(value).contains('+'))
            remark(tr("curl before 7.86 sends a blank as %20, later ones as a plus"), u"--data-urlencode"_s, tr("A plus was assumed"));
        if (equals < 0 && at < 0)
            return dataEncoded(value);
        const QByteArray name = value.left(std::max(equals, at));
        const QByteArray content = at >= 0 ? fileText(value.mid(at + 1)).value_or(QByteArray()) : value.mid(equals + 1);
        return name.isEmpty() ? dataEncoded(content) : QByteArray(name + '=' + dataEncoded(content));
    }

    void takeHeader(const QByteArray &line)
    {
        if (line.startsWith('@')) {
            if (line == "@-" || line.startsWith("@/dev/fd/"))
                remark(tr("Some headers come from standard input, as a token does that no argument may show"), u"-H @-"_s,
                       tr("Add them to the command"));
            else
                unread(line.mid(1));
            return;
        }
        const qsizetype colon = line.indexOf(':');
        if (colon > 0) {
            const QByteArray value = line.mid(colon + 1).trimmed();
            if (value.isEmpty())
                m_removed.append(line.left(colon).trimmed().toLower());
            else
                m_headers.append({line.left(colon).trimmed(), value});
        } else if (const qsizetype mark = line.indexOf(';'); colon < 0 && mark > 0 && line.mid(mark + 1).trimmed().isEmpty()) {
            m_headers.append({line.left(mark).trimmed(), QByteArray("")});
        } else if (!line.isEmpty()) {
            remark(tr("A header without a colon is not sent"), quoted(headerName(line)), tr("Write it as Name: value"));
        }
    }

    /// Letters only, and few: what was meant as a value may be a secret.
    static QByteArray headerName(const QByteArray &line)
    {
        const auto end = std::find_if_not(line.cbegin(), line.cend(),
                                          [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-'; });
        return line.left(std::min<qsizetype>(end - line.cbegin(), 16));
    }

    bool hasHeader(const QByteArray &name) const
    {
        return m_removed.contains(name.toLower()) || std::any_of(m_headers.cbegin(), m_headers.cend(), [&name](const auto &header) {
                   return header.first.compare(name, Qt::CaseInsensitive) == 0;
               });
    }
    void addOwn(const QByteArray &name, const QByteArray &value)
    {
        if (!hasHeader(name))
            m_made.request.headers.append({name, value});
    }

    // Putting it together

    void finish()
    {
        setUrl();
        ObservedRequest &request = m_made.request;
        request.method = m_method;
        if (m_method.isEmpty())
            request.method = m_isHead ? "HEAD" : m_isUpload ? "PUT" : (m_data && !m_isGet) || m_isMultipart ? "POST" : "GET";
        if (m_data && !m_isGet)
            request.body = *m_data;
        setHeaders();
        if (m_isMultipart)
            remark(tr("A multipart form (-F) is not read"), {},
                   tr("No scheme here signs its parts; paste raw HTTP for the hash of its body"));
        if (m_urls.isEmpty() && !m_made.isEmpty)
            remark(tr("The command has no URL"), {}, tr("Copy all of it"));
    }

    void setHeaders()
    {
        QVector<QPair<QByteArray, QByteArray>> &headers = m_made.request.headers;
        if (!m_user.isEmpty())
            addOwn("Authorization", "Basic " + base64Encoded(m_user));
        if (!m_bearer.isEmpty())
            addOwn("Authorization", "Bearer " + m_bearer);
        if (!m_range.isEmpty())
            addOwn("Range", "bytes=" + m_range);
        if (!m_agent.isEmpty())
            addOwn("User-Agent", m_agent);
        addOwn("Accept", m_isJson ? "application/json" : "*/*");
        if (m_isCompressed)
            addOwn("Accept-Encoding", "deflate, gzip, br, zstd");
        if (!m_referer.isEmpty())
            addOwn("Referer", m_referer);
        if (!m_cookies.isEmpty())
            headers.append({"Cookie", m_cookies.join(';')});
        bool hasHost = false;
        for (const auto &header : std::as_const(m_headers)) {
            const bool isHost = header.first.compare("Host", Qt::CaseInsensitive) == 0;
            if (!isHost || !hasHost) // of several curl sends the first
                headers.append(header);
            hasHost = hasHost || isHost;
        }
        if (m_isJson)
            addOwn("Content-Type", "application/json");
        else if (m_data && !m_isGet && !m_isUpload)
            addOwn("Content-Type", "application/x-www-form-urlencoded");
    }

    void setUrl()
    {
        QByteArray url = m_urls.value(0);
        if (url.isEmpty())
            return;
        if (!m_isGlobOff)
            takeGlobs(url);
        if (!url.contains("://"))
            url.prepend("http://");
        takeUserInfo(url);
        const QString refused = tr("curl refuses such a URL");
        if (std::any_of(url.cbegin(), url.cend(), [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7f; }))
            remark(refused, {}, tr("Encode blanks as %20"));
        ObservedRequest &request = m_made.request;
        request = requestFromUrl(url);
        QByteArray path = request.path();
        const bool hasQuery = path.size() < request.target.size();
        QByteArray query = request.query();
        // -G keeps curl from adding what --url-query gives.
        const bool hasAdded = (m_isGet && m_data) || !m_urlQueries.isEmpty();
        if (hasAdded) {
            query += query.isEmpty() || query.endsWith('&') ? "" : "&";
            query += withLowerCaseEscapes(m_isGet && m_data ? *m_data : m_urlQueries.join('&'));
        }
        if (!m_isPathKept || hasAdded) // what adds to the URL takes it apart
            path = withoutDotSegments(path);
        request.target = escapedHighBytes(path + (!query.isEmpty() || (hasQuery && !hasAdded) ? '?' + query : QByteArray()));
        if (!m_target.isEmpty())
            request.target = m_target;
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
            remark(tr("The URL holds braces or brackets, from which curl makes several URLs"), {},
                   tr("Add --globoff, or encode them; they were read as they are"));
        url = plain;
    }

    void takeUserInfo(const QByteArray &url)
    {
        const qsizetype from = url.indexOf("://") + 3;
        const auto end = std::find_if(url.cbegin() + from, url.cend(), [](char c) { return c == '/' || c == '?' || c == '#'; });
        const QByteArray authority = url.mid(from, end - url.cbegin() - from);
        if (const qsizetype at = authority.lastIndexOf('@'); at >= 0 && m_user.isEmpty())
            m_user = percentDecoded(authority.left(at));
    }

    const std::optional<QByteArray> &m_input;
    QByteArray m_unread; ///< what of the input no option has taken
    CurlRequest m_made{};
    qsizetype m_at = 0;
    bool m_isDone = false;
    bool m_hasOption = false;
    bool m_isBehindUnknown = false; ///< the next word may be the value of an option that is not known
    QByteArrayList m_urls{};
    QByteArrayList m_urlQueries{};
    std::optional<QByteArray> m_data{};
    QVector<QPair<QByteArray, QByteArray>> m_headers{};
    QByteArrayList m_removed{}; ///< names in lower case that curl must not send by itself
    QByteArrayList m_cookies{};
    QByteArray m_method{}, m_agent{}, m_referer{}, m_user{}, m_bearer{}, m_range{}, m_target{};
    bool m_isGet = false, m_isHead = false, m_isJson = false, m_isMultipart = false, m_isUpload = false;
    bool m_isCompressed = false, m_isPathKept = false, m_isGlobOff = false;
};

} // namespace

CurlRequest curlRequest(const QByteArrayList &words, const std::optional<QByteArray> &input)
{
    return CurlCommand(input).read(words);
}

} // namespace countersign
