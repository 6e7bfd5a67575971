// SPDX-License-Identifier: GPL-3.0-or-later
// How an open operation is kept and opened again.
#include "core/session/signingsession.h"

namespace countersign {

Draft SigningSession::openDraft() const
{
    return {.operation = m_input.operation.id,
            .adHoc = m_adHoc,
            .values = m_input.values,
            .profileId = m_absentProfileId.isEmpty() ? m_profile.id : m_absentProfileId,
            .region = m_target.region,
            .endpoint = m_target.typedEndpoint,
            .vpc = m_target.usesVpc,
            .method = m_input.options.method,
            .format = m_input.options.format,
            .scheme = m_chosenScheme.id,
            .algorithm = m_chosenScheme.algorithm,
            .withheld = m_withheld,
            .endpointWithheld = m_endpointWithheld,
            .example = m_example};
}

Result<void> SigningSession::restore(const Draft &draft)
{
    const Result<Profile> profile = m_parts.profiles.find(draft.profileId);
    setProfile(profile.value_or(m_parts.profiles.profiles().constFirst()));
    m_target.region = draft.region;
    m_target.usesVpc = draft.vpc;
    if (draft.adHoc) {
        m_adHoc = draft.adHoc;
        takeOperation(m_adHoc->operation());
    } else if (const Result<void> set = setOperation(draft.operation); !set) {
        return set;
    }
    if (!profile)
        m_absentProfileId = draft.profileId;
    const Operation &operation = m_input.operation;
    m_chosenScheme = stillTaken({draft.scheme, draft.algorithm}, operation, m_parts.schemes);
    m_input.options = {.method = operation.methods.contains(draft.method) ? draft.method : QByteArray(),
                       .format = operation.formats.contains(draft.format) ? draft.format : QByteArray()};
    setValues(draft.values);
    setEndpointText(draft.endpoint);
    m_withheld = draft.withheld;
    m_endpointWithheld = draft.endpointWithheld;
    emit withheldChanged();
    setExample(draft.example);
    return {};
}

void SigningSession::setExample(const QString &id)
{
    if (std::exchange(m_example, id) != id)
        emit exampleChanged();
}

void SigningSession::giveUpWithheld(const QString &path)
{
    if (m_withheld.removeAll(path) > 0)
        emit withheldChanged();
}

} // namespace countersign
