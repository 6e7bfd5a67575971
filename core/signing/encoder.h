// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signing/signingrules.h"

#include <QByteArrayView>

#include <array>
#include <cstring>
#include <memory>
#include <vector>

namespace countersign {

/// Percent-encoding by habits, once or several times over, as one table: each byte has its code. With no habit and once it is RFC 3986's,
/// `percentEncoded`.
class Encoder {
public:
    /// \param habits bits of SigningRules::Habit
    /// \param times 0 to 3; 0 leaves the bytes as they are
    Encoder(quint8 habits, int times);

    /// Room that \c write needs for each byte, which is more than it fills.
    static constexpr qsizetype widest = 8;
    static constexpr int mostTimes = 3;

    bool changesNothing() const { return m_changesNothing; }
    /// \returns the end of what was written
    char *write(QByteArrayView raw, char *out) const
    {
        for (const char c : raw) {
            const Code &code = m_codes[static_cast<unsigned char>(c)];
            std::memcpy(out, &code, sizeof code); // all eight at once: the surplus is written over by the next
            out += code.length;
        }
        return out;
    }

private:
    struct Code {
        std::array<char, 7> bytes{};
        quint8 length = 0;
    };
    static_assert(sizeof(Code) == widest);

    void set(size_t byte, quint8 habits, int times);

    std::array<Code, 256> m_codes{};
    bool m_changesNothing = false;
};

/// The encoders that one piece of work has met, each made at its first use. The vendors' own are shared by all.
class Encoders {
public:
    const Encoder &encoder(quint8 habits, int times);

private:
    struct Made {
        quint8 habits = 0;
        int times = 0;
        std::unique_ptr<Encoder> encoder{};
    };
    std::vector<Made> m_made{};
};

} // namespace countersign
