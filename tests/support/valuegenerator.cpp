// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/valuegenerator.h"

#include "core/base/charset.h"
#include "core/request/choices.h"

#include <QHash>
#include <QRandomGenerator>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace countersign {

namespace {

using namespace Qt::StringLiterals;

/// Spellings of ids, times, addresses and names that the patterns of real metadata ask for.
const QStringList &knownSpellings()
{
    static const QStringList spellings{u"a"_s,
                                       u"abc"_s,
                                       u"Test-1"_s,
                                       u"test_1"_s,
                                       u"test1234"_s,
                                       u"Abcd1234"_s,
                                       u"Abcd-1234!"_s,
                                       u"1"_s,
                                       u"10"_s,
                                       u"100"_s,
                                       u"1.0"_s,
                                       u"v3"_s,
                                       u"true"_s,
                                       u"i-bp67acfmxazb4p12345"_s,
                                       u"cn-hangzhou"_s,
                                       u"cn-hangzhou-a"_s,
                                       u"10.0.0.1"_s,
                                       u"10.0.0.0/16"_s,
                                       u"2001:db8::1"_s,
                                       u"2001:db8::/64"_s,
                                       u"2016-02-23T12:46:24Z"_s,
                                       u"2016-02-23"_s,
                                       u"12:46"_s,
                                       u"3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf"_s,
                                       u"3ee8c1b883d344afa94f4e0ad82fd6cf"_s,
                                       u"example.com"_s,
                                       u"https://example.com/a"_s,
                                       u"a@example.com"_s,
                                       u"80/80"_s,
                                       u"-1/-1"_s,
                                       u"1/200"_s,
                                       u"AA:BB:CC:DD:EE:FF"_s,
                                       u"[]"_s,
                                       u"{}"_s};
    return spellings;
}

constexpr int deepestOptional = 6;
class ValueSource {
public:
    ValueSource(const Operation &operation, quint32 seed, Generation mode, qsizetype mostValues)
        : m_random(seed ^ qChecksum(operation.id.text().toUtf8()))
        , m_mode(mode)
        , m_left(mostValues)
        , m_isGbk(operation.charset.compare("GBK", Qt::CaseInsensitive) == 0)
    {
    }

    /// A type that holds itself is gone into once.
    void add(const Parameter &parameter, const QString &path, int depth)
    {
        const QString type = parameter.members.typeName();
        if (type.isEmpty()) {
            addValue(parameter, path, depth);
        } else if (!m_way.contains(type)) {
            m_way.append(type);
            addValue(parameter, path, depth);
            m_way.removeLast();
        }
    }

    bool isWanted(const Parameter &parameter)
    {
        const bool isNeeded = parameter.required || parameter.place == ParameterPlace::Path || parameter.place == ParameterPlace::Host;
        return isNeeded || m_mode == Generation::Everything || (m_mode != Generation::Required && m_random.bounded(2) == 0);
    }

    const ParameterValues &values() const { return m_values; }

private:
    void set(const QString &path, const QString &text)
    {
        m_values.set(path, text);
        --m_left;
    }

    void addValue(const Parameter &parameter, const QString &path, int depth)
    {
        switch (parameter.type) {
        case ValueType::Choice:
            addChoice(parameter, path, depth);
            break;
        case ValueType::List:
            addList(parameter, path, depth);
            break;
        case ValueType::Struct:
            addMembers(parameter, path, depth);
            break;
        case ValueType::Map:
            addMap(parameter, path, depth);
            break;
        case ValueType::Json:
            set(path, u"{\"a\":[1,\"中文\"],\"big\":12345678901234567890}"_s);
            break;
        default:
            set(path, scalar(parameter));
        }
    }

    void addList(const Parameter &parameter, const QString &path, int depth)
    {
        if (parameter.members.isEmpty()) {
            set(path + u".1"_s, u"a"_s);
            return;
        }
        int count = std::max(parameter.minItems.value_or(1), parameter.hasUniqueItems ? 1 : 1 + int(m_random.bounded(3)));
        count = std::min(count, std::max(1, parameter.maxItems.value_or(count)));
        for (int i = 1; i <= count; ++i)
            add(parameter.members.constFirst(), path + u'.' + QString::number(i), depth + 1);
    }

