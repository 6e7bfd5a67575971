// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QVector>

#include <functional>
#include <initializer_list>
#include <memory>
#include <mutex>

namespace countersign {

/// The members of a node of metadata: held here, or those of a named type that many nodes share, opened when somebody first looks. A type may hold itself: its
/// members are opened one level at a time, as deep as they are asked for. Copies share what was opened; any thread may open.
template <class Node>
class LazyMembers {
public:
    using Opener = std::function<QVector<Node>()>;
    using value_type = Node;
    using const_iterator = typename QVector<Node>::const_iterator;

    LazyMembers() = default;
    LazyMembers(const QVector<Node> &members) : m_state(members.isEmpty() ? nullptr : std::make_shared<State>(members)) { }
    LazyMembers(std::initializer_list<Node> members) : LazyMembers(QVector<Node>(members)) { }
    /// The members of the type \p name of the same service; \p open gives them, one level deep.
    static LazyMembers ofType(const QString &name, Opener open)
    {
        LazyMembers members;
        members.m_state = std::make_shared<State>(name, std::move(open));
        return members;
    }

    /// Members of no named type that are read when somebody first looks; there is at least one.
    static LazyMembers later(Opener open) { return ofType({}, std::move(open)); }

    /// The type they are shared under; empty for those held here.
    QString typeName() const { return m_state ? m_state->typeName : QString(); }
    const QVector<Node> &list() const
    {
        static const QVector<Node> none;
        return m_state ? m_state->opened() : none;
    }

    operator const QVector<Node> &() const { return list(); }

    /// Asking a type this question does not open it: one without members is never shared.
    bool isEmpty() const { return !m_state; }
    qsizetype size() const { return list().size(); }
    const Node &at(qsizetype index) const { return list().at(index); }
    const Node &operator[](qsizetype index) const { return list().at(index); }
    const Node &constFirst() const { return list().constFirst(); }
    const Node &first() const { return list().constFirst(); }
    const Node &last() const { return list().constLast(); }
    const_iterator begin() const { return list().cbegin(); }
    const_iterator end() const { return list().cend(); }
    const_iterator cbegin() const { return list().cbegin(); }
    const_iterator cend() const { return list().cend(); }

    /// Adds to members held here; those of a type, or of a copy, are held anew from then on.
    void append(const Node &member)
    {
        if (!m_state || m_state->open || m_state.use_count() > 1)
            m_state = std::make_shared<State>(list());
        m_state->members.append(member);
    }

    /// Those of one type are equal by its name.
    bool operator==(const LazyMembers &other) const
    {
        if (m_state == other.m_state)
            return true;
        const QString type = typeName();
        return !type.isEmpty() && type == other.typeName() ? true : list() == other.list();
    }

private:
    struct State {
        explicit State(const QVector<Node> &held) : members(held) { }
        State(QString name, Opener opener) : typeName(std::move(name)), open(std::move(opener)) { }
        const QVector<Node> &opened()
        {
            std::call_once(once, [this] {
                if (open)
                    members = open();
            });
            return members;
        }

        QString typeName{};
        Opener open{};
        std::once_flag once{};
        QVector<Node> members{};
    };

    std::shared_ptr<State> m_state{};
};

/// The named types of one service while it is read from its source. Members that refer to a type open it here, so that types may be added in any order.
template <class Node>
class NamedTypes {
public:
    void add(const QString &name, const QVector<Node> &members) { m_types->insert(name, members); }
    bool contains(const QString &name) const { return m_types->contains(name); }
    bool isEmpty() const { return m_types->isEmpty(); }

    /// The members of a type; none where it is never added. They live as long as this.
    LazyMembers<Node> members(const QString &name) const
    {
        return LazyMembers<Node>::ofType(name, [types = std::weak_ptr<const Types>(m_types), name] {
            const auto alive = types.lock();
            return alive ? alive->value(name) : QVector<Node>();
        });
    }

private:
    using Types = QHash<QString, QVector<Node>>;
    std::shared_ptr<Types> m_types = std::make_shared<Types>();
};

} // namespace countersign
