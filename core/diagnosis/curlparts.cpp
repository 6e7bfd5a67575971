// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/curlparts.h"

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

/// Takes one word after the other.
class CurlWords {
    Q_DECLARE_TR_FUNCTIONS(CurlRequest)
public:
    explicit CurlWords(const std::optional<QByteArray> &input) : m_input(input), m_unread(input.value_or(QByteArray())) { }

    CurlParts read(const QByteArrayList &words)
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
        const bool isProse = !m_hasOption && std::none_of(m_parts.urls.cbegin(), m_parts.urls.cend(), looksLikeUrl);
        m_parts.isEmpty = words.isEmpty() || isProse;
        return m_parts;
    }

private:
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
        m_parts.remark(tr("The command ends in an option without its value"), quoted(words.constLast().left(12)), tr("Copy all of it"));
        return {};
    }

    void unknown(const QByteArray &option)
    {
        m_isBehindUnknown = true;
        const auto isPlain = [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-'; };
        const auto end = std::find_if_not(option.cbegin(), option.cend(), isPlain);
        m_parts.remark(tr("curl has no such option, as far as it is known here"),
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
            m_parts.urlQueries.append(value.startsWith('+') ? value.mid(1) : encodedData(value));
            break;
        case CurlEffect::Get:
            m_parts.isGet = true;
            break;
        case CurlEffect::Head:
            m_parts.isHead = true;
            break;
        case CurlEffect::Request:
            m_parts.method = value;
            break;
        case CurlEffect::Header:
            takeHeader(value);
            break;
        case CurlEffect::UserAgent:
            m_parts.agent = value.isNull() ? QByteArray("") : value;
            break;
        case CurlEffect::Referer:
            m_parts.referer = value;
            break;
        case CurlEffect::Cookie:
            if (value.contains('='))
                m_parts.cookies.append(value);
            else
                unread(value);
            break;
        case CurlEffect::User:
            m_parts.user = value;
            break;
        case CurlEffect::Bearer:
            m_parts.bearer = value;
            break;
        case CurlEffect::Range:
            m_parts.range = value;
            break;
        case CurlEffect::Form:
            m_parts.isMultipart = true;
            break;
        case CurlEffect::Upload:
            m_parts.isUpload = true;
            if (value == "-" && m_input)
                appendData(*m_input);
            else
                unread(value);
            break;
        case CurlEffect::Compressed:
            m_parts.isCompressed = true;
            break;
        case CurlEffect::PathAsIs:
            m_parts.isPathKept = true;
            break;
        case CurlEffect::Globoff:
            m_parts.isGlobOff = true;
            break;
        case CurlEffect::RequestTarget:
            m_parts.target = value;
            break;
        case CurlEffect::Next:
            m_parts.remark(tr("The command sends several requests"), u"--next"_s, tr("Only the first one was read"));
            m_isDone = true;
            break;
        case CurlEffect::Config:
            m_parts.remark(tr("Options stand in a file, which is not opened"), u"--config"_s, tr("Put them into the command"));
            break;
        case CurlEffect::SignsItself:
            m_parts.remark(tr("curl computes an authorization by itself, which is not in the command"),
                           quoted(QByteArray("--" + option.name)), tr("Paste what curl -v shows that it sent"));
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
        if (!m_parts.urls.isEmpty())
            m_parts.remark(tr("The command names several URLs"), {}, tr("Only the first one was read"));
        m_parts.urls.append(url);
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
            m_parts.remark(tr("What is piped into curl is not known"), {}, tr("Put it into the command"));
        else
            m_parts.remark(tr("A file is named and not opened"), quoted(name), tr("Put its contents into the command"));
    }

    void takeData(CurlEffect effect, const QByteArray &value)
    {
        if (effect == CurlEffect::Json)
            m_parts.isJson = true;
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
        if (m_parts.data && !isJoined)
            *m_parts.data += '&';
        m_parts.data = m_parts.data.value_or(QByteArray("")) + text;
    }

    /// `content`, `=content`, `name=content`, `@file`, `name@file`.
    QByteArray encodedData(const QByteArray &value)
    {
        const qsizetype equals = value.indexOf('=');
        const qsizetype at = equals < 0 ? value.indexOf('@') : -1;
        if (value.contains(' ') && dataEncoded(value).contains('+'))
            m_parts.remark(tr("curl before 7.86 sends a blank as %20, later ones as a plus"), u"--data-urlencode"_s,
                           tr("A plus was assumed"));
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
                m_parts.remark(tr("Some headers come from standard input, as a token does that no argument may show"), u"-H @-"_s,
                               tr("Add them to the command"));
            else
                unread(line.mid(1));
            return;
        }
        const qsizetype colon = line.indexOf(':');
        if (colon > 0) {
            const QByteArray value = line.mid(colon + 1).trimmed();
            if (value.isEmpty())
                m_parts.removed.append(line.left(colon).trimmed().toLower());
            else
                m_parts.headers.append({line.left(colon).trimmed(), value});
        } else if (const qsizetype mark = line.indexOf(';'); colon < 0 && mark > 0 && line.mid(mark + 1).trimmed().isEmpty()) {
            m_parts.headers.append({line.left(mark).trimmed(), QByteArray("")});
        } else if (!line.isEmpty()) {
            m_parts.remark(tr("A header without a colon is not sent"), quoted(headerName(line)), tr("Write it as Name: value"));
        }
    }

    /// Letters only, and few: what was meant as a value may be a secret.
    static QByteArray headerName(const QByteArray &line)
    {
        const auto end = std::find_if_not(line.cbegin(), line.cend(),
                                          [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-'; });
        return line.left(std::min<qsizetype>(end - line.cbegin(), 16));
    }

    const std::optional<QByteArray> &m_input;
    QByteArray m_unread; ///< what of the input no option has taken
    CurlParts m_parts{};
    qsizetype m_at = 0;
    bool m_isDone = false;
    bool m_hasOption = false;
    bool m_isBehindUnknown = false; ///< the next word may be the value of an option that is not known
};

} // namespace

void CurlParts::remark(const QString &message, const QString &subject, const QString &hint)
{
    const Error error{ErrorKind::BadInput, message, subject, hint};
    if (!remarks.contains(error) && remarks.size() < 20)
        remarks.append(error);
}

CurlParts curlParts(const QByteArrayList &words, const std::optional<QByteArray> &input)
{
    return CurlWords(input).read(words);
}

} // namespace countersign
