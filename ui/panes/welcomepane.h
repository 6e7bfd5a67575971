// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/catalogue/operation.h"
#include "ui/widgets/surface.h"

class QBoxLayout;
class QGridLayout;
class QLabel;
class QPushButton;

namespace countersign {

class Actions;

/// What stands where no operation is open: three ways in, what is ready, and what was opened last.
class WelcomePane : public Surface {
    Q_OBJECT
public:
    explicit WelcomePane(QWidget *parent = nullptr);

    void setCounts(int operations, int services);
    /// Operations opened last, newest first; the first six are shown, each as a button.
    void setRecents(const QVector<OperationId> &recents);
    /// Key caps say the keys of now; what has none shows none.
    void showKeys(const Actions &actions);
    /// One line at the foot about where secrets can be kept. The pane owns it and replaces the one before.
    void setKeychainLine(QWidget *line);
    /// Something that keeps the catalogue or the profiles away; stands above the ways in.
    void addError(const Error &error);

signals:
    void exampleRequested();
    void profilesRequested();
    void searchRequested();
    void operationRequested(const countersign::OperationId &id);
    void debugRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct CardWords {
        QString iconName{};
        QString profileColour{}; ///< of the icon
        QString title{};
        QString text{};
    };
    /// A key in a frame, and what it does where nothing else says so.
    struct Cap {
        QString action{}; ///< its id
        QLabel *cap = nullptr;
        QLabel *words = nullptr; ///< may be null
    };
    QWidget *makeCard(const CardWords &words, QPushButton *button, const QString &action);
    QWidget *makeHead();
    QWidget *makeCards();
    QWidget *makeFoot();

    QWidget *m_column;
    QLabel *m_counts;
    QPushButton *m_example;
    QBoxLayout *m_cards = nullptr;
    QBoxLayout *m_foot = nullptr;
    QVector<Cap> m_caps{};
    QWidget *m_keychainLine = nullptr;
    QWidget *m_recents;
    QGridLayout *m_recentGrid;
    int m_errors = 0;
};

} // namespace countersign
