// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/yamljson.h"

#include "core/catalogue/importers/importpart.h"
#include "core/catalogue/importers/metadatajson.h"

#include <QCoreApplication>

namespace countersign {

QString yamlText(const char *text)
{
    return QCoreApplication::translate("YamlJson", text);
}

QString refusedYaml(const QString &reason)
{
    return yamlText(QT_TRANSLATE_NOOP("YamlJson", "is no YAML that can be read, and was left out (%1)")).arg(inReport(reason));
}

std::optional<QByteArray> jsonOfYaml(QByteArrayView yaml, const QString &file, ImportReport &report, const ImportWatch &watch)
{
    const auto refused = [&](const QString &sentence) {
        report.add(inReport(file), {}, sentence);
        return std::nullopt;
    };
    if (yaml.size() > largestYaml)
        return refused(refusedYaml(yamlText(QT_TRANSLATE_NOOP("YamlJson", "it is larger than 64 MB"))));
    if (yaml.contains('\0') || !simdjson::validate_utf8(yaml.data(), size_t(yaml.size()))) // the parser takes zeros for UTF-16 and UTF-32
        return refused(refusedYaml(yamlText(QT_TRANSLATE_NOOP("YamlJson", "it is not UTF-8"))));
    const auto part = importPart();
    if (!part)
        return refused(sentence(part.error()));
    return (*part)->jsonOfYaml(yaml, file, report, watch);
}

} // namespace countersign
