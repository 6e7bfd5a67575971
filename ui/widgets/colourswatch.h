// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRadioButton>

namespace countersign {

/// One of the tested profile colours as a radio button; its word is its accessible name and tool tip.
class ColourSwatch : public QRadioButton {
    Q_OBJECT
public:
    ColourSwatch(const QString &colourId, const QString &word, QWidget *parent = nullptr);
    const QString &colourId() const { return m_colourId; }
    QSize sizeHint() const override;

protected:
    bool hitButton(const QPoint &position) const override { return rect().contains(position); }
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_colourId;
};

} // namespace countersign
