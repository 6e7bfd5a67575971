// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

struct evp_mac_ctx_st;
struct evp_md_ctx_st;

/// What signing costs at the least: plain C++ that can do nothing but one scheme's own rules, with reused buffers and contexts of OpenSSL. It shares
/// nothing with the program.
class SigningFloor {
public:
    using Pairs = std::vector<std::pair<std::string, std::string>>;

    SigningFloor(const char *digest, std::string_view key);
    ~SigningFloor();
    SigningFloor(const SigningFloor &) = delete;
    SigningFloor &operator=(const SigningFloor &) = delete;

    /// The MAC alone, raw.
    std::string_view mac(std::string_view message);
    /// Alibaba RPC 1.0: sort, encode, join, encode, HMAC, Base64.
    std::string_view rpc(std::string_view method, const Pairs &parameters);
    /// What ACS3 and Huawei have in common: sort and encode the query, the header lines, the list, hash, HMAC, hex. \param headers sorted
    /// \param date the string's second line; none where it is empty
    std::string_view canonical(std::string_view method, std::string_view path, const Pairs &query, const Pairs &headers,
                               std::string_view payload, std::string_view algorithm, std::string_view date);

private:
    struct Place {
        unsigned long long head;
        unsigned index;
    };
    char *pairs(const Pairs &parameters, char *out);

    evp_mac_ctx_st *m_mac;
    evp_md_ctx_st *m_hash;
    std::vector<Place> m_order;
    std::vector<char> m_first, m_second, m_out;
};
