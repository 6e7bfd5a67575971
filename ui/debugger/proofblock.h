// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/diagnosis.h"

#include <QWidget>

class QGridLayout;

namespace countersign {

class ChipText;

/// The signatures one below the other: the one in the request, the one that the mistakes give, and below a line the one to send. Where room is short each
/// stands below its label.
class ProofBlock : public QWidget {
    Q_OBJECT
public:
    explicit ProofBlock(QWidget *parent = nullptr);

    /// \param explanation that is shown; null: the signature is right, or nothing gives it
    void setProof(const Diagnosis &diagnosis, const Diagnosis::Explanation *explanation);
    /// False when there is not one signature to show.
    bool hasContent() const { return m_hasContent; }

signals:
    void copied(qsizetype bytes);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// What gives way: a row has two lines in the grid, the upper one for its label where room is short.
    struct Placed {
        QWidget *label = nullptr; ///< null: a relation
        QWidget *value = nullptr;
        int line = 0; ///< the lower one
    };
    struct Row {
        CauseSentence label{};
        QByteArray signature{};
        QString word{};
        QString name{}; ///< accessible
        bool isBold = false;
    };
    void clear();
    void addRow(const Row &row);
    void addRelation(bool isEqual, const QString &sentence);
    void addLine();
    void place(const Placed &placed);

    QGridLayout *m_grid;
    QVector<Placed> m_placed{};
    bool m_isNarrow = false;
    bool m_hasContent = false;
};

} // namespace countersign