    void addMembers(const Parameter &parameter, const QString &path, int depth)
    {
        bool isAnySet = false;
        for (const Parameter &member : parameter.members) {
            if (!member.required && (depth > deepestOptional || m_left < 0 || !isWanted(member)))
                continue;
            add(member, path + u'.' + member.name, depth + 1);
            isAnySet = true;
        }
        if (isAnySet)
            return;
        if (parameter.members.isEmpty())
            set(path + u".key"_s, u"value"_s);
        else
            add(parameter.members.constFirst(), path + u'.' + parameter.members.constFirst().name, depth + 1);
    }

    /// One of the shapes, by name; not one that leads back into itself, if there is another.
    void addChoice(const Parameter &parameter, const QString &path, int depth)
    {
        const QVector<const Parameter *> shapes = shapesOf(parameter);
        if (shapes.isEmpty())
            return set(path, u"a"_s);
        qsizetype chosen = m_random.bounded(shapes.size());
        for (qsizetype tries = 0; tries < shapes.size() && m_way.contains(shapes.at(chosen)->members.typeName()); ++tries)
            chosen = (chosen + 1) % shapes.size();
        m_values.set(shapePath(path), ParameterValue{.text = shapeNames(shapes).at(chosen), .sent = false});
        add(*shapes.at(chosen), path, depth + 1);
    }

    void addMap(const Parameter &parameter, const QString &path, int depth)
    {
        if (parameter.members.isEmpty())
            set(path + u".key"_s, u"value"_s);
        else
            add(parameter.members.constFirst(), path + u".key", depth + 1);
    }

    QString scalar(const Parameter &parameter)
    {
        if (!parameter.choices.isEmpty())
            return parameter.choices.at(m_random.bounded(parameter.choices.size()));
        switch (parameter.type) {
        case ValueType::Boolean:
            return m_random.bounded(2) == 0 ? u"true"_s : u"false"_s;
        case ValueType::Integer:
            return integer(parameter);
        case ValueType::Number:
            return number(parameter);
        default:
            if (const QString spelled = spelledAs(parameter.format); !spelled.isEmpty())
                return spelled;
            return m_mode == Generation::Hostile ? hostile(parameter) : text(parameter);
        }
    }

    QString integer(const Parameter &parameter)
    {
        if (!parameter.multipleOf.isEmpty())
            return multiple(parameter);
        if (!parameter.minimum.isEmpty())
            return parameter.isMinimumOutside ? QString::number(parameter.minimum.toLongLong() + 1) : parameter.minimum;
        if (!parameter.maximum.isEmpty())
            return parameter.isMaximumOutside ? QString::number(parameter.maximum.toLongLong() - 1) : parameter.maximum;
        if (parameter.format == "int32"_L1 || parameter.format == "int64"_L1)
            return QString::number(m_random.bounded(1, 100));
        return m_random.bounded(4) == 0 ? u"123456789012345678901234567890"_s : QString::number(m_random.bounded(1, 100));
    }

    /// The first one that is not below the minimum.
    static QString multiple(const Parameter &parameter)
    {
        const double step = parameter.multipleOf.toDouble();
        const qint64 times = step > 0 ? qint64(std::ceil(parameter.minimum.toDouble() / step)) + (parameter.isMinimumOutside ? 1 : 0) : 0;
        return step == std::floor(step) ? QString::number(times * qint64(step)) : QString::number(double(times) * step);
    }

    QString number(const Parameter &parameter)
    {
        return parameter.minimum.isEmpty() && parameter.maximum.isEmpty() && parameter.multipleOf.isEmpty() ? u"1.50"_s
                                                                                                            : integer(parameter);
    }

