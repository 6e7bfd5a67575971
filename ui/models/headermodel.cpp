// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/headermodel.h"

#include "core/base/charset.h"

#include <QStringList>

namespace countersign {

namespace {

QString headerText(const QByteArray &bytes)
{
    return isUtf8(bytes) ? QString::fromUtf8(bytes) : QString::fromLatin1(bytes);
}

} // namespace

void HeaderModel::setHeaders(const QVector<QPair<QByteArray, QByteArray>> &headers)
{
    beginResetModel();
    m_headers = headers;
    endResetModel();
}

int HeaderModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_headers.size());
}

int HeaderModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 2;
}

QVariant HeaderModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const auto &header = m_headers.at(index.row());
    const QString text = headerText(index.column() == Name ? header.first : header.second);
    return role == Qt::ToolTipRole ? QString(u"<qt>" + text.toHtmlEscaped() + u"</qt>") : text;
}

QVariant HeaderModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Header") : tr("Value");
}

QString HeaderModel::text(const QList<int> &rows) const
{
    QStringList lines;
    for (const int row : rows)
        lines.append(headerText(m_headers.at(row).first) + u": " + headerText(m_headers.at(row).second));
    return lines.join(u'\n');
}

} // namespace countersign
