// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/cause.h"

#include <QCoreApplication>

namespace countersign {

/// One way to say something, and when. \a needs is a list of words, all of which must hold: capital letters are schemes of which one must be the
/// case's (`R` alibaba-rpc-v1, `O` alibaba-roa-v1, `A` alibaba-acs3, `H` huawei-aksk, `S` acm-spas); `at=outer` must stand in `where`, with `_`
/// for a blank in it; another word must be a key there, and its value takes the place of %1, %2, … in this order. `%2A` is no place: a hex digit follows.
struct Wording {
    const char *needs = "";
    const char *text = "";
};

/// A row of the vocabulary. The first wording that fits is said; the last needs nothing.
struct CauseText {
    const char *id = "";
    const char *schemes = ""; ///< letters as above
    CauseInfo::FoundBy foundBy = CauseInfo::FoundBy::Solver;
    int likelihood = 0;
    const char *name = "";
    QVector<Wording> explained{};
    QVector<Wording> fixes{};
};

/// The texts by family; one file each.
class CauseTexts {
    Q_DECLARE_TR_FUNCTIONS(Cause)
public:
    static const QVector<CauseText> &encoding();
    static const QVector<CauseText> &parameters();
    static const QVector<CauseText> &request();
    static const QVector<CauseText> &body();
    static const QVector<CauseText> &string();
    static const QVector<CauseText> &secret();
    static const QVector<CauseText> &signature();
    static const QVector<CauseText> &acm();
    static const QVector<CauseText> &refusal();
};

/// One right line of a language, and the lines it takes the place of, each with the ids of its causes.
struct CodeFix {
    struct Wrong {
        const char *ids = ""; ///< with blanks between them
        const char *line = "";
    };
    const char *language = "";
    const char *schemes = ""; ///< letters as above; empty: all
    const char *right = "";
    QVector<Wrong> wrongs{};
};

/// By what the lines do; one file each. `{parameter}` and `{wrote}` stand for names.
namespace codefixes {
const QVector<CodeFix> &encoding();
const QVector<CodeFix> &query();
const QVector<CodeFix> &values();
const QVector<CodeFix> &request();
const QVector<CodeFix> &key();
const QVector<CodeFix> &signature();
} // namespace codefixes

} // namespace countersign
