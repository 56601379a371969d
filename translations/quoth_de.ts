<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Quoth::About</name>
    <message>
        <source>Sources and exports are coloured by KSyntaxHighlighting.</source>
        <translation>Quelltexte und Exporte färbt KSyntaxHighlighting.</translation>
    </message>
    <message>
        <source>This Quoth was built without KSyntaxHighlighting, so sources and exports are shown in one colour.</source>
        <translation>Dieses Quoth wurde ohne KSyntaxHighlighting gebaut; Quelltexte und Exporte erscheinen daher einfarbig.</translation>
    </message>
    <message>
        <source>Quoth reads and annotates news articles: who is named, who said what.</source>
        <translation>Quoth liest und annotiert Nachrichtenartikel: wer genannt wird, wer was gesagt hat.</translation>
    </message>
    <message>
        <source>It works offline and sends nothing anywhere.</source>
        <translation>Es arbeitet ohne Netz und schickt nichts irgendwohin.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Built with Qt %1.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer. Gebaut mit Qt %1.</translation>
    </message>
    <message>
        <source>About Quoth</source>
        <translation>Über Quoth</translation>
    </message>
</context>
<context>
    <name>Quoth::Actions</name>
    <message>
        <source>&amp;Open Files…</source>
        <translation>Dateien ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open text or JSONL files and put them in the library</source>
        <translation>Text- oder JSONL-Dateien öffnen und in die Bibliothek aufnehmen</translation>
    </message>
    <message>
        <source>&amp;Paste an Article</source>
        <translation>Artikel &amp;einfügen</translation>
    </message>
    <message>
        <source>Put the text of the clipboard in the library as a new article</source>
        <translation>Den Text der Zwischenablage als neuen Artikel in die Bibliothek aufnehmen</translation>
    </message>
    <message>
        <source>Explore the &amp;Sample Library</source>
        <translation>&amp;Beispielbibliothek erkunden</translation>
    </message>
    <message>
        <source>Put some invented articles in the library to try things on</source>
        <translation>Einige erfundene Artikel zum Ausprobieren in die Bibliothek aufnehmen</translation>
    </message>
    <message>
        <source>&amp;Export Article…</source>
        <translation>Artikel e&amp;xportieren …</translation>
    </message>
    <message>
        <source>Write this article with its annotations to a file</source>
        <translation>Diesen Artikel mit seinen Annotationen in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Export &amp;All Articles…</source>
        <translation>&amp;Alle Artikel exportieren …</translation>
    </message>
    <message>
        <source>Write all articles of the library to one file</source>
        <translation>Alle Artikel der Bibliothek in eine Datei schreiben</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close Quoth; everything is saved</source>
        <translation>Quoth schließen; alles ist gespeichert</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Die letzte Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Das Zurückgenommene noch einmal tun</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the selected words, or those of the current annotation</source>
        <translation>Die ausgewählten Wörter oder die der aktuellen Annotation kopieren</translation>
    </message>
    <message>
        <source>Copy with &amp;Speaker and Source</source>
        <translation>Mit &amp;Sprecher und Quelle kopieren</translation>
    </message>
    <message>
        <source>Copy the words with who said them, the headline and the date</source>
        <translation>Die Wörter kopieren, dazu wer sie gesagt hat, Überschrift und Datum</translation>
    </message>
    <message>
        <source>&amp;Find in Library</source>
        <translation>In der &amp;Bibliothek suchen</translation>
    </message>
    <message>
        <source>Show only articles with these words in their headline or byline</source>
        <translation>Nur Artikel mit diesen Wörtern in Überschrift oder Autorenzeile zeigen</translation>
    </message>
    <message>
        <source>&amp;Library</source>
        <translation>&amp;Bibliothek</translation>
    </message>
    <message>
        <source>Show or hide the list of articles</source>
        <translation>Die Liste der Artikel zeigen oder verbergen</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspektor</translation>
    </message>
    <message>
        <source>Show or hide the current annotation and the names</source>
        <translation>Die aktuelle Annotation und die Namen zeigen oder verbergen</translation>
    </message>
    <message>
        <source>&amp;Source and Export</source>
        <translation>&amp;Quelltext und Export</translation>
    </message>
    <message>
        <source>Show or hide the text as stored and as it would be exported</source>
        <translation>Den gespeicherten Text und den Export daraus zeigen oder verbergen</translation>
    </message>
    <message>
        <source>&amp;Rejected Annotations</source>
        <translation>&amp;Abgelehnte Annotationen</translation>
    </message>
    <message>
        <source>Show rejected annotations struck through</source>
        <translation>Abgelehnte Annotationen durchgestrichen zeigen</translation>
    </message>
    <message>
        <source>&amp;Larger Text</source>
        <translation>Text &amp;größer</translation>
    </message>
    <message>
        <source>Make the text larger</source>
        <translation>Den Text vergrößern</translation>
    </message>
    <message>
        <source>&amp;Smaller Text</source>
        <translation>Text &amp;kleiner</translation>
    </message>
    <message>
        <source>Make the text smaller</source>
        <translation>Den Text verkleinern</translation>
    </message>
    <message>
        <source>&amp;Normal Text Size</source>
        <translation>&amp;Normale Textgröße</translation>
    </message>
    <message>
        <source>Show the text in its normal size</source>
        <translation>Den Text in seiner normalen Größe zeigen</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Let the window fill the screen, or not</source>
        <translation>Das Fenster den Bildschirm füllen lassen oder nicht</translation>
    </message>
    <message>
        <source>As the &amp;Desktop</source>
        <translation>Wie der &amp;Schreibtisch</translation>
    </message>
    <message>
        <source>Light or dark, as the desktop is</source>
        <translation>Hell oder dunkel, so wie der Schreibtisch</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Dark text on a light page</source>
        <translation>Dunkler Text auf heller Seite</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Light text on a dark page</source>
        <translation>Heller Text auf dunkler Seite</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>&amp;Person</translation>
    </message>
    <message>
        <source>Mark as the name of a person</source>
        <translation>Als Namen einer Person markieren</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>&amp;Organisation</translation>
    </message>
    <message>
        <source>Mark as the name of an organisation</source>
        <translation>Als Namen einer Organisation markieren</translation>
    </message>
    <message>
        <source>P&amp;lace</source>
        <translation>O&amp;rt</translation>
    </message>
    <message>
        <source>Mark as the name of a place</source>
        <translation>Als Namen eines Ortes markieren</translation>
    </message>
    <message>
        <source>Other &amp;Name</source>
        <translation>Anderer &amp;Name</translation>
    </message>
    <message>
        <source>Mark as a name of another kind</source>
        <translation>Als Namen anderer Art markieren</translation>
    </message>
    <message>
        <source>&amp;Date</source>
        <translation>&amp;Datum</translation>
    </message>
    <message>
        <source>Mark as a date or a time</source>
        <translation>Als Datum oder Zeit markieren</translation>
    </message>
    <message>
        <source>D&amp;irect Quotation</source>
        <translation>Dire&amp;ktes Zitat</translation>
    </message>
    <message>
        <source>Mark as said in these very words</source>
        <translation>Als genau so gesagt markieren</translation>
    </message>
    <message>
        <source>I&amp;ndirect Quotation</source>
        <translation>&amp;Indirektes Zitat</translation>
    </message>
    <message>
        <source>Mark as said in other words</source>
        <translation>Als mit anderen Worten gesagt markieren</translation>
    </message>
    <message>
        <source>Mi&amp;xed Quotation</source>
        <translation>Gemi&amp;schtes Zitat</translation>
    </message>
    <message>
        <source>Mark as said partly in these very words</source>
        <translation>Als teilweise genau so gesagt markieren</translation>
    </message>
    <message>
        <source>&amp;Highlight</source>
        <translation>&amp;Hervorhebung</translation>
    </message>
    <message>
        <source>Mark for yourself</source>
        <translation>Für sich selbst markieren</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Annehmen</translation>
    </message>
    <message>
        <source>Yes, this is right</source>
        <translation>Ja, das stimmt</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>Ab&amp;lehnen</translation>
    </message>
    <message>
        <source>No, this is wrong</source>
        <translation>Nein, das stimmt nicht</translation>
    </message>
    <message>
        <source>&amp;Speaker…</source>
        <translation>&amp;Sprecher …</translation>
    </message>
    <message>
        <source>Say who said it</source>
        <translation>Angeben, wer es gesagt hat</translation>
    </message>
    <message>
        <source>Selection &amp;Is the Speaker</source>
        <translation>Auswahl &amp;ist der Sprecher</translation>
    </message>
    <message>
        <source>The selected words name who said the current quotation</source>
        <translation>Die ausgewählten Wörter nennen, von wem das aktuelle Zitat ist</translation>
    </message>
    <message>
        <source>&amp;Entity…</source>
        <translation>&amp;Entität …</translation>
    </message>
    <message>
        <source>Say who or what the name stands for</source>
        <translation>Angeben, für wen oder was der Name steht</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>&amp;Notiz …</translation>
    </message>
    <message>
        <source>Write a note on it</source>
        <translation>Eine Notiz dazu schreiben</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Delete an annotation of your own</source>
        <translation>Eine eigene Annotation löschen</translation>
    </message>
    <message>
        <source>Begin One Word &amp;Earlier</source>
        <translation>Ein Wort &amp;früher beginnen</translation>
    </message>
    <message>
        <source>Move the beginning one word towards the start of the text</source>
        <translation>Den Anfang ein Wort zum Textanfang hin verschieben</translation>
    </message>
    <message>
        <source>Begin One Word &amp;Later</source>
        <translation>Ein Wort &amp;später beginnen</translation>
    </message>
    <message>
        <source>Move the beginning one word towards the end of the text</source>
        <translation>Den Anfang ein Wort zum Textende hin verschieben</translation>
    </message>
    <message>
        <source>End One Word Ea&amp;rlier</source>
        <translation>Ein Wort f&amp;rüher enden</translation>
    </message>
    <message>
        <source>Move the end one word towards the start of the text</source>
        <translation>Das Ende ein Wort zum Textanfang hin verschieben</translation>
    </message>
    <message>
        <source>End One Word La&amp;ter</source>
        <translation>Ein Wort spä&amp;ter enden</translation>
    </message>
    <message>
        <source>Move the end one word towards the end of the text</source>
        <translation>Das Ende ein Wort zum Textende hin verschieben</translation>
    </message>
    <message>
        <source>Begin One Character Earlier</source>
        <translation>Ein Zeichen früher beginnen</translation>
    </message>
    <message>
        <source>Move the beginning one character towards the start of the text</source>
        <translation>Den Anfang ein Zeichen zum Textanfang hin verschieben</translation>
    </message>
    <message>
        <source>Begin One Character Later</source>
        <translation>Ein Zeichen später beginnen</translation>
    </message>
    <message>
        <source>Move the beginning one character towards the end of the text</source>
        <translation>Den Anfang ein Zeichen zum Textende hin verschieben</translation>
    </message>
    <message>
        <source>End One Character Earlier</source>
        <translation>Ein Zeichen früher enden</translation>
    </message>
    <message>
        <source>Move the end one character towards the start of the text</source>
        <translation>Das Ende ein Zeichen zum Textanfang hin verschieben</translation>
    </message>
    <message>
        <source>End One Character Later</source>
        <translation>Ein Zeichen später enden</translation>
    </message>
    <message>
        <source>Move the end one character towards the end of the text</source>
        <translation>Das Ende ein Zeichen zum Textende hin verschieben</translation>
    </message>
    <message>
        <source>Ne&amp;xt Annotation</source>
        <translation>Nä&amp;chste Annotation</translation>
    </message>
    <message>
        <source>Go to the next annotation</source>
        <translation>Zur nächsten Annotation gehen</translation>
    </message>
    <message>
        <source>&amp;Previous Annotation</source>
        <translation>&amp;Vorige Annotation</translation>
    </message>
    <message>
        <source>Go to the annotation before</source>
        <translation>Zur Annotation davor gehen</translation>
    </message>
    <message>
        <source>Anal&amp;yse Again</source>
        <translation>Neu anal&amp;ysieren</translation>
    </message>
    <message>
        <source>Look for names and quotations again; what you decided stays</source>
        <translation>Noch einmal nach Namen und Zitaten suchen; was Sie entschieden haben, bleibt</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>Show every key</source>
        <translation>Alle Tasten zeigen</translation>
    </message>
    <message>
        <source>&amp;About Quoth</source>
        <translation>Ü&amp;ber Quoth</translation>
    </message>
    <message>
        <source>Version, licence and what it uses</source>
        <translation>Version, Lizenz und was es benutzt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what an action does (its key)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Annotate</source>
        <translation>A&amp;nnotieren</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Tag…</source>
        <translation>&amp;Schlagwort …</translation>
    </message>
    <message>
        <source>Give a highlight a tag of your own, or change the kind</source>
        <translation>Einer Hervorhebung ein eigenes Schlagwort geben oder die Art ändern</translation>
    </message>
