// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/changeswindow.h"

#include "core/base/whenfinished.h"
#include "core/catalogue/changewords.h"
#include "core/metadata/metadatarunner.h"
#include "ui/help/helpdialog.h"
#include "ui/models/changetreemodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/progressline.h"
#include "ui/widgets/surface.h"

#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr int unfoldedRows = 400; ///< so many changes are laid open at once; of more the products alone

} // namespace

ChangesWindow::ChangesWindow(Workspace &workspace, const MetadataRunner *metadata, QWidget *parent)
    : QDialog(parent, Qt::Window), m_workspace(workspace), m_metadata(metadata), m_model(new ChangeTreeModel(this))
{
    const Theme &theme = Theme::of(this);
    setObjectName(u"changes"_s);
    setWindowTitle(tr("What changed — Countersign"));
    setWindowIcon(icon(u"countersign"_s));
    setHelpPage(this, u"services"_s);
    m_pages = new QStackedWidget;
    m_pages->addWidget(makeList());
    m_pages->addWidget(m_empty = new EmptyState);
    m_pages->addWidget(makeWorking());
    for (QPushButton *button : m_empty->findChildren<QPushButton *>())
        button->setAutoDefault(false); // Enter in the list opens a form
    auto *content = new Surface(Token::Base, this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(makeTools());
    column->addWidget(m_pages, 1);
    column->addWidget(makeFooter());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(content);
    resize(theme.px(900), theme.px(620));
    m_patience.setSingleShot(true);
    m_patience.setInterval(150);
    connect(&m_patience, &QTimer::timeout, this, [this] { m_pages->setCurrentWidget(m_working); });
    connect(&m_search, &ChangeSearch::finished, this, &ChangesWindow::take);
    connect(&m_search, &ChangeSearch::progressed, this, [this](qsizetype done, qsizetype total) {
        m_progress->setRange(0, int(total));
        m_progress->setValue(int(done));
    });
    connect(m_empty, &EmptyState::pressed, this, [this] { m_subjects.isEmpty() ? emit servicesWanted() : compareAgain(); });
    connect(&workspace, &Workspace::catalogueGoes, this, [this] {
        m_search.stop();
        m_asked.reset();
    });
    connect(&workspace, &Workspace::catalogueCame, this, &ChangesWindow::readSubjects);
    connect(&Theme::of(this), &Theme::changed, m_list->viewport(), qOverload<>(&QWidget::update));
    m_filter->setFocus();
    readSubjects();
}

/// Products are known at once; imports when their files were looked at.
void ChangesWindow::readSubjects()
{
    takeSubjects(!m_metadata);
    if (m_metadata)
        whenFinished(m_metadata->catalogues(), this, [this](const QVector<StoredCatalogue> &stored) {
            m_stored = stored;
            takeSubjects(true);
        });
}

/// \param areAll imports too
void ChangesWindow::takeSubjects(bool areAll)
{
    if (m_wish.name.isEmpty() && m_subject->currentIndex() >= 0) { // what is shown goes on being shown
        m_wish = m_subjects.value(m_subject->currentIndex());
        m_wishedBefore = m_before->currentText();
        m_wishedAfter = m_after->currentText();
    }
    m_subjects = changeSubjects(m_workspace.parts().catalogue.services(), m_stored);
    const auto isWished = [this](const ChangeSubject &subject) {
        return subject.format == m_wish.format && subject.cloud == m_wish.cloud && subject.product == m_wish.product;
    };
    const auto wished = std::find_if(m_subjects.cbegin(), m_subjects.cend(), isWished);
    const QSignalBlocker quiet(m_subject);
    m_subject->clear();
    for (const ChangeSubject &subject : std::as_const(m_subjects))
        m_subject->addItem(subject.name);
    if (wished != m_subjects.cend())
        m_subject->setCurrentIndex(int(wished - m_subjects.cbegin()));
    if (wished != m_subjects.cend() || areAll) // else it may be among the imports
        showSubject();
}

void ChangesWindow::showProduct(const QString &cloud, const QString &product, const QString &version)
{
    ask({.cloud = cloud, .product = product, .before = version});
}

void ChangesWindow::ask(const ChangeQuestion &question)
{
    if (question.isOfImports())
        return showSource(QFileInfo(question.path).completeBaseName());
    m_wish = {.name = question.product, .cloud = question.cloud, .product = question.product};
    m_wishedBefore = question.before;
    m_wishedAfter = question.after;
    takeSubjects(true);
}

void ChangesWindow::showSource(const QString &format)
{
    m_wish = {.name = format, .format = format};
    readSubjects();
}

/// The versions of the subject that is chosen, two of them chosen, and what they differ by.
void ChangesWindow::showSubject()
{
    m_wish = {};
    const ChangeSubject subject = m_subjects.value(m_subject->currentIndex());
    m_subject->setEnabled(!m_subjects.isEmpty());
    for (QWidget *each : std::initializer_list<QWidget *>{m_from, m_before, m_to, m_after})
        each->setVisible(!subject.isOfImports());
    for (QComboBox *versions : {m_before, m_after}) {
        versions->clear();
        versions->addItems(subject.versions);
    }
    const auto newest = subject.versions.size() - 1;
    const auto before = subject.versions.indexOf(m_wishedBefore), after = subject.versions.indexOf(m_wishedAfter);
    m_after->setCurrentIndex(int(after < 0 ? newest : after));
    m_before->setCurrentIndex(int(before >= 0 && (before < newest || after >= 0) ? before : newest - 1));
    compare();
}

std::optional<ChangeQuestion> ChangesWindow::question() const
{
    if (m_subject->currentIndex() < 0 || m_subject->currentIndex() >= m_subjects.size())
        return std::nullopt;
    return m_subjects.at(m_subject->currentIndex()).question(m_before->currentIndex(), m_after->currentIndex());
}

void ChangesWindow::compareAgain()
{
    m_asked.reset();
    compare();
}

void ChangesWindow::compare()
{
    const auto asked = question();
    if (asked && asked == m_asked)
        return;
    m_asked = asked;
    m_search.cancel();
    m_patience.stop();
    m_model->setChanges({});
    m_counts->setText({});
    m_copy->setEnabled(false);
    m_open->setEnabled(false);
    if (!asked)
        return say(tr("There is nothing to compare yet: a product with two versions, or an import that replaced an older one."),
                   tr("Get services…"));
    m_progress->setRange(0, 0);
    m_patience.start();
    m_search.start(*asked, m_workspace.parts().catalogue);
}

void ChangesWindow::take(const Result<ChangeAnswer> &answer)
{
    m_patience.stop();
    if (!answer)
        return say(sentence(answer.error()), tr("Compare again"));
    m_model->setChanges(answer->services);
    m_all = countLine(answer->services);
    if (answer->question.isOfImports())
        m_all = tr("Imported %1, before that %2: %3")
                    .arg(QLocale().toString(answer->presentAt.toLocalTime(), QLocale::ShortFormat),
                         QLocale().toString(answer->formerAt.toLocalTime(), QLocale::ShortFormat), m_all);
    showCounts();
    QAccessibleEvent event(m_counts, QAccessible::Alert); // it comes while the focus is elsewhere
    QAccessible::updateAccessibility(&event);
}

void ChangesWindow::cancel()
{
    m_search.cancel();
    m_patience.stop();
    m_asked.reset();
    say(tr("Comparing was cancelled."), tr("Compare again"));
}

void ChangesWindow::say(const QString &sentence, const QString &button)
{
    m_empty->setSentence(sentence, button);
    m_pages->setCurrentWidget(m_empty);
}

void ChangesWindow::applyFilter()
{
    const QVariant kind = m_kind->currentData();
    m_model->setFilter({m_filter->text().split(u' ', Qt::SkipEmptyParts), m_breaking->isChecked(),
                        kind.isValid() ? std::optional(ChangeKind(kind.toInt())) : std::nullopt});
    if (!m_search.isRunning() && m_pages->currentWidget() != m_working && m_model->count() > 0)
        showCounts();
}

void ChangesWindow::showCounts()
{
    const bool isFiltered = m_model->shownCount() < m_model->count();
    m_counts->setText(isFiltered ? tr("%L1 of %L2 shown · %3").arg(m_model->shownCount()).arg(m_model->count()).arg(m_all) : m_all);
    m_copy->setEnabled(m_model->shownCount() > 0);
    m_open->setEnabled(false);
    if (m_model->count() == 0)
        return say(tr("Nothing changed."));
    if (m_model->shownCount() == 0)
        return say(tr("No change is of that kind."));
    m_pages->setCurrentWidget(m_list);
    expand();
}

void ChangesWindow::expand()
{
    if (m_model->shownCount() <= unfoldedRows)
        m_list->expandAll();
    else
        m_list->expandToDepth(m_model->rowCount() == 1 ? 0 : -1);
    m_list->setCurrentIndex(m_model->index(0, 0));
}

void ChangesWindow::open(const QModelIndex &index)
{
    const ChangedPlace place = m_model->place(index);
    if (place.operation.isEmpty())
        return m_list->setExpanded(index.siblingAtColumn(0), !m_list->isExpanded(index.siblingAtColumn(0)));
    // After the key: Enter would press the first button of whatever opens.
    QMetaObject::invokeMethod(
        this, [this, place] { emit formWanted(place.operation, fieldOf(place.parameter)); }, Qt::QueuedConnection);
}

void ChangesWindow::copyText()
{
    const auto shown = m_model->shown();
    QGuiApplication::clipboard()->setText(countLine(shown) + u'\n' + changeText(shown) + u'\n');
}

/// Down goes from the filter into the list; Escape clears it first.
bool ChangesWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
        m_filter->clear();
        return true;
    }
    if (key != Qt::Key_Down && key != Qt::Key_Return && key != Qt::Key_Enter)
        return QDialog::eventFilter(watched, event);
    if (m_pages->currentWidget() == m_list)
        m_list->setFocus(Qt::TabFocusReason);
    return true;
}

} // namespace countersign
