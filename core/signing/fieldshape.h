// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signing/texts.h"

namespace countersign {

/// \p utf8 as a program that works in \p charset takes it. Bytes that are no UTF-8 stay as they are.
QByteArray inCharset(QByteArrayView utf8, SigningRules::Charset charset);
TracedBytes inCharset(const TracedBytes &utf8, SigningRules::Charset charset);

/// \p name in another letter case.
QByteArray recased(QByteArrayView name, SigningRules::NameCase nameCase);

/// The fields as the rules take them before anything is encoded: `lists`, `valueReading` and `valueCharset` applied.
QVector<Field> shaped(const QVector<Field> &fields, const SigningRules &rules);

/// Shapes that were needed so far: each is made once, since it depends on nothing but the fields and three of the rules.
class Shapes {
public:
    /// \p fields themselves when the rules leave them alone. \p place tells lists of one request apart.
    const QVector<Field> &of(int place, const QVector<Field> &fields, const SigningRules &rules)
    {
        const bool isPlain = rules.lists == SigningRules::Lists::AsSent && rules.valueReading == SigningRules::Reading::AsIs
            && rules.valueCharset == SigningRules::Charset::Utf8;
        return isPlain ? fields : made(place, fields, rules);
    }

private:
    const QVector<Field> &made(int place, const QVector<Field> &fields, const SigningRules &rules);

    struct Shape {
        int place = 0;
        SigningRules::Lists lists{};
        SigningRules::Reading reading{};
        SigningRules::Charset charset{};
        std::unique_ptr<QVector<Field>> fields{};
    };
    std::vector<Shape> m_shapes{};
};

} // namespace countersign
