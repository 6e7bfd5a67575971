// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace countersign {

/// Lets scroll areas answer screen readers by an interface that looks at the index it is asked for: the one of Qt 6.4 reads behind its children when
/// somebody asks for a scroll bar that has just gone, and the program ends. Item views and texts have interfaces of their own and keep them.
/// To be called before the first scroll area is made; the second call changes nothing.
void provideAccessibleScrollAreas();

} // namespace countersign
