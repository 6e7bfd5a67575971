// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editors/texteditor.h"

class QToolButton;

namespace countersign {

/// A date, or a date with its time: free text, and a calendar that writes it as the service wants it. F4 and the button open the calendar.
class DateEditor final : public TextEditor {
    Q_OBJECT
public:
    DateEditor(FormContext &form, const Parameter &parameter, const QString &path, QWidget *parent = nullptr);

    static bool isMeant(const Parameter &parameter);

private:
    void openCalendar();

    QToolButton *m_open;
};

} // namespace countersign
