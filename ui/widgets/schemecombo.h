// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/schemechoice.h"

#include <QComboBox>

namespace countersign {

/// The schemes an operation takes, by their ids. Those that the profile cannot use are there, cannot be chosen, and say why.
class SchemeCombo : public QComboBox {
    Q_OBJECT
public:
    enum Role { ReasonRole = Qt::UserRole + 1 };

    explicit SchemeCombo(QWidget *parent = nullptr);
    void setChoices(const QVector<SchemeChoice> &choices, const QByteArray &current);

    void showPopup() override;

private:
    QVector<SchemeChoice> m_choices{};
};

} // namespace countersign
