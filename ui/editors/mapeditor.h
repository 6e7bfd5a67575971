// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editors/parametereditor.h"

class QPushButton;

namespace countersign {

class ElidedLabel;

/// Free keys and their values. A key without a value waits here; it reaches the session with its value.
class MapEditor final : public ParameterEditor {
    Q_OBJECT
public:
    MapEditor(FormContext &form, const Parameter &parameter, const QString &path, QWidget *parent = nullptr);

    void refresh() override;
    void showProblems(const ProblemsByPath &problems) override;
    QWidget *fieldFor(const QString &path) override;
    QWidget *headline() override;
    bool isField() const override { return false; }

private:
    struct Entry {
        QString key{};
        QWidget *line = nullptr;
        FieldEdit *keyField = nullptr;
        FieldEdit *valueField = nullptr;
    };
    void addEntry(const QString &key);
    void removeEntry(QWidget *line);
    void rename(QWidget *line, const QString &key);
    Entry *entryOf(QWidget *line);
    QStringList setKeys() const;

    QVector<Entry> m_entries{};
    ElidedLabel *m_headline;
    QWidget *m_body;
    QPushButton *m_add;
    ParameterEditor *m_whole = nullptr;
};

} // namespace countersign
