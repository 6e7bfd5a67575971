// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/rawvalues.h"

#include "core/request/problemtext.h"
#include "core/request/rawjson.h"
#include "core/request/rawname.h"
#include "core/request/requestbuilder.h"

#include <algorithm>
#include <utility>

namespace countersign {

namespace {

using namespace Qt::StringLiterals;
using Kind = ParameterValue::Kind;
using Mark = RawName::Mark;

Mark markOf(Kind kind)
{
    return kind == Kind::Json ? Mark::JsonText : kind == Kind::File ? Mark::File : Mark::None;
}

Kind kindOf(Mark mark)
{
    return mark == Mark::Json || mark == Mark::JsonText ? Kind::Json : mark == Mark::File ? Kind::File : Kind::Text;
}

/// Of the name in a line only; its value comes behind the `=` that is a part of `:=`.
QString lineOf(const QString &path, const ParameterValue &value)
{
    const RawName name{.name = path, .mark = markOf(value.kind), .isAside = !value.sent};
    QString written = writtenRaw(name);
    if (name.mark != Mark::JsonText)
        written += u'=';
    return written + writtenRawValue(value.text);
}

bool isCommentLine(const QString &line)
{
    return line.trimmed().isEmpty() || line.startsWith("# "_L1) || (line.startsWith(u'#') && !line.contains(u'='));
}

/// Up to the sign that its value follows, without the mark that keeps it aside.
QString lineName(const QString &line)
{
    const QString name = line.section(u'=', 0, 0);
    return name.startsWith(u'#') ? name.sliced(1) : name;
}

/// All paths, those of one parameter beside each other, in the operation's order.
QStringList orderedPaths(const Operation &operation, const ParameterValues &values)
{
    QStringList paths = values.paths();
    const auto rank = [&operation](const QString &path) {
        const auto isOf = [&path](const Parameter &parameter) {
            return path == parameter.name || (path.startsWith(parameter.name) && path.at(parameter.name.size()) == u'.');
        };
        qsizetype best = operation.parameters.size();
        qsizetype longest = -1;
        for (qsizetype i = 0; i < operation.parameters.size(); ++i) {
            const qsizetype length = operation.parameters.at(i).name.size();
            if (length > longest && isOf(operation.parameters.at(i))) {
                best = i;
                longest = length;
            }
        }
        return best;
    };
    QHash<QString, qsizetype> ranks;
    for (const QString &path : std::as_const(paths))
        ranks.insert(path, rank(path));
    std::stable_sort(paths.begin(), paths.end(), [&ranks](const QString &a, const QString &b) { return ranks.value(a) < ranks.value(b); });
    return paths;
}

class LineReader {
public:
    LineReader(const Operation &operation, const ParameterValues &before) : m_operation(operation), m_before(before)
    {
        m_reading.values.setBody(untoldBody(before));
    }

    RawReading read(const QString &text)
    {
        for (const QString &line : text.split(u'\n')) {
            ++m_line;
            readLine(line.endsWith(u'\r') ? line.chopped(1) : line);
        }
        return m_reading;
    }

private:
    void complain(const QString &text) { m_reading.problems.append({m_line, text}); }

    void readLine(const QString &line)
    {
        const qsizetype equals = line.indexOf(u'=');
        if (isCommentLine(line))
            return;
        if (equals < 1)
            return complain(ProblemText::tr("A line is Name=Value"));
        if (QStringView(line).first(equals) == rawBodyName)
            return readBody(readRawValue(QStringView(line).sliced(equals + 1)));
        const bool isJson = line.at(equals - 1) == u':';
        const RawName name = readRawName(QStringView(line).first(isJson ? equals + 1 : equals));
        if (name.name.isEmpty())
            return complain(ProblemText::tr("A line is Name=Value"));
        const ParameterValue value{
            .kind = kindOf(name.mark), .text = readRawValue(QStringView(line).sliced(equals + 1)), .sent = !name.isAside};
        const QString path = pathOf(name.name);
        if (m_reading.values.value(path))
            complain(ProblemText::tr("%1 is there before").arg(path));
        else if (!mayStand(value, m_before, path))
            complain(ProblemText::tr("A file is chosen in the form, not named in a text"));
        else
            m_reading.values.set(path, value);
    }

    void readBody(const QString &text)
    {
        if (std::exchange(m_hasBody, true))
            complain(ProblemText::tr("%1 is there before").arg(rawBodyName));
        m_reading.values.setBody(text.toUtf8());
    }

    /// The same name again is the next item, where lists are written so.
    QString pathOf(const QString &name)
    {
        const Parameter *parameter = parameterAt(m_operation, name);
        const bool isRepeated =
            parameter && parameter->type == ValueType::List && parameter->style == "multi" && m_reading.values.value(name);
        if (!isRepeated && !m_items.contains(name))
            return name;
        if (isRepeated) { // what stood there alone was the first item
            m_reading.values.set(name + u".1"_s, *m_reading.values.value(name));
            m_reading.values.unset(name);
            m_items.insert(name, 1);
        }
        return name + u'.' + QString::number(++m_items[name]);
    }

    const Operation &m_operation;
    const ParameterValues &m_before;
    RawReading m_reading{};
    QHash<QString, int> m_items{};
    int m_line = 0;
    bool m_hasBody = false;
};

} // namespace

QString rawText(const Operation &operation, const ParameterValues &values, RawForm form)
{
    const QStringList paths = orderedPaths(operation, values);
    if (form == RawForm::Json)
        return rawJson(operation, values, paths);
    QString text;
    for (const QString &path : paths)
        text += lineOf(path, *values.value(path)) + u'\n';
    if (const auto body = toldBody(values))
        text += rawBodyName + u'=' + writtenRawValue(*body) + u'\n';
    return text;
}

RawReading readRaw(const Operation &operation, const QString &text, RawForm form, const ParameterValues &before)
{
    return form == RawForm::Json ? readRawJson(operation, text, before) : LineReader(operation, before).read(text);
}

QString mergedLines(const QString &before, const QString &now)
{
    const QStringList fresh = now.split(u'\n', Qt::SkipEmptyParts);
    QHash<QString, QString> byName;
    for (const QString &line : fresh)
        byName.insert(lineName(line), line);
    QStringList merged;
    for (const QString &line : before.split(u'\n')) {
        if (isCommentLine(line))
            merged.append(line);
        else if (const QString kept = byName.take(lineName(line)); !kept.isEmpty())
            merged.append(kept);
    }
    while (!merged.isEmpty() && merged.constLast().trimmed().isEmpty())
        merged.removeLast();
    for (qsizetype i = 0; i < fresh.size(); ++i) {
        if (!byName.contains(lineName(fresh.at(i))))
            continue;
        const qsizetype previous = i == 0 ? -1 : merged.indexOf(fresh.at(i - 1));
        merged.insert(i > 0 && previous < 0 ? merged.size() : previous + 1, fresh.at(i));
    }
    return merged.isEmpty() ? QString() : QString(merged.join(u'\n') + u'\n');
}

std::optional<QString> toldBody(const ParameterValues &values)
{
    if (!values.body())
        return std::nullopt;
    const QString text = QString::fromUtf8(*values.body());
    return text.toUtf8() == *values.body() ? std::optional(text) : std::nullopt;
}

std::optional<QByteArray> untoldBody(const ParameterValues &values)
{
    return toldBody(values) ? std::nullopt : values.body();
}

bool mayStand(const ParameterValue &value, const ParameterValues &before, const QString &path)
{
    const auto known = before.value(path);
    return value.kind != Kind::File || (known && known->kind == Kind::File && known->text == value.text);
}

} // namespace countersign
