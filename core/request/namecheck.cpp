// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/request/namecheck.h"

#include "core/request/problemtext.h"
#include "core/request/styles.h"

#include <algorithm>
#include <array>

namespace countersign {

namespace {

using namespace Qt::StringLiterals;

/// What the RPC signature adds to query or form, without those that every operation fixes. Source: the vendor's page "Request syntax", common parameters.
constexpr std::array rpcNames{"SignatureMethod", "SignatureVersion", "SignatureNonce", "SignatureType",
                              "Timestamp",       "AccessKeyId",      "SecurityToken",  "BearerToken"};
/// In lower case, of all schemes.
constexpr std::array headerNames{"authorization", "x-sdk-date",           "x-acs-date",    "x-acs-signature-nonce", "x-acs-content-sha256",
                                 "x-acs-action",  "x-acs-security-token", "x-acs-version", "x-security-token",      "x-auth-token"};

bool isAmong(const auto &names, const QByteArray &name)
{
    return std::any_of(names.begin(), names.end(), [&name](const char *each) { return name == each; });
}

/// Whether \p value has something at \p way, dotted as a path is.
bool holds(const ValueNode &value, QStringView way)
{
    const auto node = opened(value);
    if (!node)
        return false;
    return std::any_of(node->members.cbegin(), node->members.cend(), [way](const ValueNode &member) {
        const bool isOn = way.startsWith(member.name) && !member.name.isEmpty();
        const qsizetype behind = member.name.size();
        return isOn && (way.size() == behind || (way.at(behind) == u'.' && holds(member, way.sliced(behind + 1))));
    });
}

void checkSpelling(const ValueNode &value, const ArrangedValues &all, QVector<Problem> &problems)
{
    for (const ValueNode &other : all.parameters) {
        if (other.declared == value.declared || other.declared->place != value.declared->place)
            continue;
        if (value.name != other.name && value.name.compare(other.name, Qt::CaseInsensitive) == 0 && value.name > other.name)
            problems.append(
                {value.path,
                 ProblemText::tr("%1 is given as well, which differs by letter case alone: is one of the two meant?").arg(other.name),
                 Severity::Note});
        if (value.name.startsWith(other.name + u'.') && holds(other, QStringView(value.name).sliced(other.name.size() + 1)))
            problems.append({value.path,
                             ProblemText::tr("This is given twice, here and inside %1: services read one of the two").arg(other.name),
                             Severity::Note});
    }
}

} // namespace

QVector<Problem> checkedNames(const Operation &operation, const ArrangedValues &values)
{
    QVector<Problem> problems;
    const bool isRpc = operation.schemes.contains("alibaba-rpc-v1");
    const bool isSigned = operation.schemes != QVector<QByteArray>{"none"};
    for (const ValueNode &value : values.parameters) {
        checkSpelling(value, values, problems);
        const ParameterPlace place = value.declared->place;
        const bool isField = place == ParameterPlace::Query || place == ParameterPlace::Form;
        const QByteArray name = value.name.toUtf8();
        if (isRpc && isField && name == "Signature")
            problems.append({value.path,
                             ProblemText::tr("The signature itself has the name %1, so no other value can: leave it out").arg(value.name),
                             Severity::Blocking});
        else if ((isRpc && isField && isAmong(rpcNames, name))
                 || (isSigned && place == ParameterPlace::Header && isAmong(headerNames, name.toLower())))
            problems.append({value.path,
                             ProblemText::tr("The signature has a value named %1 of its own: this one stands in its place").arg(value.name),
                             Severity::Note});
    }
    return problems;
}

} // namespace countersign
