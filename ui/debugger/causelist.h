// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/cause.h"

#include <QWidget>

class QBoxLayout;

namespace countersign {

/// The causes of one explanation; to screen readers a list named `Causes`, each item with its id, what was done and what to change.
class CauseList : public QWidget {
    Q_OBJECT
public:
    /// `Line`: ids only, behind the word Cause, where the sentences stand elsewhere. `Rows`: numbered, with sentence and fix.
    enum class Form { Line, Rows };

    explicit CauseList(Form form, QWidget *parent = nullptr);

    void setCauses(const QVector<Cause> &causes, const QByteArray &schemeId);
    /// What the item of that index says: "param-name-case: The program signed …"
    QString itemText(int index) const { return m_items.value(index); }
    int count() const { return int(m_items.size()); }
    QWidget *item(int index) const { return m_rows.value(index); }

private:
    QWidget *row(int index, const Cause &cause, const QByteArray &schemeId);

    Form m_form;
    QBoxLayout *m_layout;
    QStringList m_items{};
    QVector<QWidget *> m_rows{};
};

} // namespace countersign
