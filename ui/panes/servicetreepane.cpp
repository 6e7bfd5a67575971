// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/servicetreepane.h"

#include "core/base/language.h"
#include "core/catalogue/joinedsearch.h"
#include "ui/models/servicetreemodel.h"
#include "ui/panes/servicetree.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"

#include <QAction>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSet>
#include <QStackedLayout>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// So many matches are laid open at once; of more only the first, since opening all rows would be felt at every key.
constexpr int mostMatchesExpanded = 300;
constexpr int matchesExpandedOfMany = 40;

} // namespace

ServiceTreePane::ServiceTreePane(QWidget *parent)
    : Surface(Token::Alt, parent)
    , m_model(new ServiceTreeModel(this))
    , m_filter(new QLineEdit(this))
    , m_tree(new ServiceTree(this))
    , m_joining(new JoinedSearch(this))
    , m_pages(new QStackedLayout)
    , m_nothing(new QLabel(this))
    , m_footer(new ElidedLabel(TextRole::Hint, Token::Muted, this))
{
    const Theme &theme = Theme::of(this);
    m_filter->setAccessibleName(tr("Filter operations"));
    m_filter->setObjectName(u"filterOperations"_s);
    m_filter->setClearButtonEnabled(true);
    if (auto *clear = m_filter->findChild<QAction *>(u"_q_qlineeditclearaction"_s))
        clear->setText(tr("Clear the filter"));
    m_filter->addAction(icon(u"search"_s, Token::Muted), QLineEdit::LeadingPosition);
    m_filter->installEventFilter(this);

    m_tree->setAccessibleName(tr("Services"));
    m_tree->setObjectName(u"services"_s);
    m_tree->setModel(m_model);

    m_nothing->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_nothing->setWordWrap(true);
    m_nothing->setMargin(theme.px(16));
    m_nothing->setFont(theme.font(TextRole::Hint));
    m_nothing->setForegroundRole(QPalette::PlaceholderText);

    auto *top = new QWidget(this);
    auto *topLayout = new QVBoxLayout(top);
    topLayout->setContentsMargins(theme.px(8), theme.px(8), theme.px(8), theme.px(6));
    topLayout->addWidget(m_filter);
    m_pages->addWidget(m_tree);
    m_pages->addWidget(m_nothing);
    auto *foot = new Surface(Token::Alt, this);
    foot->setLines(Qt::TopEdge);
    foot->setFixedHeight(theme.px(31));
    auto *footLayout = new QHBoxLayout(foot);
    footLayout->setContentsMargins(theme.px(12), 1, theme.px(12), 0);
    footLayout->addWidget(m_footer);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(top);
    layout->addLayout(m_pages, 1);
    layout->addWidget(foot);
    setMinimumWidth(theme.px(200));
    setMaximumWidth(theme.px(420));

    connect(m_filter, &QLineEdit::textChanged, this, &ServiceTreePane::applyFilter);
    connect(m_filter, &QLineEdit::returnPressed, this, [this] {
        if (!m_model->filter().isEmpty())
            open(m_model->firstMatch());
    });
    connect(m_tree, &QTreeView::clicked, this, &ServiceTreePane::open);
    connect(m_tree, &QTreeView::activated, this, [this](const QModelIndex &index) {
        if (const Service *service = m_model->serviceWithoutOperations(index)) // by Enter or two clicks: one click only looks
            emit productWanted(service->cloud, service->product);
        else if (!m_model->hasChildren(index))
            open(index);
    });
    connect(m_tree, &ServiceTree::favouriteToggled, this,
            [this](const QModelIndex &index) { emit favouriteToggled(m_model->operation(index)); });
    connect(m_tree, &QTreeView::customContextMenuRequested, this, &ServiceTreePane::showMenu);
    connect(m_joining, &JoinedSearch::joined, this, &ServiceTreePane::join);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &ServiceTreePane::updateFooter);
    connect(m_tree, &QTreeView::expanded, this, &ServiceTreePane::followExpansion);
    connect(m_tree, &QTreeView::collapsed, this, &ServiceTreePane::followExpansion);
    connect(&Theme::of(this), &Theme::changed, m_tree->viewport(), qOverload<>(&QWidget::update));
    updateFooter();
}

void ServiceTreePane::setServices(const QVector<Service> *services)
{
    m_joining->cancel();
    m_model->setServices(services, readsChinese());
    m_filter->setPlaceholderText(tr("Filter %L1 operations").arg(m_model->operationCount()));
    expandStart();
    updateFooter();
}

void ServiceTreePane::setExamples(const QVector<ExamplePage> *pages)
{
    m_model->setExamples(pages);
    expandStart();
}

