// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/error.h>

namespace Quoth {

using namespace Qt::StringLiterals;

QString errorName(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Unknown:
        return u"unknown"_s;
    case ErrorCode::FileNotFound:
        return u"file-not-found"_s;
    case ErrorCode::FileNotReadable:
        return u"file-not-readable"_s;
    case ErrorCode::FileNotWritable:
        return u"file-not-writable"_s;
    case ErrorCode::NoText:
        return u"no-text"_s;
    case ErrorCode::TooLarge:
        return u"too-large"_s;
    case ErrorCode::Malformed:
        return u"malformed"_s;
    case ErrorCode::UnknownFormat:
        return u"unknown-format"_s;
    case ErrorCode::ReaderMissing:
        return u"reader-missing"_s;
    case ErrorCode::NotALibrary:
        return u"not-a-library"_s;
    case ErrorCode::LibraryTooNew:
        return u"library-too-new"_s;
    case ErrorCode::LibraryLocked:
        return u"library-locked"_s;
    case ErrorCode::LibraryDamaged:
        return u"library-damaged"_s;
    case ErrorCode::MigrationFailed:
        return u"migration-failed"_s;
    case ErrorCode::Database:
        return u"database"_s;
    case ErrorCode::NotFound:
        return u"not-found"_s;
    case ErrorCode::Conflict:
        return u"conflict"_s;
    case ErrorCode::Stopped:
        return u"stopped"_s;
    }
    return u"unknown"_s;
}

QString errorText(const Error &error)
{
    QString text = error.subject.isEmpty() ? errorName(error.code)
                                           : error.subject + u": "_s + errorName(error.code);
    if (error.line > 0) {
        text += u" (line %1)"_s.arg(error.line);
    }
    if (!error.detail.isEmpty()) {
        text += u": "_s + error.detail;
    }
    return text;
}

} // namespace Quoth
