// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/changetreemodel.h"

#include "core/catalogue/changewords.h"
#include "ui/widgets/plainlabel.h"

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

struct ChangeTreeModel::Row {
    const Row *parent = nullptr;
    int number = 0; ///< below its parent
    const ServiceChanges *service = nullptr;
    QString operation{};
    const Change *change = nullptr; ///< null: the row of a product, or of an operation with several
    qsizetype total = 0, breaking = 0;
    std::vector<std::unique_ptr<Row>> rows{};

    Row &add(Row row)
    {
        row.parent = this;
        row.number = int(rows.size());
        return *rows.emplace_back(std::make_unique<Row>(std::move(row)));
    }
    void addChange(const Change &added)
    {
        ++total;
        breaking += added.isBreaking ? 1 : 0;
        add({.service = service, .operation = added.operation, .change = &added});
    }
    /// The rows below as often as needed: those that break something first.
    void putBreakingFirst()
    {
        std::stable_sort(rows.begin(), rows.end(), [](const auto &left, const auto &right) { return left->rank() < right->rank(); });
        for (size_t position = 0; position < rows.size(); ++position)
            rows[position]->number = int(position);
    }
    int rank() const { return operation.isEmpty() ? 0 : breaking > 0 || (change && change->isBreaking) ? 1 : 2; }
};

namespace {

bool isOfWholeProduct(ChangeKind kind)
{
    return kind == ChangeKind::ProductAdded || kind == ChangeKind::ProductRemoved;
}

/// An operation that came or went, of which there is nothing else to say.
bool isWhole(ChangeKind kind)
{
    return kind == ChangeKind::OperationAdded || kind == ChangeKind::OperationRemoved;
}

} // namespace

ChangeTreeModel::ChangeTreeModel(QObject *parent) : QAbstractItemModel(parent), m_root(std::make_unique<Row>()) { }
ChangeTreeModel::~ChangeTreeModel() = default;

void ChangeTreeModel::setChanges(const QVector<ServiceChanges> &services)
{
    beginResetModel();
    m_root = std::make_unique<Row>(); // its rows point into the changes
    m_services = services;
    arrange();
    endResetModel();
}

void ChangeTreeModel::setFilter(const ChangeFilter &filter)
{
    if (filter == m_filter)
        return;
    beginResetModel();
    m_filter = filter;
    arrange();
    endResetModel();
}

void ChangeTreeModel::arrange()
{
    m_root = std::make_unique<Row>();
    m_shownCount = 0;
    for (const ServiceChanges &service : std::as_const(m_services))
        addService(service);
}

void ChangeTreeModel::addService(const ServiceChanges &service)
{
    if (service.changes.size() == 1 && isOfWholeProduct(service.changes.first().kind)) {
        m_shownCount += isWanted(service, service.changes.first()) ? 1 : 0;
        if (isWanted(service, service.changes.first()))
            m_root->add({.service = &service, .change = &service.changes.first()});
        return;
    }
    Row product{.service = &service};
    for (const Change &change : service.changes) {
        if (!isWanted(service, change))
            continue;
        ++m_shownCount;
        if (change.operation.isEmpty() || isWhole(change.kind)) {
            product.addChange(change);
            continue;
        }
        if (product.rows.empty() || product.rows.back()->change || product.rows.back()->operation != change.operation)
            product.add({.service = &service, .operation = change.operation});
        product.rows.back()->addChange(change);
        ++product.total;
        product.breaking += change.isBreaking ? 1 : 0;
    }
    if (product.total == 0)
        return;
    product.putBreakingFirst();
    Row &placed = m_root->add(std::move(product));
    for (const auto &row : placed.rows)
        row->parent = &placed;
}

bool ChangeTreeModel::isWanted(const ServiceChanges &service, const Change &change) const
{
    if ((m_filter.onlyBreaking && !change.isBreaking) || (m_filter.kind && change.kind != *m_filter.kind))
        return false;
    const auto occurs = [&](const QString &word) {
        for (const QString &text : {change.operation, change.parameter, change.before, change.after, service.product, service.title,
                                    changeKindWord(change.kind), QString::fromLatin1(change.fact)})
            if (text.contains(word, Qt::CaseInsensitive))
                return true;
        return false;
    };
    return std::all_of(m_filter.words.cbegin(), m_filter.words.cend(), occurs);
}

