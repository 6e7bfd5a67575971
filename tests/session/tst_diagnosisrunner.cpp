// SPDX-License-Identifier: GPL-3.0-or-later
// Cases judged in another thread: the last one asked for is answered, and nobody waits for one that was given up.
#include "core/session/diagnosisrunner.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>
#include <cstdio>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QByteArray query =
    "AccessKeyId=testid&Action=DescribeRegions&Format=XML&SignatureMethod=HMAC-SHA1&SignatureNonce=3ee8c1b8-83d3-44af-a94f-"
    "4e0ad82fd6cf&SignatureVersion=1.0&Timestamp=2016-02-23T12%3A46%3A24Z&Version=2014-05-26";

/// The vendor's documented example, with \p signature in the place of the right one.
ExplainJob job(const QByteArray &signature)
{
    ExplainJob job{.id = signature};
    job.input.request = requestFromUrl(QByteArray("http://ecs.aliyuncs.com/?" + query + "&Signature=" + signature));
    job.input.secret = Secret(QByteArray("testsecret"));
    return job;
}

const QByteArray right = "OLeaidS1JvxuMvnyHOwuJ%2BuX5qY%3D";
const QByteArray withoutAmpersand = "R8VkbeU3DqhHmAVCdxW%2FCjqsRK0%3D";
const QByteArray unknown = "AAAAAAAAAAAAAAAAAAAAAAAAAAA%3D";

/// Keeps the worker busy until it is let go: a case as long as any.
class Gate {
public:
    SolverLimits limits() const
    {
        SolverLimits limits{.mostMistakes = 3, .budget = std::chrono::minutes(10)};
        limits.isCancelled = [this] {
            m_reached = true;
            while (!m_isOpen)
                QThread::msleep(1);
            return false;
        };
        return limits;
    }
    bool isReached() const { return m_reached; }
    void open() { m_isOpen = true; }

private:
    mutable std::atomic<bool> m_reached = false;
    std::atomic<bool> m_isOpen = false;
};

} // namespace

class tst_DiagnosisRunner : public QObject {
    Q_OBJECT

private slots:
    void answersFromTheEventLoop()
    {
        DiagnosisRunner runner(m_schemes);
        QVector<JudgedCase> answers;
        QThread *in = nullptr;
        connect(&runner, &DiagnosisRunner::judged, &runner, [&](const JudgedCase &judged) {
            answers.append(judged);
            in = QThread::currentThread();
        });
        QVERIFY(!runner.isRunning());
        runner.start(job(withoutAmpersand), {.mostMistakes = 1});
        QVERIFY(runner.isRunning());
        QVERIFY(answers.isEmpty());
        QTRY_COMPARE(answers.size(), 1);
        QVERIFY(!runner.isRunning());
        QCOMPARE(in, thread());
        QCOMPARE(answers[0].job.id, withoutAmpersand);
        QCOMPARE(answers[0].diagnosis.verdict, Diagnosis::Verdict::Mismatch);
        QCOMPARE(answers[0].diagnosis.explanations[0].causes[0].id, "secret-without-ampersand");
        runner.start(job(right), {.mostMistakes = 1});
        QTRY_COMPARE(answers.size(), 2);
        QCOMPARE(answers[1].diagnosis.verdict, Diagnosis::Verdict::Match);
    }

    void onlyTheLastIsAnswered()
    {
        Gate gate;
        DiagnosisRunner runner(m_schemes);
        QByteArrayList answered;
        connect(&runner, &DiagnosisRunner::judged, &runner, [&](const JudgedCase &judged) { answered.append(judged.job.id); });
        runner.start(job(unknown), gate.limits());
        QTRY_VERIFY(gate.isReached());
        for (int round = 0; round < 20; ++round)
            runner.start(job(unknown + QByteArray::number(round)), {.mostMistakes = 1});
        runner.start(job(right), {.mostMistakes = 1});
        gate.open();
        QTRY_VERIFY(!runner.isRunning());
        QTest::qWait(20);
        QCOMPARE(answered, QByteArrayList{right});
    }

    /// Its answer lies in the event queue already when it is given up.
    void anAnswerOnItsWayIsDropped()
    {
        DiagnosisRunner runner(m_schemes);
        QByteArrayList answered;
        connect(&runner, &DiagnosisRunner::judged, &runner, [&](const JudgedCase &judged) { answered.append(judged.job.id); });
        runner.start(job(right), {.mostMistakes = 1});
        QThread::msleep(200); // no event is handled here
        runner.start(job(withoutAmpersand), {.mostMistakes = 1});
        QTRY_COMPARE(answered.size(), 1);
        QCOMPARE(answered[0], withoutAmpersand);
    }

    void cancelled()
    {
        DiagnosisRunner runner(m_schemes);
        QSignalSpy judged(&runner, &DiagnosisRunner::judged);
        QElapsedTimer watch;
        runner.start(job(unknown), {.mostMistakes = 3, .budget = std::chrono::minutes(10)});
        QThread::msleep(100);
        runner.cancel();
        QVERIFY(!runner.isRunning());
        watch.start();
        runner.start(job(right), {.mostMistakes = 1});
        QTRY_COMPARE(judged.size(), 1);
        std::printf("answered %lld ms after another was given up\n", static_cast<long long>(watch.elapsed()));
        runner.cancel(); // nothing to give up
        QVERIFY(!runner.isRunning());
    }

    /// A window is closed while its case is still being judged.
    void goesWhileAtWork()
    {
        QElapsedTimer watch;
        {
            DiagnosisRunner runner(m_schemes);
            connect(&runner, &DiagnosisRunner::judged, &runner, [] { QFAIL("nobody waits for it any more"); });
            runner.start(job(unknown), {.mostMistakes = 3, .budget = std::chrono::minutes(10)});
            runner.start(job(unknown), {.mostMistakes = 3, .budget = std::chrono::minutes(10)});
            QThread::msleep(50);
            watch.start();
        }
        std::printf("gone after %lld ms\n", static_cast<long long>(watch.elapsed()));
        QVERIFY(watch.elapsed() < 60'000); // its budget was ten minutes
        QTest::qWait(20);
    }

    /// A receiver may ask for the next case, or let the runner go.
    void askedAgainFromTheAnswer()
    {
        auto runner = std::make_unique<DiagnosisRunner>(m_schemes);
        QByteArrayList answered;
        connect(runner.get(), &DiagnosisRunner::judged, runner.get(), [&](const JudgedCase &judged) {
            answered.append(judged.job.id);
            if (answered.size() == 1)
                runner->start(job(right), {.mostMistakes = 1});
            else
                runner.release()->deleteLater();
        });
        runner->start(job(withoutAmpersand), {.mostMistakes = 1});
        QTRY_COMPARE(answered, (QByteArrayList{withoutAmpersand, right}));
        QTRY_VERIFY(!runner);
    }

private:
    const SchemeRegistry m_schemes{};
};

QTEST_GUILESS_MAIN(tst_DiagnosisRunner)
#include "tst_diagnosisrunner.moc"
