// SPDX-License-Identifier: GPL-3.0-or-later
// The committed sources are what the converter makes of the vendors' metadata, and hold none of the vendors' sentences.
#include "tests/support/shareddata.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString committed = QStringLiteral(COUNTERSIGN_SOURCE_DIR "/resources/catalogue");
const QString converter = QStringLiteral(COUNTERSIGN_SOURCE_DIR "/scripts/convert_catalogue.py");

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList sources(const QString &folder)
{
    QStringList names;
    QDirIterator files(folder, {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        names.append(QDir(folder).relativeFilePath(files.next()));
    names.sort();
    return names;
}

/// Every text in a document, wherever it stands.
void collectTexts(const QJsonValue &value, QSet<QString> &texts)
{
    if (value.isString())
        texts.insert(value.toString().simplified());
    for (const QJsonValue &item : value.toArray())
        collectTexts(item, texts);
    const QJsonObject object = value.toObject();
    for (const QJsonValue &item : object)
        collectTexts(item, texts);
}

/// The texts of one kind in a vendor's document: descriptions, titles, messages.
void collectProse(const QJsonValue &value, QSet<QString> &texts)
{
    static const QSet<QString> keys{
        u"description"_s, u"title"_s, u"summary"_s, u"errorMessage"_s, u"requestParamsDescription"_s, u"responseParamsDescription"_s,
        u"extraInfo"_s};
    for (const QJsonValue &item : value.toArray())
        collectProse(item, texts);
    const QJsonObject object = value.toObject();
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (keys.contains(member.key()) && member->isString()) {
            for (const QString &line : member->toString().split(QRegularExpression(u"[\\n。.]"_s), Qt::SkipEmptyParts))
                texts.insert(line.simplified());
            texts.insert(member->toString().simplified());
        }
        collectProse(*member, texts);
    }
}

qsizetype wordCount(const QString &text)
{
    return text.split(u' ', Qt::SkipEmptyParts).size();
}

bool isChinese(const QString &text)
{
    return text.contains(QRegularExpression(u"\\p{Han}"_s));
}

} // namespace

class TestConvert : public QObject {
    Q_OBJECT
private slots:
    void theCommittedSourcesAreItsOutput();
    void noVendorSentences();
    void examplesAreLikeIdsOrNumbers();
    void missingMetadataIsSaid();
    void schemesFollowStyleAndProduct();
};

