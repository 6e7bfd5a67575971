// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/httpmessage.h"

#include <memory>

namespace countersign::practice {

/// Cuts the bytes of one connection into requests (HTTP/1.0 and 1.1, keep-alive, pipelining, chunked bodies). Knows no socket.
class COUNTERSIGN_CORE HttpReader {
public:
    static constexpr qsizetype defaultBodyLimit = 16 * 1024 * 1024;

    /// \param bodyLimit in bytes. The head of a request is limited to 80 KiB.
    explicit HttpReader(qsizetype bodyLimit = defaultBodyLimit);
    ~HttpReader();

    /// Takes bytes in pieces of any size. \returns the requests that they complete, in order. After a fault nothing more is read.
    QVector<HttpRequest> read(QByteArrayView bytes);

    /// 0 while all is well; else the status to answer before closing: 400 malformed, 413 body too large, 431 head too large.
    int fault() const;
    /// A request has begun and is not complete.
    bool isInsideRequest() const;
    /// True once per request whose sender waits for `100 Continue` before it sends the body.
    bool takeContinueWish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace countersign::practice
