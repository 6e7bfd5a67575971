// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/overlays/operationmatches.h"
#include "ui/overlays/overlay.h"

#include <memory>

class QLabel;
class QLineEdit;
class QListView;
class QMenuBar;

namespace countersign {

class Actions;
class JoinedSearch;
class KeyHints;
class PlainLabel;
class Workspace;

/// Finds operations by name, group, product and description, and a moment later by parameters and error codes; `#` parameters only, `!` error codes
/// only, `>` actions. Empty it shows what was opened last.
/// Arrows choose while one types, Enter opens, Ctrl+Enter opens one more.
class QuickOpen : public Overlay {
    Q_OBJECT
public:
    /// A window that has no operations offers its actions only, whatever is typed.
    enum class Offer { Everything, Actions };
    /// All outlive it. \param menus may be null
    QuickOpen(const Workspace &workspace, Actions &actions, const QMenuBar *menus, QWidget *over, Offer offer = Offer::Everything);
    ~QuickOpen() override;

    void openOperations();
    void openPalette();
    /// They come a little earlier than their equals.
    void setFavourites(const QVector<OperationId> &favourites) { m_favourites = favourites; }

signals:
    void operationChosen(const countersign::OperationId &id, bool inNewTab);
    void profileChosen(const QString &profileId);

protected:
    QSize cardSize(const QSize &room) const override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void openWith(const QString &text);
    bool isForActions() const;
    void showActions(const QString &words);
    void search();
    void join(const std::vector<FoundOperation> &found);
    void showMatches(Matches matches, const QString &count, const QString &nothing);
    void showCount(const QString &count, const QString &nothing);
    QString countText() const;
    bool step(int key);
    void choose(const QModelIndex &index, bool inNewTab);
    void showHints();

    const Workspace &m_workspace;
    Actions &m_actions;
    const QMenuBar *m_menus;
    Offer m_offer;
    std::unique_ptr<OperationMatches> m_operations{}; ///< made when first needed
    JoinedSearch *m_joining;
    QVector<OperationId> m_favourites{};
    qsizetype m_matching = 0;
    qint64 m_milliseconds = 0; ///< that the names took
    MatchModel *m_model;
    QLineEdit *m_field;
    QLabel *m_count;
    QListView *m_list;
    PlainLabel *m_nothing;
    KeyHints *m_hints;
};

} // namespace countersign
