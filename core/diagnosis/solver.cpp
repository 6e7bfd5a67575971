// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/solver.h"

#include "core/diagnosis/deviation.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <mutex>
#include <thread>
#include <tuple>

namespace countersign {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int largestSet = 3;
constexpr qsizetype knownCharacters = 8;   // of a masked signature; fewer would be met by chance
constexpr quint64 stepsBetweenLooks = 256; // at clock and cancel flag

/// Mistakes that are made together.
struct Hypothesis {
    std::array<const Deviation *, largestSet> members{};
    int size = 0;

    bool takes(const Deviation &other) const
    {
        return std::all_of(members.cbegin(), members.cbegin() + size,
                           [&other](const Deviation *member) { return member->isCompatible(other); });
    }
    Hypothesis with(const Deviation &other) const
    {
        Hypothesis larger = *this;
        larger.members[size_t(larger.size++)] = &other;
        return larger;
    }
    void applyTo(SigningRules &rules) const
    {
        for (int index = 0; index < size; ++index)
            members[size_t(index)]->apply(rules);
    }
};

/// What all threads share.
struct Search {
    const SolverTask &task;
    const SolverLimits &limits;
    const Clock::time_point begun = Clock::now();
    SigningRules vendor{};
    bool isMasked = false;
    std::vector<const Deviation *> ofString{};                          ///< those that show in this request first, likeliest first
    std::array<std::vector<Hypothesis>, largestSet + 1> behindString{}; ///< by size; of size 0 the empty one

    std::atomic<bool> isOver = false;
    std::atomic<quint64> tried = 0;
    std::mutex mutex{};
    std::vector<std::pair<Hypothesis, QByteArray>> found{};

    bool isTimeUp() { return isOver = isOver || Clock::now() - begun > limits.budget || (limits.isCancelled && limits.isCancelled()); }
};

/// One thread's part: a signer of its own.
class Worker {
public:
    Worker(Search &search, LeanSigner &signer) : m_search(search), m_signer(signer) { }
    ~Worker() { m_search.tried += m_tried; }

    /// All sets of \p size mistakes of which \p strings are of the string; threads take turns by \p turn.
    void trySets(int strings, int size, std::atomic<size_t> &turn)
    {
        const auto &list = m_search.ofString;
        if (strings == 0) {
            if (turn++ == 0)
                tryString({}, size);
            return;
        }
        // The last member's index grows slowest, so that sets of likely mistakes come first.
        for (size_t last = turn++; last < list.size() && !m_search.isOver; last = turn++) {
            const Hypothesis one = Hypothesis{}.with(*list[last]);
            if (strings == 1) {
                tryString(one, size - 1);
                continue;
            }
            for (size_t middle = 0; middle < last && !m_search.isOver; ++middle) {
                if (!one.takes(*list[middle]))
                    continue;
                const Hypothesis two = one.with(*list[middle]);
                if (strings == 2) {
                    tryString(two, size - 2);
                    continue;
                }
                for (size_t first = 0; first < middle && !m_search.isOver; ++first) {
                    if (two.takes(*list[first]))
                        tryString(two.with(*list[first]), size - 3);
                }
            }
        }
    }

private:
    /// \p made with every set of \p more mistakes behind the string.
    void tryString(const Hypothesis &made, int more)
    {
        SigningRules rules = m_search.vendor;
        made.applyTo(rules);
        const QByteArrayView string = m_signer.stringToSign(rules);
        for (const Hypothesis &behind : m_search.behindString[size_t(more)]) {
            SigningRules all = rules;
            behind.applyTo(all);
            const QByteArrayView signature = m_signer.signature(all, string);
            if (m_search.isMasked ? matchesSignature(m_search.task.signature, signature) : signature == m_search.task.signature)
                keep(made, behind, signature);
            if (++m_tried % stepsBetweenLooks == 0 && m_search.isTimeUp())
                return;
        }
    }

    void keep(Hypothesis made, const Hypothesis &behind, QByteArrayView signature)
    {
        for (int index = 0; index < behind.size; ++index)
            made = made.with(*behind.members[size_t(index)]);
        const std::lock_guard lock(m_search.mutex);
        m_search.found.emplace_back(made, signature.toByteArray());
    }

