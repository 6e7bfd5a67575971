// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QPushButton>

class QAction;

namespace countersign {

/// What stands on a key cap: `Ctrl+Enter`, symbols on macOS. Names of keys are not translated.
QString keyCapText(const QKeySequence &keys);

/// A button that shows its key: `Send [Ctrl+Enter]`. Its accessible name is the word alone.
class KeyCapButton : public QPushButton {
    Q_OBJECT
public:
    /// \param iconName a file of resources/icons
    KeyCapButton(const QString &iconName, const QString &text, const QString &keyCap, QWidget *parent = nullptr);

    /// Looks like a search field: text at the left, in `muted`, key at the right edge; gives way down to \p narrowest.
    void setFieldLike(int narrowest, int widest);
    /// Shows the key of \p action, also when it becomes another; the button's deed stays its own.
    void showKeyOf(const QAction *action);
    /// Without the key where room is short.
    void setKeyCapVisible(bool visible);
    /// Nothing but the icon where room is shorter still; name and tool tip stay.
    void setIconOnly(bool iconOnly);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont labelFont() const;
    int capWidth() const;
    void setKeyCap(const QString &keyCap);

    QString m_iconName;
    QString m_keyCap;
    bool m_capVisible = true;
    bool m_iconOnly = false;
    int m_narrowest = 0; ///< above zero: looks like a field
    int m_widest = 0;
};

} // namespace countersign
