// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/servicetreenode.h"

#include "ui/models/servicefilter.h"
#include "ui/models/servicetreemodel.h"

#include <QHash>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

using Node = ServiceTreeNode;

/// The name of a product's row: ECS, but Elasticsearch.
QString productName(const Service &service)
{
    const QString code = service.code.isEmpty() ? service.product : service.code;
    return code.size() <= 5 ? code.toUpper() : code;
}

/// Where an operation stands: below its product, and at further rows of the cloud (`IPv6 gateway` beside VPC).
/// \param visit receives the name of the further row, empty for the product's own, and the place below it
template <class Visit>
void forEachPlace(const Service &service, qsizetype position, const Visit &visit)
{
    const OperationList &operations = service.operations;
    visit(QString(), PlacedOperation{quint32(position), operations.group(position), 0});
    for (const quint16 path : operations.alsoIn(position)) {
        const QStringList names = operations.path(path);
        if (!names.isEmpty() && names.constFirst() != productName(service))
            visit(names.constFirst(), PlacedOperation{quint32(position), path, 1});
    }
}

QStringList groupsOf(const Service &service, const PlacedOperation &placed)
{
    return service.operations.path(placed.path).mid(placed.skipped);
}

/// How many operations stand at each place below a product's row, or below the further row \p beside, whatever the filter.
QHash<QString, int> groupTotals(const Service &service, const QString &beside)
{
    QHash<QPair<quint16, quint16>, int> places;
    for (qsizetype position = 0; position < service.operations.size(); ++position)
        forEachPlace(service, position, [&](const QString &row, const PlacedOperation &placed) {
            if (row == beside)
                ++places[{placed.path, placed.skipped}];
        });
    QHash<QString, int> totals;
    for (auto place = places.cbegin(); place != places.cend(); ++place) {
        QString path;
        for (const QString &group : groupsOf(service, {0, place.key().first, place.key().second})) {
            path += u'\n' + group;
            totals[path] += place.value();
        }
    }
    return totals;
}

} // namespace

ServiceTreeNode *ServiceTreeNode::add(std::unique_ptr<ServiceTreeNode> child) const
{
    child->parent = const_cast<ServiceTreeNode *>(this);
    child->row = int(children.size());
    child->words = words;
    children.push_back(std::move(child));
    return children.back().get();
}

std::optional<OperationSummary> ServiceTreeNode::summary() const
{
    return operation < 0 ? std::nullopt : std::optional(service->operations.at(operation));
}

void ServiceTreeNode::fill() const
{
    if (isFilled)
        return;
    isFilled = true;
    const QHash<QString, int> totals = groupTotals(*service, beside);
    QHash<QString, const ServiceTreeNode *> groups;
    std::vector<std::unique_ptr<ServiceTreeNode>> loose;
    for (const PlacedOperation &placed : operations) {
        const ServiceTreeNode *above = this;
        QString path;
        for (const QString &group : groupsOf(*service, placed)) {
            path += u'\n' + group;
            const ServiceTreeNode *&place = groups[path];
            if (!place) {
                auto made = std::make_unique<ServiceTreeNode>();
                made->kind = Kind::Group;
                made->id = group;
                made->name = service->groupName(group, chinese);
                made->total = totals.value(path);
                place = above->add(std::move(made));
            }
            above = place;
            ++above->matching;
        }
        auto made = std::make_unique<ServiceTreeNode>();
        made->kind = Kind::Operation;
        made->name = service->operations.name(placed.position);
        made->service = service;
        made->operation = placed.position;
        if (above == this)
            loose.push_back(std::move(made));
        else
            above->add(std::move(made));
    }
    for (auto &made : loose)
        add(std::move(made));
}

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

