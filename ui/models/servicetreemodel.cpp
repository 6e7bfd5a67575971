// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/servicetreemodel.h"

#include "ui/widgets/badge.h"

#include <QLocale>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

QString cloudTitle(const QString &cloud)
{
    if (cloud == u"alibaba")
        return ServiceTreeModel::tr("Alibaba Cloud");
    if (cloud == u"huawei")
        return ServiceTreeModel::tr("Huawei Cloud");
    if (cloud == u"acm")
        return ServiceTreeModel::tr("ACM configuration");
    return cloud;
}

bool occursIn(const QString &text, const QString &word)
{
    return text.contains(word, Qt::CaseInsensitive);
}

/// `366`, or `31 of 366` while a filter holds some back.
QString countText(int matching, int total)
{
    const QString all = QLocale().toString(total);
    return matching == total ? all : ServiceTreeModel::tr("%1 of %2").arg(QLocale().toString(matching), all);
}

} // namespace

/// An operation and the groups it stands under.
struct ServiceTreeModel::Placed {
    const OperationSummary *operation = nullptr;
    QStringList groups{};
};

/// One row. Rows of a product are made from `operations` when first asked for; clouds and products are always there.
struct ServiceTreeModel::Node {
    Kind kind = Kind::Cloud;
    Node *parent = nullptr;
    int row = 0;
    QString name{};
    QString detail{};
    QString id{}; ///< where the name is not the same in every language: of clouds, pages of examples
    const OperationSummary *summary = nullptr;
    const Example *example = nullptr;
    QStringList words{}; ///< of the filter, for the marks
    int total = 0;       ///< operations below, whatever the filter
    int matching = 0;
    mutable bool filled = true;
    QVector<Placed> operations{};      ///< those that match; of products only
    QHash<QString, int> groupTotals{}; ///< by path, whatever the filter; of products only
    mutable std::vector<std::unique_ptr<Node>> children{};

    /// Counts an operation at \p groups, and keeps it when it matches.
    void place(const OperationSummary &operation, const QStringList &groups, bool matches)
    {
        ++total;
        for (qsizetype depth = 1; depth <= groups.size(); ++depth)
            ++groupTotals[groups.first(depth).join(u'\n')];
        if (!matches)
            return;
        ++matching;
        operations.append({&operation, groups});
    }

    Node *add(std::unique_ptr<Node> child) const
    {
        child->parent = const_cast<Node *>(this);
        child->row = int(children.size());
        child->words = words;
        children.push_back(std::move(child));
        return children.back().get();
    }
};

/// The words of a filter and what of them a product already answers.
struct ServiceTreeModel::Filter {
    QStringList words{};

    QStringList wordsLeft(const Service &service) const
    {
        QStringList left;
        for (const QString &word : words) {
            if (!occursIn(service.product, word) && !occursIn(service.titleEn, word) && !occursIn(service.titleZh, word))
                left.append(word);
        }
        return left;
    }

    static bool matches(const OperationSummary &operation, const QStringList &wordsLeft)
    {
        return std::all_of(wordsLeft.begin(), wordsLeft.end(), [&](const QString &word) {
            return occursIn(operation.id.name, word)
                || std::any_of(operation.group.begin(), operation.group.end(), [&](const QString &group) { return occursIn(group, word); });
        });
    }
};

ServiceTreeModel::ServiceTreeModel(QObject *parent) : QAbstractItemModel(parent), m_root(std::make_unique<Node>()) { }

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

/// The product's row, and further ones of its cloud at which some of its operations stand as well (`IPv6 gateway` beside VPC).
std::vector<std::unique_ptr<ServiceTreeModel::Node>> ServiceTreeModel::makeProducts(const Service &service, const Filter &filter) const
{
    std::vector<std::unique_ptr<Node>> rows;
    const auto rowNamed = [&](const QString &name) -> Node & {
        for (const auto &row : rows) {
            if (row->name == name)
                return *row;
        }
        auto made = std::make_unique<Node>();
        made->kind = Kind::Product;
        made->filled = false;
        made->name = name;
        rows.push_back(std::move(made));
        return *rows.back();
    };
    const QString code = service.code.isEmpty() ? service.product : service.code;
    const QString name = code.size() <= 5 ? code.toUpper() : code; // ECS, but Elasticsearch
    rowNamed(name).detail = m_chinese && !service.titleZh.isEmpty() ? service.titleZh : service.titleEn;
    const QStringList wordsLeft = filter.wordsLeft(service);
    for (const OperationSummary &operation : service.operations) {
        const bool matches = Filter::matches(operation, wordsLeft);
        rowNamed(name).place(operation, operation.group, matches);
        for (const QStringList &path : operation.alsoIn) {
            if (!path.isEmpty() && path.constFirst() != name)
                rowNamed(path.constFirst()).place(operation, path.mid(1), matches);
        }
    }
    return rows;
}

