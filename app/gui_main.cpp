// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"
#include "app/places.h"
#include "app/startcatalogue.h"
#include "app/windowshots.h"
#include "core/base/clock.h"
#include "core/base/settings.h"
#include "core/catalogue/cataloguestore.h"
#include "core/credentials/keychainstore.h"
#include "core/credentials/memorystore.h"
#include "core/credentials/profilestore.h"
#include "core/metadata/metadatarunner.h"
#include "core/metadata/storewatcher.h"
#include "core/practice/practicegateway.h"
#include "core/session/workspacekeeper.h"
#include "core/transport/networktransport.h"
#include "ui/debugger/debuggerwindow.h"
#include "ui/debugger/filereader.h"
#include "ui/mainwindow.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFile>
#include <QTimer>

#include <cstdio>
#include <memory>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

struct StartOptions {
    QString open{}; ///< `ecs/DescribeRegions`, `huawei/sms/ShowCertKey`
    QString profile{};
    QString catalogue{};
    QString screenshot{};
    std::optional<QByteArray> debugged{}; ///< text for the signature debugger
    QString language{};
    QString theme{};
    QSize size{};
    bool safeStart = false;
    QString endpoint{};
    QStringList values{}; ///< `Path=text`
    Pose pose{};
    int zoom = 0; ///< 0: as chosen
    bool exitWhenPainted = false;
};

Error badOption(const QString &message, const QString &value, const QString &hint)
{
    return {ErrorKind::BadInput, message, value, hint};
}

int refused(const Error &error)
{
    std::fprintf(stderr, "%s\n", qUtf8Printable(sentence(error)));
    return 2;
}

/// The text of `--debug-signature`; nothing where that was not asked for.
Result<std::optional<QByteArray>> debuggedText(const QCommandLineParser &parser, const QCommandLineOption &option)
{
    if (!parser.isSet(option))
        return std::nullopt;
    const QString path = parser.value(option);
    if (path == u"-") {
        QFile input;
        return input.open(stdin, QIODevice::ReadOnly) ? input.readAll() : QByteArray();
    }
    return FileReader::contents(path).map([](const QByteArray &contents) { return std::optional(contents); });
}

Result<StartOptions> startOptions(const QApplication &application)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("Main", "An explorer for signed cloud APIs"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption open(u"open"_s, QCoreApplication::translate("Main", "Open an operation: ecs/DescribeRegions"), u"operation"_s);
    const QCommandLineOption profile(u"profile"_s, QCoreApplication::translate("Main", "Choose a profile: Practice"), u"name"_s);
    const QCommandLineOption send(u"send"_s, QCoreApplication::translate("Main", "Send the operation once it is open"));
    const QCommandLineOption debugSignature(
        u"debug-signature"_s,
        QCoreApplication::translate("Main", "Open the signature debugger with the text of a file; - is the standard input"), u"file"_s);
    const QCommandLineOption screenshot(
        u"screenshot"_s, QCoreApplication::translate("Main", "Write a picture of the window once it is idle and quit"), u"file"_s);
    const QCommandLineOption size(u"size"_s, QCoreApplication::translate("Main", "Size of the window: 1280x800"), u"size"_s);
    const QCommandLineOption theme(u"theme"_s, QCoreApplication::translate("Main", "Colours: light or dark"), u"theme"_s);
    const QCommandLineOption language(u"lang"_s, QCoreApplication::translate("Main", "Language: en or zh_CN"), u"language"_s);
    const QCommandLineOption catalogue(u"catalogue"_s, QCoreApplication::translate("Main", "Use another catalogue file"), u"file"_s);
    const QCommandLineOption safeStart(
        u"safe-start"_s,
        QCoreApplication::translate("Main", "Start without the kept tabs and layout; the tabs wait among the closed ones"));
    QCommandLineOption exitWhenPainted(u"exit-when-painted"_s); // prints the steady clock at the first paint, for the start benchmark
    exitWhenPainted.setFlags(QCommandLineOption::HiddenFromHelp);
    // For pictures: what a person would do before looking.
    QCommandLineOption value(u"set"_s, {}, u"path=value"_s);
    QCommandLineOption focus(u"focus"_s, {}, u"path"_s);
    QCommandLineOption press(u"press"_s, {}, u"keys"_s);
    QCommandLineOption endpoint(u"endpoint"_s, {}, u"endpoint"_s);
    QCommandLineOption underWay(u"under-way"_s);
    QCommandLineOption zoom(u"zoom"_s, {}, u"percent"_s);
    for (QCommandLineOption *hidden : {&value, &focus, &press, &endpoint, &underWay, &zoom})
        hidden->setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({open, profile, send, debugSignature, screenshot, size, theme, language, catalogue, safeStart, exitWhenPainted, value,
                       focus, press, endpoint, underWay, zoom});
    parser.process(application);
    const QStringList sides = parser.value(size).split(u'x');
    const QSize wanted = sides.size() == 2 ? QSize(sides.at(0).toInt(), sides.at(1).toInt()) : QSize();
    if (parser.isSet(size) && (wanted.width() <= 0 || wanted.height() <= 0))
        return tl::unexpected(badOption(QCoreApplication::translate("Main", "The size cannot be read"), parser.value(size),
                                        QCoreApplication::translate("Main", "Write it as 1280x800")));
    if (parser.isSet(theme) && parser.value(theme) != u"light" && parser.value(theme) != u"dark")
        return tl::unexpected(badOption(QCoreApplication::translate("Main", "There is no such theme"), parser.value(theme),
                                        QCoreApplication::translate("Main", "Use light or dark")));
    const Result<std::optional<QByteArray>> debugged = debuggedText(parser, debugSignature);
    if (!debugged)
        return tl::unexpected(debugged.error());
    return StartOptions{.open = parser.value(open),
                        .profile = parser.value(profile),
                        .catalogue = parser.value(catalogue),
                        .screenshot = parser.value(screenshot),
                        .debugged = *debugged,
                        .language = parser.value(language),
                        .theme = parser.value(theme),
                        .size = wanted,
                        .safeStart = parser.isSet(safeStart),
                        .endpoint = parser.value(endpoint),
                        .values = parser.values(value),
                        .pose = {.focus = parser.value(focus),
                                 .send = parser.isSet(send),
                                 .keys = parser.values(press),
                                 .underWay = parser.isSet(underWay)},
                        .zoom = parser.value(zoom).toInt(),
                        .exitWhenPainted = parser.isSet(exitWhenPainted)};
}