    Search &m_search;
    LeanSigner &m_signer;
    quint64 m_tried = 0;
};

/// Sets of compatible mistakes behind the string, by size.
void makeSetsBehindString(Search &search, const std::vector<const Deviation *> &list)
{
    search.behindString[0] = {Hypothesis{}};
    for (size_t size = 1; size < search.behindString.size(); ++size) {
        for (const Hypothesis &smaller : search.behindString[size - 1]) {
            const auto after = smaller.size == 0 ? list.cbegin() : std::find(list.cbegin(), list.cend(), smaller.members[size - 2]) + 1;
            for (auto each = after; each != list.cend(); ++each) {
                if (smaller.takes(**each))
                    search.behindString[size].push_back(smaller.with(**each));
            }
        }
    }
}

Solution solution(const Search &search, const Hypothesis &made, const QByteArray &signature)
{
    Solution solution{.rules = search.vendor, .signature = signature};
    made.applyTo(solution.rules);
    std::vector<const Deviation *> members(made.members.cbegin(), made.members.cbegin() + made.size);
    std::stable_sort(members.begin(), members.end(),
                     [](const Deviation *left, const Deviation *right) { return left->likelihood > right->likelihood; });
    for (const Deviation *member : members)
        solution.causes += member->causes;
    return solution;
}

int likelihood(const Hypothesis &made)
{
    int sum = 0;
    for (int index = 0; index < made.size; ++index)
        sum += made.members[size_t(index)]->likelihood;
    return sum;
}

/// How many rules are changed: of two sets that give the same string the plainer one is named first.
size_t ruleCount(const Hypothesis &made)
{
    size_t count = 0;
    for (int index = 0; index < made.size; ++index)
        count += made.members[size_t(index)]->touches.count();
    return count;
}

qsizetype causeCount(const Hypothesis &made)
{
    qsizetype count = 0;
    for (int index = 0; index < made.size; ++index)
        count += made.members[size_t(index)]->causes.size();
    return count;
}

/// Tries one size on all threads. \returns whether every set was tried
bool trySize(Search &search, int size, std::vector<std::unique_ptr<LeanSigner>> &signers)
{
    for (int strings = 0; strings <= size && !search.isOver; ++strings) {
        std::atomic<size_t> turn = 0;
        const auto work = [&](LeanSigner &signer) { Worker(search, signer).trySets(strings, size, turn); };
        std::vector<std::jthread> others;
        if (strings >= 2) { // less is done before a thread has started
            for (size_t index = 1; index < signers.size(); ++index)
                others.emplace_back(work, std::ref(*signers[index]));
        }
        work(*signers.front());
    }
    return !search.isOver;
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
    Search search{.task = task, .limits = limits};
    std::vector<std::unique_ptr<LeanSigner>> signers;
    for (int index = 0; index < std::max(1, limits.threads); ++index) {
        auto signer = task.scheme.lean(task.request, task.context);
        if (!signer)
            return tl::unexpected(signer.error());
        signers.push_back(std::move(*signer));
    }
    LeanSigner &signer = *signers.front();
    search.vendor = task.context.rules;
    search.isMasked = task.signature.contains('*');

    SolverResult result;
    const QByteArray right = signer.stringToSign(search.vendor).toByteArray();
    result.isMatch = matchesSignature(task.signature, signer.signature(search.vendor, right));
    search.tried = 1;
    if (!result.isMatch) {
        const QVector<Deviation> all = deviations(task.scheme.info().id, search.vendor, signer, task.request);
        std::vector<const Deviation *> behind, silent;
        for (const Deviation &each : all) {
            if (!each.isOfString) {
                behind.push_back(&each);
                continue;
            }
            SigningRules rules = search.vendor;
            each.apply(rules);
            // One that changes nothing by itself may show beside another one.
            (signer.stringToSign(rules) == right ? silent : search.ofString).push_back(&each);
        }
        search.ofString.insert(search.ofString.end(), silent.cbegin(), silent.cend());
        makeSetsBehindString(search, behind);
        for (int size = 1; size <= std::min(limits.mostMistakes, largestSet) && search.found.empty(); ++size) {
            if (!trySize(search, size, signers))
                break;
            result.exhaustedSize = size;
        }
        std::stable_sort(search.found.begin(), search.found.end(), [](const auto &one, const auto &other) {
            const auto rank = [](const Hypothesis &made) { return std::tuple(causeCount(made), ruleCount(made), -likelihood(made)); };
            return rank(one.first) < rank(other.first);
        });
        for (const auto &[made, signature] : search.found)
            result.solutions.append(solution(search, made, signature));
    }
    result.tried = search.tried;
    result.took = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - search.begun);
    return result;
}

} // namespace countersign
