// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace countersign {

/// A combo box of the profile bar: icon in a profile's colour, name, and a detail in `muted` behind it. The detail gives way first.
/// Typing in the open list keeps the rows that hold what was typed.
class BarCombo : public QComboBox {
    Q_OBJECT
public:
    enum Role {
        DetailRole = Qt::UserRole + 1,
        IconNameRole,
        ColourRole,
        WordsRole ///< further words that typing in the open list finds the row by
    };

    /// \param label what it chooses: a label that screen readers read and nobody sees
    BarCombo(const QString &label, bool monoName, QWidget *parent = nullptr);

    void addChoice(const QString &name, const QString &detail, const QVariant &value, const QString &iconName = {},
                   const QString &colourId = {});
    void setDetailVisible(bool visible);

    void showPopup() override;
    void hidePopup() override;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFont nameFont() const;
    QString detail() const;

    bool m_monoName;
    bool m_detailVisible = true;
};

} // namespace countersign
