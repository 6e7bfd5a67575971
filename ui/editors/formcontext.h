// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/signingsession.h"

#include <QHash>
#include <QObject>

namespace countersign {

/// The worst problem of each path.
using ProblemsByPath = QHash<QString, Problem>;

/// What the editors of one form may do: read and change the values of its session. They keep nothing themselves.
class FormContext : public QObject {
    Q_OBJECT
public:
    explicit FormContext(SigningSession &session, QObject *parent = nullptr);

    const ParameterValues &values() const { return m_session.values(); }
    std::optional<ParameterValue> value(const QString &path) const { return values().value(path); }
    /// Whether anything stands at \p path or below it, sent or kept aside.
    bool isAnythingAt(const QString &path) const;
    /// Whether a secret value at \p path was not kept and is to be typed again.
    bool isWithheld(const QString &path) const { return m_session.withheld().contains(path); }
    /// Whether it is, at \p path or below.
    bool isAnythingWithheldAt(const QString &path) const;
    /// The shape that the choice at \p path takes.
    const Parameter *shapeOf(const Parameter &choice, const QString &path) const;
    /// Whether null is a value of \p parameter, and \p path lies in a body of JSON, which can say so.
    bool takesNull(const Parameter &parameter, const QString &path) const;
    /// Ids of the regions that the service has, for fields that name one.
    QStringList regionIds() const;

    /// What a person typed: a text is sent, an empty one takes the parameter back to "not sent". Text or JSON stays what it was.
    void type(const QString &path, const QString &text);
    void typeJson(const QString &path, const QString &json);
    /// A text that metadata gave: never the name of a file, whatever stands there now.
    void fillIn(const QString &path, const QString &text);
    /// A file that the person named.
    void chooseFile(const QString &path, const QString &file);
    /// The choice at \p path takes another shape. What was given for the old one as a whole waits for it.
    void chooseShape(const QString &path, const QString &shape, const QString &before);
    void sendEmpty(const QString &path);
    /// JSON's null, in the place of everything at \p path and below.
    void sendNull(const QString &path);
    void unset(const QString &path);
    /// Nothing at \p path and below it is left.
    void unsetAll(const QString &path);
    /// Sends, or keeps aside, everything at \p path and below it; sending nothing sends an empty value.
    void setSent(const QString &path, bool sent);
    void removeItem(const QString &list, int index);
    void swapItems(const QString &list, int a, int b);
    void replace(const ParameterValues &values);

    /// True while values change by a deed of this form, not by a draft or a region.
    bool isReplacing() const { return m_isReplacing; }

private:
    SigningSession &m_session;
    bool m_isReplacing = false;
};

} // namespace countersign
