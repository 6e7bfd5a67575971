// SPDX-License-Identifier: GPL-3.0-or-later
// A batch gives what one job at a time gives, byte for byte, whatever stood in front of a job.
#include "core/session/batchsigner.h"
#include "tests/support/fixedclock.h"
#include "tests/support/vectors.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <thread>

using namespace countersign;

namespace {

QByteArrayList allJobs()
{
    QByteArrayList jobs;
    for (const VectorCase &vector : vectorCases())
        jobs.append(vector.job);
    QFile odd(QStringLiteral(COUNTERSIGN_SOURCE_DIR
                             "/tests/session/oddjobs.jsonl")); // of other shapes than the usual one, and such as are refused
    if (!odd.open(QIODevice::ReadOnly))
        qFatal("no odd jobs");
    return jobs + odd.readAll().trimmed().split('\n');
}

} // namespace

class tst_BatchSigner : public QObject {
    Q_OBJECT
private slots:
    void givesWhatOneJobGives()
    {
        QByteArrayList jobs = allJobs();
        QVERIFY(jobs.size() > 100);
        BatchSigner signer(m_schemes, m_clock, m_nonces);
        JsonWriter out;
        int refused = 0;
        for (int round = 0; round < 5; ++round) {
            for (const QByteArray &job : std::as_const(jobs)) {
                const SignJobOutcome expected = signedJob(job, m_schemes, m_clock, m_nonces);
                const auto kind = expected.error ? std::optional(expected.error->kind) : std::nullopt;
                out.clear();
                QVERIFY2(answered(signer, job, out) == kind, job.constData());
                QVERIFY2(out.json() == expected.json, QByteArray(job + '\n' + out.json() + '\n' + expected.json).constData());
                refused += kind ? 1 : 0;
            }
            std::shuffle(jobs.begin(), jobs.end(), m_random);
        }
        QVERIFY(refused >= 5 * 8);
    }

    // Neither where that was read the longer way, nor where no plain form signed it.
    void takesNoSettingOfTheJobBefore()
    {
        const QByteArray request =
            R"("credentials":{"accessKeyId":"id","accessKeySecret":"secret","authToken":"token"},"time":"2020-02-29T00:00:00Z",)"
            R"("request":{"method":"GET","url":"https://sms.example.com/v1/x"})";
        const QByteArray settings = R"(,"settings":{"algorithm":"V11-HMAC-SHA256","region":"r","service":"s"}})";
        BatchSigner signer(m_schemes, m_clock, m_nonces);
        for (const char *before : {"huawei-aksk", "huawei-token", "none", "no-such-scheme"}) {
            JsonWriter out;
            answered(signer, "{\"scheme\":\"" + QByteArray(before) + "\"," + request + settings, out);
            const QByteArray job = "{\"scheme\":\"huawei-aksk\"," + request + '}';
            out.clear();
            answered(signer, job, out);
            QCOMPARE(out.json(), signedJob(job, m_schemes, m_clock, m_nonces).json);
            QVERIFY(!out.json().contains("V11"));
        }
    }

    void goesOnInOneText()
    {
        BatchSigner signer(m_schemes, m_clock, m_nonces);
        JsonWriter out;
        QByteArray expected;
        for (const QByteArray &job : allJobs()) {
            answered(signer, job, out);
            out.newLine();
            expected += signedJob(job, m_schemes, m_clock, m_nonces).json + '\n';
        }
        QCOMPARE(out.json(), expected);
    }

    void severalThreadsShareTheRest()
    {
        const QByteArrayList jobs = allJobs();
        QByteArray expected;
        for (const QByteArray &job : jobs)
            expected += signedJob(job, m_schemes, m_clock, m_nonces).json + '\n';
        std::vector<QByteArray> made(4);
        {
            std::vector<std::jthread> threads;
            for (QByteArray &each : made)
                threads.emplace_back([this, &jobs, &each] {
                    BatchSigner signer(m_schemes, m_clock, m_nonces);
                    JsonWriter out;
                    for (const QByteArray &job : jobs) {
                        answered(signer, job, out);
                        out.newLine();
                    }
                    each = out.json();
                });
        }
        for (const QByteArray &each : made)
            QVERIFY(each == expected);
    }

private:
    static std::optional<ErrorKind> answered(BatchSigner &signer, const QByteArray &job, JsonWriter &out)
    {
        const QByteArray padded = job + QByteArray(BatchSigner::padding, '}'); // what stands there must not matter
        return signer.sign(QByteArrayView(padded).first(job.size()), out);
    }

    const SchemeRegistry m_schemes{};
    const FixedClock m_clock{QDateTime::fromString(QStringLiteral("2026-01-02T03:04:05Z"), Qt::ISODate)};
    FixedNonce m_nonces{"fixed-nonce"};
    QRandomGenerator m_random{7};
};

QTEST_APPLESS_MAIN(tst_BatchSigner)
#include "tst_batchsigner.moc"
