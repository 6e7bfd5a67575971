// SPDX-License-Identifier: GPL-3.0-or-later
// A URL by itself or among other words, also without scheme, without host, or broken at its ampersands as documentation prints it.
#include "core/diagnosis/observed.h"
#include "core/diagnosis/observedsignature.h"
#include "core/diagnosis/readingwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

struct UrlText {
    Q_DECLARE_TR_FUNCTIONS(UrlReader)
};

constexpr qsizetype mostUrls = 200;
constexpr qsizetype narrowestWrap = 40; ///< characters of a line that a terminal or a mail program may have broken

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// A single quote may belong to a URL; it ends one that began behind such a quote.
bool endsUrl(char c)
{
    return static_cast<unsigned char>(c) <= 0x20 || c == 0x7f || QByteArrayView("\"<>`").contains(c);
}

/// Position behind the word that starts at \p from.
qsizetype wordEnd(QByteArrayView text, qsizetype from)
{
    while (from < text.size() && !endsUrl(text[from]))
        ++from;
    return from;
}

bool isQueryByte(char c)
{
    return !endsUrl(c) && static_cast<unsigned char>(c) < 0x80 && !QByteArrayView("{}|\\^").contains(c);
}

/// Whether the word is the next parameter: `&Timestamp=…`.
bool isParameter(QByteArrayView word)
{
    const qsizetype equals = word.indexOf('=');
    return word.size() > 2 && word[0] == '&' && (word[1] | 0x20) >= 'a' && (word[1] | 0x20) <= 'z' && equals > 0
        && word.sliced(1, equals - 1).indexOf('&') < 0;
}

/// Whether the word, alone on its line, can only be the rest of a value that was wrapped above it, with more parameters behind it.
bool isRestOfValue(QByteArrayView word)
{
    const qsizetype ampersand = word.indexOf('&');
    return ampersand > 0 && isParameter(word.sliced(ampersand)) && !word.first(ampersand).contains('=') && !word.contains('?')
        && std::all_of(word.begin(), word.end(), isQueryByte);
}

/// How a URL goes on behind a blank or a line end.
struct Continuation {
    qsizetype at = -1; ///< its first letter; -1: it does not
    bool isNextLine = false;
};

/// \param from where the URL begins \param end behind what was read of it
Continuation continuation(QByteArrayView text, qsizetype from, qsizetype end)
{
    qsizetype at = end;
    bool hasLineEnd = false;
    while (at < text.size() && at - end < 80 && isBlank(text[at])) {
        hasLineEnd = hasLineEnd || text[at] == '\n';
        ++at;
    }
    if (at == end || at >= text.size() || endsUrl(text[at]))
        return {};
    if (hasLineEnd && (text[at] == '&' || text[end - 1] == '&'))
        return {at, true};
    const qsizetype behind = wordEnd(text, at);
    const QByteArrayView word = text.sliced(at, behind - at);
    const QByteArrayView url = text.sliced(from, end - from);
    if (!url.contains('?') || !url.contains('='))
        return {};
    if (!hasLineEnd)
        return isParameter(word) ? Continuation{at, false} : Continuation{};
    const qsizetype line = end - 1 - text.first(end).lastIndexOf('\n');
    const bool isWholeLine = behind == text.size() || text[behind] == '\n' || text[behind] == '\r';
    return text[end] != ' ' && line >= narrowestWrap && isWholeLine && isRestOfValue(word) ? Continuation{at, true} : Continuation{};
}

/// Whether a word without scheme is one all the same: `ecs.aliyuncs.com/?Action=…`, `/?Action=…`, `Action=…&Version=…`.
bool isBareUrl(QByteArrayView word)
{
    const qsizetype mark = word.indexOf('?');
    const QByteArrayView query = word.sliced(mark + 1);
    const bool isQuery = query.contains('=') && query.contains('&') && !query.contains('{') && (mark >= 0 || (query[0] | 0x20) >= 'a');
    if (!isQuery)
        return false;
    const QByteArrayView front = word.first(std::max<qsizetype>(mark, 0));
    return std::none_of(front.begin(), front.end(), [](char c) { return c == '=' || c == '&' || c == ','; });
}

