// SPDX-License-Identifier: GPL-3.0-or-later
#include <cli/importcommand.h>

#include <cli/command.h>
#include <cli/console.h>
#include <cli/inputs.h>

#include <common/articleimport.h>
#include <common/pipelineloader.h>
#include <store/entitystore.h>
#include <store/library.h>

namespace Quoth {

using namespace Qt::StringLiterals;

int runImport(const QStringList &arguments)
{
    CommandParser parser(
        u"import"_s, u"[--library FILE] FILE..."_s,
        u"Adds articles to a library and analyses them. An article whose very text the library\n"
        "has already is left as it is. The file \"-\" is standard input."_s);
    parser.addLibraryOption();
    if (const auto code = parser.parse(arguments)) {
        return *code;
    }
    if (parser.words().isEmpty()) {
        return parser.usageError(u"No file is named."_s);
    }
    const auto pipeline = loadPipeline();
    if (!pipeline) {
        Console::error(pipeline.error());
        return ExitCode::someFailed;
    }
    const auto library = Library::open(parser.libraryPath(), Library::Mode::CreateIfMissing);
    if (!library) {
        Console::error(library.error());
        return ExitCode::someFailed;
    }
    int added = 0;
    int known = 0;
    int refused = 0;
    const int failures = readInputs(parser.words(), [&](const ReadArticle &input) {
        const Result<ImportedArticle> imported =
            importArticle(**library, **pipeline, input.content, {});
        if (!imported) {
            ++refused;
            Console::error(imported.error());
            return;
        }
        ++(imported->isNew ? added : known);
        Console::progress(u"imported %1"_s.arg(added + known));
    });
    if (const Result<int> joined = (*library)->entities().proposeAliases(); !joined) {
        Console::error(joined.error());
        ++refused;
    }
    Console::note(u"%1: %2 added, %3 already there, %4 failed"_s.arg((*library)->path())
                      .arg(added)
                      .arg(known)
                      .arg(failures + refused));
    return failures + refused > 0 ? ExitCode::someFailed : ExitCode::done;
}

} // namespace Quoth
