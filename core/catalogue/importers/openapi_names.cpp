// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/openapi_names.h"

#include "core/catalogue/importers/openapi_source.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

bool isUnseen(QChar character)
{
    if (character.unicode() >= 0x20 && character.unicode() < 0x7f)
        return false; // nearly all of them
    switch (character.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

} // namespace

bool isPlainName(const QString &name)
{
    return !name.isEmpty() && std::none_of(name.cbegin(), name.cend(), isUnseen);
}

bool isPlainUtf8Name(QByteArrayView name)
{
    const auto isSeen = [](char letter) { return letter >= 0x20 && letter < 0x7f; };
    return !name.isEmpty() && (std::all_of(name.cbegin(), name.cend(), isSeen) || isPlainName(QString::fromUtf8(name)));
}

QString shownName(const QString &name, const MetadataNode &node)
{
    QString shown = name.simplified();
    const auto replaced = std::count_if(shown.cbegin(), shown.cend(), isUnseen);
    if (replaced == 0)
        return shown;
    std::replace_if(shown.begin(), shown.end(), isUnseen, QChar(QChar::ReplacementCharacter));
    node.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "has a name with characters that are not seen; they were replaced")));
    return shown;
}

QString productCode(const QString &title)
{
    static const QRegularExpression others(u"[^a-z0-9]+"_s);
    constexpr qsizetype longestCode = 64;
    QString code = title.toLower().replace(others, u"-"_s).left(longestCode);
    while (code.startsWith(u'-'))
        code.remove(0, 1);
    while (code.endsWith(u'-'))
        code.chop(1);
    return code;
}

QString versionCode(const QString &version)
{
    static const QRegularExpression others(u"[^A-Za-z0-9._-]+"_s), dots(u"^[.-]+"_s);
    constexpr qsizetype longestVersion = 64;
    QString code = version.trimmed().replace(others, u"-"_s).remove(dots).left(longestVersion);
    while (code.endsWith(u'-'))
        code.chop(1);
    return code;
}

bool isChineseText(const QString &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar character) { return character.script() == QChar::Script_Han; });
}

VendorText documentText(const QString &text)
{
    const QString trimmed = text.trimmed();
    return isChineseText(trimmed) ? VendorText({}, trimmed) : VendorText(trimmed);
}

void noteUnknownMembers(const MetadataNode &node, const QSet<QString> &known)
{
    for (const auto &[name, member] : node.members())
        if (!known.contains(name) && !name.startsWith(u"x-", Qt::CaseInsensitive))
            member.note(openapiText(QT_TRANSLATE_NOOP("OpenapiMetadata", "is not known here and does not count")));
}

} // namespace countersign
