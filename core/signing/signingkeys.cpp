// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signing/signingkeys.h"

#include "core/signing/fieldshape.h"

#include <algorithm>

namespace countersign {

namespace {

constexpr QByteArrayView standardAlphabet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
constexpr QByteArrayView urlAlphabet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

} // namespace

void writeHex(ByteText &out, QByteArrayView raw, bool inUpperCase)
{
    const char *const digits = inUpperCase ? "0123456789ABCDEF" : "0123456789abcdef";
    char *to = out.room(raw.size() * 2);
    for (const char c : raw) {
        *to++ = digits[static_cast<unsigned char>(c) >> 4];
        *to++ = digits[static_cast<unsigned char>(c) & 15];
    }
    out.grow(raw.size() * 2);
}

namespace {

/// RFC 4648, sections 4 and 5.
void writeBase64(ByteText &out, QByteArrayView raw, QByteArrayView alphabet, bool isPadded)
{
    const auto byte = [raw](qsizetype at) { return at < raw.size() ? static_cast<unsigned char>(raw[at]) : 0U; };
    for (qsizetype i = 0; i < raw.size(); i += 3) {
        const unsigned int group = byte(i) << 16 | byte(i + 1) << 8 | byte(i + 2);
        const qsizetype digits = std::min<qsizetype>(raw.size() - i, 3) + 1;
        char *to = out.room(4);
        for (qsizetype digit = 0; digit < 4; ++digit)
            to[digit] = digit < digits ? alphabet[group >> (18 - 6 * digit) & 63] : '=';
        out.grow(isPadded ? 4 : digits);
    }
}

QByteArrayView frontBytes(SigningRules::Front front)
{
    switch (front) {
    case SigningRules::Front::Nothing:
        return {};
    case SigningRules::Front::Space:
        return " ";
    case SigningRules::Front::ByteOrderMark:
        return "\xEF\xBB\xBF";
    case SigningRules::Front::Newline:
        return "\n";
    case SigningRules::Front::Tab:
        return "\t";
    }
    Q_UNREACHABLE();
}

void appendEnd(QByteArray &bytes, quint8 end)
{
    constexpr std::pair<SigningRules::End, const char *> ends[] = {{SigningRules::SpaceEnd, " "},
                                                                   {SigningRules::NewlineEnd, "\n"},
                                                                   {SigningRules::CrLfEnd, "\r\n"},
                                                                   {SigningRules::LastSpaceEnd, " "},
                                                                   {SigningRules::TabEnd, "\t"}};
    for (const auto &[bit, text] : ends) {
        if (end & bit)
            bytes += text;
    }
}

quint64 keyRules(const SigningRules &rules)
{
    return static_cast<quint64>(rules.keySource) | static_cast<quint64>(rules.secretFront) << 8
        | static_cast<quint64>(rules.secretEnd) << 16 | static_cast<quint64>(rules.ampersands) << 24
        | static_cast<quint64>(rules.keyEnd) << 32 | static_cast<quint64>(rules.digest) << 40
        | static_cast<quint64>(rules.keyCharset) << 48;
}

} // namespace

Secret SigningKeys::keyBytes(const SigningRules &rules) const
{
    const QByteArrayView source = rules.keySource == SigningRules::KeySource::Secret ? m_material.secret.reveal() : m_material.accessKeyId;
    QByteArray bytes;
    bytes.reserve(source.size() + 32); // growing would leave a copy behind that nobody wipes
    bytes += frontBytes(rules.secretFront);
    bytes += source;
    appendEnd(bytes, rules.secretEnd);
    bytes.append(rules.ampersands, '&');
    appendEnd(bytes, rules.keyEnd);
    if (rules.keyCharset != SigningRules::Charset::Utf8) {
        const Secret inUtf8(std::move(bytes));
        bytes = inCharset(inUtf8.reveal(), rules.keyCharset);
    }
    Secret secret(std::move(bytes));
    return m_material.derivation ? m_material.derivation(secret.reveal()) : secret;
}

SigningKeys::Key &SigningKeys::key(const SigningRules &rules)
{
    const quint64 wanted = keyRules(rules);
    const auto found = std::find_if(m_keys.begin(), m_keys.end(), [wanted](const Key &key) { return key.rules == wanted; });
    if (found != m_keys.end())
        return *found;
    Secret bytes = keyBytes(rules);
    Mac mac(rules.digest, bytes.reveal());
    m_keys.push_back({wanted, std::move(bytes), std::move(mac)});
    return m_keys.back();
}

QByteArrayView SigningKeys::mac(const SigningRules &rules, QByteArrayView text)
{
    Key &made = key(rules);
    if (!rules.argumentsSwapped)
        return made.mac(text);
    m_swapped.emplace(rules.digest, text);
    return (*m_swapped)(made.bytes.reveal());
}

TracedBytes SigningKeys::shown(const SigningRules &rules)
{
    TracedBytes shown(QByteArrayLiteral("••••••••"), Origin::of(Origin::Kind::Secret));
    if (rules.ampersands > 0)
        shown += TracedBytes(QByteArray(rules.ampersands, '&'), Origin::literal());
    return shown;
}

void writeOutput(ByteText &out, QByteArrayView raw, const SigningRules &rules)
{
    using Form = SigningRules::OutputForm;
    const auto base64 = [&](QByteArrayView bytes) {
        writeBase64(out, bytes, rules.base64Url ? urlAlphabet : standardAlphabet, !rules.base64Unpadded);
    };
    switch (rules.output) {
    case Form::Base64:
        base64(raw);
        break;
    case Form::HexLower:
    case Form::HexUpper:
        writeHex(out, raw, rules.output == Form::HexUpper);
        break;
    case Form::Base64OfHex:
    case Form::Base64OfHexUpper: {
        ByteText hex;
        writeHex(hex, raw, rules.output == Form::Base64OfHexUpper);
        base64(hex.view());
        break;
    }
    }
    if (rules.outputEnding != SigningRules::Ending::Nothing)
        out.literal(rules.outputEnding == SigningRules::Ending::Newline ? QByteArrayView("\n") : QByteArrayView("\r\n"));
}

} // namespace countersign
