// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/credentials/importedprofile.h"

#include <QDialog>

class QListWidget;
class QListWidgetItem;
class QPushButton;

namespace countersign {

class NoticeCard;

/// Which profiles of the `aliyun` command's configuration to take over. Those that cannot be taken say why.
class ProfileImportSheet : public QDialog {
    Q_OBJECT
public:
    explicit ProfileImportSheet(QWidget *parent = nullptr);

    /// Opens the file chooser over the sheet.
    void chooseFile();
    /// Reads \p path and lists what it holds; an unreadable file is said on the sheet. Nothing of the file is kept but what is chosen.
    void read(const QString &path);
    QVector<ImportedProfile> chosen() const;

private:
    void showFound(const Result<QVector<ImportedProfile>> &found, const QString &path);
    void count();

    QVector<ImportedProfile> m_found{};
    NoticeCard *m_error;
    QListWidget *m_list;
    QPushButton *m_take;
};

} // namespace countersign
