// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/acmconfigs.h"

#include "core/crypto/digest.h"
#include "core/practice/gbk.h"

#include <tuple>

namespace countersign::practice {

namespace {

/// What a configuration counts for: its bytes and something for the place it takes.
qsizetype weight(const AcmName &name, const AcmConfig &config)
{
    qsizetype bytes = 128 + name.tenant.size() + name.group.size() + name.dataId.size() + config.content.size() + config.appName.size();
    for (auto datum = config.datums.cbegin(); datum != config.datums.cend(); ++datum)
        bytes += 128 + datum.key().size() + datum->size();
    return bytes;
}

void merge(AcmConfig &config)
{
    config.content = QByteArrayList(config.datums.values()).join("\r\n");
}

} // namespace

bool operator<(const AcmName &a, const AcmName &b)
{
    return std::tie(a.tenant, a.group, a.dataId) < std::tie(b.tenant, b.group, b.dataId);
}

AcmConfigs::AcmConfigs()
{
    const auto add = [this](const char *dataId, const char *text) {
        publish({"practice", "DEFAULT_GROUP", dataId}, {.content = gbkFromUtf8(text).value_or(QByteArray())});
    };
    add("com.example:app.yaml", "# 练习配置\nserver:\n  port: 8080\ngreeting: 你好，世界\n");
    add("com.example:notice.txt", "维护时间：星期日两点到四点。\nMaintenance: Sunday, two to four.\n");
    add("com.example:switches.json", "{\"newCheckout\": false, \"rateLimit\": 100}\n");
}

const AcmConfig *AcmConfigs::find(const AcmName &name) const
{
    const auto config = m_configs.constFind(name);
    return config == m_configs.cend() ? nullptr : &*config;
}

QByteArray AcmConfigs::md5(const AcmName &name) const
{
    const AcmConfig *const config = find(name);
    return config ? config->md5 : QByteArray();
}

QVector<AcmName> AcmConfigs::namesIn(const QByteArray &tenant) const
{
    QVector<AcmName> names;
    for (auto config = m_configs.lowerBound({tenant, {}, {}}); config != m_configs.cend() && config.key().tenant == tenant; ++config)
        names.append(config.key());
    return names;
}

bool AcmConfigs::publish(const AcmName &name, AcmConfig config)
{
    qsizetype total = weight(name, config);
    for (auto other = m_configs.cbegin(); other != m_configs.cend(); ++other)
        total += other.key() == name ? 0 : weight(other.key(), *other);
    if (config.content.size() > contentLimit || total > totalLimit)
        return false;
    config.md5 = digest(DigestAlgorithm::Md5, config.content).toHex();
    const bool isChange = config.md5 != md5(name);
    m_configs.insert(name, config);
    if (isChange)
        emit changed(name);
    return true;
}

void AcmConfigs::remove(const AcmName &name)
{
    if (m_configs.remove(name) > 0)
        emit changed(name);
}

bool AcmConfigs::addDatum(const AcmName &name, const QByteArray &datumId, const AcmConfig &piece)
{
    AcmConfig config = m_configs.value(name);
    config.appName = piece.appName;
    config.datums.insert(datumId, piece.content);
    merge(config);
    return publish(name, config);
}

void AcmConfigs::removeDatum(const AcmName &name, const QByteArray &datumId)
{
    AcmConfig config = m_configs.value(name);
    if (config.datums.remove(datumId) == 0)
        return;
    merge(config);
    if (config.datums.isEmpty())
        remove(name);
    else
        publish(name, config);
}

} // namespace countersign::practice
