// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/servicetreemodel.h"

#include "ui/widgets/badge.h"

#include <QLocale>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// `366`, or `31 of 366` while a filter holds some back; nothing where none is known.
QString countText(int matching, int total)
{
    if (total == 0)
        return {};
    const QString all = QLocale().toString(total);
    return matching == total ? all : ServiceTreeModel::tr("%1 of %2").arg(QLocale().toString(matching), all);
}

} // namespace

ServiceTreeModel::ServiceTreeModel(QObject *parent) : QAbstractItemModel(parent), m_rows{std::make_unique<Node>()} { }

ServiceTreeModel::~ServiceTreeModel() = default;

void ServiceTreeModel::setServices(const QVector<Service> *services, bool chinese)
{
    m_services = services;
    m_chinese = chinese;
    rebuild();
}

void ServiceTreeModel::setExamples(const QVector<ExamplePage> *pages)
{
    m_examples = pages;
    rebuild();
}

void ServiceTreeModel::setFilter(const QString &text)
{
    const QString simplified = text.simplified();
    if (simplified == m_filter)
        return;
    m_filter = simplified;
    rebuild();
}

void ServiceTreeModel::rebuild()
{
    beginResetModel();
    m_rows = serviceTreeRows(m_services, m_examples, m_filter.split(u' ', Qt::SkipEmptyParts), m_chinese);
    endResetModel();
}

const ServiceTreeModel::Node *ServiceTreeModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const Node *>(index.constInternalPointer()) : m_rows.root.get();
}

QModelIndex ServiceTreeModel::indexOfNode(const Node *node) const
{
    return node == m_rows.root.get() ? QModelIndex() : createIndex(node->row, 0, node);
}

ServiceTreeModel::Kind ServiceTreeModel::kind(const QModelIndex &index) const
{
    return nodeAt(index)->kind;
}

OperationId ServiceTreeModel::operation(const QModelIndex &index) const
{
    const Node *node = nodeAt(index);
    if (node->kind != Kind::Operation)
        return {};
    return {node->service->cloud, node->service->product, node->service->version, node->name};
}

const Example *ServiceTreeModel::example(const QModelIndex &index) const
{
    return nodeAt(index)->example;
}

QString ServiceTreeModel::nodeId(const QModelIndex &index) const
{
    QStringList parts;
    for (const Node *node = nodeAt(index); node->parent; node = node->parent)
        parts.prepend(node->key());
    return parts.join(u'/');
}

QModelIndex ServiceTreeModel::indexOf(const OperationId &id) const
{
    // Depth first; only the product that holds the operation is filled.
    const auto search = [&](const auto &self, const Node &node) -> const Node * {
        if (node.example)
            return nullptr;
        if (node.kind == Kind::Operation)
            return node.name == id.name ? &node : nullptr;
        if (!node.operations.empty()) {
            const Service &service = *node.service;
            if (service.product != id.product || service.version != id.version || service.cloud != id.cloud)
                return nullptr;
            const auto position = service.operations.position(id.name);
            const bool isHere = position && std::any_of(node.operations.begin(), node.operations.end(), [&](const PlacedOperation &placed) {
                                    return qsizetype(placed.position) == *position;
                                });
            if (!isHere)
                return nullptr;
            node.fill();
        }
        for (const auto &child : node.children) {
            if (const Node *found = self(self, *child))
                return found;
        }
        return nullptr;
    };
    const Node *found = search(search, *m_rows.root);
    return found ? indexOfNode(found) : QModelIndex();
}

QModelIndex ServiceTreeModel::firstMatch() const
{
    const Node *node = m_rows.root.get();
    while (node->kind != Kind::Operation && node->kind != Kind::Example) {
        node->fill();
        if (node->children.empty())
            return {};
        node = node->children.front().get();
    }
    return indexOfNode(node);
}

QModelIndex ServiceTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeAt(parent)->children.at(size_t(row)).get());
}

QModelIndex ServiceTreeModel::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOfNode(nodeAt(child)->parent) : QModelIndex();
}

int ServiceTreeModel::rowCount(const QModelIndex &parent) const
{
    if (parent.column() > 0)
        return 0;
    const Node *node = nodeAt(parent);
    node->fill();
    return int(node->children.size());
}

int ServiceTreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

bool ServiceTreeModel::hasChildren(const QModelIndex &parent) const
{
    const Node *node = nodeAt(parent);
    return node->isFilled ? !node->children.empty() : !node->operations.empty();
}

/// Everything that a row may have to leave out when room is short.
QString ServiceTreeModel::tip(const Node &node) const
{
    QStringList lines{node.detail.isEmpty() ? node.name : QString(node.name + u" · "_s + node.detail)};
    if (node.example) {
        lines.append(inLanguage(node.example->noteEn, node.example->noteZh, m_chinese));
        lines.append(node.example->operation.name);
    }
    if (node.kind == Kind::Product && node.total == 0)
        lines.append(tr("Its operations are in no metadata that was imported"));
    if (const auto summary = node.summary()) {
        if (const QString description = summary->description(m_chinese); node.kind == Kind::Operation && !description.isEmpty())
            lines.append(description);
        const QString effect = effectBadge(summary->effect, summary->billed).word;
        lines.append(summary->deprecated ? tr("%1, deprecated").arg(effect) : effect);
    }
    // Text of a catalogue is no markup.
    return u"<qt>"_s + lines.join(u'\n').toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</qt>"_s;
}

QString ServiceTreeModel::spoken(const Node &node) const
{
    const QString count = countText(node.matching, node.total);
    switch (node.kind) {
    case Kind::Examples:
    case Kind::ExamplePage:
        return tr("%1, examples: %2").arg(node.name, count);
    case Kind::Example:
        return tr("%1, example of %2").arg(node.name, node.example->operation.name);
    case Kind::Operation: {
        const auto summary = node.summary();
        const QString text = tr("%1, %2").arg(node.name, effectBadge(summary->effect, summary->billed).word);
        return summary->deprecated ? tr("%1, deprecated").arg(text) : text;
    }
    default:
        if (node.total == 0)
            return tr("%1, no operations known").arg(node.name);
        return tr("%1, operations: %2").arg(node.detail.isEmpty() ? node.name : QString(node.name + u' ' + node.detail), count);
    }
}

QVariant ServiceTreeModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node *node = nodeAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return node->name;
    case Qt::ToolTipRole:
        return tip(*node);
    case Qt::AccessibleTextRole:
        return spoken(*node);
    case KindRole:
        return int(node->kind);
    case DetailRole:
        return node->detail;
    case CountRole:
        return node->kind == Kind::Operation || node->kind == Kind::Example ? QString() : countText(node->matching, node->total);
    case SummaryRole:
        return QVariant::fromValue(node->summary());
    case MatchesRole:
        return QVariant::fromValue(matchRanges(node->name, node->words));
    default:
        return {};
    }
}

} // namespace countersign
