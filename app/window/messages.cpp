// SPDX-License-Identifier: GPL-3.0-or-later
#include <window/messages.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace Quoth {

namespace {

class ErrorSentences
{
    Q_DECLARE_TR_FUNCTIONS(Quoth::Messages)

public:
    static QString sentence(const Error &error)
    {
        const QString name = shownName(error.subject);
        switch (error.code) {
        case ErrorCode::FileNotFound:
            return tr("There is no file “%1”. It may have been moved or renamed.").arg(name);
        case ErrorCode::FileNotReadable:
            return tr("“%1” cannot be read. Check that you may open it.").arg(name);
        case ErrorCode::FileNotWritable:
            return tr("“%1” cannot be written. Choose another folder, or check the free space and "
                      "your permissions there. What was there before is untouched.")
                .arg(name);
        case ErrorCode::NoText:
            return tr("“%1” holds no text, so there is nothing to read.").arg(name);
        case ErrorCode::TooLarge:
            return tr("“%1” is too large for one article. Split it and open the parts.").arg(name);
        case ErrorCode::Malformed:
            return error.line > 0 ? tr("Line %1 of “%2” could not be understood and was left out.")
                                        .arg(error.line)
                                        .arg(name)
                                  : tr("“%1” could not be understood. It may be damaged, or of a "
                                       "kind that Quoth "
                                       "does not read.")
                                        .arg(name);
        case ErrorCode::UnknownFormat:
            return tr("Quoth knows no format called “%1”.").arg(name);
        case ErrorCode::ReaderMissing:
            return tr("This Quoth was built without what reads “%1”. The file is untouched.")
                .arg(name);
        default:
            return librarySentence(error, name);
        }
    }

private:
    static QString librarySentence(const Error &error, const QString &name)
    {
        switch (error.code) {
        case ErrorCode::NotALibrary:
            return tr("“%1” is no Quoth library. It was left as it is; choose another file with "
                      "--library.")
                .arg(name);
        case ErrorCode::LibraryTooNew:
            return tr("“%1” was written by a newer Quoth. It was left as it is; install that "
                      "version to open it.")
                .arg(name);
        case ErrorCode::LibraryLocked:
            return tr("Another program is busy with the library “%1”. Close it and try again; "
                      "nothing is lost.")
                .arg(name);
        case ErrorCode::LibraryDamaged:
            return tr("The library “%1” is damaged. Make a copy of it before anything else.")
                .arg(name);
        case ErrorCode::MigrationFailed:
            return tr("The library “%1” could not be brought up to date. It is as it was.")
                .arg(name);
        case ErrorCode::NotFound:
            return tr("That is no longer in the library. Another window may have removed it.");
        case ErrorCode::Conflict:
            return tr("The annotation has changed in the meantime, so this step was left out.");
        case ErrorCode::Stopped:
            return tr("The work was stopped.");
        default:
            return error.detail.isEmpty()
                       ? tr("The change could not be kept. What was saved before is safe.")
                       : tr("The change could not be kept. What was saved before is safe. (%1)")
                             .arg(error.detail);
        }
    }

    /// Files go by their names where those say enough, and libraries by their places.
    static QString shownName(const QString &subject)
    {
        const QFileInfo info(subject);
        return info.isAbsolute() && !subject.endsWith(QStringLiteral(".quoth"))
                   ? info.fileName()
                   : QDir::toNativeSeparators(subject);
    }
};

} // namespace

QString errorSentence(const Error &error)
{
    return ErrorSentences::sentence(error);
}

} // namespace Quoth
