// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpdialog.h"

#include "ui/actions/actions.h"
#include "ui/help/helptext.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/surface.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QTextBrowser>
#include <QTextDocument>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr char helpPageProperty[] = "helpPage";

} // namespace

HelpDialog::HelpDialog(const Actions &actions, QWidget *parent)
    : QDialog(parent), m_actions(actions), m_search(new QLineEdit), m_index(new QListWidget), m_text(new QTextBrowser)
{
    const Theme &theme = Theme::of(this);
    setObjectName(u"helpDialog"_s);
    setWindowTitle(tr("Help"));
    m_search->setObjectName(u"searchHelp"_s);
    m_search->setAccessibleName(tr("Search help"));
    m_search->setPlaceholderText(tr("Search help"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(u"search"_s, Token::Muted), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    m_index->setObjectName(u"helpPages"_s);
    m_index->setAccessibleName(tr("Help pages"));
    m_index->setFrameShape(QFrame::NoFrame);
    m_index->viewport()->setAutoFillBackground(false);
    m_text->setObjectName(u"helpText"_s);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->setOpenExternalLinks(false);
    m_text->document()->setDocumentMargin(theme.px(20));
    for (const QString &page : helpPages()) {
        auto *row = new QListWidgetItem(helpTitle(helpSource(page)), m_index);
        row->setData(Qt::UserRole, page);
        row->setSizeHint({0, theme.px(28)});
    }
    auto *side = new Surface(Token::Alt, this);
    side->setLines(Qt::RightEdge);
    side->setFixedWidth(theme.px(210));
    auto *sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(theme.px(12), theme.px(12), theme.px(12) + 1, theme.px(12));
    sideColumn->setSpacing(theme.px(8));
    sideColumn->addWidget(m_search);
    sideColumn->addWidget(m_index, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(side);
    row->addWidget(m_text, 1);
    resize(theme.px(760), theme.px(560));
    connect(m_search, &QLineEdit::textChanged, this, &HelpDialog::search);
    connect(m_index, &QListWidget::currentItemChanged, this, &HelpDialog::render);
    connect(&actions, &Actions::keysChanged, this, &HelpDialog::render);
    connect(&Theme::of(this), &Theme::changed, this, &HelpDialog::render);
    showPage({});
    m_text->setFocus();
}

HelpDialog::~HelpDialog()
{
    m_index->disconnect(this); // its rows go one by one, and each time another is the current one
}

void HelpDialog::showPage(const QString &page)
{
    m_search->clear();
    m_index->setCurrentRow(int(qMax(qsizetype(0), helpPages().indexOf(page))));
}

QString HelpDialog::page() const
{
    const QListWidgetItem *row = m_index->currentItem();
    return row ? row->data(Qt::UserRole).toString() : QString();
}

/// Pages that hold all words stay in the index; the words are marked in the page shown.
void HelpDialog::search(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    QListWidgetItem *first = nullptr;
    for (int index = 0; index < m_index->count(); ++index) {
        QListWidgetItem *row = m_index->item(index);
        const QString page = helpWords(helpBlocks(helpSource(row->data(Qt::UserRole).toString())), m_actions);
        const bool matches =
            std::all_of(words.cbegin(), words.cend(), [&page](const QString &word) { return page.contains(word, Qt::CaseInsensitive); });
        row->setHidden(!matches);
        first = matches && !first ? row : first;
    }
    if (first && m_index->currentItem()->isHidden())
        m_index->setCurrentItem(first);
    markMatches();
}

void HelpDialog::render()
{
    const QString source = helpSource(page());
    m_text->document()->setDefaultFont(Theme::of(this).font(TextRole::Body));
    m_text->setHtml(helpHtml(helpBlocks(source), m_actions));
    m_text->setAccessibleName(helpTitle(source));
    markMatches();
}

void HelpDialog::markMatches()
{
    QList<QTextEdit::ExtraSelection> marks;
    QTextCharFormat look;
    look.setBackground(Theme::of(this).colour(Token::Find));
    look.setFontUnderline(true);
    for (const QString &word : m_search->text().split(u' ', Qt::SkipEmptyParts)) {
        for (QTextCursor found = m_text->document()->find(word); !found.isNull(); found = m_text->document()->find(word, found))
            marks.append({found, look});
    }
    m_text->setExtraSelections(marks);
    if (!marks.isEmpty()) {
        QTextCursor first = marks.constFirst().cursor;
        first.clearSelection();
        m_text->setTextCursor(first);
        m_text->ensureCursorVisible();
    }
}

bool HelpDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down) {
            m_index->setFocus(Qt::TabFocusReason);
            return true;
        }
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_text->setFocus(Qt::TabFocusReason);
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void setHelpPage(QWidget *widget, const QString &page)
{
    widget->setProperty(helpPageProperty, page);
}

QString helpPageOf(const QWidget *widget)
{
    for (; widget; widget = widget->isWindow() ? nullptr : widget->parentWidget()) {
        const QString page = widget->property(helpPageProperty).toString();
        if (!page.isEmpty())
            return page;
    }
    return {};
}

} // namespace countersign
