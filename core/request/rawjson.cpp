// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/rawjson.h"

#include "core/request/choices.h"
#include "core/request/jsontext.h"
#include "core/request/pathsteps.h"
#include "core/request/problemtext.h"
#include "core/request/rawname.h"
#include "core/request/valuetree.h"

#include <algorithm>

namespace countersign {

namespace {

using namespace Qt::StringLiterals;
using Kind = ParameterValue::Kind;
using Mark = RawName::Mark;
using Shape = ValueNode::Shape;

/// A value of the form and what lies below it.
struct RawNode {
    QString name{};
    const Parameter *parameter = nullptr;
    std::optional<ParameterValue> own{};
    std::vector<RawNode> members{};
};

RawNode &memberNode(std::vector<RawNode> &nodes, const QString &name, const Parameter *parameter)
{
    const auto found = std::find_if(nodes.begin(), nodes.end(), [&](const RawNode &node) { return node.name == name; });
    return found != nodes.end() ? *found : nodes.emplace_back(RawNode{.name = name, .parameter = parameter});
}

bool isNull(const ParameterValue &value)
{
    return value.kind == Kind::Json && value.text == "null"_L1;
}

class JsonPainter {
public:
    void object(const std::vector<RawNode> &members, int depth, const std::optional<QString> &body = std::nullopt)
    {
        open(u'{');
        for (const RawNode &node : members) {
            if (node.own)
                ownMember(node, depth + 1);
            if (!node.members.empty()) {
                key({.name = node.name}, depth + 1);
                container(node, depth + 1);
            }
        }
        if (body) {
            separate(depth + 1);
            text += quoted(rawBodyName.toString()) + u": "_s + quoted(*body);
        }
        close(u'}', depth);
    }

    QString text{};

private:
    void open(QChar bracket)
    {
        text += bracket;
        m_isFirst = true;
    }
    void close(QChar bracket, int depth)
    {
        if (!m_isFirst)
            text += u'\n' + QString(2 * depth, u' ');
        text += bracket;
        m_isFirst = false;
    }
    void separate(int depth)
    {
        text += (m_isFirst ? u"\n"_s : u",\n"_s) + QString(2 * depth, u' ');
        m_isFirst = false;
    }
    void key(const RawName &name, int depth)
    {
        separate(depth);
        text += quoted(writtenRaw(name)) + u": "_s;
    }
    static QString quoted(const QString &string) { return QString::fromUtf8(jsonText(ValueNode{.text = string}).bytes()); }

    /// JSON that its own writer would spell the same stands as it is; any other as a text.
    static bool isEmbedded(const ParameterValue &value)
    {
        const auto parsed = value.kind == Kind::Json ? parsedJson(value.text, {}) : Result<ValueNode>(tl::unexpected(Error{}));
        return parsed && QString::fromUtf8(jsonText(*parsed).bytes()) == value.text;
    }

    static QString scalar(const RawNode &node)
    {
        const ValueType type = node.parameter ? node.parameter->type : ValueType::Any;
        const QString &value = node.own->text;
        const bool isNumber = (type == ValueType::Integer || type == ValueType::Number) && isJsonNumber(value);
        const bool isWord = type == ValueType::Boolean && (value == "true"_L1 || value == "false"_L1);
        return isNumber || isWord ? value : quoted(value);
    }

    void ownMember(const RawNode &node, int depth)
    {
        const Kind kind = node.own->kind;
        const bool isEmbeddedHere = isEmbedded(*node.own);
        const Mark mark = isNull(*node.own) && node.members.empty() ? Mark::None
            : isEmbeddedHere                                        ? Mark::Json
            : kind == Kind::Json                                    ? Mark::JsonText
            : kind == Kind::File                                    ? Mark::File
            : !node.members.empty()                                 ? Mark::Own
                                                                    : Mark::None;
        key({.name = node.name, .mark = mark, .isAside = !node.own->sent}, depth);
        text += isEmbeddedHere ? node.own->text : kind == Kind::Text ? scalar(node) : quoted(node.own->text);
    }

    /// A list without gaps and marks is an array; anything else says its names.
    static bool isArray(const RawNode &node)
    {
        if (!node.parameter || node.parameter->type != ValueType::List)
            return false;
        for (size_t i = 0; i < node.members.size(); ++i) {
            const RawNode &item = node.members.at(i);
            const bool isValue = item.own && (item.own->kind == Kind::Text || isNull(*item.own));
            const bool isPlain = item.own ? isValue && item.own->sent && item.members.empty() : true;
            if (item.name != QString::number(i + 1) || !isPlain)
                return false;
        }
        return true;
    }

    void container(const RawNode &node, int depth)
    {
        if (!isArray(node))
            return object(node.members, depth);
        open(u'[');
        for (const RawNode &item : node.members) {
            separate(depth + 1);
            if (item.own)
                text += isNull(*item.own) ? item.own->text : scalar(item);
            else
                container(item, depth + 1);
        }
        close(u']', depth);
    }

    bool m_isFirst = true;
};

class JsonReading {
public:
    JsonReading(const Operation &operation, const QString &text, const ParameterValues &before)
        : m_operation(operation), m_text(text), m_before(before)
    {
        m_reading.values.setBody(untoldBody(before));
    }

