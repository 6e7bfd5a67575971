// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabBar>

namespace countersign {

/// Tabs of open operations: method, name, a dot for edits since the last sending, close. The tab in front joins the pane below and has an accent
/// line on top.
class DocumentTabBar : public QTabBar {
    Q_OBJECT
public:
    explicit DocumentTabBar(QWidget *parent = nullptr);

    int addDocument(const QByteArray &method, const QString &name);
    void setMethod(int index, const QByteArray &method);
    void setEdited(int index, bool edited);
    /// How many tabs lie outside the bar's width, wholly or in part.
    int hiddenCount() const;

signals:
    /// Tabs came, went or moved, or the bar has another width.
    void laidOut();

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }
    QSize minimumSizeHint() const override;
    void tabLayoutChange() override;
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void describe(int index);
    void paintTab(QPainter &painter, int index) const;
};

} // namespace countersign
