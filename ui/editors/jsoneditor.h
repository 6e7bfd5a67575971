// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editors/parametereditor.h"

#include <QPlainTextEdit>

namespace countersign {

/// Some lines of monospace text with the states of a field.
class FieldArea : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit FieldArea(QWidget *parent = nullptr);
    void setExample(const QString &example);
    void setRequired(bool required);
    void showValue(const std::optional<ParameterValue> &value);
    ValueState state() const { return m_words.state; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void typed(const QString &text);
    void emptySent();
    void takenBack();

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void restyle();

    FieldWords m_words{};
    QString m_example{};
    bool m_isShowing = false;
};

/// JSON as it is typed, or a text of several lines; nothing is put straight.
class JsonEditor final : public ParameterEditor {
    Q_OBJECT
public:
    enum class Sends {
        Text, ///< the text is the value
        Whole ///< the text is JSON for a whole list or struct
    };
    JsonEditor(FormContext &form, const Parameter &parameter, const QString &path, Sends sends, QWidget *parent = nullptr);

    void refresh() override;
    void showProblems(const ProblemsByPath &problems) override;
    QWidget *fieldFor(const QString &path) override;

private:
    FieldArea *m_area;
};

} // namespace countersign
