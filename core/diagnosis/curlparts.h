// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArrayList>
#include <QPair>

#include <optional>

namespace countersign {

/// What the words of a curl command ask for, before a request is made of it.
struct CurlParts {
    QByteArrayList urls{};
    QByteArrayList urlQueries{};      ///< of `--url-query`, encoded
    std::optional<QByteArray> data{}; ///< of `-d` and its kin, joined
    QVector<QPair<QByteArray, QByteArray>> headers{};
    QByteArrayList removed{}; ///< names in lower case that curl must not send by itself
    QByteArrayList cookies{};
    QByteArray method{}, agent{}, referer{}, user{}, bearer{}, range{}, target{};
    bool isGet = false, isHead = false, isJson = false, isMultipart = false, isUpload = false;
    bool isCompressed = false, isPathKept = false, isGlobOff = false;
    bool isEmpty = true; ///< neither URL nor option: prose about curl
    QVector<Error> remarks{};

    /// Each remark once, and not too many.
    void remark(const QString &message, const QString &subject, const QString &hint);
};

/// \param words behind the program's name, without quotes
/// \param input what is piped into it, when that is known: for `@-`
CurlParts curlParts(const QByteArrayList &words, const std::optional<QByteArray> &input);

} // namespace countersign
