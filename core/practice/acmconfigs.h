// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <QMap>
#include <QObject>
#include <QVector>

namespace countersign::practice {

/// Where a configuration of ACM lives; all in UTF-8.
struct AcmName {
    QByteArray tenant{}; ///< id of the namespace; empty: the public one
    QByteArray group{};
    QByteArray dataId{};

    bool operator==(const AcmName &) const = default;
    COUNTERSIGN_CORE friend bool operator<(const AcmName &a, const AcmName &b);
};

struct AcmConfig {
    QByteArray content{};                  ///< GBK
    QByteArray appName{};                  ///< UTF-8
    QMap<QByteArray, QByteArray> datums{}; ///< of an aggregate: the pieces, in GBK, that make its content
    QByteArray md5{};                      ///< of the content, hex in lower case; made when it is stored
};

/// The practice gateway's configurations, in memory. Begins with three in the namespace `practice`, group `DEFAULT_GROUP`:
/// `com.example:app.yaml` and `com.example:notice.txt`, with Chinese in them, and `com.example:switches.json`.
class COUNTERSIGN_CORE AcmConfigs : public QObject {
    Q_OBJECT
public:
    static constexpr qsizetype contentLimit = 100 * 1024;    ///< bytes of one configuration, as in the service
    static constexpr qsizetype totalLimit = 8 * 1024 * 1024; ///< bytes of all, names included

    AcmConfigs();

    /// Null when there is none; valid until the next change.
    const AcmConfig *find(const AcmName &name) const;
    /// Empty when there is none.
    QByteArray md5(const AcmName &name) const;
    /// By group, then dataId.
    QVector<AcmName> namesIn(const QByteArray &tenant) const;

    /// False, and nothing is changed, when a limit would be passed.
    bool publish(const AcmName &name, AcmConfig config);
    void remove(const AcmName &name);
    /// Pieces of an aggregate: its content is all of them in the order of their ids, CR LF in between. Source: Nacos, MergeTaskProcessor.
    bool addDatum(const AcmName &name, const QByteArray &datumId, const AcmConfig &piece);
    void removeDatum(const AcmName &name, const QByteArray &datumId);

signals:
    /// The content became another, came or went.
    void changed(const countersign::practice::AcmName &name);

private:
    QMap<AcmName, AcmConfig> m_configs{};
};

} // namespace countersign::practice
