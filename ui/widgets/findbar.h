// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/surface.h"

class QLineEdit;

namespace countersign {

class ElidedLabel;
class Findable;

/// Looks for text while it is typed: Enter and F3 next, with Shift previous, Esc closes.
class FindBar : public Surface {
    Q_OBJECT
public:
    /// \param what names the field: "Find in response"
    explicit FindBar(const QString &what, QWidget *parent = nullptr);
    /// What is searched from now on; null: nothing.
    void setTarget(Findable *target);
    /// Shows the bar and gives its field the focus.
    void open();
    void close();
    /// To the next or the previous match; opens the bar where it is shut.
    void step(bool backwards);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void showCount();

    Findable *m_target = nullptr;
    QLineEdit *m_field;
    ElidedLabel *m_count;
};

} // namespace countersign
