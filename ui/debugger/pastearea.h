// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/debugger/pastemarks.h"

#include <QPlainTextEdit>

#include <optional>

namespace countersign {

class MarkHighlighter;

/// Takes any text, of any length: monospace, wrapped anywhere, with the numbers of its lines. What is given whole is handed out byte for byte until it is
/// edited. Of a text above `longestShownPaste` the beginning is shown and cannot be edited; a paste takes its place.
class PasteArea : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit PasteArea(QWidget *parent = nullptr);

    /// In place of all there is, as one step that can be undone where both are short. \param bytes in any encoding
    void setBytes(const QByteArray &bytes);
    /// What is to be read: as it was given, or as it was edited since, in UTF-8.
    QByteArray bytes() const;
    bool isEmpty() const;
    /// Only the beginning is shown.
    bool isCut() const { return m_isCut; }

    /// How \p text, read from `bytes()`, is marked. Shows it where it is what the bytes say in another encoding. Gone with the next edit.
    void setMarks(const QByteArray &text, const QVector<PasteMark> &marks);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void edited();                       ///< `bytes()` are others
    void replaced();                     ///< before `edited`: by something else altogether
    void fileGiven(const QString &path); ///< dropped or pasted

protected:
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    class Gutter;
    void show(const QByteArray &bytes, bool canBeUndone);
    void noteEdit();
    void restyle();
    void fitGutter();
    void paintGutter(QPainter &painter) const;
    int gutterWidth() const;

    std::optional<QByteArray> m_given{}; ///< what `bytes()` are, until something is typed
    bool m_isCut = false;
    bool m_isShowing = false;
    Gutter *m_gutter;
    MarkHighlighter *m_highlighter;
};

} // namespace countersign
