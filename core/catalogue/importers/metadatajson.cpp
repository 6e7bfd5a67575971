// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/metadatajson.h"

#include "core/catalogue/importers/metadatafiles.h"

#include <QCoreApplication>

namespace countersign {

namespace {

static_assert(MetadataFiles::padding >= qsizetype(simdjson::SIMDJSON_PADDING));

QString jsonText(const char *text)
{
    return QCoreApplication::translate("MetadataJson", text);
}

QString qtText(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

} // namespace

bool MetadataNode::isNull() const
{
    return m_isThere && m_element.is_null();
}

bool MetadataNode::wants(bool isRight, const char *type) const
{
    if (m_isThere && !isRight)
        note(jsonText(QT_TRANSLATE_NOOP("MetadataJson", "is not %1 and counts as absent")).arg(jsonText(type)));
    return m_isThere && isRight;
}

MetadataNode MetadataNode::member(const char *name) const
{
    if (!wants(isObject(), QT_TRANSLATE_NOOP("MetadataJson", "an object")))
        return {};
    simdjson::dom::element found;
    if (m_element.at_key(name).get(found) || found.is_null())
        return {};
    return {found, *m_target, below(QString::fromUtf8(name))};
}

QVector<QPair<QString, MetadataNode>> MetadataNode::members() const
{
    QVector<QPair<QString, MetadataNode>> all;
    if (!wants(isObject(), QT_TRANSLATE_NOOP("MetadataJson", "an object")))
        return all;
    for (const auto &[key, value] : simdjson::dom::object(m_element)) {
        const QString name = qtText(key);
        all.append({name, MetadataNode(value, *m_target, below(name))});
    }
    return all;
}

QVector<MetadataNode> MetadataNode::elements() const
{
    QVector<MetadataNode> all;
    if (!wants(isArray(), QT_TRANSLATE_NOOP("MetadataJson", "a list")))
        return all;
    for (const simdjson::dom::element element : simdjson::dom::array(m_element))
        all.append({element, *m_target, m_place + u'[' + QString::number(all.size()) + u']'});
    return all;
}

QString MetadataNode::text() const
{
    return wants(isString(), QT_TRANSLATE_NOOP("MetadataJson", "a text")) ? qtText(m_element.get_string().value_unsafe()) : QString();
}

QString MetadataNode::scalar() const
{
    if (!m_isThere || isNull())
        return {};
    if (isString())
        return text();
    if (!wants(!isObject() && !isArray(), QT_TRANSLATE_NOOP("MetadataJson", "a single value")))
        return {};
    return QString::fromStdString(simdjson::minify(m_element));
}

bool MetadataNode::flag(const char *name) const
{
    const MetadataNode found = member(name);
    bool value = false;
    if (found.isThere() && found.m_element.get_bool().get(value))
        found.note(jsonText(QT_TRANSLATE_NOOP("MetadataJson", "is neither true nor false and counts as false")));
    return value;
}

QStringList MetadataNode::texts(const char *name) const
{
    QStringList all;
    if (const MetadataNode found = member(name); found.isThere())
        for (const MetadataNode &element : found.elements())
            all.append(element.text());
    return all;
}

void MetadataNode::note(const QString &reason) const
{
    if (m_target)
        m_target->report.add(m_target->file, m_place, reason);
}

MetadataNode metadataDocument(simdjson::dom::parser &parser, QByteArrayView bytes, MetadataNode::Target &target)
{
    simdjson::dom::element document;
    const auto error = parser.parse(bytes.data(), size_t(bytes.size()), false).get(document);
    if (!error)
        return {document, target};
    target.report.add(target.file, {},
                      jsonText(QT_TRANSLATE_NOOP("MetadataJson", "is no JSON and was left out (%1)"))
                          .arg(QString::fromUtf8(simdjson::error_message(error))));
    return {};
}

} // namespace countersign
