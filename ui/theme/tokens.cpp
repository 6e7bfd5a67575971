// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

#include <array>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

struct TokenRow {
    Token token;
    QRgb light;
    QRgb dark;
};

constexpr QRgb opaque(QRgb rgb)
{
    return 0xff000000u | rgb;
}

// The one table of colours. Contrasts of every pair in use are walked by tests/ui/tst_theme.
constexpr std::array<TokenRow, tokenCount> tokenTable{{
    {Token::Win, opaque(0xF2F4F7), opaque(0x15181D)},
    {Token::Base, opaque(0xFFFFFF), opaque(0x1A1E25)},
    {Token::Alt, opaque(0xFAFBFC), opaque(0x1D222A)},
    {Token::Well, opaque(0xF6F7F9), opaque(0x14171C)},
    {Token::Raised, opaque(0xFFFFFF), opaque(0x232831)},
    {Token::Hover, opaque(0xEBEEF3), opaque(0x242A33)},
    {Token::Press, opaque(0xDFE4EC), opaque(0x2D343F)},
    {Token::Line, opaque(0xE0E4EA), opaque(0x2A303A)},
    {Token::Line2, opaque(0xC9CFD8), opaque(0x3B434F)},
    {Token::Input, opaque(0x8A92A0), opaque(0x6F7989)},
    {Token::Text, opaque(0x1B212B), opaque(0xE4E8EE)},
    {Token::Text2, opaque(0x454E5C), opaque(0xB9C1CD)},
    {Token::Muted, opaque(0x5E6775), opaque(0x98A2B1)},
    {Token::Off, opaque(0x8A92A0), opaque(0x6F7989)},
    {Token::Accent, opaque(0x2B55C9), opaque(0x8FB4FF)},
    {Token::AccentText, opaque(0x2449B0), opaque(0xA8C4FF)},
    {Token::AccentBg, opaque(0xE9EFFD), opaque(0x1F2D49)},
    {Token::Selected, opaque(0xDCE7FD), opaque(0x27385A)},
    {Token::OnAccent, opaque(0xFFFFFF), opaque(0x10131A)},
    {Token::Ok, opaque(0x1A7340), opaque(0x6FCF92)},
    {Token::OkBg, opaque(0xE7F5EC), opaque(0x17301F)},
    {Token::Warn, opaque(0x855500), opaque(0xE8B84F)},
    {Token::WarnBg, opaque(0xFFF4DA), opaque(0x33290F)},
    {Token::Bad, opaque(0xB42318), opaque(0xFF9187)},
    {Token::BadBg, opaque(0xFDECEA), opaque(0x3A1D1B)},
    {Token::Lit, opaque(0xFFEBAE), opaque(0x43360C)},
    {Token::LitLine, opaque(0x9A6C00), opaque(0xE0B13C)},
    {Token::Find, opaque(0xFFE08A), opaque(0x5A4A12)},
    {Token::Theirs, opaque(0x8F4100), opaque(0xFFB37A)},
    {Token::TheirsBg, opaque(0xFFE6D1), opaque(0x48290F)},
    {Token::Ours, opaque(0x0B5394), opaque(0x8CC4FF)},
    {Token::OursBg, opaque(0xDCEBFA), opaque(0x17324F)},
    {Token::JsonString, opaque(0x0B6A4E), opaque(0x7FD6B2)},
    {Token::JsonNumber, opaque(0x1D4FB8), opaque(0x8FB4FF)},
    {Token::JsonLiteral, opaque(0x7E3A9C), opaque(0xD3A6F0)},
    {Token::OriginField, opaque(0x1452DB), opaque(0xA5D4FE)},
    {Token::OriginHeader, opaque(0x5E1391), opaque(0xBE93F6)},
    {Token::OriginBody, opaque(0x75550A), opaque(0xF2C54E)},
    {Token::OriginClock, opaque(0x52200A), opaque(0xF98043)},
    {Token::OriginNonce, opaque(0xB11458), opaque(0xFB9DD8)},
    {Token::OriginKey, opaque(0x0F5446), opaque(0x22EBC0)},
    {Token::OriginSetting, opaque(0x1B212B), opaque(0xE4E8EE)},
    {Token::OriginRule, opaque(0x5E6775), opaque(0x98A2B1)},
    {Token::OnProfile, opaque(0xFFFFFF), opaque(0xFFFFFF)},
    {Token::Scrim, 0x61161B24u, 0x61000000u},
}};

constexpr bool tokenTableIsInOrder()
{
    for (size_t i = 0; i < tokenTable.size(); ++i) {
        if (size_t(tokenTable[i].token) != i)
            return false;
    }
    return true;
}
static_assert(tokenTableIsInOrder());

struct ProfileColourRow {
    const char16_t *id;
    QRgb fill;
    QRgb frameLight, frameDark;
    QRgb textLight, textDark;
};

// The fill stays in both themes, since white is readable on it; the frame is lighter on dark bars.
constexpr std::array<ProfileColourRow, 4> profileColourTable{{
    {u"practice", 0x0F6E66, 0x0F6E66, 0x1B9086, 0x0F6E66, 0x5FD3C0},
    {u"blue", 0x2B55C9, 0x2B55C9, 0x4D78E8, 0x2449B0, 0xA8C4FF},
    {u"amber", 0x8A5300, 0x8A5300, 0xB37416, 0x8A5300, 0xE8B84F},
    {u"red", 0xB42318, 0xB42318, 0xDB4A3E, 0xB42318, 0xFF9187},
}};

} // namespace

QColor tokenColour(Token token, bool dark)
{
    const TokenRow &row = tokenTable[size_t(token)];
    return QColor::fromRgba(dark ? row.dark : row.light);
}

OriginLook originLook(Origin::Kind kind)
{
    switch (kind) {
    case Origin::Kind::Parameter:
        return {Token::OriginField, Underline::Solid};
    case Origin::Kind::Header:
        return {Token::OriginHeader, Underline::Dashed};
    case Origin::Kind::Body:
        return {Token::OriginBody, Underline::Wave};
    case Origin::Kind::Clock:
        return {Token::OriginClock, Underline::Dotted};
    case Origin::Kind::Nonce:
        return {Token::OriginNonce, Underline::DashDot};
    case Origin::Kind::AccessKeyId:
    case Origin::Kind::Token:
    case Origin::Kind::Secret:
        return {Token::OriginKey, Underline::Double};
    case Origin::Kind::Method:
    case Origin::Kind::Endpoint:
    case Origin::Kind::Path:
    case Origin::Kind::Setting:
    case Origin::Kind::Step:
        return {Token::OriginSetting, Underline::None};
    case Origin::Kind::Literal:
        break;
    }
    return {};
}

QVector<ProfileColour> profileColours(bool dark)
{
    QVector<ProfileColour> colours;
    for (const ProfileColourRow &row : profileColourTable)
        colours.append({QString::fromUtf16(row.id), QColor(opaque(row.fill)), QColor(opaque(dark ? row.frameDark : row.frameLight)),
                        QColor(opaque(dark ? row.textDark : row.textLight))});
    return colours;
}

ProfileColour profileColour(const QString &id, bool dark)
{
    const QVector<ProfileColour> colours = profileColours(dark);
    for (const ProfileColour &colour : colours) {
        if (colour.id == id)
            return colour;
    }
    return colours.at(1);
}

} // namespace countersign
