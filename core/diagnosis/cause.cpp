// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis/cause.h"

#include "core/diagnosis/causes/causetexts.h"
#include "core/diagnosis/comparison.h"
#include "core/signing/signaturescheme.h"

#include <QHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Family {
    const char *id;
    const QVector<CauseText> &(*texts)();
    const char *step; ///< of a signature's trace: where its causes lie
};

constexpr std::array<Family, 9> families{{
    {"encoding", &CauseTexts::encoding, "canonical-query"},
    {"parameters", &CauseTexts::parameters, "canonical-query"},
    {"request", &CauseTexts::request, "canonical-headers"},
    {"body", &CauseTexts::body, "hashed-payload"},
    {"string", &CauseTexts::string, "string-to-sign"},
    {"secret", &CauseTexts::secret, "signing-key"},
    {"signature", &CauseTexts::signature, "signature"},
    {"acm", &CauseTexts::acm, "string-to-sign"},
    {"refusal", &CauseTexts::refusal, "string-to-sign"},
}};

struct SchemeLetter {
    char letter;
    QByteArrayView id;
};

constexpr std::array<SchemeLetter, 5> schemeLetters{
    {{'R', "alibaba-rpc-v1"}, {'O', "alibaba-roa-v1"}, {'A', "alibaba-acs3"}, {'H', "huawei-aksk"}, {'S', "acm-spas"}}};

/// 0 for a scheme that the vocabulary does not know.
char letterOf(QByteArrayView schemeId)
{
    for (const SchemeLetter &each : schemeLetters) {
        if (each.id == schemeId)
            return each.letter;
    }
    return 0;
}

bool isLetters(QByteArrayView word)
{
    return !word.isEmpty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

const CauseText *textOf(QByteArrayView id)
{
    static const QHash<QByteArray, const CauseText *> texts = [] {
        QHash<QByteArray, const CauseText *> all;
        for (const Family &family : families) {
            for (const CauseText &text : family.texts())
                all.insert(text.id, &text);
        }
        return all;
    }();
    return texts.value(id.toByteArray());
}

// Values in sentences

constexpr qsizetype longestShown = 80;

/// A value for a person: what cannot be seen is made visible, but single blanks between words stay blanks.
QString shown(const QString &value)
{
    if (value.isEmpty())
        return u"\"\""_s;
    QStringList words = value.split(u' ');
    if (words.contains(QString()))
        return visibleText(value.left(longestShown + 1).toUtf8()).left(longestShown);
    QString text = value;
    if (text.size() > longestShown)
        text = text.left(longestShown / 2) + u'…' + text.right(longestShown / 2 - 1);
    words = text.split(u' ');
    for (QString &word : words)
        word = visibleText(word.toUtf8());
    return words.join(u' ');
}

bool namesSecret(const QString &name)
{
    static const std::array<QStringView, 5> words{u"token", u"secret", u"password", u"passwd", u"authorization"};
    return std::any_of(words.begin(), words.end(), [&name](QStringView word) { return name.contains(word, Qt::CaseInsensitive); });
}

/// Without values that no sentence may hold.
Where sayable(const Cause &cause, const CauseInfo &info)
{
    Where where = cause.where;
    // Only what can change on the way tells what was signed from what arrived; elsewhere there is one value beside the right one.
    if (cause.id != "value-differs" && info.family != "refusal" && where.contains("got") && !where.contains("wrote"))
        where.insert("wrote", where.value("got"));
    if (namesSecret(where.value("parameter")) || namesSecret(where.value("header")) || namesSecret(where.value("line"))) {
        where.remove("wrote");
        where.remove("got");
        where.remove("expected");
        if (cause.where.contains("got") && !cause.where.contains("wrote"))
            where.insert("at", u"arrived"_s);
    }
    return where;
}

/// \p text with \p values in the places of %1, %2, …; a percent code like %2A is none.
CauseSentence filled(const QString &text, const QStringList &values)
{
    const auto isHex = [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'F') || (c >= u'a' && c <= u'f'); };
    CauseSentence said;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const int place = text[at] == u'%' && at + 1 < text.size() ? text[at + 1].digitValue() : -1;
        const bool isCode = at + 2 < text.size() && isHex(text[at + 2]);
        if (place >= 1 && place <= values.size() && !isCode) {
            const QString value = shown(values[place - 1]);
            said.values.append({said.text.size(), value.size()});
            said.text += value;
            ++at;
        } else {
            said.text += text[at];
        }
    }
    return said;
}

