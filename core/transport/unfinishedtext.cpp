// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/unfinishedtext.h"

#include <QXmlStreamReader>

namespace countersign {

namespace {

bool isUnfinishedJson(QStringView json)
{
    qsizetype depth = 0;
    bool isInString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const QChar c = json.at(i);
        if (isInString && c == u'\\')
            ++i;
        else if (c == u'"')
            isInString = !isInString;
        else if (!isInString && (c == u'{' || c == u'['))
            ++depth;
        else if (!isInString && (c == u'}' || c == u']'))
            --depth;
    }
    return isInString || depth > 0;
}

bool isUnfinishedXml(const QString &xml)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::DTD)
            return false;
    }
    return reader.error() == QXmlStreamReader::PrematureEndOfDocumentError;
}

} // namespace

bool isUnfinished(const Response &response)
{
    const QByteArray type = headerValue(response, "Content-Type").toLower();
    const QString &text = response.text.text;
    const QStringView start = QStringView(text).left(64).trimmed();
    if (start.isEmpty())
        return false;
    if (type.contains("xml") && !type.contains("html"))
        return isUnfinishedXml(text);
    return (type.contains("json") || type.isEmpty()) && (start.startsWith(u'{') || start.startsWith(u'[')) && isUnfinishedJson(text);
}

} // namespace countersign
