// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/deviationmaker.h"

#include "core/base/encoding.h"

#include <algorithm>
#include <bit>

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
    {R::BracketsKept, "reserved-not-encoded"},
};

/// What the libraries' form encoders do: Java's URLEncoder, PHP's urlencode, Python's quote_plus; C#'s WebUtility; C#'s HttpUtility.
constexpr auto formHabits = quint8(R::SpaceAsPlus | R::AsteriskKept | R::TildeEncoded);
constexpr quint8 libraryHabits[] = {formHabits, quint8(R::SpaceAsPlus | R::ReservedKept | R::TildeEncoded),
                                    quint8(R::SpaceAsPlus | R::ReservedKept | R::TildeEncoded | R::LowerCaseHex)};

constexpr int rarity = 4; ///< by which a place or a spelling that is seldom seen is less likely than its cause

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
    {R::Charset::Utf16LeMarked, "charset-utf16", "UTF-16LE with a byte order mark"},
    {R::Charset::Utf16BeMarked, "charset-utf16", "UTF-16BE with a byte order mark"},
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

bool DeviationMaker::holds(QByteArrayView characters) const
{
    const auto isOne = [characters](char c) { return characters.contains(c); };
    const auto hasOne = [&isOne](const QByteArray &text) { return std::any_of(text.cbegin(), text.cend(), isOne); };
    return hasOne(percentDecoded(m_request.path.bytes()))
        || std::any_of(m_parameters.cbegin(), m_parameters.cend(),
                       [&hasOne](const Field &field) { return hasOne(field.name) || hasOne(field.value.bytes()); });
}

bool DeviationMaker::occurs(const QByteArray &id) const
{
    const CauseInfo *info = causeInfo(id);
    return info && info->schemes.contains(m_schemeId);
}

void DeviationMaker::add(const QByteArray &id, const Where &where, Change change)
{
    if (occurs(id))
        add({Cause{id, where}}, false, std::move(change));
}

void DeviationMaker::addRare(const QByteArray &id, const Where &where, Change change)
{
    if (occurs(id))
        add({Cause{id, where}}, true, std::move(change));
}

void DeviationMaker::add(const QVector<Cause> &causes, bool isRare, Change change)
{
    SigningRules changed = m_vendor;
    change(changed);
    const RuleBits touches = changedRules(m_vendor, changed);
    if (touches.none())
        return;
    int likelihood = 100;
    for (const Cause &cause : causes)
        likelihood = std::min(likelihood, causeInfo(cause.id)->likelihood);
    m_list.append({causes, std::move(change), touches, changesString(touches), changesKey(touches),
                   isRare ? likelihood / rarity : likelihood, isRare});
}

// --- How names and values are encoded

void DeviationMaker::encoders()
{
    for (const auto &[habit, id] : encoderHabits) {
        if (habit == R::BracketsKept && !(holds("*") && holds("!'()"))) // the same as with the asterisk
            continue;
        const auto bit = quint8(habit);
        if (m_isRpc) {
            add(id, at("inner"), [bit](R &rules) { rules.valueHabits ^= bit; });
            const auto adds = habit == R::SlashKept ? &DeviationMaker::addRare : static_cast<Adding>(&DeviationMaker::add);
            (this->*adds)(id, at("outer"), [bit](R &rules) { rules.joinedHabits ^= bit; }); // a slash: `path-not-encoded` as a rule
            add(id, at("both"), [bit](R &rules) { rules.valueHabits ^= bit, rules.joinedHabits ^= bit; });
            // The path between the ampersands may be written without the encoder.
            addRare(id, at("outer"), [bit](R &rules) { rules.joinedHabits ^= bit, rules.pathHabits ^= bit; });
            addRare(id, at("both"), [bit](R &rules) { rules.valueHabits ^= bit, rules.joinedHabits ^= bit, rules.pathHabits ^= bit; });
        } else {
            add(id, at("query"), [bit](R &rules) { rules.valueHabits ^= bit; });
            add(id, at("path"), [bit](R &rules) { rules.pathHabits ^= bit; });
            add(id, at("both"), [bit](R &rules) { rules.valueHabits ^= bit, rules.pathHabits ^= bit; });
        }
    }
    add("separator-not-encoded", {}, [](R &rules) { rules.joinedHabits ^= quint8(R::AmpersandKept); });
}

