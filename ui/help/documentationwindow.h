// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/signingsession.h"

#include <QDialog>
#include <QPointer>

class QLineEdit;

namespace countersign {

class DocumentationTree;
class VendorTextView;

/// What the catalogue knows of the operation in front, beside the window: its text, parameters, answer, error codes and permissions, searchable. It follows the tab and the field in focus.
class DocumentationWindow : public QDialog {
    Q_OBJECT
public:
    explicit DocumentationWindow(QWidget *parent);

    /// Null: nothing is open.
    void setSession(SigningSession *session);
    /// Brings what is said about the field in focus to the front.
    void showField();

signals:
    /// A link names an operation of the same service.
    void operationWanted(const OperationId &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showOperation();
    void showRow();

    QPointer<SigningSession> m_session{};
    OperationId m_shown{};
    QLineEdit *m_search;
    DocumentationTree *m_tree;
    VendorTextView *m_text;
};

} // namespace countersign
