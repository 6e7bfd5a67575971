// SPDX-License-Identifier: GPL-3.0-or-later
// Refused calls as people paste them, in the shapes of every service: read, judged and told end to end. The texts were made by session/refusals/make_refusals.py,
// by signers that share nothing with the program.
#include "core/session/explainjob.h"
#include "tests/app/clirun.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QString folder = QStringLiteral(COUNTERSIGN_SOURCE_DIR "/tests/session/refusals/");

QByteArray contents(const QString &name)
{
    QFile file(folder + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonArray allCases()
{
    return QJsonDocument::fromJson(contents(u"cases.json"_s)).array();
}

QByteArray textOf(const QJsonValue &value)
{
    return value.toString().toUtf8();
}

QStringList idsOf(const QJsonValue &causes)
{
    QStringList ids;
    for (const QJsonValue &cause : causes.toArray())
        ids.append(cause[u"id"].toString());
    return ids;
}

/// All that a person sees of it, and a program.
QByteArray told(const ExplainJob &job, const Diagnosis &diagnosis)
{
    return diagnosisText(job, diagnosis).toUtf8() + '\n' + diagnosisJson(job, diagnosis);
}

} // namespace

class tst_Refusals : public QObject {
    Q_OBJECT
private slots:
    void explained_data()
    {
        QTest::addColumn<QJsonObject>("item");
        const QJsonArray cases = allCases();
        QVERIFY(cases.size() >= 20);
        for (const QJsonValue &item : cases)
            QTest::newRow(textOf(item[u"file"]).constData()) << item.toObject();
    }
    void explained()
    {
        QFETCH(const QJsonObject, item);
        const QByteArray text = contents(item[u"file"].toString());
        QVERIFY(!text.isEmpty());
        ExplainJob job;
        if (isExplainJob(text)) {
            const auto read = explainJobFromJson(text);
            QVERIFY(read);
            job = *read;
        } else {
            job = explainJobFromText(text);
            job.input.secret = Secret(textOf(item[u"accessKeySecret"]));
        }
        QVERIFY(job.input.request && job.input.refusal);
        if (item[u"code"].isString())
            QCOMPARE(job.input.refusal->code, item[u"code"].toString());

        const Diagnosis diagnosis = diagnosed(job.input, m_schemes);
        const QByteArray all = told(job, diagnosis);
        const QJsonObject answer = QJsonDocument::fromJson(diagnosisJson(job, diagnosis)).object();
        QVERIFY2(answer[u"verdict"] == item[u"verdict"], all.constData());
        const QJsonValue first = answer[u"explanations"][0];
        QVERIFY2(idsOf(first[u"causes"]) == idsOf(item[u"causes"]), all.constData());
        if (item[u"proof"].isString())
            QCOMPARE(first[u"proof"].toString(), item[u"proof"].toString());
        const QJsonArray causes = item[u"causes"].toArray();
        for (qsizetype index = 0; index < causes.size(); ++index) {
            const QJsonObject where = causes[index][u"where"].toObject();
            for (auto each = where.constBegin(); each != where.constEnd(); ++each)
                QVERIFY2(first[u"causes"][index][u"where"][each.key()] == each.value(),
                         QByteArray(each.key().toUtf8() + '\n' + all).constData());
        }
        if (first[u"proof"].toString() == u"reproduced"_s)
            QCOMPARE(first[u"signature"].toString(), answer[u"observed"][u"signature"].toString());
        const QJsonValue difference = item[u"firstDifference"];
        if (difference.isObject()) {
            QCOMPARE(answer[u"firstDifference"][u"step"].toString(), difference[u"step"].toString());
            QCOMPARE(answer[u"firstDifference"][u"offset"].toInt(), difference[u"offset"].toInt());
            const QString theirs = answer[u"firstDifference"][u"theirs"].toString();
            QVERIFY2(theirs.startsWith(difference[u"theirs"].toString()), qPrintable(theirs));
        }
        if (item[u"remark"].isString())
            QVERIFY2(all.contains(textOf(item[u"remark"])), all.constData());
        // The signature is right, and the reason of the refusal is told as the reason.
        if (diagnosis.verdict == Diagnosis::Verdict::Match && !causes.isEmpty())
            QCOMPARE(diagnosis.text().reason, first[u"causes"][0][u"explain"].toString());
        for (const QJsonValue &each : m_cases) {
            const QByteArray secret = textOf(each[u"accessKeySecret"]);
            QVERIFY2(secret.isEmpty() || !all.contains(secret), "a secret is told");
        }
    }

    /// The same through the program itself, with secrets as it takes them.
    void explainedByTheProgram_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("variable");
        QTest::newRow("RPC") << u"rpc-json.txt"_s << QByteArray("ALIBABA_CLOUD_ACCESS_KEY");
        QTest::newRow("ACS3") << u"acs3-two-halves.txt"_s << QByteArray("ALIBABA_CLOUD_ACCESS_KEY");
        QTest::newRow("Huawei") << u"huawei-bars.txt"_s << QByteArray("CLOUD_SDK");
        QTest::newRow("clock, a job") << u"acs3-clock-skew.json"_s << QByteArray();
        QTest::newRow("object storage") << u"oss-xml.txt"_s << QByteArray("ALIBABA_CLOUD_ACCESS_KEY");
    }
    void explainedByTheProgram()
    {
        QFETCH(const QString, file);
        QFETCH(const QByteArray, variable);
        const auto item = std::find_if(m_cases.cbegin(), m_cases.cend(), [&file](const QJsonValue &each) { return each[u"file"] == file; });
        QVERIFY(item != m_cases.cend());
        const QByteArray secret = textOf((*item)[u"accessKeySecret"]);
        CliRun cli;
        if (variable == "CLOUD_SDK")
            cli.set("CLOUD_SDK_AK", "id").set("CLOUD_SDK_SK", secret);
        else if (!variable.isEmpty())
            cli.set("ALIBABA_CLOUD_ACCESS_KEY_ID", "id").set("ALIBABA_CLOUD_ACCESS_KEY_SECRET", secret);
        const CliResult result = cli({u"--json"_s, u"explain"_s}, contents(file));
        const QJsonObject answer = QJsonDocument::fromJson(result.out).object();
        QCOMPARE(answer[u"verdict"].toString(), (*item)[u"verdict"].toString());
        QCOMPARE(idsOf(answer[u"explanations"][0][u"causes"]), idsOf((*item)[u"causes"]));
        const QMap<QString, int> statuses{{u"match"_s, 0}, {u"undecidable"_s, 2}, {u"mismatch"_s, 5}};
        QCOMPARE(result.status, statuses.value(answer[u"verdict"].toString()));
        const CliResult words = cli({u"explain"_s}, contents(file));
        QCOMPARE(words.status, result.status);
        for (const QString &id : idsOf((*item)[u"causes"]))
            QVERIFY2(words.out.contains(QByteArray('[' + id.toUtf8() + ']')), words.out.constData());
        QVERIFY(!QByteArray(words.out + words.err + result.out + result.err).contains(secret));
    }

private:
    const SchemeRegistry m_schemes{};
    const QJsonArray m_cases = allCases();
};

QTEST_GUILESS_MAIN(tst_Refusals)
#include "tst_refusals.moc"
