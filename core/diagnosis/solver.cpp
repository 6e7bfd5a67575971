// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/solver.h"

#include "core/diagnosis/solverworker.h"

#include <algorithm>
#include <array>
#include <thread>
#include <tuple>
#include <unordered_set>
#include <utility>

namespace countersign {

namespace {

constexpr qsizetype knownCharacters = 8; // of a masked signature; fewer would be met by chance

/// The mistakes in the string in the order in which they are tried.
void arrange(SolverSearch &search, const std::vector<const Deviation *> &list, LeanSigner &signer)
{
    std::unordered_set<size_t> seen{search.rightString};
    for (const Deviation *each : list) {
        StringMistake mistake{.deviation = each, .rules = search.vendor};
        each->apply(mistake.rules);
        mistake.string = qHash(signer.stringToSign(mistake.rules));
        mistake.isSilent = mistake.string == search.rightString;
        const bool isDouble = !mistake.isSilent && !seen.insert(mistake.string).second;
        mistake.isUsual = !isDouble && each->causes.size() == 1;
        search.mistakes.push_back(mistake);
    }
    const auto isLoud = [](const StringMistake &each) { return each.isUsual && !each.isSilent; };
    const auto isUsual = [](const StringMistake &each) { return each.isUsual; };
    const auto silent = std::stable_partition(search.mistakes.begin(), search.mistakes.end(), isLoud);
    const auto rest = std::stable_partition(silent, search.mistakes.end(), isUsual);
    search.usual = size_t(rest - search.mistakes.begin());
}

/// The threads' signers, made when they are needed.
class Crew {
public:
    Crew(SolverSearch &search, std::unique_ptr<LeanSigner> first) : m_search(search) { m_signers.push_back(std::move(first)); }

