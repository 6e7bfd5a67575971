// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequenceEdit>

namespace countersign {

/// Takes one combination of keys, at once. Tab goes on to the next control and Esc closes the dialog, as everywhere.
class KeysEdit : public QKeySequenceEdit {
    Q_OBJECT
public:
    explicit KeysEdit(QWidget *parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
};

} // namespace countersign
