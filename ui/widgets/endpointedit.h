// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace countersign {

/// The endpoint: editable, copyable, with a hint behind the text that goes first when room is short.
class EndpointEdit : public QLineEdit {
    Q_OBJECT
public:
    explicit EndpointEdit(QWidget *parent = nullptr);
    /// `for ecs.cn-hangzhou.aliyuncs.com`
    void setHint(const QString &hint);

signals:
    /// The button in the field, or Alt+Down: what else it could be.
    void chooseRequested();

public:
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_hint{};
};

} // namespace countersign
