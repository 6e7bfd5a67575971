// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/callcommand.h"

#include "core/base/charset.h"
#include "core/diagnosis/servererror.h"
#include "core/session/tracetext.h"

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
    out.endArray().key("body").bytes(response.body);
    // What the bytes say, where JSON cannot show them as they are.
    if (!isUtf8(response.body) && !response.text.lossy)
        out.key("text").text(response.text.text).key("charset").bytes(response.text.charset);
    out.key("requestId").bytes(requestId(response));
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
    error.subject = refusal->code.isEmpty() ? message : QString(refusal->code + QStringLiteral(": ") + message);
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
        if (!call) {
            m_done(m_context->fail(call.error()));
            return;
        }
        m_call = *call;
        proceed();
    });
}

void CallCommand::proceed()
{
    const bool isRouted = goesThroughAddressServer(m_call.input.operation);
    if (!isRouted || m_isDryRun)
        noteTrace();
    if (m_isDryRun && isRouted)
        m_context->note(ResponseText::tr("It goes to a server that %1 lists, and is shown as for that host")
                            .arg(QString::fromLatin1(m_call.input.endpoint.text())));
    if (m_isDryRun)
        m_done(reportDryRun());
    else
        send();
}

void CallCommand::noteTrace() const
{
    if (m_withTrace && !m_context->options.json)
        m_context->note(QString::fromUtf8(traceText(m_call.preparation.signing.trace)).trimmed() + u'\n');
}

Result<void> CallCommand::mayCarryKeyTo(const Endpoint &target) const
{
    if (m_call.preparation.scheme.id == "none")
        return {};
    const KeyAllowance allowance{.insecureHttp = m_call.insecureHttpAllowed};
    Result<void> may = m_route ? mayCarryKeyThrough(m_call.profile, m_route->addressServer(), target, allowance)
                               : mayCarryKey(m_call.profile, target, allowance);
    if (!may && may.error().kind == ErrorKind::InsecureHttp)
        may.error().hint = ResponseText::tr("Use https, or allow it with --insecure-http");
    return may;
}

/// A call that announces how long its answer may take is not given up before.
TransportOptions CallCommand::limits() const
{
    TransportOptions limits{.idleTimeout = std::chrono::milliseconds(qRound64(m_options.timeoutSeconds * 1000)),
                            .charset = m_call.input.operation.charset};
    const auto wait = announcedWait(m_call.input.operation, m_call.preparation.built.request);
    if (wait && limits.idleTimeout.count() > 0)
        limits.idleTimeout = std::max(limits.idleTimeout, *wait + std::chrono::seconds(10));
    return limits;
}

void CallCommand::send()
{
    m_transport = std::make_unique<NetworkTransport>(m_context->options.offline);
    if (goesThroughAddressServer(m_call.input.operation)) {
        m_route = std::make_unique<AcmRoute>(*m_transport, m_context->clock, m_context->nonces);
        m_route->setAddressServer(m_call.input.endpoint);
    }
    if (const Result<void> allowed = mayCarryKeyTo(m_call.input.endpoint); !allowed) {
        m_done(m_context->fail(allowed.error()));
        return;
    }
    m_stop = std::make_unique<StopSignal>();
    if (m_route) {
        sendThroughAddressServer(limits());
        return;
    }
    if (m_context->options.verbose)
        m_context->note(QString::fromUtf8(m_call.preparation.wire->method + ' ' + m_call.input.endpoint.text()));
    Exchange *exchange = m_transport->send(*m_call.preparation.wire, limits(), m_setup.get());
    QObject::connect(m_stop.get(), &StopSignal::received, exchange, &Exchange::cancel);
    QObject::connect(exchange, &Exchange::finished, m_setup.get(), [this](const Result<Response> &result) { conclude(result); });
}

void CallCommand::sendThroughAddressServer(const TransportOptions &limits)
{
    RoutedCall call{.options = limits};
    call.triesNextAfterSilence = !announcedWait(m_call.input.operation, m_call.preparation.built.request);
    call.allows = [this](const Endpoint &server) { return mayCarryKeyTo(server); };
    call.sign = [this](const Endpoint &server) {
        if (m_context->options.verbose)
            m_context->note(QString::fromUtf8(m_call.preparation.wire->method + ' ' + server.text()));
        return m_setup->signAnew(m_call, server);
    };
    QObject::connect(m_stop.get(), &StopSignal::received, m_route.get(), &AcmRoute::cancel);
    QObject::connect(m_route.get(), &AcmRoute::finished, m_setup.get(), [this](const Result<Response> &result) {
        noteTrace();
        conclude(result);
    });
    m_route->send(call);
}

void CallCommand::conclude(const Result<Response> &result)
{
    m_done(result ? report(*result) : m_context->fail(result.error()));
}

int CallCommand::report(const Response &response) const
{
    const std::optional<ServerError> refusal = serverError(response);
    const bool isSuccess = !refusal && response.status < 300;
    if (m_context->options.json) {
        JsonWriter out;
        writeHead(out);
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

int CallCommand::reportDryRun() const
{
    if (m_context->options.json) {
        JsonWriter out;
        writeHead(out);
        out.endObject();
        m_context->printLine(out);
    } else {
        m_context->print(withMaskedTokens(m_call.preparation.wire->text()).bytes());
    }
    return Success;
}

void CallCommand::writeHead(JsonWriter &out) const
{
    out.beginObject().key("operation").text(m_call.input.operation.id.text()).key("scheme").bytes(m_call.preparation.scheme.id);
    out.key("signedAt").text(m_call.input.context.time.toString(Qt::ISODate)).key("problems");
    writeProblems(out, m_call.preparation.built.problems);
    out.key("wire");
    writeWire(out, *m_call.preparation.wire);
    if (m_withTrace) {
        out.key("trace");
        writeTrace(out, m_call.preparation.signing.trace);
    }
}

} // namespace countersign
