// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/export.h"

#include <QByteArray>
#include <QMetaType>
#include <QString>
#include <QVector>

#include <cstring>
#include <functional>

namespace countersign {

/// Makes \p kept hold \p bytes, in the memory that it has.
inline void assign(QByteArray &kept, QByteArrayView bytes)
{
    const auto size = static_cast<size_t>(bytes.size());
    if (kept.size() == bytes.size() && (size == 0 || std::memcmp(kept.constData(), bytes.data(), size) == 0))
        return;
    kept.resize(bytes.size());
    if (size != 0)
        std::memcpy(kept.data(), bytes.data(), size);
}

/// Where a run of bytes came from. Two origins of the same kind and name belong to the same cause: focus one and light both.
struct Origin {
    enum class Kind {
        Literal,   ///< separators and fixed words of the scheme
        Method,    ///< the HTTP method
        Endpoint,  ///< scheme, host and port
        Path,      ///< fixed part of the operation's path
        Parameter, ///< a form field; `name` is its path: `Tag.2.Value`
        Header,    ///< a request header that no field set; `name` as sent
        Body,      ///< the body as a whole, or its hash
        AccessKeyId,
        Token,  ///< security token, X-Auth-Token: never shown
        Secret, ///< the secret or a key made from it: never shown
        Clock,
        Nonce,
        Setting, ///< Action, Version, Format, algorithm, region …; `name` is its id
        Step     ///< made by an earlier step of the trace; `name` is that step's id
    };
    /// Whether the run is the name in front of a value (`RegionId=`) or the value itself.
    enum class Part { Value, Name };

    Kind kind = Kind::Literal;
    QString name{};
    Part part = Part::Value;

    static Origin literal() { return {}; }
    static Origin parameter(const QString &path) { return {Kind::Parameter, path, Part::Value}; }
    static Origin setting(const QString &id) { return {Kind::Setting, id, Part::Value}; }
    static Origin header(const QString &name) { return {Kind::Header, name, Part::Value}; }
    static Origin step(QByteArrayView id) { return {Kind::Step, QString::fromLatin1(id), Part::Value}; }
    static Origin of(Kind kind) { return {kind, {}, Part::Value}; }

    /// The same origin, as the name in front of the value.
    Origin asName() const { return {kind, name, Part::Name}; }
    /// Same cause, whether name or value.
    bool sameCause(const Origin &other) const { return kind == other.kind && name == other.name; }
    bool operator==(const Origin &) const = default;
};

/// A run inside `TracedBytes::bytes()`; a length of zero is kept, so that an empty value can still be lit.
struct Segment {
    qsizetype offset = 0;
    qsizetype length = 0;
    Origin origin{};

    bool operator==(const Segment &) const = default;
};

/// Bytes that remember where they came from through encoding, sorting and joining.
/// Invariant: segments are in order, adjacent, and cover `bytes()` exactly. Untraced bytes have none, and neither has what they are joined to: they are for
/// work that nobody looks at, where origins would cost more than the work itself.
class COUNTERSIGN_CORE TracedBytes {
public:
    TracedBytes() = default;
    /// Bytes of the scheme itself: separators, line ends, fixed words.
    TracedBytes(const char *literal); // NOLINT(google-explicit-constructor): reads as the specification does
    TracedBytes(QByteArray bytes, Origin origin);
    static TracedBytes untraced(QByteArray bytes)
    {
        TracedBytes made;
        made.m_bytes = std::move(bytes);
        return made;
    }

    /// The same as an untraced one, in the memory that is there.
    void setUntraced(QByteArrayView bytes);

    TracedBytes &operator+=(const TracedBytes &other);
    /// Appends one run. Literals, and pieces of the fixed path, grow together with the run before them when it has the same origin.
    void append(QByteArrayView bytes, const Origin &origin);
    friend TracedBytes operator+(TracedBytes left, const TracedBytes &right) { return left += right; }

    /// Applies \p f to each segment by itself. Only right for functions with f(a+b) = f(a)+f(b): percent-encoding, letter case.
    TracedBytes mapped(const std::function<QByteArray(QByteArrayView)> &f) const;
    /// Anything that looks across bytes (hash, trim, base64): the result is one segment of \p origin.
    TracedBytes opaque(QByteArray result, Origin origin) const;
    /// The part from \p position on, \p length bytes; segments are cut with it.
    TracedBytes sliced(qsizetype position, qsizetype length) const;

    const QByteArray &bytes() const { return m_bytes; }
    const QVector<Segment> &segments() const { return m_segments; }
    qsizetype size() const { return m_bytes.size(); }
    bool isEmpty() const { return m_bytes.isEmpty(); }
    bool isUntraced() const { return m_segments.isEmpty() && !m_bytes.isEmpty(); }
    /// The segment that holds the byte at \p position; null beyond the end.
    const Segment *segmentAt(qsizetype position) const;
    /// All segments of the same cause as \p origin, in order.
    QVector<Segment> segmentsOf(const Origin &origin) const;

    bool operator==(const TracedBytes &) const = default;

private:
    QByteArray m_bytes{};
    QVector<Segment> m_segments{};
};

/// The parts in order with \p separator (a literal) between them.
COUNTERSIGN_CORE TracedBytes join(const QVector<TracedBytes> &parts, const char *separator);

} // namespace countersign

Q_DECLARE_METATYPE(countersign::Origin)
