// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/request/parametervalues.h"

#include <QLineEdit>

class QPainter;

namespace countersign {

/// What a field shows of its parameter.
enum class ValueState {
    NotSent,
    Empty, ///< sent with an empty value
    Null,  ///< JSON's null, sent
    Set,
    Aside ///< a value that waits, not sent
};
ValueState valueState(const std::optional<ParameterValue> &value);
/// What a field shows of it: nothing for a null that is sent, which has its chip.
QString shownText(const std::optional<ParameterValue> &value);

/// The words and the chip that every kind of field paints over itself; they are part of its accessible description.
struct FieldWords {
    ValueState state = ValueState::NotSent;
    bool required = false;
    bool compact = false; ///< a cell of a list: no words, the border says it

    /// Space at the right end of a field that the word takes.
    int width() const;
    /// Into \p rect, the inner rectangle of the field.
    void paint(QPainter *painter, const QRect &rect) const;
    QString spoken() const;
    /// Whether a chip stands for the value: it is sent, and there is no text of it.
    bool isChip() const { return state == ValueState::Empty || state == ValueState::Null; }
    /// Gives \p field the font and the colours of its state, and its description.
    void dress(QWidget *field) const;
};

/// Ctrl+Backspace: sends the field empty.
bool isEmptyKey(const QKeyEvent *event);

/// A line of monospace text that knows "not sent", "empty, sent", "set" and "kept aside".
class FieldEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit FieldEdit(QWidget *parent = nullptr);

    void setCompact(bool compact);
    void setRequired(bool required);
    /// Offers to send null.
    void setNullable(bool nullable) { m_nullable = nullable; }
    /// Shown while nothing is typed; never a value.
    void setExample(const QString &example);
    /// Shows \p value without moving the caret when the text is the same.
    void showValue(const std::optional<ParameterValue> &value);
    ValueState state() const { return m_words.state; }

signals:
    void emptySent();          ///< Ctrl+Backspace, or the menu
    void nullSent();           ///< the menu
    void takenBack();          ///< nothing is to be sent any more
    void moved(int direction); ///< Alt+Up -1, Alt+Down 1

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();

    FieldWords m_words{};
    QString m_example{};
    bool m_nullable = false;
};

} // namespace countersign
