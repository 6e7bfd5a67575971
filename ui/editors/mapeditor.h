// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editors/containereditor.h"

class QPushButton;

namespace countersign {

class ElidedLabel;

/// Free keys and their values. A key without a value waits here; it reaches the session with its value.
class MapEditor final : public ContainerEditor {
    Q_OBJECT
public:
    MapEditor(FormContext &form, const Parameter &parameter, const QString &path, QWidget *parent = nullptr);

    void refresh() override;
    void showProblems(const ProblemsByPath &problems) override;
    QWidget *fieldFor(const QString &path) override;
    QWidget *headline() override;

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
};

} // namespace countersign
