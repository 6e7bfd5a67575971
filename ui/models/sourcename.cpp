// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sourcename.h"

#include "ui/models/servicetreemodel.h"

#include <QCoreApplication>

namespace countersign {

namespace {

struct SourceName {
    Q_DECLARE_TR_FUNCTIONS(SourceName)
};

} // namespace

QString sourceName(const QString &format)
{
    if (format == u"alibaba-live")
        return SourceName::tr("Alibaba Cloud, live metadata");
    if (format == u"aliyun-openapi-meta")
        return SourceName::tr("Alibaba Cloud, metadata of the aliyun command");
    if (format == u"huawei-api-explorer")
        return SourceName::tr("Huawei Cloud, API Explorer");
    return format == u"openapi" ? QStringLiteral("OpenAPI") : format;
}

QString cloudName(const QString &cloud)
{
    if (cloud == u"alibaba")
        return ServiceTreeModel::tr("Alibaba Cloud");
    if (cloud == u"huawei")
        return ServiceTreeModel::tr("Huawei Cloud");
    if (cloud == u"acm")
        return ServiceTreeModel::tr("ACM configuration");
    if (cloud == u"openapi")
        return QStringLiteral("OpenAPI");
    return cloud;
}

} // namespace countersign
