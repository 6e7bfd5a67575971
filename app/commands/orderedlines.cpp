// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/orderedlines.h"

#include "core/session/batchsigner.h"

#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <thread>
#include <vector>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace countersign {

namespace {

constexpr qsizetype blockBytes =
    64 * 1024; ///< that are asked for at once; small enough that an answer stays near the processor, and that threads end together

/// What has come, -1 for a fault, 0 at the end.
qsizetype readSome(int descriptor, char *to, qsizetype most)
{
#ifdef Q_OS_WIN
    return _read(descriptor, to, static_cast<unsigned int>(most));
#else
    ssize_t got = 0;
    do {
        got = ::read(descriptor, to, static_cast<size_t>(most));
    } while (got < 0 && errno == EINTR);
    return got;
#endif
}

/// Whole lines, and how many blocks there were before them.
struct Block {
    QByteArray bytes{}; ///< with padding behind the lines
    qsizetype size = 0; ///< without it
    quint64 place = 0;
};

/// Parts the input into blocks, for one thread at a time.
class Source {
public:
    explicit Source(int descriptor) : m_descriptor(descriptor) { }

    /// Waits for one line at least. \returns false when the input is over
    bool take(Block &block)
    {
        const std::lock_guard lock(m_mutex);
        QByteArray &bytes = block.bytes;
        bytes.resize(0);
        bytes.append(m_rest);
        m_rest.resize(0);
        qsizetype end = 0;
        while (!m_isOver && end == 0) {
            const qsizetype size = bytes.size();
            bytes.resize(size + blockBytes);
            const qsizetype got = readSome(m_descriptor, bytes.data() + size, blockBytes);
            bytes.resize(size + std::max<qsizetype>(got, 0));
            m_isOver = got <= 0;
            end = bytes.lastIndexOf('\n') + 1;
        }
        if (m_isOver)
            end = bytes.size();
        m_rest.append(bytes.constData() + end, bytes.size() - end);
        block.size = end;
        bytes.resize(end);
        bytes.append(BatchSigner::padding, '\0');
        block.place = m_blocks++;
        return end > 0;
    }

private:
    std::mutex m_mutex{};
    const int m_descriptor;
    QByteArray m_rest{};
    bool m_isOver = false;
    quint64 m_blocks = 0;
};

/// Lets threads write one after the other.
class Turns {
public:
    void write(const QByteArray &bytes, quint64 place)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this, place] { return m_next == place; });
        std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
        std::fflush(stdout);
        ++m_next;
        m_changed.notify_all();
    }

private:
    std::mutex m_mutex{};
    std::condition_variable m_changed{};
    quint64 m_next = 0;
};

bool isBlank(QByteArrayView line)
{
    return std::all_of(line.begin(), line.end(), [](char c) { return c == ' ' || c == '\t' || c == '\r'; });
}

void answer(const Block &block, const LineWorker &worker, JsonWriter &out)
{
    const QByteArrayView all = QByteArrayView(block.bytes).first(block.size);
    for (qsizetype at = 0; at < all.size();) {
        const qsizetype newline = all.indexOf('\n', at);
        const QByteArrayView line = all.sliced(at, (newline < 0 ? all.size() : newline) - at);
        at += line.size() + 1;
        if (isBlank(line))
            continue;
        worker(line, out);
        out.newLine();
    }
}

} // namespace

void answerLines(int input, int threads, const std::function<LineWorker()> &worker)
{
    Source source(input);
    Turns turns;
    const auto work = [&] {
        const LineWorker own = worker();
        JsonWriter out;
        Block block;
        while (source.take(block)) {
            out.clear();
            answer(block, own, out);
            turns.write(out.json(), block.place);
        }
    };
    std::vector<std::jthread> others;
    for (int i = 1; i < threads; ++i)
        others.emplace_back(work);
    work();
}

} // namespace countersign