/// The product's row, and further ones of its cloud at which some of its operations stand as well (`IPv6 gateway` beside VPC).
/// \param isOlder whether a newer version of the product stands above it: then the row says which one it is
std::vector<std::unique_ptr<Node>> productRows(const Service &service, const QStringList &words, bool chinese, bool isOlder)
{
    std::vector<std::unique_ptr<Node>> rows;
    const auto rowBeside = [&](const QString &beside) -> Node & {
        for (const auto &row : rows) {
            if (row->beside == beside)
                return *row;
        }
        auto made = std::make_unique<Node>();
        made->kind = Node::Kind::Product;
        made->isFilled = false;
        made->beside = beside;
        made->id = beside;
        made->name = service.groupName(beside, chinese);
        made->service = &service;
        made->chinese = chinese;
        rows.push_back(std::move(made));
        return *rows.back();
    };
    Node &product = rowBeside({});
    product.name = isOlder ? QString(productName(service) + u' ' + service.version) : productName(service);
    product.id = product.name; // a code, also where a group is called so: VPC
    product.detail = service.title(chinese);
    const ServiceFilter filter(service, words);
    for (qsizetype position = 0; position < service.operations.size(); ++position) {
        const bool matches = filter.matches(position);
        forEachPlace(service, position, [&](const QString &beside, const PlacedOperation &placed) {
            Node &row = rowBeside(beside);
            ++row.total;
            if (!matches)
                return;
            ++row.matching;
            row.operations.push_back(placed);
        });
    }
    return rows;
}

void addServices(ServiceTreeRows &tree, const QVector<Service> &services, const QStringList &words, bool chinese)
{
    QHash<QString, int> cloudTotals;
    Node *cloud = nullptr;
    const Service *above = nullptr;
    for (const Service &service : services) {
        const bool isOlder = above && above->cloud == service.cloud && above->product == service.product;
        above = &service;
        auto rows = productRows(service, words, chinese, isOlder);
        const Node &product = *rows.front();
        cloudTotals[service.cloud] += product.total;
        tree.total += product.total;
        tree.matching += product.matching;
        const bool isUnknown = product.total == 0 && words.isEmpty(); // a product whose operations the metadata does not have
        if (product.matching == 0 && !isUnknown)
            continue;
        if (!cloud || cloud->id != service.cloud) {
            auto made = std::make_unique<Node>();
            made->name = cloudTitle(service.cloud);
            made->id = service.cloud;
            cloud = tree.root->add(std::move(made));
        }
        cloud->matching += product.matching;
        if (service.cloud == service.product) { // a cloud of one product: its operations stand right below
            cloud->operations = product.operations;
            cloud->service = &service;
            cloud->chinese = chinese;
            cloud->isFilled = false;
            continue;
        }
        for (auto &row : rows) {
            if (row->matching > 0 || isUnknown)
                cloud->add(std::move(row));
        }
    }
    for (const auto &child : tree.root->children)
        child->total = cloudTotals.value(child->id);
}

/// Lets \p row show the operation that it calls.
void setOperation(Node &row, const OperationId &id, const QVector<Service> &services)
{
    for (const Service &service : services) {
        if (service.cloud != id.cloud || service.product != id.product || service.version != id.version)
            continue;
        row.service = &service;
        row.operation = service.operations.position(id.name).value_or(-1);
        return;
    }
}

void addExamples(ServiceTreeRows &tree, const QVector<ExamplePage> &pages, const QVector<Service> &services, const QStringList &words,
                 bool chinese)
{
    auto top = std::make_unique<Node>();
    top->kind = Node::Kind::Examples;
    top->id = u"examples"_s;
    top->name = ServiceTreeModel::tr("Examples");
    top->words = words;
    for (const ExamplePage &page : pages) {
        auto made = std::make_unique<Node>();
        made->kind = Node::Kind::ExamplePage;
        made->id = page.id;
        made->name = inLanguage(page.titleEn, page.titleZh, chinese);
        made->total = int(page.examples.size());
        made->words = words;
        for (const Example &example : page.examples) {
            if (!matchesExample(page, example, words))
                continue;
            auto row = std::make_unique<Node>();
            row->kind = Node::Kind::Example;
            row->name = inLanguage(example.titleEn, example.titleZh, chinese);
            row->example = &example;
            setOperation(*row, example.operation, services);
            made->add(std::move(row));
            ++made->matching;
        }
        top->total += made->total;
        top->matching += made->matching;
        if (made->matching > 0)
            top->add(std::move(made));
    }
    if (top->matching > 0)
        tree.root->add(std::move(top));
}

} // namespace

ServiceTreeRows serviceTreeRows(const QVector<Service> *services, const QVector<ExamplePage> *examples, const QStringList &words,
                                bool chinese)
{
    static const QVector<Service> noServices;
    static const QVector<ExamplePage> noExamples;
    ServiceTreeRows tree{std::make_unique<Node>()};
    tree.root->words = words;
    addServices(tree, services ? *services : noServices, words, chinese);
    addExamples(tree, examples ? *examples : noExamples, services ? *services : noServices, words, chinese);
    return tree;
}

} // namespace countersign
