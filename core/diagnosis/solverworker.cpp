// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/solverworker.h"

#include <algorithm>

namespace countersign {

namespace {

/// Whether all three may show in the string that they make together: two that hide one another alone do so beside a third, and one that is
/// silent alone wants one of the others to show.
bool mayShow(SolverSearch &search, size_t a, size_t b, size_t c)
{
    const bool ab = search.shown(a, b) != 0;
    const bool ac = search.shown(a, c) != 0;
    const bool bc = search.shown(b, c) != 0;
    const auto isSilent = [&search](size_t index) { return search.mistakes[index].isSilent; };
    const auto agrees = [&](bool shows, size_t one, size_t other) { return shows || isSilent(one) || isSilent(other); };
    return agrees(ab, a, b) && agrees(ac, a, c) && agrees(bc, b, c) && (ab || ac) && (ab || bc) && (ac || bc);
}

} // namespace

void SolverWorker::tryRight(const SetsBehind &behind)
{
    const QByteArray right = m_signer.stringToSign(m_search.vendor).toByteArray();
    tryBehind({}, m_search.vendor, right, *behind.front());
}

void SolverWorker::trySingles(const SetsBehind &behind, std::atomic<size_t> &turn)
{
    for (size_t at = turn++; at < m_search.mistakes.size() && !m_search.isTimeUp(); at = turn++) {
        const StringMistake &one = m_search.mistakes[at];
        if (!behind[one.keys]->empty())
            tryBehind(Hypothesis{}.with(*one.deviation), one.rules, m_signer.stringToSign(one.rules), *behind[one.keys]);
    }
}

void SolverWorker::tryPairs(const SetsBehind &behind, bool learns, std::atomic<size_t> &turn)
{
    // The last member's index grows slowest, so that sets of likely mistakes come first.
    for (size_t last = turn++; last < m_search.mistakes.size() && !m_search.isOver; last = turn++) {
        const StringMistake &one = m_search.mistakes[last];
        for (size_t first = 0; first < last && !m_search.isOver; ++first) {
            const StringMistake &other = m_search.mistakes[first];
            const auto &sets = *behind[std::max(one.keys, other.keys)];
            const bool isKnown = !learns && (sets.empty() || m_search.shown(first, last) == 0);
            if (isKnown || !one.deviation->isCompatible(*other.deviation))
                continue;
            SigningRules rules = one.rules;
            other.deviation->apply(rules);
            const QByteArrayView string = m_signer.stringToSign(rules);
            if (!learns || learnt(first, last, qHash(string)))
                tryBehind(Hypothesis{}.with(*one.deviation).with(*other.deviation), rules, string, sets);
        }
    }
}

void SolverWorker::tryTriples(const SetsBehind &behind, bool areUsual, std::atomic<size_t> &turn)
{
    const size_t count = areUsual ? m_search.usual : m_search.mistakes.size();
    const auto isRare = [this](size_t index) { return m_search.mistakes[index].deviation->isRare; };
    const auto isIn = [&](size_t a, size_t b, size_t c) {
        const bool isLikely = c < m_search.usual && isRare(a) + isRare(b) + isRare(c) <= 1 && mayShow(m_search, a, b, c);
        return isLikely == areUsual;
    };
    for (size_t last = turn++; last < count && !m_search.isOver; last = turn++) {
        const StringMistake &one = m_search.mistakes[last];
        for (size_t middle = 0; middle < last && !m_search.isOver; ++middle) {
            const StringMistake &other = m_search.mistakes[middle];
            if (!one.deviation->isCompatible(*other.deviation) || (areUsual && isRare(middle) && isRare(last)))
                continue;
            SigningRules two = one.rules;
            other.deviation->apply(two);
            const Hypothesis made = Hypothesis{}.with(*one.deviation).with(*other.deviation);
            for (size_t first = 0; first < middle && !m_search.isOver; ++first) {
                const StringMistake &third = m_search.mistakes[first];
                const auto &sets = *behind[std::max({one.keys, other.keys, third.keys})];
                if (sets.empty() || !isIn(first, middle, last) || !made.takes(*third.deviation))
                    continue;
                SigningRules rules = two;
                third.deviation->apply(rules);
                tryBehind(made.with(*third.deviation), rules, m_signer.stringToSign(rules), sets);
            }
        }
    }
}

void SolverWorker::tryBehind(const Hypothesis &made, const SigningRules &rules, QByteArrayView string, const std::vector<Hypothesis> &sets)
{
    for (const Hypothesis &behind : sets) {
        SigningRules all = rules;
        behind.applyTo(all);
        // A first try was signed by the same key.
        const bool holdsSignature = rules.sentSignature == SigningRules::SentSignature::FirstTry && behind.size > 0;
        const QByteArrayView signature = m_signer.signature(all, holdsSignature ? m_signer.stringToSign(all) : string);
        if (m_search.matches(signature))
            keep(made, behind, signature);
        if (count())
            return;
    }
}

bool SolverWorker::learnt(size_t first, size_t last, size_t string)
{
    const auto &mistakes = m_search.mistakes;
    const bool shows = string != m_search.rightString && string != mistakes[first].string && string != mistakes[last].string;
    m_search.shown(first, last) = shows ? 1 : 0;
    if (!shows)
        count();
    return shows;
}

void SolverWorker::keep(Hypothesis made, const Hypothesis &behind, QByteArrayView signature)
{
    for (const Deviation *member : behind)
        made = made.with(*member);
    const std::lock_guard lock(m_search.mutex);
    m_search.found.emplace_back(made, signature.toByteArray());
}

} // namespace countersign
