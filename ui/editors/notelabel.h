// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/wrappedlabel.h"

namespace countersign {

/// A text over as many lines as it needs, in a role and colour of the theme.
class NoteLabel : public WrappedLabel {
    Q_OBJECT
public:
    explicit NoteLabel(TextRole role, Token colour, QWidget *parent = nullptr);
    void setColour(Token colour);

private:
    void restyle();

    TextRole m_role;
    Token m_colour;
};

/// A name on the wire, in monospace: broken after dots and before capitals where one line is too short for it.
class NameLabel : public QWidget {
    Q_OBJECT
public:
    explicit NameLabel(const QString &name, QWidget *parent = nullptr);
    /// The width that lines are broken at.
    void setWidth(int width);
    /// Names of what is not sent are calmer, those of deprecated parameters struck through.
    void setCalm(bool calm);
    void setStruckThrough(bool struckThrough);
    /// Narrower than that, \p name would be cut within a word.
    static int neededWidth(const QString &name);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont nameFont() const;
    void breakLines();

    QString m_name;
    QStringList m_lines{};
    int m_width = 0;
    bool m_calm = true;
    bool m_struckThrough = false;
};

} // namespace countersign
