// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalogue/service.h"

#include <QAbstractListModel>
#include <QPointer>

#include <functional>
#include <optional>
#include <vector>

class QAction;

namespace countersign {

/// A row of quick open: an operation, perhaps by one of its parameters or error codes, or something to do.
struct Match {
    QString title{};            ///< name of the operation, parameter, code or action
    QVector<qsizetype> marks{}; ///< characters of the title that were asked for
    OperationId operation{};    ///< empty: an action
    QString product{};          ///< as SDKs spell it
    QString detail{}; ///< group; the operation of a parameter or code; `#parameter` or `!code` that was found; the menus of an action
    QVector<qsizetype> detailMarks{};
    std::optional<OperationSummary> summary{};
    QPointer<QAction> action{};
    QString profileId{}; ///< an action that chooses a profile
    QString keys{};      ///< on a key cap
    QString whyNot{};    ///< what keeps an action from being done now

    bool isAction() const { return operation.isEmpty(); }
};

/// Rows that are made when somebody first looks at them: of many that a key finds, few are ever seen.
struct Matches {
    Matches() = default;
    Matches(qsizetype size, std::function<Match(qsizetype)> maker) : count(size), make(std::move(maker)) { }
    explicit Matches(const QVector<Match> &made) : Matches(made.size(), [made](qsizetype row) { return made[row]; }) { }

    qsizetype count = 0;
    std::function<Match(qsizetype)> make{};
};

class MatchModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setMatches(Matches matches);
    /// Behind those that are there.
    void append(Matches matches);
    const Match &match(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    /// Display: the title. AccessibleText: all that the row says, title first.
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Part {
        std::size_t first;
        Matches matches;
    };

    std::vector<Part> m_parts{};
    mutable std::vector<std::optional<Match>> m_rows{}; ///< those that somebody looked at
};

} // namespace countersign
