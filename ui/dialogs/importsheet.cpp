// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/importsheet.h"

#include "ui/dialogs/dialogfooter.h"
#include "ui/help/helpdialog.h"
#include "ui/models/sourcename.h"
#include "ui/theme/theme.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/surface.h"

#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace countersign {

using namespace Qt::StringLiterals;

ImportSheet::ImportSheet(const QString &path, const QString &format, QWidget *parent) : QDialog(parent)
{
    const Theme &theme = Theme::of(this);
    setObjectName(u"importSheet"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setHelpPage(this, u"services"_s);
    const QFileInfo file(path);
    setWindowTitle(tr("Import metadata"));
    auto *content = new Surface(Token::Base, this);
    const auto line = [content](const QString &text, TextRole role, Token colour = Token::Text) {
        auto *label = new PlainLabel(role, colour, content);
        label->setText(text);
        return label;
    };
    auto *title = line(tr("Import %1?").arg(file.fileName()), TextRole::Title);
    auto *facts = new QFormLayout;
    facts->setHorizontalSpacing(theme.px(16));
    facts->setVerticalSpacing(theme.px(6));
    const auto add = [facts, &line](const QString &name, PlainLabel *fact) {
        auto *label = line(name, TextRole::Body);
        label->setWordWrap(false);
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop); // beside the first line of a long path
        facts->addRow(label, fact);
    };
    add(tr("What it is"), line(sourceName(format), TextRole::Strong));
    add(tr("Where"), line(QDir::toNativeSeparators(file.absolutePath()), TextRole::Mono));
    if (file.isFile())
        add(tr("Size"), line(QLocale().formattedDataSize(file.size(), 1, QLocale::DataSizeSIFormat), TextRole::Body));
    const QString words = tr("Its services stand in the tree, marked as imported. The built-in ones stay as they are.");
    setAccessibleDescription(title->text() + u' ' + sourceName(format) + u". "_s + words);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16));
    body->setSpacing(theme.px(12));
    body->addWidget(title);
    body->addLayout(facts);
    body->addWidget(line(words, TextRole::Body, Token::Text2));
    auto *footer = new DialogFooter(content);
    auto *cancel = footer->addButton(tr("Cancel"), ButtonKind::Plain);
    auto *import = footer->addButton(tr("Import"), ButtonKind::Primary);
    import->setObjectName(u"importDropped"_s);
    import->setDefault(true);
    import->setFocus();
    connect(import, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(body, 1);
    column->addWidget(footer);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(content);
    setMinimumWidth(theme.px(480));
    fitHeight(this);
}

} // namespace countersign
