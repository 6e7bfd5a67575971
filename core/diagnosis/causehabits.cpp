// SPDX-License-Identifier: GPL-3.0-or-later
// Causes that come together because one call makes them.
#include "core/diagnosis/cause.h"
#include "core/diagnosis/causes/causetexts.h"

#include <algorithm>

namespace countersign {

namespace {

struct Habit {
    QByteArrayList always{}; ///< all of these
    QByteArrayList often{};  ///< and any of these
    const char *text = "";
};

} // namespace

std::optional<QString> habit(const QVector<Cause> &causes)
{
    // The narrower habit stands first.
    static const QVector<Habit> habits{
        {{"space-as-plus", "hex-lower-case"},
         {"tilde-encoded", "asterisk-not-encoded", "reserved-not-encoded"},
         QT_TRANSLATE_NOOP("Cause", "This is how C# HttpUtility.UrlEncode encodes: for forms, with hex digits in lower case.")},
        {{"space-as-plus", "reserved-not-encoded"},
         {"tilde-encoded", "asterisk-not-encoded"},
         QT_TRANSLATE_NOOP("Cause", "This is how C# WebUtility.UrlEncode encodes: for forms, leaving ! ( ) * as they are.")},
        {{"space-as-plus"},
         {"asterisk-not-encoded", "tilde-encoded"},
         QT_TRANSLATE_NOOP("Cause",
                           "This is how form encoders encode, such as Java URLEncoder, PHP urlencode, Python quote_plus and JavaScript "
                           "URLSearchParams.")},
        {{"asterisk-not-encoded", "tilde-encoded"},
         {},
         QT_TRANSLATE_NOOP("Cause", "This is how form encoders encode, such as Java URLEncoder and JavaScript URLSearchParams.")},
        {{"reserved-not-encoded", "slash-in-value-not-encoded"},
         {},
         QT_TRANSLATE_NOOP("Cause", "This is how JavaScript encodeURI encodes, which is meant for a whole address and not for a value.")},
        {{"reserved-not-encoded"}, {}, QT_TRANSLATE_NOOP("Cause", "This is how JavaScript encodeURIComponent encodes.")},
        {{"trailing-newline-in-string"},
         {"hex-instead-of-base64", "base64-of-hex", "base64-newline", "secret-trailing-newline"},
         QT_TRANSLATE_NOOP("Cause", "This is how a string is signed by hand in a shell: echo adds a newline, and openssl prints hex.")},
        {{"encoded-once", "secret-without-ampersand"},
         {},
         QT_TRANSLATE_NOOP("Cause",
                           "This is how other HMAC signatures work: the RPC signature encodes twice and ends its key with an ampersand.")},
        {{"query-encoded-in-resource", "secret-with-ampersand"},
         {},
         QT_TRANSLATE_NOOP("Cause", "This is how the RPC signature works: the ROA signature takes a plain resource and the secret alone.")},
    };
    QByteArrayList ids;
    for (const Cause &cause : causes)
        ids.append(cause.id);
    for (const Habit &each : habits) {
        const bool hasCore =
            std::all_of(each.always.cbegin(), each.always.cend(), [&ids](const QByteArray &id) { return ids.contains(id); });
        const bool isWhole = std::all_of(ids.cbegin(), ids.cend(),
                                         [&each](const QByteArray &id) { return each.always.contains(id) || each.often.contains(id); });
        if (hasCore && isWhole)
            return CauseTexts::tr(each.text);
    }
    return {};
}

} // namespace countersign
