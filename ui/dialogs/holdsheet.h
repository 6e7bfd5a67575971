// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDialog>

#include <functional>

class QLineEdit;
class QPushButton;

namespace countersign {

class PlainLabel;

/// Asks for one line, a time or a nonce, and says while it is typed how it is read or why it cannot be.
class HoldSheet : public QDialog {
    Q_OBJECT
public:
    struct Wording {
        QString title{};
        QString label{}; ///< names the field
        QString start{}; ///< what stands in it first
        QString deed{};  ///< the button
    };
    /// Says how the line is read ("12 January 2026 09:30:05 UTC"), or what is wrong with it.
    using Reader = std::function<Result<QString>(const QString &line)>;

    HoldSheet(const Wording &wording, Reader reader, QWidget *parent);
    QString line() const;

private:
    void read();

    Reader m_reader;
    QLineEdit *m_field;
    PlainLabel *m_reading;
    QPushButton *m_hold;
};

} // namespace countersign
