// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/xmlbody.h"

#include "core/request/describedjson.h"
#include "core/request/problemtext.h"
#include "core/request/styles.h"

#include <QRegularExpression>

#include <algorithm>

namespace countersign {

namespace {

using namespace Qt::StringLiterals;
using Shape = ValueNode::Shape;

/// Source: XML 1.0 section 2.3, without a colon, which belongs to namespaces.
bool isXmlName(const QString &name)
{
    static const QRegularExpression allowed(u"\\A[\\p{L}_][\\p{L}\\p{N}\\p{M}_.·-]*\\z"_s, QRegularExpression::UseUnicodePropertiesOption);
    return allowed.match(name).hasMatch();
}

/// Characters that XML 1.0 has no way to write, not even escaped.
bool isUnwritable(QChar c)
{
    return (c.unicode() < 0x20 && c != u'\t' && c != u'\n' && c != u'\r') || c == QChar(0xfffe) || c == QChar(0xffff);
}

QByteArray escapedXml(const QString &text)
{
    QByteArray escaped;
    for (const char c : text.toUtf8()) {
        switch (c) {
        case '&':
            escaped += "&amp;";
            break;
        case '<':
            escaped += "&lt;";
            break;
        case '>':
            escaped += "&gt;";
            break;
        case '"':
            escaped += "&quot;";
            break;
        case '\r': // a reader makes a line feed of it otherwise
            escaped += "&#13;";
            break;
        default:
            escaped += c;
        }
    }
    return escaped;
}

XmlForm formOf(const ValueNode &value)
{
    const bool isSaid = value.declared && !(value.declared->xml == XmlForm{});
    const Parameter *metadata = isSaid ? value.declared : value.parameter; // of a choice what it says itself, or its shape
    return metadata ? metadata->xml : XmlForm{};
}

class XmlWriter {
public:
    void document(const ValueNode &given)
    {
        const auto value = openedNode(given);
        if (!value)
            return;
        m_body.bytes = TracedBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", Origin::literal());
        if (!formOf(*value).name.isEmpty())
            return element(*value, formOf(*value).name, true);
        if (value->members.size() == 1)
            return element(value->members.constFirst(), {}, true);
        block(*value, ProblemText::tr("An XML body has one root: give one of the members"));
    }

    XmlBody m_body{};

private:
    void block(const ValueNode &value, const QString &text) { m_body.problems.append({value.path, text, Severity::Blocking}); }
    void literal(const QByteArray &text) { m_body.bytes.append(text, Origin::literal()); }

    /// What a JSON text holds is described by the metadata of the value it stands for.
    static std::optional<ValueNode> openedNode(const ValueNode &given)
    {
        auto value = opened(given);
        if (value && given.shape == Shape::Json && given.parameter)
            describe(*value, given.declared ? *given.declared : *given.parameter);
        return value;
    }

    QString nameOf(const ValueNode &value, const QString &fallback)
    {
        const XmlForm form = formOf(value);
        const QString name = !form.name.isEmpty() ? form.name : !fallback.isEmpty() ? fallback : value.name;
        if (!isXmlName(name) || (!form.prefix.isEmpty() && !isXmlName(form.prefix)))
            block(value, ProblemText::tr("%1 is no name of an XML element").arg(name));
        return form.prefix.isEmpty() ? name : QString(form.prefix + u':' + name);
    }

    static bool isAttribute(const ValueNode &member) { return formOf(member).isAttribute && !hasParts(member); }

    /// \param fallback the name of an element that says none itself: an item is called as its list
    void element(const ValueNode &given, const QString &fallback, bool isRoot = false)
    {
        const auto value = openedNode(given);
        if (!value)
            return; // null
        const XmlForm form = formOf(*value);
        if (value->shape == Shape::List && !isRoot && !form.isWrapped)
            return items(*value, nameOf(*value, fallback));
        const QByteArray name = nameOf(*value, fallback).toUtf8();
        const Origin origin = Origin::parameter(value->path);
        literal("<");
        m_body.bytes.append(name, origin.asName());
        if (!form.nameSpace.isEmpty())
            literal((form.prefix.isEmpty() ? QByteArray(" xmlns") : " xmlns:" + form.prefix.toUtf8()) + "=\"" + escapedXml(form.nameSpace)
                    + '"');
        for (const ValueNode &member : value->members) {
            if (value->shape == Shape::Struct && isAttribute(member))
                attribute(member);
        }
        literal(">");
        content(*value, QString::fromUtf8(name).section(u':', -1));
        literal("</" + name + ">");
    }

    void items(const ValueNode &list, const QString &name)
    {
        for (const ValueNode &item : list.members)
            element(item, name.section(u':', -1));
    }

    void attribute(const ValueNode &member)
    {
        if (member.shape == Shape::Null)
            return;
        literal(" ");
        m_body.bytes.append(nameOf(member, {}).toUtf8(), Origin::parameter(member.path).asName());
        literal("=\"");
        text(member);
        literal("\"");
    }

    void content(const ValueNode &value, const QString &name)
    {
        if (value.shape == Shape::List)
            return items(value, name);
        if (value.shape != Shape::Struct)
            return text(value);
        for (const ValueNode &member : value.members) {
            if (!isAttribute(member))
                element(member, {});
        }
    }

    void text(const ValueNode &value)
    {
        const auto plain = scalarText(value);
        if (!plain)
            return;
        const QString written = QString::fromUtf8(plain->bytes());
        if (std::any_of(written.cbegin(), written.cend(), isUnwritable))
            block(value, ProblemText::tr("XML holds no control characters: take them out"));
        m_body.bytes.append(escapedXml(written), Origin::parameter(value.path));
    }
};

} // namespace

XmlBody xmlBody(const ValueNode &value)
{
    XmlWriter writer;
    writer.document(value);
    return writer.m_body;
}

} // namespace countersign
