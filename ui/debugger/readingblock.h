// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/session/pastedcase.h"

#include <QWidget>

class QComboBox;
class QListView;
class QPushButton;
class QStringListModel;
class QVBoxLayout;

namespace countersign {

class PlainLabel;

/// What was recognised in a pasted text, sentence by sentence; which of several requests is meant; by which scheme it is judged; the way to a form.
class ReadingBlock : public QWidget {
    Q_OBJECT
public:
    explicit ReadingBlock(const SchemeRegistry &schemes, QWidget *parent = nullptr);

    /// What is remarked of it, a sentence each.
    const QStringList &remarks() const { return m_remarks; }
    /// \param whyNoForm what keeps the request from being opened as a form; empty: nothing does
    void setReading(const PastedCase &given, const QString &whyNoForm);
    /// There is no text.
    void clear();

signals:
    void schemeChosen(const QByteArray &schemeId); ///< empty: as recognised
    void requestChosen(qsizetype reading);         ///< index into the observation's readings
    void formWanted();

private:
    void showSentences(const Observation &observation);
    void showRequests(const PastedCase &given);
    void showScheme(const PastedCase &given);
    void addSentence(const QString &text, bool isRemark);

    QByteArrayList m_schemes{};
    QVector<qsizetype> m_requests{}; ///< of the list's rows
    QWidget *m_choice;
    PlainLabel *m_choiceTitle;
    QListView *m_list;
    QStringListModel *m_rows;
    QWidget *m_sentencesHolder;
    QVBoxLayout *m_sentences;
    QWidget *m_schemeRow;
    QComboBox *m_scheme;
    QPushButton *m_form;
    PlainLabel *m_formHint;
    QStringList m_remarks{};
    bool m_isShowing = false;
};

} // namespace countersign
