// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/keymistakes.h"

#include "core/signing/desk.h"

#include <algorithm>

namespace countersign {

namespace {

using Form = SigningRules::OutputForm;

qsizetype digestSize(DigestAlgorithm digest)
{
    switch (digest) {
    case DigestAlgorithm::Md5:
        return 16;
    case DigestAlgorithm::Sha1:
        return 20;
    case DigestAlgorithm::Sha256:
    case DigestAlgorithm::Sm3:
        return 32;
    case DigestAlgorithm::Sha384:
        return 48;
    case DigestAlgorithm::Sha512:
        return 64;
    }
    Q_UNREACHABLE();
}

bool isDigitOr(char c, char from, char to)
{
    return (c >= '0' && c <= '9') || (c >= from && c <= to);
}

} // namespace

KeyMistakes::KeyMistakes(std::vector<const Deviation *> list, const SigningRules &rules, LeanSigner &signer, const QByteArray &signature)
    : m_list(std::move(list)), m_rules(rules), m_signer(signer), m_signature(signature)
{
}

const std::vector<Hypothesis> &KeyMistakes::sets(int size)
{
    while (m_sets.size() <= size_t(size))
        makeNext();
    return m_sets[size_t(size)];
}

void KeyMistakes::makeNext()
{
    std::vector<Hypothesis> compatible;
    if (m_compatible.empty()) {
        compatible.push_back({});
    } else {
        for (const Hypothesis &smaller : m_compatible.back()) {
            const auto after = smaller.size == 0 ? m_list.cbegin() : std::find(m_list.cbegin(), m_list.cend(), smaller.end()[-1]) + 1;
            for (auto each = after; each != m_list.cend(); ++each) {
                if (smaller.takes(**each))
                    compatible.push_back(smaller.with(**each));
            }
        }
    }
    std::vector<Hypothesis> sets;
    for (const Hypothesis &each : compatible) {
        SigningRules rules = m_rules;
        each.applyTo(rules);
        if (!fits(rules))
            continue;
        QByteArray made;
        for (const QByteArrayView text : {"1", "2"}) // two, for one may have no letter that tells the alphabets of Base64 apart
            made += m_signer.signature(rules, text);
        if (m_seen.insert(qHash(made)).second)
            sets.push_back(each);
    }
    m_compatible.push_back(std::move(compatible));
    m_sets.push_back(std::move(sets));
}

bool KeyMistakes::fits(const SigningRules &rules) const
{
    if (m_signature.isNull())
        return true;
    const QByteArrayView end = endingBytes(rules.outputEnding);
    if (!m_signature.endsWith(end))
        return false;
    const QByteArrayView text = QByteArrayView(m_signature).chopped(end.size());
    const bool isHex = rules.output == Form::HexLower || rules.output == Form::HexUpper;
    qsizetype size = digestSize(rules.digest) * (rules.output == Form::Base64 ? 1 : 2);
    if (!isHex)
        size = rules.base64Unpadded ? (size * 4 + 2) / 3 : (size + 2) / 3 * 4;
    if (text.size() != size)
        return false;
    if (isHex)
        return std::all_of(text.begin(), text.end(), [upper = rules.output == Form::HexUpper](char c) {
            return upper ? isDigitOr(c, 'A', 'F') : isDigitOr(c, 'a', 'f');
        });
    const auto isOfUrls = [](char c) { return c == '-' || c == '_'; };
    if (rules.base64Url && std::none_of(text.begin(), text.end(), isOfUrls)) // the same as without it
        return false;
    const QByteArrayView others = rules.base64Url ? QByteArrayView("+/") : QByteArrayView("-_");
    return std::none_of(text.begin(), text.end(), [others](char c) { return others.contains(c); });
}

} // namespace countersign
