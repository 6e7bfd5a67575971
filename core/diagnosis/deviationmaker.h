// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis/deviation.h"

namespace countersign {

/// Makes the deviations of one request, a family of causes after the other.
class DeviationMaker {
public:
    DeviationMaker(QByteArrayView schemeId, const SigningRules &vendor, LeanSigner &signer, const Request &request);
    QVector<Deviation> made();

private:
    using R = SigningRules;
    using Change = std::function<void(SigningRules &)>;

    static Where at(const char *place);
    static Where at(const char *place, const char *wrote);
    static Where ordered(const QString &order);
    static Where wrote(const QString &text);

    /// One mistake at one place; left out where the cause does not occur with this scheme or the change changes no rule.
    void add(const QByteArray &id, const Where &where, Change change);
    /// The same at a place or in a spelling that is seldom seen, to be tried late.
    void addRare(const QByteArray &id, const Where &where, Change change);
    using Adding = void (DeviationMaker::*)(const QByteArray &, const Where &, Change);
    /// Several mistakes that are made together.
    void add(const QVector<Cause> &causes, bool isRare, Change change);
    bool occurs(const QByteArray &id) const;
    bool holds(QByteArrayView characters) const;                ///< one of them stands in a parameter or the path
    bool isCanonical() const { return m_isAcs3 || m_isHuawei; } ///< a canonical request is hashed into the string

    void encoders();
    void formEncoders();
    void layers();
    void charsets();
    void parameters();
    void names();
    void lists();
    void order();
    void methodAndPath();
    void headers();
    void headerNames();
    void headerValues();
    void body();
    void stringLines();
    void dates();
    void secret();
    void macAndOutput();
    void configurationParts();

    const QByteArray m_schemeId;
    const SigningRules m_vendor;
    const Request &m_request;
    const QVector<Field> m_parameters;
    const QVector<Field> m_headers;
    const bool m_isRpc, m_isRoa, m_isAcs3, m_isHuawei, m_isAcm;
    QVector<Deviation> m_list{};
};

} // namespace countersign