    LeanSigner &first() { return *m_signers.front(); }
    /// \p work on one thread, or on all of them.
    template <class Work>
    void run(bool onAll, const Work &work)
    {
        if (m_search.isOver)
            return;
        std::atomic<size_t> turn = 0;
        const auto workOn = [&](LeanSigner &signer) {
            SolverWorker worker(m_search, signer);
            work(worker, turn);
        };
        const auto wanted = size_t(onAll ? std::max(1, m_search.limits.threads) : 1);
        while (m_signers.size() < wanted) // it has been made once, so it can be made again
            m_signers.push_back(m_search.task.scheme.lean(m_search.task.request, m_search.task.context).value());
        std::vector<std::jthread> others;
        for (size_t index = 1; index < wanted; ++index)
            others.emplace_back(workOn, std::ref(*m_signers[index]));
        workOn(first());
    }

private:
    SolverSearch &m_search;
    std::vector<std::unique_ptr<LeanSigner>> m_signers{};
};

/// Tries every set of one size. \returns whether every one was tried
bool trySize(SolverSearch &search, int size, Crew &crew)
{
    using Turn = std::atomic<size_t>;
    std::array<SetsBehind, Hypothesis::largest + 1> behind; // by how many are in the string
    std::array<bool, Hypothesis::largest + 1> isAny{};
    for (int strings = 0; strings <= size; ++strings) {
        for (KeyMistakes &keys : search.keys) {
            if (strings == 0 && &keys != &search.keys.front()) // those stand behind a mistake of the string
                break;
            behind[size_t(strings)].push_back(&keys.sets(size - strings));
            isAny[size_t(strings)] |= !behind[size_t(strings)].back()->empty();
        }
    }
    if (isAny[0])
        crew.run(false, [&](SolverWorker &worker, Turn &) { worker.tryRight(behind[0]); });
    if (isAny[1])
        crew.run(size > 1, [&](SolverWorker &worker, Turn &turn) { worker.trySingles(behind[1], turn); });
    if (isAny[2]) {
        const bool learns = !std::exchange(search.knowsPairs, true);
        crew.run(true, [&](SolverWorker &worker, Turn &turn) { worker.tryPairs(behind[2], learns, turn); });
    }
    for (const bool areUsual : {true, false}) {
        if (isAny[3] && search.found.empty())
            crew.run(true, [&](SolverWorker &worker, Turn &turn) { worker.tryTriples(behind[3], areUsual, turn); });
    }
    return !search.isOver;
}

Solution solution(const SolverSearch &search, const Hypothesis &made, const QByteArray &signature)
{
    Solution solution{.rules = search.vendor, .signature = signature};
    made.applyTo(solution.rules);
    std::vector<const Deviation *> members(made.begin(), made.end());
    std::stable_sort(members.begin(), members.end(),
                     [](const Deviation *left, const Deviation *right) { return left->likelihood > right->likelihood; });
    for (const Deviation *member : members)
        solution.causes += member->causes;
    return solution;
}

/// Fewest causes first; of sets that give the same string the plainer one, which changes fewer rules; then the likelier one.
auto rank(const Hypothesis &made)
{
    qsizetype causes = 0;
    size_t rules = 0;
    int likelihood = 0;
    for (const Deviation *member : made) {
        causes += member->causes.size();
        rules += member->touches.count();
        likelihood += member->likelihood;
    }
    return std::tuple(causes, rules, -likelihood);
}

} // namespace

bool matchesSignature(QByteArrayView pattern, QByteArrayView signature)
{
    const qsizetype first = pattern.indexOf('*');
    if (first < 0)
        return pattern == signature;
    const QByteArrayView front = pattern.first(first);
    const QByteArrayView back = pattern.sliced(pattern.lastIndexOf('*') + 1);
    return front.size() + back.size() >= knownCharacters && signature.size() >= front.size() + back.size() && signature.startsWith(front)
        && signature.endsWith(back);
}

Result<SolverResult> solved(const SolverTask &task, const SolverLimits &limits)
{
    SolverSearch search{.task = task, .limits = limits};
    auto signer = task.scheme.lean(task.request, task.context);
    if (!signer)
        return tl::unexpected(signer.error());
    Crew crew(search, std::move(*signer));
    search.vendor = task.context.rules;
    search.isMasked = task.signature.contains('*');

    SolverResult result;
    const QByteArray right = crew.first().stringToSign(search.vendor).toByteArray();
    result.isMatch = matchesSignature(task.signature, crew.first().signature(search.vendor, right));
    search.tried = 1;
    if (!result.isMatch) {
        const QVector<Deviation> all = deviations(task.scheme.info().id, search.vendor, crew.first(), task.request);
        std::vector<const Deviation *> ofString, behindString;
        for (const Deviation &each : all)
            (each.isOfString ? ofString : behindString).push_back(&each);
        search.rightString = qHash(right);
        const QByteArray form = search.isMasked ? QByteArray() : task.signature;
        search.keys.emplace_back(behindString, search.vendor, crew.first(), form);
        arrange(search, ofString, crew.first());
        for (StringMistake &mistake : search.mistakes) {
            if (!mistake.deviation->isOfKey)
                continue;
            std::vector<const Deviation *> beside;
            std::copy_if(behindString.cbegin(), behindString.cend(), std::back_inserter(beside),
                         [&mistake](const Deviation *each) { return each->isCompatible(*mistake.deviation); });
            mistake.keys = search.keys.size();
            search.keys.emplace_back(std::move(beside), mistake.rules, crew.first(), form);
        }
        search.shows.resize(search.mistakes.size() * search.mistakes.size());
        for (int size = 1; size <= std::min(limits.mostMistakes, Hypothesis::largest) && search.found.empty(); ++size) {
            if (!trySize(search, size, crew))
                break;
            result.exhaustedSize = size;
        }
        std::stable_sort(search.found.begin(), search.found.end(),
                         [](const auto &one, const auto &other) { return rank(one.first) < rank(other.first); });
        for (const auto &[made, signature] : search.found)
            result.solutions.append(solution(search, made, signature));
    }
    result.tried = search.tried;
    result.took = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - search.begun);
    return result;
}

} // namespace countersign
