// SPDX-License-Identifier: GPL-3.0-or-later
// A request as HTTP text: origin or absolute form, line ends of any kind, pseudo headers of HTTP/2, the `> ` of `curl -v`; headers alone, too. An answer
// below it is left to the next reader.
#include "core/diagnosis/observed.h"
#include "core/diagnosis/readingwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

struct RawHttpText {
    Q_DECLARE_TR_FUNCTIONS(RawHttpReader)
};

constexpr qsizetype mostRequests = 200;

bool isTokenByte(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')
        || (c != '\0' && QByteArrayView("!#$%&'*+-.^_`|~").contains(c));
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenByte);
}

/// Lines of a piece, without the prefix that `curl -v` writes in front of each.
class HttpLines {
public:
    HttpLines(QByteArrayView text, qsizetype at) : m_text(text), m_at(at)
    {
        if (text.sliced(at).startsWith(QByteArrayView("> ")))
            m_prefix = "> ";
    }

    bool atEnd() const { return m_at >= m_text.size(); }
    qsizetype position() const { return m_at; }
    bool isPrefixed() const { return !m_prefix.isEmpty(); }
    /// The line at the present place without prefix and line end. A line without the prefix counts as none.
    QByteArrayView peek() const
    {
        const qsizetype end = m_text.indexOf('\n', m_at);
        QByteArrayView line = m_text.sliced(m_at, (end < 0 ? m_text.size() : end) - m_at);
        if (line.endsWith('\r'))
            line.chop(1);
        if (!m_prefix.isEmpty())
            line = line.startsWith(m_prefix) ? line.sliced(m_prefix.size()) : QByteArrayView();
        return line;
    }
    void next()
    {
        const qsizetype end = m_text.indexOf('\n', m_at);
        m_at = end < 0 ? m_text.size() : end + 1;
    }

private:
    QByteArrayView m_text;
    qsizetype m_at;
    QByteArray m_prefix{};
};

struct RequestLine {
    QByteArray method{};
    QByteArray target{};
};

/// `POST /path?query HTTP/1.1`
std::optional<RequestLine> requestLine(QByteArrayView line)
{
    const qsizetype version = line.lastIndexOf(QByteArrayView(" HTTP/"));
    const qsizetype method = line.indexOf(' ');
    if (version < 0 || method <= 0 || method >= version || line.size() - version > 12)
        return {};
    const QByteArray target = line.sliced(method + 1, version - method - 1).toByteArray().trimmed();
    const bool isTarget = target.startsWith('/') || target == "*" || target.startsWith("http://") || target.startsWith("https://");
    if (!isToken(line.first(method)) || method > 20 || !isTarget)
        return {};
    return RequestLine{line.first(method).toByteArray(), target};
}

bool isStatusLine(QByteArrayView line)
{
    if (line.startsWith(QByteArrayView("< ")))
        line = line.sliced(2);
    return line.startsWith(QByteArrayView("HTTP/")) && line.size() > 8 && line.indexOf(' ') > 0 && line.indexOf(' ') < 10;
}

/// Name and value; a pseudo header's name keeps its colon in front.
std::optional<QPair<QByteArray, QByteArray>> header(QByteArrayView line)
{
    const qsizetype colon = line.indexOf(':', line.startsWith(':') ? 1 : 0);
    if (colon <= 0)
        return {};
    const QByteArrayView name = line.first(colon);
    if (!isToken(name.startsWith(':') ? name.sliced(1) : name))
        return {};
    return qMakePair(name.toByteArray(), line.sliced(colon + 1).toByteArray().trimmed());
}

/// Headers that only a signed request has: they give themselves away without a request line. The lines of a canonical request, which have no blank
/// behind the colon, are none.
bool isTellingHeader(QByteArrayView line)
{
    static constexpr QByteArrayView names[] = {"authorization: ", "spas-signature: ", ":method:", ":authority:", ":path:"};
    const QByteArray lower = line.first(std::min<qsizetype>(line.size(), 20)).toByteArray().toLower();
    return std::any_of(std::begin(names), std::end(names), [&lower](QByteArrayView name) { return lower.startsWith(name); })
        && header(line);
}

