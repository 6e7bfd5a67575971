// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QWidget>

class QLineEdit;

namespace countersign {

class Clock;
class ElidedLabel;
class FoldButton;
class PlainLabel;
class SegmentControl;

/// By which clock the request's time is judged: by none, by this computer's, by a time that is typed.
class TimeSection : public QWidget {
    Q_OBJECT
public:
    enum class Source { Off, Computer, Typed };
    struct State {
        Source source = Source::Off;
        QString typed{};
        bool isOpen = false;

        bool operator==(const State &) const = default;
    };

    /// \p clock outlives it.
    TimeSection(const Clock &clock, const State &state, QWidget *parent = nullptr);

    State state() const;
    void setState(const State &state);
    /// UTC; invalid while clocks are not judged, or what was typed is no time.
    QDateTime now() const;

signals:
    void edited();

private:
    void tell();

    const Clock &m_clock;
    FoldButton *m_fold;
    ElidedLabel *m_words;
    QWidget *m_body;
    SegmentControl *m_source;
    QLineEdit *m_line;
    PlainLabel *m_problem;
};

} // namespace countersign
