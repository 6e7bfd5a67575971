# SPDX-License-Identifier: GPL-3.0-or-later
"""The five schemes by their ids: the signer, the maker of requests, and where the signature travels."""
from . import acs3, huawei, requests, roa, rpc, spas, wire

SCHEMES = {"alibaba-rpc-v1": (rpc, requests.rpc), "alibaba-roa-v1": (roa, requests.roa), "alibaba-acs3": (acs3, requests.acs3),
           "huawei-aksk": (huawei, requests.huawei), "acm-spas": (spas, requests.spas)}


def authorization(scheme, sent, credentials, signature):
    """The header that carries the signature."""
    if scheme == "alibaba-roa-v1":
        return ("Authorization", "acs %s:%s" % (credentials.id, signature))
    if scheme == "acm-spas":
        return ("Spas-Signature", signature)
    listed = ";".join(sent.signed_headers)
    if scheme == "alibaba-acs3":
        return ("Authorization", "%s Credential=%s,SignedHeaders=%s,Signature=%s" % (sent.algorithm, credentials.id, listed, signature))
    who = "Credential=%s/%s" % (credentials.id, sent.scope) if sent.scope else "Access=" + credentials.id
    return ("Authorization", "%s %s, SignedHeaders=%s, Signature=%s" % (sent.algorithm, who, listed, signature))


def as_sent(scheme, sent, credentials, signature, encoders):
    """The request with its signature, on the wire."""
    if scheme != "alibaba-rpc-v1":
        return wire.request_json(sent, sent.query, sent.body, [authorization(scheme, sent, credentials, signature)], encoders[0])
    pair = [("Signature", signature)]
    if sent.form and not sent.query:
        return wire.request_json(sent, [], wire.joined(sent.form + pair, encoders[1]).encode())
    return wire.request_json(sent, sent.query + pair, wire.joined(sent.form, encoders[1]).encode(), encoder=encoders[0])
