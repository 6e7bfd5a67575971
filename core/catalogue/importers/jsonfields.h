// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QVector>

#include <optional>
#include <simdjson.h>

namespace countersign {

/// The first thing that was wrong with a document, and where: `operations[3].parameters[0].type`.
struct JsonProblem {
    QString place{};
    QString reason{};
};

/// One JSON object being read. Members are taken by name and type; the first wrong one is kept in the shared problem and every
/// later question gives a default, so that a reader is a plain list of fields. `finish` reports members that nobody took.
class JsonFields {
public:
    JsonFields(simdjson::dom::element element, const QString &place, std::optional<JsonProblem> &problem);

    /// Whatever it is; nothing when it is absent.
    std::optional<simdjson::dom::element> member(const char *name) { return take(name); }
    /// Of all members, as they stand.
    QVector<QByteArray> names() const;
    QString text(const char *name);
    QString requiredText(const char *name);
    QByteArray bytes(const char *name) { return text(name).toUtf8(); }
    bool flag(const char *name, bool otherwise = false);
    /// 0 to 2^31-1.
    std::optional<int> count(const char *name);
    QStringList texts(const char *name);
    QVector<QByteArray> byteLists(const char *name);
    QVector<QStringList> textLists(const char *name);
    /// A list of pairs: `[["Action","DescribeRegions"]]`.
    QVector<QPair<QByteArray, QByteArray>> pairs(const char *name);
    /// The elements of an array with their places; empty when the member is absent.
    QVector<QPair<simdjson::dom::element, QString>> elements(const char *name);

    void fail(const char *name, const QString &reason);
    void finish();
    bool isGood() const { return !m_problem.has_value(); }
    const QString &place() const { return m_place; }

private:
    std::optional<simdjson::dom::element> take(const char *name);

    simdjson::dom::object m_object;
    QString m_place;
    std::optional<JsonProblem> &m_problem;
    QVector<QByteArray> m_taken;
};

} // namespace countersign
