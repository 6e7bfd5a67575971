// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the causes: each has a name, a sentence for every place, a fix; nothing is left unfilled and nothing secret is said.
#include "core/diagnosis/cause.h"
#include "core/diagnosis/causeverdict.h"
#include "core/diagnosis/deviation.h"
#include "core/signing/signaturescheme.h"
#include "tests/support/shareddata.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QByteArrayList allSchemes{"alibaba-rpc-v1", "alibaba-roa-v1", "alibaba-acs3", "huawei-aksk", "acm-spas"};
const QByteArrayList keys{"parameter", "header", "wrote", "line", "expected", "got", "minutes"};
const QStringList places{u"values"_s,
                         u"joined"_s,
                         u"both"_s,
                         u"query"_s,
                         u"path"_s,
                         u"lines"_s,
                         u"list"_s,
                         u"before-ampersand"_s,
                         u"after-ampersand"_s,
                         u"empty"_s,
                         u"sent"_s,
                         u"arrived"_s,
                         u"inner"_s,
                         u"outer"_s,
                         u"before"_s,
                         u"after"_s,
                         u"string"_s,
                         u"canonical-request"_s,
                         u"elsewhere"_s};

/// A request in which every mistake has something to change.
Request richRequest(QByteArrayView schemeId)
{
    const auto field = [](const char *name, const char *value) {
        return Field{QByteArray(name), TracedBytes(QByteArray(value), Origin::parameter(QString::fromLatin1(name)))};
    };
    Request request{.method = "POST", .endpoint = {.scheme = "https", .host = "ecs.aliyuncs.com"}};
    request.query = {field("Tag.1.Key", "a b*~!/"), field("Tag.2.Key", "%41"), field("Empty", ""), field("name", "x"), field("name", "w")};
    if (schemeId == "alibaba-rpc-v1")
        request.form = {field("Content", "x")};
    request.headers = {field("Content-Type", "application/json"), field("X-Acs-Custom", "1")};
    request.body = TracedBytes(QByteArray("{\"a\": 1}"), Origin::of(Origin::Kind::Body));
    return request;
}

/// A row of the vocabulary's table as it is written down: ids, schemes, who finds it.
struct Row {
    QByteArrayList ids{}, schemes{}, foundBy{};
};

QByteArrayList schemesFrom(const QString &cell)
{
    if (cell == u"all")
        return allSchemes;
    if (cell == u"all but S")
        return allSchemes.first(4);
    QByteArrayList schemes;
    for (qsizetype index = 0; index < allSchemes.size(); ++index) {
        if (cell.contains(u"ROAHS"[index]))
            schemes.append(allSchemes[index]);
    }
    return schemes;
}

QVector<Row> tableRows()
{
    QFile file(sharedData() + u"/specs/mismatch-causes.md"_s);
    QVector<Row> rows;
    if (sharedData().isEmpty() || !file.open(QIODevice::ReadOnly))
        return rows;
    static const QRegularExpression id(u"`([a-z0-9-]+)`"_s);
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QStringList cells = line.split(u'|');
        if (cells.size() < 5 || !cells[1].contains(u'`'))
            continue;
        Row row{.schemes = schemesFrom(cells[2].trimmed())};
        for (auto match = id.globalMatch(cells[1]); match.hasNext();)
            row.ids.append(match.next().captured(1).toLatin1());
        for (const QString &word : cells[4].split(u'·'))
            row.foundBy.append(word.trimmed().section(u',', 0, 0).toLatin1());
        rows.append(row);
    }
    return rows;
}

/// Whether a place for a value was left in \p text; `%2A` is a code.
bool hasOpenPlace(const QString &text)
{
    static const QRegularExpression place(u"%L?[1-9](?![0-9A-Fa-f])|%n|\\{[a-z]+\\}"_s);
    return place.match(text).hasMatch();
}

bool isSentence(const QString &text)
{
    return text.size() > 10 && text.endsWith(u'.') && !text.contains(u'\n') && !text.contains(u"  "_s) && !hasOpenPlace(text)
        && text.at(0) == text.at(0).toUpper();
}

} // namespace

