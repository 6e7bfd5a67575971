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

signals:
    void edited();

private:
    void beginEntry();
    void check(const QString &text);

    QStackedLayout *m_pages;
    QLabel *m_stored;
    QPushButton *m_replace;
    QLineEdit *m_line;
    ElidedLabel *m_note;
};

} // namespace countersign
