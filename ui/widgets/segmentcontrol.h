// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;

namespace countersign {

/// One of several, all in sight: `All | Required and set`, `Not sent | true | false`. Arrow keys move; to screen readers each segment is a
/// radio button named by its word.
class SegmentControl : public QWidget {
    Q_OBJECT
public:
    enum class Lettering { Words, Wire }; ///< `Wire`: monospace, for `GET` and `true`

    explicit SegmentControl(QWidget *parent = nullptr);

    void addSegment(const QString &text, Lettering lettering = Lettering::Words);
    int count() const;
    QString text(int index) const;
    /// -1 while there is no segment; the first one added is on.
    int currentIndex() const;
    void setCurrentIndex(int index);
    /// The radio button of a segment, for an accessible name or a tool tip of its own.
    QWidget *segment(int index) const;

signals:
    /// Another segment is on, by whomever.
    void currentChanged(int index);
    /// A person chose it, by pointer, key or screen reader.
    void chosen(int index);

private:
    QButtonGroup *m_group;
    bool m_isShowing = false; ///< what the program chose
};

} // namespace countersign
