// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampletext.h"

#include <QDir>
#include <QFile>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

QStringList sampleParagraphs()
{
    QStringList paragraphs;
    for (const QString &path : sampleFiles()) {
        QFile file(path);
        if (file.open(QIODevice::ReadOnly)) {
            paragraphs += QString::fromUtf8(file.readAll()).split(u"\n\n"_s, Qt::SkipEmptyParts);
        }
    }
    return paragraphs;
}

} // namespace

QStringList sampleFiles()
{
    const QDir folder(QStringLiteral(QUOTH_SOURCE_DIR "/resources/sample"));
    QStringList files;
    for (const QString &name : folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
        files.append(folder.absoluteFilePath(name));
    }
    return files;
}

QString sampleText(qsizetype words)
{
    const QStringList paragraphs = sampleParagraphs();
    QString text;
    qsizetype count = 0;
    for (qsizetype i = 0; !paragraphs.isEmpty() && count < words; ++i) {
        const QString paragraph = paragraphs[i % paragraphs.size()].trimmed();
        text += paragraph + u"\n\n"_s;
        count += countWords(paragraph);
    }
    return text;
}

qsizetype countWords(QStringView text)
{
    qsizetype count = 0;
    bool inWord = false;
    for (const QChar character : text) {
        const bool isSpace = character.isSpace();
        count += !isSpace && !inWord;
        inWord = !isSpace;
    }
    return count;
}

} // namespace Quoth
