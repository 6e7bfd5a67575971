// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/deviationmaker.h"

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

using R = SigningRules;

struct HabitCause {
    R::Habit habit;
    const char *id;
};
constexpr HabitCause encoderHabits[] = {
    {R::SpaceAsPlus, "space-as-plus"},         {R::AsteriskKept, "asterisk-not-encoded"},    {R::TildeEncoded, "tilde-encoded"},
    {R::ReservedKept, "reserved-not-encoded"}, {R::SlashKept, "slash-in-value-not-encoded"}, {R::LowerCaseHex, "hex-lower-case"},
};

/// What the libraries' form encoders do: Java's URLEncoder, PHP's urlencode, Python's quote_plus.
constexpr auto formHabits = quint8(R::SpaceAsPlus | R::AsteriskKept | R::TildeEncoded);

constexpr struct {
    R::Charset charset;
    const char *id;
    const char *wrote;
} charsetCauses[] = {
    {R::Charset::Gbk, "charset-gbk", "GBK"},
    {R::Charset::Latin1, "charset-latin1", "ISO-8859-1"},
    {R::Charset::Utf8AsLatin1, "charset-latin1", "UTF-8 read as ISO-8859-1"},
    {R::Charset::Utf16Le, "charset-utf16", "UTF-16LE"},
    {R::Charset::Utf16Be, "charset-utf16", "UTF-16BE"},
    {R::Charset::Cesu8, "surrogates-encoded-separately", "CESU-8"},
};

} // namespace

Where DeviationMaker::at(const char *place)
{
    return {{"at", QString::fromLatin1(place)}};
}

Where DeviationMaker::at(const char *place, const char *wrote)
{
    return {{"at", QString::fromLatin1(place)}, {"wrote", QString::fromLatin1(wrote)}};
}

Where DeviationMaker::ordered(const QString &order)
{
    return {{"order", order}};
}

Where DeviationMaker::wrote(const QString &text)
{
    return {{"wrote", text}};
}

DeviationMaker::DeviationMaker(QByteArrayView schemeId, const SigningRules &vendor, LeanSigner &signer, const Request &request)
    : m_schemeId(schemeId.toByteArray())
    , m_vendor(vendor)
    , m_request(request)
    , m_parameters(signer.parameters(vendor))
    , m_headers(signer.headers())
    , m_isRpc(schemeId == "alibaba-rpc-v1")
    , m_isRoa(schemeId == "alibaba-roa-v1")
    , m_isAcs3(schemeId == "alibaba-acs3")
    , m_isHuawei(schemeId == "huawei-aksk")
    , m_isAcm(schemeId == "acm-spas")
{
}

QVector<Deviation> DeviationMaker::made()
{
    encoders();
    formEncoders();
    layers();
    charsets();
    parameters();
    names();
    lists();
    order();
    methodAndPath();
    headers();
    headerValues();
    body();
    stringLines();
    secret();
    macAndOutput();
    configurationParts();
    return m_list;
}

bool DeviationMaker::occurs(const QByteArray &id) const
{
    const CauseInfo *info = causeInfo(id);
    return info && info->schemes.contains(m_schemeId);
}

void DeviationMaker::add(const QByteArray &id, const Where &where, Change change)
{
    if (occurs(id))
        add({Cause{id, where}}, std::move(change));
}

void DeviationMaker::add(const QVector<Cause> &causes, Change change)
{
    SigningRules changed = m_vendor;
    change(changed);
    const RuleBits touches = changedRules(m_vendor, changed);
    if (touches.none())
        return;
    int likelihood = 100;
    for (const Cause &cause : causes)
        likelihood = std::min(likelihood, causeInfo(cause.id)->likelihood);
    m_list.append({causes, std::move(change), touches, changesString(touches), likelihood});
}

// --- How names and values are encoded

