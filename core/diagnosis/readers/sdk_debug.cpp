// SPDX-License-Identifier: GPL-3.0-or-later
// Debug lines of SDKs and own programs: a label such as `StringToSign:`, and behind it the string, quoted, in brackets, escaped, or on the lines below.
#include "core/diagnosis/jsonpieces.h"
#include "core/diagnosis/observed.h"
#include "core/diagnosis/readingwords.h"
#include "core/diagnosis/signingtext.h"

#include <QCoreApplication>

#include <algorithm>

namespace countersign {

namespace {

struct DebugText {
    Q_DECLARE_TR_FUNCTIONS(SdkDebugReader)
};

constexpr qsizetype mostLabels = 100;

enum class What { StringToSign, CanonicalRequest, Signature };

struct Label {
    QByteArrayView name; ///< lower case, without blanks, hyphens and underlines
    What what;
};

constexpr Label labels[] = {{"stringtosign", What::StringToSign},
                            {"strtosign", What::StringToSign},
                            {"signstring", What::StringToSign},
                            {"signstr", What::StringToSign},
                            {"canonicalrequest", What::CanonicalRequest},
                            {"canonicalstring", What::CanonicalRequest},
                            {"signature", What::Signature}};

bool isGap(char c)
{
    return c == ' ' || c == '_' || c == '-';
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c;
}

bool isWordByte(char c)
{
    return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z');
}

/// Position behind \p name at \p at, gaps between its words passed over; -1 when it does not stand there.
qsizetype labelEnd(QByteArrayView text, qsizetype at, QByteArrayView name)
{
    qsizetype position = at;
    for (qsizetype letter = 0; letter < name.size(); ++letter) {
        if (letter > 0 && position < text.size() && isGap(text[position]))
            ++position;
        if (position >= text.size() || lower(text[position]) != name[letter])
            return -1;
        ++position;
    }
    return position < text.size() && isWordByte(text[position]) ? -1 : position;
}

/// What stands behind a label.
struct Value {
    QByteArray bytes{};
    qsizetype end = 0;
};

class Values {
public:
    Values(QByteArrayView text, qsizetype at) : m_text(text), m_at(at) { }

    /// Behind the signs between label and value; nothing where none of them stands.
    std::optional<Value> value()
    {
        skip(" \t\"'\\");
        bool isAssigned = skip(":=");
        skip(">");
        if (!isAssigned && m_text.sliced(m_at).startsWith(QByteArrayView("is"))) {
            m_at += 2;
            isAssigned = true;
            skip(" \t:");
        }
        if (!isAssigned && m_at < m_text.size() && m_text[m_at] == '[')
            isAssigned = true;
        const bool isBelow = skipTo("\r\n");
        if (!isAssigned && !isBelow)
            return {};
        skip(" \t");
        if (m_at >= m_text.size())
            return {};
        const char first = m_text[m_at];
        if (first == '[' || first == '<')
            return bracketed(first == '[' ? ']' : '>');
        if (first == '\\' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '"')
            return escapedQuoted();
        if (first == '"' || first == '\'' || first == '`')
            return quotedValue(first);
        return bare();
    }

private:
    bool skip(QByteArrayView any)
    {
        const qsizetype from = m_at;
        while (m_at < m_text.size() && m_at - from < 16 && any.contains(m_text[m_at]))
            ++m_at;
        return m_at > from;
    }
    /// Over blanks and line ends, when there is a line end among them.
    bool skipTo(QByteArrayView ends)
    {
        qsizetype at = m_at;
        bool hasEnd = false;
        while (at < m_text.size() && at - m_at < 16 && (ends.contains(m_text[at]) || m_text[at] == ' ' || m_text[at] == '\t')) {
            hasEnd = hasEnd || m_text[at] == '\n';
            ++at;
        }
        if (hasEnd)
            m_at = at;
        return hasEnd;
    }

    std::optional<Value> quotedValue(char quote)
    {
        for (qsizetype at = m_at + 1; at < m_text.size(); ++at) {
            if (m_text[at] == '\\')
                ++at;
            else if (m_text[at] == quote)
                return Value{jsonUnescaped(m_text.sliced(m_at + 1, at - m_at - 1)), at + 1};
        }
        return Value{jsonUnescaped(m_text.sliced(m_at + 1)), m_text.size()};
    }

    /// A string inside a string: `\"GET\\napplication/json…\"`.
    std::optional<Value> escapedQuoted()
    {
        const qsizetype from = m_at + 2;
        for (qsizetype at = m_text.indexOf(QByteArrayView("\\\""), from); at >= 0; at = m_text.indexOf(QByteArrayView("\\\""), at + 2)) {
            if (m_text[at - 1] != '\\')
                return Value{jsonUnescaped(jsonUnescaped(m_text.sliced(from, at - from))), at + 2};
        }
        return {};
    }

