// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signing/signaturescheme.h"

#include <QCoreApplication>

namespace countersign {

namespace {

/// Sends the request as it is.
class NoneScheme final : public SignatureScheme {
    Q_DECLARE_TR_FUNCTIONS(NoneScheme)
public:
    SchemeInfo info() const override { return {.id = "none", .title = tr("No signature"), .usesClock = false}; }

    SigningRules rules(QByteArrayView) const override { return {}; }

    SigningOutcome sign(const Request &, const SigningContext &) const override
    {
        SigningOutcome outcome;
        outcome.trace.record({.id = "authorization", .title = tr("Not signed"), .rule = tr("Nothing is added and nothing is signed.")});
        return outcome;
    }
};

} // namespace

std::unique_ptr<SignatureScheme> make_none()
{
    return std::make_unique<NoneScheme>();
}

} // namespace countersign
