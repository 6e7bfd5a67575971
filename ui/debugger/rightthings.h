// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/diagnosis.h"
#include "ui/widgets/accessibletext.h"

#include <QWidget>

namespace countersign {

/// What a reproduced signature proves to be right, for otherwise it would not come out: "Secret", "Encoding", "7 other values". Nothing for any other proof,
/// and of what the mistakes themselves touch.
QStringList rightThings(const Diagnosis &diagnosis, int explanation);

/// Words with a tick each, in as many lines as they need.
class TickRow : public QWidget, public AccessibleTextSource {
    Q_OBJECT
public:
    explicit TickRow(QWidget *parent = nullptr);
    void setWords(const QStringList &words);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QString accessibleText() const override { return m_words.join(QStringLiteral(", ")); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVector<QRect> places(int width) const;

    QStringList m_words{};
};

} // namespace countersign