    std::optional<Value> bracketed(char close)
    {
        QByteArrayView inner = m_text.sliced(m_at + 1);
        if (const auto shape = signingText(inner, SigningTextPlace::Line);
            shape && shape->length < inner.size() && inner[shape->length] == close)
            return Value{inner.first(shape->length).toByteArray(), m_at + shape->length + 2};
        const qsizetype end = inner.indexOf(close);
        return end < 0 ? std::nullopt : std::optional(Value{withLineEnds(inner.first(end)), m_at + end + 2});
    }

    std::optional<Value> bare()
    {
        const QByteArrayView rest = m_text.sliced(m_at);
        if (const auto shape = signingText(rest, SigningTextPlace::Sentence); shape && shape->length > 0)
            return Value{rest.first(shape->length).toByteArray(), m_at + shape->length};
        const qsizetype newline = rest.indexOf('\n');
        const QByteArrayView line = rest.first(newline < 0 ? rest.size() : newline).trimmed();
        return Value{withLineEnds(line), m_at + line.size()};
    }

    static QByteArray withLineEnds(QByteArrayView line) { return line.contains('\n') ? line.toByteArray() : jsonUnescaped(line); }

    QByteArrayView m_text;
    qsizetype m_at;
};

bool looksLikeSignature(const QByteArray &text)
{
    const auto isIn = [&text](QByteArrayView also) {
        return std::all_of(text.cbegin(), text.cend(), [also](char c) { return isWordByte(c) || also.contains(c); });
    };
    return (text.size() >= 26 && text.size() <= 44 && isIn("+/=-_%*")) || (text.size() == 64 && isIn("*"));
}

class SdkDebugReader final : public Reader {
public:
    QByteArray id() const override { return "sdk-debug"; }
    int rank() const override { return 50; }

    QVector<Reading> read(QByteArrayView piece) const override
    {
        QVector<Reading> found;
        qsizetype tries = 0;
        for (qsizetype at = 0; at < piece.size() && tries < mostLabels; ++at) {
            const char c = lower(piece[at]);
            if ((c != 's' && c != 'c') || !canBegin(piece, at))
                continue;
            for (const Label &label : labels) {
                const qsizetype end = labelEnd(piece, at, label.name);
                if (end < 0)
                    continue;
                ++tries;
                if (auto reading = readingAt(piece, at, end, label.what)) {
                    at = reading->offset + reading->length - 1;
                    found.append(*std::move(reading));
                }
                break;
            }
        }
        return found;
    }

private:
    /// A label begins a word; a parameter of a URL or header is none.
    static bool canBegin(QByteArrayView piece, qsizetype at)
    {
        return at == 0 || (!isWordByte(piece[at - 1]) && !QByteArrayView("&?;=%/+,").contains(piece[at - 1]));
    }

    static std::optional<Reading> readingAt(QByteArrayView piece, qsizetype at, qsizetype labelsEnd, What what)
    {
        const auto value = Values(piece, labelsEnd).value();
        if (!value || value->bytes.isEmpty())
            return {};
        Reading reading{.offset = at, .length = value->end - at};
        if (what == What::Signature) {
            const qsizetype blank = value->bytes.indexOf(' ');
            const QByteArray signature = (blank < 0 ? value->bytes : value->bytes.left(blank)).trimmed();
            if (!looksLikeSignature(signature))
                return {};
            reading.signature = signature;
            reading.recognised = DebugText::tr("Signature in a debug line, %n character(s)", nullptr, int(signature.size()));
            return reading;
        }
        const auto shape = signingText(value->bytes, SigningTextPlace::Line);
        const bool isRequest = shape ? shape->kind == SigningText::Kind::CanonicalRequest : what == What::CanonicalRequest;
        if (!shape && !isWorthShowing(value->bytes))
            return {};
        (isRequest ? reading.canonicalRequest : reading.stringToSign) = value->bytes;
        if (shape) {
            reading.schemeId = shape->schemeId;
            reading.recognised =
                DebugText::tr("Debug line with a %1, %n byte(s)", nullptr, int(value->bytes.size())).arg(describedSigningText(*shape));
        } else {
            reading.recognised = DebugText::tr("Debug line with a string to sign, %n byte(s)", nullptr, int(value->bytes.size()));
            reading.remarks.append({ErrorKind::BadInput, DebugText::tr("The string has the shape of no scheme that is known here"),
                                    quotedStart(value->bytes), DebugText::tr("Look whether all of it was pasted")});
        }
        return reading;
    }

    /// Words of prose behind a label are no string.
    static bool isWorthShowing(const QByteArray &bytes)
    {
        return bytes.size() >= 16 && (bytes.contains('&') || bytes.contains('\n') || bytes.contains('+') || bytes.contains('%'));
    }

    static QString quotedStart(const QByteArray &bytes) { return quoted(bytes.left(24)); }
};

} // namespace

std::unique_ptr<Reader> reader_sdk_debug()
{
    return std::make_unique<SdkDebugReader>();
}

} // namespace countersign
