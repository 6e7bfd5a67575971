// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/formcontext.h"

#include "core/request/choices.h"
#include "core/request/pathsteps.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

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

const Parameter *FormContext::shapeOf(const Parameter &choice, const QString &path) const
{
    return PathResolver(m_session.operation(), values()).shapeOf(choice, path);
}

bool FormContext::takesNull(const Parameter &parameter, const QString &path) const
{
    if (!parameter.nullable)
        return false;
    const PathSteps steps = PathResolver(m_session.operation(), values()).steps(path);
    const Parameter *top = steps.isEmpty() ? nullptr : steps.constFirst().declared;
    const bool isBody = top && top->place == ParameterPlace::Body && !m_session.operation().contentType.contains("xml");
    return isBody || (top && top->style == "json" && steps.size() > 1);
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
    if (typed.kind == ParameterValue::Kind::Json && typed.text == "null"_L1)
        typed.kind = ParameterValue::Kind::Text; // a null that is typed over is none any more
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

void FormContext::fillIn(const QString &path, const QString &text)
{
    if (const auto present = value(path); present && present->kind != ParameterValue::Kind::Text)
        m_session.setValue(path, ParameterValue{.text = text});
    else
        type(path, text);
}

void FormContext::chooseFile(const QString &path, const QString &file)
{
    m_session.setValue(path, ParameterValue{.kind = ParameterValue::Kind::File, .text = file});
}

void FormContext::chooseShape(const QString &path, const QString &shape, const QString &before)
{
    ParameterValues changed = values();
    if (auto whole = changed.value(path)) {
        whole->sent = false;
        changed.set(waitingPath(path, before), *whole);
        changed.unset(path);
    }
    if (auto waiting = changed.value(waitingPath(path, shape))) {
        waiting->sent = true;
        changed.set(path, *waiting);
        changed.unset(waitingPath(path, shape));
    }
    changed.set(shapePath(path), ParameterValue{.text = shape, .sent = false});
    replace(changed);
}

void FormContext::sendEmpty(const QString &path)
{
    m_session.setValue(path, ParameterValue{});
}

void FormContext::sendNull(const QString &path)
{
    ParameterValues changed = values();
    for (const QString &each : pathsFrom(changed, path))
        changed.unset(each);
    changed.set(path, ParameterValue{.kind = ParameterValue::Kind::Json, .text = u"null"_s});
    replace(changed);
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
    QStringList paths = pathsFrom(changed, path);
    paths.removeIf([](const QString &each) { return isOfAChoice(each); });
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
