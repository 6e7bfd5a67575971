// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <QByteArrayList>
#include <QMap>
#include <QString>
#include <QUrl>
#include <QVector>

#include <optional>

namespace countersign {

/// Where a mistake shows, by key, each of them optional:
/// - `parameter`, `header`: the name as the request carries it; `line`: the name of a line of the string to sign;
/// - `wrote`: what the program signed in the place of the right text: a name, a value, a method, a separator;
/// - `expected`: what the request carries there; `got`: what arrived at the server instead (time checks: the request's time, and `expected` the
///   server's; `minutes`: how far it is off);
/// - `order`: `sent`, `reversed`;
/// - `at`: which of several places. Encodings: `inner` (names and values; also `values`), `outer` (the joined query; also `joined`), `both` for
///   RPC, `query`, `path`, `both` for ACS3 and Huawei. Charsets: `values`, `path`, `both`, `body`, `all`, `canonical-request`, `string`. Headers:
///   `lines`, `list`, `both`. White space of a key: `before`, `after` the ampersand. Digests: `mac`, `canonical-request`, `body`, `hashes`, `all`. A
///   signature that was signed: `empty`, `sent`, `first-try`. Values changed on the way: `arrived`;
/// - `profile`: the name of the profile whose secret it is, where no other program signed.
/// Text as it is, not encoded. Never a secret; values under names of tokens and passwords are left out of every sentence all the same.
using Where = QMap<QByteArray, QString>;

/// One mistake of another program, or one reason of a refusal, at its place.
struct Cause {
    QByteArray id{}; ///< public, never renamed: `space-as-plus`
    Where where{};

    bool operator==(const Cause &) const = default;
};

/// What is known about a cause without a case at hand.
struct CauseInfo {
    enum class FoundBy {
        Solver, ///< proved from request, signature and secret
        String, ///< needs the other program's string or the server's
        Rule    ///< seen without signing
    };
    QByteArray id{};
    QByteArray family{};      ///< one of `causeFamilies()`
    QByteArrayList schemes{}; ///< ids of the schemes it occurs with
    FoundBy foundBy = FoundBy::Solver;
    int likelihood = 0; ///< 1 to 100, greater is seen more often; from public reports of each mistake

    /// A few words in the language of now: "Space written as +".
    COUNTERSIGN_CORE QString name() const;
    bool operator==(const CauseInfo &) const = default;
};

/// Every cause, families together.
COUNTERSIGN_CORE const QVector<CauseInfo> &causeVocabulary();
/// `encoding`, `parameters`, `request`, `body`, `string`, `secret`, `signature`, `acm`, `refusal`; the help page of one is `causes-<family>`.
COUNTERSIGN_CORE QByteArrayList causeFamilies();
/// Null when there is no such cause.
COUNTERSIGN_CORE const CauseInfo *causeInfo(QByteArrayView id);

/// A sentence, and where the names and values of the case stand in it: start and length in UTF-16 units, in order.
struct CauseSentence {
    QString text{};
    QVector<std::pair<qsizetype, qsizetype>> values{};

    bool operator==(const CauseSentence &) const = default;
};

/// What the program did, in one sentence with its place: "The program signed TimeStamp; the request carries Timestamp." Keys that are missing
/// give a more general sentence; an unknown id gives one that names it. \param schemeId may be empty
COUNTERSIGN_CORE QString explained(const Cause &cause, QByteArrayView schemeId);
COUNTERSIGN_CORE CauseSentence explainedSentence(const Cause &cause, QByteArrayView schemeId);
/// What to change, in one or two sentences.
COUNTERSIGN_CORE QString fixFor(const Cause &cause, QByteArrayView schemeId);
COUNTERSIGN_CORE CauseSentence fixSentence(const Cause &cause, QByteArrayView schemeId);

/// A line of a program before and after; either may hold several lines, not translated. They speak of `text` (a value to encode), `params`
/// (names and values), `headers`, `body`, `method`, `path`, `secret`, `query` and `string_to_sign`, spelled as the language does, and of `percent`,
/// the program's own encoder.
struct FixCode {
    QByteArray language{}; ///< `python`, `java`, `go`, `php`, `csharp`, `nodejs`, `shell`
    QByteArray wrong{};    ///< empty where no usual call of this language makes the mistake
    QByteArray right{};

    bool operator==(const FixCode &) const = default;
};
/// In the order above; empty where a line would not help. Names in `where` stand in the lines if they are plain ones.
COUNTERSIGN_CORE QVector<FixCode> fixCode(const Cause &cause, QByteArrayView schemeId);

/// The vendor's section on the step where the mistake lies, as the scheme's own trace names it. Empty for schemes that are not built in.
COUNTERSIGN_CORE QUrl referenceFor(const Cause &cause, QByteArrayView schemeId);

/// The one habit that all of \p causes come from, in one sentence; nothing when they are several things.
COUNTERSIGN_CORE std::optional<QString> habit(const QVector<Cause> &causes);

} // namespace countersign