QByteArray unchunked(QByteArrayView body)
{
    QByteArray text;
    qsizetype at = 0;
    while (at < body.size()) {
        const qsizetype end = body.indexOf('\n', at);
        bool isNumber = false;
        const QByteArray size = body.sliced(at, (end < 0 ? body.size() : end) - at).toByteArray().trimmed();
        const qsizetype length = size.left(size.indexOf(';') < 0 ? size.size() : size.indexOf(';')).toLongLong(&isNumber, 16);
        if (end < 0 || !isNumber || length < 0 || length > body.size() - end - 1)
            return {};
        if (length == 0)
            return text;
        text += body.sliced(end + 1, length);
        at = end + 1 + length;
        while (at < body.size() && (body[at] == '\r' || body[at] == '\n') && body[at - 1] != '\n')
            ++at;
    }
    return {};
}

/// Reads one request from the present place of a piece.
class RequestText {
public:
    RequestText(QByteArrayView piece, qsizetype at) : m_piece(piece), m_offset(at), m_lines(piece, at) { }

    Reading reading()
    {
        const auto first = requestLine(m_lines.peek());
        if (first) {
            m_lines.next();
            setTarget(first->method, first->target);
        }
        readHeaders();
        if (m_request.host.isEmpty())
            m_request.host = observedHeader(m_request, "Host");
        if (m_lines.isPrefixed())
            skipPrefixedRest();
        else
            readBody();
        if (m_request.method.isEmpty() || m_request.target.isEmpty())
            remark(RawHttpText::tr("The request line is missing"), {}, RawHttpText::tr("Add it in front, as POST /path?query HTTP/1.1"));
        const QString form = first ? RawHttpText::tr("HTTP request") : RawHttpText::tr("HTTP headers");
        Reading made{.recognised = describedRequest(form, m_request), .request = m_request, .remarks = m_remarks, .offset = m_offset};
        made.length = m_end - m_offset;
        return made;
    }

private:
    void remark(const QString &message, const QString &subject, const QString &hint)
    {
        if (m_remarks.size() < 10)
            m_remarks.append({ErrorKind::BadInput, message, subject, hint});
    }

    void setTarget(const QByteArray &method, const QByteArray &target)
    {
        if (target.contains("://") && !target.startsWith('/'))
            m_request = requestFromUrl(target);
        else
            m_request.target = target;
        m_request.method = method;
        if (target.contains(' '))
            remark(RawHttpText::tr("The target holds a blank, which ends it for a server"), {}, RawHttpText::tr("Send a blank as %20"));
    }

    void readHeaders()
    {
        while (!m_lines.atEnd()) {
            const QByteArrayView line = m_lines.peek();
            if (line.trimmed().isEmpty() || isStatusLine(line))
                break;
            if (const auto found = header(line)) {
                takeHeader(found->first, found->second);
            } else if ((line.startsWith(' ') || line.startsWith('\t')) && !m_request.headers.isEmpty()) {
                m_request.headers.last().second += ' ' + line.toByteArray().trimmed(); // a folded line
            } else if (m_request.headers.isEmpty() && m_request.method.isEmpty()) {
                break;
            } else {
                remark(RawHttpText::tr("A line is no header and was left out"), quotedName(line),
                       RawHttpText::tr("Write it as Name: value"));
            }
            m_lines.next();
            m_end = m_lines.position();
        }
        m_end = std::max(m_end, std::min(m_lines.position(), m_piece.size()));
    }

    /// Only what can be no value: a value may be a secret.
    static QString quotedName(QByteArrayView line)
    {
        const auto end = std::find_if_not(line.begin(), line.end(), isTokenByte);
        return quoted(line.first(std::min<qsizetype>(end - line.begin(), 20)));
    }

    void takeHeader(const QByteArray &name, const QByteArray &given)
    {
        QByteArray value = given;
        if (name.startsWith(':') && value.isEmpty()) { // browsers copy name and value on lines of their own
            m_lines.next();
            value = m_lines.atEnd() ? QByteArray() : m_lines.peek().toByteArray().trimmed();
        }
        if (name == ":method")
            m_request.method = value;
        else if (name == ":path")
            m_request.target = value;
        else if (name == ":authority")
            m_request.host = value;
        else if (name == ":scheme")
            m_request.scheme = value;
        else if (!name.startsWith(':'))
            m_request.headers.append({name, value});
    }

    /// `curl -v` shows no body; its empty line still belongs to the request.
    void skipPrefixedRest()
    {
        if (!m_lines.atEnd())
            m_lines.next();
        m_end = m_lines.position();
        if (observedHeader(m_request, "Content-Length").toLongLong() > 0)
            remark(RawHttpText::tr("The body is not in it: curl does not print what it sends"), {},
                   RawHttpText::tr("Add the body below the headers"));
    }