</context>
<context>
    <name>Quoth::AnnotationCard</name>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redone: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>when · what</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>when · what · who</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Click a marked passage, or press J for the first one. Select words and press a number to mark them yourself.</source>
        <translation>Klicken Sie auf eine markierte Stelle oder drücken Sie J für die erste. Wählen Sie Wörter aus und drücken Sie eine Zahl, um sie selbst zu markieren.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Show what was decided on this annotation, when and by whom</source>
        <translation>Zeigen, was zu dieser Annotation wann und von wem entschieden wurde</translation>
    </message>
    <message>
        <source>Nobody has decided on it yet.</source>
        <translation>Noch hat niemand darüber entschieden.</translation>
    </message>
</context>
<context>
    <name>Quoth::AnnotationDescription</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>%1 · marked by hand</source>
        <translation>%1 · von Hand markiert</translation>
    </message>
    <message>
        <source>%1 · marked by %2</source>
        <translation>%1 · markiert von %2</translation>
    </message>
    <message>
        <source>%1 · proposed by %2 %3 · %4</source>
        <translation>%1 · vorgeschlagen von %2 %3 · %4</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>Im Text</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Redeverb</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>Steht für</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>%1 … %2</source>
        <comment>a long passage with its middle left out</comment>
        <translation>%1 … %2</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Berichtigt</translation>
    </message>
