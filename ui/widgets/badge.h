// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/operation.h"
#include "ui/theme/tokens.h"

#include <QSize>
#include <QWidget>

class QPainter;

namespace countersign {

/// Shape, word and colour of a badge. The shape says it without colour; the word is in the accessible name always.
struct BadgeLook {
    QString icon{};
    QString word{}; ///< translated
    Token colour = Token::Muted;
    bool outlined = true;
    bool dashed = false;     ///< practice
    QString profileColour{}; ///< takes the place of `colour` when set

    bool operator==(const BadgeLook &) const = default;
};

/// read, write, delete; `billed` takes the place of the effect, since it costs more to overlook.
BadgeLook effectBadge(OperationEffect effect, bool billed);
BadgeLook practiceBadge();
/// The vendor calls the operation one of high risk.
BadgeLook highRiskBadge();
/// It answers without a signature.
BadgeLook needsNoKeyBadge();
/// Those of an operation beside its effect.
QVector<BadgeLook> furtherBadges(const OperationSummary &operation);
/// What all of an operation says: the effect, the further badges, "deprecated".
QStringList badgeWords(const OperationSummary &operation);
/// Its facts come from metadata that a person imported.
BadgeLook importedBadge();
/// What an answer's status is: tick, octagon, triangle.
BadgeLook statusBadge(int httpStatus, const QString &text);

/// \param withWord the shape alone where room is short
QSize badgeSize(const BadgeLook &look, bool withWord);
/// Into \p rect, at its left edge, centred vertically.
void paintBadge(QPainter *painter, const QRect &rect, const BadgeLook &look, bool withWord);

/// A badge as a widget; its accessible name is the word.
class Badge : public QWidget {
    Q_OBJECT
public:
    explicit Badge(const BadgeLook &look, QWidget *parent = nullptr);
    void setLook(const BadgeLook &look);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    BadgeLook m_look;
};

} // namespace countersign
