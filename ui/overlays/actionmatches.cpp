// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overlays/actionmatches.h"

#include "ui/actions/actions.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

void addPaths(const QMenu *menu, const QString &path, QHash<const QAction *, QString> &paths)
{
    for (const QAction *action : menu->actions()) {
        if (action->menu())
            addPaths(action->menu(), path + u" › " + Actions::nameOf(action), paths);
        else
            paths.insert(action, path);
    }
}

/// How well all words are found; nothing when one is not there. Their places in the title are marked.
std::optional<int> actionScore(const QStringList &words, const QString &furtherWords, Match &match)
{
    int sum = 0;
    for (const QString &word : words) {
        qsizetype best = -1;
        int bestScore = 0;
        for (qsizetype at = match.title.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
             at = match.title.indexOf(word, at + 1, Qt::CaseInsensitive)) {
            const int score = at == 0 ? 4 : !match.title[at - 1].isLetterOrNumber() ? 3 : 2;
            if (score > bestScore) {
                best = at;
                bestScore = score;
            }
        }
        if (best >= 0) {
            for (qsizetype place = best; place < best + word.size(); ++place)
                match.marks.append(place);
        } else if (match.detail.contains(word, Qt::CaseInsensitive) || furtherWords.contains(word, Qt::CaseInsensitive)) {
            bestScore = 1;
        } else {
            return std::nullopt;
        }
        sum += bestScore;
    }
    return sum;
}

} // namespace

QHash<const QAction *, QString> menuPaths(const QMenuBar *menus)
{
    QHash<const QAction *, QString> paths;
    for (const QAction *top : menus->actions()) {
        if (top->menu())
            addPaths(top->menu(), Actions::nameOf(top), paths);
    }
    return paths;
}

QVector<Match> actionMatches(const Actions &actions, const QMenuBar *menus, const QVector<Profile> &profiles, const Profile &present,
                             const QString &text)
{
    struct Ranked {
        int score = 0;
        qsizetype lastUse = 0; ///< place among those done last
        Match match{};
    };
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    const QStringList recent = actions.recent();
    const QHash<const QAction *, QString> paths = menus ? menuPaths(menus) : QHash<const QAction *, QString>();
    QVector<Ranked> found;
    const auto consider = [&](const QString &id, Match match) {
        const auto score = actionScore(words, id, match);
        if (!score)
            return;
        const qsizetype use = recent.indexOf(id);
        found.append({*score, use < 0 ? recent.size() : use, match});
    };
    for (QAction *action : actions.all()) {
        const QString id = Actions::idOf(action);
        Match match{.title = Actions::nameOf(action), .detail = paths.value(action), .action = action, .keys = actions.keyText(id)};
        if (!action->isEnabled())
            match.whyNot = Actions::whyNot(action);
        consider(id, match);
    }
    for (const Profile &profile : profiles) {
        Match match{.title = QCoreApplication::translate("Palette", "Use profile %1").arg(profile.name),
                    .detail = QCoreApplication::translate("Palette", "Profile"),
                    .profileId = profile.id};
        if (profile.id == present.id)
            match.whyNot = QCoreApplication::translate("Palette", "In use now");
        consider(u"profile/"_s + profile.id, match);
    }
    std::stable_sort(found.begin(), found.end(), [](const Ranked &left, const Ranked &right) {
        return left.score != right.score ? left.score > right.score : left.lastUse < right.lastUse;
    });
    QVector<Match> matches;
    for (Ranked &ranked : found)
        matches.append(std::move(ranked.match));
    return matches;
}

} // namespace countersign
