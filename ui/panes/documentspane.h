// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/operation.h"
#include "ui/widgets/surface.h"

#include <vector>

class QStackedWidget;
class QToolButton;

namespace countersign {

class DocumentTabBar;
class OperationPane;
class Workspace;

/// The open operations of a workspace: a row of tabs, and below it the form of the one in front.
class DocumentsPane : public Surface {
    Q_OBJECT
public:
    explicit DocumentsPane(Workspace &workspace, QWidget *parent = nullptr);
    ~DocumentsPane() override;

    /// The form in front; null when nothing is open.
    OperationPane *currentForm();
    DocumentTabBar *tabs() const { return m_tabs; }

signals:
    /// A problem of the endpoint was chosen in the form in front.
    void endpointWanted();
    void operationWanted(const countersign::OperationId &id);

private:
    void add(int index);
    void remove(int index);
    void move(int from, int to);
    void showCurrent();
    void describe(int index);
    void countHiddenTabs();
    void listDocuments();

    Workspace &m_workspace;
    DocumentTabBar *m_tabs;
    QToolButton *m_overflow;
    QStackedWidget *m_stack;
    std::vector<OperationPane *>
        m_forms{};               ///< as the workspace's documents; null until first seen, so that many tabs cost nothing at the start
    bool m_focusFollows = false; ///< a form went away with the focus in it
};

} // namespace countersign
