// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/importedprofile.h"

#include <QCoreApplication>

#include <simdjson.h>

namespace countersign {

namespace {

struct AliyunCli {
    Q_DECLARE_TR_FUNCTIONS(AliyunCli)
};

QByteArray textOf(simdjson::dom::element profile, const char *name)
{
    std::string_view text;
    if (profile[name].get(text) != simdjson::SUCCESS)
        return {};
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

ImportedProfile importedProfile(simdjson::dom::element source)
{
    ImportedProfile found{.profile = {.name = QString::fromUtf8(textOf(source, "name")),
                                      .kind = ProfileKind::AlibabaAccessKey,
                                      .accessKeyId = textOf(source, "access_key_id"),
                                      .regionId = QString::fromUtf8(textOf(source, "region_id"))},
                          .secret = Secret(textOf(source, "access_key_secret"))};
    const QByteArray mode = textOf(source, "mode");
    if (mode == "StsToken")
        found.skipped = AliyunCli::tr("Its key is temporary: give it by environment variables");
    else if (!mode.isEmpty() && mode != "AK")
        found.skipped = AliyunCli::tr("It signs by %1, which is no AccessKey").arg(QString::fromUtf8(mode));
    else if (found.profile.accessKeyId.isEmpty() || found.secret.isEmpty())
        found.skipped = AliyunCli::tr("It has no AccessKey id and secret");
    return found;
}

} // namespace

Result<QVector<ImportedProfile>> profilesFromAliyunCli(const QByteArray &json)
{
    simdjson::dom::parser parser;
    simdjson::dom::array profiles;
    if (parser.parse(json.constData(), static_cast<size_t>(json.size()))["profiles"].get(profiles) != simdjson::SUCCESS)
        return tl::unexpected(Error{ErrorKind::BadInput,
                                    AliyunCli::tr("The file is no configuration of the aliyun command"),
                                    {},
                                    AliyunCli::tr("Give its config.json, a JSON object with a list of profiles")});
    QVector<ImportedProfile> found;
    for (const simdjson::dom::element profile : profiles)
        found.append(importedProfile(profile));
    return found;
}

} // namespace countersign
