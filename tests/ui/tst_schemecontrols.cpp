// SPDX-License-Identifier: GPL-3.0-or-later
// Choosing scheme and algorithm in the form's head, and the card where a service signs in a way that is not built in.
#include "opensession.h"

#include "ui/panes/operationpane.h"
#include "ui/panes/signaturepane.h"
#include "ui/widgets/noticecard.h"
#include "ui/widgets/schemecombo.h"
#include "ui/widgets/stepcard.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const OperationId describeRegions{u"alibaba"_s, u"ecs"_s, u"2014-05-26"_s, u"DescribeRegions"_s};
const OperationId listTasks{u"huawei"_s, u"sms"_s, u"v3"_s, u"ListTasks"_s};
const OperationId getConfig{u"acm"_s, u"acm"_s, u"diamond"_s, u"GetServerList"_s};
const OperationId ossBuckets{u"alibaba"_s, u"oss"_s, u"2019-05-17"_s, u"ListBuckets"_s};
const OperationId obsBuckets{u"huawei"_s, u"obs"_s, u"v1"_s, u"ListBuckets"_s};

} // namespace

class tst_SchemeControls : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_open = std::make_unique<OpenSession>(QStringList{u"own_signature"_s, u"own_signature_or_token"_s});
        QVERIFY(m_open->isReady());
        m_pane = std::make_unique<OperationPane>(**m_open);
        m_signature = std::make_unique<SignaturePane>();
        m_signature->setSession(&**m_open);
        m_pane->resize(400, 700);
        m_pane->show();
        m_signature->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    }

    void cleanup()
    {
        m_signature.reset();
        m_pane.reset();
        m_open.reset();
    }

    void theTraceFollowsTheChoice()
    {
        QVERIFY(m_open->open(describeRegions));
        QCOMPARE(names(scheme()), QStringList({u"alibaba-rpc-v1"_s, u"alibaba-acs3"_s}));
        QVERIFY(scheme()->isVisible());
        QVERIFY(!algorithm()->isVisible()); // it knows one only
        QVERIFY(!m_signature->card("canonical-request"));
        choose(scheme(), u"alibaba-acs3"_s);
        QTRY_VERIFY(m_signature->card("canonical-request"));
        QVERIFY(algorithm()->isVisible());
        QCOMPARE(names(algorithm()), QStringList({u"ACS3-HMAC-SHA256"_s, u"ACS3-HMAC-SM3"_s}));
        choose(algorithm(), u"ACS3-HMAC-SM3"_s);
        QTRY_VERIFY((*m_open)->preparation().signing.trace.step("string-to-sign")->output.bytes().startsWith("ACS3-HMAC-SM3"));
        QVERIFY(m_open->send());
        QCOMPARE((*(*m_open)->lastResult())->status, 200);
        choose(scheme(), u"alibaba-rpc-v1"_s);
        QTRY_VERIFY(!m_signature->card("canonical-request"));
        QVERIFY(!algorithm()->isVisible());
    }

    void whereThereIsNoChoiceThereIsNoControl()
    {
        QVERIFY(m_open->open(getConfig));
        QVERIFY(!scheme()->isVisible() && !algorithm()->isVisible());
    }

    void whatTheKeyCannotDoSaysWhy()
    {
        QVERIFY(m_open->open(listTasks));
        (*m_open)->setProfile({.id = u"h"_s, .name = u"Huawei"_s, .kind = ProfileKind::HuaweiAccessKey, .accessKeyId = "testid"});
        QVERIFY(m_open->settle());
        const int token = scheme()->findText(u"huawei-token"_s);
        QVERIFY(token >= 0);
        const QModelIndex row = scheme()->model()->index(token, 0);
        QVERIFY(!(row.flags() & Qt::ItemIsEnabled));
        QCOMPARE(row.data(SchemeCombo::ReasonRole).toString(), u"The profile has no token"_s);
        QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(u"The profile has no token"_s));
        QVERIFY(!row.data(Qt::ToolTipRole).toString().isEmpty());
        QCOMPARE(names(algorithm()), QStringList({u"SDK-HMAC-SHA256"_s, u"SDK-HMAC-SM3"_s, u"V11-HMAC-SHA256"_s}));
        (*m_open)->setProfile(practiceProfile());
        QTRY_VERIFY(scheme()->model()->index(token, 0).flags() & Qt::ItemIsEnabled);
    }

    /// On Linux a combo box is heard by its text, and found by its label.
    void eachControlIsFoundByItsLabel()
    {
        QVERIFY(m_open->open(listTasks));
        for (const auto &[combo, label] : {std::pair<QComboBox *, QString>{scheme(), u"Scheme"_s}, {algorithm(), u"Algorithm"_s}}) {
            QCOMPARE(combo->accessibleName(), label);
            const QList<QLabel *> labels = m_pane->findChildren<QLabel *>();
            QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [combo = combo, label = label](const QLabel *candidate) {
                return candidate->buddy() == combo && candidate->text() == label && candidate->isVisible();
            }));
        }
    }

    void aMissingSchemeOffersTheOtherWays()
    {
        QVERIFY(m_open->open(describeRegions));
        QVERIFY(!card()->isVisible());
        QVERIFY(m_open->open(ossBuckets));
        QVERIFY(card()->isVisible());
        QVERIFY(card()->accessibleName().contains(u"OSS"_s));
        QVERIFY(button(u"Use no signature"_s)->isVisible());
        QVERIFY(!button(u"Use a token"_s)->isVisible());
        QCOMPARE(scheme()->currentText(), u"alibaba-oss"_s);
        QVERIFY(m_open->send());
        QCOMPARE((*m_open)->lastResult()->error().kind, ErrorKind::Unsupported);

        button(u"Use no signature"_s)->click();
        QVERIFY(!card()->isVisible());
        QCOMPARE(scheme()->currentText(), u"none"_s);
        QTRY_VERIFY((*m_open)->preparation().wire);
        QVERIFY(!(*m_open)->preparation().wire->text().bytes().contains("testid"));
    }

    void aTokenIsOfferedWhereItIsTaken()
    {
        QVERIFY(m_open->open(obsBuckets));
        QVERIFY(card()->isVisible());
        (*m_open)->setProfile({.id = u"h"_s, .name = u"Huawei"_s, .kind = ProfileKind::HuaweiAccessKey, .accessKeyId = "testid"});
        QVERIFY(m_open->settle());
        QVERIFY(!button(u"Use a token"_s)->isEnabled());
        QVERIFY(button(u"Use a token"_s)->toolTip().contains(u"The profile has no token"_s));
        (*m_open)->setProfile(practiceProfile());
        QTRY_VERIFY(button(u"Use a token"_s)->isEnabled());
        button(u"Use a token"_s)->click();
        QVERIFY(!card()->isVisible());
        QVERIFY(m_open->send());
        QCOMPARE((*(*m_open)->lastResult())->status, 200);
    }

private:
    SchemeCombo *scheme() const { return m_pane->findChild<SchemeCombo *>(u"Scheme"_s); }
    QComboBox *algorithm() const { return m_pane->findChild<QComboBox *>(u"Algorithm"_s); }
    NoticeCard *card() const { return m_pane->findChild<NoticeCard *>(u"missingScheme"_s); }
    QPushButton *button(const QString &text) const
    {
        for (QPushButton *candidate : card()->findChildren<QPushButton *>()) {
            if (candidate->text() == text)
                return candidate;
        }
        return nullptr;
    }
    static QStringList names(const QComboBox *combo)
    {
        QStringList texts;
        for (int row = 0; row < combo->count(); ++row)
            texts.append(combo->itemText(row));
        return texts;
    }
    static void choose(QComboBox *combo, const QString &text)
    {
        combo->setCurrentIndex(combo->findText(text));
        emit combo->activated(combo->currentIndex());
    }

    std::unique_ptr<OpenSession> m_open;
    std::unique_ptr<OperationPane> m_pane;
    std::unique_ptr<SignaturePane> m_signature;
};

QTEST_MAIN(tst_SchemeControls)
#include "tst_schemecontrols.moc"