    RawReading read()
    {
        if (m_text.trimmed().isEmpty())
            return m_reading;
        qsizetype faultAt = 0;
        const auto parsed = parsedJson(m_text, {}, &faultAt);
        if (!parsed)
            complain(lineAt(faultAt), parsed.error().message);
        else if (parsed->shape != Shape::Struct)
            complain(1, ProblemText::tr("A JSON object is expected, with a member for each value"));
        else
            readMembers(*parsed, {}, false);
        settleTokens();
        return m_reading;
    }

private:
    void complain(int line, const QString &text) { m_reading.problems.append({line, text}); }
    int lineAt(qsizetype byte) const { return 1 + int(m_text.toUtf8().first(std::min(byte, m_text.toUtf8().size())).count('\n')); }

    /// Of the second member called \p key, as good as a search can tell.
    int lineOf(const QString &key) const
    {
        const QString quoted = u'"' + key + u'"';
        const qsizetype first = m_text.indexOf(quoted);
        const qsizetype second = first < 0 ? -1 : m_text.indexOf(quoted, first + 1);
        return 1 + int(QStringView(m_text).first(std::max<qsizetype>(0, second < 0 ? first : second)).count(u'\n'));
    }

    void readMembers(const ValueNode &node, const QString &path, bool isAside)
    {
        for (const ValueNode &member : node.members) {
            const bool isItem = node.shape == Shape::List;
            const RawName name = isItem ? RawName{.name = member.name} : readRawName(member.name);
            if (!isItem && path.isEmpty() && member.name == rawBodyName && member.shape == Shape::Text) {
                m_reading.values.setBody(member.text.toUtf8());
                continue;
            }
            const QString own = path.isEmpty() ? name.name : QString(path + u'.' + name.name);
            if (name.name.isEmpty())
                complain(lineOf(member.name), ProblemText::tr("A member has no name"));
            else
                readMember(member, name, own, isAside || name.isAside);
        }
    }

    void readMember(const ValueNode &member, const RawName &name, const QString &path, bool isAside)
    {
        const bool hasMembers = (member.shape == Shape::List || member.shape == Shape::Struct) && !member.members.isEmpty();
        if (hasMembers && name.mark != Mark::Json)
            return readMembers(member, path, isAside);
        ParameterValue value{.text = member.text, .sent = !isAside};
        if (name.mark == Mark::JsonText) {
            value.kind = Kind::Json;
        } else if (name.mark == Mark::File) {
            value.kind = Kind::File;
        } else if (name.mark == Mark::Json || (member.shape != Shape::Text && member.shape != Shape::Token)) {
            value.kind = Kind::Json;
            value.text = QString::fromUtf8(jsonText(member).bytes());
        } else if (member.shape == Shape::Token) {
            m_tokens.append(path);
        }
        if (m_reading.values.value(path))
            complain(lineOf(member.name), ProblemText::tr("%1 is there before").arg(path));
        else if (!mayStand(value, m_before, path))
            complain(lineOf(member.name), ProblemText::tr("A file is chosen in the form, not named in a text"));
        else
            m_reading.values.set(path, value);
    }

    /// A number or word without quotation marks is JSON where the metadata leaves the type open; elsewhere the type says it.
    void settleTokens()
    {
        PathResolver resolver(m_operation, m_reading.values);
        for (const QString &path : std::as_const(m_tokens)) {
            const PathSteps steps = resolver.steps(path);
            auto value = m_reading.values.value(path);
            const bool isOpen = steps.isEmpty() || steps.constLast().parameter->type == ValueType::Any;
            if (!value || !isOpen)
                continue;
            value->kind = Kind::Json;
            m_reading.values.set(path, *value);
        }
    }

    const Operation &m_operation;
    const QString &m_text;
    const ParameterValues &m_before;
    RawReading m_reading{};
    QStringList m_tokens{};
};

} // namespace

QString rawJson(const Operation &operation, const ParameterValues &values, const QStringList &paths)
{
    std::vector<RawNode> roots;
    PathResolver resolver(operation, values);
    for (const QString &path : paths) {
        const PathSteps steps = isOfAChoice(path) ? PathSteps() : resolver.steps(path);
        std::vector<RawNode> *level = &roots;
        RawNode *node = nullptr;
        for (const PathStep &step : steps) {
            node = &memberNode(*level, step.name, step.parameter);
            level = &node->members;
        }
        if (!node) // what the operation has no place for stands at the top by its whole path
            node = &memberNode(roots, path, nullptr);
        node->own = values.value(path);
    }
    JsonPainter painter;
    painter.object(roots, 0, toldBody(values));
    for (const char16_t c :
         {u'\u00a0', u'\u2028', u'\u2029', u'\ufeff', u'\ufdd0', u'\ufdd1'}) // an editor of texts makes something else of them
        painter.text.replace(QChar(c), u"\\u%1"_s.arg(c, 4, 16, QChar(u'0')));
    return painter.text + u'\n';
}

RawReading readRawJson(const Operation &operation, const QString &text, const ParameterValues &before)
{
    return JsonReading(operation, text, before).read();
}

} // namespace countersign
