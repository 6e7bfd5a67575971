// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/tracedbytes.h"

#include <QWidget>

namespace countersign {

/// What the colours and underlines of bytes mean; only the kinds in sight. Words that have no room are left out from the right.
class OriginLegend : public QWidget {
    Q_OBJECT
public:
    explicit OriginLegend(QWidget *parent = nullptr);
    void setKinds(const QVector<Origin::Kind> &kinds);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVector<Origin::Kind> m_kinds{};
};

} // namespace countersign
