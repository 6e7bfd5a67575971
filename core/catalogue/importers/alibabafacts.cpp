// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/alibabafacts.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// Faster than a hash, for the lengths of most differ.
bool isOneOf(QStringView text, std::initializer_list<QStringView> names)
{
    return std::find(names.begin(), names.end(), text) != names.end();
}

} // namespace

bool isSecretParameter(const QString &name)
{
    static const QRegularExpression secret(u"(password|passwd|pwd|passphrase|secret|secret_?key|private_?key(body)?|access_?key_?secret|"
                                           u"auth_?key|auth_?token|security_?token)$"
                                           "|^(psk|clientkey|accesstokencode|activationcode|cak)$"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    return secret.match(name).hasMatch();
}

OperationEffect effectOf(const QString &operation)
{
    static const QRegularExpression deletes(u"^(Batch)?(Delete|Release|Remove|Terminate|Destroy|Purge)(?![a-z])"_s);
    static const QRegularExpression reads(u"^(Batch)?(Vpc)?(Describe|List|Get|Query|Show|Check|Download|Diagnose)(?![a-z])"_s);
    if (deletes.match(operation).hasMatch())
        return OperationEffect::Delete;
    return reads.match(operation).hasMatch() ? OperationEffect::Read : OperationEffect::Write;
}

QVector<QByteArray> alibabaSchemes(const QString &product, const QString &style)
{
    static const QHash<QString, QVector<QByteArray>> products{{u"sls"_s, {"alibaba-sls"}},
                                                              {u"oss"_s, {"alibaba-oss"}},
                                                              {u"fc"_s, {"alibaba-fc"}},
                                                              {u"fc-open"_s, {"alibaba-fc"}},
                                                              {u"pds"_s, {"alibaba-pds"}}};
    static const QHash<QString, QVector<QByteArray>> styles{
        {u"rpc"_s, {"alibaba-rpc-v1", "alibaba-acs3"}},
        {u"roa"_s, {"alibaba-roa-v1", "alibaba-acs3"}},
        {u"restful"_s, {"alibaba-roa-v1", "alibaba-acs3"}},
        {u"v3"_s, {"alibaba-acs3", "alibaba-roa-v1"}},
    };
    if (const auto own = products.constFind(product.toLower()); own != products.cend())
        return *own;
    return styles.value(style.toLower(), {"alibaba-" + style.toLower().toUtf8()});
}

bool isFilledByGateway(const QString &parameter)
{
    return isOneOf(parameter, {u"Action", u"AccessKeyId", u"OwnerId", u"OwnerAccount", u"ResourceOwnerId", u"ResourceOwnerAccount"});
}

bool isSignatureParameter(const QString &parameter)
{
    return isOneOf(
        parameter,
        {u"Version", u"Format", u"Signature", u"SignatureMethod", u"SignatureVersion", u"SignatureNonce", u"Timestamp", u"SecurityToken"});
}

QVector<QByteArray> offeredMethods(const QVector<QByteArray> &allowed, bool hasBody)
{
    const QByteArray first = hasBody ? "POST" : "GET";
    QVector<QByteArray> offered;
    for (const QByteArray &method : allowed)
        if (!(hasBody && method == "GET" && allowed.size() > 1))
            offered.append(method);
    std::stable_partition(offered.begin(), offered.end(), [&first](const QByteArray &method) { return method == first; });
    return offered;
}

} // namespace countersign