void ServiceTreeModel::rebuild()
{
    beginResetModel();
    m_root = std::make_unique<Node>();
    m_total = 0;
    m_matching = 0;
    const Filter filter{m_filter.split(u' ', Qt::SkipEmptyParts)};
    m_root->words = filter.words;
    QHash<QString, int> cloudTotals;
    Node *cloud = nullptr;
    static const QVector<Service> none;
    for (const Service &service : m_services ? *m_services : none) {
        auto rows = makeProducts(service, filter);
        const Node &product = *rows.front();
        cloudTotals[service.cloud] += product.total;
        m_total += product.total;
        m_matching += product.matching;
        if (product.matching == 0)
            continue;
        if (!cloud || cloud->id != service.cloud) {
            auto made = std::make_unique<Node>();
            made->name = cloudTitle(service.cloud);
            made->id = service.cloud;
            cloud = m_root->add(std::move(made));
        }
        cloud->matching += product.matching;
        if (service.cloud == service.product) { // a cloud of one product: its operations stand right below
            cloud->operations = product.operations;
            cloud->groupTotals = product.groupTotals;
            cloud->filled = false;
            continue;
        }
        for (auto &row : rows) {
            if (row->matching > 0)
                cloud->add(std::move(row));
        }
    }
    for (const auto &child : m_root->children)
        child->total = cloudTotals.value(child->id);
    addExamples(filter);
    endResetModel();
}

void ServiceTreeModel::addExamples(const Filter &filter)
{
    auto top = std::make_unique<Node>();
    top->kind = Kind::Examples;
    top->id = u"examples"_s;
    top->name = tr("Examples");
    top->words = filter.words;
    static const QVector<ExamplePage> none;
    for (const ExamplePage &page : m_examples ? *m_examples : none) {
        auto made = std::make_unique<Node>();
        made->kind = Kind::ExamplePage;
        made->id = page.id;
        made->name = m_chinese ? page.titleZh : page.titleEn;
        made->total = int(page.examples.size());
        made->words = filter.words;
        for (const Example &example : page.examples) {
            const auto isIn = [&](const QString &word) {
                return occursIn(page.titleEn, word) || occursIn(page.titleZh, word) || occursIn(example.titleEn, word)
                    || occursIn(example.titleZh, word) || occursIn(example.operation.name, word);
            };
            if (!std::all_of(filter.words.cbegin(), filter.words.cend(), isIn))
                continue;
            auto row = std::make_unique<Node>();
            row->kind = Kind::Example;
            row->name = m_chinese ? example.titleZh : example.titleEn;
            row->example = &example;
            row->summary = summaryOf(example.operation);
            made->add(std::move(row));
            ++made->matching;
        }
        top->total += made->total;
        top->matching += made->matching;
        if (made->matching > 0)
            top->add(std::move(made));
    }
    if (top->matching > 0)
        m_root->add(std::move(top));
}

const OperationSummary *ServiceTreeModel::summaryOf(const OperationId &id) const
{
    static const QVector<Service> none;
    for (const Service &service : m_services ? *m_services : none) {
        if (service.cloud != id.cloud || service.product != id.product || service.version != id.version)
            continue;
        for (const OperationSummary &operation : service.operations) {
            if (operation.id == id)
                return &operation;
        }
    }
    return nullptr;
}

void ServiceTreeModel::fill(const Node &product)
{
    if (product.filled)
        return;
    product.filled = true;
    QHash<QString, const Node *> groups;
    std::vector<std::unique_ptr<Node>> loose;
    for (const auto &[operation, names] : product.operations) {
        const Node *place = &product;
        QString path;
        for (const QString &name : names) {
            path += path.isEmpty() ? name : QString(u'\n' + name);
            const Node *&group = groups[path];
            if (!group) {
                auto made = std::make_unique<Node>();
                made->kind = Kind::Group;
                made->name = name;
                made->total = product.groupTotals.value(path);
                group = place->add(std::move(made));
            }
            place = group;
            ++const_cast<Node *>(place)->matching;
        }
        auto row = std::make_unique<Node>();
        row->kind = Kind::Operation;
        row->name = operation->id.name;
        row->summary = operation;
        if (place == &product)
            loose.push_back(std::move(row));
        else
            place->add(std::move(row));
    }
    for (auto &row : loose)
        product.add(std::move(row));
}

