// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/servicetreemodel.h"

#include "core/catalogue/catalogueorigin.h"
#include "core/catalogue/searchscore.h"
#include "ui/models/sourcename.h"
#include "ui/widgets/badge.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr int belowAllFound = -1'000'000;

/// `366`, or `31 of 366` while a filter holds some back; nothing where none is known.
QString countText(int matching, int total)
{
    if (total == 0)
        return {};
    const QString all = QLocale().toString(total);
    return matching == total ? all : ServiceTreeModel::tr("%1 of %2").arg(QLocale().toString(matching), all);
}

/// Where the facts of the row's service were imported from; null when they were not.
const CatalogueOrigin *importOf(const ServiceTreeNode &node)
{
    const CatalogueOrigin *origin = node.service ? node.service->origin.get() : nullptr;
    return origin && !origin->format.isEmpty() ? origin : nullptr;
}

/// Whether the row wears the badge: one without operations has no facts to be from somewhere.
bool isImported(const ServiceTreeNode &node)
{
    const bool isService = node.kind == ServiceTreeNode::Kind::Product || node.kind == ServiceTreeNode::Kind::Version;
    return isService && node.total > 0 && importOf(node);
}

} // namespace

ServiceTreeModel::ServiceTreeModel(QObject *parent) : QAbstractItemModel(parent), m_rows{std::make_unique<Node>()} { }

ServiceTreeModel::~ServiceTreeModel() = default;

void ServiceTreeModel::setServices(const QVector<Service> *services, bool chinese)
{
    beginResetModel();
    m_search = services ? CatalogueSearch(*services) : CatalogueSearch();
    m_source.services = &m_search.services(); // as they are now: places that the search finds are places in them
    m_source.furtherTotals = furtherTotals(m_search.services());
    m_source.chinese = chinese;
    prefer();
    m_filter = {.words = m_filter.words, .found = m_search.found(m_text)};
    finishReset();
}

void ServiceTreeModel::setExamples(const QVector<ExamplePage> *pages)
{
    beginResetModel();
    m_source.examples = pages;
    finishReset();
}

void ServiceTreeModel::setFavourites(const QVector<OperationId> &favourites)
{
    beginResetModel();
    m_source.favourites = favourites;
    prefer();
    finishReset();
}

void ServiceTreeModel::setRecents(const QVector<OperationId> &recents)
{
    beginResetModel();
    m_source.recents = recents;
    prefer();
    finishReset();
}

void ServiceTreeModel::setFilter(const QString &text)
{
    const QString simplified = text.simplified();
    if (simplified == m_text)
        return;
    beginResetModel();
    m_text = simplified;
    m_filter = {.words = searchWords(m_text), .found = m_search.found(m_text)};
    finishReset();
}

void ServiceTreeModel::join(const std::vector<FoundOperation> &found)
{
    beginResetModel();
    m_filter.joined = found;
    for (FoundOperation &one : m_filter.joined)
        one.score += belowAllFound;
    finishReset();
}

void ServiceTreeModel::prefer()
{
    m_search.setPreferred(preferredOperations(m_source.favourites, m_source.recents));
}

