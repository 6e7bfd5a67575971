// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QString>
#include <QVector>

/// How lines of a language become a program: a frame around all, and one around each case, whose lines end by printing \a show.
struct Language {
    QByteArray id{};
    QString program{};
    QString file{};
    QByteArray before{}, after{};
    QByteArray beforeCase{}, afterCase{}, caseCalls{}; ///< `@` is the number of the case
    QByteArray indent{};
    QByteArray show{}; ///< prints `@` as a line of Base64 of its UTF-8, so that any byte survives
};

/// The lines of one case, to be run on one text, and the name of what they give.
struct Case {
    QByteArray lines{}, result{};
    QString text{};
};

/// What each case gives, in order; the program's own complaint instead when it failed.
struct Ran {
    QVector<QByteArray> results{};
    QByteArray fault{};
};

/// The languages that lines can be run in, installed or not.
const QVector<Language> &runnable();
/// Null when it is not installed, or none of them.
const Language *languageOf(const QByteArray &id);
/// One program of all cases, each in a scope of its own. \param prelude what stands in front of them
Ran run(const Language &language, const QByteArray &prelude, const QVector<Case> &cases);
