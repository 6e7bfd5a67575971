// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/servicetreenode.h"

#include <QHash>

#include <algorithm>

namespace countersign {

namespace {

QStringList groupsOf(const Service &service, const PlacedOperation &placed)
{
    return service.operations.path(placed.path).mid(placed.skipped);
}

/// How many operations stand at each place below a service's row, or below the further row \p beside, whatever the filter.
QHash<QString, int> groupTotals(const Service &service, const QString &beside)
{
    QHash<QPair<quint16, quint16>, int> places;
    for (qsizetype position = 0; position < service.operations.size(); ++position)
        visitPlaces(service, position, [&](const QString &row, const PlacedOperation &placed) {
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

QString productName(const Service &service)
{
    const QString code = service.code.isEmpty() ? service.product : service.code;
    return code.size() <= 5 ? code.toUpper() : code;
}

void visitPlaces(const Service &service, qsizetype position, const std::function<void(const QString &, const PlacedOperation &)> &visit)
{
    const OperationList &operations = service.operations;
    visit({}, {quint32(position), operations.group(position), 0});
    for (const quint16 path : operations.alsoIn(position)) {
        const QStringList names = operations.path(path);
        if (!names.isEmpty() && names.constFirst() != productName(service))
            visit(names.constFirst(), {quint32(position), path, 1});
    }
}

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

bool ServiceTreeNode::holds(qsizetype position) const
{
    if (isFiltered())
        return std::any_of(matches.begin(), matches.end(), [&](const FoundOperation *match) { return match->operation == position; });
    bool isHere = false;
    visitPlaces(*service, position, [&](const QString &place, const PlacedOperation &) { isHere = isHere || place == beside; });
    return isHere;
}

/// What the rows below a service are made of, while they are made.
struct ServiceTreeNode::Filling {
    QHash<QString, int> totals{};
    QHash<QString, const ServiceTreeNode *> groups{};
    std::vector<std::unique_ptr<ServiceTreeNode>> loose{};
};

void ServiceTreeNode::addOperation(const PlacedOperation &placed, const FoundOperation *match, Filling &filling) const
{
    const ServiceTreeNode *above = this;
    QString path;
    for (const QString &group : groupsOf(*service, placed)) {
        path += u'\n' + group;
        const ServiceTreeNode *&place = filling.groups[path];
        if (!place) {
            auto made = std::make_unique<ServiceTreeNode>();
            made->kind = Kind::Group;
            made->id = group;
            made->name = service->groupName(group, chinese);
            made->total = filling.totals.value(path);
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
    made->found = match;
    if (above == this && !isFiltered())
        filling.loose.push_back(std::move(made));
    else
        above->add(std::move(made));
}

void ServiceTreeNode::fill() const
{
    if (isFilled)
        return;
    isFilled = true;
    Filling filling{.totals = groupTotals(*service, beside)};
    const auto add = [&](qsizetype position, const FoundOperation *match) {
        visitPlaces(*service, position, [&](const QString &place, const PlacedOperation &placed) {
            if (place == beside)
                addOperation(placed, match, filling);
        });
    };
    if (isFiltered()) {
        auto ranked = matches;
        std::stable_sort(ranked.begin(), ranked.end(),
                         [](const FoundOperation *left, const FoundOperation *right) { return left->score > right->score; });
        for (const FoundOperation *match : ranked)
            add(match->operation, match);
    } else {
        for (qsizetype position = 0; position < service->operations.size(); ++position)
            add(position, nullptr);
    }
    for (auto &made : filling.loose)
        this->add(std::move(made));
}

} // namespace countersign
