// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/style.h"

#ifdef COUNTERSIGN_DESKTOP_PORTAL
#include "ui/theme/systemscheme.h"
#endif

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QGuiApplication>
#include <QStyleHints>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal bodyPoints = 9.75; // 13 px at 96 dpi

struct RoleLook {
    qreal pixels;
    QFont::Weight weight;
    bool mono;
};

constexpr RoleLook lookOf(TextRole role)
{
    switch (role) {
    case TextRole::Badge:
        return {11, QFont::Medium, false};
    case TextRole::Hint:
        return {12, QFont::Normal, false};
    case TextRole::Body:
        return {13, QFont::Normal, false};
    case TextRole::Strong:
        return {13, QFont::DemiBold, false};
    case TextRole::Verdict:
        return {15, QFont::DemiBold, false};
    case TextRole::Title:
        return {16, QFont::DemiBold, false};
    case TextRole::Display:
        return {22, QFont::DemiBold, false};
    case TextRole::Mono:
        return {12, QFont::Normal, true};
    case TextRole::MonoBadge:
        return {11, QFont::DemiBold, true};
    }
    return {13, QFont::Normal, false};
}

QString firstPresentMonoFamily()
{
    const QStringList present = QFontDatabase::families(); // `hasFamily` asks fontconfig as well what each name may stand for
    for (const QString &family : {u"JetBrains Mono"_s, u"DejaVu Sans Mono"_s}) {
        if (present.contains(family))
            return family;
    }
    return QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
}

} // namespace

QPointer<Theme> Theme::s_current;

Theme &Theme::current()
{
    return s_current ? *s_current : *new Theme(qApp);
}

Theme &Theme::of(const QWidget *)
{
    return current();
}

Theme::Theme(QObject *application)
    : QObject(application)
    , m_startWindow(QGuiApplication::palette().color(QPalette::Window))
    , m_body(QApplication::font())
    , m_monoFamily(firstPresentMonoFamily())
{
    s_current = this;
    // A system that asks for larger text gets it; one that says nothing gets the design's size.
    m_systemScale = qMax(1.0, m_body.pointSizeF() / bodyPoints);
    m_scale = m_systemScale;
    m_body.setPointSizeF(bodyPoints * m_scale);
}

void Theme::install()
{
    m_installed = true;
    QApplication::setStyle(new Style);
    QApplication::setFont(m_body);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] { apply(); });
#elif defined(COUNTERSIGN_DESKTOP_PORTAL)
    connect(new SystemScheme(this), &SystemScheme::preferred, this, [this](bool dark) {
        m_desktopIsDark = dark;
        apply();
    });
#endif
    m_dark = m_mode == Mode::Dark || (m_mode == Mode::System && systemIsDark());
    QApplication::setPalette(palette());
}

void Theme::setMode(Mode mode)
{
    m_mode = mode;
    apply();
}

void Theme::setZoom(int percent)
{
    percent = qBound(50, percent, 200);
    if (percent == m_zoom)
        return;
    m_zoom = percent;
    m_scale = m_systemScale * percent / 100;
    m_body.setPointSizeF(bodyPoints * m_scale);
    if (m_installed)
        QApplication::setFont(m_body);
    emit sizeChanged();
}

bool Theme::systemIsDark() const
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
    if (scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
    return m_desktopIsDark.value_or(m_startWindow.lightness() < 128);
}

void Theme::apply()
{
    const bool dark = m_mode == Mode::Dark || (m_mode == Mode::System && systemIsDark());
    if (dark == m_dark)
        return;
    m_dark = dark;
    if (m_installed)
        QApplication::setPalette(palette());
    emit changed();
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, Token token) { palette.setColor(QPalette::All, role, colour(token)); };
    set(QPalette::Window, Token::Win);
    set(QPalette::Base, Token::Base);
    set(QPalette::AlternateBase, Token::Alt);
    set(QPalette::Button, Token::Raised);
    set(QPalette::Text, Token::Text);
    set(QPalette::WindowText, Token::Text);
    set(QPalette::ButtonText, Token::Text);
    set(QPalette::BrightText, Token::OnAccent);
    set(QPalette::PlaceholderText, Token::Muted);
    set(QPalette::Highlight, Token::Selected);
    set(QPalette::HighlightedText, Token::Text);
    set(QPalette::Light, Token::Raised);
    set(QPalette::Midlight, Token::Line);
    set(QPalette::Mid, Token::Line2);
    set(QPalette::Dark, Token::Input);
    set(QPalette::Shadow, Token::Line2);
    set(QPalette::Link, Token::AccentText);
    set(QPalette::LinkVisited, Token::AccentText);
    set(QPalette::ToolTipBase, Token::Raised);
    set(QPalette::ToolTipText, Token::Text);
    for (const QPalette::ColorRole role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, colour(Token::Off));
    return palette;
}

QFont Theme::font(TextRole role) const
{
    const RoleLook look = lookOf(role);
    QFont font = m_body;
    if (look.mono) {
        // Chinese falls through to a font of two advances a character; ligatures would hide bytes.
        font.setFamilies({m_monoFamily, u"Noto Sans Mono CJK SC"_s, u"Noto Sans CJK SC"_s});
        font.setStyleHint(QFont::Monospace, QFont::PreferNoShaping);
        font.setFixedPitch(true);
    }
    font.setPointSizeF(m_body.pointSizeF() * look.pixels / 13);
    return weighted(font, look.weight);
}

QFont Theme::mediumFont(TextRole role) const
{
    return weighted(font(role), QFont::Medium);
}

QFont Theme::weighted(QFont font, QFont::Weight weight) const
{
    font.setWeight(weight == QFont::Medium && !hasMedium(font) ? QFont::Normal : weight);
    return font;
}

bool Theme::hasMedium(const QFont &font) const
{
    const auto known = m_withMedium.constFind(font.family());
    if (known != m_withMedium.cend())
        return *known;
    const QString family = QFontInfo(font).family(); // the one that stands for it
    const QStringList styles = QFontDatabase::styles(family);
    const bool has = std::any_of(styles.cbegin(), styles.cend(),
                                 [&family](const QString &style) { return QFontDatabase::weight(family, style) == QFont::Medium; });
    m_withMedium.insert(font.family(), has);
    return has;
}

int Theme::px(qreal design) const
{
    return qRound(design * m_scale);
}

} // namespace countersign
