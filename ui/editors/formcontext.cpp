// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/formcontext.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace countersign {

namespace {

QStringList pathsFrom(const ParameterValues &values, const QString &path)
{
    QStringList found;
    const QStringList all = values.paths();
    for (const QString &candidate : all) {
        if (candidate == path || candidate.startsWith(path + u'.'))
            found.append(candidate);
    }
    return found;
}

} // namespace

FormContext::FormContext(SigningSession &session, QObject *parent) : QObject(parent), m_session(session) { }

bool FormContext::isAnythingAt(const QString &path) const
{
    return !pathsFrom(values(), path).isEmpty();
}

bool FormContext::isAnythingWithheldAt(const QString &path) const
{
    const QStringList &withheld = m_session.withheld();
    return std::any_of(withheld.cbegin(), withheld.cend(),
                       [&path](const QString &each) { return each == path || each.startsWith(path + u'.'); });
}

QStringList FormContext::regionIds() const
{
    QStringList ids;
    if (const Service *service = m_session.service()) {
        for (const RegionEndpoint &endpoint : service->endpoints)
            ids.append(endpoint.regionId);
    }
    return ids;
}

void FormContext::type(const QString &path, const QString &text)
{
    ParameterValue typed = value(path).value_or(ParameterValue{});
    typed.text = text;
    typed.sent = true;
    if (text.isEmpty())
        m_session.unsetValue(path);
    else
        m_session.setValue(path, typed);
}

void FormContext::typeJson(const QString &path, const QString &json)
{
    if (json.isEmpty())
        m_session.unsetValue(path);
    else
        m_session.setValue(path, ParameterValue{.kind = ParameterValue::Kind::Json, .text = json});
}

void FormContext::sendEmpty(const QString &path)
{
    m_session.setValue(path, ParameterValue{});
}

void FormContext::unset(const QString &path)
{
    m_session.unsetValue(path);
}

void FormContext::unsetAll(const QString &path)
{
    ParameterValues changed = values();
    const QStringList paths = pathsFrom(changed, path);
    for (const QString &each : paths)
        changed.unset(each);
    replace(changed);
}

void FormContext::setSent(const QString &path, bool sent)
{
    ParameterValues changed = values();
    const QStringList paths = pathsFrom(changed, path);
    if (paths.isEmpty() && sent)
        changed.set(path, ParameterValue{});
    for (const QString &each : paths) {
        ParameterValue value = *changed.value(each);
        value.sent = sent;
        if (!sent && value.text.isEmpty())
            changed.unset(each);
        else
            changed.set(each, value);
    }
    replace(changed);
}

void FormContext::removeItem(const QString &list, int index)
{
    ParameterValues changed = values();
    changed.removeItem(list, index);
    replace(changed);
}

void FormContext::swapItems(const QString &list, int a, int b)
{
    ParameterValues changed = values();
    changed.swapItems(list, a, b);
    replace(changed);
}

void FormContext::replace(const ParameterValues &values)
{
    const QScopedValueRollback own(m_isReplacing, true);
    m_session.setValues(values);
}

} // namespace countersign
