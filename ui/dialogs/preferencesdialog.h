// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;
class QVBoxLayout;

namespace countersign {

struct MetadataSource;
class PlainLabel;
class Settings;

/// Theme, language, size of text and motion. Each choice holds at once, in all windows; there is nothing to confirm.
class PreferencesDialog : public QDialog {
    Q_OBJECT
public:
    PreferencesDialog(Settings &settings, QWidget *parent);

signals:
    void shortcutsRequested();

protected:
    /// In another language or size the content is made anew.
    void changeEvent(QEvent *event) override;

private:
    void build();
    QLineEdit *makeMetadataAddress(const MetadataSource &source, PlainLabel *note);
    void rebuild();

    Settings &m_settings;
    QVBoxLayout *m_layout;
    QWidget *m_content = nullptr;
    bool m_isRebuilding = false;
};

} // namespace countersign
