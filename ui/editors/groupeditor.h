// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editors/containereditor.h"
#include "ui/editors/parameterrow.h"

class QPushButton;

namespace countersign {

/// A button with a chevron that folds and unfolds what lies below it.
class FoldButton : public QWidget {
    Q_OBJECT
public:
    explicit FoldButton(const QString &accessibleName, QWidget *parent = nullptr);
    void setText(const QString &text);
    bool isOpen() const { return m_open; }
    void setOpen(bool open);

signals:
    void toggled(bool open);

private:
    QPushButton *m_button;
    bool m_open = false;
};

/// The members of a struct, or of names that share their first part; folded until one is set. A struct given as JSON shows that text.
class GroupEditor final : public ContainerEditor {
    Q_OBJECT
public:
    enum class Folding { Foldable, AlwaysOpen };
    GroupEditor(FormContext &form, const Parameter &parameter, const QString &path, const QVector<RowSpec> &members,
                QWidget *parent = nullptr, Folding folding = Folding::Foldable);

    void refresh() override;
    void showProblems(const ProblemsByPath &problems) override;
    QWidget *fieldFor(const QString &path) override;
    QWidget *headline() override { return m_fold; }
    bool isWide() const override { return true; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void build(qsizetype count);
    void updateHeadline();
    bool isDeeperLevel() const;
    int nameColumn() const;

    QVector<RowSpec> m_members;
    QVector<ParameterRow *> m_rows{};
    FoldButton *m_fold = nullptr;
    QPushButton *m_more = nullptr;
    QWidget *m_body;
    ProblemsByPath m_problems{};
};

/// The rows of a struct's members.
QVector<RowSpec> memberRows(const Parameter &parameter, const QString &path);

} // namespace countersign
