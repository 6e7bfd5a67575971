// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/sampleresponse.h"

#include "core/crypto/digest.h"

#include <QRegularExpression>

#include <algorithm>

namespace countersign::practice {

namespace {

constexpr qsizetype longestEcho = 1024;

/// Where in the answer a value stands.
struct SamplePlace {
    int depth = 0;                          ///< lists around it
    qsizetype item = 0;                     ///< index in the outermost list
    const RegionEndpoint *region = nullptr; ///< the item stands for this region
    QStringList way{};                      ///< the types it stands in, of which one may hold itself

    SamplePlace below(const ResponseMember &member) const
    {
        SamplePlace inside = *this;
        if (const QString type = member.members.typeName(); !type.isEmpty())
            inside.way.append(type);
        return inside;
    }
    bool isInside(const ResponseMember &member) const { return way.contains(member.members.typeName()); }
};

class Sampler {
public:
    explicit Sampler(const SampleInput &input);
    QVector<SampleValue> members(const QVector<ResponseMember> &members, const SamplePlace &place) const;

private:
    SampleValue value(const ResponseMember &member, const SamplePlace &place) const;
    SampleValue list(const ResponseMember &member, const SamplePlace &place) const;
    QByteArray text(const ResponseMember &member, const SamplePlace &place) const;
    QByteArray number(const ResponseMember &member, const SamplePlace &place) const;
    QByteArray regionText(const QString &name, const RegionEndpoint &region) const;
    const QByteArray *echo(const QString &name) const;
    bool listsRegions(const ResponseMember &list) const;

