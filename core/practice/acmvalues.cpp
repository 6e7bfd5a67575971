// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/acmvalues.h"

#include "core/practice/gbk.h"

namespace countersign::practice {

namespace {

constexpr qsizetype probeLimit = 3000;
constexpr qsizetype probeBytesLimit = 1024 * 1024;

/// In lower case; `gbk` when the request names none.
QByteArray formCharset(const HttpRequest &request)
{
    for (const QByteArray &part : request.header("content-type").value_or(QByteArray()).toLower().split(';'))
        if (part.trimmed().startsWith("charset="))
            return part.trimmed().mid(8).replace('"', "").trimmed();
    return "gbk";
}

std::optional<QByteArray> wellFormedUtf8(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    return text.toUtf8() == bytes ? std::optional(bytes) : std::nullopt;
}

std::optional<QByteArray> queryText(const QByteArray &bytes)
{
    const auto text = wellFormedUtf8(bytes);
    return text ? text : utf8FromGbk(bytes);
}

} // namespace

QByteArray AcmValues::text(QByteArrayView name) const
{
    const QByteArray *const value = valueOf(texts, name);
    return value ? *value : QByteArray();
}

tl::expected<AcmValues, Refusal> acmValues(const ReceivedRequest &request)
{
    const QByteArray charset = formCharset(request.http);
    const bool isGbk = charset == "gbk" || charset == "gb2312" || charset == "cp936";
    if (!isGbk && charset != "utf-8" && charset != "utf8")
        return tl::unexpected(badAcmRequest("The charset of the form is neither GBK nor UTF-8."));
    AcmValues values;
    for (const char *name :
         {"tenant", "group", "dataId", "dataIds", "datumId", "appName", "content", "pageNo", "pageSize", "Probe-Modify-Request"}) {
        const QByteArray *const ofForm = valueOf(request.form, name);
        const QByteArray *const bytes = ofForm ? ofForm : valueOf(request.query, name);
        if (!bytes)
            continue;
        const auto text = !ofForm ? queryText(*bytes) : isGbk ? utf8FromGbk(*bytes) : wellFormedUtf8(*bytes);
        if (!text)
            return tl::unexpected(badAcmRequest("The bytes of " + QByteArray(name) + " are no text in the charset of the request."));
        const auto gbk = ofForm && isGbk ? *bytes : gbkFromUtf8(*text);
        if (!gbk)
            return tl::unexpected(badAcmRequest("A character of " + QByteArray(name) + " is one that GBK cannot hold."));
        values.texts.append({name, *text});
        if (QByteArrayView(name) == "content")
            values.content = *gbk;
    }
    return values;
}

tl::expected<ProbedConfigs, Refusal> probedConfigs(QByteArrayView probe)
{
    if (probe.size() > probeBytesLimit)
        return tl::unexpected(badAcmRequest("The practice gateway takes at most 1 MiB in a Probe-Modify-Request."));
    ProbedConfigs configs;
    for (QByteArray rest = probe.toByteArray(); !rest.isEmpty();) {
        const qsizetype end = rest.indexOf('\x01');
        const QByteArrayList words = rest.left(end).split('\x02');
        if (end < 0 || words.size() < 3 || words.size() > 4)
            return tl::unexpected(badAcmRequest("Probe-Modify-Request is not dataId 0x02 group 0x02 md5 0x02 tenant 0x01."));
        if (configs.size() == probeLimit)
            return tl::unexpected(badAcmRequest("The practice gateway takes at most 3000 configurations in a Probe-Modify-Request."));
        configs.append({AcmName{words.value(3), words[1], words[0]}, words[2].toLower()});
        rest.remove(0, end + 1);
    }
    if (configs.isEmpty())
        return tl::unexpected(badAcmRequest("The parameter Probe-Modify-Request is missing."));
    return configs;
}

} // namespace countersign::practice
