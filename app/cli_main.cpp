// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/callcommand.h"
#include "app/commands/cataloguecommand.h"
#include "app/commands/describecommand.h"
#include "app/commands/explaincommand.h"
#include "app/commands/exportcommand.h"
#include "app/commands/gatewaycommand.h"
#include "app/commands/listcommand.h"
#include "app/commands/profilecommand.h"
#include "app/commands/searchcommand.h"
#include "app/commands/signcommand.h"
#include "app/language.h"

#include <QCoreApplication>
#include <QProcessEnvironment>
#include <QTimer>

#include <CLI/CLI.hpp>

using namespace countersign;

namespace {

QMap<QByteArray, QByteArray> environmentVariables()
{
    const QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    QMap<QByteArray, QByteArray> variables;
    const QStringList names = environment.keys();
    for (const QString &name : names)
        variables.insert(name.toUtf8(), environment.value(name).toUtf8());
    return variables;
}

void declareGlobalOptions(CLI::App &app, GlobalOptions &options)
{
    app.set_version_flag("--version", QCoreApplication::applicationVersion().toStdString());
    app.add_flag("--json", options.json, "JSON instead of text");
    app.add_option("--catalogue", options.catalogueFolder, "Folder of catalogue files, instead of your own data folder");
    app.add_flag("--offline", options.offline, "Refuse every socket");
    app.add_option("--lang", options.language, "Language of messages: en or zh_CN; that of the system if not given");
    app.add_flag("-v,--verbose", options.verbose, "Say more on standard error");
    app.require_subcommand(1);
}

/// One sentence for a wrong command line; help and version are no errors.
int reportParseError(const CLI::App &app, const CommandContext &context, const CLI::ParseError &error)
{
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::Success))
        return app.exit(error);
    const std::vector<std::string> unread = app.remaining();
    if (app.get_subcommands().empty() && !unread.empty())
        return context.fail({ErrorKind::BadInput, QCoreApplication::translate("CommandLine", "There is no such verb"),
                             QString::fromStdString(unread.front()),
                             QCoreApplication::translate("CommandLine", "Add --help to see them all")});
    return context.fail({ErrorKind::BadInput, QCoreApplication::translate("CommandLine", "The command line cannot be understood"),
                         QString::fromStdString(error.what()),
                         QCoreApplication::translate("CommandLine", "Add --help to see what there is")});
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("countersign-cli"));
    QCoreApplication::setApplicationVersion(QStringLiteral(COUNTERSIGN_VERSION));

    CommandContext context(environmentVariables(), QCoreApplication::applicationDirPath());
    CLI::App app("Explore, sign and send calls to signed cloud APIs", "countersign-cli");
    declareGlobalOptions(app, context.options);
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(std::make_unique<SearchCommand>());
    commands.push_back(std::make_unique<ListCommand>());
    commands.push_back(std::make_unique<DescribeCommand>());
    commands.push_back(std::make_unique<CallCommand>());
    commands.push_back(std::make_unique<ExportCommand>());
    commands.push_back(std::make_unique<SignCommand>());
    commands.push_back(std::make_unique<ExplainCommand>());
    commands.push_back(std::make_unique<CatalogueCommand>());
    commands.push_back(std::make_unique<ProfileCommand>());
    commands.push_back(std::make_unique<GatewayCommand>());
    for (const auto &command : commands)
        command->declare(app);
    for (CLI::App *verb : app.get_subcommands({}))
        verb->fallthrough();

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        (void)setLanguage(application, QString::fromStdString(context.options.language)); // as far as it was read
        return reportParseError(app, context, error);
    }

    if (const Result<void> done = setLanguage(application, QString::fromStdString(context.options.language)); !done)
        return context.fail(done.error());

    QTimer::singleShot(0, &application, [&] {
        for (const auto &command : commands) {
            if (command->isChosen())
                command->run(context, [](int status) { QCoreApplication::exit(status); });
        }
    });
    return QCoreApplication::exec();
}
