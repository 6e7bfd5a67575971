// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signing/canonical.h"
#include "core/signing/signaturescheme.h"

#include <QCoreApplication>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

const auto tokenPage = QStringLiteral("https://support.huaweicloud.com/intl/en-us/api-iam/iam_30_0001.html");

/// Huawei's token mode: the token of IAM goes into a header, nothing is signed.
class HuaweiTokenScheme final : public SignatureScheme {
    Q_DECLARE_TR_FUNCTIONS(HuaweiTokenScheme)
public:
    SchemeInfo info() const override
    {
        return {.id = "huawei-token",
                .title = tr("Huawei token (X-Auth-Token)"),
                .reference = QUrl(tokenPage),
                .cloud = u"huawei"_s,
                .usesClock = false};
    }

    SigningRules rules(QByteArrayView) const override { return {}; }

    SigningOutcome sign(const Request &request, const SigningContext &context) const override
    {
        SignaturePatch patch;
        const auto addMissing = [&](const QByteArray &name, const QByteArray &value, const Origin &origin) {
            if (!value.isEmpty() && !findField(request.headers, name, true))
                patch.headers.append(field(name, value, origin));
        };
        addMissing("X-Project-Id", context.credentials.projectId, Origin::setting(u"projectId"_s));
        addMissing("X-Domain-Id", context.credentials.domainId, Origin::setting(u"domainId"_s));

        SigningOutcome outcome;
        const Field *carried = findField(request.headers, "X-Auth-Token", true);
        if (!carried && context.credentials.authToken.isEmpty()) {
            outcome.patch = tl::unexpected(Error{ErrorKind::MissingCredential, tr("The profile has no token"), u"authToken"_s,
                                                 tr("Get a token from IAM and give it to the profile")});
            return outcome;
        }
        addMissing("X-Auth-Token", context.credentials.authToken.reveal().toByteArray(), Origin::of(Origin::Kind::Token));
        outcome.trace.record({.id = "authorization",
                              .title = tr("Authorization"),
                              .rule = tr("The token is sent in the header X-Auth-Token as it is; nothing is signed."),
                              .reference = QUrl(tokenPage),
                              .output = TracedBytes(QByteArrayLiteral("••••••••"), Origin::of(Origin::Kind::Token)),
                              .visibility = TraceStep::Visibility::Secret});
        if (const Result<void> sound = checkHeaderBytes(applied(request, patch).headers); !sound)
            outcome.patch = tl::unexpected(sound.error());
        else
            outcome.patch = patch;
        return outcome;
    }
};

} // namespace

std::unique_ptr<SignatureScheme> make_huawei_token()
{
    return std::make_unique<HuaweiTokenScheme>();
}

} // namespace countersign
