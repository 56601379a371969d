// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exchange/exportwork.h>

#include <QDialog>
#include <QHash>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace Quoth {

class ExportPreview;

/// What there is to choose from.
struct ExportSources
{
    QString libraryPath;
    AnnotatedArticle current; ///< the open article, without an id if there is none
    Span selection;           ///< in it
    QList<qint64> listed;     ///< the articles that the list shows now
    int libraryCount = 0;
    QStringList reviewers;
};

/// Asks what to export and how, shows what the file will look like and what it will lose, and then
/// where to write it. Nothing is written before.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    enum class Scope
    {
        Selection,
        Article,
        Listed,
        Library
    };

    /// `formatId` is chosen first, if there is such a one; else what was chosen last.
    ExportDialog(
        const ExportSources &sources, Scope scope, const QString &formatId, QWidget *parent);

    [[nodiscard]] ExportRequest request() const;

Q_SIGNALS:
    void exportRequested(const QString &path, const Quoth::ExportRequest &request);

private:
    [[nodiscard]] QWidget *makeChoices();
    void addScopes(Scope scope);
    void addFilter(QFormLayout &form);
    void addPresets(QFormLayout &form);
    void apply(const ExportRequest &request);
    void rebuildOptions(const FormatOptions &chosen);
    void updatePreview();
    void choosePath();
    void savePreset();
    [[nodiscard]] Scope scope() const;
    [[nodiscard]] QString baseName() const;

    ExportSources m_sources;
    QComboBox *m_scope;
    QComboBox *m_format;
    QComboBox *m_reviewer;
    QComboBox *m_preset;
    QList<std::pair<AnnotationKind, QCheckBox *>> m_kinds;
    QList<std::pair<AnnotationStatus, QCheckBox *>> m_statuses;
    QFormLayout *m_options = nullptr;
    QHash<QString, QComboBox *> m_optionBoxes;
    ExportPreview *m_preview;
    QPushButton *m_write = nullptr;
    QLabel *m_nothing = nullptr;
};

/// A headline as the name of a file: without what file systems do not like, 60 characters at most.
[[nodiscard]] QString fileBaseName(const QString &title);

} // namespace Quoth