    /// From the blank line to what Content-Length says, or to the answer below.
    void readBody()
    {
        if (m_lines.atEnd() || isStatusLine(m_lines.peek()))
            return;
        m_lines.next();
        const qsizetype from = m_lines.position();
        m_end = from;
        const QByteArrayView rest = m_piece.sliced(from);
        bool isNumber = false;
        const qlonglong length = observedHeader(m_request, "Content-Length").toLongLong(&isNumber);
        if (isNumber && length >= 0 && length <= rest.size()) {
            m_request.body = rest.first(qsizetype(length)).toByteArray();
            m_end = from + qsizetype(length);
            return;
        }
        const bool isChunked = observedHeader(m_request, "Transfer-Encoding").toLower().contains("chunked");
        const bool hasNone = !isNumber && !isChunked
            && (m_request.method == "GET" || m_request.method == "HEAD" || m_request.method == "DELETE" || m_request.method.isEmpty());
        if (hasNone)
            return;
        QByteArrayView body = rest.first(answerAt(rest));
        m_end = from + body.size();
        if (isChunked) {
            m_request.body = unchunked(body);
            if (m_request.body.isEmpty() && !body.trimmed().isEmpty())
                remark(RawHttpText::tr("The chunks of the body do not fit their sizes"), u"Transfer-Encoding"_s,
                       RawHttpText::tr("Paste the body as one piece"));
            return;
        }
        while (body.endsWith('\n') || body.endsWith('\r'))
            body.chop(1);
        m_request.body = body.toByteArray();
        if (isNumber && length > body.size())
            remark(RawHttpText::tr("The body has %1 of the %2 bytes that Content-Length says").arg(body.size()).arg(length),
                   u"Content-Length"_s, RawHttpText::tr("Paste all of it; line ends may have changed on the way"));
        else if (!isNumber && !body.isEmpty())
            remark(RawHttpText::tr("There is no Content-Length"), {},
                   RawHttpText::tr("The body was read up to the end, without the last line end"));
    }

    static qsizetype answerAt(QByteArrayView rest)
    {
        for (qsizetype at = 0; at < rest.size();) {
            const qsizetype end = rest.indexOf('\n', at);
            if (isStatusLine(rest.sliced(at, std::min<qsizetype>(rest.size() - at, 20))))
                return at;
            if (end < 0)
                break;
            at = end + 1;
        }
        return rest.size();
    }

    QByteArrayView m_piece;
    qsizetype m_offset;
    qsizetype m_end = 0;
    HttpLines m_lines;
    ObservedRequest m_request{};
    QVector<Error> m_remarks{};
};

class RawHttpReader final : public Reader {
public:
    QByteArray id() const override { return "raw-http"; }
    int rank() const override { return 30; }

    QVector<Reading> read(QByteArrayView piece) const override
    {
        QVector<Reading> found;
        qsizetype at = 0;
        while (at < piece.size() && found.size() < mostRequests) {
            const qsizetype end = piece.indexOf('\n', at);
            QByteArrayView line = piece.sliced(at, (end < 0 ? piece.size() : end) - at);
            if (line.endsWith('\r'))
                line.chop(1);
            if (line.startsWith(QByteArrayView("> ")))
                line = line.sliced(2);
            if (requestLine(line) || isTellingHeader(line)) {
                const qsizetype free = found.isEmpty() ? 0 : found.constLast().offset + found.constLast().length;
                found.append(RequestText(piece, requestLine(line) ? at : firstHeaderAt(piece, at, free)).reading());
                at = std::max(found.constLast().offset + found.constLast().length, at + 1);
                continue;
            }
            at = end < 0 ? piece.size() : end + 1;
        }
        return found;
    }

private:
    /// Of the block of headers that \p at stands in, as far as nothing else has taken it.
    static qsizetype firstHeaderAt(QByteArrayView piece, qsizetype at, qsizetype free)
    {
        for (int lines = 0; at > free && lines < 100; ++lines) {
            const qsizetype before = at < 2 ? -1 : piece.first(at - 1).lastIndexOf('\n');
            if (before + 1 < free || !header(piece.sliced(before + 1, at - before - 1).trimmed()))
                break;
            at = before + 1;
        }
        return at;
    }
};

} // namespace

std::unique_ptr<Reader> reader_raw_http()
{
    return std::make_unique<RawHttpReader>();
}

} // namespace countersign
