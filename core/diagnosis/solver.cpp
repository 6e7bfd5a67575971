// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/solver.h"

#include "core/diagnosis/keymistakes.h"

#include <algorithm>
#include <atomic>
#include <mutex>
#include <thread>
#include <tuple>
#include <unordered_set>
#include <utility>

namespace countersign {

namespace {

using Clock = std::chrono::steady_clock;

constexpr qsizetype knownCharacters = 8;   // of a masked signature; fewer would be met by chance
constexpr quint64 stepsBetweenLooks = 256; // at clock and cancel flag

/// A mistake in the string, and what it makes of this request alone.
struct StringMistake {
    const Deviation *deviation = nullptr;
    SigningRules rules{};
    size_t keys = 0;       ///< which of the search's KeyMistakes stand behind it
    size_t string = 0;     ///< hash of the string
    bool isSilent = false; ///< changes nothing by itself; it may show beside another one
    bool isUsual = false;  ///< one that shows and is no double of another one
};

/// What all threads share.
struct Search {
    const SolverTask &task;
    const SolverLimits &limits;
    const Clock::time_point begun = Clock::now();
    SigningRules vendor{};
    size_t rightString = 0; ///< hash
    /// The first for what leaves the key alone; one more for each mistake of the string that changes the digest, too.
    std::vector<KeyMistakes> keys{};
    bool isMasked = false;
    std::vector<StringMistake> mistakes{}; ///< the usual ones first, likeliest first
    size_t usual = 0;                      ///< how many are
    std::vector<quint8> shows{};           ///< for two of them: whether both show in the string that they make together
    bool knowsPairs = false;               ///< `shows` is filled

    std::atomic<bool> isOver = false;
    std::atomic<quint64> tried = 0;
    std::mutex mutex{};
    std::vector<std::pair<Hypothesis, QByteArray>> found{};

    bool isTimeUp() { return isOver = isOver || Clock::now() - begun > limits.budget || (limits.isCancelled && limits.isCancelled()); }
    bool matches(QByteArrayView signature) const
    {
        return isMasked ? matchesSignature(task.signature, signature) : signature == task.signature;
    }
    quint8 &shown(size_t one, size_t other) { return shows[std::max(one, other) * mistakes.size() + std::min(one, other)]; }
};

/// Whether all three may show in the string that they make together: two that hide one another alone do so beside a third, and one that is
/// silent alone wants one of the others to show.
bool mayShow(Search &search, size_t a, size_t b, size_t c)
{
    const bool ab = search.shown(a, b) != 0;
    const bool ac = search.shown(a, c) != 0;
    const bool bc = search.shown(b, c) != 0;
    const auto isSilent = [&search](size_t index) { return search.mistakes[index].isSilent; };
    const auto agrees = [&](bool shows, size_t one, size_t other) { return shows || isSilent(one) || isSilent(other); };
    return agrees(ab, a, b) && agrees(ac, a, c) && agrees(bc, b, c) && (ab || ac) && (ab || bc) && (ac || bc);
}

/// Sets behind the string, for each of the search's KeyMistakes.
using SetsBehind = std::vector<const std::vector<Hypothesis> *>;

/// One thread's part: a signer of its own.
class Worker {
public:
    Worker(Search &search, LeanSigner &signer) : m_search(search), m_signer(signer) { }
    ~Worker() { m_search.tried += m_tried; }

    /// The string as it should be, with mistakes behind it.
    void tryRight(const SetsBehind &behind)
    {
        const QByteArray right = m_signer.stringToSign(m_search.vendor).toByteArray();
        tryBehind({}, m_search.vendor, right, *behind.front());
    }

    /// Single mistakes in the string; threads take turns by \p turn.
    void trySingles(const SetsBehind &behind, std::atomic<size_t> &turn)
    {
        for (size_t at = turn++; at < m_search.mistakes.size() && !m_search.isOver; at = turn++) {
            const StringMistake &one = m_search.mistakes[at];
            if (!behind[one.keys]->empty())
                tryBehind(Hypothesis{}.with(*one.deviation), one.rules, m_signer.stringToSign(one.rules), *behind[one.keys]);
        }
    }

