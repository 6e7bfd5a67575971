// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/digest.h"

#include <array>
#include <type_traits>

namespace countersign {

/// How a scheme canonicalises and signs, as a value of bytes and indices: copied freely, nothing on the heap. What a scheme's `rules()` gives is
/// the vendor's specification; a mistake is a changed rule, so that diagnosis re-signs by the same code. Behind each member stand the ids of the
/// causes that it expresses, and the schemes that read it: R `alibaba-rpc-v1`, O `alibaba-roa-v1`, A `alibaba-acs3`, H `huawei-aksk`, S `acm-spas`.
struct SigningRules {
    static constexpr qint16 none = -1; ///< no parameter, no header
    static constexpr qint16 all = -2;  ///< each of them
    static constexpr quint8 emptyLines = 16;

    /// What an encoder does otherwise than `A-Z a-z 0-9 - _ . ~ stay, all else is %XX in upper case`; a set of bits.
    enum Habit : quint8 {
        SpaceAsPlus = 1,    ///< `space-as-plus`
        AsteriskKept = 2,   ///< `asterisk-not-encoded`
        TildeEncoded = 4,   ///< `tilde-encoded`
        ReservedKept = 8,   ///< `reserved-not-encoded`: ! ' ( ) *
        SlashKept = 16,     ///< `slash-in-value-not-encoded`
        LowerCaseHex = 32,  ///< `hex-lower-case`
        AmpersandKept = 64, ///< `separator-not-encoded`, in `joinedHabits` of R
        BracketsKept = 128, ///< `reserved-not-encoded` without the asterisk: ! ' ( )
        AllHabits = 255
    };
    enum class Charset : quint8 {
        Utf8,
        Gbk,           ///< `charset-gbk`; a character that it lacks becomes `?`
        Latin1,        ///< `charset-latin1`; likewise
        Utf8AsLatin1,  ///< `charset-latin1`: UTF-8 read as Latin-1 and written in UTF-8 again
        Utf16Le,       ///< `charset-utf16`
        Utf16Be,       ///< `charset-utf16`
        Utf16LeMarked, ///< `charset-utf16` behind a byte order mark
        Utf16BeMarked, ///< the same
        Cesu8          ///< `surrogates-encoded-separately`
    };
    enum class Escapes : quint8 { None, Lower, Upper }; ///< `json-escapes`, `body-ascii-escaped`: \u4e2d, \u4E2D
    enum class Reading : quint8 { AsIs, PercentDecoded, FormDecoded };
    enum class Lists : quint8 {
        AsSent,
        FromZero,   ///< `array-index-from-0`: each number in a name is one less
        Json,       ///< `array-as-json` from here on: one parameter with the whole list, in the order of its numbers
        JsonAsSent, ///< in the order sent
        JsonByName, ///< in the order of the sorted names: 1, 10, 2
        JsonSpaced, ///< as the three before, with blanks behind comma and colon
        JsonSpacedAsSent,
        JsonSpacedByName,
        JsonSpacedEscaped ///< as JsonSpaced, in ASCII, as Python writes it unless told otherwise
    };
    enum class Form : quint8 {
        Signed,
        NotSigned,
        OnlySystemParameters, ///< Action, Version, Timestamp and their like, where all stand in the form
        OnlyWithRegion        ///< these and RegionId
    };
    /// TimeStamp: `stamp` begins with a capital.
    enum class NameCase : quint8 { AsSent, FirstUpper, FirstLower, Lower, Upper, TimeStamp, LowerTimeStamp };
    enum class SentSignature : quint8 {
        LeftOut,
        Empty,
        AsSent,
        FirstTry ///< that of the same rules without it, left over where a request is signed anew
    };
    enum class Sort : quint8 {
        ByName,
        AsSent,            ///< `unsorted`
        Descending,        ///< `unsorted`
        ByLowerCaseName,   ///< `case-insensitive-sort`
        ByUpperCaseName,   ///< `case-insensitive-sort`; `_` stands elsewhere
        ByNumbersInName,   ///< `numeric-sort`, character by character
        ByWordsAndNumbers, ///< `numeric-sort`, runs of digits and runs of others in turn
        AfterEncoding,     ///< `sorted-after-encoding`: by encoded names
        PairsAfterJoining  ///< `sorted-after-encoding`: by whole pairs, `a-b=` before `a=`
    };
    /// The last two: in S one of its two signs is missing.
    enum class Separator : quint8 {
        Own,
        Nothing,
        Ampersand,
        Plus,
        Comma,
        Semicolon,
        Newline,
        Space,
        CrLf,
        Colon,
        Slash,
        Minus,
        Underscore,
        Bar,
        EncodedPlus, ///< %2B
        FirstMissing,
        SecondMissing
    };
    enum class Method : quint8 { AsSent, Get, Post, Put, Delete, Patch, Head, Options };
    enum class PathForm : quint8 {
        AsSent,
        Decoded,
        Encoded,     ///< each segment decoded, then encoded once
        EncodedTwice ///< `path-encoded-twice`
    };
    enum class PathEnd : quint8 { AsSent, WithSlash, WithoutSlash, OneMoreSlash };
    enum class Order : quint8 { Sorted, AsSent, Descending, NeighboursSwapped };
    enum class HeaderPlace : quint8 { Both, Lines, List };
    enum class Names : quint8 { LowerCase, AsSent, TitleCase, UpperCase }; ///< TitleCase: `X-Acs-Date`
    enum class ContentType : quint8 { AsSent, Bare, CharsetSpaced, Charset, CharsetUpperSpaced, CharsetUpper, ShortCharsetSpaced };
    enum class Host : quint8 { AsSent, Port443, Port80, WithoutPort };
    enum class Md5 : quint8 { AsSent, Hex, HexUpper, Base64OfHex };
    enum class Date : quint8 {
        AsSent,
        Extended,
        ExtendedMilliseconds,
        ExtendedOffset, ///< +00:00 for Z
        ExtendedBare,   ///< without Z
        Spaced,         ///< 2019-11-15 03:36:55
        Basic,
        BasicBare,
        Digits, ///< 20191115033655
        Day,
        DayExtended,
        UnixSeconds,
        UnixMilliseconds,
        UnixFraction, ///< 1500000000.123
        Rfc1123
    };
    enum class Body : quint8 {
        AsSent,
        Nothing, ///< `body-not-hashed`: the hash of nothing
        NoHash,  ///< `body-not-hashed`: nothing where the hash belongs
        Raw,     ///< `body-not-hashed`: the body itself
        Compact, ///< `body-reformatted` from here on: JSON without blanks
        Spaced,  ///< `, ` and `: `
        IndentedByTwo,
        IndentedByFour,
        IndentedByTab,
        SortedCompact, ///< names in order, as Go writes a map
        SortedSpaced,
        SlashesEscaped, ///< without blanks, `\/` for `/`, as PHP writes it
        Quoted,         ///< the text as a JSON string, as one vendor's SDK signs a body given as text
        UnsignedPayload ///< `unsigned-payload-without-header`
    };
    enum class AlgorithmLine : quint8 {
        Own,
        Missing,
        LowerCase,   ///< the right one, in lower case
        LowerSha256, ///< its scheme's own with SHA-256, in lower case
        SdkSha256,
        SdkSm3,
        SdkSha1,
        V11,
        Acs3Sha256,
        Acs3Sm3,
        Acs3Sha1,
        Acs3Rsa,
        Aws4,
        HmacSha256,
        HmacSm3,
        HmacSha1,
        JavaSha256, ///< HmacSHA256
        SdkSha512,
        Acs3Sha512,
        HmacSha512,
        Acs4,
        Tc3,
        Oss4
    };
    enum class Ending : quint8 { Nothing, Newline, CrLf };
    enum Part : quint8 { Tenant = 1, Group = 2, DataId = 4, Time = 8, AllParts = 15 }; ///< of ACM's string; sets of bits
    /// Beside them in `omittedParts`, times sixteen: the part is missing, its `+` is not. Beside them in `undefinedParts`: another word.
    static constexpr quint8 emptyTenant = 16, emptyGroup = 32, emptyTime = 128, wordNull = 16, wordNone = 32;
    enum class Padding : quint8 { Nothing, SpaceAfter, SpaceBefore, SpaceAround };
    enum class Front : quint8 { Nothing, Space, ByteOrderMark, Newline, Tab };
    /// White space behind a secret or a key; a set of bits, written in this order.
    enum End : quint8 { SpaceEnd = 1, NewlineEnd = 2, CrLfEnd = 4, LastSpaceEnd = 8, TabEnd = 16 };
    enum class KeySource : quint8 { Secret, AccessKeyId };
    enum class OutputForm : quint8 {
        Base64,
        HexLower,        ///< `hex-instead-of-base64` (R O S)
        HexUpper,        ///< `upper-case-hex-signature`
        Base64OfHex,     ///< `base64-of-hex`
        Base64OfHexUpper ///< the same
    };