void DeviationMaker::encoders()
{
    for (const auto &[habit, id] : encoderHabits) {
        const auto bit = quint8(habit);
        if (m_isRpc) {
            add(id, at("inner"), [bit](R &rules) { rules.valueHabits ^= bit; });
            if (habit != R::SlashKept) // which only the path holds there: `path-not-encoded`
                add(id, at("outer"), [bit](R &rules) { rules.joinedHabits ^= bit; });
            add(id, at("both"), [bit](R &rules) { rules.valueHabits ^= bit, rules.joinedHabits ^= bit; });
        } else {
            add(id, at("query"), [bit](R &rules) { rules.valueHabits ^= bit; });
            add(id, at("path"), [bit](R &rules) { rules.pathHabits ^= bit; });
            add(id, at("both"), [bit](R &rules) { rules.valueHabits ^= bit, rules.pathHabits ^= bit; });
        }
    }
    add("separator-not-encoded", {}, [](R &rules) { rules.joinedHabits ^= quint8(R::AmpersandKept); });
}

/// The usual form encoder makes three mistakes at once; beside another one they would be four.
void DeviationMaker::formEncoders()
{
    if (!m_isRpc && !isCanonical())
        return;
    const auto three = [](const char *place) {
        QVector<Cause> causes;
        for (const auto &[habit, id] : encoderHabits) {
            if (formHabits & quint8(habit))
                causes.append(Cause{id, at(place)});
        }
        return causes;
    };
    add(three(m_isRpc ? "inner" : "query"), [](R &rules) { rules.valueHabits ^= formHabits; });
    if (m_isRpc)
        add(three("both"), [](R &rules) { rules.valueHabits ^= formHabits, rules.joinedHabits ^= formHabits; });
    else
        add(three("both"), [](R &rules) { rules.valueHabits ^= formHabits, rules.pathHabits ^= formHabits; });
}

void DeviationMaker::layers()
{
    add("encoded-once", {}, [](R &rules) { rules.valueEncodings = 0; });
    add("outer-encoding-missing", {}, [](R &rules) { rules.joinedEncodings = 0; });
    add("encoded-thrice", {}, [](R &rules) { rules.joinedEncodings = 2; });
    add("value-encoded-twice", {}, [](R &rules) { rules.valueEncodings = 2; });
    add("query-not-encoded", {}, [](R &rules) { rules.valueEncodings = 0; });
    add("query-encoded-in-resource", {}, [](R &rules) { rules.valueEncodings = 1; });
    add("value-decoded-before-signing", {}, [](R &rules) { rules.valueReading = R::Reading::PercentDecoded; });
    add("value-decoded-before-signing", wrote(u"+"_s), [](R &rules) { rules.valueReading = R::Reading::FormDecoded; });
    add("path-not-encoded", {}, [](R &rules) { rules.pathIsEncoded = false; });
    add("path-encoded-twice", {}, [](R &rules) { rules.pathForm = R::PathForm::EncodedTwice; });
}

void DeviationMaker::charsets()
{
    for (const auto &each : charsetCauses) {
        const R::Charset charset = each.charset;
        add(each.id, at("values", each.wrote), [charset](R &rules) { rules.valueCharset = charset; });
        add(each.id, at("string", each.wrote), [charset](R &rules) { rules.stringCharset = charset; });
        if (isCanonical() && !m_request.body.isEmpty())
            add(each.id, at("body", each.wrote), [charset](R &rules) { rules.bodyCharset = charset; });
    }
    for (const R::Charset escapes : {R::Charset::JsonEscapes, R::Charset::JsonEscapesUpper}) {
        add("json-escapes", at("values"), [escapes](R &rules) { rules.valueCharset = escapes; });
        if (isCanonical() && !m_request.body.isEmpty())
            add("body-ascii-escaped", {}, [escapes](R &rules) { rules.bodyCharset = escapes; });
    }
}

// --- Which parameters take part, under which names, in which order

void DeviationMaker::parameters()
{
    const auto isEmpty = [](const Field &field) { return field.value.isEmpty(); };
    const bool hasOneEmpty = occurs("empty-values-dropped") && std::count_if(m_parameters.cbegin(), m_parameters.cend(), isEmpty) == 1;
    for (qsizetype index = 0; index < m_parameters.size(); ++index) {
        if (!hasOneEmpty || !isEmpty(m_parameters[index])) // that one is `empty-values-dropped`
            add("param-missing", {{"parameter", QString::fromUtf8(m_parameters[index].name)}},
                [index](R &rules) { rules.omittedParameter = qint16(index); });
    }
    add("signature-param-included", at("empty"), [](R &rules) { rules.sentSignature = R::SentSignature::Empty; });
    add("signature-param-included", at("sent"), [](R &rules) { rules.sentSignature = R::SentSignature::AsSent; });
    if (!m_request.form.isEmpty())
        add("form-params-not-signed", {}, [](R &rules) { rules.form = R::Form::NotSigned; });
    if (!m_request.form.isEmpty())
        add("form-params-not-signed", {}, [](R &rules) { rules.form = R::Form::OnlySystemParameters; });
    if (!m_request.query.isEmpty())
        add("query-missing", {}, [](R &rules) { rules.queryIsSigned = false; });
    add("empty-values-dropped", {}, [](R &rules) { rules.dropsEmptyValues = true; });
}

