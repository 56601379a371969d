// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <library/libraryreader.h>
#include <library/tablepane.h>
#include <store/revisionstore.h>

namespace Quoth {

class Session;
struct RevisionOutcome;

/// The pane under the page with articles that are nearly the same, two by two: M makes one of them,
/// X says that they are two, Enter opens the one, Shift+Enter the other.
class DuplicatesPanel : public TablePane
{
    Q_OBJECT

public:
    explicit DuplicatesPanel(Session &session, QWidget *parent = nullptr);

    void openAndLook();

protected:
    [[nodiscard]] qint64 articleOf(int row, bool isOther) const override;
    void shut() override;

private:
    void take(const Result<QList<NearSame>> &pairs);
    void merge();
    void keepApart();
    void forgetCurrent();
    [[nodiscard]] std::optional<NearSame> current() const;

    Session &m_session;
    QList<NearSame> m_pairs;
    LibraryReader m_reader; // last, so that its thread is at rest before the rest goes
};

/// What became of the annotations, in whole sentences.
[[nodiscard]] QString revisionSentence(const RevisionOutcome &outcome);

} // namespace Quoth
