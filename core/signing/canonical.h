// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/request/request.h"
#include "core/signing/headerlines.h"

#include <QDateTime>

namespace countersign {

// Small moves that several schemes share.

/// Blanks and tabs at both ends taken off; the rest keeps its origins.
TracedBytes trimmed(const TracedBytes &value);

/// Fails with BadInput naming the first header whose name or value holds CR, LF or NUL: it would end the line and start another header.
Result<void> checkHeaderBytes(const QVector<Field> &headers);
Result<void> checkHeaderBytes(const HeaderList &headers);

/// MissingCredential about \p subject, with what to do.
Error missingCredential(const QString &message, const QString &subject);

/// BadInput unless there is a time to sign with.
Result<void> checkTime(const QDateTime &time);

enum class UtcForm {
    Extended, ///< `2016-02-23T12:46:24Z`
    Basic     ///< `20160223T124624Z`
};
/// A time in UTC without milliseconds, ISO 8601. \p time any zone; empty when it is invalid or its year has not four digits.
QByteArray utcText(const QDateTime &time, UtcForm form);

} // namespace countersign
