// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Quoth {

/// What went wrong, for the program: the application turns it into a translated sentence.
enum class ErrorCode
{
    Unknown,
    FileNotFound,    ///< there is no such file
    FileNotReadable, ///< it exists and cannot be read
    FileNotWritable, ///< it, or the folder it lies in, cannot be written
    NoText,          ///< the input holds no text
    TooLarge,        ///< the input is over a documented limit
    Malformed,       ///< the input breaks the rules of its format
    UnknownFormat,   ///< no format goes by that name
    ReaderMissing,   ///< this build lacks what reads files of that kind
    NotALibrary,     ///< the file is no Quoth library
    LibraryTooNew,   ///< the library was written by a newer Quoth
    LibraryLocked,   ///< another program holds the library
    LibraryDamaged,  ///< the integrity check found faults
    MigrationFailed, ///< the library could not be brought up to date; it is as it was
    Database,        ///< any other failure of the database
    NotFound,        ///< no such row
    Conflict,        ///< the row is not what the edit expected it to be
    Stopped          ///< the caller asked to stop
};

/// A failure for reasons outside the program.
///
/// `subject` names what failed (a file's path, a format's name), `detail` is for the log and for
/// people who want to know (the driver's own message), `line` is the 1-based line of the input,
/// 0 where that means nothing. A value type; any thread.
struct Error
{
    ErrorCode code = ErrorCode::Unknown;
    QString subject;
    QString detail;
    int line = 0;
};

/// A fixed English identifier of the code, for logs and for the command line ("file-not-found").
[[nodiscard]] QString errorName(ErrorCode code);

/// One line that holds all of the error, in English: for logs and for quoth-cli.
[[nodiscard]] QString errorText(const Error &error);

} // namespace Quoth
