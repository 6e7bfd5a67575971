// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/servicesdialog.h"

#include "core/base/settings.h"
#include "core/base/whenfinished.h"
#include "ui/dialogs/dialogfooter.h"
#include "ui/dialogs/importreportsheet.h"
#include "ui/dialogs/sourcerow.h"
#include "ui/dialogs/sourcewords.h"
#include "ui/help/helpdialog.h"
#include "ui/models/sourcename.h"
#include "ui/theme/theme.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/menubutton.h"
#include "ui/widgets/noticecard.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/progressline.h"

#include <QAccessible>
#include <QDir>
#include <QFileDialog>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr int barSteps = 1000;

} // namespace

ServicesDialog::ServicesDialog(MetadataRunner &runner, const Settings &settings, const Clock &clock, QWidget *parent)
    : QDialog(parent)
    , m_runner(runner)
    , m_settings(settings)
    , m_clock(clock)
    , m_list(new QVBoxLayout)
    , m_end(new NoticeCard)
    , m_import(new MenuButton)
    , m_goesOn(new PlainLabel(TextRole::Hint, Token::Muted))
{
    const Theme &theme = Theme::of(this);
    setObjectName(u"servicesDialog"_s);
    setWindowTitle(tr("Get services"));
    setHelpPage(this, u"services"_s);
    auto *title = new PlainLabel(TextRole::Title);
    title->setText(windowTitle());
    auto *what = new PlainLabel(TextRole::Body, Token::Text2);
    what->setText(tr(
        "Vendors publish what their services can do. What you get is kept on this computer and works offline; the built-in services stay "
        "as they are. Nothing is fetched unless you ask for it."));
    auto *head = new QVBoxLayout;
    head->setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(12));
    head->setSpacing(theme.px(6));
    head->addWidget(title);
    head->addWidget(what);

    auto *rows = new Surface(Token::Base);
    rows->setLines(Qt::TopEdge);
    m_list->setContentsMargins(0, 1, 0, 0);
    m_list->setSpacing(0);
    m_list->addStretch(1);
    rows->setLayout(m_list);
    auto *scroll = new QScrollArea;
    scroll->setObjectName(u"sources"_s);
    scroll->setAccessibleName(tr("Sources of services"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(rows);
    m_end->setObjectName(u"servicesEnd"_s);
    m_end->hide();
    auto *below = new QVBoxLayout;
    below->setContentsMargins(theme.px(20), theme.px(12), theme.px(20), theme.px(12));
    below->addWidget(m_end);
    below->addWidget(makeProgress());

    auto *footer = new DialogFooter(this);
    m_import->setText(tr("Import…"));
    m_import->setObjectName(u"importServices"_s);
    setButtonKind(m_import, ButtonKind::Plain);
    auto *menu = new QMenu(m_import);
    connect(menu->addAction(tr("A &file or an archive…")), &QAction::triggered, this, &ServicesDialog::chooseFile);
    connect(menu->addAction(tr("A f&older…")), &QAction::triggered, this, &ServicesDialog::chooseFolder);
    m_import->setMenu(menu);
    footer->addAtLeft(m_import);
    m_goesOn->setText(tr("It goes on when this is closed."));
    footer->addAtLeft(m_goesOn, 1);
    auto *close = footer->addButton(tr("Close"), ButtonKind::Plain);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);

    auto *content = new Surface(Token::Base, this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(scroll, 1);
    column->addLayout(below);
    column->addWidget(footer);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(content);
    resize(theme.px(800), theme.px(460));
    connect(&runner, &MetadataRunner::started, this, &ServicesDialog::showRunning);
    connect(&runner, &MetadataRunner::progressed, this, &ServicesDialog::showProgress);
    connect(&runner, &MetadataRunner::finished, this, &ServicesDialog::showEnd);
    showStored({}); // at once, what can be fetched
    showRunning();
    readStore();
}

QWidget *ServicesDialog::makeProgress()
{
    const Theme &theme = Theme::of(this);
    m_progress = new Surface(Token::Base);
    m_progress->setObjectName(u"servicesProgress"_s);
    m_stage = new PlainLabel(TextRole::Body);
    m_stage->setSingleLine();
    m_stage->setObjectName(u"servicesStage"_s);
    m_about = new ElidedLabel(TextRole::Hint, Token::Muted);
    m_about->setElideMode(Qt::ElideMiddle);
    m_bar = new ProgressLine;
    m_bar->setObjectName(u"servicesBar"_s);
    m_bar->setAccessibleName(tr("Progress"));
    m_cancel = new QPushButton(tr("Cancel"));
    m_cancel->setObjectName(u"cancelServices"_s);
    m_cancel->setAutoDefault(false);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        m_runner.cancel();
    });
    auto *words = new QHBoxLayout;
    words->setSpacing(theme.px(12));
    words->addWidget(m_stage);
    words->addWidget(m_about, 1);
    auto *bars = new QVBoxLayout;
    bars->setSpacing(theme.px(6));
    bars->addLayout(words);
    bars->addWidget(m_bar);
    auto *layout = new QHBoxLayout(m_progress);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.px(16));
    layout->addLayout(bars, 1);
    layout->addWidget(m_cancel, 0, Qt::AlignBottom);
    return m_progress;
}

void ServicesDialog::chooseFile()
{
    auto *chooser =
        new QFileDialog(this, tr("Import metadata"), QDir::homePath(),
                        QString(tr("Metadata") + u" (*.json *.yaml *.yml *.tar *.tar.* *.tgz *.zip);;"_s + tr("All files") + u" (*)"_s));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    connect(chooser, &QFileDialog::fileSelected, this, &ServicesDialog::import);
    chooser->open();
}

