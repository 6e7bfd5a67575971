// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/request/rawvalues.h"
#include "ui/editors/formcontext.h"

#include <QWidget>

class QPlainTextEdit;

namespace countersign {

class NoteLabel;
class SegmentControl;

/// All values of a form as one text, JSON or `Name=Value` lines. What is typed goes to the session as soon as all of it can be read; until then the values stay
/// as they were and the lines in question are named. Secret values are not shown and stay as they are.
class RawValuesEditor final : public QWidget {
    Q_OBJECT
public:
    explicit RawValuesEditor(SigningSession &session, QWidget *parent = nullptr);

    RawForm form() const;
    void setForm(RawForm form);
    QPlainTextEdit *text() const { return m_text; }

private:
    void follow();
    void read();
    void fillFromClipboard();
    void showProblems(const QVector<RawProblem> &problems);

    SigningSession &m_session;
    SegmentControl *m_form;
    QPlainTextEdit *m_text;
    NoteLabel *m_problems;
    NoteLabel *m_secrets;
    NoteLabel *m_pasted;       ///< what the clipboard held that has no field
    ParameterValues m_shown{}; ///< what the text says
    ParameterValues m_hidden{};
    QString m_lines{};    ///< the last text of lines: its order and comments stay
    bool m_isOwn = false; ///< text or values change by a deed of this editor
};

} // namespace countersign
