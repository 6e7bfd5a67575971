// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace countersign {

/// What a find bar searches: a view, or several that are searched as one.
class Findable {
public:
    virtual ~Findable() = default;
    /// Looks for \p text without regard to case and goes to the first match behind the caret. Empty: forgets the search.
    virtual void find(const QString &text) = 0;
    /// Goes to the next or the previous match, round the end.
    virtual void findNext(bool backwards) = 0;
    virtual int matchCount() const = 0;
    /// From 1; 0 when none is chosen.
    virtual int currentMatch() const = 0;
    /// Gives the focus to what was found last.
    virtual void focusFound() = 0;
};

} // namespace countersign