    /// Two in the string. \param learns notes which of them show
    void tryPairs(const SetsBehind &behind, bool learns, std::atomic<size_t> &turn)
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

    /// Three in the string: the usual ones that may show together, no more than one of them rare; or all that are left.
    void tryTriples(const SetsBehind &behind, bool areUsual, std::atomic<size_t> &turn)
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

private:
    /// \p made, which gives \p string by \p rules, with each of the sets behind the string.
    void tryBehind(const Hypothesis &made, const SigningRules &rules, QByteArrayView string, const std::vector<Hypothesis> &sets)
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

    /// Notes whether both show in the string that they make together. \returns that
    bool learnt(size_t first, size_t last, size_t string)
    {
        const auto &mistakes = m_search.mistakes;
        const bool shows = string != m_search.rightString && string != mistakes[first].string && string != mistakes[last].string;
        m_search.shown(first, last) = shows ? 1 : 0;
        if (!shows)
            count();
        return shows;
    }

    /// Counts a hypothesis. \returns whether the time is up
    bool count() { return ++m_tried % stepsBetweenLooks == 0 && m_search.isTimeUp(); }

    void keep(Hypothesis made, const Hypothesis &behind, QByteArrayView signature)
    {
        for (const Deviation *member : behind)
            made = made.with(*member);
        const std::lock_guard lock(m_search.mutex);
        m_search.found.emplace_back(made, signature.toByteArray());
    }

    Search &m_search;
    LeanSigner &m_signer;
    quint64 m_tried = 0;
};

/// The mistakes in the string in the order in which they are tried.
void arrange(Search &search, const std::vector<const Deviation *> &list, LeanSigner &signer)
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
    Crew(Search &search, std::unique_ptr<LeanSigner> first) : m_search(search) { m_signers.push_back(std::move(first)); }

    LeanSigner &first() { return *m_signers.front(); }
    /// \p work on one thread, or on all of them.
    template <class Work>
    void run(bool onAll, const Work &work)
    {
        if (m_search.isOver)
            return;
        std::atomic<size_t> turn = 0;
        const auto workOn = [&](LeanSigner &signer) {
            Worker worker(m_search, signer);
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
    Search &m_search;
    std::vector<std::unique_ptr<LeanSigner>> m_signers{};
};

/// Tries every set of one size. \returns whether every one was tried
bool trySize(Search &search, int size, Crew &crew)
{
    using Turn = std::atomic<size_t>;
    std::array<SetsBehind, Hypothesis::largest + 1> behind; // by how many are in the string
    std::array<bool, Hypothesis::largest + 1> isAny{};
    for (int strings = 0; strings <= size; ++strings) {
        for (KeyMistakes &keys : search.keys) {
            behind[size_t(strings)].push_back(&keys.sets(size - strings));
            isAny[size_t(strings)] |= !behind[size_t(strings)].back()->empty();
        }
    }
    if (isAny[0])
        crew.run(false, [&](Worker &worker, Turn &) { worker.tryRight(behind[0]); });
    if (isAny[1])
        crew.run(size > 1, [&](Worker &worker, Turn &turn) { worker.trySingles(behind[1], turn); });
    if (isAny[2]) {
        const bool learns = !std::exchange(search.knowsPairs, true);
        crew.run(true, [&](Worker &worker, Turn &turn) { worker.tryPairs(behind[2], learns, turn); });
    }
    for (const bool areUsual : {true, false}) {
        if (isAny[3] && search.found.empty())
            crew.run(true, [&](Worker &worker, Turn &turn) { worker.tryTriples(behind[3], areUsual, turn); });
    }
    return !search.isOver;
}

Solution solution(const Search &search, const Hypothesis &made, const QByteArray &signature)
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
    Search search{.task = task, .limits = limits};
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
    result.took = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - search.begun);
    return result;
}

} // namespace countersign
