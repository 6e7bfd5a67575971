// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/operationchanges.h"

#include <QRegularExpression>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

QString commaList(const QVector<QByteArray> &words)
{
    return QString::fromUtf8(QByteArrayList(words).join(", "));
}

/// Whether each of \p few is among \p many, in whatever order.
bool areAmong(const QVector<QByteArray> &few, const QVector<QByteArray> &many)
{
    return std::all_of(few.cbegin(), few.cend(), [&many](const QByteArray &word) { return many.contains(word); });
}

/// The path as it is sent, whatever its placeholders are called.
QString sentPath(const Operation &operation)
{
    static const QRegularExpression placeholder(u"\\{[^}]*\\}"_s);
    return QString::fromUtf8(operation.pathTemplate).replace(placeholder, u"{}"_s);
}

/// The fixed query without what only says its own name and version.
QString fixedQuery(const Operation &operation)
{
    QStringList fields;
    for (const auto &[name, value] : operation.fixedQuery) {
        const QString text = QString::fromUtf8(value);
        if (text != operation.id.version && text.compare(operation.id.name, Qt::CaseInsensitive) != 0)
            fields.append(QString::fromUtf8(name) + u'=' + text);
    }
    return fields.join(u'&');
}

QString serverText(const OwnServer &server)
{
    if (server.host.isEmpty())
        return {};
    const QString address = QString::fromUtf8(server.scheme + "://" + server.host);
    return server.port == 0 ? address : QString(address + u':' + QString::number(server.port));
}

QString shapeId(BodyShape shape)
{
    switch (shape) {
    case BodyShape::None:
        return u"none"_s;
    case BodyShape::JsonObject:
        return u"json-object"_s;
    case BodyShape::Whole:
        return u"whole"_s;
    case BodyShape::Multipart:
        return u"multipart"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

void compareOperations(const Operation &before, const Operation &after, QVector<Change> &changes)
{
    const auto add = [&](ChangeKind kind, bool isBreaking, const QString &was = {}, const QString &now = {}, const QByteArray &fact = {}) {
        changes.append({kind, after.id.name, {}, fact, was, now, isBreaking});
    };
    const auto compareTexts = [&add](ChangeKind kind, const QByteArray &fact, const QString &was, const QString &now) {
        if (was != now)
            add(kind, true, was, now, fact);
    };
    if (before.id.name != after.id.name)
        add(ChangeKind::Renamed, true, before.id.name, after.id.name);
    if (sentPath(before) != sentPath(after))
        add(ChangeKind::Moved, true, QString::fromUtf8(before.pathTemplate), QString::fromUtf8(after.pathTemplate), "path");
    compareTexts(ChangeKind::Moved, "query", fixedQuery(before), fixedQuery(after));
    compareTexts(ChangeKind::Moved, "server", serverText(before.server), serverText(after.server));
    if (!areAmong(before.methods, after.methods) || !areAmong(after.methods, before.methods))
        add(ChangeKind::MethodsChanged, !areAmong(before.methods, after.methods), commaList(before.methods), commaList(after.methods));
    if (before.bodyShape != after.bodyShape)
        add(ChangeKind::BodyChanged, before.bodyShape != BodyShape::None, shapeId(before.bodyShape), shapeId(after.bodyShape), "shape");
    if (before.contentType != after.contentType)
        add(ChangeKind::BodyChanged, !before.contentType.isEmpty(), QString::fromUtf8(before.contentType),
            QString::fromUtf8(after.contentType), "content-type");
    if (!areAmong(before.schemes, after.schemes) || !areAmong(after.schemes, before.schemes))
        add(ChangeKind::SigningChanged, !areAmong(before.schemes, after.schemes), commaList(before.schemes), commaList(after.schemes),
            "schemes");
    if (before.needsNoKey != after.needsNoKey)
        add(ChangeKind::SigningChanged, before.needsNoKey, before.needsNoKey ? u"false"_s : u"true"_s,
            after.needsNoKey ? u"false"_s : u"true"_s, "needs-key");
    if (before.deprecated != after.deprecated)
        add(after.deprecated ? ChangeKind::Deprecated : ChangeKind::Undeprecated, false);
}

} // namespace countersign
