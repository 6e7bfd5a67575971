// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up cases by signers that share nothing with the program: one, two and three mistakes at once. COUNTERSIGN_BREAKER_CASES=200 takes so many of each.
// At the end a table says what every cause of the vocabulary was decided by, here or in the recorded mistakes.
#include "core/session/explainjob.h"
#include "tests/support/brokencases.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

/// How many cases with so many mistakes at once: singles enough for every cause, of the slower ones a few.
int caseCount(int mistakes)
{
    const int wanted = qEnvironmentVariableIntValue("COUNTERSIGN_BREAKER_CASES");
    return wanted > 0 ? wanted : mistakes == 1 ? 80 : mistakes == 2 ? 20 : 10;
}

/// Far above what a case takes: a busy machine must not decide whether a mistake is found. The times are printed.
constexpr std::chrono::seconds budget{60};

QStringList causesOf(const QJsonObject &truth)
{
    QStringList ids;
    for (const QJsonValue &cause : truth[u"causes"].toArray())
        ids.append(cause[u"id"].toString());
    ids.sort();
    return ids;
}

QStringList causesOf(const Diagnosis::Explanation &explanation)
{
    QStringList ids;
    for (const Cause &cause : explanation.causes)
        ids.append(QString::fromLatin1(cause.id));
    ids.sort();
    return ids;
}

template <class Number>
Number median(QVector<Number> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

const char *inputOf(Diagnosis::Proof proof)
{
    switch (proof) {
    case Diagnosis::Proof::Reproduced:
        return "signature";
    case Diagnosis::Proof::ServerString:
        return "the server's string";
    case Diagnosis::Proof::OtherString:
        return "the program's string";
    case Diagnosis::Proof::Rule:
        return "request or answer";
    }
    Q_UNREACHABLE();
}

} // namespace

class tst_Breakers : public QObject {
    Q_OBJECT

private slots:
    void found_data()
    {
        QTest::addColumn<QByteArray>("scheme");
        QTest::addColumn<int>("mistakes");
        QTest::addColumn<double>("share");
        constexpr double shares[] = {0.99, 0.97, 0.90};
        for (const QByteArray &scheme : brokenSchemes()) {
            for (int mistakes = 1; mistakes <= 3; ++mistakes)
                QTest::newRow(QByteArray(scheme + ' ' + QByteArray::number(mistakes)).constData())
                    << scheme << mistakes << shares[mistakes - 1];
        }
    }

    void found()
    {
        QFETCH(const QByteArray, scheme);
        QFETCH(const int, mistakes);
        QFETCH(const double, share);
        const int wanted = caseCount(mistakes);
        const QByteArrayList cases =
            brokenCases(scheme, {"--mistakes", QByteArray::number(mistakes), "--count", QByteArray::number(wanted)});
        QCOMPARE(cases.size(), wanted);
        int right = 0;
        QVector<double> took;
        QVector<quint64> tried;
        QByteArray missed;
        for (const QByteArray &line : cases) {
            const ExplainOutcome outcome = explainedJob(line, m_schemes, {.budget = budget});
            QVERIFY2(outcome.diagnosis, line.constData());
            const QJsonObject item = QJsonDocument::fromJson(line).object();
            const QJsonObject truth = item[u"truth"].toObject();
            const auto &explanations = outcome.diagnosis->explanations;
            const QByteArray string = truth[u"stringToSign"].isString()
                ? truth[u"stringToSign"].toString().toUtf8()
                : QByteArray::fromBase64(truth[u"stringToSign"][u"base64"].toString().toLatin1());
            const bool isRight = !explanations.isEmpty() && explanations.constFirst().proof == Diagnosis::Proof::Reproduced
                && (causesOf(explanations.constFirst()) == causesOf(truth) || explanations.constFirst().stringToSign == string);
            right += isRight ? 1 : 0;
            took.append(double(outcome.diagnosis->took.count()) / 1000);
            tried.append(outcome.diagnosis->tried);
            if (isRight)
                note(explanations.constFirst(), causesOf(truth));
            if (!isRight)
                missed += "\n  " + item[u"id"].toString().toUtf8() + ": " + causesOf(truth).join(u" + ").toUtf8() + " -> "
                    + (explanations.isEmpty() ? QByteArray("nothing") : causesOf(explanations.constFirst()).join(u" + ").toUtf8());
        }
        const QByteArray summary = scheme + ", " + QByteArray::number(mistakes) + " at once: " + QByteArray::number(right) + " of "
            + QByteArray::number(cases.size()) + ", median " + QByteArray::number(median(took), 'f', 2) + " ms and "
            + QByteArray::number(median(tried)) + " hypotheses, worst "
            + QByteArray::number(*std::max_element(took.cbegin(), took.cend()), 'f', 0) + " ms" + missed + '\n';
        std::fputs(summary.constData(), stdout);
        QVERIFY2(double(right) >= share * double(cases.size()), summary.constData());
    }

