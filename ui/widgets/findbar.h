// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/surface.h"

class QLineEdit;

namespace countersign {

class ElidedLabel;
class TextView;

/// Looks for text in a TextView while typing: Enter next, Shift+Enter previous, Esc closes.
class FindBar : public Surface {
    Q_OBJECT
public:
    explicit FindBar(QWidget *parent = nullptr);
    /// The view to search; the search goes on there.
    void setView(TextView *view);
    /// Shows the bar and gives its field the focus.
    void open();
    void close();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void step(bool backwards);
    void showCount();

    TextView *m_view = nullptr;
    QLineEdit *m_field;
    ElidedLabel *m_count;
};

} // namespace countersign
