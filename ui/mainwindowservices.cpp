// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/settings.h"
#include "core/base/whenfinished.h"
#include "core/catalogue/importers/importer.h"
#include "core/metadata/metadatarunner.h"
#include "ui/actions/actions.h"
#include "ui/dialogs/changeswindow.h"
#include "ui/dialogs/errorsheet.h"
#include "ui/dialogs/importsheet.h"
#include "ui/dialogs/servicesdialog.h"
#include "ui/dialogs/sourcewords.h"
#include "ui/mainwindow.h"
#include "ui/panes/desk.h"
#include "ui/panes/documentspane.h"
#include "ui/panes/operationpane.h"
#include "ui/panes/servicetreepane.h"
#include "ui/panes/welcomepane.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QTimer>
#include <QUrl>
#include <QtConcurrent>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// Gives the focus to the field, or else to the nearest one above it.
bool revealNearest(OperationPane &form, const QString &field)
{
    for (QString path = field; !form.reveal(path); path.truncate(path.lastIndexOf(u'.')))
        if (!path.contains(u'.'))
            return false;
    return true;
}

} // namespace

void MainWindow::setMetadata(MetadataRunner &runner)
{
    m_metadata = &runner;
    setAcceptDrops(true);
    connect(&runner, &MetadataRunner::finished, this, &MainWindow::noteMetadata);
    updateActions();
}

void MainWindow::showServices()
{
    if (!m_metadata)
        return;
    auto *dialog = new ServicesDialog(*m_metadata, m_settings, m_workspace.parts().clock, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_workspace, &Workspace::catalogueCame, dialog, &ServicesDialog::readStore); // another window may have fetched it
    connect(dialog, &ServicesDialog::changesWanted, this, [this, dialog](const QString &format) {
        dialog->close(); // it would let no other window be used
        openChanges()->showSource(format);
    });
    dialog->open();
}

ChangesWindow *MainWindow::openChanges()
{
    if (!m_changes) {
        m_changes = new ChangesWindow(m_workspace, m_metadata);
        connect(m_changes, &ChangesWindow::formWanted, this, &MainWindow::openChangedForm);
        connect(m_changes, &ChangesWindow::servicesWanted, this, [this] {
            activateWindow();
            showServices();
        });
    }
    m_changes->show();
    m_changes->raise();
    m_changes->activateWindow();
    return m_changes;
}

/// Brings the form to the front, with the focus in the field or in the nearest one above it.
void MainWindow::openChangedForm(const OperationId &id, const QString &field)
{
    if (!m_workspace.parts().catalogue.summary(id))
        return ErrorSheet::open({ErrorKind::NotFound, tr("There is no form of this operation any more"), id.text(),
                                 tr("Only an older import knew it; the list says what it was")},
                                m_changes);
    openOperation(id);
    raise();
    activateWindow();
    OperationPane *form = m_documents->currentForm();
    if (!form)
        return;
    form->setFocus(Qt::TabFocusReason);
    if (field.isEmpty())
        return;
    QTimer::singleShot(0, form, [this, form, field] { // a form just made has its places then
        if (!revealNearest(*form, field))
            notice(tr("The form has no field %1").arg(field));
    });
}

void MainWindow::getProduct(const QString &cloud, const QString &product)
{
    if (!m_metadata)
        return;
    if (m_metadata->isRunning())
        return notice(tr("Services are being fetched or imported already"));
    const auto source = metadataSource(cloud);
    if (!source)
        return showError(source.error());
    notice(tr("Getting %1…").arg(product));
    m_metadata->start({.deed = MetadataTask::Deed::Fetch, .subject = cloud, .product = product, .base = m_settings.value(source->address)});
}

/// One file or folder at a time: metadata to import.
void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (m_metadata && urls.size() == 1 && urls.constFirst().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = event->mimeData()->urls().constFirst().toLocalFile();
    event->setDropAction(Qt::CopyAction); // what is dropped stays where it is
    event->accept();
    if (m_metadata->isRunning())
        return notice(tr("Services are being fetched or imported already"));
    notice(tr("Looking at %1…").arg(QFileInfo(path).fileName()));
    whenFinished(QtConcurrent::run([path] { return metadataFormat(path); }), this,
                 [this, path](const Result<QString> &format) { askToImport(path, format); });
}

void MainWindow::askToImport(const QString &path, const Result<QString> &format)
{
    if (!format)
        return showError(format.error());
    auto *sheet = new ImportSheet(path, *format, this);
    connect(sheet, &QDialog::accepted, this, [this, path] {
        notice(tr("Importing %1…").arg(QFileInfo(path).fileName()));
        m_metadata->start({.deed = MetadataTask::Deed::Import, .subject = path});
    });
    sheet->open();
}

/// The dialog says more, where it is open.
void MainWindow::noteMetadata(const Result<MetadataResult> &result)
{
    if (findChild<ServicesDialog *>())
        return;
    if (result)
        notice(resultWords(*result));
    else if (result.error().kind != ErrorKind::Cancelled)
        showError(result.error());
}

/// What the tree and the start page show of the catalogue; rows that stand open stay open.
void MainWindow::readCatalogue()
{
    const QVector<Service> &services = m_workspace.parts().catalogue.services();
    m_tree->setServices(&services);
    qsizetype operations = 0;
    for (const Service &service : services)
        operations += service.operations.size();
    m_welcome->setCounts(int(operations), int(services.size()));
}

} // namespace countersign
