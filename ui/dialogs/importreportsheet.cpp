// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/importreportsheet.h"

#include "ui/dialogs/dialogfooter.h"
#include "ui/help/helpdialog.h"
#include "ui/models/importnotemodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plainlabel.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace countersign {

using namespace Qt::StringLiterals;

ImportReportSheet::ImportReportSheet(const QString &name, const ImportReport &report, QWidget *parent)
    : QDialog(parent)
    , m_model(new ImportNoteModel(this))
    , m_filter(new QLineEdit(this))
    , m_list(new QTreeView(this))
    , m_count(new PlainLabel(TextRole::Hint, Token::Muted, this))
{
    const Theme &theme = Theme::of(this);
    setObjectName(u"importReport"_s);
    setWindowTitle(tr("Import report"));
    setHelpPage(this, u"services"_s);
    auto *title = new PlainLabel(TextRole::Title);
    title->setText(tr("Import report: %1").arg(name));
    auto *what = new PlainLabel(TextRole::Body, Token::Text2);
    what->setText(tr("What the metadata says in a way that is not understood. All the rest was taken; each line costs no more than the "
                     "fact it is about."));
    m_filter->setObjectName(u"filterNotes"_s);
    m_filter->setAccessibleName(tr("Filter the report"));
    m_filter->setPlaceholderText(tr("Filter by file, place or reason"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(u"search"_s, Token::Muted), QLineEdit::LeadingPosition);
    m_model->setNotes(report.notes);
    m_list->setObjectName(u"importNotes"_s);
    m_list->setAccessibleName(tr("What was not understood"));
    m_list->setModel(m_model);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true); // thousands of rows: none is measured
    m_list->setAllColumnsShowFocus(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->header()->setStretchLastSection(true);
    m_list->header()->resizeSection(ImportNoteModel::FileColumn, theme.px(220));
    m_list->header()->resizeSection(ImportNoteModel::PlaceColumn, theme.px(220));
    m_list->installEventFilter(this);
    if (report.notes.size() > 0)
        m_list->setCurrentIndex(m_model->index(0, 0));
    auto *body = new QVBoxLayout;
    body->setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16));
    body->setSpacing(theme.px(8));
    body->addWidget(title);
    body->addWidget(what);
    body->addSpacing(theme.px(4));
    body->addWidget(m_filter);
    body->addWidget(m_list, 1);
    auto *footer = new DialogFooter(this);
    footer->addAtLeft(m_count, 1);
    auto *copy = footer->addButton(tr("Copy"), ButtonKind::Plain);
    copy->setObjectName(u"copyNotes"_s);
    copy->setToolTip(plainToolTip(tr("Copies the selected lines, or all that are listed")));
    auto *close = footer->addButton(tr("Close"), ButtonKind::Plain);
    close->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(body, 1);
    layout->addWidget(footer);
    resize(theme.px(860), theme.px(560));
    connect(m_filter, &QLineEdit::textChanged, this, &ImportReportSheet::applyFilter);
    connect(copy, &QPushButton::clicked, this, &ImportReportSheet::copySelected);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    applyFilter({});
    m_filter->setFocus();
}

void ImportReportSheet::applyFilter(const QString &text)
{
    m_model->setFilter(text);
    const int shown = m_model->rowCount();
    m_count->setText(text.trimmed().isEmpty() ? tr("%Ln line(s)", nullptr, shown) : tr("%L1 of %L2").arg(shown).arg(m_model->noteCount()));
}

void ImportReportSheet::copySelected()
{
    QModelIndexList rows = m_list->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    if (rows.size() < 2) { // a single row is the one that one stands on, and nobody's choice
        rows.clear();
        for (int row = 0; row < m_model->rowCount(); ++row)
            rows.append(m_model->index(row, 0));
    }
    QGuiApplication::clipboard()->setText(m_model->lines(rows));
}

/// Ctrl+C copies the rows, not the one cell that Qt would.
bool ImportReportSheet::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy))
        return QDialog::eventFilter(watched, event);
    QModelIndexList rows = m_list->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QGuiApplication::clipboard()->setText(m_model->lines(rows));
    return true;
}

} // namespace countersign
