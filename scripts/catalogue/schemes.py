# SPDX-License-Identifier: GPL-3.0-or-later
"""Which signature schemes an operation takes, best first.

Some services sign in a way of their own. Their scheme is named all the same, so that a program which cannot compute it knows that, and
does not send a signature of another kind.
"""

#: `info.style` of Alibaba's live metadata -> schemes
STYLES = {
    "RPC": ["alibaba-rpc-v1", "alibaba-acs3"],
    "ROA": ["alibaba-roa-v1", "alibaba-acs3"],
    "V3": ["alibaba-acs3", "alibaba-roa-v1"],
    "OSS": ["alibaba-oss"],
    "FC": ["alibaba-fc"],
    "PDS": ["alibaba-pds"],
}

#: Products that sign otherwise than the style of their document says.
PRODUCTS = {"sls": ["alibaba-sls"]}


def of_alibaba(product, style, security=()):
    """Schemes of an operation of `product` (code in any case); `security` are the operation's ways in, as `[{"AK": []}]`.

    >>> of_alibaba("Ecs", "RPC", [{"AK": []}, {"Anonymous": []}])
    ['alibaba-rpc-v1', 'alibaba-acs3', 'none']
    >>> of_alibaba("Sls", "ROA")
    ['alibaba-sls']

    A style that is not known stands for itself: `alibaba-aligenie`.
    """
    schemes = PRODUCTS.get(product.lower()) or STYLES.get(style.upper()) or ["alibaba-" + style.lower()]
    ways = {name for entry in security or () for name in entry}
    if ways == {"Anonymous"}:
        return ["none"]
    return schemes + (["none"] if "Anonymous" in ways else [])
