// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/parameter.h"

#include <QMetaType>
#include <QPair>

namespace countersign {

/// Of a text that the catalogue has in both languages the one to show: English where there is no Chinese.
inline const QString &inLanguage(const QString &english, const QString &chineseText, bool chinese)
{
    return chinese && !chineseText.isEmpty() ? chineseText : english;
}

/// Names an operation in every catalogue: `alibaba/ecs/2014-05-26/DescribeRegions`.
struct OperationId {
    QString cloud{};   ///< `alibaba`, `huawei`, `acm`
    QString product{}; ///< code in lower case: `ecs`
    QString version{}; ///< `2014-05-26`, `v3`
    QString name{};    ///< as the vendor spells it

    QString text() const { return cloud + u'/' + product + u'/' + version + u'/' + name; }
    bool isEmpty() const { return name.isEmpty(); }
    bool operator==(const OperationId &) const = default;
};
inline size_t qHash(const OperationId &id, size_t seed = 0)
{
    return qHash(id.text(), seed);
}

/// How risky a call is; a badge, never a lock.
enum class OperationEffect { Read, Write, Delete };

/// How the body is made from the parameters of place Body.
enum class BodyShape {
    None,
    JsonObject, ///< each Body parameter is a member of one JSON object
    Whole,      ///< the one Body parameter is the body: JSON, XML or other bytes, by `contentType`
    Multipart   ///< each Part parameter is a part of a `multipart/form-data` body. Source: RFC 7578
};

/// A node of a response: name and type, so that the practice gateway can answer in the service's shape.
struct ResponseMember {
    QString name{};
    ValueType type = ValueType::String;
    QString example{};      ///< only where id- or number-like
    bool sensitive = false; ///< holds a key or password: masked in panes
    QString format{};
    VendorText documentation{};
    LazyMembers<ResponseMember> members{}; ///< of a struct; of a list: its one element

    COUNTERSIGN_CORE bool operator==(const ResponseMember &other) const; // a defaulted one would be deleted: it holds itself
};

struct ErrorCode {
    int status = 0; ///< HTTP status; 0 when the vendor does not say
    QString code{};
    VendorText documentation{};

    bool operator==(const ErrorCode &) const = default;
};

/// What an access policy must allow for the call. Source: RAM and IAM.
struct AccessRule {
    QString action{};        ///< `smc:CreateReplicationJob`
    QStringList resources{}; ///< `acs:ecs:{#regionId}:{#accountId}:instance/{#instanceId}`

    bool operator==(const AccessRule &) const = default;
};

/// A server that an operation has for itself, instead of its service's.
struct OwnServer {
    QByteArray scheme{}; ///< `https`
    QByteArray host{};
    int port = 0; ///< 0: the scheme's own

    bool operator==(const OwnServer &) const = default;
};

struct Operation {
    OperationId id{};
    QString descriptionEn{}, descriptionZh{};            ///< one short sentence of our own; often empty
    QStringList group{};                                 ///< path of groups in the tree, by their English names: {"Instances"}
    QVector<QStringList> alsoIn{};                       ///< further places in the tree, beside the service: {{"IPv6 gateway"}}
    QVector<QByteArray> methods{};                       ///< upper case; the first is the default
    QByteArray pathTemplate{};                           ///< `/v3/tasks/{task_id}/certkey`; `/` for RPC
    QVector<QPair<QByteArray, QByteArray>> fixedQuery{}; ///< part of the operation, not fields: Action, Version; ACM's `method=`
    QVector<QPair<QByteArray, QByteArray>> fixedHeaders{};
    QVector<QByteArray> schemes{}; ///< ids of the signature schemes it takes, best first: `alibaba-rpc-v1`, `none`
    QVector<QByteArray> formats{}; ///< values of `Format` it takes: JSON, XML; empty when there is no choice
    BodyShape bodyShape = BodyShape::None;
    QByteArray contentType{}; ///< of the request body, when there is one
    QByteArray charset{};     ///< of form and response, never of the query; empty means UTF-8. ACM: GBK
    OperationEffect effect = OperationEffect::Read;
    bool billed = false;
    bool highRisk = false;   ///< the vendor says so
    bool needsNoKey = false; ///< answers without a signature
    bool deprecated = false;
    bool listed = true;                 ///< documented by the vendor; others exist in clients only
    QVector<Parameter> parameters{};    ///< in the vendor's order of display
    QVector<ResponseMember> response{}; ///< members of a good answer
    QByteArray responseType{};          ///< `application/json`, `text/plain`
    QVector<ErrorCode> errorCodes{};
    QVector<AccessRule> accessRules{};
    OwnServer server{};         ///< without a host: the service's
    VendorText documentation{}; ///< the vendor's, of an imported catalogue

    QString description(bool chinese) const { return inLanguage(descriptionEn, descriptionZh, chinese); }
    bool operator==(const Operation &) const = default;
};

/// What the tree and the search show of an operation without reading all of it.
struct OperationSummary {
    OperationId id{};
    QString descriptionEn{}, descriptionZh{};
    QStringList group{};
    QVector<QStringList> alsoIn{};
    QByteArray method{};
    OperationEffect effect = OperationEffect::Read;
    bool billed = false;
    bool highRisk = false;
    bool needsNoKey = false;
    bool deprecated = false;

    QString description(bool chinese) const { return inLanguage(descriptionEn, descriptionZh, chinese); }
    bool operator==(const OperationSummary &) const = default;
};

/// The names the search knows of an operation, read without the rest of it.
struct OperationNames {
    QStringList parameters{}; ///< names on the wire; a member as `Tag.Key`
    QStringList errorCodes{};

    bool operator==(const OperationNames &) const = default;
};

} // namespace countersign

Q_DECLARE_METATYPE(countersign::OperationId)
