// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace countersign {

/// An option of curl's command line, and what it does to the bytes that are sent.
struct CurlOption {
    enum class Effect {
        None, ///< output, TLS, limits, proxies: nothing that is signed
        Url,
        Data, ///< `-d`: `@file` is a file, and its line ends go
        DataBinary,
        DataRaw,
        DataUrlencode,
        Json,
        Get,
        Head,
        Request,
        Header,
        UserAgent,
        Referer,
        Cookie,
        User,
        Bearer,
        Form,
        Upload,
        UrlQuery,
        Compressed,
        PathAsIs,
        Globoff,
        Next,
        Config,
        SignsItself, ///< curl computes an authorization of its own
        RequestTarget,
        Range
    };
    QByteArray name{};  ///< without the dashes
    char letter = '\0'; ///< NUL: there is none
    bool takesValue = false;
    Effect effect = Effect::None;
};

/// The option of that long name, or of the only one that begins so, as curl takes it; null when there is none. `--no-` is the caller's.
/// Source: `curl --help all` of 7.88, and curl's manual page for what came up to 8.16.
const CurlOption *curlOption(QByteArrayView name);
const CurlOption *curlOption(char letter);

} // namespace countersign
