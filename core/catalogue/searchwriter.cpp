// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalogue/searchwriter.h"

#include "core/catalogue/searchscore.h"

#include <QSet>

namespace countersign {

namespace {

using flatbuffers::FlatBufferBuilder;
using flatbuffers::Offset;

constexpr qsizetype mostTypesOnTheWay = 2; // of types that hold types: deeper names are found in the form

/// One character for one, so that places in it are places in \p text.
QString folded(const QString &text)
{
    QString small;
    small.reserve(text.size());
    for (const QChar character : text)
        small.append(character.toLower());
    return small;
}

/// As QString::toLower gives it, which looks up every Chinese character: most texts are of them and of ASCII.
QString lowered(QString text)
{
    constexpr char16_t firstOfTheEast = 0x2E80, lastOfTheEast = 0x9FFF; // without letter cases
    for (QChar &character : text) {
        const char16_t unit = character.unicode();
        if (unit >= u'A' && unit <= u'Z')
            character = QChar(unit + (u'a' - u'A'));
        else if (unit >= 0x80 && (unit < firstOfTheEast || unit > lastOfTheEast))
            return text.toLower();
    }
    return text;
}

std::vector<uint16_t> units(const QString &text)
{
    const auto *begin = reinterpret_cast<const uint16_t *>(text.utf16());
    return {begin, begin + text.size()};
}

/// `Tag` and its members as `Tag.Key`; the nameless element of a list adds nothing. A type that holds itself is gone through once.
void addParameters(const QVector<Parameter> &parameters, const QString &prefix, const QStringList &way, uint32_t operation,
                   NameCollector &names)
{
    for (const Parameter &parameter : parameters) {
        const QString name = parameter.name.isEmpty() ? prefix
            : prefix.isEmpty()                        ? parameter.name
                                                      : QString(prefix + u'.' + parameter.name);
        if (!parameter.name.isEmpty())
            names.add(name, operation);
        const QString type = parameter.members.typeName();
        if (type.isEmpty())
            addParameters(parameter.members, name, way, operation, names);
        else if (!way.contains(type) && way.size() < mostTypesOnTheWay)
            addParameters(parameter.members, name, way + QStringList{type}, operation, names);
    }
}

void addErrorCodes(const Operation &from, uint32_t operation, NameCollector &names)
{
    QSet<QString> known;
    for (const ErrorCode &error : from.errorCodes) {
        if (known.contains(error.code))
            continue;
        known.insert(error.code);
        names.add(error.code, operation);
    }
}

QString besideName(const Operation &operation, const Service &service)
{
    QString text;
    const auto addGroups = [&text, &service](const QStringList &path) {
        text += path.join(u' ') + u'\n';
        for (const QString &name : path)
            text += service.groupsZh.value(name) + u'\n';
    };
    addGroups(operation.group);
    for (const QStringList &place : operation.alsoIn)
        addGroups(place);
    return lowered(text + operation.descriptionEn + u'\n' + operation.descriptionZh);
}

} // namespace

void NameCollector::add(const QString &text, uint32_t operation)
{
    auto label = m_known.constFind(text);
    if (label == m_known.cend())
        label = m_known.insert(text, addedLabel(text));
    m_entries.emplace_back(*label, operation);
}

uint32_t NameCollector::addedLabel(const QString &text)
{
    const QString small = folded(text);
    m_labels.push_back(m_allLabels.size());
    m_allLabels.append(text);
    m_letters.push_back(letterSet(small));
    const std::vector<uint8_t> bonuses = characterBonuses(text);
    m_bonuses.insert(m_bonuses.end(), bonuses.begin(), bonuses.end());
    m_folded.append(small);
    m_ends.push_back(static_cast<uint32_t>(m_folded.size()));
    return static_cast<uint32_t>(m_labels.size() - 1);
}

Offset<compiled::NameIndex> NameCollector::written(FlatBufferBuilder &builder, const std::vector<uint32_t> &indices) const
{
    if (m_entries.empty())
        return {};
    std::vector<uint32_t> labels;
    for (const qsizetype place : m_labels)
        labels.push_back(indices[size_t(place)]);
    return compiled::CreateNameIndex(builder, builder.CreateVector(labels), builder.CreateVector(units(m_folded)),
                                     builder.CreateVector(m_ends), builder.CreateVector(m_bonuses), builder.CreateVector(m_letters),
                                     builder.CreateVectorOfStructs(m_entries));
}

SearchTexts::SearchTexts(const ServiceContents &contents)
{
    for (uint32_t position = 0; position < uint32_t(contents.operations.size()); ++position) {
        const Operation &operation = contents.operations[qsizetype(position)];
        m_names.add(operation.id.name, position);
        addParameters(operation.parameters, {}, {}, position, m_parameterNames);
        addErrorCodes(operation, position, m_errorCodes);
        m_beside += besideName(operation, contents.service);
        m_ends.push_back(static_cast<uint32_t>(m_beside.size()));
    }
}

WrittenSearch SearchTexts::written(FlatBufferBuilder &builder, TextPool &pool) const
{
    const std::vector<uint32_t> indices = pool.indices(m_labels);
    WrittenSearch written;
    written.names = m_names.written(builder, indices);
    written.parameterNames = m_parameterNames.written(builder, indices);
    written.errorCodes = m_errorCodes.written(builder, indices);
    written.besideNames = builder.CreateVector(units(m_beside));
    written.besideEnds = builder.CreateVector(m_ends);
    return written;
}

} // namespace countersign
