// SPDX-License-Identifier: GPL-3.0-or-later
// The body and its hash.
#include "core/diagnosis/causes/causetexts.h"

namespace countersign {

const QVector<CauseText> &CauseTexts::body()
{
    static const QVector<CauseText> causes{
        {"body-not-hashed",
         "AH",
         CauseInfo::FoundBy::Solver,
         55,
         QT_TR_NOOP("Body not hashed"),
         {{"wrote=body", QT_TR_NOOP("The program put the body itself at the end of the canonical request; its hash in hex belongs there.")},
          {"wrote=nothing", QT_TR_NOOP("The program left the end of the canonical request empty; the hash of the body belongs there.")},
          {"", QT_TR_NOOP("The program signed the hash of an empty body; the request has a body.")}},
         {{"",
           QT_TR_NOOP(
               "Hash the bytes of the body that are sent. e3b0c442… at the end of the canonical request is the SHA-256 of nothing.")}}},
        {"body-hash-upper-case",
         "AH",
         CauseInfo::FoundBy::Solver,
         20,
         QT_TR_NOOP("Hash of the body in upper case"),
         {{"", QT_TR_NOOP("The program wrote the hash of the body in upper-case hex; it stands there in lower case.")}},
         {{"", QT_TR_NOOP("Write the hash in lower-case hex.")}}},
        {"body-with-newline",
         "AH",
         CauseInfo::FoundBy::Solver,
         35,
         QT_TR_NOOP("Body hashed with a newline"),
         {{"wrote=CR_LF",
           QT_TR_NOOP("The program hashed the body with a carriage return and a newline at its end; the body sent has none.")},
          {"", QT_TR_NOOP("The program hashed the body with a newline at its end; the body sent has none.")}},
         {{"", QT_TR_NOOP("Hash and send the same bytes. echo, text editors and some JSON writers add a newline.")}}},
        {"body-reformatted",
         "AH",
         CauseInfo::FoundBy::Solver,
         50,
         QT_TR_NOOP("JSON laid out another way"),
         {{"wrote=compact", QT_TR_NOOP("The program hashed the JSON of the body without blanks; it was sent with them.")},
          {"wrote=spaced",
           QT_TR_NOOP("The program hashed the JSON of the body with a blank behind each colon and comma; it was sent another way.")},
          {"wrote=indented", QT_TR_NOOP("The program hashed the JSON of the body indented over several lines; it was sent another way.")},
          {"wrote=quoted", QT_TR_NOOP("The program hashed the body as one quoted JSON string; the request carries the JSON itself.")},
          {"", QT_TR_NOOP("The program hashed the same JSON laid out another way than it was sent.")}},
         {{"",
           QT_TR_NOOP("Write the JSON once, keep the bytes, and hash and send those. Handing the object to the HTTP library writes it a "
                      "second time.")}}},
        {"body-ascii-escaped",
         "RAH",
         CauseInfo::FoundBy::Solver,
         30,
         QT_TR_NOOP("Body signed with \\u escapes"),
         {{"R", QT_TR_NOOP("The program signed text with \\u escapes; the request carries the characters themselves.")},
          {"", QT_TR_NOOP("The program hashed the body with \\u escapes; the request carries the characters themselves.")}},
         {{"",
           QT_TR_NOOP("Write the JSON once, and hash and send those bytes. Python's json.dumps escapes unless told otherwise, HTTP "
                      "libraries may not.")}}},
        {"unsigned-payload-without-header",
         "H",
         CauseInfo::FoundBy::Solver,
         20,
         QT_TR_NOOP("UNSIGNED-PAYLOAD without its header"),
         {{"",
           QT_TR_NOOP("The program signed UNSIGNED-PAYLOAD as the hash of the body but did not send the header X-Sdk-Content-Sha256 that "
                      "says so.")}},
         {{"", QT_TR_NOOP("Send X-Sdk-Content-Sha256: UNSIGNED-PAYLOAD as well, or hash the body.")}}},
        {"md5-hex",
         "O",
         CauseInfo::FoundBy::Solver,
         30,
         QT_TR_NOOP("Content-MD5 in hex"),
         {{"wrote=base64",
           QT_TR_NOOP("The program signed Content-MD5 as the Base64 of its hex text; it is the Base64 of the sixteen bytes.")},
          {"", QT_TR_NOOP("The program signed Content-MD5 in hex; it is the Base64 of the sixteen bytes.")}},
         {{"", QT_TR_NOOP("Encode the raw digest with Base64, and send and sign that.")}}},
    };
    return causes;
}

} // namespace countersign
