// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signing/encoder.h"

#include <algorithm>

namespace countersign {

namespace {

bool isKept(char c, quint8 habits)
{
    switch (c) {
    case '~':
        return !(habits & SigningRules::TildeEncoded);
    case '*':
        return habits & (SigningRules::AsteriskKept | SigningRules::ReservedKept);
    case '!':
    case '\'':
    case '(':
    case ')':
        return habits & (SigningRules::ReservedKept | SigningRules::BracketsKept);
    case '/':
        return habits & SigningRules::SlashKept;
    case '&':
        return habits & SigningRules::AmpersandKept;
    default:
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    }
}

/// Room for the code of a byte, encoded as often as there is room for.
struct Text {
    std::array<char, 7> bytes{};
    quint8 length = 0;

    void append(char c) { bytes[length++] = c; }
};

Text encodedOnce(const Text &text, quint8 habits)
{
    const char *const digits = habits & SigningRules::LowerCaseHex ? "0123456789abcdef" : "0123456789ABCDEF";
    Text result;
    for (size_t i = 0; i < text.length; ++i) {
        const char c = text.bytes[i];
        if (isKept(c, habits)) {
            result.append(c);
        } else if (c == ' ' && (habits & SigningRules::SpaceAsPlus)) {
            result.append('+');
        } else {
            result.append('%');
            result.append(digits[static_cast<unsigned char>(c) >> 4]);
            result.append(digits[static_cast<unsigned char>(c) & 15]);
        }
    }
    return result;
}

} // namespace

Encoder::Encoder(quint8 habits, int times) : m_changesNothing(times == 0)
{
    Q_ASSERT_X(times >= 0 && times <= mostTimes, "Encoder", "a code of a byte has room for three times");
    for (size_t byte = 0; byte < m_codes.size(); ++byte)
        set(byte, habits, times);
}

void Encoder::set(size_t byte, quint8 habits, int times)
{
    Text code{.bytes = {static_cast<char>(byte)}, .length = 1};
    for (int time = 0; time < times; ++time)
        code = encodedOnce(code, habits);
    m_codes[byte] = {code.bytes, code.length};
}

const Encoder &Encoders::encoder(quint8 habits, int times)
{
    static const Encoder once(0, 1);
    static const Encoder plain(0, 0);
    if (times == 0)
        return plain;
    if (times == 1 && habits == 0)
        return once;
    const auto made = std::find_if(m_made.cbegin(), m_made.cend(),
                                   [habits, times](const Made &each) { return each.habits == habits && each.times == times; });
    if (made != m_made.cend())
        return *made->encoder;
    m_made.push_back({habits, times, std::make_unique<Encoder>(habits, times)});
    return *m_made.back().encoder;
}

} // namespace countersign
