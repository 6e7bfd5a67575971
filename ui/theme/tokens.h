// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/tracedbytes.h"

#include <QColor>
#include <QVector>

namespace countersign {

/// The names of all colours of the window. Nothing outside `tokens.cpp` writes a colour down.
enum class Token : quint8 {
    Win,    ///< window, bars, inactive tabs
    Base,   ///< panes and inputs
    Alt,    ///< tree, strips, footers of dialogs
    Well,   ///< where bytes lie
    Raised, ///< buttons, tool tips
    Hover,
    Press,
    Line,  ///< inner hairlines; decoration only
    Line2, ///< outer hairlines and borders of buttons; decoration only
    Input, ///< border of what can be edited or ticked
    Text,
    Text2,      ///< secondary text
    Muted,      ///< hints, placeholders, counts
    Off,        ///< disabled only, never information
    Accent,     ///< focus, selection bar, primary button
    AccentText, ///< the accent as text
    AccentBg,   ///< a segment that is on
    Selected,   ///< a selected row
    OnAccent,   ///< text on `Accent`
    Ok,
    OkBg,
    Warn,
    WarnBg,
    Bad,
    BadBg,
    Lit,     ///< bytes of the focused field
    LitLine, ///< their outline and the mark in the gutter
    Find,    ///< match of a search, always with an underline
    Theirs,  ///< difference: the other side
    TheirsBg,
    Ours, ///< difference: this side
    OursBg,
    JsonString,
    JsonNumber,
    JsonLiteral,
    OriginField, ///< bytes by origin, with `originLook`'s underline
    OriginHeader,
    OriginBody,
    OriginClock,
    OriginNonce,
    OriginKey,
    OriginSetting,
    OriginRule,
    OnProfile, ///< text on a profile's fill
    Scrim      ///< dims the window behind a sheet
};
inline constexpr int tokenCount = int(Token::Scrim) + 1;

QColor tokenColour(Token token, bool dark);

/// How bytes are underlined, so that their origin shows without colour.
enum class Underline {
    None,
    Solid,  ///< 1 px
    Dashed, ///< 4 on, 3 off
    Wave,
    Dotted,  ///< 2 px
    DashDot, ///< 6 on, 2 off, 1.5 on, 2 off
    Double
};

struct OriginLook {
    Token colour = Token::OriginRule;
    Underline underline = Underline::None;

    bool operator==(const OriginLook &) const = default;
};

/// The look of a value of that origin. Names in front of a value carry the colour and no underline.
OriginLook originLook(Origin::Kind kind);

/// One of the tested colours that a profile may have.
struct ProfileColour {
    QString id{};   ///< `practice`, `blue`, `amber`, `red`
    QColor fill{};  ///< Send button and chips; `Token::OnProfile` is readable on it
    QColor frame{}; ///< frame of the window
    QColor text{};  ///< as text or icon on panes and bars
};

/// In the order in which they are offered.
QVector<ProfileColour> profileColours(bool dark);
/// An unknown or empty id is blue.
ProfileColour profileColour(const QString &id, bool dark);

} // namespace countersign