</context>
<context>
    <name>Quoth::AnnotationEditor</name>
    <message>
        <source>Select some words first, then press a number to mark them.</source>
        <translation>Wählen Sie zuerst Wörter aus und drücken Sie dann eine Zahl, um sie zu markieren.</translation>
    </message>
    <message>
        <source>A quotation can be direct (6), indirect (7) or mixed (8).</source>
        <translation>Ein Zitat kann direkt (6), indirekt (7) oder gemischt (8) sein.</translation>
    </message>
    <message>
        <source>Select the words of a quotation first, then press 6, 7 or 8.</source>
        <translation>Wählen Sie zuerst die Wörter eines Zitats aus und drücken Sie dann 6, 7 oder 8.</translation>
    </message>
    <message>
        <source>This was proposed by the program. Press X to reject it.</source>
        <translation>Das hat das Programm vorgeschlagen. Drücken Sie X, um es abzulehnen.</translation>
    </message>
</context>
<context>
    <name>Quoth::ArticleDelegate</name>
    <message>
        <source>Analysing…</source>
        <translation>Wird analysiert …</translation>
    </message>
</context>
<context>
    <name>Quoth::ArticleListModel</name>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n Zitat</numerusform>
            <numerusform>%n Zitate</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoth::CommandLine</name>
    <message>
        <source>Read and annotate news articles.</source>
        <translation>Nachrichtenartikel lesen und annotieren.</translation>
    </message>
    <message>
        <source>The library file to open or to make.</source>
        <translation>Die Bibliotheksdatei, die geöffnet oder angelegt wird.</translation>
    </message>
    <message>
        <source>Articles to open.</source>
        <translation>Artikel, die geöffnet werden.</translation>
    </message>
