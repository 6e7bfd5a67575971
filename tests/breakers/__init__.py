# SPDX-License-Identifier: GPL-3.0-or-later
"""Broken signers: programs that sign requests wrongly, on purpose and in known ways.

They judge the search for mistakes (`explain`), and so they share nothing with the programs they judge: another language, another style, written from
the vendors' descriptions of the schemes. One module signs one scheme (`rpc`, `roa`, `acs3`, `huawei`, `spas`); each is a plain signer with a switch for
every mistake, named as `explain` names its cause. `acs3` and `huawei` have their canonical request in common (`canonical`), all five the last step
(`mac`) and the encoders (`text`).

    python3 -m breakers.generate --scheme huawei-aksk --mistakes 2 --count 200 --seed 1
    python3 -m breakers.generate --scheme acm-spas --kind rule --count 20 --seed 1

prints one case a line, in the same order for the same seed. `request` (as sent: encoded, with the wrong signature), `accessKeySecret` and `signature` are
the input of `explain`; `truth` says which mistakes made the signature, and what was signed; `rightSignature` and `rightStringToSign` are what a program
without mistakes would have made of the same request. A text that is not UTF-8 is {"base64": "..."}. Schemes with a canonical request show that, too.

Of a case with several mistakes each one is needed: no smaller set of them, and no single mistake of the scheme, gives the same signature. An answer is
right when it names the true set, or another of the same size that gives the same signature. With `--thorough`, no two mistakes at all stand for three.

The places where a mistake shows are told by `where`:

    at         R: `inner` (names and values), `outer` (the joined text), `both`; A H: `query`, `path`, `both`; charsets: `values`, `path`, `body`,
               `canonical-request`, `string`; header lines: `lines`, `list`, `both`; white space of a key: `before` or `after` the ampersand;
               digests: `mac`, `canonical-request`, `all`; dates: `string`, `header`, `both`
    parameter  the name as sent
    header     the name in lower case; of `headers-unsorted` the one that stands before its neighbour
    line       the line of the string, by the header that belongs there
    wrote      what stands in the place of the right text; of `signature-param-included` nothing, or `first try`: the signature that the request
               has without this mistake; of header names `as sent` or `title` case
    order      `sent`, `reversed`, `swapped`; of a list as JSON `sent` or `index`; of the data id `first`, `second`, `third`
    path       `literal`: the %2F of the path is no work of the encoder
    by, fold   how it was sorted: by `name` or `pair`, in `lower` or `upper` case
    style      how JSON was laid out
    kept       `plus`: the sign of a part that is missing; what of a form was signed all the same: the `common` parameters, or only the `query`

Where a signature is Base64, `upper-case-hex-signature` alone makes it hexadecimal in capitals. ACS3 has no date line in its string, so that
`date-line-missing` cannot show there; `body-ascii-escaped` cannot in RPC, which signs no body.
"""
