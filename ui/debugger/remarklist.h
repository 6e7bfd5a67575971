// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QWidget>

class QVBoxLayout;

namespace countersign {

/// What was assumed, left out or not understood, a line each.
class RemarkList : public QWidget {
    Q_OBJECT
public:
    explicit RemarkList(QWidget *parent = nullptr);
    void setRemarks(const QVector<Error> &remarks);

private:
    QVBoxLayout *m_column;
};

} // namespace countersign
