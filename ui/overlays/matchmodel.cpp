// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overlays/matchmodel.h"

#include "core/base/language.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/plainlabel.h"

#include <QAction>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

void MatchModel::setMatches(Matches matches)
{
    beginResetModel();
    m_rows.assign(std::size_t(matches.count), std::nullopt);
    m_parts.clear();
    m_parts.push_back({0, std::move(matches)});
    endResetModel();
}

void MatchModel::append(Matches matches)
{
    if (matches.count == 0)
        return;
    const std::size_t first = m_rows.size(), end = first + std::size_t(matches.count);
    beginInsertRows({}, int(first), int(end) - 1);
    m_rows.resize(end);
    m_parts.push_back({first, std::move(matches)});
    endInsertRows();
}

const Match &MatchModel::match(const QModelIndex &index) const
{
    const auto row = std::size_t(index.row());
    std::optional<Match> &made = m_rows.at(row);
    if (!made) {
        const auto part = std::find_if(m_parts.crbegin(), m_parts.crend(), [row](const Part &each) { return each.first <= row; });
        made = part->matches.make(qsizetype(row - part->first));
    }
    return *made;
}

int MatchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant MatchModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Match &match = this->match(index);
    if (role == Qt::DisplayRole)
        return match.title;
    if (role == Qt::ToolTipRole)
        return plainToolTip(match.isAction() ? match.whyNot : match.summary ? match.summary->description(readsChinese()) : QString());
    if (role != Qt::AccessibleTextRole)
        return {};
    QStringList parts{match.title};
    if (match.isAction())
        parts << match.detail << match.keys << match.whyNot;
    else
        parts << match.product << match.operation.version << match.detail
              << (match.summary ? badgeWords(*match.summary).join(u", "_s) : QString());
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace countersign
