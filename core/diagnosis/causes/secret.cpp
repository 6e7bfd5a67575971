// SPDX-License-Identifier: GPL-3.0-or-later
// The key of the HMAC. No sentence here has a placeholder: what stands in `where` may be the secret.
#include "core/diagnosis/causes/causetexts.h"

namespace countersign {

const QVector<CauseText> &CauseTexts::secret()
{
    static const QVector<CauseText> causes{
        {"secret-without-ampersand",
         "R",
         CauseInfo::FoundBy::Solver,
         75,
         QT_TR_NOOP("No & behind the secret"),
         {{"", QT_TR_NOOP("The program used the secret alone as the key; the key is the secret and an ampersand.")}},
         {{"", QT_TR_NOOP("Append & to the secret before it becomes the key of the HMAC.")}}},
        {"secret-double-ampersand",
         "R",
         CauseInfo::FoundBy::Solver,
         30,
         QT_TR_NOOP("Two & behind the secret"),
         {{"", QT_TR_NOOP("The program used the secret and two ampersands as the key; one belongs there.")}},
         {{"", QT_TR_NOOP("Append & in one place only. The secret that is stored or configured has none.")}}},
        {"secret-with-ampersand",
         "OAHS",
         CauseInfo::FoundBy::Solver,
         45,
         QT_TR_NOOP("& behind the secret"),
         {{"", QT_TR_NOOP("The program appended & to the secret; this scheme takes the secret alone as the key.")}},
         {{"", QT_TR_NOOP("Use the secret as it is. The ampersand belongs to the RPC signature only.")}}},
        {"secret-trailing-newline",
         "RAHOS",
         CauseInfo::FoundBy::Solver,
         70,
         QT_TR_NOOP("Newline behind the secret"),
         {{"at=after", QT_TR_NOOP("A newline stands behind the ampersand of the key the program used.")},
          {"", QT_TR_NOOP("The secret the program used ends with a newline.")}},
         {{"", QT_TR_NOOP("Trim the secret where it is read. A file, a pipe and the Base64 of an echo bring a newline along.")}}},
        {"secret-trailing-space",
         "RAHOS",
         CauseInfo::FoundBy::Solver,
         45,
         QT_TR_NOOP("Space behind the secret"),
         {{"at=after", QT_TR_NOOP("A space stands behind the ampersand of the key the program used.")},
          {"", QT_TR_NOOP("The secret the program used ends with a space.")}},
         {{"", QT_TR_NOOP("Trim the secret where it is read; copying it from a page often takes a space along.")}}},
        {"secret-leading-space",
         "RAHOS",
         CauseInfo::FoundBy::Solver,
         40,
         QT_TR_NOOP("Space in front of the secret"),
         {{"", QT_TR_NOOP("The secret the program used begins with a space.")}},
         {{"",
           QT_TR_NOOP("Trim the secret where it is read; in a configuration file, mind the space behind the equals sign or the colon.")}}},
        {"secret-is-access-key-id",
         "RAHOS",
         CauseInfo::FoundBy::Solver,
         45,
         QT_TR_NOOP("AccessKey id used as the secret"),
         {{"", QT_TR_NOOP("The program used the AccessKey id as the secret.")}},
         {{"", QT_TR_NOOP("Swap the two settings. The id is sent with the request, the secret never is.")}}},
        {"secret-wrong",
         "RAHOS",
         CauseInfo::FoundBy::String,
         90,
         QT_TR_NOOP("Another secret"),
         {{"", QT_TR_NOOP("Both sides signed the same string, so only the secret can differ.")}},
         {{"",
           QT_TR_NOOP(
               "Take the secret that belongs to this AccessKey id. It cannot be read again later: make a new AccessKey if it is lost.")}}},
    };
    return causes;
}

} // namespace countersign