class tst_Causes : public QObject {
    Q_OBJECT

private slots:
    void every_row_of_the_table_is_there()
    {
        const QVector<Row> rows = tableRows();
        if (rows.isEmpty())
            QSKIP("the table of causes is not beside the checkout");
        const QMap<QByteArray, CauseInfo::FoundBy> ways{
            {"solver", CauseInfo::FoundBy::Solver}, {"string", CauseInfo::FoundBy::String}, {"rule", CauseInfo::FoundBy::Rule}};
        int seen = 0;
        for (const Row &row : rows) {
            QSet<QByteArray> together;
            for (qsizetype index = 0; index < row.ids.size(); ++index) {
                const CauseInfo *info = causeInfo(row.ids[index]);
                QVERIFY2(info, row.ids[index].constData());
                for (const QByteArray &scheme : info->schemes) { // a row of several ids names the schemes of all
                    QVERIFY2(row.schemes.contains(scheme), row.ids[index].constData());
                    together.insert(scheme);
                }
                QVERIFY2(info->foundBy == ways.value(row.foundBy.value(index, row.foundBy.constFirst())), row.ids[index].constData());
                ++seen;
            }
            QVERIFY2(together.size() == row.schemes.size(), row.ids.constFirst().constData());
        }
        QVERIFY(seen > 90);
    }

