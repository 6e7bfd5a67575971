// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/rawvalues.h"

#include "core/request/problemtext.h"
#include "core/request/rawjson.h"
#include "core/request/rawname.h"
#include "core/request/requestbuilder.h"

#include <algorithm>

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
        m_reading.values.setBody(before.body());
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
        const bool isComment = line.startsWith(u'#') && equals < 0;
        if (line.trimmed().isEmpty() || isComment)
            return;
        if (equals < 1)
            return complain(ProblemText::tr("A line is Name=Value"));
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
    return text;
}

RawReading readRaw(const Operation &operation, const QString &text, RawForm form, const ParameterValues &before)
{
    return form == RawForm::Json ? readRawJson(operation, text, before) : LineReader(operation, before).read(text);
}

bool mayStand(const ParameterValue &value, const ParameterValues &before, const QString &path)
{
    const auto known = before.value(path);
    return value.kind != Kind::File || (known && known->kind == Kind::File && known->text == value.text);
}

} // namespace countersign
