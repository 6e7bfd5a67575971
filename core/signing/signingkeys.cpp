// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signing/signingkeys.h"

#include <algorithm>

namespace countersign {

namespace {

constexpr QByteArrayView standardAlphabet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
constexpr QByteArrayView urlAlphabet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

void writeHex(ByteText &out, QByteArrayView raw, const char *digits)
{
    char *to = out.room(raw.size() * 2);
    for (const char c : raw) {
        *to++ = digits[static_cast<unsigned char>(c) >> 4];
        *to++ = digits[static_cast<unsigned char>(c) & 15];
    }
    out.grow(raw.size() * 2);
}

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

QByteArray padded(QByteArray bytes, SigningRules::Padding padding)
{
    switch (padding) {
    case SigningRules::Padding::Nothing:
        return bytes;
    case SigningRules::Padding::SpaceAfter:
        return bytes.append(' ');
    case SigningRules::Padding::SpaceBefore:
        return bytes.prepend(' ');
    case SigningRules::Padding::NewlineAfter:
        return bytes.append('\n');
    case SigningRules::Padding::CrLfAfter:
        return bytes.append("\r\n");
    case SigningRules::Padding::ByteOrderMarkBefore:
        return bytes.prepend("\xEF\xBB\xBF");
    }
    Q_UNREACHABLE();
}

quint64 keyRules(const SigningRules &rules)
{
    return static_cast<quint64>(rules.keySource) | static_cast<quint64>(rules.secretPadding) << 8
        | static_cast<quint64>(rules.ampersands) << 16 | static_cast<quint64>(rules.paddingAfterAmpersands) << 24
        | static_cast<quint64>(rules.digest) << 32;
}

} // namespace

Secret SigningKeys::keyBytes(const SigningRules &rules) const
{
    const QByteArrayView source = rules.keySource == SigningRules::KeySource::Secret ? m_material.secret.reveal() : m_material.accessKeyId;
    QByteArray bytes;
    bytes.reserve(source.size() + 16); // growing would leave a copy behind that nobody wipes
    bytes += source;
    if (!rules.paddingAfterAmpersands)
        bytes = padded(std::move(bytes), rules.secretPadding);
    bytes.append(rules.ampersands, '&');
    if (rules.paddingAfterAmpersands)
        bytes = padded(std::move(bytes), rules.secretPadding);
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

void writeOutput(ByteText &out, QByteArrayView raw, SigningRules::OutputForm form)
{
    using Form = SigningRules::OutputForm;
    switch (form) {
    case Form::Base64:
    case Form::Base64Newline:
        writeBase64(out, raw, standardAlphabet, true);
        if (form == Form::Base64Newline)
            out.literal('\n');
        break;
    case Form::HexLower:
        writeHex(out, raw, "0123456789abcdef");
        break;
    case Form::HexUpper:
        writeHex(out, raw, "0123456789ABCDEF");
        break;
    case Form::Base64OfHex: {
        ByteText hex;
        writeHex(hex, raw, "0123456789abcdef");
        writeBase64(out, hex.view(), standardAlphabet, true);
        break;
    }
    case Form::Base64Url:
        writeBase64(out, raw, urlAlphabet, true);
        break;
    case Form::Base64UrlUnpadded:
        writeBase64(out, raw, urlAlphabet, false);
        break;
    case Form::Base64Unpadded:
        writeBase64(out, raw, standardAlphabet, false);
        break;
    }
}

} // namespace countersign