    const SampleInput &m_input;
    qsizetype m_items = 2; ///< of the outermost list, for the counts beside it
};

bool isJsonNumber(const QByteArray &text, bool whole)
{
    static const QRegularExpression wholeNumber(QStringLiteral("\\A-?(0|[1-9][0-9]*)\\z"));
    static const QRegularExpression anyNumber(QStringLiteral("\\A-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?\\z"));
    return (whole ? wholeNumber : anyNumber).match(QString::fromLatin1(text)).hasMatch();
}

/// The same bytes for the same name and item, every time.
QByteArray seedOf(const QString &name, qsizetype item)
{
    const QByteArray source = name.toLower().toUtf8() + '/' + QByteArray::number(item);
    return digest(DigestAlgorithm::Sha256, source);
}

/// `i-bp1…` for `InstanceId`, a UUID for `task_id`: each vendor's look.
QByteArray sampleId(const QString &name, qsizetype item)
{
    const QByteArray seed = seedOf(name, item);
    const bool snakeCase = name.contains(u'_') || name == name.toLower();
    if (snakeCase) {
        const QByteArray hex = seed.toHex();
        return hex.left(8) + '-' + hex.mid(8, 4) + "-4" + hex.mid(13, 3) + "-a" + hex.mid(17, 3) + '-' + hex.mid(20, 12);
    }
    static constexpr char letters[] = "0123456789abcdefghijklmnopqrstuvwxyz";
    const QString stem = name.chopped(2).toLower();
    QByteArray id = (stem.size() > 4 ? stem.left(1) : stem).toUtf8() + "-bp1";
    for (int i = 0; i < 13; ++i)
        id += letters[static_cast<unsigned char>(seed[i]) % 36];
    return id;
}

bool endsWithAny(const QString &name, std::initializer_list<const char *> endings)
{
    return std::any_of(endings.begin(), endings.end(), [&name](const char *ending) { return name.endsWith(QLatin1String(ending)); });
}

Sampler::Sampler(const SampleInput &input) : m_input(input)
{
    const bool regions =
        input.operation.id.name == QLatin1String("DescribeRegions") && input.service && !input.service->endpoints.isEmpty();
    if (regions)
        m_items = input.service->endpoints.size();
}

const QByteArray *Sampler::echo(const QString &name) const
{
    const QByteArray key = name.toUtf8();
    for (const Parameter &parameter : m_input.operation.parameters)
        if (parameter.sensitive && parameter.name == name)
            return nullptr;
    const QByteArray *const given = key.isEmpty() ? nullptr : valueOf(m_input.parameters, key);
    return given && !given->isEmpty() && given->size() <= longestEcho ? given : nullptr;
}

/// A list of regions, in the operation that is there to list them.
bool Sampler::listsRegions(const ResponseMember &list) const
{
    if (m_input.operation.id.name != QLatin1String("DescribeRegions") || !m_input.service || m_input.service->endpoints.isEmpty()
        || list.members.isEmpty())
        return false;
    const auto &fields = list.members.constFirst().members;
    return std::any_of(fields.begin(), fields.end(), [](const ResponseMember &field) { return field.name == QLatin1String("RegionId"); });
}

QByteArray Sampler::regionText(const QString &name, const RegionEndpoint &region) const
{
    if (name == QLatin1String("RegionId"))
        return region.regionId.toUtf8();
    if (name == QLatin1String("RegionEndpoint"))
        return region.publicHost;
    if (name != QLatin1String("LocalName"))
        return {};
    const QByteArray *const language = valueOf(m_input.parameters, "AcceptLanguage");
    const bool english = region.nameZh.isEmpty() || (language && !language->startsWith("zh"));
    return (english ? region.nameEn : region.nameZh).toUtf8();
}

QByteArray Sampler::text(const ResponseMember &member, const SamplePlace &place) const
{
    const QString &name = member.name;
    if (member.sensitive)
        return QByteArrayLiteral("******");
    if (place.region) {
        const QByteArray fact = regionText(name, *place.region);
        if (!fact.isEmpty())
            return fact;
    }
    if (name == QLatin1String("RequestId") || name == QLatin1String("request_id"))
        return m_input.requestId;
    if (const QByteArray *const given = echo(name))
        return *given;
    if (!member.example.isEmpty() && place.item == 0)
        return member.example.toUtf8();
    if (endsWithAny(name, {"Id", "_id", "ID"}) || name == QLatin1String("id"))
        return sampleId(name, place.item);
    if (endsWithAny(name, {"Time", "Date", "_at", "_time", "_date"}))
        return m_input.now.toString(QStringLiteral("yyyy-MM-ddTHH:mm:ssZ")).toUtf8();
    if (endsWithAny(name, {"Ip", "IpAddress", "_ip"}) || name == QLatin1String("ip"))
        return QByteArrayLiteral("192.0.2.") + QByteArray::number(10 + place.item);
    if (endsWithAny(name, {"Status", "status"}))
        return QByteArrayLiteral("Available");
    if (endsWithAny(name, {"Token", "token"}))
        return {};
    return QByteArrayLiteral("sample-") + (name.isEmpty() ? QByteArrayLiteral("item") : name.toLower().toUtf8()) + '-'
        + QByteArray::number(place.item + 1);
}

QByteArray Sampler::number(const ResponseMember &member, const SamplePlace &place) const
{
    const bool whole = member.type == ValueType::Integer;
    if (const QByteArray *const given = echo(member.name); given && isJsonNumber(*given, whole))
        return *given;
    if (endsWithAny(member.name, {"TotalCount", "total", "count"}) || member.name == QLatin1String("Total"))
        return QByteArray::number(m_items);
    if (const QByteArray example = member.example.toUtf8(); isJsonNumber(example, whole))
        return example;
    if (member.name == QLatin1String("PageNumber"))
        return QByteArrayLiteral("1");
    if (member.name == QLatin1String("PageSize") || member.name == QLatin1String("MaxResults"))
        return QByteArrayLiteral("10");
    const int small = 1 + static_cast<unsigned char>(seedOf(member.name, place.item)[0]) % 100;
    return QByteArray::number(small) + (whole ? QByteArray() : QByteArrayLiteral(".5"));
}

SampleValue Sampler::list(const ResponseMember &member, const SamplePlace &place) const
{
    SampleValue made{member.name.toUtf8(), SampleValue::Kind::List, {}, {}};
    const ResponseMember element = member.members.isEmpty() ? ResponseMember{} : member.members.constFirst();
    const bool regions = place.depth == 0 && listsRegions(member);
    const qsizetype items = place.depth > 0 ? 1 : (regions ? m_input.service->endpoints.size() : 2);
    for (qsizetype i = 0; i < items; ++i) {
        SamplePlace inside = place.below(member);
        ++inside.depth;
        if (place.depth == 0)
            inside.item = i;
        inside.region = regions ? &m_input.service->endpoints[i] : place.region;
        ResponseMember named = element;
        if (named.name.isEmpty()) // `InstanceIds` holds values that look like an `InstanceId`
            named.name = member.name.endsWith(u's') ? member.name.chopped(1) : member.name;
        made.members.append(value(named, inside));
    }
    return made;
}

SampleValue Sampler::value(const ResponseMember &member, const SamplePlace &place) const
{
    const QByteArray name = member.name.toUtf8();
    if (place.isInside(member)) // once is enough of a type that holds itself
        return member.type == ValueType::List ? SampleValue{name, SampleValue::Kind::List, {}, {}} : SampleValue::ofStruct(name, {});
    switch (member.type) {
    case ValueType::String:
        return SampleValue::ofText(name, text(member, place));
    case ValueType::Integer:
    case ValueType::Number:
        return SampleValue::ofRaw(name, number(member, place));
    case ValueType::Boolean: {
        const QByteArray *const given = echo(member.name);
        return SampleValue::ofRaw(name, given && *given == "false" ? QByteArrayLiteral("false") : QByteArrayLiteral("true"));
    }
    case ValueType::List:
        return list(member, place);
    case ValueType::Struct:
        return SampleValue::ofStruct(name, members(member.members, place.below(member)));
    case ValueType::Map: {
        ResponseMember entry = member.members.isEmpty() ? ResponseMember{} : member.members.constFirst();
        entry.name = QStringLiteral("key");
        return SampleValue::ofStruct(name, {value(entry, place.below(member))});
    }
    case ValueType::Json:
    case ValueType::Any:
    case ValueType::Choice:
        return SampleValue::ofRaw(name, QByteArrayLiteral("{}"));
    }
    Q_UNREACHABLE();
}

QVector<SampleValue> Sampler::members(const QVector<ResponseMember> &members, const SamplePlace &place) const
{
    QVector<SampleValue> made;
    for (const ResponseMember &member : members)
        made.append(value(member, place));
    return made;
}

} // namespace

SampleValue sampleResponse(const SampleInput &input)
{
    QVector<SampleValue> members = Sampler(input).members(input.operation.response, {});
    // Alibaba's answers begin with the request id, whether or not the facts list it.
    if (input.operation.id.cloud == QLatin1String("alibaba")) {
        members.removeIf([](const SampleValue &member) { return member.name == "RequestId"; });
        members.prepend(SampleValue::ofText("RequestId", input.requestId));
    }
    return SampleValue::ofStruct(input.operation.id.name.toUtf8() + "Response", members);
}

} // namespace countersign::practice
