// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/originpainting.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

namespace countersign {

namespace {

void paintWave(QPainter *painter, qreal x1, qreal x2, qreal y, qreal width)
{
    QPainterPath path(QPointF(x1, y));
    qreal up = -1;
    for (qreal x = x1; x < x2; x += 3) {
        const qreal to = std::min(x + 3, x2);
        path.quadTo(QPointF((x + to) / 2, y + up * (1.5 + width / 2)), QPointF(to, y));
        up = -up;
    }
    painter->setRenderHint(QPainter::Antialiasing, true);
    painter->drawPath(path);
}

QString originWord(const char *word)
{
    return QCoreApplication::translate("countersign::Origin", word);
}

} // namespace

void paintUnderline(QPainter *painter, Underline underline, qreal x1, qreal x2, qreal y, const QColor &colour, qreal width)
{
    if (underline == Underline::None || x2 <= x1)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, false);
    QPen pen(colour, width, Qt::SolidLine, Qt::FlatCap);
    // A dash pattern counts in pen widths.
    const auto dashes = [&pen, width](std::initializer_list<qreal> pixels) {
        QList<qreal> pattern;
        for (const qreal pixel : pixels)
            pattern.append(pixel / width);
        pen.setDashPattern(pattern);
    };
    switch (underline) {
    case Underline::Dashed:
        dashes({4, 3});
        break;
    case Underline::DashDot:
        dashes({6, 2, 1.5, 2});
        break;
    case Underline::Dotted:
        pen.setWidthF(2);
        pen.setDashPattern({1, 1});
        break;
    default:
        break;
    }
    painter->setPen(pen);
    if (underline == Underline::Wave) {
        paintWave(painter, x1, x2, y, width);
    } else if (underline == Underline::Double) {
        painter->drawLine(QPointF(x1, y - 1), QPointF(x2, y - 1));
        painter->drawLine(QPointF(x1, y + width), QPointF(x2, y + width));
    } else {
        painter->drawLine(QPointF(x1, y), QPointF(x2, y));
    }
    painter->restore();
}

QString originKindText(Origin::Kind kind)
{
    switch (kind) {
    case Origin::Kind::Literal:
        return originWord(QT_TRANSLATE_NOOP("countersign::Origin", "rule"));
    case Origin::Kind::Method:
        return originWord(QT_TRANSLATE_NOOP("countersign::Origin", "method"));
    case Origin::Kind::Endpoint:
        return originWord(QT_TRANSLATE_NOOP("countersign::Origin", "endpoint"));
    case Origin::Kind::Path:
        return originWord(QT_TRANSLATE_NOOP("countersign::Origin", "path"));
    case Origin::Kind::Parameter:
        return originWord(QT_TRANSLATE_NOOP("countersign::Origin", "form field"));
    case Origin::Kind::Header:
        return originWord(QT_TRANSLATE_NOOP("countersign::Origin", "header"));
    case Origin::Kind::Body:
        return originWord(QT_TRANSLATE_NOOP("countersign::Origin", "body"));
    case Origin::Kind::AccessKeyId:
        return originWord(QT_TRANSLATE_NOOP("countersign::Origin", "access key id"));
    case Origin::Kind::Token:
        return originWord(QT_TRANSLATE_NOOP("countersign::Origin", "token"));
    case Origin::Kind::Secret:
        return originWord(QT_TRANSLATE_NOOP("countersign::Origin", "secret"));
    case Origin::Kind::Clock:
        return originWord(QT_TRANSLATE_NOOP("countersign::Origin", "clock"));
    case Origin::Kind::Nonce:
        return originWord(QT_TRANSLATE_NOOP("countersign::Origin", "nonce"));
    case Origin::Kind::Setting:
        return originWord(QT_TRANSLATE_NOOP("countersign::Origin", "setting"));
    case Origin::Kind::Step:
        return originWord(QT_TRANSLATE_NOOP("countersign::Origin", "earlier step"));
    }
    return {};
}

QString originText(const Origin &origin)
{
    const QString kind = originKindText(origin.kind);
    return origin.name.isEmpty() ? kind : origin.name + u" \u00B7 " + kind;
}

QString originSentence(const Origin &origin)
{
    const QString kind = originKindText(origin.kind);
    return origin.name.isEmpty() ? kind : kind + u' ' + origin.name;
}

} // namespace countersign
