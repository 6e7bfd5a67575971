// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace countersign {

class Actions;

/// The help pages with their index, beside the window. Esc closes it; nothing in it leads out of the program.
class HelpDialog : public QDialog {
    Q_OBJECT
public:
    HelpDialog(const Actions &actions, QWidget *parent);
    ~HelpDialog() override;
    /// The first page where there is no such page.
    void showPage(const QString &page);
    QString page() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search(const QString &text);
    void render();
    void markMatches();

    const Actions &m_actions;
    QLineEdit *m_search;
    QListWidget *m_index;
    QTextBrowser *m_text;
};

/// The page for a pane, a dialog or an overlay; read from \p widget outwards.
void setHelpPage(QWidget *widget, const QString &page);
/// Empty when neither \p widget nor what it is in has one.
QString helpPageOf(const QWidget *widget);

} // namespace countersign
