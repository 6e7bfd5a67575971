// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/debugger/recentcases.h"

namespace countersign {

void RecentCases::note(const Case &examined, const KnownSecrets &secrets)
{
    const RequestSide::Given &given = examined.given;
    m_cases.removeIf([&examined](const Case &one) { return one.id == examined.id || one.given == examined.given; });
    const bool isLong = given.text.size() + given.otherString.size() + given.serverAnswer.size() > longestText;
    const bool holdsSecret = secrets.occurIn(given.text) || secrets.occurIn(given.otherString) || secrets.occurIn(given.serverAnswer);
    if (isLong || holdsSecret)
        return;
    m_cases.prepend(examined);
    if (m_cases.size() > most)
        m_cases.resize(most);
}

} // namespace countersign
