// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/operation.h"
#include "ui/widgets/surface.h"

class QLineEdit;
class QToolButton;

namespace countersign {

class AddedBlock;
class NoteLine;
class OperationForm;
class OperationHead;
class ProblemBar;
class RawValuesEditor;
class SegmentControl;
class SigningSession;

/// The form of one open operation: head, tools, fields, what is added, problems. Values live in the session; this shows and edits them.
class OperationPane : public Surface {
    Q_OBJECT
public:
    explicit OperationPane(SigningSession &session, QWidget *parent = nullptr);

    /// Brings the field of \p path into sight and gives it the focus.
    bool reveal(const QString &path);
    /// All values as one text in the place of the fields, or the fields again.
    void setRaw(bool raw);
    bool isRaw() const;
    /// The field that looks for a parameter gets the focus.
    void find();
    /// What Tab stops at, as one reads.
    QVector<QWidget *> tabStops() const;

signals:
    /// The problem that was chosen is the endpoint's, which is no field of the form.
    void endpointWanted();
    /// The documentation of a field leads to another operation of the service.
    void operationWanted(const countersign::OperationId &id);

protected:
    /// Tab goes as one reads, whenever rows and helps were made.
    bool focusNextPrevChild(bool next) override;
    void focusInEvent(QFocusEvent *event) override;
    /// In a low window head and foot say less, so that fields stay in sight.
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeTools();
    void showOperation();
    void showProblems();
    void showExample();

    SigningSession &m_session;
    SegmentControl *m_show = nullptr;
    QLineEdit *m_find = nullptr;
    QToolButton *m_rawButton = nullptr;
    RawValuesEditor *m_raw = nullptr; ///< made when it is first wanted
    NoteLine *m_example;              ///< what the example that filled the form teaches
    OperationHead *m_head;
    OperationForm *m_form;
    AddedBlock *m_added;
    ProblemBar *m_problems;
};

} // namespace countersign
