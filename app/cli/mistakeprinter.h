// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <analysis/evaluation/mistake.h>

#include <QList>

namespace Quoth {

/// Gathers the mistakes of one gold file and prints some of them, for an analysis by cause. They
/// are found when all documents are known, since only then it is known what the file has labels
/// for. A mistake is one line: task, kind, expected, found, document, the words around.
class MistakePrinter
{
public:
    void add(const GoldDocument &gold, const Analysis &found);

    /// So many of all mistakes, in reading order; `task` is its identifier, or empty for all.
    void print(qsizetype most, const QString &task, quint64 seed) const;

private:
    QList<std::pair<GoldDocument, Analysis>> m_documents;
    MistakeScope m_scope{false, false, false, false};
};

} // namespace Quoth
