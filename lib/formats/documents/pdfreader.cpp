// SPDX-License-Identifier: GPL-3.0-or-later
// PDF with text: the words come from a program of their own (quoth-pdftext), bounded in memory and
// time, since a PDF is the most dangerous of all documents to open.
#include <formats/articlecomposer.h>
#include <formats/documents/pdflayout.h>
#include <formats/readers.h>

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostSeconds = 30;
constexpr qsizetype mostWordBytes = 96 << 20;

struct PdfContent
{
    QString title;
    QString author;
    QDate created;
    QList<PdfPage> pages;
};

QString pdfHelper()
{
    const QDir own(QCoreApplication::applicationDirPath());
    for (const QString &folder : {u"."_s, u"../libexec/quoth"_s, u"../lib/quoth"_s}) {
        const QFileInfo helper(own.filePath(folder + u"/quoth-pdftext"_s));
        if (helper.isExecutable()) {
            return helper.absoluteFilePath();
        }
    }
    return {};
}

PdfContent parsedWords(const QByteArray &lines)
{
    PdfContent content;
    for (const QByteArray &line : lines.split('\n')) {
        const QList<QByteArray> fields = line.split('\t');
        const auto number = [&fields](qsizetype index) {
            return fields.value(index).toDouble();
        };
        switch (line.isEmpty() ? '\0' : line.front()) {
        case 'T':
            content.title = QString::fromUtf8(fields.value(1)).simplified();
            break;
        case 'A':
            content.author = QString::fromUtf8(fields.value(1)).simplified();
            break;
        case 'D':
            content.created = QDate::fromString(QString::fromLatin1(fields.value(1)), Qt::ISODate);
            break;
        case 'P':
            content.pages.append({number(1), number(2), {}});
            break;
        case 'W':
            if (!content.pages.isEmpty()) {
                content.pages.last().words.append(
                    {number(1), number(2), number(3), number(4), number(5),
                     QString::fromUtf8(fields.value(6))});
            }
            break;
        default:
            break;
        }
    }
    return content;
}

Result<QByteArray> wordsOf(const ReaderInput &input)
{
    const QString helper = pdfHelper();
    if (helper.isEmpty()) {
        return failure(
            ErrorCode::ReaderMissing, input.path,
            u"this Quoth was built without Poppler, which reads PDF"_s);
    }
    QProcess process;
    process.setProcessChannelMode(QProcess::SeparateChannels);
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(helper, QStringList());
    process.write(input.bytes);
    process.closeWriteChannel();
    const QDeadlineTimer deadline(mostSeconds * 1000);
    QByteArray words;
    constexpr int moment = 50;
    while (process.state() != QProcess::NotRunning) {
        process.waitForReadyRead(moment);
        words += process.readAllStandardOutput();
        const bool isStopped = stopRequested(input.options.stop);
        if (isStopped || deadline.hasExpired() || words.size() > mostWordBytes) {
            process.kill();
            process.waitForFinished();
            return failure(isStopped ? ErrorCode::Stopped : ErrorCode::TooLarge, input.path);
        }
    }
    words += process.readAllStandardOutput();
    if (process.exitStatus() != QProcess::NormalExit) {
        return failure(ErrorCode::TooLarge, input.path, u"it needs too much time or memory"_s);
    }
    switch (process.exitCode()) {
    case 0:
        return words;
    case 2:
        return failure(ErrorCode::Malformed, input.path, u"it is encrypted"_s);
    case 3:
        return failure(ErrorCode::TooLarge, input.path);
    default:
        return failure(ErrorCode::Malformed, input.path, u"it is damaged"_s);
    }
}

/// A title that a program has made up: a file's name, or its own.
bool isMadeUp(const QString &title)
{
    static const QRegularExpression madeUp(
        u"^(Microsoft Word|untitled|PowerPoint)|\\.(docx?|odt|indd|tex|pdf|qxp|rtf|txt)$|^[^ ]{0,40}$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return madeUp.match(title).hasMatch();
}

bool fitsPdf(const QByteArray &beginning, const QString &)
{
    // Readers of PDF look for the mark within the first kilobyte.
    return beginning.startsWith("%PDF-") ||
           (beginning.left(1024).contains("%PDF-") && beginning.left(1024).contains('\0'));
}

Result<void> readPdf(const ReaderInput &input, const ReadLine &take)
{
    const auto words = wordsOf(input);
    if (!words) {
        return failure(words.error());
    }
    const PdfContent content = parsedWords(*words);
    const PdfText text = pdfText(content.pages);
    ArticleComposer composer;
    Article &head = composer.head();
    head.title = text.title;
    if (head.title.isEmpty() && !isMadeUp(content.title)) {
        head.title = content.title;
    }
    head.byline = content.author;
    head.published = content.created;
    for (const QString &paragraph : text.paragraphs) {
        composer.addParagraph(paragraph);
    }
    if (composer.isEmpty()) {
        return failure(ErrorCode::NoText, input.path, u"its pages are pictures, or have no text"_s);
    }
    auto read = composer.finished(input.path);
    if (!read) {
        return failure(read.error());
    }
    take(1, std::move(read));
    return {};
}

} // namespace

FileReader pdfReader()
{
    return {u"pdf"_s, {u"pdf"_s}, false, fitsPdf, readPdf, nullptr};
}

} // namespace Quoth
