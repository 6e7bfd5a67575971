// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/samplevalue.h"

#include <QString>

namespace countersign::practice {

namespace {

QByteArray jsonString(const QByteArray &utf8)
{
    QByteArray quoted = QByteArrayLiteral("\"");
    for (const char c : QString::fromUtf8(utf8).toUtf8()) {
        if (c == '"' || c == '\\') {
            quoted += '\\';
            quoted += c;
        } else if (c == '\n' || c == '\r' || c == '\t') {
            quoted += '\\';
            quoted += c == '\n' ? 'n' : (c == '\r' ? 'r' : 't');
        } else if (static_cast<unsigned char>(c) < 0x20) {
            quoted += QByteArrayLiteral("\\u") + QByteArray::number(static_cast<int>(c), 16).rightJustified(4, '0');
        } else {
            quoted += c;
        }
    }
    return quoted + '"';
}

void appendJson(QByteArray &out, const SampleValue &value)
{
    if (value.kind == SampleValue::Kind::Text) {
        out += jsonString(value.text);
        return;
    }
    if (value.kind == SampleValue::Kind::Raw) {
        out += value.text;
        return;
    }
    const bool isStruct = value.kind == SampleValue::Kind::Struct;
    out += isStruct ? '{' : '[';
    for (qsizetype i = 0; i < value.members.size(); ++i) {
        if (i > 0)
            out += ',';
        if (isStruct)
            out += jsonString(value.members[i].name) + ':';
        appendJson(out, value.members[i]);
    }
    out += isStruct ? '}' : ']';
}

QByteArray xmlText(const QByteArray &utf8)
{
    QString text = QString::fromUtf8(utf8);
    for (QChar &c : text)
        if ((c < u' ' && c != u'\t' && c != u'\n' && c != u'\r') || c == QChar(0xFFFE) || c == QChar(0xFFFF))
            c = QChar::ReplacementCharacter;
    // A bare carriage return would come back as a line feed.
    return text.toHtmlEscaped().replace(u'\r', QStringLiteral("&#13;")).toUtf8();
}

QByteArray xmlName(const QByteArray &name)
{
    QByteArray safe = name;
    for (char &c : safe)
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' || c == '.'))
            c = '_';
    const bool startsWell = !safe.isEmpty() && safe[0] != '-' && safe[0] != '.' && !(safe[0] >= '0' && safe[0] <= '9');
    return startsWell ? safe : '_' + safe;
}

void appendXml(QByteArray &out, const SampleValue &value, const QByteArray &name)
{
    if (value.kind == SampleValue::Kind::List) {
        for (const SampleValue &item : value.members)
            appendXml(out, item, name);
        return;
    }
    out += '<' + name + '>';
    if (value.kind == SampleValue::Kind::Struct) {
        for (const SampleValue &member : value.members)
            appendXml(out, member, xmlName(member.name));
    } else if (value.text != "{}" || value.kind == SampleValue::Kind::Text) {
        out += xmlText(value.text);
    }
    out += "</" + name + '>';
}

} // namespace

QByteArray asJson(const SampleValue &value)
{
    QByteArray out;
    appendJson(out, value);
    return out;
}

QByteArray asXml(const SampleValue &value)
{
    QByteArray out = QByteArrayLiteral("<?xml version='1.0' encoding='UTF-8'?>");
    appendXml(out, value, xmlName(value.name));
    return out;
}

} // namespace countersign::practice
