// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/refusalcard.h"

#include <QCoreApplication>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

struct RefusalTexts {
    Q_DECLARE_TR_FUNCTIONS(countersign::ResponsePane)
};

bool isAboutSignature(const ServerError &refusal)
{
    return refusal.code == u"SignatureDoesNotMatch" || refusal.code == u"IncompleteSignature"
        || refusal.message.contains(u"signature fail"_s, Qt::CaseInsensitive);
}

/// The server's words without the string it printed, which the comparison speaks of.
QString shownMessage(const ServerError &refusal)
{
    QString message = refusal.message;
    if (!refusal.stringToSign.isEmpty()) {
        for (const QString &marker : {u"server string to sign is"_s, u"server StringToSign is"_s, u"canonicalRequest:"_s}) {
            if (const qsizetype at = message.indexOf(marker); at > 0)
                message.truncate(at);
        }
    }
    message = message.trimmed();
    while (message.endsWith(u',') || message.endsWith(u':'))
        message.chop(1);
    return message;
}

QString hint(const ServerError &refusal, int status)
{
    const auto says = [&refusal](const char *word) { return refusal.code.contains(QLatin1String(word), Qt::CaseInsensitive); };
    if (isAboutSignature(refusal))
        return RefusalTexts::tr("Check the secret of this profile, then compare the string to sign with the server's");
    if (says("AccessKeyId"))
        return RefusalTexts::tr("Check the access key id of this profile");
    if (says("Timestamp") || refusal.message.contains(u"signature expired"_s))
        return RefusalTexts::tr("Check this computer's clock and whether the signature's clock is frozen, then send again");
    if (says("Nonce"))
        return RefusalTexts::tr("Let the nonce run again, then send");
    if (says("Throttling") || status == 429)
        return RefusalTexts::tr("Wait a moment, then send again");
    if (says("SecurityToken"))
        return RefusalTexts::tr("Give the profile a security token that has not expired");
    if (says("Missing") || says("Invalid") || status == 400)
        return RefusalTexts::tr("Check the values in the form");
    if (status == 401)
        return RefusalTexts::tr("Check the key of this profile");
    if (status == 403)
        return RefusalTexts::tr("The signature was accepted. Ask the account's owner for the permission");
    if (status == 404)
        return RefusalTexts::tr("Check the endpoint, the region and the ids in the form");
    if (status >= 500)
        return RefusalTexts::tr("The fault is the server's. Send again later");
    return {};
}

} // namespace

NoticeCard::Content refusalCard(const ServerError &refusal, int status, const QString &profile, const QString &todo)
{
    NoticeCard::Content content{.tone = NoticeCard::Tone::Bad};
    content.title = isAboutSignature(refusal) ? RefusalTexts::tr("Signature does not match")
        : status >= 500                       ? RefusalTexts::tr("The server failed")
                                              : RefusalTexts::tr("The server refused the request");
    // The title says what the vendors' sentence about a signature says; any other sentence is the news, and stands first if it is short.
    constexpr qsizetype longestTitle = 120;
    const QString message = isAboutSignature(refusal) ? QString() : shownMessage(refusal);
    (!message.isEmpty() && message.size() <= longestTitle ? content.title : content.message) = message;
    // The request id stands in the line above the card.
    content.about = profile.isEmpty() ? refusal.code : RefusalTexts::tr("%1, profile %2").arg(refusal.code, profile);
    content.todo = todo.isEmpty() ? hint(refusal, status) : todo;
    content.link = refusal.recommendation;
    return content;
}

} // namespace countersign
