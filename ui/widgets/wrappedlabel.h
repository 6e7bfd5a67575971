// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QMap>

namespace countersign {

/// A label whose text wraps. Layouts ask it for its height some ten times while a window opens, each time for one of a few widths, and QLabel lays
/// its text out anew for every answer: this one remembers them.
class WrappedLabel : public QLabel {
    Q_OBJECT
public:
    explicit WrappedLabel(QWidget *parent = nullptr);
    explicit WrappedLabel(const QString &text, QWidget *parent = nullptr);

    int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    mutable QString m_measured{};       ///< the text that the heights are for
    mutable QMap<int, int> m_heights{}; ///< by widths
};

} // namespace countersign
