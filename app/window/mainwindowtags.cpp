// SPDX-License-Identifier: GPL-3.0-or-later
// The reader's tags in the window: their panel, their keys, their looks on the page.
#include <window/mainwindow.h>

#include <annotate/tagactions.h>
#include <annotate/tagpanel.h>
#include <core/resources.h>
#include <formats/tagset.h>
#include <reader/readerview.h>
#include <reader/secondpage.h>
#include <window/desk.h>
#include <window/messagebar.h>
#include <window/messages.h>
#include <window/ondemand.h>

#include <QFileDialog>
#include <QSaveFile>

namespace Quoth {

using namespace Qt::StringLiterals;

void MainWindow::connectTags()
{
    AnnotationEditor &editor = m_desk.editor();
    auto *keys = new TagActions(m_desk.tags(), *m_reader);
    connect(keys, &TagActions::tagChosen, &editor, &AnnotationEditor::applyTag);
    connect(&m_desk.tags(), &TagEditor::tagsChanged, this, &MainWindow::updateTagLooks);
    updateTagLooks();
}

TagPanel *MainWindow::buildTags()
{
    auto *panel = new TagPanel(m_desk.tags());
    connect(panel, &TagPanel::tagChosen, this, [this](const QString &name) {
        m_desk.editor().applyTag(name);
        m_reader->setFocus(Qt::OtherFocusReason);
    });
    connect(panel, &TagPanel::importRequested, this, &MainWindow::importTags);
    connect(panel, &TagPanel::exportRequested, this, &MainWindow::exportTags);
    return panel;
}

void MainWindow::updateTagLooks()
{
    TagLooks looks;
    for (const Tag &tag : m_desk.tags().tags()) {
        if (!tag.color.isEmpty() || tag.line != TagLine::Solid) {
            looks.insert(tag.name, {QColor(tag.color), tag.line});
        }
    }
    m_reader->setTagLooks(looks);
    if (SecondPage *second = m_second->built()) {
        second->reader().setTagLooks(looks);
    }
}

void MainWindow::importTags()
{
    auto *dialog = new QFileDialog(this, tr("Import Tags"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Tags (*.json *.qdc)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        constexpr qint64 largest = 16 << 20;
        const auto bytes = readSmallFile(path, largest);
        if (!bytes) {
            m_messages->showFailure(errorSentence(bytes.error()));
            return;
        }
        const Result<QList<Tag>> tags = readTagSet(*bytes);
        if (tags) {
            m_desk.tags().import(*tags);
        } else {
            m_messages->showFailure(
                errorSentence({ErrorCode::Malformed, path, tags.error().detail, 0}));
        }
    });
    dialog->open();
}

void MainWindow::exportTags()
{
    auto *dialog = new QFileDialog(this, tr("Export Tags"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Quoth tags (*.json)"), tr("REFI-QDA codebook (*.qdc)")});
    dialog->setDefaultSuffix(u"json"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains("qdc"_L1) ? u"qdc"_s : u"json"_s);
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        const QList<Tag> &tags = m_desk.tags().tags();
        QSaveFile file(path);
        const QByteArray bytes = path.endsWith(".qdc"_L1) ? tagSetCodebook(tags) : tagSetJson(tags);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() ||
            !file.commit()) {
            m_messages->showFailure(
                errorSentence({ErrorCode::FileNotWritable, path, file.errorString(), 0}));
        }
    });
    dialog->open();
}

} // namespace Quoth