/// Two words for one place.
bool isAlso(const QByteArray &place, const QByteArray &word)
{
    static const QMap<QByteArray, QByteArray> others{
        {"joined", "outer"}, {"values", "inner"}, {"before-ampersand", "before"}, {"after-ampersand", "after"}};
    return (!place.isEmpty() && others.value(word) == place) || (word == "joined" && place == "string");
}

/// The values for the places of \p wording; nothing when it does not fit.
std::optional<QStringList> valuesFor(const Wording &wording, const Where &where, char scheme)
{
    QStringList values;
    for (const QByteArray &word : QByteArray(wording.needs).split(' ')) {
        const qsizetype equals = word.indexOf('=');
        if (word.isEmpty())
            continue;
        if (isLetters(word)) {
            if (scheme == 0 || !word.contains(scheme))
                return {};
        } else if (equals >= 0) {
            const QByteArray key = word.left(equals);
            const QByteArray value = word.mid(equals + 1).replace('_', ' ');
            if (!where.contains(key) || (where.value(key).toUtf8() != value && !isAlso(value, where.value(key).toUtf8())))
                return {};
        } else if (!where.contains(word)) {
            return {};
        } else {
            values.append(where.value(word));
        }
    }
    return values;
}

CauseSentence said(const QVector<Wording> &wordings, const Where &where, QByteArrayView schemeId)
{
    for (const Wording &wording : wordings) {
        if (const auto values = valuesFor(wording, where, letterOf(schemeId)))
            return filled(CauseTexts::tr(wording.text), *values);
    }
    return {};
}

// References

/// Scheme and step -> the page its trace names. A request of nothing is signed to ask each scheme.
QMap<QByteArray, QMap<QByteArray, QUrl>> askedReferences()
{
    QMap<QByteArray, QMap<QByteArray, QUrl>> references;
    const SchemeRegistry registry;
    for (const auto &scheme : registry.schemes()) {
        SigningContext context;
        context.credentials.accessKeyId = "id";
        context.credentials.accessKeySecret = Secret(QByteArray("none"));
        context.time = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
        context.nonce = "0";
        context.rules = scheme->rules();
        const SignatureTrace trace = scheme->sign(Request{}, context).trace;
        QMap<QByteArray, QUrl> &pages = references[scheme->info().id];
        pages.insert(QByteArray(), scheme->info().reference);
        for (const TraceStep &step : trace.steps())
            pages.insert(step.id, step.reference);
    }
    return references;
}

// Code

bool isPlainName(const QString &name)
{
    return !name.isEmpty() && name.size() <= longestShown && std::all_of(name.begin(), name.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || c == u'.' || c == u'-' || c == u'_';
    });
}

QByteArray named(const char *line, const Where &where)
{
    const auto name = [&where](const QByteArray &key, const QByteArray &usual) {
        const QString given = where.value(key);
        return isPlainName(given) ? given.toLatin1() : usual;
    };
    QByteArray text(line);
    text.replace("{parameter}", name("parameter", "Timestamp"));
    text.replace("{wrote}", name("wrote", name("parameter", {}).isEmpty() ? QByteArray("TimeStamp") : name("parameter", {}).toLower()));
    return text;
}

} // namespace

