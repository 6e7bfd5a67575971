// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/servicetreerows.h"

#include "ui/models/servicefilter.h"
#include "ui/models/servicetreemodel.h"
#include "ui/models/sourcename.h"

#include <QMap>

#include <algorithm>
#include <limits>
#include <map>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

using Node = ServiceTreeNode;
using Nodes = std::vector<std::unique_ptr<Node>>;
using Matches = std::vector<const FoundOperation *>;

constexpr qsizetype mostRecents = 10;

void putEmptyLast(Nodes &nodes)
{
    std::stable_partition(nodes.begin(), nodes.end(), [](const auto &node) { return node->total > 0; });
}

void sortByBest(Nodes &nodes)
{
    std::stable_sort(nodes.begin(), nodes.end(), [](const auto &left, const auto &right) { return left->best > right->best; });
}

/// Takes \p children below \p parent, with their counts.
void takeChildren(Node &parent, Nodes children)
{
    for (auto &child : children) {
        parent.matching += child->beside.isEmpty() ? child->matching : 0; // a further row counts nothing twice
        parent.best = std::max(parent.best, child->best);
        parent.add(std::move(child));
    }
}

/// The rows of the services, cloud by cloud.
class ServiceRows {
public:
    ServiceRows(const ServiceTreeSource &source, const ServiceTreeFilter &filter)
        : m_services(*source.services), m_further(source.furtherTotals), m_chinese(source.chinese), m_filter(filter)
    {
        m_found.resize(size_t(m_services.size()));
        for (const auto *list : {&filter.found, &filter.joined}) {
            for (const FoundOperation &found : *list)
                m_found[found.service].push_back(&found);
        }
    }

    void addTo(ServiceTreeRows &tree)
    {
        Nodes clouds;
        for (qsizetype begin = 0; begin < m_services.size();) {
            qsizetype end = begin;
            while (end < m_services.size() && m_services[end].cloud == m_services[begin].cloud)
                ++end;
            if (auto cloud = cloudRow(begin, end, tree))
                clouds.push_back(std::move(cloud));
            begin = end;
        }
        if (isFiltered())
            sortByBest(clouds);
        for (auto &cloud : clouds)
            tree.root->add(std::move(cloud));
    }

private:
    bool isFiltered() const { return !m_filter.words.isEmpty(); }

    /// Null when nothing of it matches. Built-in products stand right below their cloud, then the categories, then what has none.
    std::unique_ptr<Node> cloudRow(qsizetype begin, qsizetype end, ServiceTreeRows &tree)
    {
        auto cloud = std::make_unique<Node>();
        cloud->id = m_services[begin].cloud;
        cloud->name = cloudName(cloud->id);
        cloud->words = m_filter.words;
        cloud->chinese = m_chinese;
        Nodes builtIn, others;
        std::map<QString, Nodes> categories;
        QMap<QString, int> categoryTotals;
        for (qsizetype first = begin; first < end;) {
            qsizetype last = first + 1; // of one product, the newest version first
            while (last < end && m_services[last].product == m_services[first].product)
                ++last;
            const Service &newest = m_services[first];
            int total = 0, matching = 0;
            for (qsizetype place = first; place < last; ++place) {
                total += int(m_services[place].operations.size());
                matching += int(isFiltered() ? qsizetype(m_found[size_t(place)].size()) : m_services[place].operations.size());
            }
            cloud->total += total;
            tree.total += total;
            tree.matching += matching;
            const bool isBuiltIn =
                std::any_of(m_services.cbegin() + first, m_services.cbegin() + last, [](const Service &one) { return one.builtIn; });
            const QString category = isBuiltIn ? QString() : newest.category(false);
            if (!category.isEmpty())
                m_categoryNames.insert(category, newest.category(m_chinese));
            if (!category.isEmpty())
                categoryTotals[category] += total;
            Nodes &rows = isBuiltIn ? builtIn : category.isEmpty() ? others : categories[category];
            for (auto &row : productRows(first, last))
                rows.push_back(std::move(row));
            first = last;
        }
        Nodes &flat = builtIn.empty() ? others : builtIn;
        if (end - begin == 1 && m_services[begin].product == cloud->id && flat.size() == 1) { // its operations stand right below
            Node &only = *flat.front();
            cloud->matches = std::move(only.matches);
            cloud->service = only.service;
            cloud->matching = only.matching;
            cloud->best = only.best;
            cloud->isFilled = false;
            return cloud;
        }
        Nodes rows = std::move(builtIn);
        for (auto &[category, products] : categories) {
            if (!products.empty())
                rows.push_back(categoryRow(category, std::move(products), categoryTotals.value(category)));
        }
        putEmptyLast(others);
        std::move(others.begin(), others.end(), std::back_inserter(rows));
        if (rows.empty())
            return nullptr;
        if (isFiltered())
            sortByBest(rows);
        cloud->best = std::numeric_limits<int>::min();
        takeChildren(*cloud, std::move(rows));
        return cloud;
    }