void TestConvert::theCommittedSourcesAreItsOutput()
{
    const QString data = sharedData();
    if (data.isEmpty())
        QSKIP("real metadata is not beside the checkout");
    if (QStandardPaths::findExecutable(u"python3"_s).isEmpty())
        QSKIP("python3 is not installed");
    const QTemporaryDir folder;
    QProcess process;
    process.start(u"python3"_s, {converter, data + u"/data"_s, u"--output"_s, folder.path()});
    QVERIFY(process.waitForFinished(100'000));
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    QCOMPARE(sources(folder.path()), sources(committed));
    for (const QString &name : sources(committed)) {
        const bool isSame = contentsOf(folder.filePath(name)) == contentsOf(committed + u'/' + name);
        QVERIFY2(isSame, qPrintable(name + u" differs: run scripts/convert_catalogue.py and commit its output"_s));
    }
}

void TestConvert::noVendorSentences()
{
    const QString data = sharedData();
    if (data.isEmpty())
        QSKIP("real metadata is not beside the checkout");
    QSet<QString> prose;
    for (const QString &product :
         {u"en_us/ecs/2014-05-26"_s, u"en_us/smc/2019-06-01"_s, u"en_us/vpc/2016-04-28"_s, u"zh_cn/smc/2019-06-01"_s}) {
        const QJsonObject document =
            QJsonDocument::fromJson(contentsOf(data + u"/data/api-docs/"_s + product + u"/api-docs.json"_s)).object();
        collectProse(document.value(u"apis"_s), prose);
    }
    QVERIFY(prose.size() > 5000);
    QVERIFY(std::any_of(prose.cbegin(), prose.cend(), isChinese));
    QSet<QString> texts;
    for (const QString &name : sources(committed))
        collectTexts(QJsonDocument::fromJson(contentsOf(committed + u'/' + name)).object(), texts);
    QVERIFY(texts.size() > 5000);
    for (const QString &text : std::as_const(texts)) {
        if (isChinese(text)) { // no blanks: a sentence is told by its end or its length, ours end in a full stop
            const bool isSentence = text.endsWith(u'。');
            QVERIFY2(isSentence || text.size() <= 16, qPrintable(text));
            QVERIFY2(!isSentence || !(prose.contains(text) || prose.contains(text.chopped(1))), qPrintable(text));
            continue;
        }
        // our own descriptions end in a full stop; shorter texts are names and values
        QVERIFY2(wordCount(text) <= 5 || text.endsWith(u'.'), qPrintable(text));
        const QString bare = text.endsWith(u'.') ? text.chopped(1) : text;
        QVERIFY2(wordCount(text) < 4 || !(prose.contains(text) || prose.contains(bare)), qPrintable(text));
    }
}

void TestConvert::examplesAreLikeIdsOrNumbers()
{
    static const QRegularExpression shape(u"\"example\":\"([^\"]*)\""_s);
    static const QRegularExpression idLike(u"^-?[A-Za-z0-9][A-Za-z0-9._:/* -]{0,63}$"_s);
    int seen = 0;
    for (const QString &name : sources(committed)) {
        auto matches = shape.globalMatch(QString::fromUtf8(contentsOf(committed + u'/' + name)));
        while (matches.hasNext()) {
            const QString example = matches.next().captured(1);
            QVERIFY2(idLike.match(example).hasMatch() && wordCount(example) <= 3, qPrintable(example));
            ++seen;
        }
    }
    QVERIFY(seen > 3000);
}

void TestConvert::missingMetadataIsSaid()
{
    if (QStandardPaths::findExecutable(u"python3"_s).isEmpty())
        QSKIP("python3 is not installed");
    const QTemporaryDir folder;
    QProcess process;
    process.start(u"python3"_s, {converter, folder.path(), u"--output"_s, folder.path()});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 1);
    const QByteArray said = process.readAllStandardError();
    QVERIFY2(said.startsWith("The metadata folder lacks ") && !said.contains("Traceback"), said.constData());
}

/// Real documents of services that sign as others do, and of some that do not.
void TestConvert::schemesFollowStyleAndProduct()
{
    const QString data = sharedData();
    if (data.isEmpty())
        QSKIP("real metadata is not beside the checkout");
    if (QStandardPaths::findExecutable(u"python3"_s).isEmpty())
        QSKIP("python3 is not installed");
    const QString program = u"import json, sys\n"
                            "sys.dont_write_bytecode = True\n"
                            "sys.path.insert(0, sys.argv[1])\n"
                            "from catalogue import schemes\n"
                            "for path in sys.argv[2:]:\n"
                            "    document = json.load(open(path, encoding='utf-8'))\n"
                            "    info = document['info']\n"
                            "    lists = {' '.join(schemes.of_alibaba(info['product'], info['style'], entry.get('security')))\n"
                            "             for entry in document['apis'].values()}\n"
                            "    print(info['product'].lower() + ': ' + ' | '.join(sorted(lists)))\n"_s;
    QStringList arguments{u"-c"_s, program, QStringLiteral(COUNTERSIGN_SOURCE_DIR "/scripts")};
    for (const QString &product : {u"ecs/2014-05-26"_s, u"cs/2015-12-15"_s, u"oss/2019-05-17"_s, u"sls/2020-12-30"_s, u"fc/2023-03-30"_s})
        arguments.append(data + u"/data/api-docs/en_us/"_s + product + u"/api-docs.json"_s);
    QProcess process;
    process.start(u"python3"_s, arguments);
    QVERIFY(process.waitForFinished(60'000));
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    QCOMPARE(QString::fromUtf8(process.readAllStandardOutput()),
             u"ecs: alibaba-rpc-v1 alibaba-acs3\n"
             "cs: alibaba-roa-v1 alibaba-acs3\n"
             "oss: alibaba-oss | none\n"
             "sls: alibaba-sls | none\n"
             "fc: alibaba-fc\n"_s);
}

QTEST_GUILESS_MAIN(TestConvert)
#include "tst_convert.moc"
