// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/vendortext.h"

#include <QTextBrowser>
#include <QUrl>
#include <QWidget>

class QPushButton;

namespace countersign {

class ElidedLabel;

/// What a vendor says, shown without loading anything. A link shows where it leads first, and opens on a second click; one to an operation asks for it.
class VendorTextView : public QWidget {
    Q_OBJECT
public:
    explicit VendorTextView(QWidget *parent = nullptr);

    /// In the language of the program, or in the other where there is none. \param head of ours, as HTML, above it
    void setText(const VendorText &text, const QString &head = {});
    /// As high as its text, but no higher than so many lines; without it, as high as there is room.
    void setMostLines(int lines);
    QTextBrowser *browser() const { return m_browser; }
    /// Where the link that was clicked leads; empty when none was.
    QUrl shownAddress() const { return m_address; }

signals:
    void operationWanted(const QString &name);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void follow(const QUrl &address);
    void showAddress(const QUrl &address);
    void fitHeight();

    QTextBrowser *m_browser;
    QWidget *m_row;
    ElidedLabel *m_where;
    QUrl m_address{};
    int m_mostLines = 0;
};

} // namespace countersign
