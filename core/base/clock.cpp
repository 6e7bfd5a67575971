// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <QRandomGenerator>
#include <QUuid>

namespace countersign {

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

QByteArray SystemNonceSource::next()
{
    // QUuid::createUuid may fall back to a weaker generator; a nonce must not be guessable.
    quint32 words[4];
    QRandomGenerator::system()->fillRange(words);
    QUuid uuid = QUuid::fromRfc4122(QByteArrayView(reinterpret_cast<const char *>(words), sizeof words));
    uuid.data3 = static_cast<ushort>((uuid.data3 & 0x0FFF) | 0x4000);
    uuid.data4[0] = static_cast<uchar>((uuid.data4[0] & 0x3F) | 0x80);
    return uuid.toByteArray(QUuid::WithoutBraces);
}

} // namespace countersign
