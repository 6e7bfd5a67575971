// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/desk.h"

#include "ui/actions/actions.h"
#include "ui/panes/documentspane.h"
#include "ui/panes/resultside.h"
#include "ui/panes/servicetreepane.h"
#include "ui/theme/theme.h"
#include "ui/widgets/hairsplitter.h"
#include "ui/widgets/treerail.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStackedWidget>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

const QString columnsKey = u"columns"_s;
const QString workKey = u"desk"_s;
const QString foldedKey = u"desk-folded"_s;

} // namespace

Desk::Desk(ServiceTreePane *tree, QWidget *welcome, DocumentsPane *documents, QWidget *parent)
    : QWidget(parent)
    , m_tree(tree)
    , m_documents(documents)
    , m_welcome(welcome)
    , m_rail(new TreeRail)
    , m_columns(new HairSplitter(Qt::Horizontal))
    , m_middle(new QStackedWidget)
    , m_work(new HairSplitter(Qt::Horizontal))
{
    m_rail->hide();
    m_work->addWidget(m_documents);
    m_middle->addWidget(m_welcome);
    m_middle->addWidget(m_work);
    m_columns->addWidget(m_tree);
    m_columns->addWidget(m_middle);
    m_columns->setStretchFactor(1, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(m_columns, 1);
    connect(m_rail, &TreeRail::toggled, this, [this] { setTreeVisible(!isTreeVisible()); });
    for (HairSplitter *splitter : {m_columns, m_work})
        connect(splitter, &QSplitter::splitterMoved, this, &Desk::keepWidths);
    qApp->installEventFilter(this);
    arrangeWork();
}

Desk::~Desk() = default;

void Desk::setResults(ResultSide *results)
{
    m_results = results;
    m_work->addWidget(results);
    m_work->setStretchFactor(0, 0);
    m_work->setStretchFactor(1, 1);
    arrangeWork();
    shareWidth();
}

void Desk::showKeys(const Actions &actions)
{
    m_rail->showKeyOf(actions.action(u"toggle-tree"_s));
}

void Desk::showWelcome(bool welcome)
{
    m_middle->setCurrentWidget(welcome ? m_welcome : m_work);
}

void Desk::openTree()
{
    setTreeVisible(true);
    m_tree->focusFilter();
}

void Desk::setTreeVisible(bool visible)
{
    if (m_arrangement == Arrangement::Wide) {
        m_treeWanted = visible;
        m_tree->setVisible(visible);
        if (visible)
            shareWidth(); // the splitter forgets how wide a column was that it has not shown yet
        emit treeShown(visible);
    } else if (!visible) {
        closeTree(true);
    } else if (m_tree->isHidden()) {
        m_focusBefore = window()->focusWidget();
        placeTree();
        m_tree->show();
        m_tree->raise();
        m_rail->setOpen(true);
        m_tree->focusFilter();
        emit treeShown(true);
    }
}

bool Desk::isTreeVisible() const
{
    return !m_tree->isHidden();
}

void Desk::closeTreeOverForm()
{
    if (m_arrangement != Arrangement::Wide)
        closeTree(false);
}

void Desk::closeTree(bool returnFocus)
{
    if (m_tree->isHidden())
        return;
    const QPointer<QWidget> before = m_focusBefore;
    m_tree->hide();
    m_rail->setOpen(false);
    if (returnFocus && before && before->isVisible())
        before->setFocus(Qt::OtherFocusReason);
    emit treeShown(false);
}

// --- widths

Desk::Arrangement Desk::fitting() const
{
    const Theme &theme = Theme::of(this);
    const int wide = window()->width();
    return wide >= theme.px(1100) ? Arrangement::Wide : wide >= theme.px(760) ? Arrangement::Folded : Arrangement::Narrow;
}

void Desk::arrange()
{
    setArrangement(fitting());
    shareWidth();
    placeTree();
}

void Desk::setArrangement(Arrangement arrangement)
{
    if (arrangement == m_arrangement)
        return;
    const QPointer<QWidget> focused = window()->focusWidget();
    const bool wasWide = m_arrangement == Arrangement::Wide;
    m_arrangement = arrangement;
    const bool isWide = arrangement == Arrangement::Wide;
    m_rail->setVisible(!isWide);
    if (isWide) {
        m_tree->setLines({});
        m_tree->setContentsMargins(0, 0, 0, 0);
        m_columns->insertWidget(0, m_tree);
        m_tree->setVisible(m_treeWanted);
        m_rail->setOpen(false);
        emit treeShown(m_treeWanted);
    } else if (wasWide) {
        m_tree->setParent(this);
        m_tree->setLines(Qt::RightEdge, Token::Input);
        m_tree->setContentsMargins(0, 0, 1, 0); // its foot does not lie on the line
        m_tree->hide();
        emit treeShown(false);
    }
    arrangeWork();
    if (isWide && m_widths.contains(columnsKey))
        m_columns->restoreState(m_widths.value(columnsKey));
    if (focused && focused->isVisible())
        focused->setFocus(Qt::OtherFocusReason);
}

void Desk::arrangeWork()
{
    const Theme &theme = Theme::of(this);
    const bool isWide = m_arrangement == Arrangement::Wide;
    const bool isNarrow = m_arrangement == Arrangement::Narrow;
    m_documents->setMinimumWidth(theme.px(isWide ? 360 : isNarrow ? 0 : 295));
    if (!m_results)
        return;
    m_results->setMinimumWidth(theme.px(isWide ? 430 : isNarrow ? 0 : 420));
    m_results->setFolded(!isWide);
    m_results->setForm(isNarrow ? m_documents : nullptr);
    if (!m_documents->parentWidget()) { // given back
        m_work->insertWidget(0, m_documents);
        m_documents->show();
    }
    restoreWork();
}

void Desk::restoreWork()
{
    const QString key = m_arrangement == Arrangement::Wide ? workKey : foldedKey;
    if (m_results && m_widths.contains(key))
        m_work->restoreState(m_widths.value(key));
}

/// The design's widths for this window, where nobody chose others.
void Desk::shareWidth()
{
    const Theme &theme = Theme::of(this);
    const int all = width();
    if (m_arrangement == Arrangement::Folded && !m_widths.contains(foldedKey)) {
        const int rest = all - m_rail->width();
        const int form = qBound(theme.px(295), rest * 45 / 100, theme.px(480));
        m_work->setSizes({form, rest - form - 1});
    }
    if (m_arrangement != Arrangement::Wide)
        return;
    const bool isRoomy = window()->width() >= theme.px(1400);
    const int tree = m_tree->isHidden() ? 0 : theme.px(isRoomy ? 270 : 240);
    const int form = theme.px(isRoomy ? 490 : 400);
    if (m_widths.contains(columnsKey))
        m_columns->restoreState(m_widths.value(columnsKey));
    else
        m_columns->setSizes({tree, all - tree - 1});
    if (!m_widths.contains(workKey))
        m_work->setSizes({form, all - tree - form - 2});
}

void Desk::keepWidths()
{
    if (m_arrangement == Arrangement::Wide) {
        if (!m_tree->isHidden())
            m_widths.insert(columnsKey, m_columns->saveState());
        if (m_results)
            m_widths.insert(workKey, m_work->saveState());
    } else if (m_arrangement == Arrangement::Folded) {
        m_widths.insert(foldedKey, m_work->saveState());
    }
    emit widthsChosen();
}

QMap<QString, QByteArray> Desk::widths() const
{
    return m_widths;
}

void Desk::restoreWidths(const QMap<QString, QByteArray> &widths)
{
    for (const QString &key : {columnsKey, workKey, foldedKey}) {
        if (const QByteArray state = widths.value(key); !state.isEmpty())
            m_widths.insert(key, state);
    }
    if (m_arrangement == Arrangement::Wide && m_widths.contains(columnsKey))
        m_columns->restoreState(m_widths.value(columnsKey));
    restoreWork();
}

void Desk::placeTree()
{
    if (m_arrangement == Arrangement::Wide)
        return;
    const int left = m_rail->width();
    m_tree->setGeometry(left, 0, qMin(Theme::of(this).px(300), width() - left), height());
}

void Desk::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

bool Desk::event(QEvent *event)
{
    if (event->type() == QEvent::Show)
        arrange();
    return QWidget::event(event);
}

/// A tree that lies over the form goes by Esc, by a click beside it, and when the focus leaves it.
bool Desk::eventFilter(QObject *watched, QEvent *event)
{
    if (m_arrangement == Arrangement::Wide || m_tree->isHidden())
        return false;
    auto *widget = qobject_cast<QWidget *>(watched);
    if (!widget || widget->window() != window())
        return false;
    const bool isInside = widget == m_tree || m_tree->isAncestorOf(widget) || m_rail->isAncestorOf(widget);
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::FocusIn) {
        if (!isInside && widget != window())
            closeTree(false);
    } else if (isInside && event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept(); // this Esc is for the tree, not for the call under way
        return true;
    } else if (isInside && event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        const auto *field = qobject_cast<QLineEdit *>(widget);
        if (field && !field->text().isEmpty())
            return false; // the first one clears the filter
        closeTree(true);
        return true;
    }
    return false;
}

} // namespace countersign
