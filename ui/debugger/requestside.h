// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/pastedcase.h"
#include "ui/debugger/readingblock.h"
#include "ui/debugger/secretchoice.h"
#include "ui/debugger/timesection.h"
#include "ui/widgets/surface.h"

#include <QElapsedTimer>
#include <QTimer>

namespace countersign {

class FileReader;
class FindBar;
class GivenSection;
class KeyCapButton;
class NoteLine;
class PasteArea;
class PasteFind;
class Workspace;

/// The debugger's left side: what somebody sent, the secret, what else is known. Reads the text away from the interface thread, shortly after each edit,
/// and hands out the case to be judged.
class RequestSide : public Surface {
    Q_OBJECT
public:
    /// What was given, without the secret: it can be looked at again.
    struct Given {
        QByteArray text{};
        qsizetype chosen = -1;
        QByteArray schemeId{};
        QByteArray otherString{};
        QByteArray serverAnswer{};
        TimeSection::State time{};

        bool operator==(const Given &) const = default;
    };
    /// All that outlives a change of language or size.
    struct State {
        Given given{};
        SecretChoice::State secret{};
        bool showsOtherString = false;
        bool showsServerAnswer = false;
    };

    /// \p workspace outlives it.
    RequestSide(Workspace &workspace, const State &state, QWidget *parent = nullptr);
    ~RequestSide() override;

    State state() const;
    /// In place of all there is.
    void setGiven(const Given &given);
    void setTypedSecret(const Secret &secret);
    void forgetSecret();
    void openFile(const QString &path);
    /// Reads and hands out now, without waiting for more edits.
    void explain();
    /// Lights the names that the explanation in sight speaks of.
    void setCauses(const QVector<Cause> &causes);
    /// The request that is meant; nothing when there is none.
    std::optional<ObservedRequest> request() const;
    /// What was given was not handed out yet.
    bool isReading() const;
    const PastedCase &pasted() const { return m_case; }
    /// Those below the text, as they are read there.
    QStringList remarks() const { return m_readingBlock->remarks(); }

    /// Selects the parameter or header of that name in the text, where it stands there.
    void showName(const QString &name);
    void chooseFile();
    void clear();
    void typeSecret();
    void find();
    void findNext(bool backwards);
    void focusText();
    KeyCapButton *explainButton() const { return m_explain; }

signals:
    void caseChanged(const countersign::ExplainJob &job);
    void caseCleared();  ///< there is no text
    void caseReplaced(); ///< another one altogether: what follows is no edit of the one before
    void formWanted();
    void failed(const countersign::Error &error);

private:
    QWidget *makeHead();
    QWidget *makeBody();
    QWidget *makeFooter();
    void watchFile();
    void noteEdit();
    void read();
    void take(const Observation &observation);
    void judge();
    void fillCase();
    QByteArray foundAnswer() const;

    Workspace &m_workspace;
    PastedCase m_case{};
    quint64 m_reading = 0; ///< readings of texts that were edited since are dropped
    bool m_isRead = true;
    QTimer m_pause; ///< since the last edit
    PasteArea *m_paste;
    std::unique_ptr<PasteFind> m_finder;
    FindBar *m_find;
    NoteLine *m_note;
    ReadingBlock *m_readingBlock;
    SecretChoice *m_secret;
    GivenSection *m_other;
    GivenSection *m_answer;
    TimeSection *m_time;
    KeyCapButton *m_explain;
    FileReader *m_file;
    QElapsedTimer m_fileClock; ///< since the file was asked for
};

} // namespace countersign
