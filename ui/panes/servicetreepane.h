// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/service.h"
#include "ui/widgets/surface.h"

class QLabel;
class QLineEdit;
class QStackedLayout;
class QTreeView;

namespace countersign {

class ElidedLabel;
class ServiceTreeModel;

/// The tree of clouds, products, groups and operations with its filter.
class ServiceTreePane : public Surface {
    Q_OBJECT
public:
    explicit ServiceTreePane(QWidget *parent = nullptr);

    /// \param services outlives the pane
    void setServices(const QVector<Service> *services);
    /// Selects the row of an open operation and brings it into sight; a filter that hides it stays.
    void reveal(const OperationId &id);
    void focusFilter();

signals:
    void operationChosen(const countersign::OperationId &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyFilter(const QString &text);
    void open(const QModelIndex &index);
    void expandMatches();
    void expandStart();
    void updateFooter();

    ServiceTreeModel *m_model;
    QLineEdit *m_filter;
    QTreeView *m_tree;
    QStackedLayout *m_pages;
    QLabel *m_nothing;
    ElidedLabel *m_footer;
};

} // namespace countersign
