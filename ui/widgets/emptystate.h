// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QVector>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace countersign {

class PlainLabel;

/// What a pane says when it has nothing to show: one sentence, at most one button, and things one can go back to.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);
    /// \param button empty: none
    void setSentence(const QString &sentence, const QString &button = {});
    /// One flat button a line, under \p title; none: nothing.
    void setChoices(const QString &title, const QStringList &lines);

signals:
    void pressed();
    void chosen(int line);

private:
    PlainLabel *m_sentence;
    QPushButton *m_button;
    PlainLabel *m_title;
    QVBoxLayout *m_lines;
    QVector<QPushButton *> m_choices{};
};

} // namespace countersign
