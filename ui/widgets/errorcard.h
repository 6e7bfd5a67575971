// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QWidget>

class QLabel;

namespace countersign {

/// What happened, about what, and what to do, in its place in the window.
class ErrorCard : public QWidget {
    Q_OBJECT
public:
    explicit ErrorCard(QWidget *parent = nullptr);
    explicit ErrorCard(const Error &error, QWidget *parent = nullptr);
    void setError(const Error &error);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_what;
    QLabel *m_about;
    QLabel *m_hint;
};

} // namespace countersign