</context>
<context>
    <name>Quoth::Desk</name>
    <message>
        <source>Opening %1 of %2 files…</source>
        <translation>Öffne Datei %1 von %2 …</translation>
    </message>
    <message numerus="yes">
        <source>Analysing %1 of %n article(s)…</source>
        <translation>
            <numerusform>Analysiere %1 von %n Artikel …</numerusform>
            <numerusform>Analysiere %1 von %n Artikeln …</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing “%1”…</source>
        <translation>Schreibe „%1“ …</translation>
    </message>
    <message>
        <source>Written to “%1”.</source>
        <translation>In „%1“ geschrieben.</translation>
    </message>
    <message>
        <source>There is no text to paste. Copy an article first.</source>
        <translation>Es gibt keinen Text zum Einfügen. Kopieren Sie zuerst einen Artikel.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) with the same text were in the library already and stay as they are.</source>
        <translation>
            <numerusform>%n Artikel mit demselben Text war schon in der Bibliothek und bleibt, wie er ist.</numerusform>
            <numerusform>%n Artikel mit demselben Text waren schon in der Bibliothek und bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoth::EditCommand</name>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>Annotieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Change Kind</source>
        <translation>Art ändern</translation>
    </message>
    <message>
        <source>Move Bounds</source>
        <translation>Grenzen verschieben</translation>
    </message>
    <message>
        <source>Change Name</source>
        <translation>Namen ändern</translation>
    </message>
    <message>
        <source>Change Note</source>
        <translation>Notiz ändern</translation>
    </message>
    <message>
        <source>Set Speaker</source>
        <translation>Sprecher setzen</translation>
    </message>
    <message>
        <source>Change Tag</source>
        <translation>Schlagwort ändern</translation>
    </message>
