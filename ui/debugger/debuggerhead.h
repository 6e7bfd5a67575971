// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/debugger/recentcases.h"

namespace countersign {

class ElidedLabel;
class MenuButton;

/// The line on top of the debugger: what it is, and what was examined before.
class DebuggerHead : public Surface {
    Q_OBJECT
public:
    explicit DebuggerHead(QWidget *parent = nullptr);
    void setRecent(const QVector<RecentCases::Case> &cases);

signals:
    void recentWanted(quint64 id);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    ElidedLabel *m_hint;
    MenuButton *m_recent;
};

} // namespace countersign
