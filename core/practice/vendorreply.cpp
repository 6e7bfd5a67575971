// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/vendorreply.h"

#include "core/practice/requirements.h"
#include "core/practice/sampleresponse.h"

#include <QLocale>

namespace countersign::practice {

namespace {

/// Alibaba Cloud: as `Format` says, XML when it says nothing; where the headers name the operation, as `Accept` says, and then JSON.
bool wantsJson(const ReplyInput &input)
{
    if (input.dialect == Dialect::Huawei)
        return true;
    const QByteArray format = input.request.parameter("Format");
    if (format.isEmpty() && input.request.parameter("Action").isEmpty() && input.request.http.header("x-acs-version"))
        return !input.request.http.header("accept").value_or(QByteArray()).contains("xml");
    return format.compare("JSON", Qt::CaseInsensitive) == 0;
}

HttpReply reply(const ReplyInput &input, int status, const SampleValue &body)
{
    const bool json = wantsJson(input);
    const bool alibaba = input.dialect == Dialect::Alibaba;
    HttpReply made{status, {}, json ? asJson(body) : asXml(body)};
    made.headers.append({"Date", QLocale::c().toString(input.now, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'")).toLatin1()});
    made.headers.append(
        {"Content-Type", json ? QByteArrayLiteral("application/json;charset=utf-8") : QByteArrayLiteral("text/xml;charset=utf-8")});
    made.headers.append({alibaba ? QByteArrayLiteral("x-acs-request-id") : QByteArrayLiteral("X-Request-Id"), input.requestId});
    return made;
}

} // namespace

HttpReply refusalReply(const ReplyInput &input, const Refusal &refusal)
{
    const auto text = &SampleValue::ofText;
    if (input.dialect == Dialect::Alibaba) {
        const QByteArray recommend = "https://api.aliyun.com/troubleshoot?q=" + refusal.code + "&product=" + input.found.product.toUtf8()
            + "&requestId=" + input.requestId;
        return reply(input, refusal.status,
                     SampleValue::ofStruct("Error",
                                           {text("RequestId", input.requestId), text("HostId", input.request.host()),
                                            text("Code", refusal.code), text("Message", refusal.message), text("Recommend", recommend)}));
    }
    // The gateway's own refusals carry the request id, those of a service do not.
    QVector<SampleValue> members{text("error_msg", refusal.message), text("error_code", refusal.code)};
    if (refusal.code.startsWith("APIGW."))
        members.append(text("request_id", input.requestId));
    return reply(input, refusal.status, SampleValue::ofStruct("error", members));
}

HttpReply sampleReply(const ReplyInput &input)
{
    SampleInput sample{*input.found.operation, input.found.service, input.request.parameters + input.found.pathValues, input.requestId,
                       input.now};
    if (const auto members = jsonBodyMembers(input.request.http.body))
        sample.parameters += *members;
    return reply(input, 200, sampleResponse(sample));
}

HttpReply acmReply(int status, const QByteArray &gbk)
{
    return {status, {{"Content-Type", "text/plain;charset=GBK"}}, gbk};
}

HttpReply acmReply(const Refusal &refusal)
{
    return acmReply(refusal.status, refusal.message.isEmpty() ? refusal.code : refusal.message);
}

} // namespace countersign::practice