</context>
<context>
    <name>Quoth::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
</context>
<context>
    <name>Quoth::FieldEditor</name>
    <message>
        <source>Kind of name</source>
        <translation>Art des Namens</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>Gesagt von</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>Steht für</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Ctrl+Enter keeps it, Esc leaves it as it was.</source>
        <translation>Strg+Eingabe übernimmt, Esc lässt alles, wie es war.</translation>
    </message>
    <message>
        <source>Enter keeps it, Esc leaves it as it was.</source>
        <translation>Eingabe übernimmt, Esc lässt alles, wie es war.</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
</context>
<context>
    <name>Quoth::Inspector</name>
    <message>
        <source>Speakers</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Named</source>
        <translation>Genannt</translation>
    </message>
    <message>
        <source>Speakers in this article</source>
        <translation>Sprecher in diesem Artikel</translation>
    </message>
    <message>
        <source>Named in this article</source>
        <translation>In diesem Artikel genannt</translation>
    </message>
    <message>
        <source>This article is in %1. Names are only looked for in English articles; quotation marks and dates are looked for here too.</source>
        <translation>Die Sprache dieses Artikels ist %1. Namen werden nur in englischen Artikeln gesucht; Anführungszeichen und Datumsangaben auch hier.</translation>
    </message>
    <message>
        <source>This article is in %1. Names are only looked for in English articles; quotation marks and dates in figures are looked for here too.</source>
        <translation>Die Sprache dieses Artikels ist %1. Namen werden nur in englischen Artikeln gesucht; Anführungszeichen und Datumsangaben in Ziffern auch hier.</translation>
    </message>
</context>
<context>
    <name>Quoth::KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>Quoth::Label</name>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>Anderer Name</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Direct quotation</source>
        <translation>Direktes Zitat</translation>
    </message>
    <message>
        <source>Indirect quotation</source>
        <translation>Indirektes Zitat</translation>
    </message>
    <message>
        <source>Mixed quotation</source>
        <translation>Gemischtes Zitat</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Hervorhebung</translation>
    </message>
    <message>
        <source>Cue</source>
        <translation>Redeverb</translation>
    </message>
    <message>
        <source>Mention</source>
        <translation>Erwähnung</translation>
    </message>
</context>
<context>
    <name>Quoth::LanguageName</name>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation>Bulgarisch</translation>
    </message>
    <message>
        <source>Catalan</source>
        <translation>Katalanisch</translation>
    </message>
    <message>
        <source>Czech</source>
        <translation>Tschechisch</translation>
    </message>
    <message>
        <source>Danish</source>
        <translation>Dänisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griechisch</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Englisch</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Persian</source>
        <translation>Persisch</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finnisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebräisch</translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation>Hindi</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>Ungarisch</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>Indonesisch</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation>Norwegisch</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Rumänisch</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Russisch</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Schwedisch</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thailändisch</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation>Ukrainisch</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
</context>
<context>
    <name>Quoth::LibraryPane</name>
    <message>
        <source>Articles in the library</source>
        <translation>Artikel in der Bibliothek</translation>
    </message>
    <message>
        <source>Articles · %1</source>
        <translation>Artikel · %1</translation>
    </message>
    <message>
        <source>Found · %1</source>
        <translation>Gefunden · %1</translation>
    </message>
</context>
<context>
    <name>Quoth::LibrarySearch</name>
    <message>
        <source>There is no such field</source>
        <translation>Dieses Feld gibt es nicht</translation>
    </message>
    <message>
        <source>Something must follow the field</source>
        <translation>Hinter dem Feld fehlt etwas</translation>
    </message>
    <message>
        <source>The field has no such value</source>
        <translation>Diesen Wert hat das Feld nicht</translation>
    </message>
    <message>
        <source>Compare with a number from 0 to 1</source>
        <translation>Mit einer Zahl von 0 bis 1 vergleichen</translation>
    </message>
    <message>
        <source>Give a date as 2018-09</source>
        <translation>Ein Datum wie 2018-09 angeben</translation>
    </message>
    <message>
        <source>The quotation mark has no end</source>
        <translation>Das Anführungszeichen hat kein Ende</translation>
    </message>
    <message>
        <source>The bracket has no end</source>
        <translation>Die Klammer hat kein Ende</translation>
    </message>
    <message>
        <source>The bracket has no beginning</source>
        <translation>Die Klammer hat keinen Anfang</translation>
    </message>
    <message>
        <source>There is nothing to find here</source>
        <translation>Hier gibt es nichts zu finden</translation>
    </message>
    <message>
        <source>Too many brackets inside each other</source>
        <translation>Zu viele Klammern ineinander</translation>
    </message>
