// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metadata/metadatarunner.h"

#include <QDialog>

class QBoxLayout;
class QPushButton;

namespace countersign {

class ElidedLabel;
class MenuButton;
class NoticeCard;
class PlainLabel;
class ProgressLine;
class Settings;
class SourceRow;
class Surface;

/// Where the services come from that are not built in: what is there and how old, fetching, importing, building anew, removing. What is under way
/// goes on when the dialog is closed, and shows in the next one.
class ServicesDialog : public QDialog {
    Q_OBJECT
public:
    /// All outlive it.
    ServicesDialog(MetadataRunner &runner, const Settings &settings, const Clock &clock, QWidget *parent);

    /// Brings a file or a folder in.
    void import(const QString &path);
    /// Shows what the store holds now.
    void readStore();

signals:
    /// What the last import of \p format changed is to be shown.
    void changesWanted(const QString &format);

private:
    QWidget *makeProgress();
    void chooseFile();
    void chooseFolder();
    void showStored(const QVector<StoredCatalogue> &stored);
    SourceRow *addRow(const QString &format);
    void start(const MetadataTask &task);
    void showRunning();
    void showProgress(const MetadataProgress &progress);
    void showEnd(const Result<MetadataResult> &result);

    MetadataRunner &m_runner;
    const Settings &m_settings;
    const Clock &m_clock;
    QVector<SourceRow *> m_rows{};
    QBoxLayout *m_list;
    NoticeCard *m_end;
    Surface *m_progress = nullptr;
    PlainLabel *m_stage = nullptr;
    ElidedLabel *m_about = nullptr;
    ProgressLine *m_bar = nullptr;
    QPushButton *m_cancel = nullptr;
    MenuButton *m_import;
    PlainLabel *m_goesOn;
    QString m_pressed{}; ///< the button that gets the focus back when the task is over
};

} // namespace countersign