void ServiceTreeModel::finishReset()
{
    m_rows = serviceTreeRows(m_source, m_filter);
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

const Service *ServiceTreeModel::serviceWithoutOperations(const QModelIndex &index) const
{
    const Node *node = nodeAt(index);
    const bool isService = node->kind == Kind::Product || node->kind == Kind::Version;
    return isService && node->service && node->service->operations.isEmpty() ? node->service : nullptr;
}

QVector<const Service *> ServiceTreeModel::versions(const QModelIndex &index) const
{
    const Node *node = nodeAt(index);
    if (!m_source.services || (node->kind != Kind::Product && node->kind != Kind::Version))
        return {};
    const Service *any = node->service || node->children.empty() ? node->service : node->children.front()->service;
    QVector<const Service *> all;
    for (const Service &service : *m_source.services)
        if (any && service.cloud == any->cloud && service.product == any->product)
            all.append(&service);
    return all;
}

const Example *ServiceTreeModel::example(const QModelIndex &index) const
{
    return nodeAt(index)->example;
}

QString ServiceTreeModel::nodeId(const QModelIndex &index) const
{
    return path(index).join(u'/');
}

QStringList ServiceTreeModel::path(const QModelIndex &index) const
{
    QStringList keys;
    for (const Node *node = nodeAt(index); node->parent; node = node->parent)
        keys.prepend(node->key());
    return keys;
}

QModelIndex ServiceTreeModel::indexOfPath(const QStringList &path) const
{
    const Node *node = m_rows.root.get();
    for (const QString &key : path) {
        node->fill();
        const auto child =
            std::find_if(node->children.begin(), node->children.end(), [&key](const auto &one) { return one->key() == key; });
        if (child == node->children.end())
            return {};
        node = child->get();
    }
    return indexOfNode(node);
}

QModelIndex ServiceTreeModel::indexOf(const OperationId &id) const
{
    // Depth first; only the service that holds the operation is filled.
    const auto search = [&](const auto &self, const Node &node) -> const Node * {
        if (node.kind == Kind::Operation)
            return node.name == id.name ? &node : nullptr;
        if (node.kind == Kind::Favourites || node.kind == Kind::Recents || node.kind == Kind::Examples)
            return nullptr;
        if (node.service) {
            const Service &service = *node.service;
            if (service.product != id.product || service.version != id.version || service.cloud != id.cloud)
                return nullptr;
            const auto position = service.operations.position(id.name);
            if (!position || !node.holds(*position))
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
    return node->isFilled ? !node->children.empty() : node->matching > 0;
}

QString ServiceTreeModel::detail(const Node &node) const
{
    if (!node.found || node.found->kind == SearchHit::Kind::Operation)
        return node.detail;
    return (node.found->kind == SearchHit::Kind::Parameter ? u'#' : u'!') + m_search.label(*node.found); // as quick open writes them
}

QVector<MatchRange> ServiceTreeModel::matches(const Node &node) const
{
    if (node.kind != Kind::Operation)
        return matchRanges(node.name, node.words);
    const bool isScattered = node.found && node.found->scattered;
    return matchRanges(matchedPlaces(node.name, node.words, isScattered ? Spelling::Scattered : Spelling::Tidy));
}

/// Everything that a row may have to leave out when room is short.
QString ServiceTreeModel::tip(const Node &node) const
{
    QStringList lines{node.detail.isEmpty() ? node.name : QString(node.name + u" · "_s + node.detail)};
    if (node.example) {
        lines.append(inLanguage(node.example->noteEn, node.example->noteZh, m_source.chinese));
        lines.append(node.example->operation.name);
    }
    if (node.kind == Kind::Product && node.total == 0)
        lines.append(tr("Its operations are in no metadata that was imported"));
    if (const auto summary = node.summary()) {
        if (const QString description = summary->description(m_source.chinese); node.kind == Kind::Operation && !description.isEmpty())
            lines.append(description);
        lines.append(badgeWords(*summary).join(u", "_s));
    }
    if (const QString from = origin(node); !from.isEmpty())
        lines.append(from);
    // Text of a catalogue is no markup.
    return u"<qt>"_s + lines.join(u'\n').toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</qt>"_s;
}

QString ServiceTreeModel::origin(const Node &node) const
{
    const CatalogueOrigin *from = importOf(node);
    if (!from)
        return {};
    return tr("From %1, imported on %2")
        .arg(sourceName(from->format), QLocale().toString(from->importedAt.toLocalTime().date(), QLocale::ShortFormat));
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
        QString text = tr("%1, %2").arg(node.name, badgeWords(*summary).join(u", "_s));
        if (m_source.favourites.contains(summary->id))
            text = tr("%1, favourite").arg(text);
        if (node.found && node.found->kind == SearchHit::Kind::Parameter)
            return tr("%1, parameter %2").arg(text, m_search.label(*node.found));
        if (node.found && node.found->kind == SearchHit::Kind::ErrorCode)
            return tr("%1, error code %2").arg(text, m_search.label(*node.found));
        return node.detail.isEmpty() ? text : QString(text + u", "_s + node.detail);
    }
    case Kind::Favourites:
    case Kind::Recents:
        return tr("%1, operations: %2").arg(node.name, count);
    default: {
        if (node.total == 0)
            return tr("%1, no operations known").arg(node.name);
        const QString text =
            tr("%1, operations: %2").arg(node.detail.isEmpty() ? node.name : QString(node.name + u' ' + node.detail), count);
        return isImported(node) ? tr("%1, imported").arg(text) : text;
    }
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
        return detail(*node);
    case CountRole:
        return node->kind == Kind::Operation || node->kind == Kind::Example ? QString() : countText(node->matching, node->total);
    case SummaryRole:
        return QVariant::fromValue(node->summary());
    case MatchesRole:
        return QVariant::fromValue(matches(*node));
    case DetailMatchesRole:
        return QVariant::fromValue(node->found ? matchRanges(matchedPlaces(detail(*node), node->words)) : QVector<MatchRange>());
    case FavouriteRole:
        return node->kind == Kind::Operation && m_source.favourites.contains(operation(index));
    case ImportedRole:
        return isImported(*node);
    case OriginRole:
        return origin(*node);
    default:
        return {};
    }
}

} // namespace countersign
