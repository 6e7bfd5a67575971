// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/diagnosis/observedrequest.h"

namespace countersign {

/// A request that a vendor published together with the sample key that signs it. Signatures are copied from such pages into other pages, and into
/// questions about one's own request.
struct PublishedSample {
    QByteArray id{};           ///< unique: `ecs-describe-regions`
    QString name{};            ///< as the field calls it, not translated: "ECS DescribeRegions"
    QString page{};            ///< where it was published
    ObservedRequest request{}; ///< as published, with its signature
    Secret secret{};           ///< the published one

    bool operator==(const PublishedSample &) const = default;
};

/// Reads one file: `format`, `samples` [{`id`, `name`, `page`, `method`, `url` (encoded, as sent), `headers`, `body`, `accessKeySecret`}].
/// BadInput names the place: no JSON, another format, a member missing, of another type or unknown, an id given twice.
COUNTERSIGN_CORE Result<QVector<PublishedSample>> readPublishedSamples(const QByteArray &json);

/// The samples that come with the program (`resources/examples/published.json`), read once.
COUNTERSIGN_CORE const QVector<PublishedSample> &publishedSamples();

} // namespace countersign
