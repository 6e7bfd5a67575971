// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/profileimportsheet.h"

#include "ui/dialogs/dialogfooter.h"
#include "ui/help/helpdialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/noticecard.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestConfiguration = 1 << 20; // a few kilobytes in practice

} // namespace

ProfileImportSheet::ProfileImportSheet(QWidget *parent) : QDialog(parent), m_error(new NoticeCard(this)), m_list(new QListWidget(this))
{
    const Theme &theme = Theme::of(this);
    setWindowTitle(tr("Take over profiles"));
    setHelpPage(this, u"profiles"_s);
    m_error->hide();
    m_list->setObjectName(u"foundProfiles"_s);
    m_list->setAccessibleName(tr("Profiles found"));
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *what = new QLabel(tr("Profiles with an AccessKey are copied; the secret goes to the keychain when you save. "
                               "The aliyun command keeps its own copy in the file."),
                            this);
    what->setWordWrap(true);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(theme.px(20), theme.px(16), theme.px(20), theme.px(16));
    body->setSpacing(theme.px(12));
    body->addWidget(what);
    body->addWidget(m_error);
    body->addWidget(m_list, 1);
    auto *footer = new DialogFooter(this);
    auto *another = new QPushButton(tr("Another file…"), footer);
    another->setAutoDefault(false);
    footer->addAtLeft(another);
    auto *cancel = footer->addButton(tr("Cancel"), ButtonKind::Plain);
    m_take = footer->addButton(tr("Take over"), ButtonKind::Primary);
    m_take->setObjectName(u"take"_s);
    m_take->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(body, 1);
    layout->addWidget(footer);
    resize(theme.px(520), theme.px(420));
    connect(another, &QPushButton::clicked, this, &ProfileImportSheet::chooseFile);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_list, &QListWidget::itemChanged, this, &ProfileImportSheet::count);
    count();
}

void ProfileImportSheet::chooseFile()
{
    const QString folder = QDir::homePath() + u"/.aliyun"_s;
    auto *chooser = new QFileDialog(this, tr("Configuration of the aliyun command"), QDir(folder).exists() ? folder : QDir::homePath(),
                                    QString(tr("Configuration") + u" (config.json);;"_s + tr("All files") + u" (*)"_s));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::ExistingFile);
    chooser->setFilter(chooser->filter() | QDir::Hidden);
    connect(chooser, &QFileDialog::fileSelected, this, &ProfileImportSheet::read);
    chooser->open();
}

void ProfileImportSheet::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return showFound(tl::unexpected(Error{ErrorKind::FileUnreadable, tr("The file cannot be read"), path, file.errorString()}), path);
    QByteArray bytes = file.read(largestConfiguration);
    showFound(profilesFromAliyunCli(bytes), path);
    bytes.fill('\0'); // it held secrets
}

void ProfileImportSheet::showFound(const Result<QVector<ImportedProfile>> &found, const QString &path)
{
    m_found = found.value_or(QVector<ImportedProfile>());
    const QSignalBlocker blocker(m_list); // rows are counted once all are there
    m_list->clear();
    for (const ImportedProfile &each : std::as_const(m_found)) {
        const QString keyId = QString::fromUtf8(each.profile.accessKeyId);
        auto *item = new QListWidgetItem(m_list);
        const bool canBeTaken = each.skipped.isEmpty();
        item->setText(each.profile.name + u'\n' + (canBeTaken ? keyId : tr("Cannot be taken over. %1.").arg(each.skipped)));
        item->setFlags(canBeTaken ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable : Qt::ItemIsSelectable);
        if (canBeTaken)
            item->setCheckState(Qt::Checked);
    }
    m_error->setVisible(!found || m_found.isEmpty());
    if (!found) {
        Error error = found.error();
        if (error.subject.isEmpty())
            error.subject = path;
        m_error->setContent(NoticeCard::contentOf(error));
    } else if (m_found.isEmpty()) {
        m_error->setContent({.tone = NoticeCard::Tone::Calm, .title = tr("The file holds no profile"), .about = path});
    }
    count();
}

QVector<ImportedProfile> ProfileImportSheet::chosen() const
{
    QVector<ImportedProfile> chosen;
    for (int row = 0; row < m_found.size(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked && m_found.at(row).skipped.isEmpty())
            chosen.append(m_found.at(row));
    }
    return chosen;
}

void ProfileImportSheet::count()
{
    m_take->setEnabled(!chosen().isEmpty());
}

} // namespace countersign