    // What takes part. Parameters are counted as the request lists them: LeanSigner::parameters.
    bool queryIsSigned = true;      ///< R O A H: `query-missing`
    Form form{};                    ///< R: `form-params-not-signed`
    bool dropsEmptyValues = false;  ///< R O A H: `empty-values-dropped`; S: the vendor drops empty parts
    bool dropsFalseValues = false;  ///< R O A H: `empty-values-dropped`, with `0` and `false` taken for empty
    bool emptyIsBare = false;       ///< R O A H: `empty-values-dropped`, the value and its `=`
    SentSignature sentSignature{};  ///< R: `signature-param-included`
    qint16 omittedParameter = none; ///< R O A H: `param-missing`
    qint16 recasedParameter = none; ///< R: `param-name-case`, the one whose name is written by `nameCase`, or `all`
    NameCase nameCase{};            ///< R
    bool omitsSameName = false;     ///< R O A H: with it all others of its name
    Lists lists{};                  ///< R: `array-index-from-0`, `array-as-json`
    quint8 onlyList = 0;            ///< R: the one list that `lists` changes, counted from 1; 0: all

    // How names and values are written: read, put into the charset, encoded so many times, joined, and the whole encoded so many times.
    Reading valueReading{}; ///< R O A H: `value-decoded-before-signing`
    Escapes valueEscapes{}; ///< R O A H: `json-escapes`
    Charset valueCharset{}; ///< R O A H S: `charset-*`, `surrogates-encoded-separately`
    /// R A H: 0 is `encoded-once` (R) and `query-not-encoded` (A H), 2 is `value-encoded-twice`; O: 1 is `query-encoded-in-resource`.
    quint8 valueEncodings = 1;
    quint8 valueHabits = 0;              ///< R: an encoder's habits inside; A H: in the query
    quint8 joinedEncodings = 1;          ///< R: 0 is `outer-encoding-missing`, 2 `encoded-thrice`
    quint8 joinedHabits = 0;             ///< R: an encoder's habits outside, and `separator-not-encoded`
    Sort sort{};                         ///< R O A H: `unsorted`, `case-insensitive-sort`, `numeric-sort`, `sorted-after-encoding`
    bool repeatedValuesAreSorted = true; ///< A H: `repeated-values-not-sorted`
    Separator separator{};               ///< R O A H: between pairs; S: between parts, `plus-signs-missing`, `separator-wrong`

