// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/signingsession.h"
#include "ui/widgets/surface.h"

class QGridLayout;
class QScrollArea;
class QToolButton;

namespace countersign {

class ElidedLabel;
class FoldButton;

/// "Added for you": what goes out with the request and came from no field. Folded it says the names, unfolded each value in its origin's colour,
/// with a lock that holds time or nonce still; of the others it says why they are as they are.
class AddedBlock : public Surface {
    Q_OBJECT
public:
    explicit AddedBlock(SigningSession &session, QWidget *parent = nullptr);

    /// Without the line of names while it is folded.
    void setBrief(bool brief);

private:
    void showAdded();
    struct AddedRow {
        ElidedLabel *name = nullptr;
        ElidedLabel *value = nullptr;
        QToolButton *lock = nullptr;
    };
    void showRows();
    AddedRow makeRow(int row);
    void showLock(const AddedRow &row, const Field &field);
    void turnLock(Origin::Kind kind, bool holds);

    SigningSession &m_session;
    bool m_isBrief = false;
    QVector<Field> m_added{};
    QVector<AddedRow> m_lines{};
    FoldButton *m_fold;
    ElidedLabel *m_names;
    ElidedLabel *m_frozen;
    QScrollArea *m_scroll;
    QWidget *m_rows;
    QGridLayout *m_grid;
};

} // namespace countersign
