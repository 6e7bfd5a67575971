// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/signingsession.h"
#include "ui/widgets/surface.h"

class QGridLayout;
class QScrollArea;

namespace countersign {

class ElidedLabel;
class FoldButton;

/// "Added for you": what goes out with the request and came from no field. Folded it says the names, unfolded each value in its origin's colour.
class AddedBlock : public Surface {
    Q_OBJECT
public:
    explicit AddedBlock(SigningSession &session, QWidget *parent = nullptr);

private:
    void showAdded();
    void showRows();

    SigningSession &m_session;
    QVector<Field> m_added{};
    QVector<QPair<ElidedLabel *, ElidedLabel *>> m_labels{};
    FoldButton *m_fold;
    ElidedLabel *m_names;
    ElidedLabel *m_frozen;
    QScrollArea *m_scroll;
    QWidget *m_rows;
    QGridLayout *m_grid;
};

} // namespace countersign