    std::unique_ptr<Node> categoryRow(const QString &category, Nodes products, int total) const
    {
        auto row = std::make_unique<Node>();
        row->kind = Node::Kind::Category;
        row->id = category;
        row->name = m_categoryNames.value(category);
        row->total = total;
        row->words = m_filter.words;
        row->best = std::numeric_limits<int>::min();
        putEmptyLast(products);
        if (isFiltered())
            sortByBest(products);
        takeChildren(*row, std::move(products));
        return row;
    }

    /// The product's row with its versions below, where it has several, and further ones of its cloud at which some of its operations stand as well.
    Nodes productRows(qsizetype first, qsizetype last) const
    {
        if (last - first == 1)
            return serviceRows(first, {});
        auto product = std::make_unique<Node>();
        product->kind = Node::Kind::Product;
        product->name = product->id = productName(m_services[first]);
        product->detail = m_services[first].title(m_chinese);
        product->words = m_filter.words;
        product->best = std::numeric_limits<int>::min();
        Nodes versions, rows;
        for (qsizetype place = first; place < last; ++place) {
            product->total += int(m_services[place].operations.size());
            for (auto &row : serviceRows(place, m_services[place].version))
                (row->beside.isEmpty() ? versions : rows).push_back(std::move(row));
        }
        if (isFiltered())
            sortByBest(versions);
        if (versions.empty())
            return rows;
        takeChildren(*product, std::move(versions));
        rows.insert(rows.begin(), std::move(product));
        return rows;
    }

    /// Empty when nothing of the service matches. \param version where it is one of several
    Nodes serviceRows(qsizetype place, const QString &version) const
    {
        const Service &service = m_services[place];
        const auto &found = m_found[size_t(place)];
        const bool isUnknown = service.operations.isEmpty(); // no metadata had its operations
        if (found.empty() && isFiltered() && !(isUnknown && namesProduct(service, m_filter.words)))
            return {};
        Nodes rows;
        const auto rowBeside = [&](const QString &beside) -> Node & {
            for (const auto &row : rows) {
                if (row->beside == beside)
                    return *row;
            }
            rows.push_back(std::make_unique<Node>());
            Node &made = *rows.back();
            made.kind = Node::Kind::Product;
            made.isFilled = false;
            made.beside = beside;
            made.id = beside;
            made.name = service.groupName(beside, m_chinese);
            made.service = &service;
            made.chinese = m_chinese;
            made.words = m_filter.words;
            made.best = std::numeric_limits<int>::min();
            return made;
        };
        Node &own = rowBeside({});
        own.kind = version.isEmpty() ? Node::Kind::Product : Node::Kind::Version;
        own.name = own.id = version.isEmpty() ? productName(service) : version; // a code, also where a group is called so: VPC
        own.detail = version.isEmpty() ? service.title(m_chinese) : QString();
        own.total = int(service.operations.size());
        own.matches = found;
        for (auto further = m_further[size_t(place)].cbegin(); further != m_further[size_t(place)].cend(); ++further)
            rowBeside(further.key()).total = *further;
        for (const FoundOperation *one : rows.size() > 1 ? found : Matches()) {
            visitPlaces(service, one->operation, [&](const QString &beside, const PlacedOperation &) {
                if (!beside.isEmpty())
                    rowBeside(beside).matches.push_back(one);
            });
        }
        for (const auto &row : rows) {
            row->matching = isFiltered() ? int(row->matches.size()) : row->total;
            for (const FoundOperation *one : row->matches)
                row->best = std::max(row->best, one->score);
        }
        if (isFiltered())
            erase_if(rows, [](const auto &row) { return row->matching == 0 && row->total > 0; });
        return rows;
    }

