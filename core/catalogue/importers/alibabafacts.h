// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/operation.h"

#include <QCoreApplication>

namespace countersign {

/// A sentence of the report on Alibaba's metadata, marked by QT_TRANSLATE_NOOP.
inline QString importText(const char *text)
{
    return QCoreApplication::translate("AlibabaMetadata", text);
}

/// Whether a text of this name is a password or key: masked on screen, and never with an example.
bool isSecretParameter(const QString &name);

/// Read, write or delete, by the verb that the name begins with.
OperationEffect effectOf(const QString &operation);

/// The signature schemes of a product's operations, best first. A product that signs in a way of its own gets that scheme's name all the same, so that nobody
/// sends it a signature of another kind. \param style `rpc`, `roa`, `restful`, `v3`, `oss`, …, in any letter case
QVector<QByteArray> alibabaSchemes(const QString &product, const QString &style);

/// Parameters that the gateway fills in from the signature: the vendor's own API toolkit hides exactly these in its forms.
bool isFilledByGateway(const QString &parameter);

/// Parameters of the RPC signature: an operation's own parameter of such a name cannot be sent beside them.
bool isSignatureParameter(const QString &parameter);

/// The order in which methods are offered: the vendor's pages sign GET, so it comes first unless something goes into the body.
QVector<QByteArray> offeredMethods(const QVector<QByteArray> &allowed, bool hasBody);

} // namespace countersign
