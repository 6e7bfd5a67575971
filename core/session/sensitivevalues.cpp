// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sensitivevalues.h"

#include "core/base/encoding.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <functional>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestSought = 5; ///< shorter values would be found in any text; they are masked behind their names only
constexpr qsizetype shortestKnown = 8;

/// What a name holds whose values are kept to oneself, in any letter case.
constexpr QLatin1StringView sensitiveWords("(?:token|secret|password|passwd|passphrase|adminpass|private[_-]?key|credential|cookie)");
/// These tell a page or a repeated call, and nobody.
constexpr QLatin1StringView harmlessNames("\\A(?:x-client-token|(?:client|next|page|continuation)[_-]?token)\\z");

/// A sensitive name, what follows it, and its value: with which separator, so far the value reaches.
const QRegularExpression &namedValue()
{
    static const QRegularExpression pattern(
        sensitiveWords
            + u"[A-Za-z0-9_.-]{0,40}"
              "(?:=(?<plain>[^&\\s\"']*)|%3D(?<once>(?:(?!%26|&|\\s).)*)|%253D(?<twice>(?:(?!%2526|%26|&|\\s).)*)"
              "|[\"']?:[ \\t]*(?<quoted>\"(?:[^\"\\\\\\n]|\\\\.)*\")|:[ \\t]*(?<line>[^\\r\\n]*))"_s,
        QRegularExpression::CaseInsensitiveOption);
    return pattern;
}

QByteArray lowerCaseCodes(QByteArray encoded)
{
    for (qsizetype at = encoded.indexOf('%'); at >= 0 && at + 2 < encoded.size(); at = encoded.indexOf('%', at + 1)) {
        for (qsizetype digit = at + 1; digit <= at + 2; ++digit)
            encoded[digit] = encoded[digit] >= 'A' && encoded[digit] <= 'F' ? char(encoded[digit] + 'a' - 'A') : encoded[digit];
    }
    return encoded;
}

/// The letters of Base64 that \p value alone decides when \p shift bytes stand before it in its group of three.
QByteArray base64Inside(const QByteArray &value, qsizetype shift)
{
    const QByteArray bytes = QByteArray(shift, '\0') + value;
    const qsizetype skipped = shift == 0 ? 0 : 4;
    return bytes.toBase64().mid(skipped, bytes.size() / 3 * 4 - skipped);
}

QByteArrayList spellings(const QByteArray &value)
{
    QByteArrayList all{value, value.toHex(), value.toHex().toUpper()};
    QByteArray encoded = value;
    for (int times = 0; times < 3; ++times) {
        encoded = percentEncoded(encoded);
        all << encoded << lowerCaseCodes(encoded) << QByteArray(encoded).replace("%20", "+");
    }
    for (qsizetype shift = 0; shift < 3; ++shift) {
        const QByteArray letters = base64Inside(value, shift);
        all << letters << QByteArray(letters).replace('+', '-').replace('/', '_') << percentEncoded(letters);
    }
    const QByteArray json = QJsonDocument(QJsonArray{QString::fromUtf8(value)}).toJson(QJsonDocument::Compact);
    all << json.mid(2, json.size() - 4) << json.mid(2, json.size() - 4).replace('/', "\\/");
    return all;
}

} // namespace

bool isSensitiveName(QByteArrayView name)
{
    static const QRegularExpression sensitive(sensitiveWords, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression harmless(harmlessNames, QRegularExpression::CaseInsensitiveOption);
    const QString text = QString::fromUtf8(name);
    return sensitive.match(text).hasMatch() && !harmless.match(text).hasMatch();
}

std::optional<QByteArrayList> sensitiveValuesInJson(QByteArrayView json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json.toByteArray(), &error);
    if (error.error != QJsonParseError::NoError)
        return {};
    QByteArrayList values;
    const std::function<void(const QJsonValue &, bool)> walk = [&](const QJsonValue &value, bool isSensitive) {
        if (value.isObject()) {
            const QJsonObject object = value.toObject();
            for (auto each = object.constBegin(); each != object.constEnd(); ++each)
                walk(each.value(), isSensitive || isSensitiveName(each.key().toUtf8()));
        } else if (value.isArray()) {
            const QJsonArray items = value.toArray();
            for (const auto &each : items)
                walk(each, isSensitive);
        } else if (isSensitive && (value.isDouble() || !value.toString().isEmpty())) {
            values.append(value.toVariant().toString().toUtf8());
        }
    };
    walk(document.isObject() ? QJsonValue(document.object()) : QJsonValue(document.array()), false);
    return values;
}

SensitiveValues::SensitiveValues(const DiagnosisInput &input)
{
    add(input.secret.reveal().toByteArray());
    if (input.request) {
        const ObservedRequest &request = *input.request;
        addPairs(request.query());
        addPairs(request.body);
        for (const QByteArray &value : sensitiveValuesInJson(request.body).value_or(QByteArrayList()))
            add(value);
        for (const auto &[name, value] : request.headers) {
            if (isSensitiveName(name))
                add(value);
        }
    }
    for (const QByteArray *text : {&input.stringToSign, &input.canonicalRequest})
        addFrom(*text);
    if (input.refusal) {
        for (const QByteArray *text : {&input.refusal->stringToSign, &input.refusal->canonicalRequest})
            addFrom(*text);
    }
    std::sort(m_spellings.begin(), m_spellings.end(), [](const Secret &one, const Secret &other) { return one.size() > other.size(); });
}

void SensitiveValues::add(const QByteArray &value)
{
    if (value.trimmed().size() >= shortestKnown)
        m_known.add(Secret(QByteArray(value.trimmed())));
    for (const QByteArray &spelling : spellings(value.trimmed())) {
        if (spelling.size() < shortestSought || value.trimmed().size() < shortestSought)
            continue;
        const Secret letters{QByteArray(spelling)};
        if (!m_spellings.contains(letters))
            m_spellings.append(letters);
    }
}

void SensitiveValues::addPairs(QByteArrayView encoded)
{
    for (const auto &[name, value] : decodedPairs(encoded)) {
        if (isSensitiveName(name))
            add(value);
    }
}

/// What stands behind sensitive names in a string to sign.
void SensitiveValues::addFrom(QByteArrayView text)
{
    for (auto found = namedValue().globalMatch(QString::fromLatin1(text)); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        for (const QByteArray &layer : decodedLayers(match.captured(match.lastCapturedIndex()).toLatin1()))
            add(layer);
    }
}

QByteArray SensitiveValues::masked(const QByteArray &bytes) const
{
    QByteArray text = bytes;
    for (auto found = namedValue().globalMatch(QString::fromLatin1(bytes)); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const int group = match.lastCapturedIndex();
        std::fill_n(text.begin() + match.capturedStart(group), match.capturedLength(group), '*');
    }
    return maskedValues(text);
}

QByteArray SensitiveValues::maskedValues(const QByteArray &bytes) const
{
    QByteArray text = bytes;
    for (const Secret &letters : m_spellings)
        text.replace(letters.reveal(), QByteArray(letters.size(), '*'));
    return text;
}

} // namespace countersign
