// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signing/signaturescheme.h"

#include <QCoreApplication>

#include <algorithm>

namespace countersign {

std::vector<std::unique_ptr<SignatureScheme>> builtinSchemes(); // written by CMake from core/signing/schemes

Request applied(Request request, const SignaturePatch &patch)
{
    request.headers += patch.headers;
    request.query += patch.query;
    request.form += patch.form;
    return request;
}

Result<std::unique_ptr<LeanSigner>> SignatureScheme::lean(const Request &, const SigningContext &) const
{
    return tl::unexpected(Error{ErrorKind::Unsupported, QCoreApplication::translate("SignatureScheme", "Nothing is signed here"),
                                QString::fromLatin1(info().id),
                                QCoreApplication::translate("SignatureScheme", "Choose a scheme that signs")});
}

SchemeRegistry::SchemeRegistry() : m_schemes(builtinSchemes())
{
    for (const auto &scheme : m_schemes)
        m_ids.append(scheme->info().id);
}

SchemeRegistry::~SchemeRegistry() = default;

const SignatureScheme *SchemeRegistry::scheme(QByteArrayView id) const
{
    const auto found = std::find(m_ids.cbegin(), m_ids.cend(), id);
    return found == m_ids.cend() ? nullptr : m_schemes[static_cast<size_t>(found - m_ids.cbegin())].get();
}

} // namespace countersign
