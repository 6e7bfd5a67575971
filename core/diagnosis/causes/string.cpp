// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of the canonical request and of the string to sign.
#include "core/diagnosis/causes/causetexts.h"

namespace countersign {

const QVector<CauseText> &CauseTexts::string()
{
    static const QVector<CauseText> causes{
        {"canonical-request-not-hashed",
         "AH",
         CauseInfo::FoundBy::Solver,
         45,
         QT_TR_NOOP("Canonical request not hashed"),
         {{"", QT_TR_NOOP("The program put the canonical request itself into the string to sign; its hash in hex belongs there.")}},
         {{"H", QT_TR_NOOP("Hash the canonical request with SHA-256 and put the lower-case hex behind the line of the date.")},
          {"", QT_TR_NOOP("Hash the canonical request and put the lower-case hex behind the line of the algorithm.")}}},
        {"blank-line-missing",
         "AH",
         CauseInfo::FoundBy::Solver,
         40,
         QT_TR_NOOP("Blank line behind the headers missing"),
         {{"", QT_TR_NOOP("The program left out the blank line between the headers and SignedHeaders.")}},
         {{"",
           QT_TR_NOOP("End every header with a newline and join the six parts of the canonical request with newlines: that makes the blank "
                      "line.")}}},
        {"algorithm-line-missing",
         "AH",
         CauseInfo::FoundBy::Solver,
         25,
         QT_TR_NOOP("Line of the algorithm missing"),
         {{"expected", QT_TR_NOOP("The program left out the first line of the string to sign: %1.")},
          {"", QT_TR_NOOP("The program left out the first line of the string to sign, the name of the algorithm.")}},
         {{"", QT_TR_NOOP("Begin the string to sign with the name of the algorithm as in the header Authorization, and a newline.")}}},
        {"algorithm-name-wrong",
         "AH",
         CauseInfo::FoundBy::Solver,
         35,
         QT_TR_NOOP("Wrong name of the algorithm"),
         {{"wrote expected", QT_TR_NOOP("The program wrote %1 on the first line of the string to sign; %2 belongs there.")},
          {"wrote", QT_TR_NOOP("The program wrote %1 on the first line of the string to sign; the request names another algorithm.")},
          {"expected", QT_TR_NOOP("The program wrote another algorithm on the first line of the string to sign; %1 belongs there.")},
          {"", QT_TR_NOOP("The program wrote another algorithm on the first line of the string to sign than in the request.")}},
         {{"", QT_TR_NOOP("Take the name from one place for the string to sign and for the header Authorization.")}}},
        {"date-line-missing",
         "AH",
         CauseInfo::FoundBy::Solver,
         25,
         QT_TR_NOOP("Line of the date missing"),
         {{"", QT_TR_NOOP("The program left out the line of the date; it stands between the algorithm and the hash.")}},
         {{"H", QT_TR_NOOP("Put the value of X-Sdk-Date on the second line of the string to sign.")},
          {"", QT_TR_NOOP("Put the date of the request on its line of the string to sign, as it is sent.")}}},
        {"date-format",
         "AH",
         CauseInfo::FoundBy::Solver,
         35,
         QT_TR_NOOP("Date written another way"),
         {{"wrote expected", QT_TR_NOOP("The program signed the date as %1; the request carries %2.")},
          {"wrote", QT_TR_NOOP("The program signed the date as %1; the request carries it in another form.")},
          {"expected", QT_TR_NOOP("The program signed the date in another form than %1, which the request carries.")},
          {"H at=header", QT_TR_NOOP("The program wrote the date in the line of X-Sdk-Date in another form than it sent it.")},
          {"H at=string",
           QT_TR_NOOP("The program wrote the date on the second line of the string to sign in another form than it sent it.")},
          {"H at=both",
           QT_TR_NOOP("The program wrote the date in another form than it sent it, in the line of X-Sdk-Date and on the second line of the "
                      "string to sign.")},
          {"A at=header", QT_TR_NOOP("The program wrote the date in the line of x-acs-date in another form than it sent it.")},
          {"", QT_TR_NOOP("The program signed the date in another form than it sent it.")}},
         {{"H",
           QT_TR_NOOP(
               "Format the time once, as yyyyMMddTHHmmssZ in UTC, and use the same text for X-Sdk-Date and for the string to sign.")},
          {"", QT_TR_NOOP("Format the time once, as yyyy-MM-ddTHH:mm:ssZ in UTC, and use the same text for signing and for sending.")}}},
        {"trailing-newline-in-string",
         "RAHOS",
         CauseInfo::FoundBy::Solver,
         55,
         QT_TR_NOOP("Newline at the end of the string"),
         {{"at=canonical-request", QT_TR_NOOP("The program hashed a newline behind the end of the canonical request.")},
          {"wrote=CR_LF", QT_TR_NOOP("The program signed a carriage return and a newline behind the end of the string to sign.")},
          {"", QT_TR_NOOP("The program signed a newline behind the end of the string to sign.")}},
         {{"", QT_TR_NOOP("Hand over the string without a newline: in a shell with printf instead of echo.")}}},
    };
    return causes;
}

} // namespace countersign
