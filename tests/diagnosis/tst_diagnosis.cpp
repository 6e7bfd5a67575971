// SPDX-License-Identifier: GPL-3.0-or-later
// Requests that other programs signed wrongly, each with one known mistake: it must be named. At the end a table says what decided each.
#include "core/base/encoding.h"
#include "core/diagnosis/diagnosis.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cstdio>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytes(const QJsonValue &value)
{
    return value.isObject() ? QByteArray::fromBase64(value[u"base64"].toString().toLatin1()) : value.toString().toUtf8();
}

QByteArray encodedPairs(const QJsonArray &pairs)
{
    QByteArrayList list;
    for (const QJsonValue &pair : pairs)
        list.append(percentEncoded(bytes(pair[0])) + '=' + percentEncoded(bytes(pair[1])));
    return list.join('&');
}

/// The request as it went over the wire.
ObservedRequest sentRequest(const QJsonObject &item)
{
    if (item.contains(u"wire"_s)) {
        const QJsonObject wire = item[u"wire"].toObject();
        ObservedRequest request{.method = bytes(wire[u"method"]), .scheme = "https", .target = bytes(wire[u"target"])};
        for (const QJsonValue &header : wire[u"headers"].toArray()) {
            request.headers.append({bytes(header[0]), bytes(header[1])});
            if (request.headers.constLast().first.toLower() == "host")
                request.host = request.headers.constLast().second;
        }
        request.body =
            wire.contains(u"bodyBase64"_s) ? QByteArray::fromBase64(wire[u"bodyBase64"].toString().toLatin1()) : bytes(wire[u"body"]);
        return request;
    }
    const QByteArray raw = bytes(item[u"requestChange"][u"rawSignature"]);
    const QByteArray signature = raw.isEmpty() ? percentEncoded(bytes(item[u"user"][u"signature"])) : raw;
    ObservedRequest request{.method = bytes(item[u"method"]), .scheme = "https", .host = "ecs.aliyuncs.com"};
    request.body = encodedPairs(item[u"form"].toArray());
    const QByteArray query = encodedPairs(item[u"query"].toArray());
    request.target = "/?" + (query.isEmpty() ? QByteArray() : query + '&') + "Signature=" + signature;
    if (!request.body.isEmpty())
        request.headers.append(qMakePair(QByteArray("Content-Type"), QByteArray("application/x-www-form-urlencoded")));
    return request;
}

DiagnosisInput caseOf(const QJsonObject &item)
{
    DiagnosisInput input{.request = sentRequest(item), .schemeId = bytes(item[u"scheme"])};
    input.secret = Secret(bytes(item[u"accessKeySecret"]));
    input.signature = bytes(item[u"user"][u"signature"]);
    return input;
}

QByteArrayList ids(const Diagnosis::Explanation &explanation)
{
    QByteArrayList list;
    for (const Cause &cause : explanation.causes)
        list.append(cause.id);
    return list;
}

QByteArray shown(const Diagnosis &diagnosis)
{
    QByteArray text = "verdict " + QByteArray::number(int(diagnosis.verdict)) + ", tried " + QByteArray::number(diagnosis.tried);
    for (const Diagnosis::Explanation &explanation : diagnosis.explanations)
        text += "\n  " + ids(explanation).join(" + ");
    for (const Error &remark : diagnosis.remarks)
        text += "\n  remark: " + sentence(remark).toUtf8();
    return text;
}

} // namespace

class tst_Diagnosis : public QObject {
    Q_OBJECT

private slots:
    void named_data()
    {
        QTest::addColumn<QJsonObject>("item");
        QFile file(QStringLiteral(COUNTERSIGN_SOURCE_DIR "/tests/vectors/mistakes.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).object()[u"cases"].toArray();
        QVERIFY(cases.size() >= 128);
        for (const QJsonValue &item : cases)
            QTest::newRow(QByteArray(bytes(item[u"id"]) + ' ' + bytes(item[u"scheme"]) + ' ' + bytes(item[u"cause"])).constData())
                << item.toObject();
    }

    void named()
    {
        QFETCH(const QJsonObject, item);
        const QByteArray cause = bytes(item[u"cause"]);
        DiagnosisInput input = caseOf(item);
        Diagnosis diagnosis = diagnosed(input, m_schemes);
        const char *decidedBy = "signature";
        const auto isNamed = [&] {
            return diagnosis.verdict == Diagnosis::Verdict::Mismatch && ids(diagnosis.explanations.constFirst()) == QByteArrayList{cause};
        };
        // What has too many possible values to be found from a signature is seen in the strings.
        static const QByteArrayList fromStrings{"secret-wrong", "value-differs", "param-extra"};
        if (fromStrings.contains(cause)) {
            QVERIFY2(diagnosis.verdict == Diagnosis::Verdict::Unexplained, shown(diagnosis).constData());
            QVERIFY(diagnosis.tried > 1000);
            decidedBy = "strings";
            input.stringToSign = bytes(item[u"user"][u"stringToSign"]);
            input.canonicalRequest = bytes(item[u"user"][u"canonicalRequest"]);
            diagnosis = diagnosed(input, m_schemes);
        } else if (cause == "signature-not-url-encoded") {
            decidedBy = "request";
        }
        QVERIFY2(isNamed(), shown(diagnosis).constData());
        QCOMPARE(diagnosis.expectedSignature, bytes(item[u"right"][u"signature"]));
        m_table += QByteArray(QTest::currentDataTag()) + ": " + decidedBy + ", " + QByteArray::number(diagnosis.tried) + " hypotheses, "
            + QByteArray::number(double(diagnosis.took.count()) / 1000, 'f', 2) + " ms\n";
    }

    /// The right signature of every case is a match, whatever is tried.
    void rightOnesMatch_data() { named_data(); }
    void rightOnesMatch()
    {
        QFETCH(const QJsonObject, item);
        if (bytes(item[u"cause"]) == "signature-not-url-encoded")
            return; // arrived altered
        DiagnosisInput input = caseOf(item);
        input.signature = bytes(item[u"right"][u"signature"]);
        const Diagnosis diagnosis = diagnosed(input, m_schemes);
        QVERIFY2(diagnosis.verdict == Diagnosis::Verdict::Match, shown(diagnosis).constData());
    }

    void cleanupTestCase() { std::fputs(m_table.constData(), stdout); }

private:
    const SchemeRegistry m_schemes{};
    QByteArray m_table{};
};

QTEST_APPLESS_MAIN(tst_Diagnosis)
#include "tst_diagnosis.moc"
