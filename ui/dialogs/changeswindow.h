// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/workspace.h"
#include "ui/models/changesubjects.h"

#include <QDialog>
#include <QTimer>

#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace countersign {

class ChangeTreeModel;
class EmptyState;
class MetadataRunner;
class PlainLabel;
class ProgressLine;

/// What changed between two versions of a product, or by the last import of a source: a list that leads into the forms. A window beside the main one, which may lie behind it;
/// compared in a thread of its own, anew where the catalogue becomes another.
class ChangesWindow : public QDialog {
    Q_OBJECT
public:
    /// Both outlive it. \param metadata null: imports are not offered
    ChangesWindow(Workspace &workspace, const MetadataRunner *metadata, QWidget *parent = nullptr);

    /// Compares the version with the newest one, or, where it is that, the one before it with it. \param version empty: the two newest
    void showProduct(const QString &cloud, const QString &product, const QString &version = {});
    /// Compares the former and the present import.
    void showSource(const QString &format);
    void ask(const ChangeQuestion &question);
    /// What is compared now; nothing while there is nothing.
    std::optional<ChangeQuestion> question() const;

signals:
    /// \param field its path in the form; empty: the form itself
    void formWanted(const countersign::OperationId &id, const QString &field);
    void servicesWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeTools();
    QWidget *makeList();
    QWidget *makeWorking();
    QWidget *makeFooter();
    void readSubjects();
    void takeSubjects(bool areAll);
    void showSubject();
    void compare();
    void compareAgain();
    void take(const Result<ChangeAnswer> &answer);
    void cancel();
    void applyFilter();
    void expand();
    void showCounts();
    void say(const QString &sentence, const QString &button = {});
    void open(const QModelIndex &index);
    void copyText();

    Workspace &m_workspace;
    const MetadataRunner *m_metadata;
    ChangeSearch m_search{};
    QVector<StoredCatalogue> m_stored{};
    QVector<ChangeSubject> m_subjects{};
    ChangeSubject m_wish{};                    ///< what is to be shown as soon as it is known
    QString m_wishedBefore{}, m_wishedAfter{}; ///< its versions; empty: the two newest
    std::optional<ChangeQuestion> m_asked{};   ///< what is shown or under way; nothing where the catalogue is another since
    QString m_all{};                           ///< counts of all changes
    QTimer m_patience{};                       ///< until it is said that work is under way
    ChangeTreeModel *m_model;
    QComboBox *m_subject = nullptr, *m_before = nullptr, *m_after = nullptr, *m_kind = nullptr;
    QLabel *m_from = nullptr, *m_to = nullptr;
    QLineEdit *m_filter = nullptr;
    QCheckBox *m_breaking = nullptr;
    QStackedWidget *m_pages = nullptr;
    QTreeView *m_list = nullptr;
    EmptyState *m_empty = nullptr;
    QWidget *m_working = nullptr;
    ProgressLine *m_progress = nullptr;
    PlainLabel *m_counts = nullptr;
    QPushButton *m_copy = nullptr, *m_open = nullptr;
};

} // namespace countersign
