// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/keymistakes.h"
#include "core/diagnosis/solver.h"

#include <algorithm>
#include <atomic>
#include <mutex>

namespace countersign {

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
struct SolverSearch {
    const SolverTask &task;
    const SolverLimits &limits;
    const std::chrono::steady_clock::time_point begun = std::chrono::steady_clock::now();
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

    bool isTimeUp()
    {
        return isOver = isOver || std::chrono::steady_clock::now() - begun > limits.budget || (limits.isCancelled && limits.isCancelled());
    }
    bool matches(QByteArrayView signature) const
    {
        return isMasked ? matchesSignature(task.signature, signature) : signature == task.signature;
    }
    quint8 &shown(size_t one, size_t other) { return shows[std::max(one, other) * mistakes.size() + std::min(one, other)]; }
};

/// Sets behind the string, for each of the search's KeyMistakes.
using SetsBehind = std::vector<const std::vector<Hypothesis> *>;

/// One thread's part: a signer of its own.
class SolverWorker {
public:
    SolverWorker(SolverSearch &search, LeanSigner &signer) : m_search(search), m_signer(signer) { }
    ~SolverWorker() { m_search.tried += m_tried; }

    /// The string as it should be, with mistakes behind it.
    void tryRight(const SetsBehind &behind);

    /// Single mistakes in the string; threads take turns by \p turn.
    void trySingles(const SetsBehind &behind, std::atomic<size_t> &turn);

    /// Two in the string. \param learns notes which of them show
    void tryPairs(const SetsBehind &behind, bool learns, std::atomic<size_t> &turn);

    /// Three in the string: the usual ones that may show together, no more than one of them rare; or all that are left.
    void tryTriples(const SetsBehind &behind, bool areUsual, std::atomic<size_t> &turn);

private:
    /// \p made, which gives \p string by \p rules, with each of the sets behind the string.
    void tryBehind(const Hypothesis &made, const SigningRules &rules, QByteArrayView string, const std::vector<Hypothesis> &sets);

    /// Notes whether both show in the string that they make together. \returns that
    bool learnt(size_t first, size_t last, size_t string);

    /// Counts a hypothesis. \returns whether the time is up
    bool count() { return ++m_tried % stepsBetweenLooks == 0 && m_search.isTimeUp(); }

    void keep(Hypothesis made, const Hypothesis &behind, QByteArrayView signature);

    static constexpr quint64 stepsBetweenLooks = 256; ///< at clock and cancel flag
    SolverSearch &m_search;
    LeanSigner &m_signer;
    quint64 m_tried = 0;
};

} // namespace countersign
