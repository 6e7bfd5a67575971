// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editors/parameterrow.h"

#include <QPointer>
#include <QScrollArea>

class QPushButton;
class QVBoxLayout;

namespace countersign {

class FieldHelp;
class SectionTitle;

/// The rows of an operation's parameters: required first, then optional. A row is made when it is first seen; what is set is always seen.
class OperationForm : public QScrollArea {
    Q_OBJECT
public:
    enum class Show { All, RequiredAndSet };
    explicit OperationForm(SigningSession &session, QWidget *parent = nullptr);

    /// Rows for the session's operation, from nothing.
    void rebuild();
    void setShow(Show show);
    /// Only parameters whose name or description holds \p text; empty: all again.
    void setFilter(const QString &text);
    void showProblems(const ProblemsByPath &problems);
    /// Brings the field of \p path into sight and gives it the focus. False when the form has no such field.
    bool reveal(const QString &path);
    /// Scrolls, once everything has its place, until \p field and the help under it can be seen; anything that is not in the form is let be.
    void bringIntoSight(QWidget *field);

signals:
    /// The documentation of a field leads to another operation of the service.
    void operationWanted(const countersign::OperationId &id);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Row {
        RowSpec spec{};
        bool required = false;
        QString words{}; ///< what the filter looks into
        ParameterRow *widget = nullptr;
    };
    void addSpecs();
    void addUnknown();
    void refreshRows(const QString &path);
    void refreshAll();
    bool isWanted(const Row &row, int unsetBefore) const;
    void applyVisibility();
    void showRest();
    ParameterRow *widgetFor(qsizetype index);
    void updateTitles();
    void followFocus(QWidget *now);
    void moveHelp(ParameterEditor *editor);
    void keepInPlace(QWidget *field, int viewportY);

    SigningSession &m_session;
    FormContext m_context;
    Operation m_operation{}; ///< holds the parameters that rows point to
    QVector<Row> m_rows{};
    Show m_show = Show::All;
    QString m_filter{};
    bool m_showsRest = false;
    ProblemsByPath m_problems{};
    QWidget *m_content = nullptr;
    SectionTitle *m_requiredTitle = nullptr;
    SectionTitle *m_optionalTitle = nullptr;
    QVBoxLayout *m_required = nullptr;
    QVBoxLayout *m_optional = nullptr;
    QPushButton *m_more = nullptr;
    QWidget *m_nothing = nullptr;
    QPointer<FieldHelp> m_help{};
    QPointer<ParameterEditor> m_helped{};
};

} // namespace countersign
