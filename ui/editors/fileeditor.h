// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editors/parametereditor.h"

class QPushButton;

namespace countersign {

/// Bytes: a file that the person chooses, by a dialog, by dropping it here or by typing its path; or a text, which is sent as it stands.
class FileEditor final : public ParameterEditor {
    Q_OBJECT
public:
    FileEditor(FormContext &form, const Parameter &parameter, const QString &path, QWidget *parent = nullptr);

    void refresh() override;
    void showProblems(const ProblemsByPath &problems) override;
    QWidget *fieldFor(const QString &path) override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isFile() const;
    void askForFile();

    FieldEdit *m_field;
    QPushButton *m_choose;
    QPushButton *m_asText;
};

} // namespace countersign
