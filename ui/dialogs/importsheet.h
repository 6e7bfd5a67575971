// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace countersign {

/// Asks before something that was dropped on the window is imported, and says what it is. Accepted: import.
class ImportSheet : public QDialog {
    Q_OBJECT
public:
    /// \param format id of the importer that knows it
    ImportSheet(const QString &path, const QString &format, QWidget *parent);
};

} // namespace countersign
