// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/secret.h"

#include <QDebug>

#include <atomic>

namespace countersign {

namespace {

/// Written as if somebody looked: a compiler leaves out what only fills memory that is about to be freed. Not by OpenSSL's means: its library comes with the first
/// signature (`core/crypto`), and secrets come and go before.
void wipe(QByteArray &bytes)
{
    volatile char *byte = bytes.data();
    for (qsizetype left = bytes.size(); left > 0; --left)
        *byte++ = '\0';
    std::atomic_signal_fence(std::memory_order_seq_cst);
}

/// In a time that does not tell where two texts of one length differ.
bool areEqual(QByteArrayView left, QByteArrayView right)
{
    if (left.size() != right.size())
        return false;
    volatile int different = 0;
    for (qsizetype place = 0; place < left.size(); ++place)
        different = different | (left[place] ^ right[place]);
    return different == 0;
}

} // namespace

struct Secret::Buffer {
    explicit Buffer(QByteArrayView view) : bytes(view.data(), view.size()) { }
    ~Buffer() { wipe(bytes); }
    Buffer(const Buffer &) = delete;
    Buffer &operator=(const Buffer &) = delete;

    QByteArray bytes;
};

Secret::Secret(QByteArray &&bytes) : m_buffer(bytes.isEmpty() ? nullptr : std::make_shared<Buffer>(bytes))
{
    if (bytes.isDetached())
        wipe(bytes);
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
    return areEqual(reveal(), other.reveal());
}

QDebug operator<<(QDebug debug, const Secret &secret)
{
    const QDebugStateSaver saver(debug);
    debug.noquote() << (secret.isEmpty() ? QStringLiteral("(none)") : QStringLiteral("•••"));
    return debug;
}

} // namespace countersign
