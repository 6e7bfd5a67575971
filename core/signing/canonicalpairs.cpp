// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signing/canonicalpairs.h"

#include "core/signing/fieldshape.h"

#include <QtEndian>

#include <algorithm>
#include <array>

namespace countersign {

namespace {

using Sort = SigningRules::Sort;

quint64 headOf(QByteArrayView key)
{
    if (key.size() >= 8)
        return qFromBigEndian<quint64>(key.data());
    std::array<char, 8> padded{};
    std::copy(key.cbegin(), key.cend(), padded.begin());
    return qFromBigEndian<quint64>(padded.data());
}

int compared(QByteArrayView a, QByteArrayView b)
{
    const qsizetype common = std::min(a.size(), b.size());
    const int difference = common <= 0 ? 0 : std::memcmp(a.data(), b.data(), static_cast<size_t>(common));
    return difference != 0 ? difference : a.size() < b.size() ? -1 : a.size() > b.size();
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// `K.2` before `K.10`: runs of digits count as numbers.
int comparedByNumbers(QByteArrayView a, QByteArrayView b)
{
    const auto number = [](QByteArrayView text, qsizetype &at) {
        const qsizetype start = at;
        while (at < text.size() && isDigit(text[at]))
            ++at;
        qsizetype zeros = start;
        while (zeros < at && text[zeros] == '0')
            ++zeros;
        return text.sliced(zeros, at - zeros);
    };
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        if (isDigit(a[i]) && isDigit(b[j])) {
            const QByteArrayView one = number(a, i);
            const QByteArrayView other = number(b, j);
            const int difference = one.size() != other.size() ? (one.size() < other.size() ? -1 : 1) : compared(one, other);
            if (difference != 0)
                return difference;
        } else if (a[i] != b[j]) {
            return static_cast<unsigned char>(a[i]) < static_cast<unsigned char>(b[j]) ? -1 : 1;
        } else {
            ++i;
            ++j;
        }
    }
    if (i < a.size() || j < b.size())
        return i < a.size() ? 1 : -1;
    return compared(a, b);
}

/// Runs of digits and runs of other characters are compared one after the other; a number stands before a word.
int comparedByWords(QByteArrayView a, QByteArrayView b)
{
    const auto run = [](QByteArrayView text, qsizetype from) {
        qsizetype to = from;
        while (to < text.size() && isDigit(text[to]) == isDigit(text[from]))
            ++to;
        return text.sliced(from, to - from);
    };
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < a.size() && j < b.size()) {
        const QByteArrayView one = run(a, i);
        const QByteArrayView other = run(b, j);
        const bool isNumber = isDigit(one[0]);
        if (isNumber != isDigit(other[0]))
            return isNumber ? -1 : 1;
        const int difference = isNumber ? comparedByNumbers(one, other) : compared(one, other);
        if (difference != 0)
            return difference;
        i += one.size();
        j += other.size();
    }
    return i < a.size() ? 1 : j < b.size() ? -1 : 0;
}

bool isTakenForEmpty(QByteArrayView value, const SigningRules &rules)
{
    return value.isEmpty() || (rules.dropsFalseValues && (value == "0" || value == "false"));
}

bool isFolded(Sort sort)
{
    return sort == Sort::ByLowerCaseName || sort == Sort::ByUpperCaseName;
}

} // namespace

QByteArrayView separatorBytes(SigningRules::Separator separator, QByteArrayView own)
{
    switch (separator) {
    case SigningRules::Separator::Own:
        return own;
    case SigningRules::Separator::Nothing:
        return {};
    case SigningRules::Separator::Ampersand:
        return "&";
    case SigningRules::Separator::Plus:
        return "+";
    case SigningRules::Separator::Comma:
        return ",";
    case SigningRules::Separator::Semicolon:
        return ";";
    case SigningRules::Separator::Newline:
        return "\n";
    case SigningRules::Separator::Space:
        return " ";
    case SigningRules::Separator::CrLf:
        return "\r\n";
    case SigningRules::Separator::Colon:
        return ":";
    case SigningRules::Separator::Slash:
        return "/";
    case SigningRules::Separator::Minus:
        return "-";
    case SigningRules::Separator::Underscore:
        return "_";
    case SigningRules::Separator::Bar:
        return "|";
    case SigningRules::Separator::EncodedPlus:
        return "%2B";
    case SigningRules::Separator::FirstMissing:
    case SigningRules::Separator::SecondMissing:
        return own;
    }
    Q_UNREACHABLE();
}

void PairList::clear()
{
    m_pairs.clear();
    m_recased.clear();
    m_keys.clear();
}

void PairList::add(const Field &field)
{
    m_pairs.push_back({&field, field.name, field.name});
}

