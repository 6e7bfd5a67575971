// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/knownsecrets.h"

#include "core/base/encoding.h"

#include <algorithm>

namespace countersign {

namespace {

constexpr qsizetype pieceLength = 8;

/// Whether \p length bytes in a row of the one stand in the other. Walks along the shorter one: values are short, tokens and bodies long.
bool sharePiece(QByteArrayView a, QByteArrayView b, qsizetype length)
{
    const QByteArrayView shorter = a.size() < b.size() ? a : b;
    const QByteArrayView longer = a.size() < b.size() ? b : a;
    for (qsizetype at = 0; at + length <= shorter.size(); ++at) {
        if (longer.contains(shorter.sliced(at, length)))
            return true;
    }
    return false;
}

/// The Base64 letters that \p secret alone decides when \p shift bytes stand before it in its group of three.
Secret base64Letters(const Secret &secret, qsizetype shift)
{
    QByteArray shifted(shift, '\0');
    shifted.append(secret.reveal().data(), secret.size());
    const Secret bytes(std::move(shifted));
    const Secret whole(base64Encoded(bytes.reveal()));
    const qsizetype skipped = shift == 0 ? 0 : 4;
    return Secret(whole.reveal().sliced(skipped, bytes.size() / 3 * 4 - skipped).toByteArray());
}

} // namespace

void KnownSecrets::add(const Secret &secret)
{
    if (secret.isEmpty() || m_secrets.contains(secret))
        return;
    m_secrets.append(secret);
    const qsizetype piece = std::min(pieceLength, secret.size());
    m_spellings.append({.letters = secret, .piece = piece});
    m_spellings.append({.letters = Secret(hexEncoded(secret.reveal())), .piece = 2 * piece, .anyCase = true});
    for (qsizetype shift = 0; piece == pieceLength && shift < 3; ++shift)
        m_spellings.append({.letters = base64Letters(secret, shift), .piece = 10}); // eight bytes decide at least ten letters
}

void KnownSecrets::add(const Credentials &credentials)
{
    for (const Secret *secret :
         {&credentials.accessKeySecret, &credentials.securityToken, &credentials.authToken, &credentials.bearerToken})
        add(*secret);
}

bool KnownSecrets::occurIn(QByteArrayView text) const
{
    if (m_secrets.isEmpty() || text.isEmpty())
        return false;
    const QByteArray decoded = text.contains('%') ? percentDecoded(text) : QByteArray();
    const QByteArray lowerCase = text.toByteArray().toLower();
    return std::any_of(m_spellings.cbegin(), m_spellings.cend(), [&](const Spelling &spelling) {
        const QByteArrayView letters = spelling.letters.reveal();
        return sharePiece(spelling.anyCase ? QByteArrayView(lowerCase) : text, letters, spelling.piece)
            || (!decoded.isEmpty() && sharePiece(decoded, letters, spelling.piece));
    });
}

} // namespace countersign
