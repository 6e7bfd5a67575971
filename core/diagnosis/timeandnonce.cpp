// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/timeandnonce.h"

#include "core/base/encoding.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr qsizetype mostBytes = qsizetype(4) << 20;
constexpr qsizetype longestValue = 200;
constexpr qsizetype longestNonce = 128;
constexpr int mostPlaces = 1000; ///< of one name
constexpr int mostDecodings = 3; ///< a string to sign is encoded twice, and may stand in a URL

struct MomentText {
    Q_DECLARE_TR_FUNCTIONS(TimeAndNonce)
};

// Times

std::optional<QDateTime> utc(const QDate &date, const QTime &time, int offsetSeconds = 0)
{
    if (!date.isValid() || !time.isValid() || date.year() < 1970 || date.year() > 9999)
        return {};
    const QDateTime moment(date, time, Qt::UTC);
    return moment.addSecs(-offsetSeconds);
}

std::optional<QDateTime> isoTime(const QString &text)
{
    static const QRegularExpression form(
        uR"(^(\d{4})-?(\d\d)-?(\d\d)[Tt ](\d\d):?(\d\d):?(\d\d)(?:[.,](\d{1,9}))?(?:[Zz]|([+-])(\d\d):?(\d\d))?$)"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    const auto number = [&match](int group) { return match.captured(group).toInt(); };
    const int milliseconds = match.captured(7).leftJustified(3, u'0').left(3).toInt();
    const int offset = (number(9) * 60 + number(10)) * 60 * (match.captured(8) == u"-" ? -1 : 1);
    return utc({number(1), number(2), number(3)}, {number(4), number(5), number(6), milliseconds}, offset);
}

std::optional<QDateTime> headerTime(const QString &text)
{
    static const QRegularExpression form(uR"(^[A-Za-z]{3}, (\d{1,2}) ([A-Za-z]{3}) (\d{4}) (\d\d):(\d\d):(\d\d) (?:GMT|UTC|\+0000)$)"_s);
    static const QStringList months{u"jan"_s, u"feb"_s, u"mar"_s, u"apr"_s, u"may"_s, u"jun"_s,
                                    u"jul"_s, u"aug"_s, u"sep"_s, u"oct"_s, u"nov"_s, u"dec"_s};
    const auto match = form.match(text);
    if (!match.hasMatch())
        return {};
    const auto number = [&match](int group) { return match.captured(group).toInt(); };
    return utc({number(3), int(months.indexOf(match.captured(2).toLower())) + 1, number(1)}, {number(4), number(5), number(6)});
}

std::optional<QDateTime> epochTime(QByteArrayView text)
{
    if ((text.size() != 10 && text.size() != 13) || !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return {};
    const qint64 value = text.toByteArray().toLongLong();
    return QDateTime::fromMSecsSinceEpoch(text.size() == 13 ? value : value * 1000, Qt::UTC);
}

std::optional<QDateTime> anyTime(QByteArrayView bytes)
{
    const QByteArray trimmed = bytes.toByteArray().trimmed();
    if (trimmed.isEmpty() || trimmed.size() > 64)
        return {};
    const QString text = QString::fromLatin1(trimmed);
    if (const auto time = isoTime(text))
        return time;
    if (const auto time = headerTime(text))
        return time;
    return epochTime(trimmed);
}

bool isNonce(QByteArrayView text)
{
    return !text.isEmpty() && text.size() <= longestNonce
        && std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7f; });
}

// Names and values in a text

bool isNameByte(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_' || c == '-' || c == '.';
}

