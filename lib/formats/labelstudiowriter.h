// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <formats/fileset.h>

namespace Quoth {

/// Label Studio: tasks.json and the labelling configuration, config.xml, that names its controls.
///
/// What a person made or decided is the task's annotation, what the machine proposes and nobody has
/// looked at its predictions, one for each version of a rule set or model. Places count code
/// points. What Label Studio has no field for lies in the "meta" of a region, under "quoth"; a note
/// is its "meta.text", as on Label Studio's page.
class LabelStudioWriter : public FilesWriter
{
public:
    Result<void> begin(FileSink &files) override;
    Result<void> write(FileSink &files, const AnnotatedArticle &article) override;
    Result<void> end(FileSink &files) override;

private:
    QByteArray m_tasks;
    QSet<QString> m_labels;
    QSet<QString> m_relations;
    int m_count = 0;
};

} // namespace Quoth
