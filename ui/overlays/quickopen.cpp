// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overlays/quickopen.h"

#include "core/catalogue/joinedsearch.h"
#include "core/session/workspace.h"
#include "ui/actions/actions.h"
#include "ui/overlays/actionmatches.h"
#include "ui/overlays/keyhints.h"
#include "ui/overlays/matchdelegate.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/keycapbutton.h"
#include "ui/widgets/plainlabel.h"

#include <QAccessible>
#include <QAction>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRowsListed = 150; // nobody scrolls further: one types on
constexpr int mostRowsInSight = 9;

QString nothingMatches(const QString &text)
{
    return QuickOpen::tr("Nothing matches “%1”. Try a part of a name, a group, a product or a parameter.").arg(text);
}

} // namespace

QuickOpen::QuickOpen(const Workspace &workspace, Actions &actions, const QMenuBar *menus, QWidget *over, Offer offer)
    : Overlay(over)
    , m_workspace(workspace)
    , m_actions(actions)
    , m_menus(menus)
    , m_offer(offer)
    , m_joining(new JoinedSearch(this))
    , m_model(new MatchModel(this))
    , m_field(new QLineEdit)
    , m_count(new QLabel(m_field))
    , m_list(new QListView)
    , m_nothing(new PlainLabel(TextRole::Body, Token::Muted))
    , m_hints(new KeyHints)
{
    const Theme &theme = Theme::of(this);
    setObjectName(u"quickOpenOverlay"_s);
    const QString name = offer == Offer::Actions ? tr("All actions") : tr("Quick open");
    setAccessibleName(name);
    m_field->setObjectName(u"quickOpen"_s);
    m_field->setAccessibleName(name);
    m_field->setPlaceholderText(offer == Offer::Actions ? tr("Name of an action") : tr("Name, group or product of an operation"));
    m_field->addAction(icon(u"search"_s, Token::Muted), QLineEdit::LeadingPosition);
    m_field->setFixedHeight(theme.px(36));
    m_field->installEventFilter(this);
    m_count->setObjectName(u"quickOpenCount"_s);
    m_count->setFont(theme.font(TextRole::Hint));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto *inField = new QHBoxLayout(m_field);
    inField->setContentsMargins(0, 0, theme.px(12), 0);
    inField->addStretch(1);
    inField->addWidget(m_count);
    m_list->setObjectName(u"matches"_s);
    m_list->setAccessibleName(tr("Matches"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new MatchDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->installEventFilter(this);
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(theme.px(22), theme.px(8), theme.px(22), theme.px(8));

    auto *top = new QVBoxLayout;
    top->setContentsMargins(theme.px(14), theme.px(12), theme.px(14), theme.px(10));
    top->addWidget(m_field);
    auto *line = new Surface(Token::Base);
    line->setFixedHeight(1);
    line->setLines(Qt::TopEdge);
    auto *middle = new QVBoxLayout;
    middle->setContentsMargins(0, theme.px(6), 0, theme.px(6));
    middle->addWidget(m_list);
    middle->addWidget(m_nothing);
    auto *column = new QVBoxLayout(card());
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(line);
    column->addLayout(middle, 1);
    column->addWidget(m_hints);

    connect(m_field, &QLineEdit::textChanged, this, &QuickOpen::search);
    connect(m_joining, &JoinedSearch::joined, this, &QuickOpen::join);
    connect(&workspace, &Workspace::catalogueGoes, this, [this] {
        m_joining->stop();
        m_model->setMatches({}); // its rows are read when somebody looks
        m_operations.reset();
    });
    connect(&workspace, &Workspace::catalogueCame, this, [this] {
        if (isVisible())
            search();
    });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { choose(index, false); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &now) {
        if (!now.isValid() || m_list->hasFocus() || !QAccessible::isActive())
            return;
        QAccessibleEvent event(m_list, QAccessible::ActiveDescendantChanged); // the focus stays in the field
        event.setChild(now.row());
        QAccessible::updateAccessibility(&event);
    });
    connect(&actions, &Actions::keysChanged, this, &QuickOpen::showHints);
    showHints();
}

QuickOpen::~QuickOpen() = default;

void QuickOpen::openOperations()
{
    openWith({});
}

void QuickOpen::openPalette()
{
    openWith(m_offer == Offer::Actions ? QString() : u">"_s);
}

bool QuickOpen::isForActions() const
{
    return m_offer == Offer::Actions || m_field->text().trimmed().startsWith(u'>');
}

void QuickOpen::openWith(const QString &text)
{
    m_field->setText(text);
    search();
    open(m_field);
}

void QuickOpen::showHints()
{
    QVector<KeyHints::Hint> hints{{{u"↑"_s, u"↓"_s}, tr("choose")}};
    if (isForActions())
        hints.append({{keyCapText(Qt::Key_Return)}, tr("do it")});
    else
        hints.append({{{keyCapText(Qt::Key_Return)}, tr("open")}, {{keyCapText(Qt::CTRL | Qt::Key_Return)}, tr("open in a new tab")}});
    const QVector<KeyHints::Hint> signs{{{u"#"_s}, tr("parameter")}, {{u"!"_s}, tr("error code")}, {{u">"_s}, tr("action")}};
    m_hints->setHints(hints, m_offer == Offer::Actions ? QVector<KeyHints::Hint>() : signs);
}

void QuickOpen::showActions(const QString &words)
{
    setAccessibleName(tr("All actions"));
    const QVector<Profile> profiles = m_offer == Offer::Actions ? QVector<Profile>() : m_workspace.parts().profiles.profiles();
    const QVector<Match> matches = actionMatches(m_actions, m_menus, profiles, m_workspace.profile(), words);
    const QString count = tr("actions: %L1").arg(matches.size());
    showMatches(Matches(matches), count, tr("No action has this in its name or its menu."));
}

void QuickOpen::search()
{
    const QString text = m_field->text().trimmed();
    showHints();
    m_joining->cancel();
    QElapsedTimer time;
    time.start();
    if (isForActions())
        return showActions(text.startsWith(u'>') ? text.mid(1).trimmed() : text);
    setAccessibleName(tr("Quick open"));
    if (!m_operations || !m_operations->isUpToDate())
        m_operations = std::make_unique<OperationMatches>(m_workspace.parts().catalogue);
    if (text.isEmpty() || text == u"#" || text == u"!") {
        const QVector<Match> matches = text.isEmpty() ? m_operations->listed(m_workspace.recents()) : QVector<Match>();
        const QString count = matches.isEmpty() ? QString() : tr("opened last");
        const QString nothing = text == u"#" ? tr("Type a parameter's name: operations that have it are listed.")
            : text == u"!"                   ? tr("Type an error code: operations that can answer with it are listed.")
                                             : tr("Type a part of an operation's name, its group or its product.");
        showMatches(Matches(matches), count, nothing);
        return;
    }
    m_operations->setPreferred(m_favourites, m_workspace.recents());
    Matches matches = m_operations->find(text, mostRowsListed, &m_matching);
    m_milliseconds = qMax(qint64(1), (time.nsecsElapsed() + 500'000) / 1'000'000);
    if (!text.startsWith(u'#') && !text.startsWith(u'!'))
        m_joining->start(m_operations->search(), text, m_matching > 0);
    // While a search is under way nothing is said to be missing.
    showMatches(std::move(matches), countText(), m_joining->isRunning() ? QString() : nothingMatches(text));
}

QString QuickOpen::countText() const
{
    const QString text = m_field->text().trimmed();
    if (text.startsWith(u'#') || text.startsWith(u'!'))
        return tr("%L1 · %L2 ms").arg(m_matching).arg(m_milliseconds);
    return tr("%L1 of %L2 · %L3 ms").arg(m_matching).arg(m_operations->operationCount()).arg(m_milliseconds);
}

/// Rows come behind those that are there: what is selected stays, and where it is.
void QuickOpen::join(const std::vector<FoundOperation> &found)
{
    const QString text = m_field->text().trimmed();
    const bool wasEmpty = m_model->rowCount() == 0;
    m_matching += qsizetype(found.size());
    Matches more = m_operations->joined(found, text, mostRowsListed - m_model->rowCount());
    if (wasEmpty)
        return showMatches(std::move(more), countText(), nothingMatches(text));
    const bool isMore = more.count > 0;
    m_model->append(std::move(more));
    showCount(countText(), {});
    if (isVisible() && isMore)
        place();
}

void QuickOpen::showMatches(Matches matches, const QString &count, const QString &nothing)
{
    const bool any = matches.count > 0;
    m_model->setMatches(std::move(matches));
    showCount(count, nothing);
    m_nothing->setText(nothing);
    m_nothing->setVisible(!any);
    m_list->setVisible(any);
    if (any) {
        m_list->setCurrentIndex(m_model->index(0));
        m_list->scrollToTop();
    }
    if (isVisible() && (any || !m_joining->isRunning()))
        place();
}

/// \param nothing what is said where there are no rows
void QuickOpen::showCount(const QString &count, const QString &nothing)
{
    m_count->setText(count);
    m_field->setTextMargins(0, 0, count.isEmpty() ? 0 : m_count->sizeHint().width() + Theme::of(this).px(12), 0);
    m_field->setAccessibleDescription(m_model->rowCount() > 0 ? count : nothing);
}

QSize QuickOpen::cardSize(const QSize &room) const
{
    const Theme &theme = Theme::of(this);
    const int width = qMin(theme.px(680), room.width());
    const int rest = theme.px(12 + 36 + 10) + 1 + theme.px(12) + theme.px(35) + 2;
    const int rows = qMin(m_model->rowCount(), mostRowsInSight);
    const int wanted = rows > 0 ? rows * theme.px(32) : m_nothing->heightForWidth(width - 2);
    return {width, qMin(rest + wanted, room.height())};
}

bool QuickOpen::eventFilter(QObject *watched, QEvent *event)
{
    if ((watched != m_field && watched != m_list) || event->type() != QEvent::KeyPress)
        return Overlay::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        choose(m_list->currentIndex(), key->modifiers().testFlag(Qt::ControlModifier));
        return true;
    }
    return watched == m_field && step(key->key()) ? true : Overlay::eventFilter(watched, event);
}

/// The list moves while the focus stays in the field. \returns whether the key was one of the list's
bool QuickOpen::step(int key)
{
    const int rows = m_model->rowCount();
    const int now = m_list->currentIndex().row();
    int row = now;
    if (key == Qt::Key_Down)
        row = now + 1 < rows ? now + 1 : 0;
    else if (key == Qt::Key_Up)
        row = now > 0 ? now - 1 : rows - 1;
    else if (key == Qt::Key_PageDown)
        row = qMin(now + mostRowsInSight - 1, rows - 1);
    else if (key == Qt::Key_PageUp)
        row = qMax(now - mostRowsInSight + 1, 0);
    else
        return false;
    if (rows > 0)
        m_list->setCurrentIndex(m_model->index(row));
    return true;
}

void QuickOpen::keyPressEvent(QKeyEvent *event)
{
    const QKeySequence keys(event->keyCombination());
    const auto isOf = [&](const QString &id) {
        const QAction *action = m_actions.action(id);
        return action && action->shortcuts().contains(keys);
    };
    if (isOf(u"palette"_s))
        openPalette();
    else if (isOf(u"quick-open"_s))
        openOperations();
    else
        return Overlay::keyPressEvent(event);
    event->accept();
}

void QuickOpen::choose(const QModelIndex &index, bool inNewTab)
{
    if (!index.isValid())
        return;
    const Match match = m_model->match(index);
    if (!match.whyNot.isEmpty()) { // the row says why
        QAccessibleEvent event(m_field, QAccessible::Alert);
        m_field->setAccessibleDescription(match.whyNot);
        QAccessible::updateAccessibility(&event);
        return;
    }
    dismiss();
    if (!match.isAction())
        return emit operationChosen(match.operation, inNewTab);
    if (!match.profileId.isEmpty()) {
        m_actions.noteUse(u"profile/"_s + match.profileId);
        return emit profileChosen(match.profileId);
    }
    if (match.action) {
        m_actions.noteUse(Actions::idOf(match.action));
        match.action->trigger();
    }
}

} // namespace countersign
