// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/servicechanges.h"

namespace countersign {

/// All kinds, in the order in which lists offer them.
COUNTERSIGN_CORE const QVector<ChangeKind> &changeKinds();
/// The stable word of a kind in JSON: `made-required`.
COUNTERSIGN_CORE QByteArray changeKindId(ChangeKind kind);
/// What people read: `made required`.
COUNTERSIGN_CORE QString changeKindWord(ChangeKind kind);
/// What is different, without its kind: `maximum: 6 → 720`, `RegionId`, `query → form`; empty where the kind says it all.
COUNTERSIGN_CORE QString changeDetail(const Change &change);
/// Whether its fact is named beside the values: its kind has several.
COUNTERSIGN_CORE bool isNamedFact(const Change &change);
/// `before` or `after` as one reads it: `nothing` and `any value` where it is empty and that says something.
COUNTERSIGN_CORE QString changeSide(const Change &change, bool isAfter);

/// `alibaba/ecs 2014-05-26`, `huawei/sms v1 → v3`.
COUNTERSIGN_CORE QString productLine(const ServiceChanges &service);
/// How many: `12 changes in 5 operations, 2 of them breaking`; `Nothing changed`.
COUNTERSIGN_CORE QString countLine(const QVector<ServiceChanges> &services);
/// All of it as lines of text: products, operations below them, changes below these; operations with a breaking change first.
COUNTERSIGN_CORE QString changeText(const QVector<ServiceChanges> &services);

} // namespace countersign
