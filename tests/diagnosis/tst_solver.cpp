// SPDX-License-Identifier: GPL-3.0-or-later
// The search itself: how it is ended from outside, and the readings of a cause that only some programs have.
#include "core/diagnosis/solver.h"

#include <QTest>

using namespace countersign;

using Change = void (*)(SigningRules &);

namespace {

struct Case {
    const SchemeRegistry schemes{};
    const SignatureScheme &scheme;
    Request request{.endpoint = {.scheme = "https", .host = "ecs.aliyuncs.com"}};
    SigningContext context{.time = QDateTime(QDate(2016, 2, 23), QTime(12, 46, 24), Qt::UTC), .nonce = "3ee8c1b8"};

    explicit Case(QByteArrayView id) : scheme(*schemes.scheme(id))
    {
        request.path = TracedBytes("/", Origin::of(Origin::Kind::Path));
        for (const auto &[name, value] : {std::pair{"Name", "web (1) *"}, {"Key", "a/b c"}, {"Empty", ""}, {"DryRun", "false"}})
            request.query.append(field(name, value, Origin::parameter(QString::fromLatin1(name))));
        context.credentials = {.accessKeyId = "testid", .accessKeySecret = Secret(QByteArray("testsecret"))};
        context.rules = scheme.rules();
    }
    /// As a program with \p change signs it.
    QByteArray signedWith(void (*change)(SigningRules &)) const
    {
        SigningRules rules = context.rules;
        change(rules);
        const auto signer = scheme.lean(request, context).value();
        return signer->signature(rules, signer->stringToSign(rules).toByteArray()).toByteArray();
    }
};

} // namespace

class tst_Solver : public QObject {
    Q_OBJECT
private slots:
    /// Cancelled from the first question on, the search ends among the mistakes that are made alone.
    void endsAmongSingleMistakes()
    {
        const Case made("alibaba-rpc-v1");
        const SolverTask task{made.scheme, made.request, made.context, QByteArray(27, 'A') + '='};
        const auto whole = solved(task, {.mostMistakes = 1, .budget = std::chrono::hours(1)});
        QVERIFY(whole);
        QCOMPARE(whole->exhaustedSize, 1);

        int asked = 0;
        SolverLimits limits{.mostMistakes = 1, .budget = std::chrono::hours(1), .threads = 1};
        limits.isCancelled = [&asked] { return ++asked > 3; };
        const auto ended = solved(task, limits);
        QVERIFY(ended);
        QCOMPARE(asked, 4);
        QCOMPARE(ended->exhaustedSize, 0);
        QVERIFY2(ended->tried < whole->tried, QByteArray::number(ended->tried).constData());
    }

    void findsTheReading_data()
    {
        using R = SigningRules;
        QTest::addColumn<QByteArray>("scheme");
        QTest::addColumn<QByteArray>("cause");
        QTest::addColumn<Change>("change");
        const auto row = [](const char *scheme, const char *cause, const char *reading, Change change) {
            QTest::addRow("%s: %s, %s", scheme, cause, reading) << QByteArray(scheme) << QByteArray(cause) << change;
        };
        for (const char *scheme : {"alibaba-rpc-v1", "huawei-aksk"}) {
            row(scheme, "wrong-digest", "SHA-512", [](R &rules) { rules.digest = DigestAlgorithm::Sha512; });
            row(scheme, "wrong-digest", "SHA-384", [](R &rules) { rules.digest = DigestAlgorithm::Sha384; });
            row(scheme, "reserved-not-encoded", "but the asterisk is", [](R &rules) { rules.valueHabits = R::BracketsKept; });
            row(scheme, "empty-values-dropped", "false with them",
                [](R &rules) { rules.dropsEmptyValues = rules.dropsFalseValues = true; });
            row(scheme, "empty-values-dropped", "name alone", [](R &rules) { rules.emptyIsBare = true; });
            row(scheme, "charset-utf16", "key, too", [](R &rules) { rules.stringCharset = rules.keyCharset = R::Charset::Utf16Le; });
        }
        row("huawei-aksk", "trailing-newline-in-string", "canonical request", [](R &rules) { rules.canonicalEnding = R::Ending::Newline; });
        row("huawei-aksk", "header-names-not-lower-case", "capitals",
            [](R &rules) { rules.lineNames = rules.listNames = R::Names::UpperCase; });
        row("huawei-aksk", "wrong-digest", "SHA-512 of the body", [](R &rules) { rules.bodyHash = DigestAlgorithm::Sha512; });
    }
    void findsTheReading()
    {
        QFETCH(const QByteArray, scheme);
        QFETCH(const QByteArray, cause);
        QFETCH(const Change, change);
        const Case made(scheme);
        const auto result = solved({made.scheme, made.request, made.context, made.signedWith(change)},
                                   {.mostMistakes = 1, .budget = std::chrono::hours(1)});
        QVERIFY(result && !result->solutions.isEmpty());
        QCOMPARE(result->solutions.constFirst().causes.size(), 1);
        QCOMPARE(result->solutions.constFirst().causes.constFirst().id, cause);
    }
};

QTEST_APPLESS_MAIN(tst_Solver)
#include "tst_solver.moc"
