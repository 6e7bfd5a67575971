// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/alibabafacts.h"

#include <QHash>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// Faster than a hash, for the lengths of most differ.
bool isOneOf(QStringView text, std::initializer_list<QStringView> names)
{
    return std::find(names.begin(), names.end(), text) != names.end();
}

/// Whether the first word of a name in camel case is one of \p words.
bool beginsWithOneOf(QStringView name, std::initializer_list<QStringView> words)
{
    return std::any_of(words.begin(), words.end(), [name](QStringView word) {
        return name.startsWith(word) && (name.size() == word.size() || !(name[word.size()] >= u'a' && name[word.size()] <= u'z'));
    });
}

} // namespace

bool isSecretParameter(const QString &name)
{
    const QString small = name.toLower();
    static constexpr QStringView ends[] = {u"password",       u"passwd",         u"pwd",        u"passphrase",  u"secret",
                                           u"secretkey",      u"secret_key",     u"privatekey", u"private_key", u"privatekeybody",
                                           u"authkey",        u"auth_key",       u"authtoken",  u"auth_token",  u"securitytoken",
                                           u"security_token", u"private_keybody"};
    return isOneOf(small, {u"psk", u"clientkey", u"accesstokencode", u"activationcode", u"cak"})
        || std::any_of(std::begin(ends), std::end(ends), [&small](QStringView end) { return small.endsWith(end); });
}

OperationEffect effectOf(const QString &operation)
{
    QStringView verb = operation;
    const auto skip = [&verb](QStringView word) { verb = verb.startsWith(word) ? verb.sliced(word.size()) : verb; };
    skip(u"Batch");
    if (beginsWithOneOf(verb, {u"Delete", u"Release", u"Remove", u"Terminate", u"Destroy", u"Purge"}))
        return OperationEffect::Delete;
    skip(u"Vpc");
    return beginsWithOneOf(verb, {u"Describe", u"List", u"Get", u"Query", u"Show", u"Check", u"Download", u"Diagnose"})
        ? OperationEffect::Read
        : OperationEffect::Write;
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
    if (const auto usual = styles.constFind(style.toLower()); usual != styles.cend())
        return *usual;
    return {"alibaba-" + style.toLower().toUtf8()};
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
