// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/house.h"
#include "ui/debugger/debuggerwindow.h"
#include "ui/debugger/pastearea.h"
#include "ui/debugger/verdictview.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

namespace countersign {

/// The vendor's published request, sent with a signature that was made over the name TimeStamp.
inline const QByteArray sampleUrl =
    "http://ecs.aliyuncs.com/?Timestamp=2016-02-23T12%3A46%3A24Z&Format=XML&AccessKeyId=testid&Action=DescribeRegions"
    "&SignatureMethod=HMAC-SHA1&SignatureNonce=3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf&Version=2014-05-26"
    "&SignatureVersion=1.0&Signature=CT9X0VtwR86fNWSnsc6v8YGOjuE%3D";
/// The string that was signed for it.
inline const QByteArray sampleString =
    "GET&%2F&AccessKeyId%3Dtestid%26Action%3DDescribeRegions%26Format%3DXML%26SignatureMethod%3DHMAC-SHA1%26SignatureNonce%3D"
    "3ee8c1b8-83d3-44af-a94f-4e0ad82fd6cf%26SignatureVersion%3D1.0%26TimeStamp%3D2016-02-23T12%253A46%253A24Z%26Version%3D"
    "2014-05-26";

/// A debugger's parts, and what a person does with them.
struct DebuggerView {
    DebuggerWindow &window;

    RequestSide *request() const { return window.findChild<RequestSide *>(); }
    PasteArea *paste() const { return window.findChild<PasteArea *>(); }
    void paste(const QByteArray &text) const { paste()->setBytes(text); }
    /// Until all is read and judged.
    bool settle(int seconds = 30) const
    {
        return QTest::qWaitFor([this] { return !window.isBusy(); }, seconds * 1000);
    }
    QComboBox *combo(const QString &name) const { return window.findChild<QComboBox *>(name); }
    QPlainTextEdit *editor(const QString &name) const
    {
        for (auto *one : window.findChildren<QPlainTextEdit *>()) {
            if (one->accessibleName() == name)
                return one;
        }
        return nullptr;
    }
    QPushButton *button(const QString &text) const
    {
        for (auto *one : window.findChildren<QPushButton *>()) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }
    QLineEdit *secretLine() const
    {
        for (auto *one : window.findChildren<QLineEdit *>()) {
            if (one->accessibleName() == QCoreApplication::translate("countersign::SecretChoice", "Secret"))
                return one;
        }
        return nullptr;
    }
    /// As a person types or pastes it: in one go, as white space is what is looked at.
    void typeSecret(const QString &secret) const
    {
        window.findChild<QRadioButton *>(QStringLiteral("typeSecret"))->click();
        secretLine()->setFocus();
        secretLine()->selectAll();
        secretLine()->insert(secret);
        emit secretLine()->textEdited(secretLine()->text());
    }
    void pressClear() const { button(QStringLiteral("Clear"))->click(); }
    /// All that one can read at the left.
    QStringList sentences() const
    {
        QStringList all;
        for (const auto *label : request()->findChildren<QLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty())
                all.append(label->text());
        }
        return all;
    }
    bool says(const QString &words) const { return sentences().join(u'\n').contains(words); }
};

/// A debugger in a house without its main window's part in it.
struct DebuggerRoom {
    DebuggerRoom() { window.show(); }

    House house;
    DebuggerWindow window{house.workspace};
    DebuggerView view{window};

    RequestSide *request() const { return view.request(); }
    PasteArea *paste() const { return view.paste(); }
    void paste(const QByteArray &text) const { view.paste(text); }
    bool settle(int seconds = 30) const { return view.settle(seconds); }
    QComboBox *combo(const QString &name) const { return view.combo(name); }
    QPlainTextEdit *editor(const QString &name) const { return view.editor(name); }
    QLineEdit *secretLine() const { return view.secretLine(); }
    void typeSecret(const QString &secret) const { view.typeSecret(secret); }
    void pressClear() const { view.pressClear(); }
    QStringList sentences() const { return view.sentences(); }
    bool says(const QString &words) const { return view.says(words); }
};

} // namespace countersign