</context>
<context>
    <name>Quoth::MainWindow</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Find in library… (%1)</source>
        <translation>In der Bibliothek suchen … (%1)</translation>
    </message>
    <message>
        <source>Find in library</source>
        <translation>In der Bibliothek suchen</translation>
    </message>
    <message>
        <source>Quoth</source>
        <translation>Quoth</translation>
    </message>
    <message>
        <source>%1 – Quoth</source>
        <translation>%1 – Quoth</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo “%1”</source>
        <translation>&amp;Rückgängig: „%1“</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Redo “%1”</source>
        <translation>&amp;Wiederholen: „%1“</translation>
    </message>
    <message>
        <source>Open Files</source>
        <translation>Dateien öffnen</translation>
    </message>
    <message>
        <source>Articles (*.txt *.text *.html *.htm *.xhtml *.jsonl *.ndjson)</source>
        <translation>Artikel (*.txt *.text *.html *.htm *.xhtml *.jsonl *.ndjson)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>Quoth::Menus</name>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Mark As</source>
        <translation>&amp;Markieren als</translation>
    </message>
    <message>
        <source>&amp;Bounds</source>
        <translation>&amp;Grenzen</translation>
    </message>
    <message>
        <source>&amp;Mark Selection As</source>
        <translation>Auswahl &amp;markieren als</translation>
    </message>
    <message>
        <source>Change &amp;Kind To</source>
        <translation>&amp;Art ändern in</translation>
    </message>
</context>
<context>
    <name>Quoth::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und %n weitere.</numerusform>
            <numerusform>Und %n weitere.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoth::Messages</name>
    <message>
        <source>There is no file “%1”. It may have been moved or renamed.</source>
        <translation>Es gibt keine Datei „%1“. Vielleicht wurde sie verschoben oder umbenannt.</translation>
    </message>
    <message>
        <source>“%1” cannot be read. Check that you may open it.</source>
        <translation>„%1“ lässt sich nicht lesen. Prüfen Sie, ob Sie die Datei öffnen dürfen.</translation>
    </message>
    <message>
        <source>“%1” cannot be written. Choose another folder, or check the free space and your permissions there. What was there before is untouched.</source>
        <translation>„%1“ lässt sich nicht schreiben. Wählen Sie einen anderen Ordner oder prüfen Sie dort den freien Platz und Ihre Rechte. Was vorher da war, ist unberührt.</translation>
    </message>
    <message>
        <source>“%1” holds no text, so there is nothing to read.</source>
        <translation>„%1“ enthält keinen Text, also gibt es nichts zu lesen.</translation>
    </message>
    <message>
        <source>“%1” is too large for one article. Split it and open the parts.</source>
        <translation>„%1“ ist zu groß für einen Artikel. Teilen Sie die Datei und öffnen Sie die Teile.</translation>
    </message>
    <message>
        <source>Line %1 of “%2” could not be understood and was left out.</source>
        <translation>Zeile %1 von „%2“ war nicht zu verstehen und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>“%1” could not be understood. Check that it is a text or JSONL file.</source>
        <translation>„%1“ war nicht zu verstehen. Prüfen Sie, ob es eine Text- oder JSONL-Datei ist.</translation>
    </message>
    <message>
        <source>Quoth knows no format called “%1”.</source>
        <translation>Quoth kennt kein Format namens „%1“.</translation>
    </message>
    <message>
        <source>“%1” is no Quoth library. It was left as it is; choose another file with --library.</source>
        <translation>„%1“ ist keine Quoth-Bibliothek. Die Datei blieb, wie sie ist; wählen Sie mit --library eine andere.</translation>
    </message>
    <message>
        <source>“%1” was written by a newer Quoth. It was left as it is; install that version to open it.</source>
        <translation>„%1“ wurde von einem neueren Quoth geschrieben. Die Datei blieb, wie sie ist; installieren Sie diese Version, um sie zu öffnen.</translation>
    </message>
    <message>
        <source>Another program is busy with the library “%1”. Close it and try again; nothing is lost.</source>
        <translation>Ein anderes Programm arbeitet gerade mit der Bibliothek „%1“. Schließen Sie es und versuchen Sie es noch einmal; nichts ist verloren.</translation>
    </message>
    <message>
        <source>The library “%1” is damaged. Make a copy of it before anything else.</source>
        <translation>Die Bibliothek „%1“ ist beschädigt. Machen Sie zuallererst eine Kopie davon.</translation>
    </message>
    <message>
        <source>The library “%1” could not be brought up to date. It is as it was.</source>
        <translation>Die Bibliothek „%1“ ließ sich nicht auf den neuesten Stand bringen. Sie ist, wie sie war.</translation>
    </message>
    <message>
        <source>That is no longer in the library. Another window may have removed it.</source>
        <translation>Das ist nicht mehr in der Bibliothek. Vielleicht hat es ein anderes Fenster entfernt.</translation>
    </message>
    <message>
        <source>The annotation has changed in the meantime, so this step was left out.</source>
        <translation>Die Annotation hat sich inzwischen geändert, deshalb wurde dieser Schritt ausgelassen.</translation>
    </message>
    <message>
        <source>The work was stopped.</source>
        <translation>Die Arbeit wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The change could not be kept. What was saved before is safe.</source>
        <translation>Die Änderung ließ sich nicht speichern. Was vorher gespeichert war, ist sicher.</translation>
    </message>
    <message>
        <source>The change could not be kept. What was saved before is safe. (%1)</source>
        <translation>Die Änderung ließ sich nicht speichern. Was vorher gespeichert war, ist sicher. (%1)</translation>
    </message>
