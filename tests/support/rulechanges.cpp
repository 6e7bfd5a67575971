// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/rulechanges.h"

namespace countersign {

namespace {

class Changes {
public:
    QVector<RuleChange> all{};

    /// Each enumerator up to \p last.
    template <class Enum>
    void add(const char *name, Enum SigningRules::*member, Enum last)
    {
        for (int value = 0; value <= static_cast<int>(last); ++value)
            all.append({QByteArray(name) + '=' + QByteArray::number(value),
                        [member, value](SigningRules &rules) { rules.*member = static_cast<Enum>(value); }});
    }
    void add(const char *name, bool SigningRules::*member)
    {
        for (const bool value : {false, true})
            all.append({QByteArray(name) + (value ? "=true" : "=false"), [member, value](SigningRules &rules) { rules.*member = value; }});
    }
    template <class Number>
    void add(const char *name, Number SigningRules::*member, const QVector<int> &values)
    {
        for (const int value : values)
            all.append({QByteArray(name) + '=' + QByteArray::number(value),
                        [member, value](SigningRules &rules) { rules.*member = static_cast<Number>(value); }});
    }
    void parts(const char *name, const std::array<SigningRules::Part, 4> &parts)
    {
        all.append({name, [parts](SigningRules &rules) { rules.parts = parts; }});
    }
};

QVector<RuleChange> made()
{
    using R = SigningRules;
    using Part = SigningRules::Part;
    Changes changes;
    const QVector<int> indices{R::none, 0, 1, 2, 3, 4, 5};
    const QVector<int> habits{0,
                              R::SpaceAsPlus,
                              R::AsteriskKept,
                              R::TildeEncoded,
                              R::ReservedKept,
                              R::SlashKept,
                              R::LowerCaseHex,
                              R::SpaceAsPlus | R::AsteriskKept | R::TildeEncoded,
                              R::AllHabits};
    changes.add("queryIsSigned", &R::queryIsSigned);
    changes.add("form", &R::form, R::Form::OnlySystemParameters);
    changes.add("dropsEmptyValues", &R::dropsEmptyValues);
    changes.add("sentSignature", &R::sentSignature, R::SentSignature::AsSent);
    changes.add("omittedParameter", &R::omittedParameter, indices);
    changes.add("recasedParameter", &R::recasedParameter, indices + QVector<int>{R::all});
    changes.add("nameCase", &R::nameCase, R::NameCase::TimeStamp);
    changes.add("lists", &R::lists, R::Lists::JsonSpaced);
    changes.add("valueReading", &R::valueReading, R::Reading::FormDecoded);
    changes.add("valueCharset", &R::valueCharset, R::Charset::JsonEscapesUpper);
    changes.add("valueEncodings", &R::valueEncodings, {0, 1, 2});
    changes.add("valueHabits", &R::valueHabits, habits);
    changes.add("joinedEncodings", &R::joinedEncodings, {0, 1, 2});
    changes.add("joinedHabits", &R::joinedHabits, habits + QVector<int>{R::AmpersandKept});
    changes.add("sort", &R::sort, R::Sort::PairsAfterJoining);
    changes.add("repeatedValuesAreSorted", &R::repeatedValuesAreSorted);
    changes.add("separator", &R::separator, R::Separator::Space);
    changes.add("method", &R::method, R::Method::Options);
    changes.add("methodInLowerCase", &R::methodInLowerCase);
    changes.add("pathIsEncoded", &R::pathIsEncoded);
    changes.add("pathForm", &R::pathForm, R::PathForm::EncodedTwice);
    changes.add("pathEnd", &R::pathEnd, R::PathEnd::OneMoreSlash);
    changes.add("pathHabits", &R::pathHabits, habits);
    changes.add("omittedHeader", &R::omittedHeader, indices);
    changes.add("omittedStaysInList", &R::omittedStaysInList);
    changes.add("droppedLines", &R::droppedLines, {0, 1, 2, 4, 8, 6});
    changes.add("headerOrder", &R::headerOrder, R::Order::NeighboursSwapped);
    changes.add("swappedHeader", &R::swappedHeader, {0, 1, 2, 99});
    changes.add("lineNames", &R::lineNames, R::Names::TitleCase);
    changes.add("listNames", &R::listNames, R::Names::TitleCase);
    changes.add("spaceAfterColon", &R::spaceAfterColon);
    changes.add("trimsHeaders", &R::trimsHeaders);
    changes.add("contentType", &R::contentType, R::ContentType::CharsetUpper);
    changes.add("host", &R::host, R::Host::WithoutPort);
    changes.add("md5", &R::md5, R::Md5::Base64OfHex);
    changes.add("dateHeader", &R::dateHeader, R::Date::Rfc1123);
    changes.add("blankLineAfterHeaders", &R::blankLineAfterHeaders);
    changes.add("body", &R::body, R::Body::UnsignedPayload);
    changes.add("bodyCharset", &R::bodyCharset, R::Charset::JsonEscapesUpper);
    changes.add("bodyHashInUpperCase", &R::bodyHashInUpperCase);
    changes.add("hash", &R::hash, DigestAlgorithm::Sm3);
    changes.add("canonicalIsHashed", &R::canonicalIsHashed);
    changes.add("canonicalHashInUpperCase", &R::canonicalHashInUpperCase);
    changes.add("algorithmLine", &R::algorithmLine, R::AlgorithmLine::HmacSha1);
    changes.add("hasDateLine", &R::hasDateLine);
    changes.add("dateLine", &R::dateLine, R::Date::Rfc1123);
    changes.parts("parts=group,tenant,time", {Part::Group, Part::Tenant, Part::Time});
    changes.parts("parts=time", {Part::Time});
    changes.parts("parts=undefined,dataId,tenant,group", {Part::Undefined, Part::DataId, Part::Tenant, Part::Group});
    changes.add("partPadding", &R::partPadding, R::Padding::ByteOrderMarkBefore);
    changes.add("stringCharset", &R::stringCharset, R::Charset::JsonEscapesUpper);
    changes.add("ending", &R::ending, R::Ending::CrLf);
    changes.add("keySource", &R::keySource, R::KeySource::AccessKeyId);
    changes.add("secretPadding", &R::secretPadding, R::Padding::ByteOrderMarkBefore);
    changes.add("ampersands", &R::ampersands, {0, 1, 2});
    changes.add("paddingAfterAmpersands", &R::paddingAfterAmpersands);
    changes.add("digest", &R::digest, DigestAlgorithm::Sm3);
    changes.add("argumentsSwapped", &R::argumentsSwapped);
    changes.add("output", &R::output, R::OutputForm::Base64Newline);
    return changes.all;
}

} // namespace

const QVector<RuleChange> &ruleChanges()
{
    static const QVector<RuleChange> changes = made();
    return changes;
}

SigningRules changed(SigningRules rules, int most, QRandomGenerator &random)
{
    const int count = random.bounded(most + 1);
    for (int i = 0; i < count; ++i)
        ruleChanges().at(random.bounded(static_cast<int>(ruleChanges().size()))).apply(rules);
    return rules;
}

} // namespace countersign
