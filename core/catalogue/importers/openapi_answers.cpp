// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/openapi_answers.h"

#include "core/catalogue/importers/openapi_names.h"

#include <QCoreApplication>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestWords = 300;

/// A name as it stands in the document, which no mark of Markdown changes.
QString asCode(const QString &name)
{
    return u'`' + QString(name).remove(u'`') + u'`';
}

QString words(const MetadataNode &holder)
{
    const QString text = holder.text("description").simplified();
    return text.isEmpty() ? QString() : QString(u": "_s + (text.size() > longestWords ? QString(text.first(longestWords) + u'…') : text));
}

/// `integer` of a header: of its schema, in Swagger 2.0 its own.
QString headerTypeWords(const MetadataNode &header, const OpenapiSource &source)
{
    const MetadataNode schema = header.member("schema").isObject() ? source.followed(header.member("schema")) : header;
    const MetadataNode type = schema.isObject() ? schema.member("type") : MetadataNode();
    return type.isString() && isPlainName(type.text()) ? QString(u" ("_s + type.text() + u')') : QString();
}

QStringList headerLines(const MetadataNode &headers, const OpenapiSource &source)
{
    QStringList lines;
    if (headers.isThere())
        for (const auto &[name, written] : headers.members())
            if (const MetadataNode header = source.followed(written); header.isObject())
                lines.append(u"- "_s + asCode(shownName(name, written)) + headerTypeWords(header, source) + words(header));
    return lines;
}

QStringList linkLines(const MetadataNode &links, const OpenapiSource &source)
{
    QStringList lines;
    if (links.isThere())
        for (const auto &[name, written] : links.members()) {
            const MetadataNode link = source.followed(written);
            if (!link.isObject())
                continue;
            const QString target = link.text(link.member("operationId").isThere() ? "operationId" : "operationRef");
            lines.append(u"- "_s + asCode(shownName(name, written))
                         + (target.isEmpty() ? QString() : QString(u" → "_s + asCode(shownName(target, link)))) + words(link));
        }
    return lines;
}

} // namespace

QString answerFacts(const MetadataNode &response, const OpenapiSource &source)
{
    if (!response.isObject())
        return {};
    QStringList parts;
    const auto add = [&parts](const QString &title, const QStringList &lines) {
        if (!lines.isEmpty())
            parts.append(u"**"_s + title + u"**\n\n"_s + lines.join(u'\n'));
    };
    add(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "Headers of the answer")), headerLines(response.member("headers"), source));
    add(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "What can be called next")), linkLines(response.member("links"), source));
    return parts.join(u"\n\n"_s);
}

VendorText joinedText(const VendorText &text, const QString &more)
{
    if (more.isEmpty())
        return text;
    const QString first = text.english().isEmpty() ? text.chinese() : text.english();
    return documentText(first.isEmpty() ? more : QString(first + u"\n\n"_s + more));
}

} // namespace countersign
