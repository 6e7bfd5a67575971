// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/tracestepmodel.h"

#include <QWidget>

#include <functional>

namespace countersign {

class CopyButton;
class ElidedLabel;
class TracedBytesView;

/// The request as it goes out, exact HTTP/1.1: tokens masked on screen, bytes that are no text as `\xNN`. The copy has the raw bytes.
class FinalRequestView : public QWidget {
    Q_OBJECT
public:
    explicit FinalRequestView(QWidget *parent = nullptr);
    /// \param request null: there is none yet \param destination `https://host`
    void setRequest(const TraceStepContent *request, const QByteArray &destination);
    /// What the copy button gives: the bytes as they go out.
    void setRawSource(std::function<QByteArray()> source);
    TracedBytesView *view() const { return m_view; }

signals:
    void originClicked(const countersign::Origin &origin);
    void copied(qsizetype bytes, bool masked);

private:
    TracedBytesView *m_view;
    ElidedLabel *m_line;
    CopyButton *m_copy;
    bool m_isMasked = false;
};

} // namespace countersign
