// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/documentationwindow.h"

#include "ui/help/documentationtree.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/vendortextview.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace countersign {

using namespace Qt::StringLiterals;

DocumentationWindow::DocumentationWindow(QWidget *parent)
    : QDialog(parent), m_search(new QLineEdit), m_tree(new DocumentationTree), m_text(new VendorTextView)
{
    const Theme &theme = Theme::of(this);
    setObjectName(u"documentation"_s);
    setWindowTitle(tr("Documentation"));
    m_search->setObjectName(u"searchDocumentation"_s);
    m_search->setAccessibleName(tr("Search the documentation"));
    m_search->setPlaceholderText(tr("Search the documentation"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"search"_s, Token::Muted), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_tree->setObjectName(u"documentationTree"_s);
    m_tree->setAccessibleName(tr("What is documented"));
    m_tree->viewport()->setAutoFillBackground(false);
    auto *side = new Surface(Token::Alt, this);
    side->setLines(Qt::RightEdge);
    side->setFixedWidth(theme.px(250));
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(theme.px(12), theme.px(12), theme.px(12) + 1, theme.px(12));
    column->setSpacing(theme.px(8));
    column->addWidget(m_search);
    column->addWidget(m_tree, 1);
    auto *page = new QWidget;
    auto *pageColumn = new QVBoxLayout(page);
    pageColumn->setContentsMargins(theme.px(20), theme.px(16), theme.px(12), theme.px(12));
    pageColumn->addWidget(m_text, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(side);
    row->addWidget(page, 1);
    resize(theme.px(820), theme.px(600));
    connect(m_search, &QLineEdit::textChanged, m_tree, &DocumentationTree::filter);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &DocumentationWindow::showRow);
    connect(&Theme::of(this), &Theme::changed, this, &DocumentationWindow::showRow);
    connect(m_text, &VendorTextView::operationWanted, this, [this](const QString &name) {
        OperationId id = m_shown;
        id.name = name;
        emit operationWanted(id);
    });
}

void DocumentationWindow::setSession(SigningSession *session)
{
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    if (session)
        connect(session, &SigningSession::focusChanged, this, [this] {
            if (!isActiveWindow()) // unless one is reading something else here
                showField();
        });
    showOperation();
}

void DocumentationWindow::showOperation()
{
    if (!m_session) {
        m_tree->clear();
        m_shown = {};
        m_text->setText(VendorText(tr("Open an operation: what is known of it stands here.")));
        return;
    }
    const Operation &operation = m_session->operation();
    if (operation.id == m_shown)
        return;
    m_shown = operation.id;
    setWindowTitle(tr("Documentation of %1").arg(operation.id.name));
    m_search->clear();
    m_tree->setOperation(operation);
}

void DocumentationWindow::showRow()
{
    const QTreeWidgetItem *row = m_tree->currentItem();
    if (!row)
        return;
    auto [head, text, isTitle] = m_tree->entry(row);
    if (text.isEmpty() && !isTitle)
        head += u"<p>"_s
            + tr("The catalogue has no text about this. Get the service's metadata, and what its vendor says stands here.").toHtmlEscaped()
            + u"</p>"_s;
    m_text->setText(text, head);
}

void DocumentationWindow::showField()
{
    if (!m_session || m_session->focused().kind != Origin::Kind::Parameter)
        return;
    if (QTreeWidgetItem *row = m_tree->rowOf(m_session->focused().name))
        m_tree->setCurrentItem(row);
}

bool DocumentationWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_tree->setFocus(Qt::TabFocusReason);
            return true;
        }
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace countersign
