// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/curloptions.h"

#include <QByteArrayList>

#include <algorithm>
#include <vector>

namespace countersign {

namespace {

using OptionEffect = CurlOption::Effect;

/// Options that change nothing of what is sent, and take a value.
constexpr char valuedOptions[] =
    "abstract-unix-socket alt-svc cacert capath cert-type ciphers connect-timeout connect-to create-file-mode crlfile curves "
    "delegation dns-interface dns-ipv4-addr dns-ipv6-addr dns-servers doh-url ech egd-file engine etag-compare etag-save expand-data "
    "expand-header expand-url expect100-timeout ftp-account ftp-alternative-to-user ftp-method ftp-ssl-ccc-mode "
    "happy-eyeballs-timeout-ms haproxy-clientip hostpubmd5 hostpubsha256 hsts interface ip-tos ipfs-gateway keepalive-cnt "
    "keepalive-time key key-type krb libcurl limit-rate local-port login-curlOptions mail-auth mail-from mail-rcpt max-filesize max-redirs "
    "netrc-file noproxy output-dir parallel-max parallel-max-host pass pinnedpubkey preproxy proto proto-default proto-redir "
    "proxy-cacert proxy-capath proxy-cert proxy-cert-type proxy-ciphers proxy-crlfile proxy-header proxy-key proxy-key-type proxy-pass "
    "proxy-pinnedpubkey proxy-service-name proxy-tls13-ciphers proxy-tlsauthtype proxy-tlspassword proxy-tlsuser proxy1.0 pubkey "
    "random-file rate resolve retry retry-delay retry-max-time sasl-authzid service-name sigalgs socks4 socks4a socks5 "
    "socks5-gssapi-service socks5-hostname stderr tftp-blksize tls-max tls13-ciphers tlsauthtype tlspassword tlsuser trace trace-ascii "
    "trace-config unix-socket upload-flags variable vlan-priority";

/// Options that change nothing of what is sent, and take none.
constexpr char plainOptions[] =
    "alpn basic ca-native cert-status clobber compressed-ssh create-dirs crlf disable-eprt disable-epsv disallow-username-in-url "
    "doh-cert-status doh-insecure dump-ca-embed eprt epsv fail-early fail-with-body false-start follow form-escape ftp-create-dirs "
    "ftp-pasv ftp-pret ftp-skip-pasv-ip ftp-ssl-ccc ftp-ssl-control haproxy-protocol http0.9 http1.1 http2 http2-prior-knowledge http3 "
    "http3-only ignore-content-length keepalive location-trusted mail-rcpt-allowfails metalink mptcp netrc-optional npn ntlm-wb "
    "out-null parallel-immediate post301 post302 post303 progress-meter proxy-anyauth proxy-basic proxy-ca-native proxy-digest "
    "proxy-http2 proxy-insecure proxy-negotiate proxy-ntlm proxy-ssl-allow-beast proxy-ssl-auto-client-cert proxy-tlsv1 raw "
    "remote-name-all remove-on-error retry-all-errors retry-connrefused sasl-ir sessionid skip-existing socks5-basic socks5-gssapi "
    "socks5-gssapi-nec ssl ssl-allow-beast ssl-auto-client-cert ssl-no-revoke ssl-reqd ssl-revoke-best-effort styled-output "
    "suppress-connect-headers tcp-fastopen tcp-nodelay tftp-no-curlOptions tls-earlydata tlsv1.0 tlsv1.1 tlsv1.2 tlsv1.3 tr-encoding "
    "trace-ids trace-time xattr";

std::vector<CurlOption> allCurlOptions()
{
    std::vector<CurlOption> all{
        {"anyauth", '\0', false, OptionEffect::SignsItself},
        {"append", 'a', false, OptionEffect::None},
        {"aws-sigv4", '\0', true, OptionEffect::SignsItself},
        {"buffer", 'N', false, OptionEffect::None},
        {"cert", 'E', true, OptionEffect::None},
        {"compressed", '\0', false, OptionEffect::Compressed},
        {"config", 'K', true, OptionEffect::Config},
        {"continue-at", 'C', true, OptionEffect::None},
        {"cookie", 'b', true, OptionEffect::Cookie},
        {"cookie-jar", 'c', true, OptionEffect::None},
        {"data", 'd', true, OptionEffect::Data},
        {"data-ascii", '\0', true, OptionEffect::Data},
        {"data-binary", '\0', true, OptionEffect::DataBinary},
        {"data-raw", '\0', true, OptionEffect::DataRaw},
        {"data-urlencode", '\0', true, OptionEffect::DataUrlencode},
        {"digest", '\0', false, OptionEffect::SignsItself},
        {"disable", 'q', false, OptionEffect::None},
        {"dump-header", 'D', true, OptionEffect::None},
        {"fail", 'f', false, OptionEffect::None},
        {"form", 'F', true, OptionEffect::Form},
        {"form-string", '\0', true, OptionEffect::Form},
        {"ftp-port", 'P', true, OptionEffect::None},
        {"get", 'G', false, OptionEffect::Get},
        {"globoff", 'g', false, OptionEffect::Globoff},
        {"head", 'I', false, OptionEffect::Head},
        {"header", 'H', true, OptionEffect::Header},
        {"help", 'h', true, OptionEffect::None},
        {"http1.0", '0', false, OptionEffect::None},
        {"include", 'i', false, OptionEffect::None},
        {"insecure", 'k', false, OptionEffect::None},
        {"ipv4", '4', false, OptionEffect::None},
        {"ipv6", '6', false, OptionEffect::None},
        {"json", '\0', true, OptionEffect::Json},
        {"junk-session-cookies", 'j', false, OptionEffect::None},
        {"list-only", 'l', false, OptionEffect::None},
        {"location", 'L', false, OptionEffect::None},
        {"manual", 'M', false, OptionEffect::None},
        {"max-time", 'm', true, OptionEffect::None},
        {"negotiate", '\0', false, OptionEffect::SignsItself},
        {"netrc", 'n', false, OptionEffect::None},
        {"next", ':', false, OptionEffect::Next},
        {"ntlm", '\0', false, OptionEffect::SignsItself},
        {"oauth2-bearer", '\0', true, OptionEffect::Bearer},
        {"output", 'o', true, OptionEffect::None},
        {"parallel", 'Z', false, OptionEffect::None},
        {"path-as-is", '\0', false, OptionEffect::PathAsIs},
        {"progress-bar", '#', false, OptionEffect::None},
        {"proxy", 'x', true, OptionEffect::None},
        {"proxy-user", 'U', true, OptionEffect::None},
        {"proxytunnel", 'p', false, OptionEffect::None},
        {"quote", 'Q', true, OptionEffect::None},
        {"range", 'r', true, OptionEffect::Range},
        {"referer", 'e', true, OptionEffect::Referer},
        {"remote-header-name", 'J', false, OptionEffect::None},
        {"remote-name", 'O', false, OptionEffect::None},
        {"remote-time", 'R', false, OptionEffect::None},
        {"request", 'X', true, OptionEffect::Request},
        {"request-target", '\0', true, OptionEffect::RequestTarget},
        {"show-error", 'S', false, OptionEffect::None},
        {"silent", 's', false, OptionEffect::None},
        {"speed-limit", 'Y', true, OptionEffect::None},
        {"speed-time", 'y', true, OptionEffect::None},
        {"sslv2", '2', false, OptionEffect::None},
        {"sslv3", '3', false, OptionEffect::None},
        {"telnet-option", 't', true, OptionEffect::None},
        {"time-cond", 'z', true, OptionEffect::None},
        {"tlsv1", '1', false, OptionEffect::None},
        {"upload-file", 'T', true, OptionEffect::Upload},
        {"url", '\0', true, OptionEffect::Url},
        {"url-query", '\0', true, OptionEffect::UrlQuery},
        {"use-ascii", 'B', false, OptionEffect::None},
        {"user", 'u', true, OptionEffect::User},
        {"user-agent", 'A', true, OptionEffect::UserAgent},
        {"verbose", 'v', false, OptionEffect::None},
        {"version", 'V', false, OptionEffect::None},
        {"write-out", 'w', true, OptionEffect::None},
    };
    const auto append = [&all](const char *names, bool takesValue) {
        const QByteArrayList list = QByteArray(names).split(' ');
        for (const QByteArray &name : list)
            all.push_back({name, '\0', takesValue, OptionEffect::None});
    };
    append(valuedOptions, true);
    append(plainOptions, false);
    std::sort(all.begin(), all.end(), [](const CurlOption &left, const CurlOption &right) { return left.name < right.name; });
    return all;
}

const std::vector<CurlOption> &curlOptions()
{
    static const std::vector<CurlOption> all = allCurlOptions();
    return all;
}

} // namespace

const CurlOption *curlOption(QByteArrayView name)
{
    const auto found = std::lower_bound(curlOptions().cbegin(), curlOptions().cend(), name,
                                        [](const CurlOption &option, QByteArrayView wanted) { return option.name < wanted; });
    if (found == curlOptions().cend() || name.isEmpty() || !QByteArrayView(found->name).startsWith(name))
        return nullptr;
    const bool isAmbiguous =
        found->name != name && std::next(found) != curlOptions().cend() && QByteArrayView(std::next(found)->name).startsWith(name);
    return isAmbiguous ? nullptr : &*found;
}

const CurlOption *curlOption(char letter)
{
    const auto found = std::find_if(curlOptions().cbegin(), curlOptions().cend(),
                                    [letter](const CurlOption &option) { return letter != '\0' && option.letter == letter; });
    return found == curlOptions().cend() ? nullptr : &*found;
}

} // namespace countersign
