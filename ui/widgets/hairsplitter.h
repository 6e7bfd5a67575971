// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

namespace countersign {

/// A splitter whose handles are lines of one pixel that can be grabbed over seven.
class HairSplitter : public QSplitter {
    Q_OBJECT
public:
    explicit HairSplitter(Qt::Orientation orientation, QWidget *parent = nullptr);

protected:
    QSplitterHandle *createHandle() override;
};

} // namespace countersign