</context>
<context>
    <name>Quoth::Program</name>
    <message>
        <source>Quoth</source>
        <translation>Quoth</translation>
    </message>
</context>
<context>
    <name>Quoth::ReaderView</name>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>Quoth::SourcePane</name>
    <message>
        <source>What the pane shows</source>
        <translation>Was das Feld zeigt</translation>
    </message>
    <message>
        <source>Text as stored</source>
        <translation>Gespeicherter Text</translation>
    </message>
    <message>
        <source>Source and export</source>
        <translation>Quelltext und Export</translation>
    </message>
    <message>
        <source>Quoth JSON</source>
        <translation>Quoth-JSON</translation>
    </message>
    <message>
        <source>Quoth JSON Lines</source>
        <translation>Quoth-JSON-Lines</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Web Annotation (JSON-LD)</source>
        <translation>Web Annotation (JSON-LD)</translation>
    </message>
</context>
<context>
    <name>Quoth::StartPage</name>
    <message>
        <source>Who is named, and who said what?</source>
        <translation>Wer wird genannt, und wer hat was gesagt?</translation>
    </message>
    <message>
        <source>Quoth reads a news article with you: it marks names and quotations, and you decide.</source>
        <translation>Quoth liest einen Nachrichtenartikel mit Ihnen: Es markiert Namen und Zitate, und Sie entscheiden.</translation>
    </message>
    <message>
        <source>Works offline. Your library: %1</source>
        <translation>Arbeitet ohne Netz. Ihre Bibliothek: %1</translation>
    </message>
</context>
<context>
    <name>Quoth::StatusLine</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop what is running; what is done so far stays</source>
        <translation>Abbrechen, was läuft; was bisher fertig ist, bleibt</translation>
    </message>
    <message>
        <source>Share of the proposals that are reviewed</source>
        <translation>Anteil der geprüften Vorschläge</translation>
    </message>
    <message>
        <source>Progress of what is running</source>
        <translation>Fortschritt der laufenden Arbeit</translation>
    </message>
    <message>
        <source>Reviewed %1 of %2</source>
        <translation>%1 von %2 geprüft</translation>
    </message>
    <message>
        <source>All changes saved · ? for keys</source>
        <translation>Alle Änderungen gespeichert · ? zeigt die Tasten</translation>
    </message>
    <message>
        <source>The last change was not saved · ? for keys</source>
        <translation>Die letzte Änderung ist nicht gespeichert · ? zeigt die Tasten</translation>
    </message>
</context>
</TS>