bool isHexByte(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

/// Whether a name can begin at \p at: behind nothing, a separator, its percent triplet, or a line end written `\n`.
bool beginsAt(QByteArrayView text, qsizetype at)
{
    if (at == 0 || !isNameByte(text[at - 1]))
        return true;
    if (at >= 2 && text[at - 2] == '\\' && (text[at - 1] == 'n' || text[at - 1] == 'r'))
        return true;
    return at >= 3 && isHexByte(text[at - 1]) && isHexByte(text[at - 2])
        && (text[at - 3] == '%' || (at >= 5 && text.sliced(at - 5, 3) == QByteArrayView("%25")));
}

bool skip(QByteArrayView text, qsizetype &at, QByteArrayView any)
{
    const qsizetype from = at;
    while (at < text.size() && at - from < longestValue && any.contains(text[at]))
        ++at;
    return at > from;
}

bool take(QByteArrayView text, qsizetype &at, QByteArrayView word)
{
    if (text.size() - at < word.size() || text.sliced(at, word.size()).compare(word, Qt::CaseInsensitive) != 0)
        return false;
    at += word.size();
    return true;
}

/// What stands behind a name that ends at \p at; nothing where no value follows.
std::optional<QByteArray> valueBehind(QByteArrayView text, qsizetype at)
{
    constexpr QByteArrayView wrapping(" \t\"'\\");
    for (const QByteArrayView encoded : {QByteArrayView("%3D"), QByteArrayView("%253D"), QByteArrayView("%25253D")}) {
        if (!take(text, at, encoded))
            continue;
        const QByteArrayView rest = text.sliced(at).first(std::min(longestValue, text.size() - at));
        const QByteArray all = rest.toByteArray();
        qsizetype end = all.size();
        for (const char *stop : {"%26", "%2526", "%252526", "&", " ", "\"", "'", "\n", "\r", "\\", "<"}) {
            if (const qsizetype found = all.indexOf(stop); found >= 0)
                end = std::min(end, found);
        }
        return all.first(end);
    }
    const bool quoted = skip(text, at, "\"'\\");
    skip(text, at, " \t]");
    const bool isAssigned = take(text, at, "=");
    if (!isAssigned && quoted && take(text, at, ",")) { // a call's arguments, or HAR: "name": "Timestamp", "value": "…"
        skip(text, at, " \t\r\n\"'\\");
        if (take(text, at, "value")) {
            skip(text, at, wrapping);
            if (!take(text, at, ":"))
                return {};
        }
    } else if (!isAssigned && !take(text, at, ":")) {
        return {};
    }
    skip(text, at, wrapping);
    const bool isInUrl = isAssigned && !quoted;
    const bool startsWithDigit = at < text.size() && text[at] >= '0' && text[at] <= '9';
    const qsizetype from = at;
    while (at < text.size() && at - from < longestValue) {
        const char c = text[at];
        if (c == '\n' || c == '\r' || c == '"' || c == '\'' || c == '\\' || c == '<' || (isInUrl && (c == '&' || c == ' ' || c == '#'))
            || (startsWithDigit && (c == ',' || c == '}' || c == ';' || c == ')')))
            break;
        ++at;
    }
    return text.sliced(from, at - from).toByteArray().trimmed();
}

/// The value and what it reads as with its percent-encodings taken off one by one.
QByteArrayList readings(const QByteArray &value)
{
    QByteArrayList all{value};
    while (all.size() <= mostDecodings && all.constLast().contains('%')) {
        const QByteArray decoded = percentDecoded(all.constLast());
        if (decoded == all.constLast())
            break;
        all.append(decoded);
    }
    return all;
}

/// Calls \p take with each value of \p name and the name's spelling until it returns true. \param lower the text in lower case
template <class Take>
void valuesOf(QByteArrayView text, const QByteArray &lower, const QByteArray &name, const Take &take)
{
    qsizetype at = lower.indexOf(name);
    for (int places = 0; at >= 0 && places < mostPlaces; at = lower.indexOf(name, at + name.size()), ++places) {
        const qsizetype end = at + name.size();
        if (!beginsAt(text, at) || (end < text.size() && isNameByte(text[end])))
            continue;
        if (const auto value = valueBehind(text, end)) {
            if (take(*value, QString::fromLatin1(text.sliced(at, name.size()))))
                return;
        }
    }
}

} // namespace

TimeAndNonce timeAndNonce(QByteArrayView whole)
{
    const QByteArrayView text = whole.first(std::min(whole.size(), mostBytes));
    const QByteArray lower = text.toByteArray().toLower();
    TimeAndNonce found;
    const auto isTooBad = [&found](const QString &name) {
        if (!found.unreadable.contains(name) && found.unreadable.size() < 8)
            found.unreadable.append(name);
        return false;
    };
    for (const char *name : {"x-sdk-date", "x-acs-date", "timestamp", "date"}) {
        if (found.time)
            break;
        const bool isWeak = qstrcmp(name, "date") == 0; // stands in answers and prose too
        valuesOf(text, lower, name, [&](const QByteArray &value, const QString &spelling) {
            for (const QByteArray &reading : readings(value)) {
                if (const auto time = anyTime(reading)) {
                    found.time = time;
                    found.timeName = spelling;
                    return true;
                }
            }
            return isWeak ? false : isTooBad(spelling);
        });
    }
    for (const char *name : {"x-acs-signature-nonce", "signaturenonce"}) {
        if (!found.nonce.isEmpty())
            break;
        valuesOf(text, lower, name, [&](const QByteArray &value, const QString &spelling) {
            const QByteArray nonce = readings(value).constLast();
            if (!isNonce(nonce))
                return isTooBad(spelling);
            found.nonce = nonce;
            found.nonceName = spelling;
            return true;
        });
    }
    return found;
}

Result<QDateTime> timeFromText(QByteArrayView text)
{
    if (const auto time = anyTime(text))
        return *time;
    return tl::unexpected(Error{ErrorKind::BadInput, MomentText::tr("This is no time"),
                                QString::fromUtf8(text.first(std::min<qsizetype>(text.size(), 40))),
                                MomentText::tr("Write it in UTC, like 2026-01-12T09:30:05Z or 2026-01-12T09:30:05.250Z")});
}

Result<QByteArray> nonceFromText(QByteArrayView text)
{
    const QByteArray nonce = text.toByteArray().trimmed();
    if (isNonce(nonce))
        return nonce;
    return tl::unexpected(Error{ErrorKind::BadInput,
                                MomentText::tr("This cannot be a nonce"),
                                {},
                                MomentText::tr("Write 1 to 128 letters, digits or signs, without blanks")});
}

} // namespace countersign