    /// What the recorded mistakes are called is known, and occurs with their schemes.
    void recorded_mistakes_are_known()
    {
        QFile file(QStringLiteral(COUNTERSIGN_SOURCE_DIR "/tests/vectors/mistakes.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray cases = QJsonDocument::fromJson(file.readAll()).object().value(u"cases"_s).toArray();
        QVERIFY(cases.size() > 100);
        for (const auto &each : cases) {
            const QByteArray id = each.toObject().value(u"cause"_s).toString().toLatin1();
            const CauseInfo *info = causeInfo(id);
            QVERIFY2(info && info->schemes.contains(each.toObject().value(u"scheme"_s).toString().toLatin1()), id.constData());
        }
    }

    void vocabulary()
    {
        QSet<QByteArray> ids;
        QSet<QString> names;
        for (const CauseInfo &info : causeVocabulary()) {
            QVERIFY2(!ids.contains(info.id), info.id.constData());
            QVERIFY2(!names.contains(info.name()), qPrintable(info.name()));
            QVERIFY2(!info.name().isEmpty() && info.name().size() <= 45 && !info.name().endsWith(u'.'), qPrintable(info.name()));
            QVERIFY2(!info.schemes.isEmpty() && info.likelihood >= 1 && info.likelihood <= 100, info.id.constData());
            QVERIFY2(causeFamilies().contains(info.family), info.id.constData());
            ids.insert(info.id);
            names.insert(info.name());
        }
        QVERIFY(!causeInfo("no-such-cause"));
        QVERIFY(!causeInfo({}));
        QCOMPARE(causeInfo("space-as-plus")->name(), u"Space written as +"_s);
    }

    void a_sentence_for_every_place_data()
    {
        QTest::addColumn<QByteArray>("id");
        for (const CauseInfo &info : causeVocabulary())
            QTest::newRow(info.id.constData()) << info.id;
    }

    void a_sentence_for_every_place()
    {
        QFETCH(const QByteArray, id);
        const QByteArrayList schemes = causeInfo(id)->schemes + QByteArrayList{"", "none"};
        for (int mask = 0; mask < 1 << keys.size(); ++mask) {
            Where where;
            for (qsizetype bit = 0; bit < keys.size(); ++bit) {
                if (mask & 1 << bit)
                    where.insert(keys[bit], u"Value"_s + QString::number(bit));
            }
            const bool isTelling = mask == 0 || mask == (1 << keys.size()) - 1 || mask == 1 || mask == 2 || mask == 8;
            for (const QString &at : (isTelling ? places : QStringList()) + QStringList{QString()}) {
                if (!at.isEmpty())
                    where.insert("at", at);
                else
                    where.remove("at");
                for (const QByteArray &scheme : schemes) {
                    const QString sentence = explained({id, where}, scheme);
                    QVERIFY2(isSentence(sentence), qPrintable(sentence));
                    const QString fix = fixFor({id, where}, scheme);
                    QVERIFY2(isSentence(fix), qPrintable(fix));
                }
            }
        }
    }

    /// A mistake that the search can make at one of several places, or in one of several ways, is not told as if it were any of them.
    void every_place_has_its_own_sentence_data()
    {
        QTest::addColumn<QByteArray>("schemeId");
        for (const QByteArray &id : allSchemes.first(4)) // ACM signs one short string, in which all is one place
            QTest::newRow(id.constData()) << id;
    }

    void every_place_has_its_own_sentence()
    {
        QFETCH(const QByteArray, schemeId);
        static const QStringList usual{u"before"_s, u"mac"_s}; // where one looks anyhow
        const SchemeRegistry registry;
        const SignatureScheme *scheme = registry.scheme(schemeId);
        SigningContext context;
        context.credentials.accessKeyId = "id";
        context.credentials.accessKeySecret = Secret(QByteArray("none"));
        context.time = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
        context.nonce = "0";
        context.settings = {{"tenant", "t"}, {"group", "g"}};
        context.rules = scheme->rules();
        const Request request = richRequest(schemeId);
        const auto signer = scheme->lean(request, context);
        QVERIFY2(signer, signer ? "" : qPrintable(signer.error().message));
        int places = 0;
        for (const Deviation &deviation : deviations(schemeId, context.rules, **signer, request)) {
            for (const Cause &cause : deviation.causes) {
                const QString at = cause.where.value("at");
                Cause anywhere = cause;
                anywhere.where.remove("at");
                const QString sentence = explained(cause, schemeId);
                if (at.isEmpty() || usual.contains(at))
                    continue;
                ++places;
                QVERIFY2(sentence != explained(anywhere, schemeId), qPrintable(QString::fromLatin1(cause.id) + u' ' + at));
                // One that is added later is told without its place.
                Cause elsewhere = cause;
                elsewhere.where.insert("at", u"somewhere-new"_s);
                QCOMPARE(explained(elsewhere, schemeId), explained(anywhere, schemeId));
            }
        }
        QVERIFY(places > 0);
    }

    void places_are_said_data()
    {
        QTest::addColumn<Cause>("cause");
        QTest::addColumn<QByteArray>("scheme");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const Cause &cause, const char *scheme, const QString &sentence) {
            QTest::newRow(name) << cause << QByteArray(scheme) << sentence;
        };
        row("name", {"param-name-case", {{"parameter", u"Timestamp"_s}, {"wrote", u"TimeStamp"_s}}}, "alibaba-rpc-v1",
            u"The program signed TimeStamp; the request carries Timestamp."_s);
        row("parameter", {"space-as-plus", {{"parameter", u"Tag.2.Value"_s}}}, "alibaba-rpc-v1",
            u"The program wrote a space in Tag.2.Value as +; %20 belongs there."_s);
        row("inner level", {"space-as-plus", {{"at", u"inner"_s}}}, "alibaba-rpc-v1",
            u"The program wrote a space in names and values as +; %20 belongs there."_s);
        row("the joined query", {"hex-lower-case", {{"at", u"joined"_s}}}, "alibaba-rpc-v1",
            u"The program wrote the percent codes of the joined query in lower case, like %3a; %3A belongs there."_s);
        row("port", {"host-with-port", {{"wrote", u":443"_s}}}, "huawei-aksk",
            u"The program put :443 into the host line; the request carries the host without this port."_s);
        row("digest of a step", {"wrong-digest", {{"at", u"canonical-request"_s}, {"wrote", u"SHA-1"_s}}}, "alibaba-acs3",
            u"The program hashed the canonical request with SHA-1; the algorithm names another digest."_s);
        row("digest of both hashes", {"wrong-digest", {{"at", u"hashes"_s}, {"wrote", u"MD5"_s}}}, "huawei-aksk",
            u"The program hashed the body and the canonical request with MD5; the algorithm names another digest."_s);
        row("digest throughout", {"wrong-digest", {{"at", u"all"_s}, {"wrote", u"SM3"_s}}}, "alibaba-acs3",
            u"The program used SM3 throughout, for both hashes and for the HMAC; the algorithm names another digest."_s);
        row("digest of RPC", {"wrong-digest", {{"wrote", u"SHA-256"_s}}}, "alibaba-rpc-v1",
            u"The program computed the HMAC with SHA-256; SHA-1 belongs there."_s);
        row("signature of a first try", {"signature-param-included", {{"at", u"first-try"_s}}}, "alibaba-rpc-v1",
            u"The program signed twice: the Signature of its first try was still among the parameters when it signed the second time."_s);
        row("charset of the body", {"charset-gbk", {{"at", u"body"_s}, {"wrote", u"GBK"_s}}}, "huawei-aksk",
            u"The program hashed the body as GBK; the request carries it in UTF-8."_s);
        row("a secret of a profile", {"secret-trailing-newline", {{"profile", u"Pasted"_s}}}, "alibaba-rpc-v1",
            u"The secret of Pasted ends with a newline."_s);
        row("no port", {"host-with-port", {{"wrote", QString()}}}, "huawei-aksk",
            u"The program left the port out of the host line; the request carries it."_s);
        row("no place", {"space-as-plus", {}}, "", u"The program wrote a space as +; %20 belongs there."_s);
        row("both levels", {"tilde-encoded", {{"at", u"both"_s}}}, "alibaba-rpc-v1",
            u"The program wrote ~ as %7E, in the values and again in the joined query; ~ stays as it is."_s);
        row("both parts", {"tilde-encoded", {{"at", u"both"_s}}}, "huawei-aksk",
            u"The program wrote ~ as %7E, in the query and in the path; ~ stays as it is."_s);
        row("method", {"wrong-method", {{"wrote", u"GET"_s}, {"expected", u"POST"_s}}}, "huawei-aksk",
            u"The program signed the method GET; the request was sent with POST."_s);
        row("on the way", {"value-differs", {{"parameter", u"Name"_s}, {"expected", u"db + cache"_s}, {"got", u"db   cache"_s}}},
            "alibaba-rpc-v1", u"Name was sent as db + cache and arrived as db···cache."_s);
        row("an empty value", {"value-differs", {{"parameter", u"Name"_s}, {"expected", u"x"_s}, {"wrote", QString()}}}, "alibaba-rpc-v1",
            u"The program signed Name with the value \"\"; the request carries x."_s);
        row("a line end", {"value-differs", {{"header", u"x-acs-date"_s}, {"expected", u"1\n"_s}, {"wrote", u"1"_s}}}, "alibaba-acs3",
            u"The program signed the header x-acs-date with the value 1; the request carries 1⏎."_s);
        row("places of values are not filled again", {"value-differs", {{"parameter", u"%2"_s}, {"expected", u"%1"_s}, {"wrote", u"%3"_s}}},
            "alibaba-rpc-v1", u"The program signed %2 with the value %3; the request carries %1."_s);
        row("one of the lists", {"header-missing", {{"at", u"list"_s}, {"header", u"x-sdk-date"_s}}}, "huawei-aksk",
            u"The program signed the line of x-sdk-date but left its name out of the list of signed headers."_s);
        row("token of the scheme", {"security-token-absent", {}}, "acm-spas",
            u"The AccessKey is a temporary one; the request lacks the header Spas-SecurityToken."_s);
    }

    void places_are_said()
    {
        QFETCH(const Cause, cause);
        QFETCH(const QByteArray, scheme);
        QFETCH(const QString, sentence);
        QCOMPARE(explained(cause, scheme), sentence);
    }

    void unknown_causes_are_named()
    {
        QVERIFY(explained({"brand-new", {}}, "alibaba-rpc-v1").contains(u"brand-new"_s));
        QVERIFY(isSentence(fixFor({"brand-new", {}}, "alibaba-rpc-v1")));
        QVERIFY(isSentence(explained({}, {})));
        QVERIFY(fixCode({"brand-new", {}}, "alibaba-rpc-v1").isEmpty());
    }

    void secrets_are_not_said()
    {
        const QString canary = u"Kp9vQ2canary7Zs"_s;
        for (const CauseInfo &info : causeVocabulary()) {
            if (info.family != "secret")
                continue;
            for (const QString &at : places) {
                Where where{{"at", at}};
                for (const QByteArray &key : keys)
                    where.insert(key, canary);
                const Cause cause{info.id, where};
                for (const QByteArray &scheme : allSchemes) {
                    QVERIFY2(!explained(cause, scheme).contains(canary), info.id.constData());
                    QVERIFY2(!fixFor(cause, scheme).contains(canary), info.id.constData());
                    for (const FixCode &code : fixCode(cause, scheme))
                        QVERIFY2(!code.wrong.contains(canary.toUtf8()) && !code.right.contains(canary.toUtf8()), info.id.constData());
                }
            }
        }
        for (const char *key : {"parameter", "header", "line"}) {
            for (const char *name : {"SecurityToken", "x-acs-security-token", "X-Auth-Token", "BearerToken", "Spas-SecurityToken",
                                     "Authorization", "Password", "AccessKeySecret"}) {
                for (const QString &at : {QString(), u"arrived"_s}) {
                    const Cause cause{
                        "value-differs",
                        {{key, QLatin1String(name)}, {at.isEmpty() ? "wrote" : "got", canary}, {"expected", canary + u'x'}, {"at", at}}};
                    const QString sentence = explained(cause, "alibaba-rpc-v1");
                    QVERIFY2(!sentence.contains(canary) && sentence.contains(QLatin1String(name)), qPrintable(sentence));
                }
            }
        }
    }

    void hostile_values_stay_one_short_line()
    {
        const QStringList hostile{QString(100'000, u'x'), QString(100'000, u' '), u"a\nb\r\nc"_s,         u"\u202Egnp.exe"_s,
                                  u"\x1b[31mred"_s,       u"<b>bold</b>"_s,       QString(QChar(0xD800)), u"%1%2%3%99%n"_s};
        for (const QString &value : hostile) {
            const Cause cause{"value-differs", {{"parameter", value}, {"wrote", value}, {"expected", value}}};
            const QString sentence = explained(cause, "alibaba-rpc-v1");
            QVERIFY2(sentence.size() < 1200, qPrintable(QString::number(sentence.size())));
            for (const QChar c : sentence)
                QVERIFY2(c.isPrint() || c.isSurrogate(), qPrintable(sentence));
            const Cause named{"param-name-case", {{"parameter", value + u"\"];evil()"_s}, {"wrote", value + u"\"];evil()"_s}}};
            for (const FixCode &code : fixCode(named, "alibaba-rpc-v1"))
                QVERIFY2(!code.right.contains("evil") && !code.wrong.contains("evil"), code.right.constData());
        }
    }

    void habits()
    {
        const auto of = [](const QByteArrayList &ids) {
            QVector<Cause> causes;
            for (const QByteArray &id : ids)
                causes.append({id, {}});
            return habit(causes).value_or(QString());
        };
        QVERIFY(of({"space-as-plus", "asterisk-not-encoded", "tilde-encoded"}).contains(u"URLEncoder"_s));
        QVERIFY(of({"tilde-encoded", "space-as-plus"}).contains(u"urlencode"_s));
        QVERIFY(of({"reserved-not-encoded"}).contains(u"encodeURIComponent"_s));
        QVERIFY(of({"space-as-plus", "hex-lower-case", "tilde-encoded"}).contains(u"HttpUtility"_s));
        QVERIFY(of({"trailing-newline-in-string", "hex-instead-of-base64"}).contains(u"shell"_s));
        QCOMPARE(of({"space-as-plus", "secret-without-ampersand"}), QString());
        QCOMPARE(of({"unsorted"}), QString());
        QCOMPARE(of({}), QString());
    }

    void verdicts()
    {
        const Cause cause{"param-name-case", {{"parameter", u"Timestamp"_s}, {"wrote", u"TimeStamp"_s}}};
        QCOMPARE(mismatchVerdict({cause}, "alibaba-rpc-v1", 1).sentence, explained(cause, "alibaba-rpc-v1"));
        QVERIFY(mismatchVerdict({cause}, "alibaba-rpc-v1", 1234).reason.startsWith(u"1,234 explanations"_s));
        QVERIFY(mismatchVerdict({cause, {"unsorted", {}}}, "alibaba-rpc-v1", 1).sentence.startsWith(u"2 mistakes"_s));
        const QVector<Cause> form{{"space-as-plus", {}}, {"tilde-encoded", {}}};
        QCOMPARE(mismatchVerdict(form, "alibaba-rpc-v1", 1).sentence, *habit(form));
        QVERIFY(unexplainedVerdict(18211, false).sentence.contains(u"18,211"_s));
        QVector<VerdictText> all{matchVerdict(false),          matchVerdict(true),           mismatchVerdict(form, {}, 1),
                                 mismatchVerdict(form, {}, 2), unexplainedVerdict(1, false), unexplainedVerdict(2, true)};
        for (const MissingInput missing :
             {MissingInput::Request, MissingInput::Scheme, MissingInput::Signature, MissingInput::Secret, MissingInput::SignedHeaders})
            all.append(undecidableVerdict(missing));
        QSet<QString> said;
        for (const VerdictText &text : all) {
            QVERIFY2(isSentence(text.sentence), qPrintable(text.sentence));
            QVERIFY2(isSentence(text.reason), qPrintable(text.reason));
            said.insert(text.sentence + text.reason);
        }
        QCOMPARE(said.size(), all.size());
    }

    /// Each page that is named is one that the scheme's own steps name.
    void references()
    {
        const SchemeRegistry registry;
        for (const CauseInfo &info : causeVocabulary()) {
            for (const QByteArray &id : info.schemes) {
                const QUrl page = referenceFor({info.id, {}}, id);
                if (!registry.scheme(id))
                    QVERIFY(page.isEmpty());
                else
                    QVERIFY2(page.scheme() == u"https" && page.host().contains(id == "huawei-aksk" ? u"huaweicloud"_s : u"alibabacloud"_s),
                             info.id.constData());
            }
        }
        QVERIFY(referenceFor({"space-as-plus", {}}, "no-such-scheme").isEmpty());
        QVERIFY(referenceFor({"no-such-cause", {}}, "huawei-aksk").isValid());
        QVERIFY(referenceFor({"trailing-slash-missing", {}}, "huawei-aksk") != referenceFor({"date-line-missing", {}}, "huawei-aksk"));
    }
};

QTEST_GUILESS_MAIN(tst_Causes)
#include "tst_causes.moc"
