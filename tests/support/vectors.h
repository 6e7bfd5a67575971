// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/tracedbytes.h"

#include <QByteArrayList>
#include <QJsonObject>
#include <QMap>
#include <QPair>
#include <QVector>

namespace countersign {

/// One case of a file in tests/vectors, as input for `sign` and as what every step must give.
struct VectorCase {
    QByteArray scheme{};
    QByteArray id{};
    QString title{};
    QString source{}; ///< the peer whose bytes these are
    QStringList tags{};
    QByteArray job{};                     ///< the JSON object that `sign` reads
    QMap<QByteArray, QByteArray> steps{}; ///< step id -> bytes
    bool isUnsigned = false;              ///< the call carries no signature
    bool lacksKey = false;                ///< published without its secret: checked up to the string to sign

    QVector<QPair<QByteArray, QByteArray>> query{}, form{}; ///< all that goes out, decoded, with Signature
    QVector<QPair<QByteArray, QByteArray>> headers{};       ///< that signing adds, where the peer's are recorded
    QByteArray authorization{};
    QByteArray body{};

    QByteArray name() const { return scheme + '/' + id; }
};

/// All cases of the schemes that are built in.
QVector<VectorCase> vectorCases();

/// Both byte strings, the first byte that differs and where that byte of \p actual came from.
QByteArray difference(const QByteArray &expected, const TracedBytes &actual);

} // namespace countersign
