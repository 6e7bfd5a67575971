// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedLayout;

namespace countersign {

class ElidedLabel;

/// Entry of a secret: typed or pasted once, never shown again. What is stored can be replaced, not looked at.
class SecretEdit : public QWidget {
    Q_OBJECT
public:
    /// \param name the accessible name of the line edit: `Secret`
    explicit SecretEdit(const QString &name, QWidget *parent = nullptr);

    /// Nothing typed; \p words say where the stored one is (`stored in Secret Service, never shown again`). Empty: there is none yet.
    void reset(const QString &words);
    bool isTyped() const;
    /// What was typed, without a line break at its end; the line is emptied. Empty when nothing was typed.
    Secret take();
    QWidget *focusTarget() const;

    /// Every byte counts: nothing is left out at the ends. Whoever holds the line shows `literalNote()`.
    void setLiteral();
    /// What of the text nobody sees and every signature does: white space at its ends, line breaks. Empty as a rule.
    QString literalNote() const;
    /// What stands in the line, byte for byte; it stays there.
    Secret typed() const;
    /// Puts \p secret into the line, where the line had to be made anew.
    void setTyped(const Secret &secret);

    /// What the line edit asks for while it is empty: `Enter the secret again`.
    void setPrompt(const QString &text);
    /// Whether what is stored can be deleted; not while its store cannot be reached.
    void setDeletable(bool isDeletable);
    /// Opens the line edit, as Replace does.
    void beginEntry();

signals:
    void edited();
    void deleteRequested();

private:
    void check(const QString &text);

    QStackedLayout *m_pages;
    QLabel *m_stored;
    QPushButton *m_replace;
    QPushButton *m_delete;
    QLineEdit *m_line;
    ElidedLabel *m_note;
    bool m_isLiteral = false;
};

} // namespace countersign