/// What tells which keychain this session has.
QMap<QByteArray, QByteArray> desktopVariables()
{
    QMap<QByteArray, QByteArray> variables;
    for (const char *name : {"XDG_CURRENT_DESKTOP", "DESKTOP_SESSION", "GNOME_DESKTOP_SESSION_ID", "KDE_FULL_SESSION"})
        variables.insert(name, qgetenv(name));
    return variables;
}

Theme::Mode themeMode(const QString &name)
{
    return name == u"light" ? Theme::Mode::Light : name == u"dark" ? Theme::Mode::Dark : Theme::Mode::System;
}

/// Theme, zoom and language as the settings say, now and after every later choice.
void followSettings(QCoreApplication &application, Theme &theme, const Settings &settings)
{
    theme.setMode(themeMode(settings.value(setting::theme)));
    theme.setZoom(settings.value(setting::zoomPercent));
    theme.setReducedMotion(settings.value(setting::reducedMotion));
    QObject::connect(&settings, &Settings::changed, &theme, [&application, &theme, &settings](const QByteArray &key) {
        if (key == setting::theme.key)
            theme.setMode(themeMode(settings.value(setting::theme)));
        else if (key == setting::zoomPercent.key)
            theme.setZoom(settings.value(setting::zoomPercent));
        else if (key == setting::reducedMotion.key)
            theme.setReducedMotion(settings.value(setting::reducedMotion));
        else if (key == setting::language.key)
            static_cast<void>(
                setLanguage(application, settings.value(setting::language))); // a file edited by hand may name another: English stays
    });
}

Result<void> openAtStart(MainWindow &window, const Catalogue &catalogue, const StartOptions &options)
{
    if (options.open.isEmpty())
        return {};
    const qsizetype slash = options.open.lastIndexOf(u'/');
    if (slash <= 0)
        return tl::unexpected(badOption(QCoreApplication::translate("Main", "An operation is opened by product and name"), options.open,
                                        QCoreApplication::translate("Main", "For example: --open ecs/DescribeRegions")));
    const auto id = catalogue.find(options.open.left(slash), options.open.mid(slash + 1));
    if (!id)
        return tl::unexpected(id.error());
    if (const auto opened = window.workspace().open(*id); !opened)
        return tl::unexpected(opened.error());
    SigningSession *session = window.currentSession();
    for (const QString &value : options.values) {
        const QString path = value.section(u'=', 0, 0);
        const bool isFile = path.endsWith(u'@'); // as on the command line
        session->setValue(isFile ? path.chopped(1) : path,
                          {.kind = isFile ? ParameterValue::Kind::File : ParameterValue::Kind::Text, .text = value.section(u'=', 1)});
    }
    if (!options.endpoint.isEmpty())
        session->setEndpointText(options.endpoint);
    return {};
}

