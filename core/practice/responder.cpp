// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/responder.h"

#include "core/crypto/digest.h"
#include "core/practice/requirements.h"
#include "core/practice/vendorreply.h"

#include <algorithm>

namespace countersign::practice {

namespace {

Refusal notFound(Dialect dialect)
{
    if (dialect == Dialect::Alibaba)
        return {404, "InvalidAction.NotFound", "Specified api is not found, please check your url and method."};
    return {404, "APIGW.0101", "The API does not exist or has not been published in the environment"};
}

/// The services' own refusals. Huawei's numbers differ from service to service; `.0400` is the practice gateway's.
std::optional<Refusal> parameterRefusal(Dialect dialect, const Operation &operation, const ReceivedRequest &request)
{
    const QByteArray huaweiCode = operation.id.product.toUpper().toUtf8() + ".0400";
    if (operation.bodyShape == BodyShape::JsonObject && !request.http.body.isEmpty() && !jsonBodyMembers(request.http.body)) {
        if (dialect == Dialect::Alibaba)
            return Refusal{400, "InvalidParameter", "The body is not a JSON object."};
        return Refusal{400, huaweiCode, "The request body is not a JSON object."};
    }
    const auto missing = missingParameter(operation, request);
    if (!missing)
        return std::nullopt;
    if (dialect == Dialect::Alibaba)
        return Refusal{400, "MissingParameter",
                       "The input parameter \"" + *missing + "\" that is mandatory for processing this request is not supplied."};
    return Refusal{400, huaweiCode, "The parameter " + *missing + " is required."};
}

/// In letters that are safe to print.
QString printable(const QByteArray &called)
{
    QByteArray name = called.left(80);
    for (char &c : name)
        if (c <= ' ' || c == 0x7f)
            c = '?';
    return name.isEmpty() ? QStringLiteral("/") : QString::fromUtf8(name);
}

/// What the request calls.
QString calledName(Dialect dialect, const ReceivedRequest &request, const FoundOperation &found)
{
    if (found.operation)
        return found.operation->id.name;
    const QByteArray action = dialect == Dialect::Alibaba ? actionOf(request) : QByteArray();
    // ROA calls without an operation that is known go by their path.
    return printable(action.isEmpty() && request.path != "/" ? request.path : action);
}

std::optional<Refusal> sizeRefusal(const ReceivedRequest &request)
{
    if (!request.tooMany)
        return std::nullopt;
    return Refusal{400, "InvalidParameter", "The practice gateway takes at most 10000 parameters."};
}

} // namespace

Responder::Responder(const Catalogue &catalogue, const Clock &clock) : m_clock(clock), m_finder(catalogue), m_verifiers(builtinVerifiers())
{
}

Responder::~Responder() = default;

void Responder::addKey(const PracticeGateway::Key &key)
{
    m_keyring.keys.insert(key.id, key);
}

void Responder::addAuthToken(const Secret &token)
{
    m_keyring.authTokens.push_back(token);
}

void Responder::addBearerToken(const Secret &token)
{
    m_keyring.bearerTokens.push_back(token);
}

const Verifier &Responder::verifierFor(const ReceivedRequest &request) const
{
    for (const auto wanted : {Verifier::Recognition::Yes, Verifier::Recognition::Perhaps})
        for (const auto &verifier : m_verifiers)
            if (verifier->recognises(request) == wanted)
                return *verifier;
    return *m_verifiers.front();
}

std::optional<Refusal> Responder::refusal(const Verifier &verifier, const ReceivedRequest &request, const FoundOperation &found)
{
    if (const auto refused = sizeRefusal(request))
        return refused;
    const auto identity = verifier.verify(request, {m_keyring, m_clock.now(), found.product, m_nonces});
    if (!identity)
        return identity.error();
    if (identity->anonymous && !(found.operation && found.operation->schemes.contains("none")))
        return verifier.credentialsMissing();
    if (!found.operation)
        return notFound(verifier.dialect());
    return parameterRefusal(verifier.dialect(), *found.operation, request);
}

QByteArray Responder::nextRequestId(Dialect dialect)
{
    const QByteArray source = QByteArray::number(++m_answered) + '@' + QByteArray::number(m_clock.now().toMSecsSinceEpoch());
    const QByteArray hex = digest(DigestAlgorithm::Md5, source).toHex();
    const QByteArray id = hex.left(8) + '-' + hex.mid(8, 4) + "-4" + hex.mid(13, 3) + "-A" + hex.mid(17, 3) + '-' + hex.mid(20, 12);
    return dialect == Dialect::Alibaba ? id.toUpper() : hex;
}

Responder::Answer Responder::answer(const HttpRequest &http)
{
    const ReceivedRequest request(http);
    const Verifier &verifier = verifierFor(request);
    if (verifier.dialect() == Dialect::Acm)
        return acmAnswer(verifier, request);
    const FoundOperation found = m_finder.find(verifier.dialect(), request);
    const ReplyInput input{verifier.dialect(), request, found, nextRequestId(verifier.dialect()), m_clock.now()};

    Answer answer;
    answer.line = QString::fromLatin1(http.method) + u' ' + calledName(verifier.dialect(), request, found) + u' ';
    if (const auto refused = refusal(verifier, request, found)) {
        answer.http = refusalReply(input, *refused);
        answer.line += QString::number(refused->status) + u' ' + QString::fromLatin1(refused->code);
    } else {
        const HttpReply reply = sampleReply(input);
        answer.http = reply;
        answer.line += QString::number(reply.status);
    }
    return answer;
}

Responder::Answer Responder::acmAnswer(const Verifier &verifier, const ReceivedRequest &request)
{
    const AcmService::Call *const call = AcmService::find(request);
    const QString line =
        QString::fromLatin1(request.http.method) + u' ' + (call ? QString::fromLatin1(call->name) : printable(request.path)) + u' ';
    const auto refused = [&line](const Refusal &refusal) {
        return Answer{acmReply(refusal), line + QString::number(refusal.status) + u' ' + QString::fromLatin1(refusal.code)};
    };
    if (const auto tooLarge = sizeRefusal(request))
        return refused(*tooLarge);
    if (!call)
        return refused({404, "Not Found", {}});
    if (call->isSigned) {
        const auto identity = verifier.verify(request, {m_keyring, m_clock.now(), {}, m_nonces});
        if (!identity)
            return refused(identity.error());
    }
    AcmService::Answer answer = m_acm.answer(*call, request);
    if (!answer)
        return refused(answer.error());
    const auto *const reply = std::get_if<HttpReply>(&*answer);
    const QString whole = reply ? QString(line + QString::number(reply->status)) : line;
    return {std::move(*answer), whole};
}

} // namespace countersign::practice
