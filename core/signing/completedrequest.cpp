// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signing/completedrequest.h"

#include <algorithm>

namespace countersign {

void CompletedRequest::begin(Request &&request)
{
    m_request = std::move(request);
    m_query = m_request.query.size();
    m_headers = m_request.headers.size();
    m_form = m_request.form.size();
}

void CompletedRequest::add(List list, const QByteArray &name, const QByteArray &value, const Origin &origin)
{
    (m_request.*list).append({name, valueOf(value, origin), origin});
}

TracedBytes CompletedRequest::valueOf(const QByteArray &bytes, const Origin &origin) const
{
    return m_request.path.isUntraced() ? TracedBytes::untraced(bytes) : TracedBytes(bytes, origin);
}

void CompletedRequest::addMissingHeader(const QByteArray &name, const QByteArray &value, const Origin &origin)
{
    if (!value.isEmpty() && !findField(m_request.headers, name, true))
        add(&Request::headers, name, value, origin);
}

void CompletedRequest::markTokens(List list, std::initializer_list<QByteArrayView> names)
{
    const auto isThere = [this, list](QByteArrayView name) { return findField(m_request.*list, name) != nullptr; };
    if (m_request.path.isUntraced() || std::none_of(names.begin(), names.end(), isThere))
        return;
    for (Field &each : m_request.*list) {
        if (std::find(names.begin(), names.end(), each.name) != names.end())
            each.value = TracedBytes(each.value.bytes(), Origin::of(Origin::Kind::Token));
    }
}

const HeaderList &CompletedRequest::headersWithHost()
{
    m_list.clear();
    if (!findField(m_request.headers, "Host", true)) {
        m_host.name = QByteArrayLiteral("Host");
        m_host.value = valueOf(m_request.endpoint.authority(), Origin::of(Origin::Kind::Endpoint));
        m_host.origin = Origin::of(Origin::Kind::Endpoint);
        m_list.push_back(&m_host);
    }
    for (const Field &header : std::as_const(m_request.headers))
        m_list.push_back(&header);
    return m_list;
}

SignaturePatch CompletedRequest::patch() const
{
    return {.headers = m_request.headers.mid(m_headers), .query = m_request.query.mid(m_query), .form = m_request.form.mid(m_form)};
}

} // namespace countersign