    /// Free text within length and pattern; the metadata's own example where it keeps to them.
    QString text(const Parameter &parameter)
    {
        const QRegularExpression pattern(parameter.pattern);
        static const QRegularExpression label(u"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$"_s); // examples show other things too
        const auto fits = [&](const QString &candidate) {
            if (parameter.place == ParameterPlace::Host && !label.match(candidate).hasMatch())
                return false;
            return !candidate.isEmpty() && candidate.size() >= parameter.minLength.value_or(0)
                && candidate.size() <= parameter.maxLength.value_or(1'000'000)
                && (parameter.pattern.isEmpty() || !pattern.isValid() || pattern.match(candidate).hasMatch());
        };
        const QString plain = u"value-"_s + QString::number(m_random.bounded(100, 1000));
        for (const QString &candidate :
             QStringList{parameter.example, parameter.defaultValue, plain} + knownSpellings() + sized(parameter)) {
            if (fits(candidate))
                return candidate;
        }
        return plain;
    }

    static QStringList sized(const Parameter &parameter)
    {
        QStringList candidates;
        for (const int length : {parameter.minLength.value_or(1), parameter.maxLength.value_or(32), 16, 24, 32, 36}) {
            for (const QChar letter : {u'a', u'1', u'A'})
                candidates.append(QString(length, letter));
            candidates.append(u"Aa1"_s.repeated(length).first(length));
        }
        return candidates;
    }

    static QString spelledAs(const QString &format)
    {
        static const QHash<QString, QString> spellings{
            {u"byte"_s, u"aGVsbG8="_s}, {u"date"_s, u"2016-02-23"_s}, {u"date-time"_s, u"2016-02-23T12:46:24Z"_s}};
        return spellings.value(format);
    }

    QString hostile(const Parameter &parameter)
    {
        const QVector<QString> texts = hostileTexts();
        for (int tries = 0; tries < 100; ++tries) {
            const QString candidate = texts.at(m_random.bounded(texts.size()));
            if (isPossible(parameter, candidate))
                return candidate;
        }
        return u"x"_s;
    }

    bool isPossible(const Parameter &parameter, const QString &candidate) const
    {
        const auto isPrintableAscii = [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; };
        switch (parameter.place) {
        case ParameterPlace::Path:
            return !candidate.isEmpty();
        case ParameterPlace::Header:
            return candidate.trimmed() == candidate && std::all_of(candidate.cbegin(), candidate.cend(), isPrintableAscii);
        case ParameterPlace::Host:
            return candidate == "abc"_L1;
        default:
            return !m_isGbk || gbkEncoded(candidate).has_value();
        }
    }

    QRandomGenerator m_random;
    Generation m_mode;
    qsizetype m_left; // values; without any only what is required is added
    bool m_isGbk;
    QStringList m_way{}; // of types
    ParameterValues m_values{};
};

} // namespace

QVector<QString> hostileTexts()
{
    return {u"abc"_s,
            {},
            u"中文 标签"_s,
            u"日本語・한국어"_s,
            u"😀👩‍👩‍👧"_s,
            u"e\u0301 é"_s,
            u"a b  c"_s,
            u" leading and trailing "_s,
            u"+%20%2B%"_s,
            u"!*'();:@&=+$,/?#[]"_s,
            u"~-._"_s,
            u"<>\"{}|\\^`"_s,
            u".."_s,
            u"."_s,
            u"../../etc/passwd"_s,
            u"a//b"_s,
            u"//"_s,
            u"%2e%2E"_s,
            u"line one\nline two\r\n\ttab"_s,
            QString(u"nul\0inside"_s) + QChar(u'\x01') + QChar(u'\x7f'),
            u"[\"i-1\",\"i-2\"]"_s,
            u"{\"a\":1.10}"_s,
            u"$(reboot) `id` 'quoted' \"double\""_s,
            u"\u202Ertl\u2066 \u200Bzero"_s,
            u"长"_s.repeated(3000),
            u"x"_s.repeated(9000)};
}

ParameterValues generatedValues(const Operation &operation, quint32 seed, Generation mode, qsizetype mostValues)
{
    ValueSource source(operation, seed, mode, mostValues);
    for (const Parameter &parameter : operation.parameters) {
        if (source.isWanted(parameter))
            source.add(parameter, parameter.name, 0);
    }
    return source.values();
}

} // namespace countersign
