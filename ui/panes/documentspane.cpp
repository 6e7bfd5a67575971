// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/documentspane.h"

#include "core/session/workspace.h"
#include "ui/panes/operationpane.h"
#include "ui/theme/theme.h"
#include "ui/widgets/documenttabbar.h"
#include "ui/widgets/menubutton.h"

#include <QApplication>
#include <QBoxLayout>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>

namespace countersign {

using namespace Qt::StringLiterals;

DocumentsPane::DocumentsPane(Workspace &workspace, QWidget *parent)
    : Surface(Token::Base, parent)
    , m_workspace(workspace)
    , m_tabs(new DocumentTabBar)
    , m_overflow(new MenuButton)
    , m_stack(new QStackedWidget)
{
    const Theme &theme = Theme::of(this);
    auto *tabRow = new Surface(Token::Win, this);
    tabRow->setLines(Qt::BottomEdge, Token::Line2);
    tabRow->setFixedHeight(theme.px(36));
    m_overflow->setObjectName(u"moreTabs"_s);
    m_overflow->setAccessibleName(tr("All open operations"));
    m_overflow->setToolTip(m_overflow->accessibleName());
    m_overflow->setMenu(new QMenu(m_overflow));
    m_overflow->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_overflow->hide();
    auto *row = new QHBoxLayout(tabRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.px(4));
    row->addWidget(m_tabs, 1);
    row->addWidget(m_overflow);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(tabRow);
    column->addWidget(m_stack, 1);

    connect(m_tabs, &DocumentTabBar::laidOut, this, &DocumentsPane::countHiddenTabs, Qt::QueuedConnection);
    connect(m_overflow->menu(), &QMenu::aboutToShow, this, &DocumentsPane::listDocuments);
    connect(m_tabs, &QTabBar::currentChanged, &workspace, &Workspace::setCurrent);
    connect(m_tabs, &QTabBar::tabCloseRequested, &workspace, &Workspace::close);
    connect(m_tabs, &QTabBar::tabMoved, this, &DocumentsPane::move);
    connect(&workspace, &Workspace::opened, this, &DocumentsPane::add);
    connect(&workspace, &Workspace::closed, this, &DocumentsPane::remove);
    connect(&workspace, &Workspace::documentChanged, this, &DocumentsPane::describe);
    connect(&workspace, &Workspace::currentChanged, this, &DocumentsPane::showCurrent);
    for (int index = 0; index < workspace.count(); ++index)
        add(index);
    showCurrent();
}

DocumentsPane::~DocumentsPane()
{
    m_tabs->disconnect(&m_workspace); // tabs that go with the window close no document
}

OperationPane *DocumentsPane::currentForm()
{
    const int index = m_workspace.current();
    if (index < 0)
        return nullptr;
    OperationPane *&form = m_forms[size_t(index)];
    if (!form) {
        form = new OperationPane(*m_workspace.session(index), m_stack);
        m_stack->addWidget(form);
        connect(form, &OperationPane::endpointWanted, this, &DocumentsPane::endpointWanted);
        connect(form, &OperationPane::operationWanted, this, &DocumentsPane::operationWanted);
    }
    return form;
}

void DocumentsPane::add(int index)
{
    SigningSession *session = m_workspace.session(index);
    m_forms.push_back(nullptr);
    const QSignalBlocker blocker(m_tabs); // the bar chooses its first tab by itself; here the workspace does
    m_tabs->addDocument(session->method(), session->operation().id.name);
    describe(index);
    QMetaObject::invokeMethod(this, &DocumentsPane::countHiddenTabs, Qt::QueuedConnection);
}

void DocumentsPane::remove(int index)
{
    OperationPane *form = m_forms[size_t(index)];
    m_forms.erase(m_forms.begin() + index);
    {
        const QSignalBlocker blocker(m_tabs);
        m_tabs->removeTab(index);
        m_tabs->setCurrentIndex(m_workspace.current());
    }
    if (form) {
        m_focusFollows = m_focusFollows || form->isAncestorOf(QApplication::focusWidget());
        m_stack->removeWidget(form);
    }
    delete form;
    QMetaObject::invokeMethod(this, &DocumentsPane::countHiddenTabs, Qt::QueuedConnection);
}

void DocumentsPane::move(int from, int to)
{
    OperationPane *moved = m_forms[size_t(from)];
    m_forms.erase(m_forms.begin() + from);
    m_forms.insert(m_forms.begin() + to, moved);
    m_workspace.move(from, to);
}

void DocumentsPane::showCurrent()
{
    const QSignalBlocker blocker(m_tabs);
    m_tabs->setCurrentIndex(m_workspace.current());
    if (OperationPane *form = currentForm())
        m_stack->setCurrentWidget(form);
    if (std::exchange(m_focusFollows, false) && currentForm())
        currentForm()->setFocus(Qt::TabFocusReason);
}

void DocumentsPane::describe(int index)
{
    const Workspace::Document &document = m_workspace.documents()[size_t(index)];
    m_tabs->setMethod(index, document.session->method());
    m_tabs->setEdited(index, document.edited);
}

/// The menu of tabs is there while some are out of sight, and says how many.
void DocumentsPane::countHiddenTabs()
{
    const int hidden = m_tabs->hiddenCount();
    m_overflow->setText(tr("+%1").arg(hidden));
    m_overflow->setVisible(hidden > 0);
}

void DocumentsPane::listDocuments()
{
    QMenu *menu = m_overflow->menu();
    menu->clear();
    for (int index = 0; index < m_tabs->count(); ++index) {
        QAction *action = menu->addAction(m_tabs->accessibleTabName(index));
        action->setCheckable(true);
        action->setChecked(index == m_tabs->currentIndex());
        connect(action, &QAction::triggered, this, [this, index] { m_tabs->setCurrentIndex(index); });
    }
}

} // namespace countersign
