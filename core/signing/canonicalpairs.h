// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signing/texts.h"

#include <vector>

namespace countersign {

/// Parameters in the order in which they are signed. Kept from one use to the next, so that nothing is allocated for a parameter.
class PairList {
public:
    struct Pair {
        const Field *field = nullptr;
        QByteArrayView name{};   ///< as it is signed
        QByteArrayView key{};    ///< what it is sorted by
        bool isRepeated = false; ///< its name stands there more than once; known where letter case does not count
    };

    void clear();
    /// Takes the fields that take part. \param first what the first of them counts for `omittedParameter` and `recasedParameter`
    /// \p fields outlive the use of the list.
    /// \p takesPart leaves out names that it does not take
    void add(const QVector<Field> &fields, qsizetype first, const SigningRules &rules, bool (*takesPart)(QByteArrayView name) = nullptr);
    void add(const Field &field);
    void sort(const SigningRules &rules, Encoders &encoders);

    qsizetype size() const { return static_cast<qsizetype>(m_order.size()); }
    /// In the order of the last \c sort.
    const Pair &at(qsizetype position) const { return m_pairs[m_order[static_cast<size_t>(position)].index]; }

private:
    struct Place {
        quint64 head = 0; ///< first eight bytes of the key: most comparisons end here
        size_t index = 0;
    };
    void makeKeys(const SigningRules &rules, Encoders &encoders);
    bool precedes(const Place &one, const Place &other, const SigningRules &rules) const;

    std::vector<Pair> m_pairs{};
    std::vector<Place> m_order{};
    std::vector<QByteArray> m_recased{};
    ByteText m_keys{};
};

/// What stands between pairs or parts; \p own where the rules say nothing else.
QByteArrayView separatorBytes(SigningRules::Separator separator, QByteArrayView own);

/// `name=value` pairs, encoded as the rules say, in their order and joined by their separator, which is `&` for the vendors.
template <class Text>
void writePairs(Text &out, const PairList &pairs, const SigningRules &rules, Encoders &encoders)
{
    const Encoder &encoder = encoders.encoder(rules.valueHabits, rules.valueEncodings);
    const QByteArrayView separator = separatorBytes(rules.separator, "&");
    const bool isOneByte = separator.size() == 1;
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        if (i > 0 && isOneByte)
            out.literal(separator[0]);
        else if (i > 0)
            out.literal(separator);
        const PairList::Pair &pair = pairs.at(i);
        out.putName(pair.name, *pair.field, encoder);
        if (rules.emptyIsBare && pair.field->value.isEmpty())
            continue;
        out.literal('=');
        out.put(pair.field->value, encoder);
    }
}

} // namespace countersign
