// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QCalendarWidget;
class QTimeEdit;

namespace countersign {

/// A calendar, and a time in UTC where one is wanted. Enter on a day chooses it, Escape leaves everything as it was.
class DatePopup final : public QFrame {
    Q_OBJECT
public:
    enum class Kind {
        Date,  ///< `2026-02-23`
        Moment ///< `2026-02-23T12:46:24Z`. Source: RFC 3339
    };
    /// \param present what stands in the field; the calendar begins there if it is a date, and else today
    DatePopup(Kind kind, const QString &present, QWidget *parent);

    /// At the right end of \p button, within the screen.
    void openBelow(const QWidget *button);

protected:
    void paintEvent(QPaintEvent *event) override;

signals:
    void chosen(const QString &text);

private:
    void choose();
    void restyle();

    Kind m_kind;
    QCalendarWidget *m_calendar;
    QTimeEdit *m_time = nullptr;
};

} // namespace countersign
