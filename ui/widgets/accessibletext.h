// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPoint>
#include <QRect>
#include <QString>

#include <utility>

namespace countersign {

/// A stretch of a text that has one origin, from `start` up to `end`.
struct AccessibleRun {
    int start = 0;
    int end = 0;
    QString origin{}; ///< "form field Tag.2.Value"; empty: nothing to say
};

/// What a self-painted view tells to screen readers and tests. Offsets count UTF-16 units of `accessibleText()`.
class AccessibleTextSource {
public:
    virtual ~AccessibleTextSource() = default;
    virtual QString accessibleText() const = 0;
    virtual int accessibleCaret() const { return 0; }
    virtual void setAccessibleCaret(int) { }
    /// Start and end of the selection; equal when there is none.
    virtual std::pair<int, int> accessibleSelection() const { return {0, 0}; }
    virtual void setAccessibleSelection(int, int) { }
    /// In the widget's own coordinates.
    virtual QRect accessibleRect(int) const { return {}; }
    virtual int accessibleOffsetAt(const QPoint &) const { return 0; }
    /// The painted line with the unit at \p offset, its line end included. The text's end belongs to the last line.
    virtual std::pair<int, int> accessibleLine(int offset) const;
    virtual AccessibleRun accessibleRun(int offset) const;
};

/// Lets every widget that is an AccessibleTextSource answer as a read-only text named by its `accessibleName`. Called by their constructors;
/// the second call changes nothing.
void provideAccessibleText();

} // namespace countersign
