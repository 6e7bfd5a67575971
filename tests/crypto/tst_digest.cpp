// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/mac.h"

#include <QTest>

#include <thread>
#include <vector>

using namespace countersign;

Q_DECLARE_METATYPE(countersign::DigestAlgorithm)

/// Published values only: RFC 1321 (MD5), FIPS 180-4 and NIST's examples (SHA), GB/T 32905 annex A (SM3), RFC 2202 and RFC 4231 (HMAC).
class DigestTest : public QObject {
    Q_OBJECT
private slots:
    void publishedDigests_data();
    void publishedDigests();
    void aMillionBytes_data();
    void aMillionBytes();
    void publishedMacs_data();
    void publishedMacs();
    void keyThatIsSetOnce_data() { publishedMacs_data(); }
    void keyThatIsSetOnce();
    void digestIntoRoom();
    void emptyKeyIsNotTheLastKey();
    void threadsDoNotDisturbOneAnother();
};

void DigestTest::publishedDigests_data()
{
    QTest::addColumn<DigestAlgorithm>("algorithm");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("hex");
    const QByteArray twoBlocks("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq");
    QTest::newRow("MD5 empty") << DigestAlgorithm::Md5 << QByteArray() << QByteArray("d41d8cd98f00b204e9800998ecf8427e");
    QTest::newRow("MD5 abc") << DigestAlgorithm::Md5 << QByteArray("abc") << QByteArray("900150983cd24fb0d6963f7d28e17f72");
    QTest::newRow("MD5 message digest") << DigestAlgorithm::Md5 << QByteArray("message digest")
                                        << QByteArray("f96b697d7cb7938d525a2f31aaf161d0");
    QTest::newRow("SHA-1 empty") << DigestAlgorithm::Sha1 << QByteArray() << QByteArray("da39a3ee5e6b4b0d3255bfef95601890afd80709");
    QTest::newRow("SHA-1 abc") << DigestAlgorithm::Sha1 << QByteArray("abc") << QByteArray("a9993e364706816aba3e25717850c26c9cd0d89d");
    QTest::newRow("SHA-1 two blocks") << DigestAlgorithm::Sha1 << twoBlocks << QByteArray("84983e441c3bd26ebaae4aa1f95129e5e54670f1");
    QTest::newRow("SHA-256 empty") << DigestAlgorithm::Sha256 << QByteArray()
                                   << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    QTest::newRow("SHA-256 abc") << DigestAlgorithm::Sha256 << QByteArray("abc")
                                 << QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QTest::newRow("SHA-256 two blocks") << DigestAlgorithm::Sha256 << twoBlocks
                                        << QByteArray("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    QTest::newRow("SM3 abc") << DigestAlgorithm::Sm3 << QByteArray("abc")
                             << QByteArray("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0");
    QTest::newRow("SM3 512 bits") << DigestAlgorithm::Sm3 << QByteArray("abcd").repeated(16)
                                  << QByteArray("debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732");
}

void DigestTest::publishedDigests()
{
    QFETCH(const DigestAlgorithm, algorithm);
    QFETCH(const QByteArray, message);
    QTEST(digest(algorithm, message).toHex(), "hex");
}

void DigestTest::aMillionBytes_data()
{
    QTest::addColumn<DigestAlgorithm>("algorithm");
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("SHA-1") << DigestAlgorithm::Sha1 << QByteArray("34aa973cd4c4daa4f61eeb2bdbad27316534016f");
    QTest::newRow("SHA-256") << DigestAlgorithm::Sha256 << QByteArray("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

void DigestTest::aMillionBytes()
{
    QFETCH(const DigestAlgorithm, algorithm);
    QTEST(digest(algorithm, QByteArray(1'000'000, 'a')).toHex(), "hex");
}

void DigestTest::publishedMacs_data()
{
    QTest::addColumn<DigestAlgorithm>("algorithm");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("hex");
    const QByteArray jefe("Jefe");
    const QByteArray nothing("what do ya want for nothing?");
    const QByteArray largerThanBlock("Test Using Larger Than Block-Size Key - Hash Key First");
    QByteArray counting;
    for (char byte = 1; byte <= 25; ++byte)
        counting += byte;

    QTest::newRow("MD5 1") << DigestAlgorithm::Md5 << QByteArray(16, '\x0b') << QByteArray("Hi There")
                           << QByteArray("9294727a3638bb1c13f48ef8158bfc9d");
    QTest::newRow("MD5 2") << DigestAlgorithm::Md5 << jefe << nothing << QByteArray("750c783e6ab0b503eaa86e310a5db738");
    QTest::newRow("SHA-1 1") << DigestAlgorithm::Sha1 << QByteArray(20, '\x0b') << QByteArray("Hi There")
                             << QByteArray("b617318655057264e28bc0b6fb378c8ef146be00");
    QTest::newRow("SHA-1 2") << DigestAlgorithm::Sha1 << jefe << nothing << QByteArray("effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
    QTest::newRow("SHA-1 3") << DigestAlgorithm::Sha1 << QByteArray(20, '\xaa') << QByteArray(50, '\xdd')
                             << QByteArray("125d7342b9ac11cd91a39af48aa17b4f63f175d3");
    QTest::newRow("SHA-1 4") << DigestAlgorithm::Sha1 << counting << QByteArray(50, '\xcd')
                             << QByteArray("4c9007f4026250c6bc8414f9bf50c86c2d7235da");
    QTest::newRow("SHA-1 6") << DigestAlgorithm::Sha1 << QByteArray(80, '\xaa') << largerThanBlock
                             << QByteArray("aa4ae5e15272d00e95705637ce8a3b55ed402112");
    QTest::newRow("SHA-256 1") << DigestAlgorithm::Sha256 << QByteArray(20, '\x0b') << QByteArray("Hi There")
                               << QByteArray("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    QTest::newRow("SHA-256 2") << DigestAlgorithm::Sha256 << jefe << nothing
                               << QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    QTest::newRow("SHA-256 3") << DigestAlgorithm::Sha256 << QByteArray(20, '\xaa') << QByteArray(50, '\xdd')
                               << QByteArray("773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
    QTest::newRow("SHA-256 4") << DigestAlgorithm::Sha256 << counting << QByteArray(50, '\xcd')
                               << QByteArray("82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b");
    QTest::newRow("SHA-256 6") << DigestAlgorithm::Sha256 << QByteArray(131, '\xaa') << largerThanBlock
                               << QByteArray("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
}

void DigestTest::publishedMacs()
{
    QFETCH(const DigestAlgorithm, algorithm);
    QFETCH(const QByteArray, key);
    QFETCH(const QByteArray, message);
    QTEST(hmac(algorithm, key, message).toHex(), "hex");
}

void DigestTest::keyThatIsSetOnce()
{
    QFETCH(const DigestAlgorithm, algorithm);
    QFETCH(const QByteArray, key);
    QFETCH(const QByteArray, message);
    Mac mac(algorithm, key);
    QTEST(mac(message).toByteArray().toHex(), "hex");
    mac("something else in between");
    QTEST(mac(message).toByteArray().toHex(), "hex");
    Mac other(algorithm, {});
    QCOMPARE(other("text").toByteArray(), hmac(algorithm, {}, "text"));
    other = std::move(mac);
    QTEST(other(message).toByteArray().toHex(), "hex");
}

void DigestTest::digestIntoRoom()
{
    for (const DigestAlgorithm algorithm : {DigestAlgorithm::Md5, DigestAlgorithm::Sha1, DigestAlgorithm::Sha256, DigestAlgorithm::Sm3}) {
        QByteArray raw(longestDigest, '\0');
        const qsizetype length = digest(algorithm, "abc", raw.data());
        QCOMPARE(raw.left(length), digest(algorithm, "abc"));
        QCOMPARE(digest(algorithm, "abc").size(), length);
    }
}

void DigestTest::emptyKeyIsNotTheLastKey()
{
    const QByteArray before = hmac(DigestAlgorithm::Sha256, {}, {});
    QCOMPARE(before.toHex(), QByteArray("b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad"));
    hmac(DigestAlgorithm::Sha256, "another key", "text");
    QCOMPARE(hmac(DigestAlgorithm::Sha256, {}, {}), before);
}

void DigestTest::threadsDoNotDisturbOneAnother()
{
    const QByteArray expected = hmac(DigestAlgorithm::Sha1, "key", "text");
    std::vector<std::thread> threads;
    std::atomic<int> wrong = 0;
    for (int number = 0; number < 4; ++number) {
        threads.emplace_back([&] {
            for (int i = 0; i < 2000; ++i) {
                if (hmac(DigestAlgorithm::Sha1, "key", "text") != expected || digest(DigestAlgorithm::Sm3, "abc").size() != 32)
                    ++wrong;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(wrong.load(), 0);
}

QTEST_APPLESS_MAIN(DigestTest)
#include "tst_digest.moc"
