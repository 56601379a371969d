// SPDX-License-Identifier: GPL-3.0-or-later
#include <exchange/exportdialog.h>

#include <exchange/sourcepane.h>
#include <formats/formatregistry.h>

#include <QDir>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>

namespace Quoth {

using namespace Qt::StringLiterals;

namespace {

QString nameFilter(const Format &format)
{
    return u"%1 (*.%2)"_s.arg(formatName(format.id), format.suffix);
}

const Format *formatOfFilter(const QString &filter)
{
    for (const Format &format : formats()) {
        if (nameFilter(format) == filter) {
            return &format;
        }
    }
    return nullptr;
}

/// Without a folder the dialog would begin at the list of drives.
QString documentsFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(documents).exists() ? documents : QDir::homePath();
}

} // namespace

ExportDialog::ExportDialog(const QString &baseName, const QString &formatId, QWidget *parent)
    : QFileDialog(parent, tr("Export"))
{
    setAcceptMode(AcceptSave);
    setFileMode(AnyFile);
    QStringList filters;
    for (const Format &format : formats()) {
        filters.append(nameFilter(format));
    }
    setNameFilters(filters);
    setDirectory(QSettings().value(u"exchange/folder"_s, documentsFolder()).toString());
    const Format *chosen = findFormat(formatId);
    if (!chosen && !formats().isEmpty()) {
        chosen = &formats().first();
    }
    if (chosen) {
        selectNameFilter(nameFilter(*chosen));
        setDefaultSuffix(chosen->suffix);
    }
    selectFile(baseName);
    connect(this, &QFileDialog::filterSelected, this, &ExportDialog::updateSuffix);
    connect(this, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QSettings().setValue(u"exchange/folder"_s, directory().absolutePath());
        if (const Format *format = formatOfFilter(selectedNameFilter())) {
            Q_EMIT exportRequested(path, format->id);
        }
    });
}

void ExportDialog::updateSuffix(const QString &filter)
{
    if (const Format *format = formatOfFilter(filter)) {
        setDefaultSuffix(format->suffix);
    }
}

QString fileBaseName(const QString &title)
{
    static const QRegularExpression unwanted(
        u"[^\\w\\- ]+"_s, QRegularExpression::UseUnicodePropertiesOption);
    QString name = title;
    name.remove(unwanted);
    name = name.simplified().left(60).trimmed();
    return name.isEmpty() ? u"article"_s : name;
}

} // namespace Quoth
