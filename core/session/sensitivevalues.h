// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/knownsecrets.h"
#include "core/session/explainjob.h"

namespace countersign {

/// What of a case must not be told to others: its secret, and every value under a name like SecurityToken or Password, in request, strings and refusal.
/// Looks for each as it is, percent-encoded up to three times (letters of either case, blanks as `+`), as hex, as Base64, and escaped as in JSON.
class COUNTERSIGN_CORE SensitiveValues {
public:
    explicit SensitiveValues(const DiagnosisInput &input);

    /// With `*` in their places, of the same length, so that offsets stay.
    QByteArray masked(const QByteArray &bytes) const;
    /// The same for sentences, in which a word like "token:" is no name: only the values themselves.
    QByteArray maskedValues(const QByteArray &text) const;
    /// Whether eight bytes in a row of one of them are left.
    bool occurIn(QByteArrayView text) const { return m_known.occurIn(text); }

private:
    void add(const QByteArray &value);
    void addPairs(QByteArrayView encoded);
    void addFrom(QByteArrayView text);

    KnownSecrets m_known{};
    QVector<Secret> m_spellings{}; ///< the longest first
};

/// Whether values under \p name are kept to oneself: `SecurityToken`, `x-acs-security-token`, `DbPassword`; not `ClientToken` or `NextToken`.
COUNTERSIGN_CORE bool isSensitiveName(QByteArrayView name);
/// Texts and numbers in \p json under such names, at any depth; below such a name each of them is one. Nothing where it is no JSON.
COUNTERSIGN_CORE std::optional<QByteArrayList> sensitiveValuesInJson(QByteArrayView json);

} // namespace countersign
