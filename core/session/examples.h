// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/credentials/profile.h"
#include "core/session/draft.h"

namespace countersign {

/// A call that is ready to be sent, with what one can learn from it.
struct Example {
    QString id{}; ///< unique in all pages: `smc-servers`
    OperationId operation{};
    QString titleEn{}, titleZh{};
    QString noteEn{}, noteZh{}; ///< one sentence
    QByteArray method{};        ///< empty: the operation's first
    QByteArray format{};        ///< empty: the operation's first
    ParameterValues values{};

    bool operator==(const Example &) const = default;
};

/// The examples to one page of a vendor's documentation.
struct ExamplePage {
    QString id{}; ///< `smc`
    QString titleEn{}, titleZh{};
    QVector<Example> examples{};

    bool operator==(const ExamplePage &) const = default;
};

/// Reads one file. BadInput names the place in \p fileName: no JSON, another format, a member missing, of another type or unknown, an id given twice.
COUNTERSIGN_CORE Result<ExamplePage> readExamplePage(const QByteArray &json, const QString &fileName);
/// The examples that come with the program, in the order of the tree.
COUNTERSIGN_CORE Result<QVector<ExamplePage>> builtInExamples();
/// The example as a document of \p profile, in \p region.
COUNTERSIGN_CORE Draft draftOf(const Example &example, const Profile &profile, const QString &region);

} // namespace countersign

Q_DECLARE_METATYPE(countersign::Example)
