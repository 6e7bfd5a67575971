// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/callcommand.h"

#include "app/commands/tracetext.h"
#include "core/diagnosis/servererror.h"

#include <CLI/CLI.hpp>

namespace countersign {

namespace {

struct ResponseText {
    Q_DECLARE_TR_FUNCTIONS(CallCommand)
};

void writeResponse(JsonWriter &out, const Response &response)
{
    out.beginObject().key("status").number(response.status).key("reason").bytes(response.reason);
    out.key("headers").beginArray();
    for (const auto &[name, value] : response.headers)
        out.beginArray().bytes(name).bytes(value).endArray();
    out.endArray().key("body").bytes(response.body).key("requestId").bytes(requestId(response));
    out.key("milliseconds").number(response.timings.totalMs).endObject();
}

/// What, about what, and what to do, of an answer that is no success.
Error refusalOf(const Response &response, const std::optional<ServerError> &refusal)
{
    Error error{.message = ResponseText::tr("The service refused the call with status %1").arg(response.status)};
    if (!refusal) {
        error.hint = response.status < 400 ? ResponseText::tr("Redirects are not followed: give the address it names as --endpoint")
                                           : ResponseText::tr("Read its answer");
        return error;
    }
    // The string to sign is in the body, which stands above in full.
    QString message = refusal->message.section(u'\n', 0, 0).section(QStringLiteral(" server string to sign"), 0, 0);
    while (message.endsWith(u'.'))
        message.chop(1);
    error.subject = refusal->code + QStringLiteral(": ") + message;
    error.hint = refusal->stringToSign.isEmpty()
        ? ResponseText::tr("Read its answer")
        : ResponseText::tr("Compare its string to sign with yours (--trace); if they are equal, the secret is wrong");
    return error;
}

} // namespace

void CallCommand::declare(CLI::App &app)
{
    m_verb = app.add_subcommand("call", "Build, sign and send a request; print the body as received");
    declareCallOptions(*m_verb, m_options);
    m_verb->add_flag("--trace", m_withTrace, "Print the steps of the signature to standard error");
    m_verb->add_flag("--dry-run", m_isDryRun, "Stop before sending and print the final request");
}

bool CallCommand::isChosen() const
{
    return m_verb->parsed();
}

void CallCommand::run(CommandContext &context, const Done &done)
{
    m_context = &context;
    m_done = done;
    m_setup = std::make_unique<CallSetup>(context, m_options);
    m_setup->prepare([this](const Result<PreparedCall> &call) {
        if (call)
            proceed(*call);
        else
            m_done(m_context->fail(call.error()));
    });
}

void CallCommand::proceed(const PreparedCall &call)
{
    if (m_withTrace && !m_context->options.json)
        m_context->note(QString::fromUtf8(traceText(call.preparation.signing.trace)).trimmed() + u'\n');
    if (m_isDryRun)
        m_done(reportDryRun(call));
    else
        send(call);
}

void CallCommand::send(const PreparedCall &call)
{
    const bool carriesKey = call.preparation.scheme.id != "none";
    const KeyAllowance allowance{.insecureHttp = call.insecureHttpAllowed};
    if (const Result<void> allowed = mayCarryKey(call.profile, call.input.endpoint, allowance); carriesKey && !allowed) {
        Error error = allowed.error();
        if (error.kind == ErrorKind::InsecureHttp)
            error.hint = ResponseText::tr("Use https, or allow it with --insecure-http");
        m_done(m_context->fail(error));
        return;
    }
    if (m_context->options.verbose)
        m_context->note(QString::fromUtf8(call.preparation.wire->method + ' ' + call.input.endpoint.text()));
    m_transport = std::make_unique<NetworkTransport>(m_context->options.offline);
    const TransportOptions limits{.idleTimeout = std::chrono::milliseconds(qRound64(m_options.timeoutSeconds * 1000))};
    Exchange *exchange = m_transport->send(*call.preparation.wire, limits, m_setup.get());
    QObject::connect(exchange, &Exchange::finished, m_setup.get(), [this, call](const Result<Response> &result) {
        m_done(result ? report(call, *result) : m_context->fail(result.error()));
    });
}

int CallCommand::report(const PreparedCall &call, const Response &response) const
{
    const std::optional<ServerError> refusal = serverError(response);
    const bool isSuccess = !refusal && response.status < 300;
    if (m_context->options.json) {
        JsonWriter out;
        writeHead(out, call);
        out.key("response");
        writeResponse(out, response);
        out.endObject();
        m_context->printLine(out);
    } else {
        m_context->print(response.body);
    }
    if (response.text.lossy)
        m_context->note(ResponseText::tr("The body holds bytes that are no %1. It is printed as received")
                            .arg(QString::fromLatin1(response.text.charset)));
    if (m_context->options.verbose)
        m_context->note(ResponseText::tr("Status %1 after %2 ms").arg(response.status).arg(response.timings.totalMs));
    if (isSuccess)
        return Success;
    m_context->note(sentence(refusalOf(response, refusal)));
    return Refused;
}

int CallCommand::reportDryRun(const PreparedCall &call) const
{
    if (m_context->options.json) {
        JsonWriter out;
        writeHead(out, call);
        out.endObject();
        m_context->printLine(out);
    } else {
        m_context->print(withMaskedTokens(call.preparation.wire->text()).bytes());
    }
    return Success;
}

void CallCommand::writeHead(JsonWriter &out, const PreparedCall &call) const
{
    out.beginObject().key("operation").text(call.input.operation.id.text()).key("scheme").bytes(call.preparation.scheme.id);
    out.key("signedAt").text(call.input.context.time.toString(Qt::ISODate)).key("problems");
    writeProblems(out, call.preparation.built.problems);
    out.key("wire");
    writeWire(out, *call.preparation.wire);
    if (m_withTrace) {
        out.key("trace");
        writeTrace(out, call.preparation.signing.trace);
    }
}

} // namespace countersign
