// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overlays/matchmodel.h"

#include "core/base/language.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/plainlabel.h"

#include <QAction>

namespace countersign {

using namespace Qt::StringLiterals;

void MatchModel::setMatches(QVector<Match> matches)
{
    beginResetModel();
    m_matches = std::move(matches);
    endResetModel();
}

void MatchModel::append(const QVector<Match> &matches)
{
    if (matches.isEmpty())
        return;
    beginInsertRows({}, int(m_matches.size()), int(m_matches.size() + matches.size()) - 1);
    m_matches += matches;
    endInsertRows();
}

int MatchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_matches.size());
}

QVariant MatchModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Match &match = m_matches[index.row()];
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
