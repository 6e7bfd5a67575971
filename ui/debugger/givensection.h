// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPlainTextEdit;

namespace countersign {

class ElidedLabel;
class FoldButton;

/// A folded text that may be given beside the request: the other program's string, the server's answer. Holds what was found in the paste until something
/// else is typed; emptied, it takes what is found again.
class GivenSection : public QWidget {
    Q_OBJECT
public:
    /// \param id of the fold, the same in all languages \param title on it \param name of the text, for screen readers
    GivenSection(const QString &id, const QString &title, const QString &name, QWidget *parent = nullptr);

    /// What the paste holds of this kind.
    void setFound(const QByteArray &found);
    /// What was typed or pasted here; empty while it shows what was found, or nothing.
    QByteArray given() const;
    void setGiven(const QByteArray &text);
    bool isOpen() const;
    void setOpen(bool open);

signals:
    void edited();

private:
    void show(const QString &text);
    void noteEdit();
    void tell();

    FoldButton *m_fold;
    ElidedLabel *m_state;
    QPlainTextEdit *m_text;
    QByteArray m_found{};
    bool m_isGiven = false;
    bool m_isShowing = false;
};

} // namespace countersign
