// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/request/field.h"
#include "core/signing/encoder.h"

#include <functional>
#include <memory>

namespace countersign {

// What a computation writes into: bytes alone, or bytes with their origins. Both take the same calls, so that each rule is written once, as a template
// over the text it writes.

using Rewriting = std::function<QByteArray(QByteArrayView)>;
/// \p bytes by a function that may look across origins: each keeps its own where that gives the same bytes, else the first stands for all.
TracedBytes rewritten(const TracedBytes &bytes, const Rewriting &rewriting);

/// Bytes alone, in a buffer that is kept from one use to the next. Origins are passed by and never looked at.
class ByteText {
public:
    void clear() { m_size = 0; }
    bool isEmpty() const { return m_size == 0; }
    QByteArrayView view() const { return {m_bytes.get(), m_size}; }
    bool endsWith(char c) const { return m_size > 0 && m_bytes[static_cast<size_t>(m_size - 1)] == c; }

    /// A byte, or bytes, of the scheme itself: separators, line ends, fixed words.
    void literal(char c)
    {
        *room(1) = c;
        ++m_size;
    }
    void literal(QByteArrayView bytes) { put(bytes, {}); }

    struct AnyOrigin { // NOLINT(google-explicit-constructor): made of whatever a traced text would keep
        AnyOrigin() = default;
        AnyOrigin(const Origin &) { }
    };
    void put(QByteArrayView bytes, AnyOrigin)
    {
        if (bytes.isEmpty())
            return;
        std::memcpy(room(bytes.size()), bytes.data(), static_cast<size_t>(bytes.size()));
        m_size += bytes.size();
    }
    void put(QByteArrayView bytes, AnyOrigin origin, const Encoder &encoder)
    {
        if (encoder.changesNothing())
            return put(bytes, origin);
        char *const from = room(bytes.size() * Encoder::widest);
        m_size += encoder.write(bytes, from) - from;
    }
    void put(const TracedBytes &bytes) { put(bytes.bytes(), {}); }
    void put(const TracedBytes &bytes, const Encoder &encoder) { put(bytes.bytes(), {}, encoder); }
    void put(const ByteText &text) { put(text.view(), {}); }
    void put(const ByteText &text, const Encoder &encoder) { put(text.view(), {}, encoder); }
    /// \p name in the place of the name of \p field.
    void putName(QByteArrayView name, const Field &) { put(name, {}); }
    void putName(QByteArrayView name, const Field &, const Encoder &encoder) { put(name, {}, encoder); }

    /// Room for \p size bytes behind the last; what is written there counts after `grow`.
    char *room(qsizetype size)
    {
        if (m_size + size > m_capacity)
            enlarge(m_size + size);
        return m_bytes.get() + m_size;
    }
    void grow(qsizetype size) { m_size += size; }
    void chop(qsizetype size) { m_size -= size; }
    /// All of it by \p rewritten, which looks at the whole.
    void rewrite(const Rewriting &rewritten)
    {
        const QByteArray bytes = rewritten(view());
        clear();
        put(bytes, {});
    }

private:
    void enlarge(qsizetype needed)
    {
        const qsizetype capacity = std::max<qsizetype>(needed * 2, 256);
        auto bytes = std::make_unique_for_overwrite<char[]>(static_cast<size_t>(capacity));
        if (m_size > 0)
            std::memcpy(bytes.get(), m_bytes.get(), static_cast<size_t>(m_size));
        m_bytes = std::move(bytes);
        m_capacity = capacity;
    }

    std::unique_ptr<char[]> m_bytes{};
    qsizetype m_size = 0;
    qsizetype m_capacity = 0;
};

/// Bytes that keep their origins, through encoding too.
class TracedText {
public:
    void clear() { m_bytes = {}; }
    bool isEmpty() const { return m_bytes.isEmpty(); }
    QByteArrayView view() const { return m_bytes.bytes(); }
    bool endsWith(char c) const { return m_bytes.bytes().endsWith(c); }
    const TracedBytes &traced() const { return m_bytes; }

    void literal(char c) { m_bytes.append({&c, 1}, Origin::literal()); }
    void literal(QByteArrayView bytes) { m_bytes.append(bytes, Origin::literal()); }
    void put(QByteArrayView bytes, const Origin &origin) { m_bytes.append(bytes, origin); }
    void put(QByteArrayView bytes, const Origin &origin, const Encoder &encoder)
    {
        m_scratch.clear();
        m_scratch.put(bytes, origin, encoder);
        m_bytes.append(m_scratch.view(), origin);
    }
    void put(const TracedBytes &bytes) { m_bytes += bytes; }
    void put(const TracedBytes &bytes, const Encoder &encoder)
    {
        for (const Segment &segment : bytes.segments())
            put(QByteArrayView(bytes.bytes()).sliced(segment.offset, segment.length), segment.origin, encoder);
    }
    void put(const TracedText &text) { put(text.m_bytes); }
    void put(const TracedText &text, const Encoder &encoder) { put(text.m_bytes, encoder); }
    void putName(QByteArrayView name, const Field &field) { put(name, field.origin.asName()); }
    void putName(QByteArrayView name, const Field &field, const Encoder &encoder) { put(name, field.origin.asName(), encoder); }
    void chop(qsizetype size) { m_bytes = m_bytes.sliced(0, m_bytes.size() - size); }
    void rewrite(const Rewriting &rewritten) { m_bytes = countersign::rewritten(m_bytes, rewritten); }

private:
    TracedBytes m_bytes{};
    ByteText m_scratch{};
};

} // namespace countersign