void ServiceTreePane::setFavourites(const QVector<OperationId> &favourites)
{
    if (favourites == m_model->favourites())
        return;
    const bool areFirst = m_model->favourites().isEmpty();
    keepRows([&] { m_model->setFavourites(favourites); });
    const QModelIndex top = m_model->index(0, 0);
    if (areFirst && m_model->kind(top) == ServiceTreeModel::Kind::Favourites)
        m_tree->expand(top);
}

void ServiceTreePane::setRecents(const QVector<OperationId> &recents)
{
    if (recents != m_model->recents())
        keepRows([&] { m_model->setRecents(recents); });
}

/// What is open, selected and in sight outlasts the change.
void ServiceTreePane::keepRows(const std::function<void()> &change)
{
    const QStringList open = expandedNodes();
    m_tree->keepPlace([&] {
        const QScopedValueRollback quiet(m_isArranging, true);
        change();
        if (m_model->filter().isEmpty())
            setExpandedNodes(open);
        else
            expandMatches();
    });
}

void ServiceTreePane::reveal(const OperationId &id)
{
    if (m_model->operation(m_tree->currentIndex()) == id)
        return;
    const QModelIndex index = m_model->indexOf(id);
    if (!index.isValid())
        return;
    m_tree->setCurrentIndex(index); // opens the rows above it
    m_tree->scrollTo(index);
}

void ServiceTreePane::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

QStringList ServiceTreePane::expandedNodes() const
{
    if (!m_model->filter().isEmpty())
        return m_expanded;
    QStringList nodes{u"/"_s}; // the root, so that "none" is told from "not known"
    const auto gather = [&](const auto &self, const QModelIndex &parent) -> void {
        for (int row = 0; row < m_model->rowCount(parent); ++row) {
            const QModelIndex index = m_model->index(row, 0, parent);
            if (!m_tree->isExpanded(index))
                continue;
            nodes.append(m_model->nodeId(index));
            self(self, index);
        }
    };
    gather(gather, {});
    return nodes;
}

void ServiceTreePane::setExpandedNodes(const QStringList &nodes)
{
    m_expanded = nodes;
    if (!m_model->filter().isEmpty())
        return;
    const QScopedValueRollback quiet(m_isArranging, true);
    m_tree->collapseAll();
    const QSet<QString> wanted(nodes.cbegin(), nodes.cend());
    const auto open = [&](const auto &self, const QModelIndex &parent) -> void {
        for (int row = 0; row < m_model->rowCount(parent); ++row) {
            const QModelIndex index = m_model->index(row, 0, parent);
            if (!wanted.contains(m_model->nodeId(index)))
                continue;
            m_tree->expand(index);
            self(self, index);
        }
    };
    open(open, {});
    // The view unfolds the rows above its current one when it is shown: the row that stands for it is the folded one.
    QModelIndex current = m_tree->currentIndex();
    for (QModelIndex above = current.parent(); above.isValid(); above = above.parent()) {
        if (!m_tree->isExpanded(above))
            current = above;
    }
    m_tree->setCurrentIndex(current);
}

void ServiceTreePane::followExpansion()
{
    if (m_isArranging || !m_model->filter().isEmpty())
        return;
    m_expanded = expandedNodes();
    emit expandedNodesChanged();
}

bool ServiceTreePane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return Surface::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Down) {
        const QModelIndex first = m_model->firstMatch();
        if (!m_tree->currentIndex().isValid() && first.isValid())
            m_tree->setCurrentIndex(first);
        m_tree->setFocus(Qt::TabFocusReason);
        return true;
    }
    if (key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
        m_filter->clear();
        return true;
    }
    return Surface::eventFilter(watched, event);
}

void ServiceTreePane::applyFilter(const QString &text)
{
    const OperationId current = m_model->operation(m_tree->currentIndex());
    const QScopedValueRollback quiet(m_isArranging, true);
    m_model->setFilter(text);
    if (m_model->filter().isEmpty())
        m_joining->cancel();
    else
        m_joining->start(m_model->search(), m_model->filter(), m_model->matchCount() > 0);
    if (m_model->filter().isEmpty() && m_expanded.isEmpty())
        expandStart();
    else if (m_model->filter().isEmpty())
        setExpandedNodes(m_expanded);
    else
        expandMatches();
    if (const QModelIndex index = current.isEmpty() ? QModelIndex() : m_model->indexOf(current); index.isValid())
        m_tree->setCurrentIndex(index);
    if (!m_model->filter().isEmpty())
        m_tree->scrollToTop(); // the best stand there
    showWhatIsLeft();
}