void ServicesDialog::chooseFolder()
{
    auto *chooser = new QFileDialog(this, tr("Import a folder of metadata"), QDir::homePath());
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::Directory);
    chooser->setOption(QFileDialog::ShowDirsOnly);
    connect(chooser, &QFileDialog::fileSelected, this, &ServicesDialog::import);
    chooser->open();
}

void ServicesDialog::import(const QString &path)
{
    start({.deed = MetadataTask::Deed::Import, .subject = path});
}

void ServicesDialog::start(const MetadataTask &task)
{
    m_end->hide();
    m_pressed = focusWidget() ? focusWidget()->objectName() : QString();
    m_runner.start(task);
}

void ServicesDialog::readStore()
{
    whenFinished(m_runner.catalogues(), this, [this](const QVector<StoredCatalogue> &stored) { showStored(stored); });
}

/// Those that can be fetched first, then what else was imported.
void ServicesDialog::showStored(const QVector<StoredCatalogue> &stored)
{
    QString focused = focusWidget() ? focusWidget()->objectName() : QString();
    if (!m_runner.isRunning() && !m_pressed.isEmpty())
        focused = std::exchange(m_pressed, {});
    qDeleteAll(std::exchange(m_rows, {}));
    for (const MetadataSource &source : metadataSources()) {
        SourceRow *row = addRow(source.folder);
        const QString chosen = m_settings.value(source.address);
        row->offerFetching(chosen.isEmpty() ? source.base : chosen);
        connect(row, &SourceRow::fetchRequested, this, [this, source] {
            start({.deed = MetadataTask::Deed::Fetch, .subject = source.id, .base = m_settings.value(source.address)});
        });
    }
    for (const StoredCatalogue &catalogue : stored) {
        const auto isIts = [&catalogue](const SourceRow *row) { return row->format() == catalogue.format; };
        const auto known = std::find_if(m_rows.cbegin(), m_rows.cend(), isIts);
        SourceRow *row = known != m_rows.cend() ? *known : addRow(catalogue.format);
        row->setStored(catalogue, m_clock.now());
        if (catalogue.origin)
            connect(row, &SourceRow::reportRequested, this, [this, format = catalogue.format, report = catalogue.origin->report] {
                auto *sheet = new ImportReportSheet(sourceName(format), report, this);
                sheet->setAttribute(Qt::WA_DeleteOnClose);
                sheet->open();
            });
    }
    for (SourceRow *row : std::as_const(m_rows))
        row->setBusy(m_runner.isRunning());
    if (auto *again = focused.isEmpty() ? nullptr : findChild<QWidget *>(focused))
        again->setFocus();
}

SourceRow *ServicesDialog::addRow(const QString &format)
{
    auto *row = new SourceRow(format);
    m_list->insertWidget(int(m_rows.size()), row);
    m_rows.append(row);
    connect(row, &SourceRow::rebuildRequested, this, [this, format] { start({.deed = MetadataTask::Deed::Rebuild, .subject = format}); });
    connect(row, &SourceRow::changesRequested, this, [this, format] { emit changesWanted(format); });
    connect(row, &SourceRow::removeRequested, this, [this, format] { start({.deed = MetadataTask::Deed::Remove, .subject = format}); });
    return row;
}

void ServicesDialog::showRunning()
{
    const bool isRunning = m_runner.isRunning();
    m_progress->setVisible(isRunning);
    m_cancel->setEnabled(isRunning);
    m_import->setEnabled(!isRunning);
    m_goesOn->setVisible(isRunning);
    m_bar->setRange(0, 0);
    m_stage->setText(tr("Beginning"));
    m_about->setText({});
    for (SourceRow *row : std::as_const(m_rows))
        row->setBusy(isRunning);
    if (isRunning)
        m_cancel->setFocus(); // the button pressed is off now
}

void ServicesDialog::showProgress(const MetadataProgress &progress)
{
    m_stage->setText(progressWords(progress));
    m_about->setText(progress.about);
    m_bar->setRange(0, progress.share < 0 ? 0 : barSteps);
    if (progress.share >= 0)
        m_bar->setValue(int(progress.share * barSteps));
}

void ServicesDialog::showEnd(const Result<MetadataResult> &result)
{
    showRunning();
    NoticeCard::Content content;
    if (!result) {
        content = NoticeCard::contentOf(result.error(),
                                        result.error().kind == ErrorKind::Cancelled ? NoticeCard::Tone::Calm : NoticeCard::Tone::Bad);
    } else if (result->fetched && result->fetched->broken) {
        content = NoticeCard::contentOf(*result->fetched->broken, NoticeCard::Tone::Warn);
        content.message = tr("What had come before is there.");
    } else {
        content = {.tone = NoticeCard::Tone::Calm, .title = resultWords(*result)};
        if (result->fetched)
            content.message = tr("%1, %2", "new files, unchanged files")
                                  .arg(tr("%Ln file(s) are new", nullptr, int(result->fetched->fetched)),
                                       tr("%Ln as they were", nullptr, int(result->fetched->unchanged)));
    }
    m_end->setContent(content);
    m_end->setAccessibleName(content.title);
    m_end->show();
    QAccessibleEvent event(m_end, QAccessible::Alert); // it comes while the focus is elsewhere
    QAccessible::updateAccessibility(&event);
    readStore();
}

} // namespace countersign