void PairList::add(const QVector<Field> &fields, qsizetype first, const SigningRules &rules, bool (*takesPart)(QByteArrayView name))
{
    // Where lists change the count, the single parameters have been seen to: `shaped`.
    const bool isCounted = rules.lists == SigningRules::Lists::AsSent;
    const qsizetype omitted = isCounted ? rules.omittedParameter - first : SigningRules::none;
    const bool omitsAll = rules.omitsSameName && omitted >= 0 && omitted < fields.size();
    for (qsizetype i = 0; i < fields.size(); ++i) {
        const Field &field = fields.at(i);
        if (omitsAll && field.name == fields.at(omitted).name)
            continue;
        if (i == omitted || (rules.dropsEmptyValues && isTakenForEmpty(field.value.bytes(), rules))
            || (takesPart && !takesPart(field.name)))
            continue;
        add(field);
        if (isCounted && (rules.recasedParameter == SigningRules::all || rules.recasedParameter == first + i)) {
            m_recased.push_back(recased(field.name, rules.nameCase));
            m_pairs.back().name = m_pairs.back().key = m_recased.back(); // the bytes stay where they are when the vector grows
        }
    }
}

void PairList::makeKeys(const SigningRules &rules, Encoders &encoders)
{
    const bool isEncoded = rules.sort == Sort::AfterEncoding || rules.sort == Sort::PairsAfterJoining;
    if (!isEncoded && !isFolded(rules.sort))
        return;
    const Encoder &encoder = encoders.encoder(rules.valueHabits, rules.valueEncodings);
    qsizetype needed = 0;
    for (const Pair &pair : m_pairs)
        needed += pair.name.size() + pair.field->value.size() + 1;
    m_keys.room(needed * Encoder::widest); // all at once: the keys are views of it
    for (Pair &pair : m_pairs) {
        const qsizetype from = m_keys.view().size();
        m_keys.putName(pair.name, *pair.field, isEncoded ? encoder : encoders.encoder(0, 0));
        if (rules.sort == Sort::PairsAfterJoining || (isEncoded && rules.repeatedValuesAreSorted)) {
            m_keys.literal(rules.sort == Sort::PairsAfterJoining ? '=' : '\0'); // NUL: in front of any other character
            m_keys.put(pair.field->value, encoder);
        }
        const qsizetype length = m_keys.view().size() - from;
        if (!isEncoded) {
            char *const bytes = m_keys.room(0) - length;
            std::transform(bytes, bytes + length, bytes, [&rules](char c) {
                const bool toUpper = rules.sort == Sort::ByUpperCaseName;
                const char low = toUpper ? 'a' : 'A';
                const char high = toUpper ? 'z' : 'Z';
                return c >= low && c <= high ? static_cast<char>(c ^ 0x20) : c;
            });
        }
        pair.key = m_keys.view().sliced(from, length);
        if (!isEncoded)
            pair.isRepeated =
                std::count_if(m_pairs.cbegin(), m_pairs.cend(), [&pair](const Pair &each) { return each.name == pair.name; }) > 1;
    }
}

// A total order: equal names by value where the rules say so, then as sent. Names that differ by letter case only stay as sent; those that the request
// repeats stand behind the others of the same letters.
bool PairList::precedes(const Place &one, const Place &other, const SigningRules &rules) const
{
    const Pair &a = m_pairs[one.index];
    const Pair &b = m_pairs[other.index];
    if (rules.sort == Sort::ByNumbersInName || rules.sort == Sort::ByWordsAndNumbers) {
        const int difference = rules.sort == Sort::ByNumbersInName ? comparedByNumbers(a.key, b.key) : comparedByWords(a.key, b.key);
        if (difference != 0)
            return difference < 0;
    } else if (const int difference = compared(a.key, b.key); difference != 0) {
        return difference < 0;
    }
    const bool staysAsSent = isFolded(rules.sort) && (!a.isRepeated || !b.isRepeated);
    if (staysAsSent && a.isRepeated != b.isRepeated)
        return b.isRepeated;
    if (rules.repeatedValuesAreSorted && !staysAsSent) {
        if (const int difference = compared(a.field->value.bytes(), b.field->value.bytes()); difference != 0)
            return difference < 0;
    }
    return one.index < other.index;
}

void PairList::sort(const SigningRules &rules, Encoders &encoders)
{
    makeKeys(rules, encoders);
    m_order.resize(m_pairs.size());
    for (size_t i = 0; i < m_pairs.size(); ++i)
        m_order[i] = {headOf(m_pairs[i].key), i};
    if (rules.sort == Sort::AsSent)
        return;
    const bool headsDecide = rules.sort != Sort::ByNumbersInName && rules.sort != Sort::ByWordsAndNumbers;
    const auto before = [this, &rules, headsDecide](const Place &a, const Place &b) {
        return headsDecide && a.head != b.head ? a.head < b.head : precedes(a, b, rules);
    };
    // Requests have a few dozen parameters at the most, as a rule; there, insertion is the fastest.
    if (m_order.size() > 40) {
        std::sort(m_order.begin(), m_order.end(), before);
    } else {
        for (size_t i = 1; i < m_order.size(); ++i) {
            const Place moved = m_order[i];
            size_t to = i;
            for (; to > 0 && before(moved, m_order[to - 1]); --to)
                m_order[to] = m_order[to - 1];
            m_order[to] = moved;
        }
    }
    if (rules.sort == Sort::Descending)
        std::reverse(m_order.begin(), m_order.end());
}

} // namespace countersign
