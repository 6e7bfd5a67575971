// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editors/parametereditor.h"

#include <QComboBox>

namespace countersign {

/// A combo box that says "not sent" and "required" as fields do, and leaves the wheel to the form until it has the focus.
class ChoiceBox : public QComboBox {
    Q_OBJECT
public:
    explicit ChoiceBox(QWidget *parent = nullptr);
    void setWords(const FieldWords &words);

signals:
    void emptySent();
    void takenBack();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    FieldWords m_words{};
};

/// One of the allowed values; where the set is open, any text with the known ones offered.
class ChoiceEditor final : public ParameterEditor {
    Q_OBJECT
public:
    /// \param isOpen other values may be typed
    ChoiceEditor(FormContext &form, const Parameter &parameter, const QString &path, const QStringList &choices, bool isOpen,
                 QWidget *parent = nullptr);

    void refresh() override;
    void showProblems(const ProblemsByPath &problems) override;
    QWidget *fieldFor(const QString &path) override;

private:
    void addChoices(const QStringList &choices);
    void showChoice(const std::optional<ParameterValue> &value);

    ChoiceBox *m_box;
    FieldEdit *m_text = nullptr; ///< the open set's line edit
};

} // namespace countersign
