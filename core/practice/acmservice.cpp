// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/acmservice.h"

#include "core/practice/acmprobe.h"
#include "core/practice/gbk.h"
#include "core/practice/samplevalue.h"
#include "core/practice/vendorreply.h"

#include <algorithm>

namespace countersign::practice {

namespace {

constexpr qsizetype nameLimit = 256; ///< bytes of a tenant, group, data id, datum id or application
constexpr qsizetype pageSizeLimit = 1000;
constexpr qsizetype batchLimit = 3000;
constexpr qsizetype timeoutLimit = 10 * 60 * 1000; ///< milliseconds

HttpReply jsonReply(const SampleValue &value)
{
    HttpReply reply{200, {{"Content-Type", "application/json;charset=GBK"}}, {}};
    reply.body = gbkFromUtf8(asJson(value)).value(); // all values have a counterpart in GBK
    return reply;
}

/// A decimal number from 1 to \p limit.
std::optional<qsizetype> countIn(const QByteArray &text, qsizetype limit)
{
    bool isNumber = false;
    const qlonglong number = text.toLongLong(&isNumber);
    return isNumber && number >= 1 && number <= limit ? std::optional<qsizetype>(number) : std::nullopt;
}

/// What is wrong with a request that needs these parameters. Content may be empty, and is limited by the store.
std::optional<Refusal> fault(const AcmValues &values, std::initializer_list<const char *> required)
{
    for (const char *name : required)
        if (!values.has(name) || (values.text(name).isEmpty() && QByteArrayView(name) != "content"))
            return badAcmRequest("The parameter " + QByteArray(name) + " is missing.");
    for (const char *name : {"tenant", "group", "dataId", "datumId", "appName"})
        if (values.text(name).size() > nameLimit)
            return badAcmRequest("The parameter " + QByteArray(name) + " is longer than 256 bytes.");
    return std::nullopt;
}

AcmName nameIn(const AcmValues &values)
{
    return {values.text("tenant"), values.text("group"), values.text("dataId")};
}

AcmService::Answer stored(bool isStored)
{
    if (!isStored)
        return tl::unexpected(badAcmRequest("The practice gateway holds at most 100 KiB a configuration and 8 MiB in all."));
    return acmReply(200, "true");
}

SampleValue ofConfig(const AcmName &name, const AcmConfig &config)
{
    const auto text = &SampleValue::ofText;
    return SampleValue::ofStruct({},
                                 {text("appName", config.appName), text("dataId", name.dataId), text("group", name.group),
                                  text("content", utf8FromGbk(config.content).value_or(QByteArray()))});
}

} // namespace

bool AcmService::isMeantBy(const ReceivedRequest &request)
{
    return request.path.startsWith("/diamond-server/") || request.path == "/env";
}

const AcmService::Call *AcmService::find(const ReceivedRequest &request)
{
    static const Call calls[] = {
        {"GetServerList", "GET", "/diamond-server/diamond", "", false, &AcmService::serverList},
        {"GetUnitServerList", "GET", "/diamond-server/diamond-unit-", "", false, &AcmService::serverList},
        {"GetCurrentUnit", "GET", "/env", "", false, &AcmService::units},
        {"GetAllUnits", "GET", "/diamond-server/unit-list", "", false, &AcmService::units},
        {"GetConfig", "GET", "/diamond-server/config.co", "", true, &AcmService::getConfig},
        {"ListConfigs", "GET", "/diamond-server/basestone.do", "getAllConfigByTenant", true, &AcmService::listConfigs},
        {"PublishConfig", "POST", "/diamond-server/basestone.do", "syncUpdateAll", true, &AcmService::publishConfig},
        {"DeleteConfig", "POST", "/diamond-server/datum.do", "deleteAllDatums", true, &AcmService::deleteConfig},
        {"PublishAggr", "POST", "/diamond-server/datum.do", "addDatum", true, &AcmService::publishAggr},
        {"RemoveAggr", "POST", "/diamond-server/datum.do", "deleteDatum", true, &AcmService::removeAggr},
        {"BatchGetConfig", "POST", "/diamond-server/config.co", "batchGetConfig", true, &AcmService::batchGetConfig},
        {"BatchQuery", "POST", "/diamond-server/admin.do", "batchQuery", true, &AcmService::batchGetConfig},
        {"ListenConfig", "POST", "/diamond-server/config.co", "", true, &AcmService::listenConfig},
    };
    const QByteArray method = request.http.method == "HEAD" ? QByteArray("GET") : request.http.method;
    const QByteArray *const selector = valueOf(request.query, "method");
    for (const Call &call : calls) {
        const QByteArrayView path(call.path);
        const bool pathFits =
            path.endsWith('-') ? request.path.startsWith(path) && request.path.size() > path.size() : request.path == path;
        const bool selectorFits = *call.selector == 0 || (selector && *selector == call.selector);
        if (pathFits && selectorFits && method == call.method)
            return &call;
    }
    return nullptr;
}

AcmService::Answer AcmService::answer(const Call &call, const ReceivedRequest &request)
{
    const auto values = acmValues(request);
    if (!values)
        return tl::unexpected(values.error());
    return (this->*call.answer)(request, *values);
}

AcmService::Answer AcmService::serverList(const ReceivedRequest &, const AcmValues &)
{
    return acmReply(200, m_address + '\n');
}

/// There is one, by a name that the vendor's clients know.
AcmService::Answer AcmService::units(const ReceivedRequest &, const AcmValues &)
{
    return acmReply(200, "center\n");
}

AcmService::Answer AcmService::getConfig(const ReceivedRequest &, const AcmValues &values)
{
    if (const auto refused = fault(values, {"dataId", "group"}))
        return tl::unexpected(*refused);
    const AcmConfig *const config = m_configs.find(nameIn(values));
    if (!config)
        return tl::unexpected(Refusal{404, "Not Found", {}});
    return acmReply(200, config->content);
}

AcmService::Answer AcmService::listenConfig(const ReceivedRequest &request, const AcmValues &values)
{
    const auto probed = probedConfigs(values.text("Probe-Modify-Request"));
    if (!probed)
        return tl::unexpected(probed.error());
    const auto wanted = request.http.header("longPullingTimeout");
    const auto timeout = countIn(wanted.value_or("1").trimmed(), timeoutLimit);
    if (!timeout)
        return tl::unexpected(badAcmRequest("longPullingTimeout is no number of milliseconds up to 600000."));
    const QByteArray list = changedList(*probed, m_configs);
    const bool isHeld = wanted && request.http.header("longPullingNoHangUp").value_or(QByteArray()).trimmed() != "true";
    if (!list.isEmpty() || !isHeld)
        return acmReply(200, list);
    if (m_held >= heldLimit)
        return tl::unexpected(Refusal{503, "Service Unavailable", "The practice gateway holds at most 64 listeners at one time."});
    ++m_held;
    auto probe = std::make_unique<AcmProbe>(*probed, m_configs, std::chrono::milliseconds(*timeout));
    connect(probe.get(), &QObject::destroyed, this, [this] { --m_held; });
    return probe;
}

AcmService::Answer AcmService::listConfigs(const ReceivedRequest &, const AcmValues &values)
{
    if (const auto refused = fault(values, {"tenant"}))
        return tl::unexpected(*refused);
    const auto pageNumber = countIn(values.text("pageNo"), std::numeric_limits<qint32>::max());
    const auto pageSize = countIn(values.text("pageSize"), pageSizeLimit);
    if (!pageNumber || !pageSize)
        return tl::unexpected(badAcmRequest("pageNo counts from 1, pageSize goes from 1 to 1000."));
    const QVector<AcmName> names = m_configs.namesIn(values.text("tenant"));
    SampleValue items{.name = "pageItems", .kind = SampleValue::Kind::List};
    for (const AcmName &name : names.mid((*pageNumber - 1) * *pageSize, *pageSize))
        items.members.append(ofConfig(name, *m_configs.find(name)));
    const auto number = [](const char *name, qsizetype value) { return SampleValue::ofRaw(name, QByteArray::number(value)); };
    return jsonReply(SampleValue::ofStruct({},
                                           {number("totalCount", names.size()), number("pageNumber", *pageNumber),
                                            number("pagesAvailable", (names.size() + *pageSize - 1) / *pageSize), items}));
}

AcmService::Answer AcmService::publishConfig(const ReceivedRequest &, const AcmValues &values)
{
    if (const auto refused = fault(values, {"dataId", "group", "content"}))
        return tl::unexpected(*refused);
    return stored(m_configs.publish(nameIn(values), {.content = values.content, .appName = values.text("appName")}));
}

AcmService::Answer AcmService::deleteConfig(const ReceivedRequest &, const AcmValues &values)
{
    if (const auto refused = fault(values, {"dataId", "group"}))
        return tl::unexpected(*refused);
    m_configs.remove(nameIn(values));
    return acmReply(200, "true");
}

/// Status 1: there is one, 2: there is none. Source: Nacos, Constants.
AcmService::Answer AcmService::batchGetConfig(const ReceivedRequest &, const AcmValues &values)
{
    if (const auto refused = fault(values, {"dataIds", "group"}))
        return tl::unexpected(*refused);
    QByteArrayList dataIds = values.text("dataIds").split('\x02');
    std::sort(dataIds.begin(), dataIds.end());
    dataIds.erase(std::unique(dataIds.begin(), dataIds.end()), dataIds.end());
    if (dataIds.size() > batchLimit)
        return tl::unexpected(badAcmRequest("The practice gateway takes at most 3000 data ids at one time."));
    SampleValue items{.kind = SampleValue::Kind::List};
    for (const QByteArray &dataId : std::as_const(dataIds)) {
        const AcmName name{values.text("tenant"), values.text("group"), dataId};
        const AcmConfig *const config = m_configs.find(name);
        SampleValue item = ofConfig(name, config ? *config : AcmConfig{});
        item.members.prepend(SampleValue::ofRaw("status", config ? "1" : "2"));
        items.members.append(item);
    }
    return jsonReply(items);
}

AcmService::Answer AcmService::publishAggr(const ReceivedRequest &, const AcmValues &values)
{
    if (const auto refused = fault(values, {"dataId", "group", "datumId", "content"}))
        return tl::unexpected(*refused);
    return stored(
        m_configs.addDatum(nameIn(values), values.text("datumId"), {.content = values.content, .appName = values.text("appName")}));
}

AcmService::Answer AcmService::removeAggr(const ReceivedRequest &, const AcmValues &values)
{
    if (const auto refused = fault(values, {"dataId", "group", "datumId"}))
        return tl::unexpected(*refused);
    m_configs.removeDatum(nameIn(values), values.text("datumId"));
    return acmReply(200, "true");
}

} // namespace countersign::practice
