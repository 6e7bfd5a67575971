// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/signing/headerlines.h"
#include "core/signing/signaturescheme.h"

namespace countersign {

/// The request of a call, completed: what signing adds stands behind what was there, with origins where the request has them.
class CompletedRequest {
public:
    using List = QVector<Field> Request::*;

    CompletedRequest() = default;
    CompletedRequest(const CompletedRequest &) = delete;
    CompletedRequest &operator=(const CompletedRequest &) = delete;

    void begin(Request &&request);
    const Request &operator*() const { return m_request; }
    const Request *operator->() const { return &m_request; }

    void add(List list, const Field &field) { (m_request.*list).append(field); }
    void add(List list, const QByteArray &name, const QByteArray &value, const Origin &origin);
    /// Unless the request carries one of that name, or there is no value.
    void addMissingHeader(const QByteArray &name, const QByteArray &value, const Origin &origin);
    /// Those that hold a token count as one, whoever put them there.
    void markTokens(List list, std::initializer_list<QByteArrayView> names);

    /// All headers where they lie, with Host in front where the request leaves it to the endpoint. Valid until one is added.
    const HeaderList &headersWithHost();
    /// What was added.
    SignaturePatch patch() const;
    /// Null where no header was added.
    const Field *lastAddedHeader() const { return m_request.headers.size() > m_headers ? &m_request.headers.constLast() : nullptr; }
    Request taken() { return std::move(m_request); }

private:
    TracedBytes valueOf(const QByteArray &bytes, const Origin &origin) const;

    Request m_request{};
    qsizetype m_query = 0, m_headers = 0, m_form = 0; ///< how many there were
    Field m_host{};
    HeaderList m_list{};
};

} // namespace countersign
