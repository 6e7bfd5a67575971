// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/deviation.h"

#include "core/diagnosis/deviationmaker.h"

#include <algorithm>
#include <tuple>

namespace countersign {

namespace {

using R = SigningRules;

// Sets of which each member is a rule of its own: an encoder may have several habits, a key white space in several places.
constexpr auto setsOfString =
    std::make_tuple(&R::valueHabits, &R::joinedHabits, &R::pathHabits, &R::droppedLines, &R::omittedParts, &R::undefinedParts);
constexpr auto ofString = std::make_tuple(
    &R::queryIsSigned, &R::form, &R::dropsEmptyValues, &R::dropsFalseValues, &R::emptyIsBare, &R::sentSignature, &R::omittedParameter,
    &R::omitsSameName, &R::recasedParameter, &R::nameCase, &R::lists, &R::onlyList, &R::valueReading, &R::valueEscapes, &R::valueCharset,
    &R::valueEncodings, &R::joinedEncodings, &R::sort, &R::repeatedValuesAreSorted, &R::separator, &R::method, &R::methodInLowerCase,
    &R::pathIsEncoded, &R::pathForm, &R::pathEnd, &R::pathEscapes, &R::pathCharset, &R::omittedHeader, &R::omittedFrom, &R::headerOrder,
    &R::orderedPlace, &R::swappedHeader, &R::lineNames, &R::listNames, &R::spaceAfterColon, &R::trimsHeaders, &R::contentType, &R::host,
    &R::md5, &R::dateHeader, &R::blankLineAfterHeaders, &R::body, &R::bodyEscapes, &R::bodyCharset, &R::bodyEnding, &R::bodyHashInUpperCase,
    &R::bodyHash, &R::hash, &R::canonicalCharset, &R::canonicalEnding, &R::canonicalIsHashed, &R::canonicalHashInUpperCase,
    &R::algorithmLine, &R::hasDateLine, &R::dateLine, &R::groupIsFirst, &R::dataIdPlace, &R::partPadding, &R::paddedParts,
    &R::stringCharset, &R::ending);
constexpr auto setsBehindString = std::make_tuple(&R::secretEnd, &R::keyEnd);
constexpr auto behindString = std::make_tuple(&R::keySource, &R::keyCharset, &R::secretFront, &R::ampersands, &R::digest,
                                              &R::argumentsSwapped, &R::output, &R::base64Url, &R::base64Unpadded, &R::outputEnding);
template <class Members>
constexpr size_t memberCount = std::tuple_size_v<std::remove_const_t<Members>>;
constexpr size_t stringBits = memberCount<decltype(setsOfString)> * 8 + memberCount<decltype(ofString)>;
static_assert(stringBits + memberCount<decltype(setsBehindString)> * 8 + memberCount<decltype(behindString)> <= RuleBits().size());

} // namespace

RuleBits changedRules(const SigningRules &before, const SigningRules &after)
{
    RuleBits bits;
    size_t at = 0;
    const auto lookAtSet = [&](quint8 R::*member) {
        for (int bit = 0; bit < 8; ++bit, ++at)
            bits.set(at, (((before.*member) ^ (after.*member)) >> bit & 1) != 0);
    };
    const auto look = [&](auto member) { bits.set(at++, before.*member != after.*member); };
    std::apply([&](auto... member) { (lookAtSet(member), ...); }, setsOfString);
    std::apply([&](auto... member) { (look(member), ...); }, ofString);
    std::apply([&](auto... member) { (lookAtSet(member), ...); }, setsBehindString);
    std::apply([&](auto... member) { (look(member), ...); }, behindString);
    return bits;
}

bool changesString(const RuleBits &rules)
{
    return (rules << (RuleBits().size() - stringBits)).any();
}

bool changesKey(const RuleBits &rules)
{
    return (rules >> stringBits).any();
}

QVector<Deviation> deviations(QByteArrayView schemeId, const SigningRules &vendor, LeanSigner &signer, const Request &request)
{
    DeviationMaker maker(schemeId, vendor, signer, request);
    QVector<Deviation> list = maker.made();
    std::stable_sort(list.begin(), list.end(),
                     [](const Deviation &left, const Deviation &right) { return left.likelihood > right.likelihood; });
    return list;
}

} // namespace countersign
