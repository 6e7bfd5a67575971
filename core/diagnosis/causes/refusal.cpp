// SPDX-License-Identifier: GPL-3.0-or-later
// Refusals that no other string would cure.
#include "core/diagnosis/causes/causetexts.h"

namespace countersign {

const QVector<CauseText> &CauseTexts::refusal()
{
    static const QVector<CauseText> causes{
        {"timestamp-expired",
         "RAHOS",
         CauseInfo::FoundBy::Rule,
         70,
         QT_TR_NOOP("Time too old"),
         {{"got expected", QT_TR_NOOP("The request says %1; the server's clock says %2.")},
          {"got", QT_TR_NOOP("The request says %1, which is too long ago for the server.")},
          {"", QT_TR_NOOP("The time of the request is too long ago for the server.")}},
         {{"S", QT_TR_NOOP("Make the time anew for each request and send it at once: it is good for one minute.")},
          {"",
           QT_TR_NOOP("Make the time anew for each request and send it at once: it is good for 15 minutes. Check the computer's clock as "
                      "well.")}}},
        {"timestamp-not-utc",
         "RAHOS",
         CauseInfo::FoundBy::Rule,
         60,
         QT_TR_NOOP("Local time labelled as UTC"),
         {{"got expected", QT_TR_NOOP("The request says %1, which is a local time; in UTC it is %2.")},
          {"got minutes", QT_TR_NOOP("The request says %1, which is %2 minutes off: a local time that is labelled as UTC.")},
          {"", QT_TR_NOOP("The time of the request is off by whole half hours: a local time that is labelled as UTC.")}},
         {{"", QT_TR_NOOP("Take the time in UTC; the Z at its end does not convert it.")}}},
        {"clock-skew",
         "RAHOS",
         CauseInfo::FoundBy::Rule,
         45,
         QT_TR_NOOP("Clock off"),
         {{"got expected", QT_TR_NOOP("The request says %1 and the server %2: the clock of the computer is off.")},
          {"minutes", QT_TR_NOOP("The clock of the computer that signed is %1 minutes off.")},
          {"", QT_TR_NOOP("The clock of the computer that signed is too far from the server's.")}},
         {{"", QT_TR_NOOP("Set the clock by the network, then sign anew.")}}},
        {"nonce-reused",
         "RAHOS",
         CauseInfo::FoundBy::Rule,
         55,
         QT_TR_NOOP("Nonce used twice"),
         {{"parameter", QT_TR_NOOP("The nonce in %1 was used before; each request needs one of its own.")},
          {"header", QT_TR_NOOP("The nonce in the header %1 was used before; each request needs one of its own.")},
          {"", QT_TR_NOOP("The nonce was used before; each request needs one of its own.")}},
         {{"", QT_TR_NOOP("Make a random UUID for each request, also when one is sent again after a timeout.")}}},
        {"access-key-of-another-cloud",
         "RAHOS",
         CauseInfo::FoundBy::Rule,
         35,
         QT_TR_NOOP("AccessKey of another cloud"),
         {{"got=alibaba", QT_TR_NOOP("The id in the request is one of Alibaba Cloud; the request goes to Huawei Cloud.")},
          {"got=huawei", QT_TR_NOOP("The id in the request is one of Huawei Cloud; the request goes to Alibaba Cloud.")},
          {"", QT_TR_NOOP("The id in the request belongs to another cloud than the one that was called.")}},
         {{"H", QT_TR_NOOP("Use an access key (AK) of Huawei Cloud. Ids that begin with LTAI or STS. are Alibaba Cloud's.")},
          {"", QT_TR_NOOP("Use an AccessKey of the cloud that is called.")}}},
        {"security-token-absent",
         "RAHOS",
         CauseInfo::FoundBy::Rule,
         50,
         QT_TR_NOOP("Temporary key without its token"),
         {{"R", QT_TR_NOOP("The AccessKey is a temporary one; the request lacks the parameter SecurityToken.")},
          {"OA", QT_TR_NOOP("The AccessKey is a temporary one; the request lacks the header x-acs-security-token.")},
          {"H", QT_TR_NOOP("The access key is a temporary one; the request lacks the header X-Security-Token.")},
          {"S", QT_TR_NOOP("The AccessKey is a temporary one; the request lacks the header Spas-SecurityToken.")},
          {"", QT_TR_NOOP("The AccessKey is a temporary one; the request lacks the token that came with it.")}},
         {{"S", QT_TR_NOOP("Send the token that came with the key; it is not signed here.")},
          {"", QT_TR_NOOP("Send and sign the token that came with the key. All three parts change when it expires.")}}},
    };
    return causes;
}

} // namespace countersign
