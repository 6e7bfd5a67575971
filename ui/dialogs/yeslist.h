// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QWidget>

class QVBoxLayout;

namespace countersign {

/// The address servers that were allowed plain http, each with a button that takes the yes back.
class YesList : public QWidget {
    Q_OBJECT
public:
    explicit YesList(QWidget *parent = nullptr);
    void setEntries(const QList<QByteArray> &entries);
    const QList<QByteArray> &entries() const { return m_entries; }

signals:
    void withdrawn();

private:
    void fill();

    QList<QByteArray> m_entries{};
    QVBoxLayout *m_rows;
};

} // namespace countersign
