// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/segmentcontrol.h"

#include <QDirIterator>
#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

/// Relative luminance, WCAG 2.1.
double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

/// A token and the grounds it may lie on, with the least contrast it must have there.
struct Pair {
    Token front;
    QVector<Token> grounds;
    double least;
};

const QVector<Token> panes{Token::Base, Token::Alt};
const QVector<Token> surfaces{Token::Base, Token::Alt, Token::Win, Token::Well, Token::Raised};
const QVector<Token> byteGrounds{Token::Base, Token::Alt, Token::Well, Token::Lit};

const QVector<Pair> pairs{
    {Token::Text, surfaces + QVector<Token>{Token::Hover, Token::Press, Token::Selected, Token::Lit, Token::Find, Token::AccentBg}, 4.5},
    {Token::Text2, surfaces + QVector<Token>{Token::Hover, Token::Selected, Token::BadBg, Token::WarnBg, Token::OkBg}, 4.5},
    {Token::Muted, surfaces + QVector<Token>{Token::Selected, Token::Hover}, 4.5},
    {Token::AccentText, surfaces + QVector<Token>{Token::AccentBg, Token::Selected}, 4.5},
    {Token::OnAccent, {Token::Accent}, 4.5},
    {Token::Ok, surfaces + QVector<Token>{Token::OkBg}, 4.5},
    {Token::Warn, surfaces + QVector<Token>{Token::WarnBg, Token::Selected}, 4.5},
    {Token::Bad, surfaces + QVector<Token>{Token::BadBg, Token::Selected}, 4.5},
    {Token::Theirs, {Token::Base, Token::Well, Token::TheirsBg}, 4.5},
    {Token::Ours, {Token::Base, Token::Well, Token::OursBg}, 4.5},
    {Token::JsonString, panes, 4.5},
    {Token::JsonNumber, panes, 4.5},
    {Token::JsonLiteral, panes, 4.5},
    {Token::OriginField, byteGrounds, 4.5},
    {Token::OriginHeader, byteGrounds, 4.5},
    {Token::OriginBody, byteGrounds, 4.5},
    {Token::OriginClock, byteGrounds, 4.5},
    {Token::OriginNonce, byteGrounds, 4.5},
    {Token::OriginKey, byteGrounds, 4.5},
    {Token::OriginSetting, byteGrounds, 4.5},
    {Token::OriginRule, {Token::Base, Token::Alt, Token::Well}, 4.5},
    {Token::Input, {Token::Base, Token::Win}, 2.8},
    {Token::Input, {Token::Base}, 3.0},
    {Token::Accent, surfaces, 3.0},
    {Token::LitLine, {Token::Base, Token::Well}, 3.0},
};

QString nameOf(const QColor &colour)
{
    return colour.name();
}

} // namespace

