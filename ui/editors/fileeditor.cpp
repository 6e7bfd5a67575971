// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/fileeditor.h"

#include "ui/editors/texteditor.h"
#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// The one file that is dragged; empty for anything else.
QString draggedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls.constFirst().toLocalFile() : QString();
}

} // namespace

FileEditor::FileEditor(FormContext &context, const Parameter &parameter, const QString &path, QWidget *parent)
    : ParameterEditor(context, parameter, path, parent)
    , m_field(new FieldEdit(this))
    , m_choose(new QPushButton(icon(u"document"_s, Token::Muted), tr("Choose file…"), this))
    , m_asText(new QPushButton(tr("Type a text instead"), this))
{
    m_field->setObjectName(path);
    m_field->setAccessibleName(path);
    m_field->setRequired(parameter.required);
    m_field->setAcceptDrops(true);
    m_field->installEventFilter(this);
    m_choose->setAccessibleName(tr("Choose a file for %1").arg(path));
    m_asText->setAccessibleName(tr("Type a text for %1 instead of a file").arg(path));
    setButtonKind(m_choose, ButtonKind::Flat);
    setButtonKind(m_asText, ButtonKind::Flat);
    slotBelow()->addWidget(m_field);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->addWidget(m_choose);
    buttons->addWidget(m_asText);
    buttons->addStretch(1);
    slotBelow()->addLayout(buttons);
    setFocusProxy(m_field);
    connectField(m_field, context, path);
    connect(m_choose, &QPushButton::clicked, this, &FileEditor::askForFile);
    connect(m_asText, &QPushButton::clicked, this, [this] {
        form().unset(this->path());
        m_field->setFocus(Qt::OtherFocusReason);
    });
}

bool FileEditor::isFile() const
{
    const auto value = form().value(path());
    return value && value->kind == ParameterValue::Kind::File;
}

void FileEditor::askForFile()
{
    const QString present = isFile() ? QFileInfo(form().value(path())->text).absolutePath() : QString();
    auto *dialog = new QFileDialog(this, tr("Choose a file for %1").arg(path()), present);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        form().chooseFile(path(), file);
        m_field->setFocus(Qt::OtherFocusReason);
    });
    dialog->open();
}

bool FileEditor::eventFilter(QObject *watched, QEvent *event)
{
    const bool isDrop = event->type() == QEvent::Drop;
    if (watched != m_field || !(isDrop || event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove))
        return ParameterEditor::eventFilter(watched, event);
    auto *drag = static_cast<QDropEvent *>(event);
    const QString file = draggedFile(drag->mimeData());
    if (file.isEmpty())
        return false; // a text is dropped into the field as anywhere
    drag->acceptProposedAction();
    if (isDrop)
        form().chooseFile(path(), file);
    return true;
}

void FileEditor::refresh()
{
    const auto value = form().value(path());
    m_field->showValue(value);
    const QString unset = parameter().example.isEmpty() ? tr("drop a file here") : parameter().example;
    m_field->setExample(isFile() ? tr("path of a file") : unset);
    m_asText->setVisible(isFile());
    showBorder(m_field, valueState(value), nullptr);
}

void FileEditor::showProblems(const ProblemsByPath &problems)
{
    const Problem *problem = shownProblem(problems);
    showBorder(m_field, m_field->state(), problem);
    showSentence(problem);
}

QWidget *FileEditor::fieldFor(const QString &wanted)
{
    return wanted == path() ? m_field : nullptr;
}

} // namespace countersign
