// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/importers/jsonfields.h"

#include <QCoreApplication>

#include <limits>

namespace countersign {

namespace {

QString jsonFieldsText(const char *text)
{
    return QCoreApplication::translate("JsonFields", text);
}

QString simdText(std::string_view view)
{
    return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
}

QString memberPlace(const QString &place, const QString &name)
{
    return place.isEmpty() ? name : QString(place + u'.' + name);
}

} // namespace

JsonFields::JsonFields(simdjson::dom::element element, const QString &place, std::optional<JsonProblem> &problem)
    : m_place(place), m_problem(problem)
{
    if (element.get(m_object) != simdjson::SUCCESS && !m_problem)
        m_problem = JsonProblem{place, jsonFieldsText(QT_TRANSLATE_NOOP("JsonFields", "must be an object"))};
}

std::optional<simdjson::dom::element> JsonFields::take(const char *name)
{
    if (m_problem)
        return std::nullopt;
    m_taken.append(QByteArray(name));
    simdjson::dom::element element;
    if (m_object.at_key(name).get(element) != simdjson::SUCCESS)
        return std::nullopt;
    return element;
}

QVector<QByteArray> JsonFields::names() const
{
    QVector<QByteArray> names;
    if (m_problem)
        return names;
    for (const auto field : m_object)
        names.append(QByteArray(field.key.data(), static_cast<qsizetype>(field.key.size())));
    return names;
}

void JsonFields::fail(const char *name, const QString &reason)
{
    if (!m_problem)
        m_problem = JsonProblem{memberPlace(m_place, QString::fromLatin1(name)), reason};
}

QString JsonFields::text(const char *name)
{
    const auto element = take(name);
    std::string_view view;
    if (!element)
        return {};
    if (element->get(view) != simdjson::SUCCESS)
        fail(name, jsonFieldsText(QT_TRANSLATE_NOOP("JsonFields", "must be a text")));
    return simdText(view);
}

QString JsonFields::requiredText(const char *name)
{
    const QString value = text(name);
    if (value.isEmpty())
        fail(name, jsonFieldsText(QT_TRANSLATE_NOOP("JsonFields", "is missing or empty")));
    return value;
}

bool JsonFields::flag(const char *name, bool otherwise)
{
    const auto element = take(name);
    bool value = otherwise;
    if (element && element->get(value) != simdjson::SUCCESS)
        fail(name, jsonFieldsText(QT_TRANSLATE_NOOP("JsonFields", "must be true or false")));
    return value;
}

std::optional<int> JsonFields::count(const char *name)
{
    const auto element = take(name);
    if (!element)
        return std::nullopt;
    int64_t value = -1;
    if (element->get(value) != simdjson::SUCCESS || value < 0 || value > std::numeric_limits<int>::max()) {
        fail(name, jsonFieldsText(QT_TRANSLATE_NOOP("JsonFields", "must be a whole number from 0 to 2147483647")));
        return std::nullopt;
    }
    return static_cast<int>(value);
}

QVector<QPair<simdjson::dom::element, QString>> JsonFields::elements(const char *name)
{
    const auto element = take(name);
    QVector<QPair<simdjson::dom::element, QString>> list;
    if (!element)
        return list;
    simdjson::dom::array array;
    if (element->get(array) != simdjson::SUCCESS) {
        fail(name, jsonFieldsText(QT_TRANSLATE_NOOP("JsonFields", "must be a list")));
        return list;
    }
    const QString place = memberPlace(m_place, QString::fromLatin1(name));
    for (const simdjson::dom::element item : array)
        list.append({item, QString(place + u'[' + QString::number(list.size()) + u']')});
    return list;
}

QStringList JsonFields::texts(const char *name)
{
    QStringList list;
    for (const auto &[element, place] : elements(name)) {
        std::string_view view;
        if (element.get(view) != simdjson::SUCCESS && !m_problem)
            m_problem = JsonProblem{place, jsonFieldsText(QT_TRANSLATE_NOOP("JsonFields", "must be a text"))};
        list.append(simdText(view));
    }
    return list;
}

QVector<QByteArray> JsonFields::byteLists(const char *name)
{
    QVector<QByteArray> list;
    for (const QString &text : texts(name))
        list.append(text.toUtf8());
    return list;
}

QVector<QStringList> JsonFields::textLists(const char *name)
{
    QVector<QStringList> lists;
    for (const auto &[element, place] : elements(name)) {
        simdjson::dom::array array;
        QStringList list;
        bool isGood = element.get(array) == simdjson::SUCCESS;
        if (isGood) {
            for (const simdjson::dom::element item : array) {
                std::string_view view;
                isGood = item.get(view) == simdjson::SUCCESS && isGood;
                list.append(simdText(view));
            }
        }
        if (!isGood && !m_problem)
            m_problem = JsonProblem{place, jsonFieldsText(QT_TRANSLATE_NOOP("JsonFields", "must be a list of texts"))};
        lists.append(list);
    }
    return lists;
}

QVector<QPair<QByteArray, QByteArray>> JsonFields::pairs(const char *name)
{
    QVector<QPair<QByteArray, QByteArray>> list;
    for (const QStringList &pair : textLists(name)) {
        if (pair.size() != 2) {
            fail(name, jsonFieldsText(QT_TRANSLATE_NOOP("JsonFields", "must be a list of pairs")));
            return {};
        }
        list.append({pair[0].toUtf8(), pair[1].toUtf8()});
    }
    return list;
}

void JsonFields::finish()
{
    if (m_problem)
        return;
    QVector<QByteArray> seen;
    for (const auto field : m_object) {
        const QByteArray name(field.key.data(), static_cast<qsizetype>(field.key.size()));
        const QString place = memberPlace(m_place, QString::fromUtf8(name));
        if (!m_taken.contains(name))
            m_problem = JsonProblem{place, jsonFieldsText(QT_TRANSLATE_NOOP("JsonFields", "is not a member that is known here"))};
        else if (seen.contains(name))
            m_problem = JsonProblem{place, jsonFieldsText(QT_TRANSLATE_NOOP("JsonFields", "stands here twice"))};
        if (m_problem)
            return;
        seen.append(name);
    }
}

} // namespace countersign
