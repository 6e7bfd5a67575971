// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/timeandnonce.h"

#include <QDialog>

class QPlainTextEdit;
class QPushButton;

namespace countersign {

class PlainLabel;

/// Takes a pasted request, says which time and nonce are in it, and gives them back.
class CopyMomentSheet : public QDialog {
    Q_OBJECT
public:
    explicit CopyMomentSheet(QWidget *parent);
    const TimeAndNonce &found() const { return m_found; }
    /// "The time 2026-01-12 09:30:05 UTC, from Timestamp. …", or that there is none.
    static QString foundText(const TimeAndNonce &found, bool isEmptyText);

private:
    void read();

    TimeAndNonce m_found{};
    QPlainTextEdit *m_text;
    PlainLabel *m_says;
    QPushButton *m_take;
};

} // namespace countersign
