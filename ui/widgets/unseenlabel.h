// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace countersign {

/// A label for screen readers: it names its buddy and takes no room. On Linux a combo box is named by its current text, so without a label
/// nobody would know what it chooses.
class UnseenLabel : public QLabel {
    Q_OBJECT
public:
    UnseenLabel(const QString &text, QWidget *buddy, QWidget *parent) : QLabel(text, parent)
    {
        setBuddy(buddy);
        setFixedSize(1, 1);
    }

protected:
    void paintEvent(QPaintEvent *) override { }
};

} // namespace countersign