    const QVector<Service> &m_services;
    const FurtherTotals &m_further;
    bool m_chinese;
    const ServiceTreeFilter &m_filter;
    std::vector<Matches> m_found{};            ///< of each service
    QHash<QString, QString> m_categoryNames{}; ///< as they are shown, by their English names
};

/// Lets \p row show the operation of that id. \returns whether there is one
bool setOperation(Node &row, const OperationId &id, const QVector<Service> &services)
{
    for (const Service &service : services) {
        if (service.cloud != id.cloud || service.product != id.product || service.version != id.version)
            continue;
        row.service = &service;
        row.operation = service.operations.position(id.name).value_or(-1);
        return row.operation >= 0;
    }
    return false;
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

/// Operations by themselves, each with its product; not shown while there are none.
void addShelf(ServiceTreeRows &tree, Node::Kind kind, const QVector<OperationId> &operations, const QVector<Service> &services)
{
    auto top = std::make_unique<Node>();
    top->kind = kind;
    top->id = kind == Node::Kind::Favourites ? u"favourites"_s : u"recents"_s;
    top->name = kind == Node::Kind::Favourites ? ServiceTreeModel::tr("Favourites") : ServiceTreeModel::tr("Opened last");
    for (const OperationId &id : operations) {
        auto row = std::make_unique<Node>();
        row->kind = Node::Kind::Operation;
        row->name = id.name;
        row->id = id.text();
        if (!setOperation(*row, id, services))
            continue;
        row->detail = productName(*row->service);
        top->add(std::move(row));
    }
    top->total = top->matching = int(top->children.size());
    if (top->total > 0)
        tree.root->add(std::move(top));
}

} // namespace

FurtherTotals furtherTotals(const QVector<Service> &services)
{
    FurtherTotals totals(size_t(services.size()));
    for (qsizetype place = 0; place < services.size(); ++place) {
        const Service &service = services[place];
        if (!service.operations.isAnyAlsoElsewhere())
            continue;
        for (qsizetype position = 0; position < service.operations.size(); ++position) {
            visitPlaces(service, position, [&](const QString &beside, const PlacedOperation &) {
                if (!beside.isEmpty())
                    ++totals[size_t(place)][beside];
            });
        }
    }
    return totals;
}

ServiceTreeRows serviceTreeRows(const ServiceTreeSource &source, const ServiceTreeFilter &filter)
{
    static const QVector<Service> noServices;
    static const QVector<ExamplePage> noExamples;
    const QVector<Service> &services = source.services ? *source.services : noServices;
    ServiceTreeRows tree{std::make_unique<Node>()};
    tree.root->words = filter.words;
    if (filter.words.isEmpty()) {
        addShelf(tree, Node::Kind::Favourites, source.favourites, services);
        addShelf(tree, Node::Kind::Recents, source.recents.mid(0, mostRecents), services);
    }
    if (source.services)
        ServiceRows(source, filter).addTo(tree);
    addExamples(tree, source.examples ? *source.examples : noExamples, services, filter.words, source.chinese);
    return tree;
}

} // namespace countersign