class TestTheme : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_theme = new Theme(qApp);
        m_theme->setMode(Theme::Mode::Light);
        m_theme->install();
    }

    void colour_is_readable_on_its_grounds_data()
    {
        QTest::addColumn<QColor>("front");
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<double>("least");
        for (const bool dark : {false, true}) {
            for (const Pair &pair : pairs) {
                for (const Token ground : pair.grounds)
                    QTest::addRow("%s %d on %d, %.1f", dark ? "dark" : "light", int(pair.front), int(ground), pair.least)
                        << tokenColour(pair.front, dark) << tokenColour(ground, dark) << pair.least;
            }
        }
    }

    void colour_is_readable_on_its_grounds()
    {
        QFETCH(const QColor, front);
        QFETCH(const QColor, ground);
        QFETCH(const double, least);
        const double measured = contrast(front, ground);
        QVERIFY2(measured >= least, qPrintable(u"%1 on %2 is %3"_s.arg(nameOf(front), nameOf(ground)).arg(measured)));
    }

    void profile_colours_are_readable_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void profile_colours_are_readable()
    {
        QFETCH(const bool, dark);
        const QVector<ProfileColour> colours = profileColours(dark);
        QCOMPARE(colours.size(), 4);
        for (const ProfileColour &colour : colours) {
            QVERIFY2(contrast(tokenColour(Token::OnProfile, dark), colour.fill) >= 4.5, qPrintable(colour.id));
            QVERIFY2(contrast(colour.frame, tokenColour(Token::Win, dark)) >= 3.0, qPrintable(colour.id));
            QVERIFY2(contrast(colour.text, tokenColour(Token::Win, dark)) >= 4.5, qPrintable(colour.id));
            QVERIFY2(contrast(colour.text, tokenColour(Token::Base, dark)) >= 4.5, qPrintable(colour.id));
        }
        QCOMPARE(profileColour(u"no-such-colour"_s, dark).id, u"blue"_s);
    }

    void kinds_of_bytes_differ_without_colour()
    {
        const QVector<Origin::Kind> underlined{Origin::Kind::Parameter, Origin::Kind::Header, Origin::Kind::Body,
                                               Origin::Kind::Clock,     Origin::Kind::Nonce,  Origin::Kind::AccessKeyId};
        QVector<Underline> seen;
        for (const Origin::Kind kind : underlined) {
            const Underline underline = originLook(kind).underline;
            QVERIFY(underline != Underline::None);
            QVERIFY(!seen.contains(underline));
            seen.append(underline);
        }
        QCOMPARE(originLook(Origin::Kind::Literal).underline, Underline::None);
        QCOMPARE(originLook(Origin::Kind::Method).underline, Underline::None);
    }

    void palette_has_the_design_s_roles()
    {
        const QPalette palette = QApplication::palette();
        QCOMPARE(palette.color(QPalette::Window), tokenColour(Token::Win, false));
        QCOMPARE(palette.color(QPalette::Base), tokenColour(Token::Base, false));
        QCOMPARE(palette.color(QPalette::PlaceholderText), tokenColour(Token::Muted, false));
        QCOMPARE(palette.color(QPalette::Highlight), tokenColour(Token::Selected, false));
        QCOMPARE(palette.color(QPalette::Inactive, QPalette::Highlight), tokenColour(Token::Selected, false));
        QCOMPARE(palette.color(QPalette::Disabled, QPalette::Text), tokenColour(Token::Off, false));
        QCOMPARE(palette.color(QPalette::Link), tokenColour(Token::AccentText, false));
    }

    void theme_switch_is_complete_and_told_once()
    {
        QLineEdit field;
        QSignalSpy changed(m_theme, &Theme::changed);
        m_theme->setMode(Theme::Mode::Dark);
        m_theme->setMode(Theme::Mode::Dark);
        QCOMPARE(changed.size(), 1);
        QVERIFY(m_theme->isDark());
        QTRY_COMPARE(field.palette().color(QPalette::Base), tokenColour(Token::Base, true));
        m_theme->setMode(Theme::Mode::Light);
        QTRY_COMPARE(field.palette().color(QPalette::Base), tokenColour(Token::Base, false));
    }

    void fonts_are_never_smaller_than_the_badge()
    {
        const qreal least = m_theme->font(TextRole::Badge).pointSizeF();
        for (const TextRole role : {TextRole::Hint, TextRole::Body, TextRole::Strong, TextRole::Verdict, TextRole::Title, TextRole::Display,
                                    TextRole::Mono, TextRole::MonoBadge})
            QVERIFY(m_theme->font(role).pointSizeF() >= least);
        QVERIFY(QFontInfo(m_theme->font(TextRole::Mono)).fixedPitch());
    }

    void icons_draw_in_the_colour_asked_for_data()
    {
        QTest::addColumn<QString>("name");
        QDirIterator files(u":/countersign/icons"_s);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            if (!file.readAll().contains("#000")) // drawn in colours of its own
                continue;
            const QString name = QFileInfo(file).completeBaseName();
            QTest::newRow(qPrintable(name)) << name;
        }
    }

    void icons_draw_in_the_colour_asked_for()
    {
        QFETCH(const QString, name);
        const QColor colour(0x12, 0x84, 0x56);
        for (const qreal ratio : {1.0, 2.0}) {
            const QPixmap pixmap = iconPixmap(name, 16, colour, ratio);
            QCOMPARE(pixmap.deviceIndependentSize(), QSizeF(16, 16));
            const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
            int painted = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    const QColor pixel = image.pixelColor(x, y);
                    if (pixel.alpha() < 100)
                        continue;
                    ++painted;
                    QVERIFY2(qAbs(pixel.green() - colour.green()) < 24, qPrintable(pixel.name()));
                    QVERIFY2(qAbs(pixel.red() - colour.red()) < 24, qPrintable(pixel.name()));
                }
            }
            QVERIFY2(painted > 3, qPrintable(u"%1 pixels at ratio %2"_s.arg(painted).arg(ratio)));
        }
    }

    void an_unknown_icon_is_empty_and_harmless()
    {
        const QImage image = iconPixmap(u"no-such-icon"_s, 16, Qt::black, 1).toImage();
        QCOMPARE(qAlpha(image.pixel(8, 8)), 0);
    }

    void field_states_look_different()
    {
        QLineEdit field;
        field.resize(120, 28);
        const QImage set = field.grab().toImage();
        setFieldState(&field, FieldState::NotSent);
        const QImage notSent = field.grab().toImage();
        setFieldState(&field, FieldState::Bad);
        const QImage bad = field.grab().toImage();
        QVERIFY(set != notSent);
        QVERIFY(set != bad);
        QVERIFY(notSent != bad);
        QCOMPARE(bad.pixelColor(60, 0), tokenColour(Token::Bad, false));
        QCOMPARE(set.pixelColor(60, 0), tokenColour(Token::Input, false));
        QCOMPARE(fieldState(&field), FieldState::Bad);
    }

    void controls_have_the_design_s_heights()
    {
        QLineEdit field;
        QPushButton button(u"Send"_s);
        QCOMPARE(field.sizeHint().height(), m_theme->px(28));
        QCOMPARE(button.sizeHint().height(), m_theme->px(28));
        setToolbarSized(&button);
        QCOMPARE(button.sizeHint().height(), m_theme->px(32));
    }

    void segments_move_by_arrow_keys()
    {
        SegmentControl control;
        control.addSegment(u"Not sent"_s);
        control.addSegment(u"true"_s, SegmentControl::Lettering::Wire);
        control.addSegment(u"false"_s, SegmentControl::Lettering::Wire);
        QCOMPARE(control.currentIndex(), 0);
        control.show();
        QVERIFY(QTest::qWaitForWindowExposed(&control));
        QSignalSpy changed(&control, &SegmentControl::currentChanged);
        QSignalSpy chosen(&control, &SegmentControl::chosen);
        control.segment(0)->setFocus();
        QTest::keyClick(control.segment(0), Qt::Key_Right);
        QCOMPARE(control.currentIndex(), 1);
        QCOMPARE(control.focusWidget(), control.segment(1));
        QCOMPARE(chosen.size(), 1);
        control.setCurrentIndex(2);
        QCOMPARE(changed.size(), 2);
        QCOMPARE(chosen.size(), 1);
        QTest::mouseClick(control.segment(0), Qt::LeftButton, {}, QPoint(3, 3));
        QCOMPARE(control.currentIndex(), 0);
        QCOMPARE(chosen.size(), 2);
    }

private:
    Theme *m_theme = nullptr;
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
