// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/responsestatus.h"
#include "ui/widgets/surface.h"

class QPushButton;

namespace countersign {

class Badge;
class CopyButton;
class FactText;
class PlainLabel;

/// The line under a response's views: what became of the call, its id, and whether it was practice. While a call is under way: how long, and a
/// button that stops it.
class ResponseStatusLine : public Surface {
    Q_OBJECT
public:
    explicit ResponseStatusLine(QWidget *parent = nullptr);

    void setPractice(bool practice);
    void showWaiting(const QString &words);
    /// \param requestId empty: there is none
    void showOutcome(ResponseStatus::Outcome outcome, const QString &word, const QStringList &facts = {}, const QString &requestId = {});
    void showNothing();

signals:
    void cancelRequested();
    void copied(qsizetype bytes);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    ResponseStatus *m_status;
    QPushButton *m_cancel;
    PlainLabel *m_idLabel;
    FactText *m_id;
    CopyButton *m_copyId;
    Badge *m_practice;
};

} // namespace countersign
