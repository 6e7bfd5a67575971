// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QDialog>

namespace countersign {

/// An error that has no field or pane of its own. The window stays as it was.
class ErrorSheet : public QDialog {
    Q_OBJECT
public:
    ErrorSheet(const Error &error, QWidget *parent);
    /// Shows it over \p parent; it deletes itself when closed.
    static void open(const Error &error, QWidget *parent);
};

} // namespace countersign
