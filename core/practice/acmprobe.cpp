// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/acmprobe.h"

#include "core/practice/vendorreply.h"

#include <QTimer>

#include <algorithm>

namespace countersign::practice {

QByteArray changedList(const ProbedConfigs &probed, const AcmConfigs &configs)
{
    QByteArray list;
    for (const auto &[name, md5] : probed) {
        if (configs.md5(name) == md5)
            continue;
        list += escaped(name.dataId) + "%02" + escaped(name.group);
        if (!name.tenant.isEmpty())
            list += "%02" + escaped(name.tenant);
        list += "%01";
    }
    return list;
}

AcmProbe::AcmProbe(ProbedConfigs probed, const AcmConfigs &configs, std::chrono::milliseconds timeout)
{
    connect(&configs, &AcmConfigs::changed, this, [this, probed = std::move(probed), &configs](const AcmName &name) {
        const bool isProbed = std::any_of(probed.begin(), probed.end(), [&name](const auto &item) { return item.first == name; });
        const QByteArray list = isProbed ? changedList(probed, configs) : QByteArray();
        if (!list.isEmpty())
            emit ready(acmReply(200, list));
    });
    QTimer::singleShot(timeout, this, [this] { emit ready(acmReply(200, {})); });
}

} // namespace countersign::practice
