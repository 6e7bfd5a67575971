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
};

QVector<RuleChange> made()
{
    using R = SigningRules;
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
    changes.add("form", &R::form, R::Form::OnlyWithRegion);
    changes.add("dropsEmptyValues", &R::dropsEmptyValues);
    changes.add("dropsFalseValues", &R::dropsFalseValues);
    changes.add("emptyIsBare", &R::emptyIsBare);
    changes.add("sentSignature", &R::sentSignature, R::SentSignature::FirstTry);
    changes.add("omittedParameter", &R::omittedParameter, indices);
    changes.add("omitsSameName", &R::omitsSameName);
    changes.add("recasedParameter", &R::recasedParameter, indices + QVector<int>{R::all});
    changes.add("nameCase", &R::nameCase, R::NameCase::LowerTimeStamp);
    changes.add("lists", &R::lists, R::Lists::JsonSpacedEscaped);
    changes.add("onlyList", &R::onlyList, {0, 1, 2, 99});
    changes.add("valueReading", &R::valueReading, R::Reading::FormDecoded);
    changes.add("valueEscapes", &R::valueEscapes, R::Escapes::Upper);
    changes.add("valueCharset", &R::valueCharset, R::Charset::Cesu8);
    changes.add("valueEncodings", &R::valueEncodings, {0, 1, 2});
    changes.add("valueHabits", &R::valueHabits, habits);
    changes.add("joinedEncodings", &R::joinedEncodings, {0, 1, 2});
    changes.add("joinedHabits", &R::joinedHabits, habits + QVector<int>{R::AmpersandKept});
    changes.add("sort", &R::sort, R::Sort::PairsAfterJoining);
    changes.add("repeatedValuesAreSorted", &R::repeatedValuesAreSorted);
    changes.add("separator", &R::separator, R::Separator::SecondMissing);
    changes.add("method", &R::method, R::Method::Options);
    changes.add("methodInLowerCase", &R::methodInLowerCase);
    changes.add("pathIsEncoded", &R::pathIsEncoded);
    changes.add("pathForm", &R::pathForm, R::PathForm::EncodedTwice);
    changes.add("pathEnd", &R::pathEnd, R::PathEnd::OneMoreSlash);
    changes.add("pathHabits", &R::pathHabits, habits);
    changes.add("pathEscapes", &R::pathEscapes, R::Escapes::Upper);
    changes.add("pathCharset", &R::pathCharset, R::Charset::Cesu8);
    changes.add("omittedHeader", &R::omittedHeader, indices);
    changes.add("omittedFrom", &R::omittedFrom, R::HeaderPlace::List);
    changes.add("droppedLines", &R::droppedLines, {0, 1, 2, 4, 8, 6, R::emptyLines});
    changes.add("headerOrder", &R::headerOrder, R::Order::NeighboursSwapped);
    changes.add("orderedPlace", &R::orderedPlace, R::HeaderPlace::List);
    changes.add("swappedHeader", &R::swappedHeader, {0, 1, 2, 99});
    changes.add("lineNames", &R::lineNames, R::Names::UpperCase);
    changes.add("listNames", &R::listNames, R::Names::UpperCase);
    changes.add("spaceAfterColon", &R::spaceAfterColon);
    changes.add("trimsHeaders", &R::trimsHeaders);
    changes.add("contentType", &R::contentType, R::ContentType::ShortCharsetSpaced);
    changes.add("host", &R::host, R::Host::WithoutPort);
    changes.add("md5", &R::md5, R::Md5::Base64OfHex);
    changes.add("dateHeader", &R::dateHeader, R::Date::Rfc1123);
    changes.add("blankLineAfterHeaders", &R::blankLineAfterHeaders);
    changes.add("body", &R::body, R::Body::UnsignedPayload);
    changes.add("bodyEscapes", &R::bodyEscapes, R::Escapes::Upper);
    changes.add("bodyCharset", &R::bodyCharset, R::Charset::Cesu8);
    changes.add("bodyEnding", &R::bodyEnding, R::Ending::CrLf);
    changes.add("bodyHashInUpperCase", &R::bodyHashInUpperCase);
    changes.add("bodyHash", &R::bodyHash, DigestAlgorithm::Sha512);
    changes.add("canonicalCharset", &R::canonicalCharset, R::Charset::Cesu8);
    changes.add("canonicalEnding", &R::canonicalEnding, R::Ending::CrLf);
    changes.add("hash", &R::hash, DigestAlgorithm::Sha512);
    changes.add("canonicalIsHashed", &R::canonicalIsHashed);
    changes.add("canonicalHashInUpperCase", &R::canonicalHashInUpperCase);
    changes.add("algorithmLine", &R::algorithmLine, R::AlgorithmLine::Oss4);
    changes.add("hasDateLine", &R::hasDateLine);
    changes.add("dateLine", &R::dateLine, R::Date::Rfc1123);
    changes.add("omittedParts", &R::omittedParts,
                {0, R::Tenant, R::Group, R::Time, R::Tenant | R::Group, R::emptyTenant, R::emptyGroup | R::emptyTime});
    changes.add("undefinedParts", &R::undefinedParts, {0, R::Tenant, R::Group, R::Tenant | R::wordNull, R::Group | R::wordNone});
    changes.add("groupIsFirst", &R::groupIsFirst);
    changes.add("dataIdPlace", &R::dataIdPlace, {0, 1, 2, 3, 4});
    changes.add("partPadding", &R::partPadding, R::Padding::SpaceAround);
    changes.add("paddedParts", &R::paddedParts, {0, R::Tenant, R::Group, R::Tenant | R::Group | R::DataId | R::Time});
    changes.add("stringCharset", &R::stringCharset, R::Charset::Cesu8);
    changes.add("ending", &R::ending, R::Ending::CrLf);
    changes.add("keyCharset", &R::keyCharset, R::Charset::Cesu8);
    changes.add("keySource", &R::keySource, R::KeySource::AccessKeyId);
    changes.add("secretFront", &R::secretFront, R::Front::Tab);
    changes.add("secretEnd", &R::secretEnd, {0, R::SpaceEnd, R::NewlineEnd, R::CrLfEnd, R::SpaceEnd | R::NewlineEnd, R::TabEnd});
    changes.add("ampersands", &R::ampersands, {0, 1, 2});
    changes.add("keyEnd", &R::keyEnd, {0, R::SpaceEnd, R::NewlineEnd, R::LastSpaceEnd});
    changes.add("digest", &R::digest, DigestAlgorithm::Sha512);
    changes.add("argumentsSwapped", &R::argumentsSwapped);
    changes.add("output", &R::output, R::OutputForm::Base64OfHexUpper);
    changes.add("base64Url", &R::base64Url);
    changes.add("base64Unpadded", &R::base64Unpadded);
    changes.add("outputEnding", &R::outputEnding, R::Ending::CrLf);
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
