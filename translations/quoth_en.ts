<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Quoth::AdjudicationWindow</name>
    <message numerus="yes">
        <source>You and “%1”: %n article(s) that both have reviewed</source>
        <translation>
            <numerusform>You and “%1”: %n article that both have reviewed</numerusform>
            <numerusform>You and “%1”: %n articles that both have reviewed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoth::ArticleListModel</name>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n quote</numerusform>
            <numerusform>%n quotes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoth::ConcordancePanel</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n place(s)</source>
        <translation>
            <numerusform>The first place</numerusform>
            <numerusform>The first %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) tagged.</source>
        <translation>
            <numerusform>%n place tagged.</numerusform>
            <numerusform>%n places tagged.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoth::Desk</name>
    <message numerus="yes">
        <source>Analysing %1 of %n article(s)…</source>
        <translation>
            <numerusform>Analysing %1 of %n article…</numerusform>
            <numerusform>Analysing %1 of %n articles…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) with the same text were in the library already and stay as they are.</source>
        <translation>
            <numerusform>%n article with the same text was in the library already and stays as it is.</numerusform>
            <numerusform>%n articles with the same text were in the library already and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) came in.</source>
        <translation>
            <numerusform>One annotation came in.</numerusform>
            <numerusform>%n annotations came in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) read(s) as before.</source>
        <translation>
            <numerusform>%n article reads as before.</numerusform>
            <numerusform>%n articles read as before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) have a new text, which took the place of the former one.</source>
        <translation>
            <numerusform>%n article has a new text, which took the place of the former one.</numerusform>
            <numerusform>%n articles have a new text, which took the place of the former one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoth::DuplicatesPanel</name>
    <message numerus="yes">
        <source>%n pair(s) of articles that are nearly the same</source>
        <translation>
            <numerusform>%n pair of articles that are nearly the same</numerusform>
            <numerusform>%n pairs of articles that are nearly the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) went along.</source>
        <translation>
            <numerusform>%n annotation went along.</numerusform>
            <numerusform>%n annotations went along.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is/are to be reviewed.</source>
        <translation>
            <numerusform>%n is to be reviewed.</numerusform>
            <numerusform>%n are to be reviewed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n has/have no place in it and is/are kept with the former text.</source>
        <translation>
            <numerusform>%n has no place in it and is kept with the former text.</numerusform>
            <numerusform>%n have no place in it and are kept with the former text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoth::ExportDialog</name>
    <message numerus="yes">
        <source>The %n article(s) in the list</source>
        <translation>
            <numerusform>The one article in the list</numerusform>
            <numerusform>The %n articles in the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The whole library, %n article(s)</source>
        <translation>
            <numerusform>The whole library, one article</numerusform>
            <numerusform>The whole library, %n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoth::ExportPreview</name>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>one annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>one article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoth::FindBar</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoth::HistoryModel</name>
    <message numerus="yes">
        <source>%1 · %n change(s) · undone</source>
        <translation>
            <numerusform>%1 · %n change · undone</numerusform>
            <numerusform>%1 · %n changes · undone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n change(s)</source>
        <translation>
            <numerusform>%1 · %n change</numerusform>
            <numerusform>%1 · %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoth::ImportDialog</name>
    <message numerus="yes">
        <source>%n annotation(s) come in.</source>
        <translation>
            <numerusform>One annotation comes in.</numerusform>
            <numerusform>%n annotations come in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are new.</source>
        <translation>
            <numerusform>One article is new.</numerusform>
            <numerusform>%n articles are new.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoth::ImportPreview</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) will come in.</source>
        <translation>
            <numerusform>One article will come in.</numerusform>
            <numerusform>%n articles will come in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be read, or not all of them.</source>
        <translation>
            <numerusform>One file cannot be read, or not all of it.</numerusform>
            <numerusform>%n files cannot be read, or not all of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoth::ImportReport</name>
    <message numerus="yes">
        <source>%n file(s) or part(s) of files could not be read. Everything else is in the library.</source>
        <translation>
            <numerusform>One file, or a part of one, could not be read. Everything else is in the library.</numerusform>
            <numerusform>%n files or parts of files could not be read. Everything else is in the library.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoth::MarkPanel</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n ticked</source>
        <extracomment>%1 is &quot;12 places&quot;</extracomment>
        <translation>
            <numerusform>%1, %n ticked</numerusform>
            <numerusform>%1, %n ticked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) marked. Undo takes them all back.</source>
        <translation>
            <numerusform>%n place marked. Undo takes it back.</numerusform>
            <numerusform>%n places marked. Undo takes them all back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoth::MessageBar</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoth::ModelDialog</name>
    <message numerus="yes">
        <source>How good it is on reviewed articles that it has not seen, in percent, estimated on %n of them:</source>
        <translation>
            <numerusform>How good it is on reviewed articles that it has not seen, in percent, estimated on %n of them:</numerusform>
            <numerusform>How good it is on reviewed articles that it has not seen, in percent, estimated on %n of them:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoth::NamesDesk</name>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n name</numerusform>
            <numerusform>%n names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) came in.</source>
        <translation>
            <numerusform>%n name came in.</numerusform>
            <numerusform>%n names came in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoth::OrphansPanel</name>
    <message numerus="yes">
        <source>%n annotation(s) without a place in the new text</source>
        <translation>
            <numerusform>%n annotation without a place in the new text</numerusform>
            <numerusform>%n annotations without a place in the new text</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoth::ReadAgainDialog</name>
    <message numerus="yes">
        <source>%n article(s) is/are read again from what it/they came from. A text that is another one then takes the place of the former, and the annotations go along.</source>
        <translation>
            <numerusform>%n article is read again from what it came from. A text that is another one then takes the place of the former, and the annotations go along.</numerusform>
            <numerusform>%n articles are read again from what they came from. A text that is another one then takes the place of the former, and the annotations go along.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoth::ReviewActions</name>
    <message numerus="yes">
        <source>All %n Like It</source>
        <translation>
            <numerusform>This One</numerusform>
            <numerusform>All %n Like It</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoth::ReviewCard</name>
    <message numerus="yes">
        <source>The next decision counts for all %n place(s) with “%1”, as one step.</source>
        <translation>
            <numerusform>The next decision counts for the %n place with “%1”, as one step.</numerusform>
            <numerusform>The next decision counts for all %n places with “%1”, as one step.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoth::ReviewSide</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoth::ReviewText</name>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>about %n minute left</numerusform>
            <numerusform>about %n minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>about %n hour left</numerusform>
            <numerusform>about %n hours left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoth::ReviewThreshold</name>
    <message numerus="yes">
        <source>Expect %1 of them to be right, to judge by %n decision(s) made by hand.</source>
        <translation>
            <numerusform>Expect %1 of them to be right, to judge by %n decision made by hand.</numerusform>
            <numerusform>Expect %1 of them to be right, to judge by %n decisions made by hand.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoth::Reviewer</name>
    <message numerus="yes">
        <source>“%1” accepted in %n place(s). Backspace takes them all back.</source>
        <translation>
            <numerusform>“%1” accepted in %n place. Backspace takes it back.</numerusform>
            <numerusform>“%1” accepted in %n places. Backspace takes them all back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” rejected in %n place(s). Backspace takes them all back.</source>
        <translation>
            <numerusform>“%1” rejected in %n place. Backspace takes it back.</numerusform>
            <numerusform>“%1” rejected in %n places. Backspace takes them all back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” changed in %n place(s). Backspace takes them all back.</source>
        <translation>
            <numerusform>“%1” changed in %n place. Backspace takes it back.</numerusform>
            <numerusform>“%1” changed in %n places. Backspace takes them all back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) taken back.</source>
        <translation>
            <numerusform>%n decision taken back.</numerusform>
            <numerusform>%n decisions taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s) decided on at once. Backspace takes them all back.</source>
        <translation>
            <numerusform>%n proposal decided on at once. Backspace takes it back.</numerusform>
            <numerusform>%n proposals decided on at once. Backspace takes them all back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” corrected alike in %n place(s). Backspace takes them all back.</source>
        <translation>
            <numerusform>“%1” corrected alike in %n place. Backspace takes it back.</numerusform>
            <numerusform>“%1” corrected alike in %n places. Backspace takes them all back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) have other words around it and are left.</source>
        <translation>
            <numerusform>%n place has other words around it and is left.</numerusform>
            <numerusform>%n places have other words around it and are left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoth::Shelf</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoth::ShelfPanel</name>
    <message numerus="yes">
        <source>%n article(s) will be deleted with all their annotations. This cannot be undone.</source>
        <translation>
            <numerusform>%n article will be deleted with all its annotations. This cannot be undone.</numerusform>
            <numerusform>%n articles will be deleted with all their annotations. This cannot be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoth::TagPanel</name>
    <message numerus="yes">
        <source>“%1” is on %n passage(s).</source>
        <translation>
            <numerusform>“%1” is on %n passage.</numerusform>
            <numerusform>“%1” is on %n passages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoth::TagTreeModel</name>
    <message numerus="yes">
        <source>on %n passage(s)</source>
        <translation>
            <numerusform>on %n passage</numerusform>
            <numerusform>on %n passages</numerusform>
        </translation>
    </message>
</context>
</TS>
