// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secret.h"

#include <QDebug>

#include <openssl/crypto.h>

namespace countersign {

struct Secret::Buffer {
    explicit Buffer(QByteArrayView view) : bytes(view.data(), view.size()) { }
    ~Buffer() { OPENSSL_cleanse(bytes.data(), static_cast<size_t>(bytes.size())); }
    Buffer(const Buffer &) = delete;
    Buffer &operator=(const Buffer &) = delete;

    QByteArray bytes;
};

Secret::Secret(QByteArray &&bytes) : m_buffer(bytes.isEmpty() ? nullptr : std::make_shared<Buffer>(bytes))
{
    if (bytes.isDetached())
        OPENSSL_cleanse(bytes.data(), static_cast<size_t>(bytes.size()));
    bytes.clear();
}

Secret Secret::fromUtf8(const QString &text)
{
    return Secret(text.toUtf8());
}

bool Secret::isEmpty() const
{
    return !m_buffer;
}

qsizetype Secret::size() const
{
    return m_buffer ? m_buffer->bytes.size() : 0;
}

QByteArrayView Secret::reveal() const
{
    return m_buffer ? QByteArrayView(m_buffer->bytes) : QByteArrayView();
}

bool Secret::occursIn(QByteArrayView haystack) const
{
    return m_buffer && haystack.contains(QByteArrayView(m_buffer->bytes));
}

bool Secret::operator==(const Secret &other) const
{
    return size() == other.size() && (isEmpty() || CRYPTO_memcmp(reveal().data(), other.reveal().data(), static_cast<size_t>(size())) == 0);
}

QDebug operator<<(QDebug debug, const Secret &secret)
{
    const QDebugStateSaver saver(debug);
    debug.noquote() << (secret.isEmpty() ? QStringLiteral("(none)") : QStringLiteral("•••"));
    return debug;
}

} // namespace countersign
