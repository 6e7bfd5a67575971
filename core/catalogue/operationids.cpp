// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/operationids.h"

namespace countersign {

QVector<OperationId> operationIds(const QStringList &texts)
{
    QVector<OperationId> ids;
    for (const QString &text : texts) {
        // A name may hold a slash.
        const OperationId id{text.section(u'/', 0, 0), text.section(u'/', 1, 1), text.section(u'/', 2, 2), text.section(u'/', 3)};
        if (!id.cloud.isEmpty() && !id.product.isEmpty() && !id.version.isEmpty() && !id.isEmpty())
            ids.append(id);
    }
    return ids;
}

} // namespace countersign
