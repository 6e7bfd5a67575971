// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/session/sensitivevalues.h"

#include "core/base/encoding.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestSought = 5; ///< shorter values would be found in any text; they are masked behind their names only
constexpr qsizetype shortestKnown = 8;
constexpr std::array<QByteArrayView, 9> sensitiveWords{"token",       "secret",      "password",   "passwd", "privatekey",
                                                       "private_key", "private-key", "credential", "cookie"};

/// A sensitive name, what follows it, and its value: with which separator, so far the value reaches.
const QRegularExpression &namedValue()
{
    static const QString name = u"(?:token|secret|password|passwd|private[_-]?key|credential|cookie)[A-Za-z0-9_.-]{0,40}"_s;
    static const QRegularExpression pattern(
        name
            + u"(?:=(?<plain>[^&\\s\"']*)|%3D(?<once>(?:(?!%26|&|\\s).)*)|%253D(?<twice>(?:(?!%2526|%26|&|\\s).)*)"
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
    const QByteArray lower = name.toByteArray().toLower();
    return std::any_of(sensitiveWords.begin(), sensitiveWords.end(), [&lower](QByteArrayView word) { return lower.contains(word); });
}

SensitiveValues::SensitiveValues(const DiagnosisInput &input)
{
    add(input.secret.reveal().toByteArray());
    if (input.request) {
        const ObservedRequest &request = *input.request;
        addPairs(request.query());
        addPairs(request.body);
        addJson(request.body);
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

/// Values of a JSON body, at any depth; below a sensitive name every text is one.
void SensitiveValues::addJson(QByteArrayView body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body.toByteArray());
    const std::function<void(const QJsonValue &, bool)> walk = [&](const QJsonValue &value, bool isSensitive) {
        if (value.isObject()) {
            const QJsonObject object = value.toObject();
            for (auto each = object.constBegin(); each != object.constEnd(); ++each)
                walk(each.value(), isSensitive || isSensitiveName(each.key().toUtf8()));
        } else if (value.isArray()) {
            for (const QJsonValue &each : value.toArray())
                walk(each, isSensitive);
        } else if (isSensitive && value.isString()) {
            add(value.toString().toUtf8());
        }
    };
    walk(document.isObject() ? QJsonValue(document.object()) : QJsonValue(document.array()), false);
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
