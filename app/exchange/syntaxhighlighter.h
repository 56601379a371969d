// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <memory>

class QPalette;
class QTextDocument;

namespace Quoth {

/// Colours the source in a document by its language, in a theme that fits the palette. The only
/// place that knows KSyntaxHighlighting; where the program was built without it, text stays plain.
class SyntaxHighlighter : public QObject
{
    Q_OBJECT

public:
    explicit SyntaxHighlighter(QTextDocument *document);
    ~SyntaxHighlighter() override;

    /// By the library's name for the language ("JSON"); empty for none.
    void setDefinition(const QString &name);
    void setPalette(const QPalette &palette);

    /// False where the program was built without the library.
    [[nodiscard]] static bool isAvailable();

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace Quoth
