// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/practicegateway.h"
#include "tests/practice/gatewayclient.h"
#include "tests/support/fixedclock.h"

#include <QDateTime>
#include <QStringList>

/// One vector as bytes for the wire.
struct WireCase {
    QByteArray id{};
    QByteArray keyId{}, secret{}, token{}, bearerToken{};
    QDateTime time{};
    QByteArray method{}, target{}, body{};
    QVector<QPair<QByteArray, QByteArray>> headers{};
    QByteArray stringToSign{}, canonicalRequest{};
    QStringList tags{};

    QByteArray bytes() const { return rawRequest(method, target, headers, body); }
};

/// All cases of a file in `tests/vectors`.
QVector<WireCase> casesOf(const char *file);
bool hasAnyTag(const WireCase &wire, std::initializer_list<const char *> tags);

/// What a refusal says. Alibaba's may be XML.
struct Refused {
    QByteArray code{}, message{};
};

Refused refusedBy(const RawAnswer &answer);

/// A gateway whose clock stands at the case's time and that knows its key.
struct GatewayAt {
    explicit GatewayAt(const WireCase &wire) : clock(wire.time), gateway(builtinCatalogue(), clock)
    {
        if (!wire.keyId.isEmpty())
            gateway.addKey({wire.keyId, countersign::Secret(QByteArray(wire.secret)), countersign::Secret(QByteArray(wire.token))});
        if (!wire.bearerToken.isEmpty())
            gateway.addBearerToken(countersign::Secret(QByteArray(wire.bearerToken)));
        port = gateway.listen(0).value();
    }
    countersign::FixedClock clock;
    countersign::PracticeGateway gateway;
    quint16 port = 0;
};

/// Another byte in the place of \p byte that \p allowed takes; 0 when one-bit flips give none.
template <class Allowed>
char flipped(char byte, Allowed allowed)
{
    for (const int mask : {1, 2, 4, 8, 16, 64}) {
        const char candidate = static_cast<char>(byte ^ mask);
        if (allowed(candidate))
            return candidate;
    }
    return 0;
}

inline bool fitsTarget(char c)
{
    return c > ' ' && c < 0x7f && c != '#';
}
inline bool fitsName(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
}
