// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/diagnosisrunner.h"

#include <QWidget>

#include <memory>

namespace countersign {

/// What was found of a case, from the verdict down to the fix: banner, proof, the strings side by side with their differences, what is right, the line of
/// code to change, cause and effort. A column as high as it needs to be; whoever holds it scrolls it. Parts that have nothing to say are not there.
class VerdictView : public QWidget {
    Q_OBJECT
public:
    /// `Full`: the debugger's page. `Beside`: under an answer, with the parameters' fields in reach; no fix in code where our own program signed.
    enum class Place { Full, Beside };

    explicit VerdictView(Place place, QWidget *parent = nullptr);
    ~VerdictView() override;

    void setCase(const JudgedCase &judged);
    /// Remarks that stand beside it already: they are not repeated. Holds for the cases that follow.
    void setSaidElsewhere(const QStringList &sentences);
    const JudgedCase &judgedCase() const { return m_case; }
    /// Which of several explanations is shown; the first one after setCase().
    void showExplanation(int index);
    int explanation() const { return m_explanation; }

    /// A button in the banner, below the reason: what can be done at once. Belongs to the case that is shown and goes with it.
    void addDeed(QWidget *button);

    /// F8: to the next difference, behind the last one to the first; its caret line and accessible description follow. False when there is none.
    bool walk(bool backwards);
    /// To the clipboard: the report for a bug tracker.
    void copyReport();

signals:
    void explanationShown(int index);  ///< of a new case, or another one of the same
    void noticed(const QString &text); ///< "Copied 428 bytes"
    /// A difference or a cause was asked after: what our bytes there came from.
    void originWanted(const countersign::Origin &origin);
    void helpWanted(const QString &page); ///< of the cause
    void areaWanted(const QRect &area);   ///< in its own coordinates: to be scrolled into sight

private:
    class Parts;
    JudgedCase m_case{};
    int m_explanation = 0;
    QStringList m_saidElsewhere{};
    std::unique_ptr<Parts> m_parts;
};

} // namespace countersign
