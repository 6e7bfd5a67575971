# SPDX-License-Identifier: GPL-3.0-or-later
"""SM3 (GB/T 32905-2016) by hand, for Pythons whose OpenSSL has none."""
MASK = 0xFFFFFFFF
START = (0x7380166F, 0x4914B2B9, 0x172442D7, 0xDA8A0600, 0xA96F30BC, 0x163138AA, 0xE38DEE4D, 0xB0FB0E4E)


def _turn(value, bits):
    bits %= 32
    return ((value << bits) | (value >> (32 - bits))) & MASK if bits else value


def _p1(x):
    return x ^ _turn(x, 15) ^ _turn(x, 23)


def _compress(state, block):
    words = [int.from_bytes(block[i:i + 4], "big") for i in range(0, 64, 4)]
    for j in range(16, 68):
        words.append(_p1(words[j - 16] ^ words[j - 9] ^ _turn(words[j - 3], 15)) ^ _turn(words[j - 13], 7) ^ words[j - 6])
    a, b, c, d, e, f, g, h = state
    for j in range(64):
        constant = 0x79CC4519 if j < 16 else 0x7A879D8A
        ss1 = _turn((_turn(a, 12) + e + _turn(constant, j)) & MASK, 7)
        ss2 = ss1 ^ _turn(a, 12)
        ff = a ^ b ^ c if j < 16 else (a & b) | (a & c) | (b & c)
        gg = e ^ f ^ g if j < 16 else (e & f) | (~e & MASK & g)
        tt1 = (ff + d + ss2 + (words[j] ^ words[j + 4])) & MASK
        tt2 = (gg + h + ss1 + words[j]) & MASK
        a, b, c, d = tt1, a, _turn(b, 9), c
        e, f, g, h = tt2 ^ _turn(tt2, 9) ^ _turn(tt2, 17), e, _turn(f, 19), g
    return tuple(old ^ new for old, new in zip(state, (a, b, c, d, e, f, g, h)))


def sm3(data):
    padded = data + b"\x80" + b"\0" * ((55 - len(data)) % 64) + (8 * len(data)).to_bytes(8, "big")
    state = START
    for i in range(0, len(padded), 64):
        state = _compress(state, padded[i:i + 64])
    return b"".join(word.to_bytes(4, "big") for word in state)