    // Method and path.
    Method method{};                ///< R O A H: `wrong-method`
    bool methodInLowerCase = false; ///< R O A H: `lower-case-method`
    bool pathIsEncoded = true;      ///< R: `path-not-encoded`
    PathForm pathForm{};            ///< O A H: `path-encoded-twice`
    PathEnd pathEnd{};              ///< O A H: `trailing-slash-missing`, `trailing-slash-extra`
    quint8 pathHabits = 0;          ///< A H: an encoder's habits in the path; R: by which it differs from the joined query
    Escapes pathEscapes{};          ///< A H: `json-escapes`
    Charset pathCharset{};          ///< A H: `charset-*`, `surrogates-encoded-separately`

    // Headers. They are counted as LeanSigner::headers lists them; in O the first four are Accept, Content-MD5, Content-Type and Date.
    qint16 omittedHeader = none;       ///< O A H: `header-missing`; a fixed line of O stays empty
    HeaderPlace omittedFrom{};         ///< A H: where it is missing
    quint8 droppedLines = 0;           ///< O: `empty-line-dropped`, bit n for fixed line n, `emptyLines` for those that are empty
    Order headerOrder{};               ///< O A H: `headers-unsorted`
    HeaderPlace orderedPlace{};        ///< A H: where they stand in that order
    qint16 swappedHeader = 0;          ///< O A H: with NeighboursSwapped this one and the next change places
    Names lineNames{};                 ///< O A H: `header-names-not-lower-case` in the lines
    Names listNames{};                 ///< A H: `header-names-not-lower-case` in the list
    bool spaceAfterColon = false;      ///< O A H: `header-space-after-colon`
    bool trimsHeaders = true;          ///< O A H
    ContentType contentType{};         ///< O A H: `content-type-charset`
    Host host{};                       ///< A H: `host-with-port`
    Md5 md5{};                         ///< O: `md5-hex`
    Date dateHeader{};                 ///< O A H: `date-format` in the header's line
    bool blankLineAfterHeaders = true; ///< A H: `blank-line-missing`