void ServiceTreePane::join(const std::vector<FoundOperation> &found)
{
    if (!found.empty()) {
        m_tree->keepPlace([&] {
            const QScopedValueRollback quiet(m_isArranging, true);
            m_model->join(found);
            expandMatches();
        });
    }
    showWhatIsLeft();
}

void ServiceTreePane::showWhatIsLeft()
{
    // While a search is under way nothing is said to be missing.
    const bool isNothing = m_model->rowCount() == 0 && m_model->operationCount() > 0 && !m_joining->isRunning();
    m_pages->setCurrentWidget(isNothing ? static_cast<QWidget *>(m_nothing) : m_tree);
    if (isNothing)
        m_nothing->setText(
            tr("No operation matches “%1”. Try a part of its name, its group, its product or a parameter.").arg(m_model->filter()));
    updateFooter();
}

OperationId ServiceTreePane::selectedOperation() const
{
    return m_tree->hasFocus() ? m_model->operation(m_tree->currentIndex()) : OperationId();
}

void ServiceTreePane::showMenu(const QPoint &position)
{
    const QModelIndex index = m_tree->indexAt(position);
    const OperationId id = m_model->operation(index);
    const Service *empty = m_model->serviceWithoutOperations(index);
    const QVector<const Service *> versions = m_model->versions(index);
    if (id.isEmpty() && !empty && versions.size() < 2)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"serviceMenu"_s);
    if (empty)
        connect(menu->addAction(tr("&Get its operations")), &QAction::triggered, this,
                [this, cloud = empty->cloud, product = empty->product] { emit productWanted(cloud, product); });
    if (versions.size() > 1) {
        const QString version = m_model->kind(index) == ServiceTreeModel::Kind::Version ? index.data().toString() : QString();
        connect(menu->addAction(tr("What changed between &versions…")), &QAction::triggered, this,
                [this, cloud = versions.first()->cloud, product = versions.first()->product, version] {
                    emit changesWanted(cloud, product, version);
                });
    }
    if (id.isEmpty())
        return menu->popup(m_tree->viewport()->mapToGlobal(position));
    connect(menu->addAction(tr("&Open")), &QAction::triggered, this, [this, id] { emit operationChosen(id); });
    const bool isFavourite = m_model->favourites().contains(id);
    connect(menu->addAction(isFavourite ? tr("Remove from &favourites") : tr("Add to &favourites")), &QAction::triggered, this,
            [this, id] { emit favouriteToggled(id); });
    menu->popup(m_tree->viewport()->mapToGlobal(position));
}

void ServiceTreePane::openSelected()
{
    open(m_tree->selectionModel()->selectedIndexes().value(0));
}

void ServiceTreePane::open(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    if (m_model->kind(index) == ServiceTreeModel::Kind::Operation)
        emit operationChosen(m_model->operation(index));
    else if (const Example *example = m_model->example(index))
        emit exampleChosen(*example);
    else
        m_tree->setExpanded(index, !m_tree->isExpanded(index));
}

/// Opens rows from the top until the matches in sight would become too many; the rest opens by hand.
void ServiceTreePane::expandMatches()
{
    int left = m_model->matchCount() <= mostMatchesExpanded ? mostMatchesExpanded : matchesExpandedOfMany;
    const auto expand = [&](const auto &self, const QModelIndex &parent) -> void {
        for (int row = 0; row < m_model->rowCount(parent) && left > 0; ++row) {
            const QModelIndex index = m_model->index(row, 0, parent);
            if (!m_model->hasChildren(index)) {
                --left;
                continue;
            }
            m_tree->expand(index);
            self(self, index);
        }
    };
    expand(expand, {});
}

/// At the start clouds, favourites and examples are open, what is below them and what was opened last closed.
void ServiceTreePane::expandStart()
{
    const QScopedValueRollback quiet(m_isArranging, true);
    m_expanded.clear();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex top = m_model->index(row, 0);
        m_tree->setExpanded(top, m_model->kind(top) != ServiceTreeModel::Kind::Recents);
    }
}

void ServiceTreePane::updateFooter()
{
    if (m_model->operationCount() == 0)
        m_footer->setText(tr("No catalogue"));
    else if (!m_model->filter().isEmpty())
        m_footer->setText(tr("%L1 of %L2 operations match").arg(m_model->matchCount()).arg(m_model->operationCount()));
    else if (const QString origin = m_tree->currentIndex().data(ServiceTreeModel::OriginRole).toString(); !origin.isEmpty())
        m_footer->setText(origin);
    else
        m_footer->setText(tr("%L1 operations, offline").arg(m_model->operationCount()));
}

} // namespace countersign