QVector<ServiceChanges> ChangeTreeModel::shown() const
{
    QVector<ServiceChanges> wanted;
    for (ServiceChanges service : m_services) {
        service.changes.removeIf([&](const Change &change) { return !isWanted(service, change); });
        if (!service.changes.isEmpty())
            wanted.append(service);
    }
    return wanted;
}

qsizetype ChangeTreeModel::count() const
{
    qsizetype all = 0;
    for (const ServiceChanges &service : m_services)
        all += service.changes.size();
    return all;
}

const ChangeTreeModel::Row *ChangeTreeModel::rowAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const Row *>(index.constInternalPointer()) : m_root.get();
}

const Change *ChangeTreeModel::change(const QModelIndex &index) const
{
    return rowAt(index)->change;
}

ChangedPlace ChangeTreeModel::place(const QModelIndex &index) const
{
    const Row &row = *rowAt(index);
    if (!row.service || row.operation.isEmpty())
        return {};
    if (!row.change)
        return {row.service->operationId({.operation = row.operation}), {}};
    ChangedPlace place{row.service->operationId(*row.change), row.change->parameter};
    if (row.change->kind == ChangeKind::ParameterRemoved)
        place.operation.version = row.service->before; // the field is in that form
    return place;
}

QModelIndex ChangeTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    const Row &above = *rowAt(parent);
    if (row < 0 || row >= int(above.rows.size()) || column < 0 || column >= ColumnCount || parent.column() > 0)
        return {};
    return createIndex(row, column, above.rows[size_t(row)].get());
}

QModelIndex ChangeTreeModel::parent(const QModelIndex &child) const
{
    const Row *above = child.isValid() ? rowAt(child)->parent : nullptr;
    return !above || above == m_root.get() ? QModelIndex() : createIndex(above->number, 0, const_cast<Row *>(above));
}

int ChangeTreeModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : int(rowAt(parent)->rows.size());
}

int ChangeTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QString ChangeTreeModel::name(const Row &row) const
{
    if (row.operation.isEmpty() && (!row.change || isOfWholeProduct(row.change->kind)))
        return productLine(*row.service);
    if (!row.change || isWhole(row.change->kind))
        return row.operation;
    if (!row.change->parameter.isEmpty())
        return row.change->parameter;
    return row.operation.isEmpty() ? tr("the product itself") : tr("the operation itself");
}

/// \param isShown the badge beside it says what breaks
QString ChangeTreeModel::kindText(const Row &row, bool isShown) const
{
    if (row.change)
        return row.change->isBreaking && !isShown ? tr("%1, breaking").arg(changeKindWord(row.change->kind))
                                                  : changeKindWord(row.change->kind);
    const QString count = tr("%Ln change(s)", nullptr, int(row.total));
    return row.breaking > 0 ? tr("%1, %L2 breaking").arg(count).arg(row.breaking) : count;
}

QVariant ChangeTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = *rowAt(index);
    if (role == ChangeRole)
        return QVariant::fromValue(static_cast<const void *>(row.change));
    const bool isShown = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    QString text;
    if (index.column() == NameColumn && isShown)
        text = name(row);
    else if (index.column() == KindColumn && (isShown || role == Qt::AccessibleTextRole))
        text = kindText(row, isShown);
    else if (isShown && row.change)
        text = changeSide(*row.change, index.column() == AfterColumn);
    else if (!isShown)
        return {};
    if (isShown && index.column() >= BeforeColumn && !text.isEmpty() && isNamedFact(*row.change))
        text.prepend(QString::fromLatin1(row.change->fact) + u": "_s);
    if (role == Qt::ToolTipRole && index.column() == NameColumn && !row.service->title.isEmpty() && row.operation.isEmpty())
        text += u" · "_s + row.service->title;
    return role == Qt::ToolTipRole ? QVariant(plainToolTip(text)) : QVariant(text);
}

QVariant ChangeTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Operation and parameter");
    case KindColumn:
        return tr("Change");
    case BeforeColumn:
        return tr("Before");
    default:
        return tr("After");
    }
}

} // namespace countersign
