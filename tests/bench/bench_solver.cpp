// SPDX-License-Identifier: GPL-3.0-or-later
// How fast mistakes are searched for: hypotheses a second on one thread, beside a bare HMAC measured in turn with them, by processor time; and how long
// the cases of the broken signers take on all threads, by the clock, which tells something on a calm machine only. bench_solver [CASES OF A KIND]
#include "core/session/explainjob.h"
#include "tests/bench/signingfloor.h"
#include "tests/support/brokencases.h"

#include <QThread>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>

using namespace countersign;

namespace {

constexpr int rounds = 5;
constexpr double goal = 250;               // thousand hypotheses a second
constexpr double goals[] = {5, 100, 3000}; // milliseconds for one, two and three mistakes

double processorSeconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

double median(QVector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

/// Fifteen parameters, those of the system among them where the scheme has them in the query.
Request request(bool isRpc)
{
    Request made{.endpoint = {.scheme = "https", .host = "ecs.cn-hangzhou.aliyuncs.com"}};
    made.path = TracedBytes("/", Origin::of(Origin::Kind::Path));
    const std::pair<const char *, const char *> pairs[] = {{"Description", "IPv6 网关 *~"},
                                                           {"DryRun", "false"},
                                                           {"InstanceName", "web front 01"},
                                                           {"PageNumber", "1"},
                                                           {"PageSize", "50"},
                                                           {"RegionId", "cn-hangzhou"},
                                                           {"Tag.1.Key", "team a"},
                                                           {"Tag.1.Value", ""},
                                                           {"VpcId", "vpc-bp1qpo0kug3a20q"},
                                                           {"ZoneId", "cn-hangzhou-b"},
                                                           {"a", "1"},
                                                           {"b", "2"},
                                                           {"c", "3"},
                                                           {"d", "4"},
                                                           {"e", "5"}};
    for (const auto &[name, value] : pairs) {
        if (made.query.size() < (isRpc ? 10 : 15))
            made.query.append(field(name, value, Origin::parameter(QString::fromLatin1(name))));
    }
    return made;
}

/// A signature that no mistake gives, on one thread, until the time is up.
void benchRate(const SchemeRegistry &schemes, const char *id)
{
    const SignatureScheme *const scheme = schemes.scheme(id);
    const bool isRpc = QByteArrayView(id) == "alibaba-rpc-v1";
    const bool isHex = QByteArrayView(id) == "alibaba-acs3" || QByteArrayView(id) == "huawei-aksk";
    const Request sent = request(isRpc);
    SigningContext context{.time = QDateTime(QDate(2016, 2, 23), QTime(12, 46, 24), Qt::UTC),
                           .nonce = "3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf"};
    context.credentials = {.accessKeyId = "testid", .accessKeySecret = Secret(QByteArray("testsecret"))};
    context.rules = scheme->rules();
    const QByteArray none = isHex ? QByteArray(64, 'a') : QByteArray(27, 'A') + '=';
    SigningFloor floor("SHA1", "testsecret&");
    const std::string message(620, 'x');
    QVector<double> bare, search;
    for (int round = -1; round < rounds; ++round) {
        double start = processorSeconds();
        for (int i = 0; i < 200000; ++i)
            floor.mac(message);
        const double bareRate = 200 / (processorSeconds() - start);
        start = processorSeconds();
        const auto result = solved({*scheme, sent, context, none}, {.budget = std::chrono::seconds(1), .threads = 1});
        if (!result || result->isMatch || !result->solutions.isEmpty()) {
            std::fprintf(stderr, "%s: a signature of nobody was explained\n", id);
            std::exit(1);
        }
        if (round < 0)
            continue; // the first warms the caches
        bare.append(bareRate);
        search.append(static_cast<double>(result->tried) / 1000 / (processorSeconds() - start));
    }
    std::printf("%-16s 15 parameters: %4.0f thousand hypotheses a second and core (goal: at least %.0f), bare HMAC-SHA1 %4.0f thousand\n",
                id, median(search), goal, median(bare));
}

void benchCases(const SchemeRegistry &schemes, int count)
{
    for (int mistakes = 1; mistakes <= 3; ++mistakes) {
        QVector<double> all;
        for (const QByteArray &scheme : brokenSchemes()) {
            QVector<double> milliseconds;
            for (const QByteArray &line :
                 brokenCases(scheme, {"--mistakes", QByteArray::number(mistakes), "--count", QByteArray::number(count)})) {
                const ExplainOutcome outcome =
                    explainedJob(line, schemes, {.budget = std::chrono::seconds(60), .threads = std::max(1, QThread::idealThreadCount())});
                if (outcome.diagnosis)
                    milliseconds.append(static_cast<double>(outcome.diagnosis->took.count()) / 1000);
            }
            all += milliseconds;
            std::printf("%-16s %d at once: median %.2f ms, worst %.0f ms\n", scheme.constData(), mistakes, median(milliseconds),
                        *std::max_element(milliseconds.cbegin(), milliseconds.cend()));
        }
        std::printf("%-16s %d at once: median %.2f ms (goal: below %.0f)\n", "all", mistakes, median(all), goals[mistakes - 1]);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    const int count = argc > 1 ? std::max(3, std::atoi(argv[1])) : 15;
    const SchemeRegistry schemes;
    for (const char *id : {"alibaba-rpc-v1", "alibaba-roa-v1", "alibaba-acs3", "huawei-aksk"})
        benchRate(schemes, id);
    benchCases(schemes, count);
    return 0;
}
