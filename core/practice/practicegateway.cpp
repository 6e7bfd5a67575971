// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practicegateway.h"

#include "core/practice/httpserver.h"
#include "core/practice/responder.h"

namespace countersign {

struct PracticeGateway::Private {
    Private(PracticeGateway *gateway, const Catalogue &catalogue, const Clock &clock)
        : responder(catalogue, clock)
        , server(
              [this, gateway](const practice::HttpRequest &request) {
                  practice::Responder::Answer answer = responder.answer(request);
                  if (const auto *held = std::get_if<std::unique_ptr<practice::HeldReply>>(&answer.http))
                      connect(held->get(), &practice::HeldReply::ready, gateway,
                              [gateway, line = answer.line](const practice::HttpReply &reply) {
                                  emit gateway->answered(line + QString::number(reply.status));
                              });
                  else
                      emit gateway->answered(answer.line);
                  return std::move(answer.http);
              },
              practice::HttpLimits{})
    {
    }

    practice::Responder responder;
    practice::HttpServer server;
};

PracticeGateway::PracticeGateway(const Catalogue &catalogue, const Clock &clock, QObject *parent)
    : QObject(parent), m_catalogue(catalogue), m_clock(clock)
{
}

PracticeGateway::Private &PracticeGateway::parts()
{
    if (d)
        return *d;
    d = std::make_unique<Private>(this, m_catalogue, m_clock);
    d->responder.addKey({QByteArrayLiteral("testid"), Secret::fromUtf8(QStringLiteral("testsecret")), {}});
    const Secret token = Secret::fromUtf8(QStringLiteral("practice-token"));
    d->responder.addAuthToken(token);
    d->responder.addBearerToken(token);
    connect(&d->server, &practice::HttpServer::malformed, this,
            [this](int status) { emit answered(QStringLiteral("? ? %1").arg(status)); });
    return *d;
}

PracticeGateway::~PracticeGateway() = default;

void PracticeGateway::addKey(const Key &key)
{
    parts().responder.addKey(key);
}

void PracticeGateway::addBearerToken(const Secret &token)
{
    parts().responder.addBearerToken(token);
}

Result<quint16> PracticeGateway::listen(quint16 port)
{
    parts();
    if (d->server.listen(port)) {
        d->responder.setPort(d->server.port());
        return d->server.port();
    }
    const bool taken = d->server.serverError() == QAbstractSocket::AddressInUseError;
    return tl::unexpected(
        Error{ErrorKind::PortTaken,
              taken ? tr("Another program listens on the port already") : tr("The system does not give this port to the practice gateway"),
              QStringLiteral("127.0.0.1:%1").arg(port), tr("Choose another port, or 0 for any free one")});
}

void PracticeGateway::close()
{
    if (d)
        d->server.close();
}

bool PracticeGateway::isListening() const
{
    return d && d->server.isListening();
}

QByteArray PracticeGateway::url() const
{
    return isListening() ? QByteArray("http://127.0.0.1:" + QByteArray::number(d->server.port())) : QByteArray();
}

} // namespace countersign