/// After `openAtStart`: the profile is for that operation, not for what was in front before.
Result<void> chooseAtStart(MainWindow &window, const StartOptions &options)
{
    return options.profile.isEmpty() ? Result<void>() : window.chooseProfile(options.profile);
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    CatalogueOpening opening;
    QApplication::setApplicationName(u"countersign"_s);
    QApplication::setApplicationVersion(QStringLiteral(COUNTERSIGN_VERSION));
    QApplication::setDesktopFileName(u"countersign"_s);
    const Result<StartOptions> read = startOptions(application);
    if (!read)
        return refused(read.error());
    const StartOptions &options = *read;
    const bool isPicture = !options.screenshot.isEmpty();
    Settings settings(isPicture ? QString() : settingsFile()); // a picture depends on its options only
    // What is given at the start holds for this run, until another is chosen.
    if (const Result<void> set =
            setLanguage(application, options.language.isEmpty() ? settings.value(setting::language) : options.language);
        !set)
        return refused(set.error());
    auto *theme = new Theme(&application);
    followSettings(application, *theme, settings);
    if (!options.theme.isEmpty())
        theme->setMode(themeMode(options.theme));
    if (options.zoom > 0)
        theme->setZoom(options.zoom);
    theme->install();

    const SystemClock clock;
    SystemNonceSource nonces;
    StartCatalogue start = opening.take(options.catalogue);
    Catalogue &catalogue = start.catalogue;
    const SchemeRegistry schemes;
    KeychainStore keychain(u"Countersign"_s, keychainBackend(desktopVariables()));
    MemoryStore memory;
    ProfileStore profiles(profilesFile(), keychain, memory);
    NetworkTransport transport;
    PracticeGateway practice(catalogue, clock);

    Workspace workspace({catalogue, schemes, profiles, transport, practice, clock, nonces});
    std::unique_ptr<WorkspaceKeeper> keeper;
    QVector<Error> notes;
    if (!isPicture) {
        const bool isSafe = options.safeStart || QGuiApplication::queryKeyboardModifiers().testFlag(Qt::ShiftModifier);
        keeper = std::make_unique<WorkspaceKeeper>(workspace, clock, workspaceFolder());
        notes = keeper->restore(isSafe ? WorkspaceKeeper::Start::Safe : WorkspaceKeeper::Start::AsItWas);
    }
    const CatalogueStore store(catalogueFolder());
    MetadataRunner metadata(store, transport, clock, start.path);
    StoreWatcher watcher(store, start.path, start.state);
    QObject::connect(&metadata, &MetadataRunner::finished, &workspace, [&](const Result<MetadataResult> &result) {
        if (!result || !result->catalogue)
            return;
        watcher.noteOpened(result->state);
        workspace.replaceCatalogue(catalogue, *result->catalogue);
    });
    QObject::connect(&watcher, &StoreWatcher::changed, &workspace,
                     [&](const StoreNews &news) { workspace.replaceCatalogue(catalogue, *news.catalogue); });
    MainWindow window(workspace, settings);
    if (options.catalogue.isEmpty())
        window.setMetadata(metadata);
    QObject::connect(&watcher, &StoreWatcher::changed, &window, [&window](const StoreNews &news) {
        for (const Error &error : news.leftOut)
            window.showError(error);
    });
    if (options.catalogue.isEmpty() && !isPicture)
        QTimer::singleShot(std::chrono::seconds(1), &watcher, &StoreWatcher::start); // not before the first picture
    if (keeper)
        QObject::connect(keeper.get(), &WorkspaceKeeper::failed, &window, &MainWindow::showError);
    for (const Error &note : std::as_const(notes))
        window.showStartError(note);
    if (!start.opened)
        window.showStartError(start.opened.error());
    for (const Error &error : std::as_const(start.leftOut))
        window.showStartError(error);
    if (profiles.loadError())
        window.showStartError(*profiles.loadError());
    if (options.size.isValid())
        window.resize(options.size);
    for (const Result<void> &started : {openAtStart(window, catalogue, options), chooseAtStart(window, options)}) {
        if (started)
            continue;
        if (isPicture)
            return refused(started.error());
        window.showStartError(started.error());
    }
    if (options.exitWhenPainted)
        new PaintClock(&window);
    if (isPicture)
        new WindowShot(window, options.screenshot, options.pose);
    else if (options.pose.send)
        QTimer::singleShot(300, &window, &MainWindow::send); // credentials arrive through the event loop
    window.show();
    if (options.debugged) {
        DebuggerWindow *debugger = window.openDebugger();
        if (options.size.isValid())
            debugger->resize(options.size);
        debugger->examine(*options.debugged);
    }
    return QApplication::exec();
}