const ServiceTreeModel::Node *ServiceTreeModel::nodeAt(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<const Node *>(index.constInternalPointer()) : m_root.get();
}

QModelIndex ServiceTreeModel::indexOfNode(const Node *node) const
{
    return node == m_root.get() ? QModelIndex() : createIndex(node->row, 0, node);
}

ServiceTreeModel::Kind ServiceTreeModel::kind(const QModelIndex &index) const
{
    return nodeAt(index)->kind;
}

OperationId ServiceTreeModel::operation(const QModelIndex &index) const
{
    const Node *node = nodeAt(index);
    return node->kind == Kind::Operation ? node->summary->id : OperationId();
}

const Example *ServiceTreeModel::example(const QModelIndex &index) const
{
    return nodeAt(index)->example;
}

QString ServiceTreeModel::nodeId(const QModelIndex &index) const
{
    QStringList parts;
    for (const Node *node = nodeAt(index); node->parent; node = node->parent)
        parts.prepend(node->id.isEmpty() ? node->name : node->id);
    return parts.join(u'/');
}

QModelIndex ServiceTreeModel::indexOf(const OperationId &id) const
{
    // Depth first; only the product that holds the operation is filled.
    const auto search = [&](const auto &self, const Node &node) -> const Node * {
        if (node.example)
            return nullptr;
        if (node.summary)
            return node.summary->id == id ? &node : nullptr;
        if (!node.operations.isEmpty()) {
            const bool isHere = std::any_of(node.operations.begin(), node.operations.end(),
                                            [&](const Placed &placed) { return placed.operation->id == id; });
            if (!isHere)
                return nullptr;
            fill(node);
        }
        for (const auto &child : node.children) {
            if (const Node *found = self(self, *child))
                return found;
        }
        return nullptr;
    };
    const Node *found = search(search, *m_root);
    return found ? indexOfNode(found) : QModelIndex();
}

QModelIndex ServiceTreeModel::firstMatch() const
{
    const Node *node = m_root.get();
    while (node->kind != Kind::Operation && node->kind != Kind::Example) {
        fill(*node);
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
    fill(*node);
    return int(node->children.size());
}

int ServiceTreeModel::columnCount(const QModelIndex &) const
{
    return 1;
}

bool ServiceTreeModel::hasChildren(const QModelIndex &parent) const
{
    const Node *node = nodeAt(parent);
    return node->filled ? !node->children.empty() : !node->operations.isEmpty();
}

/// Everything that a row may have to leave out when room is short.
QString ServiceTreeModel::tip(const Node &node) const
{
    QStringList lines{node.detail.isEmpty() ? node.name : QString(node.name + u" · "_s + node.detail)};
    if (node.example) {
        lines.append(m_chinese ? node.example->noteZh : node.example->noteEn);
        lines.append(node.example->operation.name);
    }
    if (node.summary) {
        if (node.kind == Kind::Operation && !node.summary->description.isEmpty())
            lines.append(node.summary->description);
        const QString effect = effectBadge(node.summary->effect, node.summary->billed).word;
        lines.append(node.summary->deprecated ? tr("%1, deprecated").arg(effect) : effect);
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
        const QString text = tr("%1, %2").arg(node.name, effectBadge(node.summary->effect, node.summary->billed).word);
        return node.summary->deprecated ? tr("%1, deprecated").arg(text) : text;
    }
    default:
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
        return QVariant::fromValue(node->summary);
    case MatchesRole:
        return QVariant::fromValue(matchRanges(node->name, node->words));
    default:
        return {};
    }
}

QVector<MatchRange> matchRanges(const QString &name, const QStringList &words)
{
    QVector<MatchRange> ranges;
    for (const QString &word : words) {
        for (qsizetype at = name.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
             at = name.indexOf(word, at + word.size(), Qt::CaseInsensitive))
            ranges.append({at, word.size()});
    }
    std::sort(ranges.begin(), ranges.end(), [](const MatchRange &a, const MatchRange &b) { return a.start < b.start; });
    QVector<MatchRange> merged;
    for (const MatchRange &range : std::as_const(ranges)) {
        if (!merged.isEmpty() && range.start <= merged.last().start + merged.last().length) {
            const qsizetype end = std::max(merged.last().start + merged.last().length, range.start + range.length);
            merged.last().length = end - merged.last().start;
        } else {
            merged.append(range);
        }
    }
    return merged;
}

} // namespace countersign