/// What one call of a library makes at once; beside another mistake they would be more than are searched for.
void DeviationMaker::formEncoders()
{
    if (!m_isRpc && !isCanonical())
        return;
    constexpr std::pair<R::Habit, const char *> rewritten[] = {
        {R::SpaceAsPlus, " "}, {R::AsteriskKept, "*"}, {R::TildeEncoded, "~"}, {R::ReservedKept, "!'()*"}};
    quint8 seen = R::LowerCaseHex; // in what this request holds
    for (const auto &[habit, characters] : rewritten)
        seen = quint8(holds(characters) ? seen | habit : seen);
    const auto together = [seen](quint8 habits, const char *place) {
        QVector<Cause> causes;
        for (const auto &[habit, id] : encoderHabits) {
            if (habits & seen & quint8(habit))
                causes.append(Cause{id, at(place)});
        }
        return causes;
    };
    for (const quint8 habits : libraryHabits) {
        if (std::popcount(quint8(habits & seen)) < 2) // then it is a mistake by itself, or none
            continue;
        add(together(habits, m_isRpc ? "inner" : "query"), false, [habits](R &rules) { rules.valueHabits ^= habits; });
        if (m_isRpc)
            add(together(habits, "both"), false, [habits](R &rules) { rules.valueHabits ^= habits, rules.joinedHabits ^= habits; });
        else
            add(together(habits, "both"), false, [habits](R &rules) { rules.valueHabits ^= habits, rules.pathHabits ^= habits; });
    }
}

void DeviationMaker::layers()
{
    add("encoded-once", {}, [](R &rules) { rules.valueEncodings = 0; });
    add("outer-encoding-missing", {}, [](R &rules) { rules.joinedEncodings = 0; });
    add("encoded-thrice", {}, [](R &rules) { rules.joinedEncodings = 2; });
    add("value-encoded-twice", {}, [](R &rules) { rules.valueEncodings = 2; });
    add("query-not-encoded", {}, [](R &rules) { rules.valueEncodings = 0; });
    add("query-encoded-in-resource", {}, [](R &rules) { rules.valueEncodings = 1; });
    for (const quint8 habits : {formHabits, quint8(R::SpaceAsPlus), quint8(R::SlashKept), quint8(R::ReservedKept), quint8(R::LowerCaseHex)})
        addRare("query-encoded-in-resource", {}, [habits](R &rules) { rules.valueEncodings = 1, rules.valueHabits = habits; });
    add("value-decoded-before-signing", {}, [](R &rules) { rules.valueReading = R::Reading::PercentDecoded; });
    addRare("value-decoded-before-signing", wrote(u"+"_s), [](R &rules) { rules.valueReading = R::Reading::FormDecoded; });
    add("path-not-encoded", {}, [](R &rules) { rules.pathIsEncoded = false; });
    add("path-encoded-twice", {}, [](R &rules) { rules.pathForm = R::PathForm::EncodedTwice; });
}

void DeviationMaker::charsets()
{
    const bool hasBody = isCanonical() && !m_request.body.isEmpty();
    for (const auto &each : charsetCauses) {
        const R::Charset charset = each.charset;
        const auto place = [&each](const char *name) { return at(name, each.wrote); };
        const bool isMarked = charset == R::Charset::Utf16LeMarked || charset == R::Charset::Utf16BeMarked;
        const auto adds = isMarked ? &DeviationMaker::addRare : static_cast<Adding>(&DeviationMaker::add);
        if (charset != R::Charset::Utf16BeMarked)
            (this->*adds)(each.id, place("values"), [charset](R &rules) { rules.valueCharset = charset; });
        if (!isMarked) {
            add(each.id, place("path"), [charset](R &rules) { rules.pathCharset = charset; });
            addRare(each.id, place("both"), [charset](R &rules) { rules.valueCharset = rules.pathCharset = charset; });
        }
        (this->*adds)(each.id, place("string"), [charset](R &rules) { rules.stringCharset = charset; });
        if (charset == R::Charset::Utf16Le || charset == R::Charset::Utf16Be)
            addRare(each.id, place("string-and-key"), [charset](R &rules) { rules.stringCharset = rules.keyCharset = charset; });
        (this->*adds)(each.id, place("canonical-request"), [charset](R &rules) { rules.canonicalCharset = charset; });
        if (hasBody) {
            (this->*adds)(each.id, place("body"), [charset](R &rules) { rules.bodyCharset = charset; });
            addRare(each.id, place("all"), [charset](R &rules) { rules.valueCharset = rules.pathCharset = rules.bodyCharset = charset; });
        }
    }
    for (const R::Escapes escapes : {R::Escapes::Lower, R::Escapes::Upper}) {
        add("json-escapes", at("values"), [escapes](R &rules) { rules.valueEscapes = escapes; });
        addRare("json-escapes", at("path"), [escapes](R &rules) { rules.pathEscapes = escapes; });
        addRare("json-escapes", at("both"), [escapes](R &rules) { rules.valueEscapes = rules.pathEscapes = escapes; });
        if (hasBody)
            add("body-ascii-escaped", {}, [escapes](R &rules) { rules.bodyEscapes = escapes; });
    }
}

} // namespace countersign
