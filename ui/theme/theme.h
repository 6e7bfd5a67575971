// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QFont>
#include <QHash>
#include <QObject>
#include <QPalette>
#include <QPointer>

#include <optional>

class QWidget;

namespace countersign {

/// What a text is for; the sizes are those at 96 dpi.
enum class TextRole {
    Badge,    ///< 11 px: badges, key caps, gutters; never smaller
    Hint,     ///< 12 px: hints, strips, status bar
    Body,     ///< 13 px
    Strong,   ///< 13 px, 600: titles of panes
    Verdict,  ///< 15 px, 600
    Title,    ///< 16 px, 600: operation, dialog
    Display,  ///< 22 px, 600: the first start
    Mono,     ///< 12 px, fixed advance, no ligatures: bytes and names on the wire
    MonoBadge ///< 11 px, 600, fixed advance: methods
};

/// Colours, fonts and lengths of the window. One object, owned by the application; widgets reach it by `current()` and repaint on `changed()`.
class Theme : public QObject {
    Q_OBJECT
public:
    enum class Mode { System, Light, Dark };
    Q_ENUM(Mode)

    /// The application's theme. Where none was installed (a pane by itself), a light one is made and owned by the application.
    static Theme &current();
    /// The theme that \p widget is painted with.
    static Theme &of(const QWidget *widget);

    /// Makes the theme the application's. Call `install()` to hand style, palette and font to the application as well.
    explicit Theme(QObject *application);

    /// Gives the application its style, palette and font. Once, before the first window.
    void install();

    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    bool isDark() const { return m_dark; }
    /// What moves by itself gets there at once: every duration is 0.
    void setReducedMotion(bool reduced) { m_reducedMotion = reduced; }
    bool isMotionReduced() const { return m_reducedMotion; }

    /// Size of all text and lengths, beside what the system asks for. \param percent 50 to 200; beyond that the nearest of them
    void setZoom(int percent);
    int zoom() const { return m_zoom; }

    QColor colour(Token token) const { return tokenColour(token, m_dark); }
    ProfileColour profile(const QString &colourId) const { return profileColour(colourId, m_dark); }
    QPalette palette() const;
    QFont font(TextRole role) const;
    /// That of \p role at 500: buttons, names.
    QFont mediumFont(TextRole role) const;
    /// A length of the design, given for 96 dpi and 100 %, as it is at the present size of text.
    int px(qreal design) const;

signals:
    /// Colours are others now: repaint.
    void changed();
    /// Lengths and fonts are others now: what was laid out by them is to be made anew.
    void sizeChanged();

private:
    bool systemIsDark() const;
    bool hasMedium(const QFont &font) const;
    /// Where the family has no 500 it is the regular one itself: Qt would look for a font of its own again, and draw the same letters anew.
    QFont weighted(QFont font, QFont::Weight weight) const;
    void apply();

    static QPointer<Theme> s_current; ///< goes with its application

    Mode m_mode = Mode::System;
    bool m_dark = false;
    bool m_reducedMotion = false;
    std::optional<bool> m_desktopIsDark{}; ///< as the desktop's portal says
    bool m_installed = false;
    QColor m_startWindow{}; ///< the system's window colour before ours replaced it
    QFont m_body{};
    QString m_monoFamily{};
    mutable QHash<QString, bool> m_withMedium{}; ///< families that were asked about
    qreal m_systemScale = 1;                     ///< text that the system asks for, to the design's
    int m_zoom = 100;
    qreal m_scale = 1; ///< both together
};

} // namespace countersign