    /// What is seen in strings, requests and answers: the true causes are named, whatever else is.
    void seen_data()
    {
        QTest::addColumn<QByteArray>("scheme");
        QTest::addColumn<QByteArray>("kind");
        for (const QByteArray &scheme : brokenSchemes()) {
            for (const char *kind : {"string", "rule"})
                QTest::newRow(QByteArray(scheme + ' ' + kind).constData()) << scheme << QByteArray(kind);
        }
    }

    void seen()
    {
        QFETCH(const QByteArray, scheme);
        QFETCH(const QByteArray, kind);
        QByteArray missed;
        int count = 0;
        for (const QByteArray &line : brokenCases(scheme, {"--kind", kind, "--count", "24"})) {
            const ExplainOutcome outcome = explainedJob(line, m_schemes, {.budget = std::chrono::milliseconds(500)});
            QVERIFY2(outcome.diagnosis, line.constData());
            QStringList named;
            const QJsonObject item = QJsonDocument::fromJson(line).object();
            for (const Diagnosis::Explanation &explanation : outcome.diagnosis->explanations) {
                named += causesOf(explanation);
                note(explanation, causesOf(item[u"truth"].toObject()));
            }
            ++count;
            for (const QString &cause : causesOf(item[u"truth"].toObject())) {
                if (!named.contains(cause))
                    missed += "\n  " + item[u"id"].toString().toUtf8() + ": " + cause.toUtf8() + " -> " + named.join(u" ").toUtf8();
            }
        }
        QVERIFY(count > 0);
        QVERIFY2(missed.isEmpty(), missed.constData());
    }

    /// Runs last: each cause of the vocabulary has a case that was decided, made up here or recorded.
    void wholeVocabulary()
    {
        QFile file(QStringLiteral(COUNTERSIGN_SOURCE_DIR "/tests/vectors/mistakes.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QMap<QString, int> recorded; // tst_diagnosis names each of them
        for (const QJsonValue &item : QJsonDocument::fromJson(file.readAll()).object()[u"cases"].toArray())
            ++recorded[item[u"cause"].toString()];
        QByteArrayList missing;
        for (const CauseInfo &info : causeVocabulary()) {
            const QString id = QString::fromLatin1(info.id);
            const QByteArrayList inputs(m_decidedBy.value(id).cbegin(), m_decidedBy.value(id).cend());
            const QByteArray row = info.id.leftJustified(34) + (inputs.isEmpty() ? QByteArray("-") : inputs.join(", "))
                + "; recorded: " + QByteArray::number(recorded.value(id)) + '\n';
            std::fputs(row.constData(), stdout);
            if (inputs.isEmpty() && !recorded.contains(id))
                missing.append(info.id);
        }
        QVERIFY2(missing.isEmpty(), missing.join(", ").constData());
    }

private:
    /// Of the causes that \p explanation names, the true ones count as decided.
    void note(const Diagnosis::Explanation &explanation, const QStringList &truth)
    {
        for (const QString &id : causesOf(explanation)) {
            if (truth.contains(id))
                m_decidedBy[id].insert(inputOf(explanation.proof));
        }
    }

    const SchemeRegistry m_schemes{};
    QMap<QString, QSet<QByteArray>> m_decidedBy{};
};

QTEST_GUILESS_MAIN(tst_Breakers)
#include "tst_breakers.moc"
