// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signing/texts.h"

namespace countersign {

/// \p utf8 as a program that works in \p charset takes it. Bytes that are no UTF-8 stay as they are.
QByteArray inCharset(QByteArrayView utf8, SigningRules::Charset charset);
/// \p utf8 with \uXXXX for all that is not ASCII, then in \p charset.
QByteArray inCharset(QByteArrayView utf8, SigningRules::Escapes escapes, SigningRules::Charset charset);
TracedBytes inCharset(const TracedBytes &utf8, SigningRules::Escapes escapes, SigningRules::Charset charset);

/// \p name in another letter case.
QByteArray recased(QByteArrayView name, SigningRules::NameCase nameCase);

/// The fields as the rules take them before anything is encoded: `lists`, `valueReading`, `valueEscapes` and `valueCharset` applied. Where lists
/// change the count, so are `omittedParameter` and `recasedParameter`, which count the parameters as they were sent.
/// \param first what the first of them counts
QVector<Field> shaped(const QVector<Field> &fields, qsizetype first, const SigningRules &rules);

/// Shapes that were needed so far: each is made once, since it depends on nothing but the fields and a few of the rules.
class Shapes {
public:
    /// \p fields themselves when the rules leave them alone. \p first is what the first of them counts for `omittedParameter`; \p place tells query and
    /// form apart.
    const QVector<Field> &of(int place, const QVector<Field> &fields, const SigningRules &rules, qsizetype first = 0)
    {
        const bool isPlain = rules.lists == SigningRules::Lists::AsSent && rules.valueReading == SigningRules::Reading::AsIs
            && rules.valueEscapes == SigningRules::Escapes::None && rules.valueCharset == SigningRules::Charset::Utf8;
        return isPlain ? fields : made(place, fields, rules, first);
    }

private:
    const QVector<Field> &made(int place, const QVector<Field> &fields, const SigningRules &rules, qsizetype first);

    struct Shape {
        quint64 rules = 0;   ///< those that make it, side by side, and the place
        quint64 counted = 0; ///< those of single parameters, where lists change the count
        std::unique_ptr<QVector<Field>> fields{};
    };
    std::vector<Shape> m_shapes{};
};

} // namespace countersign
