// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/signingfloor.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace {

struct Code {
    char bytes[3];
    unsigned char length;
};

std::array<Code, 256> makeCodes()
{
    std::array<Code, 256> codes{};
    for (unsigned byte = 0; byte < 256; ++byte) {
        const char c = static_cast<char>(byte);
        const bool stays =
            (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == '~';
        const char *digits = "0123456789ABCDEF";
        codes[byte] = stays ? Code{{c, 0, 0}, 1} : Code{{'%', digits[byte >> 4], digits[byte & 15]}, 3};
    }
    return codes;
}

const std::array<Code, 256> codes = makeCodes();

char *encode(std::string_view raw, char *out)
{
    for (const char c : raw) {
        const Code &code = codes[static_cast<unsigned char>(c)];
        std::memcpy(out, &code, 4);
        out += code.length;
    }
    return out;
}

char *copy(std::string_view bytes, char *out)
{
    std::memcpy(out, bytes.data(), bytes.size());
    return out + bytes.size();
}

unsigned long long headOf(std::string_view key)
{
    unsigned long long head = 0;
    std::memcpy(&head, key.data(), std::min<size_t>(8, key.size()));
    return __builtin_bswap64(head);
}

} // namespace

SigningFloor::SigningFloor(const char *digest, std::string_view key)
    : m_hash(EVP_MD_CTX_new()), m_first(1 << 16), m_second(1 << 16), m_out(256)
{
    EVP_MAC *mac = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
    m_mac = EVP_MAC_CTX_new(mac);
    EVP_MAC_free(mac);
    std::string name(digest);
    const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, name.data(), 0), OSSL_PARAM_construct_end()};
    EVP_MAC_init(m_mac, reinterpret_cast<const unsigned char *>(key.data()), key.size(), parameters);
    EVP_MD *md = EVP_MD_fetch(nullptr, digest, nullptr);
    EVP_DigestInit_ex2(m_hash, md, nullptr);
    EVP_MD_free(md);
}

SigningFloor::~SigningFloor()
{
    EVP_MAC_CTX_free(m_mac);
    EVP_MD_CTX_free(m_hash);
}

std::string_view SigningFloor::mac(std::string_view message)
{
    size_t length = 0;
    EVP_MAC_init(m_mac, nullptr, 0, nullptr);
    EVP_MAC_update(m_mac, reinterpret_cast<const unsigned char *>(message.data()), message.size());
    EVP_MAC_final(m_mac, reinterpret_cast<unsigned char *>(m_out.data()), &length, 64);
    return {m_out.data(), length};
}

char *SigningFloor::pairs(const Pairs &parameters, char *out)
{
    m_order.clear();
    for (unsigned i = 0; i < parameters.size(); ++i)
        m_order.push_back({headOf(parameters[i].first), i});
    const auto before = [&parameters](const Place &a, const Place &b) {
        return a.head != b.head ? a.head < b.head : parameters[a.index].first < parameters[b.index].first;
    };
    for (size_t i = 1; i < m_order.size(); ++i) {
        const Place moved = m_order[i];
        size_t to = i;
        for (; to > 0 && before(moved, m_order[to - 1]); --to)
            m_order[to] = m_order[to - 1];
        m_order[to] = moved;
    }
    bool isFirst = true;
    for (const Place &place : m_order) {
        if (!isFirst)
            *out++ = '&';
        isFirst = false;
        out = encode(parameters[place.index].first, out);
        *out++ = '=';
        out = encode(parameters[place.index].second, out);
    }
    return out;
}

std::string_view SigningFloor::rpc(std::string_view method, const Pairs &parameters)
{
    const char *const end = pairs(parameters, m_first.data());
    char *out = copy(method, m_second.data());
    out = copy("&%2F&", out);
    out = encode({m_first.data(), static_cast<size_t>(end - m_first.data())}, out);
    const std::string_view raw = mac({m_second.data(), static_cast<size_t>(out - m_second.data())});
    char *const text = m_out.data() + 64;
    const int length = EVP_EncodeBlock(reinterpret_cast<unsigned char *>(text), reinterpret_cast<const unsigned char *>(raw.data()),
                                       static_cast<int>(raw.size()));
    return {text, static_cast<size_t>(length)};
}

std::string_view SigningFloor::canonical(std::string_view method, std::string_view path, const Pairs &query, const Pairs &headers,
                                         std::string_view payload, std::string_view algorithm, std::string_view date)
{
    const auto hex = [](std::string_view raw, char *to) {
        for (const char c : raw) {
            *to++ = "0123456789abcdef"[static_cast<unsigned char>(c) >> 4];
            *to++ = "0123456789abcdef"[c & 15];
        }
        return to;
    };
    char *out = copy(method, m_first.data());
    *out++ = '\n';
    for (const char c : path)
        out = c == '/' ? (*out = c, out + 1) : encode({&c, 1}, out);
    *out++ = '\n';
    out = pairs(query, out);
    *out++ = '\n';
    for (const auto &[name, value] : headers) {
        out = copy(name, out);
        *out++ = ':';
        out = copy(value, out);
        *out++ = '\n';
    }
    *out++ = '\n';
    for (size_t i = 0; i < headers.size(); ++i) {
        if (i > 0)
            *out++ = ';';
        out = copy(headers[i].first, out);
    }
    *out++ = '\n';
    out = copy(payload, out);

    unsigned char digest[64];
    unsigned length = 0;
    EVP_DigestInit_ex2(m_hash, nullptr, nullptr);
    EVP_DigestUpdate(m_hash, m_first.data(), static_cast<size_t>(out - m_first.data()));
    EVP_DigestFinal_ex(m_hash, digest, &length);
    char *text = copy(algorithm, m_second.data());
    *text++ = '\n';
    if (!date.empty()) {
        text = copy(date, text);
        *text++ = '\n';
    }
    text = hex({reinterpret_cast<const char *>(digest), length}, text);
    const std::string_view raw = mac({m_second.data(), static_cast<size_t>(text - m_second.data())});
    char *const written = m_out.data() + 64;
    return {written, static_cast<size_t>(hex(raw, written) - written)};
}
