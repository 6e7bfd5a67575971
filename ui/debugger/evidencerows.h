// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/shownstrings.h"

#include <QWidget>

class QGridLayout;

namespace countersign {

/// How one knows, where strings are equal: rows with = × →, each a thing, what was found of it, and a word at the right.
class EvidenceRows : public QWidget {
    Q_OBJECT
public:
    enum class Sign { Equal, Wrong, Next };
    struct Row {
        Sign sign = Sign::Equal;
        QString what{};
        QString found{};
        bool isSignature = false; ///< `found` is one: monospace, a text of its own
        QString word{};

        bool operator==(const Row &) const = default;
    };

    explicit EvidenceRows(QWidget *parent = nullptr);
    void setRows(const QVector<Row> &rows);

private:
    QGridLayout *m_grid;
};

/// What equal strings tell; empty where the first of \p pairs differs or was not given by anybody.
QVector<EvidenceRows::Row> evidenceOf(const Diagnosis &diagnosis, int explanation, const QVector<ShownStrings> &pairs);

} // namespace countersign
