// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/surface.h"

class QPushButton;

namespace countersign {

class PlainLabel;

/// A sentence about what stands below, with at most one button. Hidden while it has nothing to say.
class NoteLine : public Surface {
    Q_OBJECT
public:
    /// Warns in `warn-bg`; says something good to know in `accent-bg`.
    enum class Tone { Warn, Info };
    explicit NoteLine(QWidget *parent = nullptr, Tone tone = Tone::Warn);
    void setNote(const QString &text, const QString &button = {});
    QString text() const;

signals:
    void pressed();

private:
    PlainLabel *m_label;
    QPushButton *m_button;
};

} // namespace countersign