void DeviationMaker::names()
{
    if (!m_isRpc)
        return;
    struct Spelling {
        R::NameCase nameCase;
        QByteArray (*spelled)(const QByteArray &name);
    };
    static constexpr Spelling spellings[] = {
        {R::NameCase::FirstLower, [](const QByteArray &name) -> QByteArray { return name.left(1).toLower() + name.mid(1); }},
        {R::NameCase::FirstUpper, [](const QByteArray &name) -> QByteArray { return name.left(1).toUpper() + name.mid(1); }},
        {R::NameCase::Lower, [](const QByteArray &name) { return name.toLower(); }},
        {R::NameCase::Upper, [](const QByteArray &name) { return name.toUpper(); }},
        {R::NameCase::TimeStamp, [](const QByteArray &name) -> QByteArray { return QByteArray(name).replace("stamp", "Stamp"); }},
    };
    for (qsizetype index = 0; index < m_parameters.size(); ++index) {
        const QByteArray &name = m_parameters[index].name;
        QByteArrayList seen{name};
        for (const auto &[nameCase, spelled] : spellings) {
            const QByteArray other = spelled(name);
            if (seen.contains(other))
                continue;
            seen.append(other);
            add("param-name-case", {{"parameter", QString::fromUtf8(name)}, {"wrote", QString::fromUtf8(other)}},
                [index, nameCase = nameCase](R &rules) { rules.recasedParameter = qint16(index), rules.nameCase = nameCase; });
        }
    }
    for (const auto &[nameCase, spelled] : spellings)
        add("param-name-case", {}, [nameCase = nameCase](R &rules) { rules.recasedParameter = R::all, rules.nameCase = nameCase; });
}

void DeviationMaker::lists()
{
    const auto isNumbered = [](const Field &field) { return field.name.contains(".1") || field.name.contains(".2"); };
    if (!m_isRpc || std::none_of(m_parameters.cbegin(), m_parameters.cend(), isNumbered))
        return;
    add("array-index-from-0", {}, [](R &rules) { rules.lists = R::Lists::FromZero; });
    for (const R::Lists form : {R::Lists::Json, R::Lists::JsonByName, R::Lists::JsonSpaced})
        add("array-as-json", {}, [form](R &rules) { rules.lists = form; });
}

void DeviationMaker::order()
{
    add("unsorted", ordered(u"sent"_s), [](R &rules) { rules.sort = R::Sort::AsSent; });
    QByteArrayList names;
    for (const Field &field : m_parameters)
        names.append(field.name);
    std::sort(names.begin(), names.end());
    const bool hasRepeated = isCanonical() && std::adjacent_find(names.cbegin(), names.cend()) != names.cend();
    add(hasRepeated ? "repeated-values-not-sorted" : "unsorted", ordered(u"reversed"_s),
        [](R &rules) { rules.sort = R::Sort::Descending; });
    add("case-insensitive-sort", {}, [](R &rules) { rules.sort = R::Sort::ByLowerCaseName; });
    add("case-insensitive-sort", wrote(u"A-Z"_s), [](R &rules) { rules.sort = R::Sort::ByUpperCaseName; });
    add("numeric-sort", {}, [](R &rules) { rules.sort = R::Sort::ByNumbersInName; });
    add("sorted-after-encoding", {}, [](R &rules) { rules.sort = R::Sort::AfterEncoding; });
    add("sorted-after-encoding", wrote(u"name=value"_s), [](R &rules) { rules.sort = R::Sort::PairsAfterJoining; });
    add("repeated-values-not-sorted", {}, [](R &rules) { rules.repeatedValuesAreSorted = false; });
}

} // namespace countersign
