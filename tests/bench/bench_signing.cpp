// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the lean form signs, beside a floor measured in the same run: plain C++ that can do one scheme and nothing else. One thread, processor time,
// medians over rounds in which floor and program take turns. bench_signing [ROUNDS]
#include "core/signing/signaturescheme.h"
#include "tests/bench/signingfloor.h"
#include "tests/support/rulechanges.h"

#include <QDateTime>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>

using namespace countersign;

namespace {

double processorSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// How often a second \p work is done, measured over \p count times.
template <class Work>
double rate(int count, Work &&work)
{
    const double start = processorSeconds();
    for (int i = 0; i < count; ++i)
        work(i);
    return count / (processorSeconds() - start);
}

double median(QVector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

[[noreturn]] void differ(const char *what)
{
    std::fprintf(stderr, "%s: floor and program give different signatures\n", what);
    std::exit(1);
}

QVector<Field> fields(int count)
{
    QVector<Field> made;
    const auto add = [&made](const QByteArray &name, const QByteArray &value) {
        made.append(field(name, value, Origin::parameter(QString::fromLatin1(name))));
    };
    for (const auto &[name, value] : {std::pair{"RegionId", "cn-hangzhou"},
                                      {"InstanceName", "web front 01"},
                                      {"ZoneId", "cn-hangzhou-b"},
                                      {"Description", "IPv6 网关 *~"},
                                      {"VpcId", "vpc-bp1qpo0kug3a20qqe9h3v"},
                                      {"PageSize", "50"},
                                      {"ClientToken", "0c593ea1-3bea-11e9-b96b-88e9fe637760"},
                                      {"DryRun", "false"},
                                      {"PageNumber", "1"}})
        add(name, value);
    for (int i = 1; made.size() < count; ++i)
        add("Tag." + QByteArray::number(i) + ".Key", "key " + QByteArray::number(i));
    return made.mid(0, count);
}

SigningFloor::Pairs plain(const QVector<Field> &fields)
{
    SigningFloor::Pairs pairs;
    for (const Field &field : fields)
        pairs.emplace_back(field.name.toStdString(), field.value.bytes().toStdString());
    return pairs;
}

SigningContext context()
{
    SigningContext made{.time = QDateTime(QDate(2016, 2, 23), QTime(12, 46, 24), Qt::UTC), .nonce = "3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf"};
    made.credentials = {.accessKeyId = "testid", .accessKeySecret = Secret(QByteArray("testsecret"))};
    return made;
}

Request requestWith(int parameters)
{
    Request request{.endpoint = {.scheme = "https", .host = "ecs.cn-hangzhou.aliyuncs.com"}};
    request.query = fields(parameters);
    return request;
}

QByteArrayView signedBy(LeanSigner &lean, const SigningRules &rules)
{
    return lean.signature(rules, lean.stringToSign(rules));
}

struct Rates {
    QVector<double> bare{}, floor{}, lean{}, ratio{}, floorToBare{};
};

template <class Bare, class Floor, class Lean>
void compare(const char *name, int rounds, double goal, Bare &&bare, Floor &&floor, Lean &&lean)
{
    constexpr int count = 20000;
    Rates result;
    for (int round = -1; round < rounds; ++round) {
        const double bareRate = rate(count, bare);
        const double floorRate = rate(count, floor);
        const double leanRate = rate(count, lean);
        if (round < 0)
            continue; // the first warms the caches
        result.bare.append(bareRate);
        result.floor.append(floorRate);
        result.lean.append(leanRate);
        result.ratio.append(leanRate / floorRate);
        result.floorToBare.append(floorRate / bareRate);
    }
    std::printf(
        "%-22s bare HMAC %5.0f k/s  floor %5.0f k/s  lean %5.0f k/s  lean / floor %.2f (goal: at least %.1f)  floor / bare HMAC %.2f\n",
        name, median(result.bare) / 1000, median(result.floor) / 1000, median(result.lean) / 1000, median(result.ratio), goal,
        median(result.floorToBare));
}

SigningFloor::Pairs headersOf(LeanSigner &lean)
{
    return plain(lean.headers());
}

void benchRpc(const SchemeRegistry &schemes, int rounds)
{
    const SignatureScheme *scheme = schemes.scheme("alibaba-rpc-v1");
    const Request request = requestWith(15); // the five of the system make it 20
    const SigningContext signing = context();
    const auto lean = scheme->lean(request, signing).value_or(nullptr);
    const SigningRules rules = scheme->rules();
    const SigningFloor::Pairs parameters = plain(lean->parameters(rules));
    const std::string text = lean->stringToSign(rules).toByteArray().toStdString();
    SigningFloor floor("SHA1", "testsecret&");
    if (floor.rpc("GET", parameters) != std::string_view(signedBy(*lean, rules).data(), 28))
        differ("alibaba-rpc-v1");
    std::string message(900, 'x');
    compare(
        "alibaba-rpc-v1", rounds, 0.8, [&](int) { floor.mac(message); }, [&](int) { floor.rpc("GET", parameters); },
        [&](int) { signedBy(*lean, rules); });
    std::printf("%-22s %zu parameters, string to sign %zu bytes; floor / bare HMAC has to reach 0.353\n", "", parameters.size(),
                text.size());
}

void benchCanonical(const SchemeRegistry &schemes, const char *id, int rounds)
{
    const SignatureScheme *scheme = schemes.scheme(id);
    const bool isHuawei = QByteArrayView(id) == "huawei-aksk";
    Request request = requestWith(20);
    request.path = TracedBytes(isHuawei ? "/v3/instances" : "/", Origin::of(Origin::Kind::Path));
    request.headers = {field("x-acs-action", "DescribeInstances", {}), field("x-acs-version", "2014-05-26", {})};
    const SigningContext signing = context();
    const auto lean = scheme->lean(request, signing).value_or(nullptr);
    const SigningRules rules = scheme->rules();
    const SigningFloor::Pairs parameters = plain(lean->parameters(rules));
    const SigningFloor::Pairs headers = headersOf(*lean);
    const std::string payload = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    const std::string algorithm = isHuawei ? "SDK-HMAC-SHA256" : "ACS3-HMAC-SHA256";
    const std::string date = isHuawei ? "20160223T124624Z" : "";
    const std::string path = isHuawei ? "/v3/instances/" : "/";
    SigningFloor floor("SHA256", "testsecret");
    const auto floorSigns = [&] { return floor.canonical("GET", path, parameters, headers, payload, algorithm, date); };
    if (floorSigns() != std::string_view(signedBy(*lean, rules).data(), 64))
        differ(id);
    const std::string message(900, 'x');
    compare(
        id, rounds, 0.7, [&](int) { floor.mac(message); }, [&](int) { floorSigns(); }, [&](int) { signedBy(*lean, rules); });
}

/// What a search for mistakes does: one request under ever other rules.
void benchChangingRules(const SchemeRegistry &schemes, const char *id, int rounds)
{
    const SignatureScheme *scheme = schemes.scheme(id);
    const Request request = requestWith(15);
    const SigningContext signing = context();
    const auto lean = scheme->lean(request, signing).value_or(nullptr);
    QVector<SigningRules> rules;
    for (const RuleChange &change : ruleChanges()) {
        rules.append(scheme->rules());
        change.apply(rules.last());
    }
    QVector<double> rates;
    for (int round = -1; round < rounds; ++round) {
        const double measured = rate(20000, [&](int i) { signedBy(*lean, rules.at(i % rules.size())); });
        if (round >= 0)
            rates.append(measured);
    }
    std::printf("%-22s changing rules, 15 parameters: %.0f k/s (goal: at least 250)\n", id, median(rates) / 1000);
}

void benchTraced(const SchemeRegistry &schemes, const char *id, int rounds)
{
    const SignatureScheme *scheme = schemes.scheme(id);
    const Request request = requestWith(116);
    SigningContext signing = context();
    signing.rules = scheme->rules();
    QVector<double> rates;
    for (int round = -1; round < rounds; ++round) {
        const double measured = rate(200, [&](int) { (void)scheme->sign(request, signing); });
        if (round >= 0)
            rates.append(measured);
    }
    std::printf("%-22s traced, 116 parameters: %.3f ms (goal: below 1)\n", id, 1000 / median(rates));
}

} // namespace

int main(int argc, char *argv[])
{
    const int rounds = argc > 1 ? std::max(3, std::atoi(argv[1])) : 15;
    const SchemeRegistry schemes;
    benchRpc(schemes, rounds);
    for (const char *id : {"alibaba-acs3", "huawei-aksk"})
        benchCanonical(schemes, id, rounds);
    for (const char *id : {"alibaba-rpc-v1", "alibaba-roa-v1", "alibaba-acs3", "huawei-aksk"})
        benchChangingRules(schemes, id, rounds);
    for (const char *id : {"alibaba-rpc-v1", "alibaba-roa-v1", "alibaba-acs3", "huawei-aksk"})
        benchTraced(schemes, id, rounds);
    return 0;
}