class UrlReader final : public Reader {
public:
    QByteArray id() const override { return "url"; }
    int rank() const override { return 70; }

    QVector<Reading> read(QByteArrayView piece) const override
    {
        QVector<Reading> found;
        qsizetype at = 0;
        while (at < piece.size() && found.size() < mostUrls) {
            if (endsUrl(piece[at])) {
                ++at;
                continue;
            }
            const qsizetype end = wordEnd(piece, at);
            const QByteArrayView word = piece.sliced(at, end - at);
            const qsizetype scheme = schemeAt(word);
            if (scheme >= 0 || isBareUrl(word)) {
                if (auto reading = readingAt(piece, at + std::max<qsizetype>(scheme, 0), end)) {
                    at = reading->offset + reading->length;
                    found.append(*std::move(reading));
                    continue;
                }
            }
            at = end;
        }
        return found;
    }

private:
    /// Where `https://` begins in a word: at its start, or behind a bracket or an equals sign.
    static qsizetype schemeAt(QByteArrayView word)
    {
        qsizetype at = word.indexOf(QByteArrayView("://"));
        if (at < 4)
            return -1;
        const qsizetype length = word.first(at).endsWith("https") ? 5 : word.first(at).endsWith("http") ? 4 : 0;
        return length == 0 ? -1 : at - length;
    }

    static std::optional<Reading> readingAt(QByteArrayView piece, qsizetype from, qsizetype end)
    {
        QByteArray url = piece.sliced(from, end - from).toByteArray();
        bool isOverLines = false;
        bool hasBlanks = false;
        for (auto next = continuation(piece, from, end); next.at >= 0; next = continuation(piece, from, end)) {
            end = wordEnd(piece, next.at);
            url += piece.sliced(next.at, end - next.at);
            (next.isNextLine ? isOverLines : hasBlanks) = true;
        }
        const bool isWhole = piece.first(from).trimmed().isEmpty() && piece.sliced(end).trimmed().isEmpty();
        if (!isWhole && from > 0 && piece[from - 1] == '\'' && url.contains('\'')) {
            end -= url.size() - url.indexOf('\'');
            url.truncate(url.indexOf('\''));
        }
        // The sentence's own punctuation.
        while (!isWhole && !url.isEmpty() && QByteArrayView(".,;:!)]}'").contains(url.back())) {
            url.chop(1);
            --end;
        }
        const qsizetype mark = url.indexOf('?');
        const bool isQueryOnly = !url.contains("://") && (mark < 0 || mark == 0);
        ObservedRequest request = isQueryOnly ? requestFromUrl(QByteArray("/?" + url.mid(mark + 1))) : requestFromUrl(url);
        const bool isAlone = piece.first(from).trimmed().isEmpty() && piece.sliced(end).trimmed().isEmpty();
        if (!isAlone && !observedSignature(request))
            return {};
        Reading reading{.recognised = describedRequest(isQueryOnly ? UrlText::tr("Query") : UrlText::tr("URL"), request)};
        if (hasBlanks)
            reading.remarks.append(
                {ErrorKind::BadInput, UrlText::tr("The URL has blanks before its ampersands"), {}, UrlText::tr("They were left out")});
        if (isOverLines)
            reading.remarks.append(
                {ErrorKind::BadInput, UrlText::tr("The URL is broken over several lines"), {}, UrlText::tr("It was read as one")});
        if (request.target.contains("&amp;"))
            reading.remarks.append({ErrorKind::BadInput,
                                    UrlText::tr("The URL holds &amp;, as copied from a page's source"),
                                    {},
                                    UrlText::tr("Write & alone")});
        reading.request = std::move(request);
        reading.offset = from;
        reading.length = end - from;
        return reading;
    }
};

} // namespace

std::unique_ptr<Reader> reader_url()
{
    return std::make_unique<UrlReader>();
}

} // namespace countersign