const QVector<CauseInfo> &causeVocabulary()
{
    static const QVector<CauseInfo> vocabulary = [] {
        QVector<CauseInfo> all;
        for (const Family &family : families) {
            for (const CauseText &text : family.texts()) {
                CauseInfo info{.id = text.id, .family = family.id, .foundBy = text.foundBy, .likelihood = text.likelihood};
                for (const SchemeLetter &each : schemeLetters) {
                    if (QByteArrayView(text.schemes).contains(each.letter))
                        info.schemes.append(each.id.toByteArray());
                }
                all.append(info);
            }
        }
        return all;
    }();
    return vocabulary;
}

QByteArrayList causeFamilies()
{
    QByteArrayList ids;
    for (const Family &family : families)
        ids.append(family.id);
    return ids;
}

const CauseInfo *causeInfo(QByteArrayView id)
{
    const auto &all = causeVocabulary();
    const auto found = std::find_if(all.cbegin(), all.cend(), [id](const CauseInfo &info) { return info.id == id; });
    return found == all.cend() ? nullptr : &*found;
}

QString CauseInfo::name() const
{
    const CauseText *text = textOf(id);
    return text ? CauseTexts::tr(text->name) : QString::fromUtf8(id);
}

CauseSentence explainedSentence(const Cause &cause, QByteArrayView schemeId)
{
    const CauseText *text = textOf(cause.id);
    return text ? said(text->explained, sayable(cause, *causeInfo(cause.id)), schemeId)
                : filled(CauseTexts::tr("The cause has no description here: %1."), {QString::fromUtf8(cause.id)});
}

QString explained(const Cause &cause, QByteArrayView schemeId)
{
    return explainedSentence(cause, schemeId).text;
}

CauseSentence fixSentence(const Cause &cause, QByteArrayView schemeId)
{
    const CauseText *text = textOf(cause.id);
    return text ? said(text->fixes, sayable(cause, *causeInfo(cause.id)), schemeId)
                : CauseSentence{CauseTexts::tr("Compare the two strings at the first byte that differs."), {}};
}

QString fixFor(const Cause &cause, QByteArrayView schemeId)
{
    return fixSentence(cause, schemeId).text;
}

QVector<FixCode> fixCode(const Cause &cause, QByteArrayView schemeId)
{
    const std::array<QVector<CodeFix>, 6> tables{codefixes::encoding(), codefixes::query(), codefixes::values(),
                                                 codefixes::request(),  codefixes::key(),   codefixes::signature()};
    const char letter = letterOf(schemeId);
    QVector<FixCode> fixes;
    for (const char *language : {"python", "java", "go", "php", "csharp", "nodejs", "shell"}) {
        for (const auto &table : tables) {
            for (const CodeFix &fix : table) {
                const QByteArrayView schemes(fix.schemes);
                if (qstrcmp(fix.language, language) != 0 || (letter != 0 && !schemes.isEmpty() && !schemes.contains(letter)))
                    continue;
                for (const CodeFix::Wrong &wrong : fix.wrongs) {
                    const bool isKnown = !fixes.isEmpty() && fixes.constLast().language == language;
                    if (!isKnown && QByteArray(wrong.ids).split(' ').contains(cause.id))
                        fixes.append({language, named(wrong.line, cause.where), named(fix.right, cause.where)});
                }
            }
        }
    }
    return fixes;
}

QUrl referenceFor(const Cause &cause, QByteArrayView schemeId)
{
    static const QMap<QByteArray, QMap<QByteArray, QUrl>> references = askedReferences();
    const QMap<QByteArray, QUrl> pages = references.value(schemeId.toByteArray());
    const CauseInfo *info = causeInfo(cause.id);
    const auto family =
        std::find_if(families.begin(), families.end(), [info](const Family &each) { return info && info->family == each.id; });
    return pages.value(family == families.end() ? QByteArray() : QByteArray(family->step), pages.value(QByteArray()));
}

} // namespace countersign
