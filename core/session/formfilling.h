// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"
#include "core/catalogue/operation.h"
#include "core/diagnosis/observedrequest.h"
#include "core/request/parametervalues.h"

namespace countersign {

/// Of the RPC style, as written: fixed by the operation, or made anew by every signature.
COUNTERSIGN_CORE bool isCommonParameter(QByteArrayView name);
/// Of those that carry a signature, or that programs and libraries add by themselves. \param lowerName in lower case
COUNTERSIGN_CORE bool isCommonHeader(QByteArrayView lowerName);

/// Whether the body is a form, and not JSON that its Content-Type calls one, as curl's `-d` does.
COUNTERSIGN_CORE bool sendsForm(const ObservedRequest &request);

/// Puts the parts of a request that was sent into the fields of an operation's form.
class FormFilling {
public:
    /// \p operation outlives it.
    explicit FormFilling(const Operation &operation) : m_operation(operation) { }

    /// The values of the template's names. \param path encoded as sent
    void fillPath(QByteArrayView path);
    /// Of query or form, decoded.
    void fillPairs(const QVector<QPair<QByteArray, QByteArray>> &pairs);
    /// Those that the operation has as parameters; what every request carries is passed over.
    void fillHeaders(const QVector<QPair<QByteArray, QByteArray>> &headers);
    /// A body that is no form.
    void fillBody(const QByteArray &body);

    const ParameterValues &values() const { return m_values; }
    const QStringList &unplaced() const { return m_unplaced; }

private:
    bool fillField(const QString &name, const QByteArray &value, int occurrence);
    QString text(const QByteArray &value) const;

    const Operation &m_operation;
    ParameterValues m_values{};
    QStringList m_unplaced{};
};

} // namespace countersign
