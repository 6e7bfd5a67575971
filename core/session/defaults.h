// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/operation.h"
#include "core/request/parametervalues.h"
#include "core/signing/signaturescheme.h"

namespace countersign {

/// The scheme to sign with when nobody chose one: the first of the operation's that exists and that \p credentials can serve
/// (a token alone means `huawei-token`). The operation's first when none fits, so that the error is about that one; empty when it names none.
COUNTERSIGN_CORE QByteArray preferredScheme(const Operation &operation, const Credentials &credentials, const SchemeRegistry &schemes);

/// How a call without a key goes out.
struct UnsignedCall {
    QByteArray schemeId{};
    QMap<QByteArray, QByteArray> settings{};
};

/// The anonymous mode of the operation's first scheme that declares one (a choice `anonymous` of its setting `algorithm`), else `none`.
COUNTERSIGN_CORE UnsignedCall unsignedCall(const Operation &operation, const SchemeRegistry &schemes);

/// Gives a required `RegionId` the region that was chosen, as the vendors' own tools do. A value that differs from \p before stays:
/// the person typed it. \returns whether something changed.
COUNTERSIGN_CORE bool followRegion(const Operation &operation, const QString &before, const QString &now, ParameterValues &values);

} // namespace countersign