    // Body.
    Body body{};                                        ///< A H: `body-not-hashed`, `body-reformatted`, `unsigned-payload-without-header`
    Escapes bodyEscapes{};                              ///< A H: `body-ascii-escaped`
    Charset bodyCharset{};                              ///< A H: `charset-*`
    Ending bodyEnding{};                                ///< A H: `body-with-newline`
    bool bodyHashInUpperCase = false;                   ///< A H: `body-hash-upper-case`
    DigestAlgorithm bodyHash = DigestAlgorithm::Sha256; ///< A H: `wrong-digest`
    DigestAlgorithm hash = DigestAlgorithm::Sha256;     ///< A H: of the canonical request; `wrong-digest`
    Charset canonicalCharset{};                         ///< A H: `charset-*` of the canonical request as a whole
    Ending canonicalEnding{};                           ///< A H: `trailing-newline-in-string`, of the canonical request

    // String to sign.
    bool canonicalIsHashed = true;         ///< A H: `canonical-request-not-hashed`
    bool canonicalHashInUpperCase = false; ///< A H
    AlgorithmLine algorithmLine{};         ///< A H: `algorithm-line-missing`, `algorithm-name-wrong`
    bool hasDateLine = false;              ///< H: the vendor has it, `date-line-missing`; A: a line too many
    Date dateLine{};                       ///< A H: `date-format`; S: the time, `seconds-instead-of-ms` is UnixSeconds
    quint8 omittedParts = 0;               ///< S: `tenant-missing`, `group-missing`, `timestamp-missing`, `timestamp-only`
    quint8 undefinedParts = 0;             ///< S: `undefined-tenant`, tenant and group that are the word `undefined`, `null` or `None`
    bool groupIsFirst = false;             ///< S: `tenant-group-swapped`
    quint8 dataIdPlace = 0;                ///< S: `data-id-included` as first, second, third or (4) last part
    Padding partPadding{};                 ///< S: `value-with-spaces`
    quint8 paddedParts = 0;                ///< S: the parts that have it
    Charset stringCharset{};               ///< all: `charset-*` of the string as a whole
    Ending ending{};                       ///< all: `trailing-newline-in-string`

    // Key, MAC and output.
    KeySource keySource{}; ///< all: `secret-is-access-key-id`
    Charset keyCharset{};  ///< all: `charset-utf16` of string and key
    Front secretFront{};   ///< all: `secret-leading-space`
    quint8 secretEnd = 0;  ///< all: `secret-trailing-newline`, `secret-trailing-space`; bits of End
    /// R: 1 is right, 0 is `secret-without-ampersand`, 2 is `secret-double-ampersand`; O A H S: 1 is `secret-with-ampersand`.
    quint8 ampersands = 0;
    quint8 keyEnd = 0;                                ///< all: the same white space behind the ampersands
    DigestAlgorithm digest = DigestAlgorithm::Sha256; ///< all: of the MAC, `wrong-digest`
    bool argumentsSwapped = false;                    ///< all: `hmac-arguments-swapped`
    OutputForm output = OutputForm::HexLower;         ///< all
    bool base64Url = false;                           ///< R O S: `base64url`
    bool base64Unpadded = false;                      ///< R O S: `base64-no-padding`
    Ending outputEnding{};                            ///< R O S: `base64-newline`

    bool operator==(const SigningRules &) const = default;
};
static_assert(std::is_trivially_copyable_v<SigningRules> && sizeof(SigningRules) <= 104);

} // namespace countersign
