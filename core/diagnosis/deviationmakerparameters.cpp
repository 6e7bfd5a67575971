// SPDX-License-Identifier: GPL-3.0-or-later
// The mistakes of the parameters: which take part, under which names, in which order.
#include "core/diagnosis/deviationmaker.h"

#include "core/signing/listforms.h"

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

void DeviationMaker::parameters()
{
    const auto isEmpty = [](const Field &field) { return field.value.isEmpty(); };
    const bool hasOneEmpty = occurs("empty-values-dropped") && std::count_if(m_parameters.cbegin(), m_parameters.cend(), isEmpty) == 1;
    for (qsizetype index = 0; index < m_parameters.size(); ++index) {
        if (!hasOneEmpty || !isEmpty(m_parameters[index])) // that one is `empty-values-dropped`
            add("param-missing", {{"parameter", QString::fromUtf8(m_parameters[index].name)}},
                [index](R &rules) { rules.omittedParameter = qint16(index); });
        const auto isOther = [&, index](const Field &field) {
            return &field > &m_parameters[index] && field.name == m_parameters[index].name;
        };
        if (std::any_of(m_parameters.cbegin(), m_parameters.cend(), isOther))
            add("param-missing", {{"parameter", QString::fromUtf8(m_parameters[index].name)}},
                [index](R &rules) { rules.omittedParameter = qint16(index), rules.omitsSameName = true; });
    }
    add("signature-param-included", at("empty"), [](R &rules) { rules.sentSignature = R::SentSignature::Empty; });
    add("signature-param-included", at("first-try"), [](R &rules) { rules.sentSignature = R::SentSignature::FirstTry; });
    addRare("signature-param-included", at("sent"), [](R &rules) { rules.sentSignature = R::SentSignature::AsSent; });
    if (!m_request.form.isEmpty()) {
        for (const R::Form form : {R::Form::NotSigned, R::Form::OnlySystemParameters, R::Form::OnlyWithRegion})
            add("form-params-not-signed", {}, [form](R &rules) { rules.form = form; });
    }
    if (!m_request.query.isEmpty())
        add("query-missing", {}, [](R &rules) { rules.queryIsSigned = false; });
    add("empty-values-dropped", {}, [](R &rules) { rules.dropsEmptyValues = true; });
    const auto has = [this](QByteArrayView value) {
        return std::any_of(m_parameters.cbegin(), m_parameters.cend(),
                           [value](const Field &field) { return field.value.bytes() == value; });
    };
    if (has("0") || has("false"))
        addRare("empty-values-dropped", wrote(u"0, false"_s), [](R &rules) { rules.dropsEmptyValues = rules.dropsFalseValues = true; });
    if (has(""))
        addRare("empty-values-dropped", at("value"), [](R &rules) { rules.emptyIsBare = true; });
}

void DeviationMaker::names()
{
    if (!m_isRpc)
        return;
    struct Spelling {
        R::NameCase nameCase;
        QByteArray (*spelled)(const QByteArray &name);
    };
    static constexpr Spelling spellings[] = {
        {R::NameCase::FirstLower, [](const QByteArray &name) -> QByteArray { return name.left(1).toLower() + name.mid(1); }},
        {R::NameCase::FirstUpper, [](const QByteArray &name) -> QByteArray { return name.left(1).toUpper() + name.mid(1); }},
        {R::NameCase::Lower, [](const QByteArray &name) { return name.toLower(); }},
        {R::NameCase::Upper, [](const QByteArray &name) { return name.toUpper(); }},
        {R::NameCase::TimeStamp, [](const QByteArray &name) -> QByteArray { return QByteArray(name).replace("stamp", "Stamp"); }},
        {R::NameCase::LowerTimeStamp,
         [](const QByteArray &name) -> QByteArray { return name.left(1).toLower() + QByteArray(name.mid(1)).replace("stamp", "Stamp"); }},
    };
    for (qsizetype index = 0; index < m_parameters.size(); ++index) {
        const QByteArray &name = m_parameters[index].name;
        QByteArrayList seen{name};
        for (const auto &[nameCase, spelled] : spellings) {
            const QByteArray other = spelled(name);
            if (seen.contains(other))
                continue;
            seen.append(other);
            add("param-name-case", {{"parameter", QString::fromUtf8(name)}, {"wrote", QString::fromUtf8(other)}},
                [index, nameCase = nameCase](R &rules) { rules.recasedParameter = qint16(index), rules.nameCase = nameCase; });
        }
    }
    for (const auto &[nameCase, spelled] : spellings)
        addRare("param-name-case", {}, [nameCase = nameCase](R &rules) { rules.recasedParameter = R::all, rules.nameCase = nameCase; });
}

void DeviationMaker::lists()
{
    const auto isNumbered = [](const Field &field) { return field.name.contains(".1") || field.name.contains(".2"); };
    if (!m_isRpc || std::none_of(m_parameters.cbegin(), m_parameters.cend(), isNumbered))
        return;
    add("array-index-from-0", {}, [](R &rules) { rules.lists = R::Lists::FromZero; });
    for (const R::Lists form : {R::Lists::Json, R::Lists::JsonAsSent, R::Lists::JsonSpaced, R::Lists::JsonSpacedAsSent})
        add("array-as-json", {}, [form](R &rules) { rules.lists = form; });
    for (const R::Lists form : {R::Lists::JsonByName, R::Lists::JsonSpacedByName, R::Lists::JsonSpacedEscaped})
        addRare("array-as-json", {}, [form](R &rules) { rules.lists = form; });
    const QByteArrayList names = listNames(m_parameters);
    for (int list = 1; names.size() > 1 && list <= names.size(); ++list) {
        const Where where{{"parameter", QString::fromUtf8(names.at(list - 1))}};
        const auto change = [list](R::Lists form) { return [list, form](R &rules) { rules.lists = form, rules.onlyList = quint8(list); }; };
        addRare("array-index-from-0", where, change(R::Lists::FromZero));
        for (const R::Lists form : {R::Lists::Json, R::Lists::JsonSpaced, R::Lists::JsonSpacedEscaped})
            addRare("array-as-json", where, change(form));
    }
}

void DeviationMaker::order()
{
    add("unsorted", ordered(u"sent"_s), [](R &rules) { rules.sort = R::Sort::AsSent; });
    QByteArrayList names;
    for (const Field &field : m_parameters)
        names.append(field.name);
    std::sort(names.begin(), names.end());
    const bool hasRepeated = isCanonical() && std::adjacent_find(names.cbegin(), names.cend()) != names.cend();
    add(hasRepeated ? "repeated-values-not-sorted" : "unsorted", ordered(u"reversed"_s),
        [](R &rules) { rules.sort = R::Sort::Descending; });
    add("case-insensitive-sort", {}, [](R &rules) { rules.sort = R::Sort::ByLowerCaseName; });
    add("case-insensitive-sort", wrote(u"A-Z"_s), [](R &rules) { rules.sort = R::Sort::ByUpperCaseName; });
    add("numeric-sort", {}, [](R &rules) { rules.sort = R::Sort::ByWordsAndNumbers; });
    add("numeric-sort", {}, [](R &rules) { rules.sort = R::Sort::ByNumbersInName; });
    add("sorted-after-encoding", {}, [](R &rules) { rules.sort = R::Sort::AfterEncoding; });
    add("sorted-after-encoding", wrote(u"name=value"_s), [](R &rules) { rules.sort = R::Sort::PairsAfterJoining; });
    add("repeated-values-not-sorted", {}, [](R &rules) { rules.repeatedValuesAreSorted = false; });
}

} // namespace countersign
