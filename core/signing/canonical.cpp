// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signing/canonical.h"

#include "core/base/encoding.h"

#include <QCoreApplication>

#include <algorithm>

namespace countersign {

namespace {

/// A field with what it is sorted by.
struct SortedPair {
    const Field *field = nullptr;
    QByteArray key{};
    TracedBytes name{}, value{};
};

QByteArray sortKey(const SortedPair &pair, SigningRules::Sort sort)
{
    switch (sort) {
    case SigningRules::Sort::ByName:
        return pair.field->name;
    case SigningRules::Sort::ByNameIgnoringCase:
        return pair.field->name.toLower();
    case SigningRules::Sort::AfterEncoding:
        return pair.name.bytes();
    case SigningRules::Sort::AsSent:
        return {};
    }
    Q_UNREACHABLE();
}

bool hasLineBreaker(QByteArrayView bytes)
{
    return std::any_of(bytes.cbegin(), bytes.cend(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

} // namespace

RuledEncoder::RuledEncoder(const SigningRules &rules)
{
    for (size_t byte = 0; byte < m_codes.size(); ++byte) {
        const QByteArray raw(1, static_cast<char>(byte));
        if (rules.unreserved.contains(raw))
            m_codes[byte] = raw;
        else if (byte == ' ')
            m_codes[byte] = rules.space;
        else
            m_codes[byte] = '%' + (rules.upperCaseHex ? raw.toHex().toUpper() : raw.toHex());
    }
}

QByteArray RuledEncoder::operator()(QByteArrayView raw) const
{
    QByteArray result;
    result.reserve(raw.size() * 3);
    for (const char c : raw)
        result += m_codes[static_cast<unsigned char>(c)];
    return result;
}

TracedBytes RuledEncoder::operator()(const TracedBytes &raw) const
{
    return raw.mapped([this](QByteArrayView bytes) { return (*this)(bytes); });
}

TracedBytes canonicalPairs(const QVector<Field> &fields, const SigningRules &rules)
{
    const RuledEncoder encoded(rules);
    QVector<SortedPair> pairs;
    pairs.reserve(fields.size());
    for (const Field &field : fields) {
        if (rules.dropsEmptyValues && field.value.isEmpty())
            continue;
        SortedPair pair{.field = &field, .name = field.tracedName(), .value = field.value};
        if (rules.encodesValues) {
            pair.name = encoded(pair.name);
            pair.value = encoded(pair.value);
        }
        pair.key = sortKey(pair, rules.sort);
        pairs.append(pair);
    }
    if (rules.sort != SigningRules::Sort::AsSent) {
        std::stable_sort(pairs.begin(), pairs.end(), [](const SortedPair &a, const SortedPair &b) {
            return a.key != b.key ? a.key < b.key : a.field->value.bytes() < b.field->value.bytes();
        });
    }

    const TracedBytes separator(rules.pairSeparator, Origin::literal());
    TracedBytes result;
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        if (i > 0)
            result += separator;
        result += pairs.at(i).name;
        result += "=";
        result += pairs.at(i).value;
    }
    return result;
}

TracedBytes canonicalPath(const TracedBytes &path, const SigningRules &rules)
{
    const RuledEncoder encoded(rules);
    const auto reencoded = [&encoded](QByteArrayView bytes) {
        QByteArrayList segments = bytes.toByteArray().split('/');
        for (QByteArray &segment : segments)
            segment = encoded(percentDecoded(segment));
        return segments.join('/');
    };
    TracedBytes result = path.mapped(reencoded);
    // An escape that starts in one origin and ends in another cannot be decoded origin by origin.
    if (const QByteArray whole = reencoded(path.bytes()); result.bytes() != whole)
        result = path.opaque(whole, Origin::of(Origin::Kind::Path));
    if (result.isEmpty() || (rules.pathEndsInSlash && !result.bytes().endsWith('/')))
        result += "/";
    return result;
}

TracedBytes trimmed(const TracedBytes &value)
{
    const auto isBlank = [](char c) { return c == ' ' || c == '\t'; };
    qsizetype from = 0;
    qsizetype to = value.size();
    while (from < to && isBlank(value.bytes().at(from)))
        ++from;
    while (to > from && isBlank(value.bytes().at(to - 1)))
        --to;
    return from == 0 && to == value.size() ? value : value.sliced(from, to - from);
}

SigningKey signingKey(const Secret &secret, const SigningRules &rules)
{
    QByteArray bytes = secret.reveal().toByteArray();
    bytes += rules.keySuffix;
    TracedBytes shown(QByteArrayLiteral("••••••••"), Origin::of(Origin::Kind::Secret));
    if (!rules.keySuffix.isEmpty())
        shown += TracedBytes(rules.keySuffix, Origin::literal());
    return {.bytes = Secret(std::move(bytes)), .shown = shown};
}

QByteArray written(const QByteArray &raw, SigningRules::OutputForm form)
{
    switch (form) {
    case SigningRules::OutputForm::Base64:
        return base64Encoded(raw);
    case SigningRules::OutputForm::HexLower:
        return hexEncoded(raw);
    case SigningRules::OutputForm::HexUpper:
        return hexEncoded(raw).toUpper();
    }
    Q_UNREACHABLE();
}

Result<void> checkHeaderBytes(const QVector<Field> &headers)
{
    const auto bad = std::find_if(headers.cbegin(), headers.cend(),
                                  [](const Field &header) { return hasLineBreaker(header.name) || hasLineBreaker(header.value.bytes()); });
    if (bad == headers.cend())
        return {};
    QString name = QString::fromUtf8(bad->name);
    name.replace(QChar::CarriageReturn, QChar(0x240D)).replace(QChar::LineFeed, QChar(0x240A)).replace(QChar::Null, QChar(0x2400));
    return tl::unexpected(
        Error{ErrorKind::BadInput,
              QCoreApplication::translate("Canonical", "A header holds a line break or a NUL, which would start another header"), name,
              QCoreApplication::translate("Canonical", "Take the control character out")});
}

} // namespace countersign
