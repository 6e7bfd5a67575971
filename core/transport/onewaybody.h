// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIODevice>

#include <algorithm>
#include <cstring>

namespace countersign {

/// A body that can be read once. Qt winds the body back to send a request again when the server closes without an answer; here it cannot.
/// Once there is an answer it may: Qt winds back on 307 and 308 too, though nobody follows the redirect.
class OneWayBody final : public QIODevice {
public:
    explicit OneWayBody(QByteArray bytes) : m_bytes(std::move(bytes)) { open(QIODevice::ReadOnly | QIODevice::Unbuffered); }

    qint64 size() const override { return m_bytes.size(); }
    bool seek(qint64 position) override
    {
        if (m_isAnswered)
            m_position = position;
        return m_isAnswered;
    }
    void noteAnswer() { m_isAnswered = true; }

protected:
    qint64 readData(char *data, qint64 maximum) override
    {
        const qint64 length = std::min<qint64>(maximum, m_bytes.size() - m_position);
        if (length <= 0)
            return -1;
        std::memcpy(data, m_bytes.constData() + m_position, static_cast<size_t>(length));
        m_position += length;
        return length;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_bytes;
    qint64 m_position = 0;
    bool m_isAnswered = false;
};

} // namespace countersign
