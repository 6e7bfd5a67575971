// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/metadatalayout.h"

#include "core/catalogue/importers/metadatafiles.h"
#include "core/catalogue/importers/metadatajson.h"

#include <QRegularExpression>

namespace countersign {

using namespace Qt::StringLiterals;

Result<QVector<MetadataFile>> MetadataLayout::named(const MetadataFile &list, QByteArray json, const QString &product,
                                                    ImportReport &report) const
{
    const qsizetype size = json.size();
    json.append(MetadataFiles::padding, '\0');
    simdjson::dom::parser parser;
    MetadataNode::Target target{list.place, report};
    return namedIn(metadataDocument(parser, QByteArrayView(json).first(size), target), list, product);
}

std::unique_ptr<MetadataLayout> metadataLayout(const QString &source)
{
    if (source == u"huawei")
        return huaweiLayout();
    Q_ASSERT_X(source == u"alibaba", "metadataLayout", "each source has its layout");
    return alibabaLayout();
}

bool isPathName(QStringView name)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9_-](?:\\.?[A-Za-z0-9_-]){0,79}\\z"_s);
    return plain.match(name.toString()).hasMatch();
}

} // namespace countersign
