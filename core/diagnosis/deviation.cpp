// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/deviation.h"

#include "core/diagnosis/deviationmaker.h"

#include <algorithm>
#include <tuple>

namespace countersign {

namespace {

using R = SigningRules;

// Sets of which each member is a rule of its own: an encoder may have several habits.
constexpr auto sets = std::make_tuple(&R::valueHabits, &R::joinedHabits, &R::pathHabits, &R::droppedLines);
constexpr auto ofString = std::make_tuple(
    &R::queryIsSigned, &R::form, &R::dropsEmptyValues, &R::sentSignature, &R::omittedParameter, &R::recasedParameter, &R::nameCase,
    &R::lists, &R::valueReading, &R::valueCharset, &R::valueEncodings, &R::joinedEncodings, &R::sort, &R::repeatedValuesAreSorted,
    &R::separator, &R::method, &R::methodInLowerCase, &R::pathIsEncoded, &R::pathForm, &R::pathEnd, &R::omittedHeader,
    &R::omittedStaysInList, &R::headerOrder, &R::swappedHeader, &R::lineNames, &R::listNames, &R::spaceAfterColon, &R::trimsHeaders,
    &R::contentType, &R::host, &R::md5, &R::dateHeader, &R::blankLineAfterHeaders, &R::body, &R::bodyCharset, &R::bodyHashInUpperCase,
    &R::hash, &R::canonicalIsHashed, &R::canonicalHashInUpperCase, &R::algorithmLine, &R::hasDateLine, &R::dateLine, &R::parts,
    &R::partPadding, &R::stringCharset, &R::ending);
constexpr auto behindString = std::make_tuple(&R::keySource, &R::secretPadding, &R::ampersands, &R::paddingAfterAmpersands, &R::digest,
                                              &R::argumentsSwapped, &R::output);
constexpr size_t setBits = std::tuple_size_v<decltype(sets)> * 8;
constexpr size_t stringBits = setBits + std::tuple_size_v<decltype(ofString)>;
static_assert(stringBits + std::tuple_size_v<decltype(behindString)> <= RuleBits().size());

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
    std::apply([&](auto... member) { (lookAtSet(member), ...); }, sets);
    std::apply([&](auto... member) { (look(member), ...); }, ofString);
    std::apply([&](auto... member) { (look(member), ...); }, behindString);
    return bits;
}

bool changesString(const RuleBits &rules)
{
    return (rules << (RuleBits().size() - stringBits)).any();
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
