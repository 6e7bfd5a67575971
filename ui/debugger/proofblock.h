// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/diagnosis.h"

#include <QWidget>

class QGridLayout;

namespace countersign {

class ChipText;

/// The signatures one below the other: the one in the request, the one that the mistakes give, and below a line the one to send.
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

private:
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

    QGridLayout *m_grid;
    bool m_hasContent = false;
};

} // namespace countersign
