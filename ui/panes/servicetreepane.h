// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/search.h"
#include "core/session/examples.h"
#include "ui/widgets/surface.h"

class QLabel;
class QLineEdit;
class QStackedLayout;

namespace countersign {

class ElidedLabel;
class JoinedSearch;
class ServiceTree;
class ServiceTreeModel;

/// The tree of favourites, clouds, products, groups and operations with its filter. What is found by names and descriptions is there with the keystroke;
/// what parameters and error codes find joins from a worker thread, and no row that is looked at moves.
class ServiceTreePane : public Surface {
    Q_OBJECT
public:
    explicit ServiceTreePane(QWidget *parent = nullptr);

    /// \param services outlives the pane
    void setServices(const QVector<Service> *services);
    /// \param pages outlive the pane
    void setExamples(const QVector<ExamplePage> *pages);
    void setFavourites(const QVector<OperationId> &favourites);
    /// \param recents newest first
    void setRecents(const QVector<OperationId> &recents);
    /// Selects the row of an open operation and brings it into sight; a filter that hides it stays.
    void reveal(const OperationId &id);
    void focusFilter();
    /// As Enter on the selected row: a screen reader selects without a key.
    void openSelected();
    /// The operation of the selected row; empty when that is none, or the tree is not what one is in.
    OperationId selectedOperation() const;
    /// Ids of the rows that stand open, those in closed ones not among them; a filter does not count.
    QStringList expandedNodes() const;
    /// Opens these rows and no others.
    void setExpandedNodes(const QStringList &nodes);

signals:
    void operationChosen(const countersign::OperationId &id);
    void exampleChosen(const countersign::Example &example);
    void expandedNodesChanged();
    void favouriteToggled(const countersign::OperationId &id);
    /// A product that has no operations yet was opened: its metadata is to be fetched.
    void productWanted(const QString &cloud, const QString &product);
    /// What changed between versions of a product is to be shown; \p version is empty where its own row was meant.
    void changesWanted(const QString &cloud, const QString &product, const QString &version);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyFilter(const QString &text);
    void join(const std::vector<FoundOperation> &found);
    void keepRows(const std::function<void()> &change);
    void showMenu(const QPoint &position);
    void showWhatIsLeft();
    void open(const QModelIndex &index);
    void expandMatches();
    void expandStart();
    void followExpansion();
    void updateFooter();

    ServiceTreeModel *m_model;
    QLineEdit *m_filter;
    ServiceTree *m_tree;
    JoinedSearch *m_joining;
    QStackedLayout *m_pages;
    QLabel *m_nothing;
    ElidedLabel *m_footer;
    QStringList m_expanded{}; ///< while a filter shows other rows
    bool m_isArranging = false;
};

} // namespace countersign
