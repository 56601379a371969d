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
    <name>Quoth::ActName</name>
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
        <source>Change Tag</source>
        <translation>Schlagwort ändern</translation>
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
        <source>Set Cue</source>
        <translation>Redeverb setzen</translation>
    </message>
    <message>
        <source>Join Mentions</source>
        <translation>Nennungen verbinden</translation>
    </message>
    <message>
        <source>Relate</source>
        <translation>Verknüpfen</translation>
    </message>
    <message>
        <source>Remove Relations</source>
        <translation>Verknüpfungen entfernen</translation>
    </message>
    <message>
        <source>Add Part</source>
        <translation>Teil hinzufügen</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Change Certainty</source>
        <translation>Gewissheit ändern</translation>
    </message>
    <message>
        <source>Mark All Occurrences</source>
        <translation>Alle Vorkommen markieren</translation>
    </message>
    <message>
        <source>Run Rules</source>
        <translation>Regeln anwenden</translation>
    </message>
    <message>
        <source>New Tag</source>
        <translation>Neues Schlagwort</translation>
    </message>
    <message>
        <source>Edit Tag</source>
        <translation>Schlagwort bearbeiten</translation>
    </message>
    <message>
        <source>Move Tag</source>
        <translation>Schlagwort verschieben</translation>
    </message>
    <message>
        <source>Merge Tags</source>
        <translation>Schlagwörter zusammenführen</translation>
    </message>
    <message>
        <source>Delete Tag</source>
        <translation>Schlagwort löschen</translation>
    </message>
    <message>
        <source>Import Tags</source>
        <translation>Schlagwörter importieren</translation>
    </message>
    <message>
        <source>Note on the Article</source>
        <translation>Notiz zum Artikel</translation>
    </message>
    <message>
        <source>Note on a Name</source>
        <translation>Notiz zu einem Namen</translation>
    </message>
    <message>
        <source>Import Annotations</source>
        <translation>Annotationen importieren</translation>
    </message>
    <message>
        <source>Accept All Like It</source>
        <translation>Alle gleichen annehmen</translation>
    </message>
    <message>
        <source>Reject All Like It</source>
        <translation>Alle gleichen ablehnen</translation>
    </message>
    <message>
        <source>Change Kind of All Like It</source>
        <translation>Art aller gleichen ändern</translation>
    </message>
    <message>
        <source>Accept Many</source>
        <translation>Viele annehmen</translation>
    </message>
    <message>
        <source>Reject Many</source>
        <translation>Viele ablehnen</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Merken</translation>
    </message>
    <message>
        <source>Keep Mine</source>
        <translation>Meines behalten</translation>
    </message>
    <message>
        <source>Take Theirs</source>
        <translation>Anderes übernehmen</translation>
    </message>
    <message>
        <source>Keep Both</source>
        <translation>Beides behalten</translation>
    </message>
    <message>
        <source>Keep Neither</source>
        <translation>Keines behalten</translation>
    </message>
    <message>
        <source>Move to Trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Put Back</source>
        <translation>Zurücklegen</translation>
    </message>
    <message>
        <source>New Collection</source>
        <translation>Neue Sammlung</translation>
    </message>
    <message>
        <source>Keep Search</source>
        <translation>Suche merken</translation>
    </message>
    <message>
        <source>Rename Collection</source>
        <translation>Sammlung umbenennen</translation>
    </message>
    <message>
        <source>Move Collection</source>
        <translation>Sammlung verschieben</translation>
    </message>
    <message>
        <source>Delete Collection</source>
        <translation>Sammlung löschen</translation>
    </message>
    <message>
        <source>Put Into Collection</source>
        <translation>In Sammlung legen</translation>
    </message>
    <message>
        <source>Take Out of Collection</source>
        <translation>Aus Sammlung nehmen</translation>
    </message>
    <message>
        <source>Tag Lines</source>
        <translation>Zeilen verschlagworten</translation>
    </message>
    <message>
        <source>Merge Names</source>
        <translation>Namen zusammenführen</translation>
    </message>
    <message>
        <source>Split Names</source>
        <translation>Namen trennen</translation>
    </message>
    <message>
        <source>Accept Names</source>
        <translation>Namen annehmen</translation>
    </message>
    <message>
        <source>Rename Name</source>
        <translation>Namen umbenennen</translation>
    </message>
    <message>
        <source>Link of a Name</source>
        <translation>Link eines Namens</translation>
    </message>
    <message>
        <source>Import Names</source>
        <translation>Namen einlesen</translation>
    </message>
    <message>
        <source>Merge Articles</source>
        <translation>Artikel zusammenführen</translation>
    </message>
    <message>
        <source>Take a Revision</source>
        <translation>Fassung übernehmen</translation>
    </message>
    <message>
        <source>Keep Articles Apart</source>
        <translation>Artikel auseinanderhalten</translation>
    </message>
    <message>
        <source>Correct All Like It</source>
        <translation>Alle gleichen korrigieren</translation>
    </message>
    <message>
        <source>Change Attributes</source>
        <translation>Attribute ändern</translation>
    </message>
    <message>
        <source>Import Articles</source>
        <translation>Artikel importieren</translation>
    </message>
    <message>
        <source>Read Again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Put Into Its Place</source>
        <translation>An seinen Platz setzen</translation>
    </message>
    <message>
        <source>Delete What Has No Place</source>
        <translation>Löschen, was keinen Platz hat</translation>
    </message>
</context>
<context>
    <name>Quoth::Actions</name>
    <message>
        <source>&amp;Open Files…</source>
        <translation>Dateien ö&amp;ffnen …</translation>
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
    <message>
        <source>&amp;Tags</source>
        <translation>&amp;Schlagwörter</translation>
    </message>
    <message>
        <source>Show your tags, to use and to arrange them</source>
        <translation>Zeigt Ihre Schlagwörter, um sie zu verwenden und zu ordnen</translation>
    </message>
    <message>
        <source>&amp;History of Changes</source>
        <translation>&amp;Verlauf der Änderungen</translation>
    </message>
    <message>
        <source>Show what was done in this library, and go back to any step</source>
        <translation>Zeigt, was in dieser Bibliothek getan wurde, und führt zu jedem Schritt zurück</translation>
    </message>
    <message>
        <source>Lines of &amp;Relations</source>
        <translation>&amp;Linien der Beziehungen</translation>
    </message>
    <message>
        <source>Show what is related as lines on the page</source>
        <translation>Zeigt Verknüpftes als Linien auf der Seite</translation>
    </message>
    <message>
        <source>&amp;Command Palette…</source>
        <translation>&amp;Befehlspalette …</translation>
    </message>
    <message>
        <source>Find an action, article, tag or speaker by its name</source>
        <translation>Findet Aktion, Artikel, Schlagwort oder Sprecher am Namen</translation>
    </message>
    <message>
        <source>Speaker &amp;Unknown</source>
        <translation>Sprecher &amp;unbekannt</translation>
    </message>
    <message>
        <source>Nobody is named who says it</source>
        <translation>Niemand wird genannt, der es sagt</translation>
    </message>
    <message>
        <source>Pick the Speaker in the Text</source>
        <translation>Sprecher im Text wählen</translation>
    </message>
    <message>
        <source>Click who says it, or go there and press Enter</source>
        <translation>Anklicken, wer es sagt, oder dorthin gehen und Eingabe drücken</translation>
    </message>
    <message>
        <source>&amp;Cue</source>
        <translation>&amp;Redeverb</translation>
    </message>
    <message>
        <source>The selected words, or those you click, introduce the quotation</source>
        <translation>Die ausgewählten oder angeklickten Wörter leiten das Zitat ein</translation>
    </message>
    <message>
        <source>Means the &amp;Same As…</source>
        <translation>&amp;Meint dasselbe wie …</translation>
    </message>
    <message>
        <source>Click the name that this one stands for</source>
        <translation>Den Namen anklicken, für den dieser steht</translation>
    </message>
    <message>
        <source>R&amp;elate To…</source>
        <translation>&amp;Verknüpfen mit …</translation>
    </message>
    <message>
        <source>Draw a relation of your own naming to another one</source>
        <translation>Zieht eine selbst benannte Beziehung zu einer anderen</translation>
    </message>
    <message>
        <source>Remove Relations</source>
        <translation>Verknüpfungen entfernen</translation>
    </message>
    <message>
        <source>Take away what it is related to or stands for</source>
        <translation>Entfernt, womit es verknüpft ist oder wofür es steht</translation>
    </message>
    <message>
        <source>&amp;Add Selection as Part</source>
        <translation>Auswahl als &amp;Teil hinzufügen</translation>
    </message>
    <message>
        <source>The selected words belong to the annotation too</source>
        <translation>Die ausgewählten Wörter gehören auch zur Annotation</translation>
    </message>
    <message>
        <source>Take Selection &amp;Out</source>
        <translation>Auswahl &amp;herausnehmen</translation>
    </message>
    <message>
        <source>The selected words no longer belong to it</source>
        <translation>Die ausgewählten Wörter gehören nicht mehr dazu</translation>
    </message>
    <message>
        <source>Sp&amp;lit at the Caret</source>
        <translation>An der Schreibmarke tei&amp;len</translation>
    </message>
    <message>
        <source>Make two annotations of one</source>
        <translation>Macht aus einer Annotation zwei</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Zusammenführen</translation>
    </message>
    <message>
        <source>Make one of it and those selected, or the next of its kind</source>
        <translation>Macht eine aus ihr und den ausgewählten oder der nächsten ihrer Art</translation>
    </message>
    <message>
        <source>Certaint&amp;y</source>
        <translation>&amp;Gewissheit</translation>
    </message>
    <message>
        <source>Certain, probable or possible</source>
        <translation>Gewiss, wahrscheinlich oder möglich</translation>
    </message>
    <message>
        <source>Note on the Article…</source>
        <translation>Notiz zum Artikel …</translation>
    </message>
    <message>
        <source>Write a note on the whole article</source>
        <translation>Schreibt eine Notiz zum ganzen Artikel</translation>
    </message>
    <message>
        <source>Note on the Name…</source>
        <translation>Notiz zum Namen …</translation>
    </message>
    <message>
        <source>Write a note on the person or thing, for all articles</source>
        <translation>Schreibt eine Notiz zur Person oder Sache, für alle Artikel</translation>
    </message>
    <message>
        <source>As &amp;Selected</source>
        <translation>Wie &amp;ausgewählt</translation>
    </message>
    <message>
        <source>Mark exactly what is selected</source>
        <translation>Markiert genau das Ausgewählte</translation>
    </message>
    <message>
        <source>Whole &amp;Words</source>
        <translation>Ganze &amp;Wörter</translation>
    </message>
    <message>
        <source>Mark the words that the selection touches</source>
        <translation>Markiert die Wörter, die die Auswahl berührt</translation>
    </message>
    <message>
        <source>Whole S&amp;entences</source>
        <translation>Ganze &amp;Sätze</translation>
    </message>
    <message>
        <source>Mark the sentences that the selection touches</source>
        <translation>Markiert die Sätze, die die Auswahl berührt</translation>
    </message>
    <message>
        <source>Mark All &amp;Occurrences…</source>
        <translation>Alle V&amp;orkommen markieren …</translation>
    </message>
    <message>
        <source>Look for all places of these words and mark them</source>
        <translation>Sucht alle Stellen dieser Wörter und markiert sie</translation>
    </message>
    <message>
        <source>Rules of Your Own…</source>
        <translation>Eigene Regeln …</translation>
    </message>
    <message>
        <source>Write lists and patterns, and mark what they find</source>
        <translation>Listen und Muster schreiben und markieren, was sie finden</translation>
    </message>
    <message>
        <source>&amp;Change Keys…</source>
        <translation>&amp;Tasten ändern …</translation>
    </message>
    <message>
        <source>Give actions the keys that you want</source>
        <translation>Gibt Aktionen die gewünschten Tasten</translation>
    </message>
    <message>
        <source>&amp;Import Annotations…</source>
        <translation>Annotationen &amp;importieren …</translation>
    </message>
    <message>
        <source>Bring in annotations from a file of another program or reviewer</source>
        <translation>Annotationen aus der Datei eines anderen Programms oder Prüfers holen</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>Print this article with its annotations</source>
        <translation>Diesen Artikel mit seinen Anmerkungen drucken</translation>
    </message>
    <message>
        <source>Print Pre&amp;view…</source>
        <translation>Druck&amp;vorschau…</translation>
    </message>
    <message>
        <source>See this article as it would be printed</source>
        <translation>Diesen Artikel sehen, wie er gedruckt würde</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Als P&amp;DF speichern…</translation>
    </message>
    <message>
        <source>Write this article with its annotations as a PDF file</source>
        <translation>Diesen Artikel mit seinen Anmerkungen als PDF-Datei schreiben</translation>
    </message>
    <message>
        <source>Find in &amp;Article…</source>
        <translation>Im &amp;Artikel suchen…</translation>
    </message>
    <message>
        <source>Look for words in this article</source>
        <translation>In diesem Artikel nach Wörtern suchen</translation>
    </message>
    <message>
        <source>Find Ne&amp;xt</source>
        <translation>&amp;Weitersuchen</translation>
    </message>
    <message>
        <source>Go to the next place with the words</source>
        <translation>Zur nächsten Stelle mit den Wörtern</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>&amp;Rückwärts suchen</translation>
    </message>
    <message>
        <source>Go to the previous place with the words</source>
        <translation>Zur vorigen Stelle mit den Wörtern</translation>
    </message>
    <message>
        <source>&amp;Persons</source>
        <translation>&amp;Personen</translation>
    </message>
    <message>
        <source>Show or hide the names of persons</source>
        <translation>Namen von Personen zeigen oder verbergen</translation>
    </message>
    <message>
        <source>&amp;Organisations</source>
        <translation>&amp;Organisationen</translation>
    </message>
    <message>
        <source>Show or hide the names of organisations</source>
        <translation>Namen von Organisationen zeigen oder verbergen</translation>
    </message>
    <message>
        <source>P&amp;laces</source>
        <translation>O&amp;rte</translation>
    </message>
    <message>
        <source>Show or hide the names of places</source>
        <translation>Namen von Orten zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Other &amp;Names</source>
        <translation>Andere &amp;Namen</translation>
    </message>
    <message>
        <source>Show or hide names of other kinds</source>
        <translation>Namen anderer Art zeigen oder verbergen</translation>
    </message>
    <message>
        <source>&amp;Dates</source>
        <translation>&amp;Daten</translation>
    </message>
    <message>
        <source>Show or hide dates and times</source>
        <translation>Daten und Zeiten zeigen oder verbergen</translation>
    </message>
    <message>
        <source>&amp;Quotations</source>
        <translation>&amp;Zitate</translation>
    </message>
    <message>
        <source>Show or hide quotations, and the words that introduce them</source>
        <translation>Zitate und die Wörter, die sie einleiten, zeigen oder verbergen</translation>
    </message>
    <message>
        <source>&amp;Highlights</source>
        <translation>&amp;Markierungen</translation>
    </message>
    <message>
        <source>Show or hide your own highlights</source>
        <translation>Eigene Markierungen zeigen oder verbergen</translation>
    </message>
    <message>
        <source>Go &amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Go back to where you were reading before</source>
        <translation>Zurück zu der Stelle, an der Sie vorher gelesen haben</translation>
    </message>
    <message>
        <source>Go &amp;Forward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>Go forward again</source>
        <translation>Wieder vorwärts</translation>
    </message>
    <message>
        <source>F&amp;ocus on the Page</source>
        <translation>Nur die &amp;Seite</translation>
    </message>
    <message>
        <source>Show nothing but the article, or everything again</source>
        <translation>Nichts als den Artikel zeigen, oder wieder alles</translation>
    </message>
    <message>
        <source>&amp;Text…</source>
        <translation>&amp;Schrift…</translation>
    </message>
    <message>
        <source>Choose the typeface, its size, and how lines are set</source>
        <translation>Schrift, Größe und Satz der Zeilen wählen</translation>
    </message>
    <message>
        <source>&amp;Sepia</source>
        <translation>&amp;Sepia</translation>
    </message>
    <message>
        <source>Dark brown text on a yellowish page</source>
        <translation>Dunkelbraune Schrift auf gelblicher Seite</translation>
    </message>
    <message>
        <source>&amp;Black</source>
        <translation>S&amp;chwarz</translation>
    </message>
    <message>
        <source>Light text on a page of no light at all</source>
        <translation>Helle Schrift auf einer Seite ganz ohne Licht</translation>
    </message>
    <message>
        <source>High &amp;Contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>Nothing but black, white and strong colours</source>
        <translation>Nur Schwarz, Weiß und kräftige Farben</translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation>&amp;Gliederung</translation>
    </message>
    <message>
        <source>Show headings, speakers and names of the article, to go to each</source>
        <translation>Überschriften, Sprechende und Namen des Artikels zeigen, um zu ihnen zu gehen</translation>
    </message>
    <message>
        <source>S&amp;ide by Side</source>
        <translation>Nebene&amp;inander</translation>
    </message>
    <message>
        <source>Keep this article in view and open another one beside it</source>
        <translation>Diesen Artikel im Blick behalten und daneben einen anderen öffnen</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>D&amp;urchsicht</translation>
    </message>
    <message>
        <source>Decide on one proposal after the other, from where you left</source>
        <translation>Über einen Vorschlag nach dem anderen entscheiden, von dort an, wo Sie aufgehört haben</translation>
    </message>
    <message>
        <source>Review This &amp;Article</source>
        <translation>Diesen &amp;Artikel durchsehen</translation>
    </message>
    <message>
        <source>Decide on what is proposed in this article</source>
        <translation>Über die Vorschläge in diesem Artikel entscheiden</translation>
    </message>
    <message>
        <source>Review the &amp;Listed Articles</source>
        <translation>Die Artikel der &amp;Liste durchsehen</translation>
    </message>
    <message>
        <source>Decide on what is proposed in the articles that the list shows</source>
        <translation>Über die Vorschläge in den Artikeln entscheiden, die die Liste zeigt</translation>
    </message>
    <message>
        <source>Review the Whole Li&amp;brary</source>
        <translation>Die ganze &amp;Bibliothek durchsehen</translation>
    </message>
    <message>
        <source>Decide on what is proposed in all articles</source>
        <translation>Über die Vorschläge in allen Artikeln entscheiden</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>Ü&amp;berspringen</translation>
    </message>
    <message>
        <source>Leave it for later: what is skipped comes last</source>
        <translation>Für später lassen: Übersprungenes kommt zuletzt</translation>
    </message>
    <message>
        <source>Take &amp;Back</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>Take the last decision or skip back and see it again</source>
        <translation>Die letzte Entscheidung oder das Überspringen zurücknehmen und noch einmal ansehen</translation>
    </message>
    <message>
        <source>All &amp;Like It</source>
        <translation>Alle &amp;gleichen</translation>
    </message>
    <message>
        <source>The next decision counts for all with the same words and kind</source>
        <translation>Die nächste Entscheidung gilt für alle mit denselben Wörtern und derselben Art</translation>
    </message>
    <message>
        <source>&amp;Flag</source>
        <translation>&amp;Merken</translation>
    </message>
    <message>
        <source>Mark it to come back to, or no longer</source>
        <translation>Kennzeichnen, um darauf zurückzukommen, oder nicht mehr</translation>
    </message>
    <message>
        <source>&amp;Means…</source>
        <translation>&amp;Steht für…</translation>
    </message>
    <message>
        <source>More &amp;Context</source>
        <translation>Mehr &amp;Kontext</translation>
    </message>
    <message>
        <source>Show more or less of the article around it</source>
        <translation>Mehr oder weniger vom Artikel ringsum zeigen</translation>
    </message>
    <message>
        <source>&amp;Open in the Article</source>
        <translation>Im Artikel ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Show it on the page; the review waits where it is</source>
        <translation>Auf der Seite zeigen; die Durchsicht wartet, wo sie ist</translation>
    </message>
    <message>
        <source>Com&amp;pare Readers…</source>
        <translation>Lesende ver&amp;gleichen …</translation>
    </message>
    <message>
        <source>Lay another reader’s library or file beside this one, and settle where you differ</source>
        <translation>Bibliothek oder Datei einer anderen Person danebenlegen und entscheiden, wo sich beide unterscheiden</translation>
    </message>
    <message>
        <source>Models of Na&amp;mes…</source>
        <translation>Modelle für Na&amp;men …</translation>
    </message>
    <message>
        <source>Learn from what was reviewed, and choose what finds names</source>
        <translation>Aus dem Geprüften lernen und wählen, was Namen findet</translation>
    </message>
    <message>
        <source>Open articles in files of any kind and put them in the library</source>
        <translation>Artikel in Dateien jeder Art öffnen und in die Bibliothek legen</translation>
    </message>
    <message>
        <source>I&amp;mport Articles…</source>
        <translation>Artikel i&amp;mportieren…</translation>
    </message>
    <message>
        <source>See what files and folders hold before it comes into the library</source>
        <translation>Sehen, was in Dateien und Ordnern ist, bevor es in die Bibliothek kommt</translation>
    </message>
    <message>
        <source>Open &amp;Address…</source>
        <translation>&amp;Adresse öffnen…</translation>
    </message>
    <message>
        <source>Fetch a page or a feed; nothing is fetched until you allow it there</source>
        <translation>Eine Seite oder einen Feed abrufen; nichts wird abgerufen, bis Sie es dort erlauben</translation>
    </message>
    <message>
        <source>&amp;Watched Folders…</source>
        <translation>&amp;Beobachtete Ordner…</translation>
    </message>
    <message>
        <source>Choose folders from which articles come in by themselves</source>
        <translation>Ordner wählen, aus denen Artikel von selbst hereinkommen</translation>
    </message>
    <message>
        <source>Filters and &amp;Collections</source>
        <translation>&amp;Filter und Sammlungen</translation>
    </message>
    <message>
        <source>Show or hide collections, kept searches and what narrows the list</source>
        <translation>Sammlungen, gemerkte Suchen und Filter der Liste ein- oder ausblenden</translation>
    </message>
    <message>
        <source>&amp;Names of the Library</source>
        <translation>&amp;Namen der Bibliothek</translation>
    </message>
    <message>
        <source>Show who and what the library names, to merge and to split</source>
        <translation>Zeigen, wen und was die Bibliothek nennt, zum Zusammenführen und Trennen</translation>
    </message>
    <message>
        <source>&amp;Places in Context</source>
        <translation>Stellen im &amp;Zusammenhang</translation>
    </message>
    <message>
        <source>Show every place of what is sought, one below the other</source>
        <translation>Alle Stellen des Gesuchten untereinander zeigen</translation>
    </message>
    <message>
        <source>All That They &amp;Said</source>
        <translation>Alles, was sie &amp;sagten</translation>
    </message>
    <message>
        <source>Show every quotation of this speaker in all articles</source>
        <translation>Alle Zitate dieses Sprechers aus allen Artikeln zeigen</translation>
    </message>
    <message>
        <source>&amp;Duplicates</source>
        <translation>&amp;Doppelte</translation>
    </message>
    <message>
        <source>Show articles that are nearly the same, to make one of them</source>
        <translation>Fast gleiche Artikel zeigen, um einen daraus zu machen</translation>
    </message>
    <message>
        <source>Analyse the Whole &amp;Library Again</source>
        <translation>&amp;Ganze Bibliothek neu auswerten</translation>
    </message>
    <message>
        <source>Look again in every article of the library; what you decided stays</source>
        <translation>In jedem Artikel der Bibliothek noch einmal suchen; was Sie entschieden haben, bleibt</translation>
    </message>
    <message>
        <source>Attri&amp;butes…</source>
        <translation>Attri&amp;bute…</translation>
    </message>
    <message>
        <source>Say more of it: name = value, one a line</source>
        <translation>Mehr darüber sagen: Name = Wert, eines je Zeile</translation>
    </message>
    <message>
        <source>Annotations Without a P&amp;lace</source>
        <translation>Anmerkungen ohne P&amp;latz</translation>
    </message>
    <message>
        <source>Show what found no place when an article got another text</source>
        <translation>Zeigen, was keinen Platz fand, als ein Artikel einen anderen Text bekam</translation>
    </message>
    <message>
        <source>Read A&amp;gain…</source>
        <translation>Neu le&amp;sen…</translation>
    </message>
    <message>
        <source>Read the selected articles again from what they came from, also in another encoding</source>
        <translation>Die gewählten Artikel neu aus ihrer Quelle lesen, auch in einer anderen Kodierung</translation>
    </message>
</context>
<context>
    <name>Quoth::AdjudicationWindow</name>
    <message>
        <source>Measuring how far you agree…</source>
        <translation>Die Übereinstimmung wird gemessen …</translation>
    </message>
    <message>
        <source>Compare Readers</source>
        <translation>Lesende vergleichen</translation>
    </message>
    <message>
        <source>Reading “%1”…</source>
        <translation>„%1“ wird gelesen …</translation>
    </message>
    <message>
        <source>This could not be compared.</source>
        <translation>Das ließ sich nicht vergleichen.</translation>
    </message>
    <message numerus="yes">
        <source>You and “%1”: %n article(s) that both have reviewed</source>
        <translation>
            <numerusform>Sie und „%1“: %n Artikel, den beide geprüft haben</numerusform>
            <numerusform>Sie und „%1“: %n Artikel, die beide geprüft haben</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing that both of you have reviewed.</source>
        <translation>Es gibt nichts, was beide geprüft haben.</translation>
    </message>
    <message>
        <source>How far you agreed before; 1 is full agreement</source>
        <translation>So weit stimmten beide zuvor überein; 1 ist volle Übereinstimmung</translation>
    </message>
    <message>
        <source>In your library</source>
        <translation>In Ihrer Bibliothek</translation>
    </message>
    <message>
        <source>The other reader</source>
        <translation>Die andere Person</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meines</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>Neither</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>All that are left</source>
        <translation>Alle übrigen</translation>
    </message>
    <message>
        <source>Keep only what both have</source>
        <translation>Nur behalten, was beide haben</translation>
    </message>
    <message>
        <source>Prefer mine</source>
        <translation>Meine vorziehen</translation>
    </message>
    <message>
        <source>Prefer theirs</source>
        <translation>Die anderen vorziehen</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>Alles behalten</translation>
    </message>
    <message>
        <source>No differences are left</source>
        <translation>Keine Unterschiede mehr</translation>
    </message>
    <message>
        <source>Difference %1 of %2</source>
        <translation>Unterschied %1 von %2</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
</context>
<context>
    <name>Quoth::AgreementTable</name>
    <message>
        <source>%1: kind of the same words</source>
        <translation>%1: Art derselben Wörter</translation>
    </message>
    <message>
        <source>%1: speaker</source>
        <translation>%1: Sprecher</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Verglichen</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>F1 exact</source>
        <translation>F1 genau</translation>
    </message>
    <message>
        <source>F1 overlap</source>
        <translation>F1 überlappend</translation>
    </message>
    <message>
        <source>Cohen’s κ</source>
        <translation>Cohens κ</translation>
    </message>
    <message>
        <source>Krippendorff’s α</source>
        <translation>Krippendorffs α</translation>
    </message>
    <message>
        <source>α of places</source>
        <translation>α der Stellen</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>Between %1 and %2, with 95% confidence</source>
        <translation>Zwischen %1 und %2, mit 95 % Sicherheit</translation>
    </message>
    <message>
        <source> / </source>
        <translation> / </translation>
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
    <message>
        <source>Certainty</source>
        <translation>Gewissheit</translation>
    </message>
    <message>
        <source>probable</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>möglich</translation>
    </message>
    <message>
        <source>→ %1</source>
        <translation>→ %1</translation>
    </message>
    <message>
        <source>← %1</source>
        <translation>← %1</translation>
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
    <message>
        <source>Select some words or go to a highlight first, then give it a tag.</source>
        <translation>Zuerst Wörter auswählen oder zu einer Markierung gehen, dann das Schlagwort geben.</translation>
    </message>
    <message>
        <source>Go to an annotation, then select the words that belong to it too.</source>
        <translation>Zu einer Annotation gehen, dann die Wörter auswählen, die auch dazugehören.</translation>
    </message>
    <message>
        <source>Put the caret where the annotation is to be cut.</source>
        <translation>Die Schreibmarke dorthin setzen, wo die Annotation geteilt werden soll.</translation>
    </message>
    <message>
        <source>There is no other one of its kind to merge with.</source>
        <translation>Es gibt keine andere ihrer Art zum Zusammenführen.</translation>
    </message>
    <message>
        <source>Attributes are “name = value”, one a line; value, certainty and what else Quoth sets itself are no names for them.</source>
        <translation>Attribute sind „Name = Wert“, eines je Zeile; value, certainty und was Quoth sonst selbst setzt, sind keine Namen dafür.</translation>
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
    <message>
        <source>Headline</source>
        <translation>Überschrift</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Byline</source>
        <translation>Verfasser</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Eingelesen</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>To review</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Ohne Datum</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>group, count</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>Quoth::ColumnChooser</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
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
    <name>Quoth::CommandPalette</name>
    <message>
        <source>What to do or where to go</source>
        <translation>Was tun oder wohin gehen</translation>
    </message>
    <message>
        <source>Type some letters of an action, article, tag or speaker</source>
        <translation>Einige Buchstaben einer Aktion, eines Artikels, Schlagworts oder Sprechers</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Was passt</translation>
    </message>
</context>
<context>
    <name>Quoth::ConcordanceModel</name>
    <message>
        <source>Before</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Dahinter</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Headline</source>
        <translation>Überschrift</translation>
    </message>
</context>
<context>
    <name>Quoth::ConcordancePanel</name>
    <message>
        <source>Places in their context</source>
        <translation>Stellen im Zusammenhang</translation>
    </message>
    <message>
        <source>Tag for the selected lines</source>
        <translation>Schlagwort für die ausgewählten Zeilen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Look for something in the library first (Ctrl+K).</source>
        <translation>Zuerst in der Bibliothek etwas suchen (Strg+K).</translation>
    </message>
    <message>
        <source>Choose a quotation with a speaker, or a name, first.</source>
        <translation>Zuerst ein Zitat mit Sprecher oder einen Namen wählen.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n place(s)</source>
        <translation>
            <numerusform>Die erste Stelle</numerusform>
            <numerusform>Die ersten %n Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>what is sought, how many places</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Select lines, write a tag and press Enter.</source>
        <translation>Zeilen auswählen, ein Schlagwort schreiben und Enter drücken.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) tagged.</source>
        <translation>
            <numerusform>%n Stelle verschlagwortet.</numerusform>
            <numerusform>%n Stellen verschlagwortet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the Lines</source>
        <translation>Zeilen exportieren</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Durch Kommas getrennte Werte (*.csv)</translation>
    </message>
</context>
<context>
    <name>Quoth::Desk</name>
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
    <message>
        <source>Writing article %1 of %2…</source>
        <translation>Artikel %1 von %2 wird geschrieben …</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) came in.</source>
        <translation>
            <numerusform>Eine Annotation kam hinzu.</numerusform>
            <numerusform>%n Annotationen kamen hinzu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Opening %1 of %2 files, %3 a second…</source>
        <translation>Datei %1 von %2 wird geöffnet, %3 je Sekunde…</translation>
    </message>
    <message>
        <source>“%1” has a new text, which took the place of the former one.</source>
        <translation>„%1“ hat einen neuen Text, der an die Stelle des früheren getreten ist.</translation>
    </message>
    <message>
        <source>Changing very many annotations…</source>
        <translation>Sehr viele Annotationen werden geändert…</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) read(s) as before.</source>
        <translation>
            <numerusform>%n Artikel liest sich wie zuvor.</numerusform>
            <numerusform>%n Artikel lesen sich wie zuvor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) have a new text, which took the place of the former one.</source>
        <translation>
            <numerusform>%n Artikel hat einen neuen Text, der an die Stelle des früheren getreten ist.</numerusform>
            <numerusform>%n Artikel haben einen neuen Text, der an die Stelle des früheren getreten ist.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoth::DuplicatesPanel</name>
    <message>
        <source>In common</source>
        <translation>Gemeinsam</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Nearly the same</source>
        <translation>Fast derselbe</translation>
    </message>
    <message>
        <source>Articles that are nearly the same</source>
        <translation>Fast gleiche Artikel</translation>
    </message>
    <message>
        <source>Make One</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Keep the first; what is annotated in the second goes along (M)</source>
        <translation>Den ersten behalten; was im zweiten angemerkt ist, geht mit (M)</translation>
    </message>
    <message>
        <source>They Are Two</source>
        <translation>Es sind zwei</translation>
    </message>
    <message>
        <source>Do not offer these again (X)</source>
        <translation>Diese nicht wieder anbieten (X)</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>No two articles are nearly the same</source>
        <translation>Keine zwei Artikel sind fast gleich</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of articles that are nearly the same</source>
        <translation>
            <numerusform>%n Paar fast gleicher Artikel</numerusform>
            <numerusform>%n Paare fast gleicher Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) went along.</source>
        <translation>
            <numerusform>%n Anmerkung ging mit.</numerusform>
            <numerusform>%n Anmerkungen gingen mit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n is/are to be reviewed.</source>
        <translation>
            <numerusform>%n ist zu prüfen.</numerusform>
            <numerusform>%n sind zu prüfen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n has/have no place in it and is/are kept with the former text.</source>
        <translation>
            <numerusform>%n hat darin keinen Platz und bleibt beim früheren Text.</numerusform>
            <numerusform>%n haben darin keinen Platz und bleiben beim früheren Text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoth::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>The selected words</source>
        <translation>Die ausgewählten Wörter</translation>
    </message>
    <message>
        <source>The open article</source>
        <translation>Der geöffnete Artikel</translation>
    </message>
    <message numerus="yes">
        <source>The %n article(s) in the list</source>
        <translation>
            <numerusform>Der eine Artikel in der Liste</numerusform>
            <numerusform>Die %n Artikel in der Liste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The whole library, %n article(s)</source>
        <translation>
            <numerusform>Die ganze Bibliothek, ein Artikel</numerusform>
            <numerusform>Die ganze Bibliothek, %n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Was</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>Names and dates</source>
        <translation>Namen und Daten</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Cues</source>
        <translation>Redeeinleitungen</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Markierungen</translation>
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
        <source>Corrected</source>
        <translation>Korrigiert</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotationen</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Everyone, and the machine</source>
        <translation>Alle, auch die Maschine</translation>
    </message>
    <message>
        <source>&amp;Reviewer</source>
        <translation>&amp;Wer geprüft hat</translation>
    </message>
    <message>
        <source>As last time</source>
        <translation>Wie zuletzt</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Keep these choices under a name</source>
        <translation>Diese Auswahl unter einem Namen behalten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Forget the chosen preset</source>
        <translation>Die gewählte Vorlage vergessen</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>&amp;Vorlage</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Save Preset</source>
        <translation>Vorlage speichern</translation>
    </message>
    <message>
        <source>Name of the preset:</source>
        <translation>Name der Vorlage:</translation>
    </message>
    <message>
        <source>Nothing is ticked, so there is nothing to export.</source>
        <translation>Nichts ist angekreuzt, also gibt es nichts zu exportieren.</translation>
    </message>
</context>
<context>
    <name>Quoth::ExportPreview</name>
    <message>
        <source>Preview of the file</source>
        <translation>Vorschau der Datei</translation>
    </message>
    <message>
        <source>What the format cannot hold</source>
        <translation>Was das Format nicht fasst</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>A report with pages is shown by the program that opens it. The web page (HTML) says the same and can be looked at here.</source>
        <translation>Einen Bericht mit Seiten zeigt das Programm, das ihn öffnet. Die Webseite (HTML) sagt dasselbe und lässt sich hier ansehen.</translation>
    </message>
    <message>
        <source>Looking at what would be lost…</source>
        <translation>Es wird gezählt, was verloren ginge …</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>eine Annotation</numerusform>
            <numerusform>%n Annotationen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>ein Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost: this format holds all of it (%1).</source>
        <translation>Nichts geht verloren: Dieses Format fasst alles (%1).</translation>
    </message>
    <message>
        <source>What this format cannot hold of %1:</source>
        <translation>Was dieses Format von %1 nicht fasst:</translation>
    </message>
</context>
<context>
    <name>Quoth::FetchDialog</name>
    <message>
        <source>&amp;Let Quoth fetch the addresses that I enter here</source>
        <translation>Quoth darf die Adressen &amp;abrufen, die ich hier eingebe</translation>
    </message>
    <message>
        <source>Open Address</source>
        <translation>Adresse öffnen</translation>
    </message>
    <message>
        <source>A page or a feed is fetched once, over HTTPS, without cookies and without its pictures and scripts. Quoth asks no address for anything else, ever.</source>
        <translation>Eine Seite oder ein Feed wird einmal abgerufen, über HTTPS, ohne Cookies und ohne Bilder und Skripte. Sonst fragt Quoth nie eine Adresse nach etwas.</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Fetch</source>
        <translation>A&amp;brufen</translation>
    </message>
    <message>
        <source>It leads to %1</source>
        <translation>Sie führt zu %1</translation>
    </message>
    <message>
        <source>“%1” could not be fetched: %2</source>
        <translation>„%1“ konnte nicht abgerufen werden: %2</translation>
    </message>
    <message>
        <source>Fetching %1…</source>
        <translation>%1 wird abgerufen…</translation>
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
        <source>Enter keeps it, Esc leaves it as it was.</source>
        <translation>Eingabe übernimmt, Esc lässt alles, wie es war.</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>How the note reads</source>
        <translation>Wie die Notiz aussieht</translation>
    </message>
    <message>
        <source>Note on the article</source>
        <translation>Notiz zum Artikel</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Notiz zu %1</translation>
    </message>
    <message>
        <source>Name of the relation</source>
        <translation>Name der Beziehung</translation>
    </message>
    <message>
        <source>Markdown. Ctrl+Enter keeps it, Esc leaves it as it was.</source>
        <translation>Markdown. Strg+Eingabe behält sie, Esc lässt sie, wie sie war.</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>One a line: name = value. Ctrl+Enter keeps them, Esc leaves them as they were.</source>
        <translation>Eines je Zeile: Name = Wert. Strg+Eingabe behält sie, Esc lässt sie, wie sie waren.</translation>
    </message>
</context>
<context>
    <name>Quoth::FindBar</name>
    <message>
        <source>Find in article…</source>
        <translation>Im Artikel suchen…</translation>
    </message>
    <message>
        <source>Find in article</source>
        <translation>Im Artikel suchen</translation>
    </message>
    <message>
        <source>Aa</source>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Tell capital letters from small ones</source>
        <translation>Groß- und Kleinbuchstaben unterscheiden</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Find whole words only</source>
        <translation>Nur ganze Wörter finden</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Go to the previous place (Shift+F3)</source>
        <translation>Zur vorigen Stelle (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>Go to the next place (F3)</source>
        <translation>Zur nächsten Stelle (F3)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close the bar (Esc)</source>
        <translation>Die Leiste schließen (Esc)</translation>
    </message>
    <message>
        <source>Not in this article</source>
        <translation>Nicht in diesem Artikel</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>the third of twelve places</comment>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoth::FormatNames</name>
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
        <source>Table (TSV)</source>
        <translation>Tabelle (TSV)</translation>
    </message>
    <message>
        <source>Web Annotation (JSON-LD)</source>
        <translation>Web-Annotation (JSON-LD)</translation>
    </message>
    <message>
        <source>TEI P5 (XML)</source>
        <translation>TEI P5 (XML)</translation>
    </message>
    <message>
        <source>REFI-QDA project</source>
        <translation>REFI-QDA-Projekt</translation>
    </message>
    <message>
        <source>REFI-QDA codebook</source>
        <translation>REFI-QDA-Codebuch</translation>
    </message>
    <message>
        <source>ninjs (News in JSON)</source>
        <translation>ninjs (Nachrichten in JSON)</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>Webseite (HTML)</translation>
    </message>
    <message>
        <source>Report (PDF)</source>
        <translation>Bericht (PDF)</translation>
    </message>
    <message>
        <source>Report (OpenDocument)</source>
        <translation>Bericht (OpenDocument)</translation>
    </message>
    <message>
        <source>brat standoff</source>
        <translation>brat-Standoff</translation>
    </message>
    <message>
        <source>UIMA CAS (XMI)</source>
        <translation>UIMA CAS (XMI)</translation>
    </message>
    <message>
        <source>UIMA CAS (JSON)</source>
        <translation>UIMA CAS (JSON)</translation>
    </message>
    <message>
        <source>WebAnno TSV</source>
        <translation>WebAnno-TSV</translation>
    </message>
    <message>
        <source>CoNLL-2003</source>
        <translation>CoNLL-2003</translation>
    </message>
    <message>
        <source>CoNLL-U</source>
        <translation>CoNLL-U</translation>
    </message>
    <message>
        <source>Prodigy and spaCy</source>
        <translation>Prodigy und spaCy</translation>
    </message>
    <message>
        <source>doccano</source>
        <translation>doccano</translation>
    </message>
    <message>
        <source>Label Studio</source>
        <translation>Label Studio</translation>
    </message>
    <message>
        <source>The text itself</source>
        <translation>Der Text selbst</translation>
    </message>
    <message>
        <source>Keys of articles</source>
        <translation>Schlüssel der Artikel</translation>
    </message>
    <message>
        <source>Sources of articles</source>
        <translation>Quellen der Artikel</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Bylines</source>
        <translation>Autorenzeilen</translation>
    </message>
    <message>
        <source>Dates of publication</source>
        <translation>Erscheinungsdaten</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Structure of the text</source>
        <translation>Gliederung des Textes</translation>
    </message>
    <message>
        <source>Times of import</source>
        <translation>Zeiten der Aufnahme</translation>
    </message>
    <message>
        <source>Annotations at their places</source>
        <translation>Annotationen an ihren Stellen</translation>
    </message>
    <message>
        <source>Spaces at the edges</source>
        <translation>Leerzeichen an den Rändern</translation>
    </message>
    <message>
        <source>Annotations without words</source>
        <translation>Annotationen ohne Wörter</translation>
    </message>
    <message>
        <source>Annotations inside others</source>
        <translation>Annotationen in anderen</translation>
    </message>
    <message>
        <source>Annotations that cross others</source>
        <translation>Annotationen, die andere kreuzen</translation>
    </message>
    <message>
        <source>Annotations on the same words</source>
        <translation>Annotationen auf denselben Wörtern</translation>
    </message>
    <message>
        <source>Annotations in several parts</source>
        <translation>Annotationen in mehreren Teilen</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attribute</translation>
    </message>
    <message>
        <source>Who or what is meant</source>
        <translation>Wer oder was gemeint ist</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <source>Rejected annotations</source>
        <translation>Abgelehnte Annotationen</translation>
    </message>
    <message>
        <source>Which rule or model found it</source>
        <translation>Welche Regel, welches Modell sie fand</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Sicherheiten</translation>
    </message>
    <message>
        <source>Reviewers</source>
        <translation>Wer geprüft hat</translation>
    </message>
    <message>
        <source>Times of annotation</source>
        <translation>Zeiten der Annotation</translation>
    </message>
    <message>
        <source>Links to speakers</source>
        <translation>Verweise auf Sprecher</translation>
    </message>
    <message>
        <source>Links to cues</source>
        <translation>Verweise auf Redeeinleitungen</translation>
    </message>
    <message>
        <source>Links to the names meant</source>
        <translation>Verweise auf die gemeinten Namen</translation>
    </message>
    <message>
        <source>Other relations</source>
        <translation>Andere Beziehungen</translation>
    </message>
    <message>
        <source>Names of relations</source>
        <translation>Namen von Beziehungen</translation>
    </message>
    <message>
        <source>words between are taken in</source>
        <translation>Wörter dazwischen kommen hinzu</translation>
    </message>
    <message>
        <source>each part stands alone</source>
        <translation>jeder Teil steht für sich</translation>
    </message>
    <message>
        <source>spaces are cut off</source>
        <translation>Leerzeichen fallen weg</translation>
    </message>
    <message>
        <source>one of them is kept</source>
        <translation>eine davon bleibt</translation>
    </message>
    <message>
        <source>is written differently</source>
        <translation>wird anders geschrieben</translation>
    </message>
    <message>
        <source>is only referred to</source>
        <translation>es wird nur darauf verwiesen</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Quotations, to cite from</source>
        <translation>Zitate zum Anführen</translation>
    </message>
    <message>
        <source>Scheme</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>IOB2</source>
        <translation>IOB2</translation>
    </message>
    <message>
        <source>IOBES</source>
        <translation>IOBES</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>For projects of</source>
        <translation>Für Projekte mit</translation>
    </message>
    <message>
        <source>Labels and relations</source>
        <translation>Labels und Beziehungen</translation>
    </message>
    <message>
        <source>Labels alone</source>
        <translation>Labels allein</translation>
    </message>
    <message>
        <source>Places count</source>
        <translation>Stellen zählen</translation>
    </message>
    <message>
        <source>UTF-16 units</source>
        <translation>UTF-16-Einheiten</translation>
    </message>
    <message>
        <source>Code points</source>
        <translation>Codepunkte</translation>
    </message>
    <message>
        <source>Line ends</source>
        <translation>Zeilenenden</translation>
    </message>
    <message>
        <source>LF</source>
        <translation>LF</translation>
    </message>
    <message>
        <source>CR LF, for MAXQDA</source>
        <translation>CR LF, für MAXQDA</translation>
    </message>
</context>
<context>
    <name>Quoth::HistoryModel</name>
    <message>
        <source>Nothing done yet</source>
        <translation>Noch nichts getan</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <comment>act, words</comment>
        <translation>%1 „%2“</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n change(s) · undone</source>
        <translation>
            <numerusform>%1 · %n Änderung · rückgängig gemacht</numerusform>
            <numerusform>%1 · %n Änderungen · rückgängig gemacht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n change(s)</source>
        <translation>
            <numerusform>%1 · %n Änderung</numerusform>
            <numerusform>%1 · %n Änderungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoth::HistoryPanel</name>
    <message>
        <source>History of changes</source>
        <translation>Verlauf der Änderungen</translation>
    </message>
</context>
<context>
    <name>Quoth::ImportDialog</name>
    <message>
        <source>Import Annotations</source>
        <translation>Annotationen importieren</translation>
    </message>
    <message>
        <source>Articles in the file</source>
        <translation>Artikel in der Datei</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>In the library</source>
        <translation>In der Bibliothek</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Schon da</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>Im Widerspruch</translation>
    </message>
    <message>
        <source>Words not found</source>
        <translation>Wörter nicht gefunden</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Widersprüche</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>The library says</source>
        <translation>Die Bibliothek sagt</translation>
    </message>
    <message>
        <source>The file says</source>
        <translation>Die Datei sagt</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Format</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>Where both say something, keep</source>
        <translation>Wo beide etwas sagen, bleibt</translation>
    </message>
    <message>
        <source>the &amp;library&apos;s</source>
        <translation>das der &amp;Bibliothek</translation>
    </message>
    <message>
        <source>the f&amp;ile&apos;s</source>
        <translation>das der Date&amp;i</translation>
    </message>
    <message>
        <source>&amp;both</source>
        <translation>b&amp;eides</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>The reason: %1.</source>
        <translation>Der Grund: %1.</translation>
    </message>
    <message>
        <source>The file is not in this format: it breaks its rules in line %1. Nothing was changed.</source>
        <translation>Die Datei hat nicht dieses Format: In Zeile %1 verletzt sie seine Regeln. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The file is not in this format. Nothing was changed.</source>
        <translation>Die Datei hat nicht dieses Format. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>There is no article in the file.</source>
        <translation>In der Datei ist kein Artikel.</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) come in.</source>
        <translation>
            <numerusform>Eine Annotation kommt hinzu.</numerusform>
            <numerusform>%n Annotationen kommen hinzu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) are new.</source>
        <translation>
            <numerusform>Ein Artikel ist neu.</numerusform>
            <numerusform>%n Artikel sind neu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo takes it back in one step.</source>
        <translation>Rückgängig nimmt es in einem Schritt zurück.</translation>
    </message>
    <message>
        <source>same text</source>
        <translation>gleicher Text</translation>
    </message>
    <message>
        <source>another version</source>
        <translation>andere Fassung</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>For single lines: select them and press L for the library’s, I for the file’s, B for both, Backspace for what holds for all.</source>
        <translation>Für einzelne Zeilen: auswählen und L für die Angabe der Bibliothek, I für die der Datei, B für beide oder Rücktaste für das drücken, was für alle gilt.</translation>
    </message>
    <message>
        <source>the library’s</source>
        <translation>die der Bibliothek</translation>
    </message>
    <message>
        <source>the file’s</source>
        <translation>die der Datei</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beide</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <translation>Unsicher</translation>
    </message>
    <message>
        <source>The text in the library differs here: they come in as proposals to be reviewed.</source>
        <translation>Der Text in der Bibliothek ist hier ein anderer: Sie kommen als Vorschläge herein, die durchzusehen sind.</translation>
    </message>
    <message>
        <source>The text in the library does not have these words: they are left out.</source>
        <translation>Der Text in der Bibliothek hat diese Wörter nicht: Sie bleiben draußen.</translation>
    </message>
    <message>
        <source>same words</source>
        <translation>dieselben Wörter</translation>
    </message>
</context>
<context>
    <name>Quoth::ImportFilters</name>
    <message>
        <source>Articles (%1)</source>
        <translation>Artikel (%1)</translation>
    </message>
    <message>
        <source>Web pages and mail (%1)</source>
        <translation>Webseiten und E-Mail (%1)</translation>
    </message>
    <message>
        <source>Documents and books (%1)</source>
        <translation>Dokumente und Bücher (%1)</translation>
    </message>
    <message>
        <source>Feeds and news formats (%1)</source>
        <translation>Feeds und Nachrichtenformate (%1)</translation>
    </message>
    <message>
        <source>Tables (%1)</source>
        <translation>Tabellen (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>Quoth::ImportPreview</name>
    <message>
        <source>Import Articles</source>
        <translation>Artikel importieren</translation>
    </message>
    <message>
        <source>What will come in</source>
        <translation>Was hereinkommt</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Add &amp;Files…</source>
        <translation>&amp;Dateien hinzufügen…</translation>
    </message>
    <message>
        <source>Add F&amp;older…</source>
        <translation>&amp;Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <source>by detection</source>
        <translation>wie erkannt</translation>
    </message>
    <message>
        <source>&amp;Encoding of this file</source>
        <translation>&amp;Kodierung dieser Datei</translation>
    </message>
    <message>
        <source>&amp;Books as one article each</source>
        <translation>&amp;Bücher als je ein Artikel</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Not read: %1</source>
        <translation>Nicht gelesen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) will come in.</source>
        <translation>
            <numerusform>Ein Artikel kommt herein.</numerusform>
            <numerusform>%n Artikel kommen herein.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be read, or not all of them.</source>
        <translation>
            <numerusform>Eine Datei ist nicht oder nicht ganz lesbar.</numerusform>
            <numerusform>%n Dateien sind nicht oder nicht ganz lesbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Add files or folders to see what is in them.</source>
        <translation>Fügen Sie Dateien oder Ordner hinzu, um zu sehen, was darin ist.</translation>
    </message>
    <message>
        <source>Add Files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>Add Folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
</context>
<context>
    <name>Quoth::ImportReport</name>
    <message>
        <source>Not Imported</source>
        <translation>Nicht importiert</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) or part(s) of files could not be read. Everything else is in the library.</source>
        <translation>
            <numerusform>Eine Datei oder ein Teil davon war nicht lesbar. Alles andere ist in der Bibliothek.</numerusform>
            <numerusform>%n Dateien oder Teile davon waren nicht lesbar. Alles andere ist in der Bibliothek.</numerusform>
        </translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>Was nicht gelesen werden konnte</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>&amp;Copy List</source>
        <translation>Liste &amp;kopieren</translation>
    </message>
</context>
<context>
    <name>Quoth::Insight</name>
    <message>
        <source>Compare with Another Reader’s Library or File</source>
        <translation>Mit Bibliothek oder Datei einer anderen Person vergleichen</translation>
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
    <message>
        <source>On %1</source>
        <translation>Zu %1</translation>
    </message>
</context>
<context>
    <name>Quoth::KeySettings</name>
    <message>
        <source>&amp;Set</source>
        <translation>&amp;Setzen</translation>
    </message>
    <message>
        <source>&amp;Default</source>
        <translation>&amp;Vorgabe</translation>
    </message>
    <message>
        <source>Change Keys</source>
        <translation>Tasten ändern</translation>
    </message>
    <message>
        <source>Find an action…</source>
        <translation>Aktion suchen …</translation>
    </message>
    <message>
        <source>Find an action</source>
        <translation>Aktion suchen</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>“%1” has this key. Setting it takes it from there.</source>
        <translation>„%1“ hat diese Taste. Beim Setzen wird sie dort weggenommen.</translation>
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
    <name>Quoth::KindTitle</name>
    <message>
        <source>Names and dates</source>
        <translation>Namen und Daten</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <source>Cues</source>
        <translation>Redeanzeigen</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Hervorhebungen</translation>
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
    <name>Quoth::LibraryList</name>
    <message>
        <source>There is no such field</source>
        <translation>Dieses Feld gibt es nicht</translation>
    </message>
    <message>
        <source>Something must follow the field</source>
        <translation>Auf das Feld muss etwas folgen</translation>
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
    <message>
        <source>This is longer than anything that can be found</source>
        <translation>Das ist länger als alles, was sich finden lässt</translation>
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
    <message>
        <source>Sort, group, columns</source>
        <translation>Sortieren, gruppieren, Spalten</translation>
    </message>
    <message>
        <source>&amp;Put Back</source>
        <translation>&amp;Zurücklegen</translation>
    </message>
    <message>
        <source>Ctrl+Del</source>
        <translation>Strg+Entf</translation>
    </message>
    <message>
        <source>&amp;Put Into Collection</source>
        <translation>In Sammlung &amp;legen</translation>
    </message>
    <message>
        <source>New collection</source>
        <translation>Neue Sammlung</translation>
    </message>
    <message>
        <source>Take &amp;Out of “%1”</source>
        <translation>Aus „%1“ heraus&amp;nehmen</translation>
    </message>
    <message>
        <source>Move to &amp;Trash</source>
        <translation>In den &amp;Papierkorb</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
</context>
<context>
    <name>Quoth::ListOptions</name>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tabelle</translation>
    </message>
    <message>
        <source>Show the articles as a table with columns, or as a list</source>
        <translation>Die Artikel als Tabelle mit Spalten oder als Liste zeigen</translation>
    </message>
    <message>
        <source>&amp;Sort By</source>
        <translation>&amp;Sortieren nach</translation>
    </message>
    <message>
        <source>&amp;Reverse</source>
        <translation>&amp;Umkehren</translation>
    </message>
    <message>
        <source>&amp;Group By</source>
        <translation>&amp;Gruppieren nach</translation>
    </message>
    <message>
        <source>&amp;Nothing</source>
        <translation>&amp;Nichts</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Quelle</translation>
    </message>
    <message>
        <source>&amp;Month</source>
        <translation>&amp;Monat</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>S&amp;palten</translation>
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
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Annotation</source>
        <translation>Annotation</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Import Tags</source>
        <translation>Schlagwörter importieren</translation>
    </message>
    <message>
        <source>Tags (*.json *.qdc)</source>
        <translation>Schlagwörter (*.json *.qdc)</translation>
    </message>
    <message>
        <source>Export Tags</source>
        <translation>Schlagwörter exportieren</translation>
    </message>
    <message>
        <source>Quoth tags (*.json)</source>
        <translation>Quoth-Schlagwörter (*.json)</translation>
    </message>
    <message>
        <source>REFI-QDA codebook (*.qdc)</source>
        <translation>REFI-QDA-Codebuch (*.qdc)</translation>
    </message>
    <message>
        <source>Import Annotations</source>
        <translation>Annotationen importieren</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>Written to “%1”.</source>
        <translation>Nach „%1“ geschrieben.</translation>
    </message>
    <message>
        <source>“%1” could not be written. Nothing else has changed. Choose another folder.</source>
        <translation>„%1“ konnte nicht geschrieben werden. Sonst hat sich nichts geändert. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
</context>
<context>
    <name>Quoth::Mark</name>
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
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Reporting word</source>
        <translation>Redeverb</translation>
    </message>
    <message>
        <source>Direct quotation</source>
        <translation>Direktes Zitat</translation>
    </message>
    <message>
        <source>Mixed quotation</source>
        <translation>Gemischtes Zitat</translation>
    </message>
    <message>
        <source>Indirect quotation</source>
        <translation>Indirektes Zitat</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>korrigiert</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>kind of an annotation, its status</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>kind of an annotation, who is meant, its status</comment>
        <translation>%1, %2, %3</translation>
    </message>
</context>
<context>
    <name>Quoth::MarkPanel</name>
    <message>
        <source>Any &amp;case</source>
        <translation>&amp;Groß-/Kleinschreibung egal</translation>
    </message>
    <message>
        <source>&amp;Whole words</source>
        <translation>Ganze &amp;Wörter</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>&amp;Alle</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>&amp;Markieren</translation>
    </message>
    <message>
        <source>&amp;Propose</source>
        <translation>&amp;Vorschlagen</translation>
    </message>
    <message>
        <source>Words to look for</source>
        <translation>Gesuchte Wörter</translation>
    </message>
    <message>
        <source>How to look for them</source>
        <translation>Wie gesucht wird</translation>
    </message>
    <message>
        <source>These words</source>
        <translation>Diese Wörter</translation>
    </message>
    <message>
        <source>All forms of the name</source>
        <translation>Alle Formen des Namens</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>What to mark them as</source>
        <translation>Als was markiert wird</translation>
    </message>
    <message>
        <source>Rules, one a line</source>
        <translation>Regeln, je Zeile eine</translation>
    </message>
    <message>
        <source>One rule a line: words, a tab and a label, or a pattern as spaCy and Prodigy have them:

Harbour Board	ORG
{&quot;label&quot;: &quot;PER&quot;, &quot;pattern&quot;: [{&quot;LOWER&quot;: &quot;mayor&quot;}, {&quot;IS_TITLE&quot;: true, &quot;OP&quot;: &quot;+&quot;}]}</source>
        <translation>Je Zeile eine Regel: Wörter, ein Tabulator und ein Etikett, oder ein Muster wie in spaCy und Prodigy:

Harbour Board	ORG
{&quot;label&quot;: &quot;PER&quot;, &quot;pattern&quot;: [{&quot;LOWER&quot;: &quot;mayor&quot;}, {&quot;IS_TITLE&quot;: true, &quot;OP&quot;: &quot;+&quot;}]}</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Wo gesucht wird</translation>
    </message>
    <message>
        <source>In this article</source>
        <translation>In diesem Artikel</translation>
    </message>
    <message>
        <source>In the whole library</source>
        <translation>In der ganzen Bibliothek</translation>
    </message>
    <message>
        <source>Places that were found</source>
        <translation>Gefundene Stellen</translation>
    </message>
    <message>
        <source>Mark what is ticked, as accepted (Ctrl+Enter)</source>
        <translation>Markiert das Angekreuzte als angenommen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Mark what is ticked as proposals, to be decided on one by one</source>
        <translation>Markiert das Angekreuzte als Vorschläge, über die einzeln entschieden wird</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Tag “%1”</source>
        <translation>Schlagwort „%1“</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weitere</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Suche …</translation>
    </message>
    <message>
        <source>This is no regular expression: %1</source>
        <translation>Das ist kein regulärer Ausdruck: %1</translation>
    </message>
    <message>
        <source>This expression takes too long or finds too much. Make it simpler.</source>
        <translation>Dieser Ausdruck braucht zu lange oder findet zu viel. Machen Sie ihn einfacher.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n ticked</source>
        <extracomment>%1 is &quot;12 places&quot;</extracomment>
        <translation>
            <numerusform>%1, %n angekreuzt</numerusform>
            <numerusform>%1, %n angekreuzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) marked. Undo takes them all back.</source>
        <translation>
            <numerusform>%n Stelle markiert. Rückgängig nimmt sie zurück.</numerusform>
            <numerusform>%n Stellen markiert. Rückgängig nimmt sie alle zurück.</numerusform>
        </translation>
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
    <message>
        <source>Re&amp;lations</source>
        <translation>&amp;Beziehungen</translation>
    </message>
    <message>
        <source>P&amp;ieces</source>
        <translation>T&amp;eile</translation>
    </message>
    <message>
        <source>Mar&amp;k</source>
        <translation>Mar&amp;kieren</translation>
    </message>
    <message>
        <source>&amp;Annotations</source>
        <translation>&amp;Anmerkungen</translation>
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
    <message>
        <source>This Quoth was built without what reads “%1”. The file is untouched.</source>
        <translation>Dieses Quoth wurde ohne das gebaut, was „%1“ liest. Die Datei ist unberührt.</translation>
    </message>
    <message>
        <source>“%1” could not be understood. It may be damaged, or of a kind that Quoth does not read.</source>
        <translation>„%1“ war nicht zu verstehen. Die Datei ist vielleicht beschädigt oder von einer Art, die Quoth nicht liest.</translation>
    </message>
</context>
<context>
    <name>Quoth::ModelDialog</name>
    <message>
        <source>Precision before</source>
        <translation>Genauigkeit vorher</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nachher</translation>
    </message>
    <message>
        <source>Recall before</source>
        <translation>Trefferquote vorher</translation>
    </message>
    <message>
        <source>Persons, organisations, places</source>
        <translation>Personen, Organisationen, Orte</translation>
    </message>
    <message>
        <source>&amp;Use This Model</source>
        <translation>Dieses Modell &amp;verwenden</translation>
    </message>
    <message>
        <source>&amp;Learn from What Was Reviewed</source>
        <translation>Aus dem Geprüften &amp;lernen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Anhalten</translation>
    </message>
    <message>
        <source>Models of Names</source>
        <translation>Modelle für Namen</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Verwendet</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Nothing to learn from yet: accept, correct or reject some names first.</source>
        <translation>Noch gibt es nichts zu lernen: Nehmen Sie zuerst einige Namen an, korrigieren Sie sie oder lehnen Sie sie ab.</translation>
    </message>
    <message>
        <source>Came with Quoth</source>
        <translation>Mit Quoth geliefert</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Learned from published texts that people have labelled.</source>
        <translation>Gelernt aus veröffentlichten Texten, die Menschen ausgezeichnet haben.</translation>
    </message>
    <message>
        <source>Goes on from %1 with the names that you accepted, corrected or made.</source>
        <translation>Geht aus von %1 und lernt die Namen dazu, die Sie angenommen, korrigiert oder selbst markiert haben.</translation>
    </message>
    <message>
        <source>the model that came with Quoth</source>
        <translation>dem mit Quoth gelieferten Modell</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>One article alone cannot say how good it will be on others.</source>
        <translation>Ein Artikel allein sagt nichts darüber, wie gut es bei anderen sein wird.</translation>
    </message>
    <message numerus="yes">
        <source>How good it is on reviewed articles that it has not seen, in percent, estimated on %n of them:</source>
        <translation>
            <numerusform>So gut ist es bei geprüften Artikeln, die es nicht gesehen hat, in Prozent, geschätzt an %n Artikel:</numerusform>
            <numerusform>So gut ist es bei geprüften Artikeln, die es nicht gesehen hat, in Prozent, geschätzt an %n Artikeln:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoth::NamesDesk</name>
    <message numerus="yes">
        <source>%n name(s)</source>
        <translation>
            <numerusform>%n Name</numerusform>
            <numerusform>%n Namen</numerusform>
        </translation>
    </message>
    <message>
        <source>A link begins with https://</source>
        <translation>Ein Link beginnt mit https://</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) came in.</source>
        <translation>
            <numerusform>%n Name eingelesen.</numerusform>
            <numerusform>%n Namen eingelesen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoth::NamesModel</name>
    <message>
        <source>%1 · %2</source>
        <comment>a name and what is said of it</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>proposed, %1 %</source>
        <translation>vorgeschlagen, %1 %</translation>
    </message>
</context>
<context>
    <name>Quoth::NamesPanel</name>
    <message>
        <source>Nothing is named yet. Open articles to have names here.</source>
        <translation>Noch ist nichts benannt. Artikel öffnen, dann stehen hier Namen.</translation>
    </message>
    <message>
        <source>Find a name…</source>
        <translation>Namen suchen …</translation>
    </message>
    <message>
        <source>Find a name</source>
        <translation>Namen suchen</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Names of the library</source>
        <translation>Namen der Bibliothek</translation>
    </message>
    <message>
        <source>What can be done with names</source>
        <translation>Was man mit Namen tun kann</translation>
    </message>
    <message>
        <source>&amp;Places in the Library</source>
        <translation>&amp;Stellen in der Bibliothek</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Zusammenführen</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>Merge &amp;Into…</source>
        <translation>Zusammenführen &amp;in …</translation>
    </message>
    <message>
        <source>Shift+M</source>
        <translation>Umschalt+M</translation>
    </message>
    <message>
        <source>&amp;Split Off</source>
        <translation>&amp;Abtrennen</translation>
    </message>
    <message>
        <source>X</source>
        <translation>X</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Annehmen</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>&amp;Link…</source>
        <translation>&amp;Link …</translation>
    </message>
    <message>
        <source>L</source>
        <translation>L</translation>
    </message>
    <message>
        <source>Open the Link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>Im&amp;port a List…</source>
        <translation>Liste &amp;einlesen …</translation>
    </message>
    <message>
        <source>Name to merge into</source>
        <translation>Name, in den zusammengeführt wird</translation>
    </message>
    <message>
        <source>Link of the name</source>
        <translation>Link des Namens</translation>
    </message>
    <message>
        <source>Import Names</source>
        <translation>Namen einlesen</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt)</source>
        <translation>Listen (*.csv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>Quoth::OrphansPanel</name>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Annotations that have no place in the text of today</source>
        <translation>Anmerkungen, die im heutigen Text keinen Platz haben</translation>
    </message>
    <message>
        <source>Put Here</source>
        <translation>Hierher setzen</translation>
    </message>
    <message>
        <source>Put it on the words that are selected on the page (P)</source>
        <translation>Auf die Wörter setzen, die auf der Seite gewählt sind (P)</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Take it from this list (Delete)</source>
        <translation>Aus dieser Liste nehmen (Entf)</translation>
    </message>
    <message>
        <source>Every annotation has its place</source>
        <translation>Jede Anmerkung hat ihren Platz</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) without a place in the new text</source>
        <translation>
            <numerusform>%n Anmerkung ohne Platz im neuen Text</numerusform>
            <numerusform>%n Anmerkungen ohne Platz im neuen Text</numerusform>
        </translation>
    </message>
    <message>
        <source>Select the words on the page that it belongs to, and put it there.</source>
        <translation>Wählen Sie auf der Seite die Wörter, zu denen sie gehört, und setzen Sie sie dorthin.</translation>
    </message>
</context>
<context>
    <name>Quoth::OutlineModel</name>
    <message>
        <source>Speakers</source>
        <translation>Sprechende</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Andere Namen</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>Überschriften</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Hervorhebungen</translation>
    </message>
</context>
<context>
    <name>Quoth::OutlinePanel</name>
    <message>
        <source>Outline of the article</source>
        <translation>Gliederung des Artikels</translation>
    </message>
</context>
<context>
    <name>Quoth::PlaceListModel</name>
    <message>
        <source>%1 · %2 · marked already</source>
        <translation>%1 · %2 · schon markiert</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>title · label</comment>
        <translation>%1 · %2</translation>
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
    <name>Quoth::ReadAgainDialog</name>
    <message>
        <source>Read Again</source>
        <translation>Neu lesen</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) is/are read again from what it/they came from. A text that is another one then takes the place of the former, and the annotations go along.</source>
        <translation>
            <numerusform>%n Artikel wird neu aus seiner Quelle gelesen. Ein Text, der dann anders lautet, tritt an die Stelle des früheren, und die Anmerkungen gehen mit.</numerusform>
            <numerusform>%n Artikel werden neu aus ihrer Quelle gelesen. Ein Text, der dann anders lautet, tritt an die Stelle des früheren, und die Anmerkungen gehen mit.</numerusform>
        </translation>
    </message>
    <message>
        <source>How the first article begins then</source>
        <translation>Wie der erste Artikel dann beginnt</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Kodierung</translation>
    </message>
    <message>
        <source>&amp;Read Again</source>
        <translation>&amp;Neu lesen</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>What it was read from was not kept, as of pasted texts and large archives.</source>
        <translation>Die Quelle wurde nicht aufbewahrt, wie bei eingefügten Texten und großen Archiven.</translation>
    </message>
    <message>
        <source>It reads as it does now.</source>
        <translation>Er liest sich wie jetzt.</translation>
    </message>
    <message>
        <source>It is another text than now.</source>
        <translation>Es ist ein anderer Text als jetzt.</translation>
    </message>
    <message>
        <source>It is another text than now, read as %1.</source>
        <translation>Es ist ein anderer Text als jetzt, gelesen als %1.</translation>
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
    <name>Quoth::RelationPicker</name>
    <message>
        <source>Click who says it, or go there and press Enter. Esc leaves it as it is.</source>
        <translation>Anklicken, wer es sagt, oder dorthin gehen und Eingabe drücken. Esc lässt es, wie es ist.</translation>
    </message>
    <message>
        <source>Click the words that introduce it, or select them and press C. Esc leaves it as it is.</source>
        <translation>Die einleitenden Wörter anklicken, oder sie auswählen und C drücken. Esc lässt es, wie es ist.</translation>
    </message>
    <message>
        <source>Click the name that is meant, or go there and press Enter. Esc leaves it as it is.</source>
        <translation>Den gemeinten Namen anklicken, oder dorthin gehen und Eingabe drücken. Esc lässt es, wie es ist.</translation>
    </message>
    <message>
        <source>Click what it is related to, or go there and press Enter. Esc leaves it as it is.</source>
        <translation>Anklicken, womit es verknüpft ist, oder dorthin gehen und Eingabe drücken. Esc lässt es, wie es ist.</translation>
    </message>
</context>
<context>
    <name>Quoth::RelationText</name>
    <message>
        <source>speaker</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>cue</source>
        <translation>Redeverb</translation>
    </message>
    <message>
        <source>same as</source>
        <translation>wie</translation>
    </message>
</context>
<context>
    <name>Quoth::ReportWords</name>
    <message>
        <source>Speakers</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Nobody known</source>
        <translation>Niemand Bekanntes</translation>
    </message>
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
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>not reviewed</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>paragraph %1</source>
        <translation>Absatz %1</translation>
    </message>
    <message>
        <source>Made with Quoth</source>
        <translation>Mit Quoth erstellt</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
</context>
<context>
    <name>Quoth::ReviewActions</name>
    <message numerus="yes">
        <source>All %n Like It</source>
        <translation>
            <numerusform>Diesen einen</numerusform>
            <numerusform>Alle %n gleichen</numerusform>
        </translation>
    </message>
    <message>
        <source>All Like It</source>
        <translation>Alle gleichen</translation>
    </message>
</context>
<context>
    <name>Quoth::ReviewCard</name>
    <message>
        <source>%1 of %2</source>
        <comment>a place in the queue</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Merken</translation>
    </message>
    <message>
        <source>to come back to</source>
        <translation>zum Zurückkommen</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Reading the proposals…</source>
        <translation>Die Vorschläge werden gelesen…</translation>
    </message>
    <message>
        <source>The program has proposed nothing in these articles, so there is nothing to review.</source>
        <translation>Das Programm hat in diesen Artikeln nichts vorgeschlagen, also gibt es nichts durchzusehen.</translation>
    </message>
    <message>
        <source>Nothing here waits for you. Show more with the filters beside this page, or go on with other articles.</source>
        <translation>Hier wartet nichts auf Sie. Zeigen Sie mit den Filtern neben dieser Seite mehr, oder machen Sie mit anderen Artikeln weiter.</translation>
    </message>
    <message>
        <source>Deciding on the others…</source>
        <translation>Über die anderen wird entschieden…</translation>
    </message>
    <message numerus="yes">
        <source>The next decision counts for all %n place(s) with “%1”, as one step.</source>
        <translation>
            <numerusform>Die nächste Entscheidung gilt für die %n Stelle mit „%1“, als ein Schritt.</numerusform>
            <numerusform>Die nächste Entscheidung gilt für alle %n Stellen mit „%1“, als ein Schritt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a key and what it does</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Quoth::ReviewFilterForm</name>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>All rules and models</source>
        <translation>Alle Regeln und Modelle</translation>
    </message>
    <message>
        <source>All sources</source>
        <translation>Alle Quellen</translation>
    </message>
    <message>
        <source>Decided or not</source>
        <translation>Entschieden oder nicht</translation>
    </message>
    <message>
        <source>Lowest score</source>
        <translation>Niedrigster Wert</translation>
    </message>
    <message>
        <source>Highest score</source>
        <translation>Höchster Wert</translation>
    </message>
    <message>
        <source>Flagged only</source>
        <translation>Nur gemerkte</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>A day, a month or a year: 2018-09-11, 2018-09, 2018</source>
        <translation>Ein Tag, ein Monat oder ein Jahr: 2018-09-11, 2018-09, 2018</translation>
    </message>
    <message>
        <source>Published from</source>
        <translation>Erschienen von</translation>
    </message>
    <message>
        <source>Published to</source>
        <translation>Erschienen bis</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Speaker, name</source>
        <translation>Sprecher, Name</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Times at least</source>
        <translation>Mindestens so oft</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>Quoth::ReviewRates</name>
    <message>
        <source>By rule or model</source>
        <translation>Nach Regel oder Modell</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Nach Art</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>Nach Artikel</translation>
    </message>
    <message>
        <source>Progress by</source>
        <translation>Fortschritt nach</translation>
    </message>
    <message>
        <source>Progress and how often the program was right</source>
        <translation>Fortschritt, und wie oft das Programm recht hatte</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>The share of those decided by hand that were right as proposed, and between what it lies with 95 % confidence</source>
        <translation>Der Anteil der von Hand entschiedenen, die so richtig waren, wie sie vorgeschlagen wurden, und wo er mit 95 % Sicherheit liegt</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <comment>so many of so many</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>%1 accepted, %2 corrected, %3 rejected</source>
        <translation>%1 angenommen, %2 berichtigt, %3 abgelehnt</translation>
    </message>
</context>
<context>
    <name>Quoth::ReviewSide</name>
    <message>
        <source>Start Over</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Leave out what is decided by now, and show again what was skipped</source>
        <translation>Weglassen, was bisher entschieden ist, und Übersprungenes wieder zeigen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Decide on many</source>
        <translation>Über viele entscheiden</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>The whole library</source>
        <translation>Die ganze Bibliothek</translation>
    </message>
    <message>
        <source>Articles found by “%1”</source>
        <translation>Mit „%1“ gefundene Artikel</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 decided, %2 left</source>
        <translation>%1 entschieden, %2 übrig</translation>
    </message>
    <message>
        <source>%1 a minute</source>
        <translation>%1 je Minute</translation>
    </message>
</context>
<context>
    <name>Quoth::ReviewText</name>
    <message>
        <source>%1: %2</source>
        <comment>highlight: its tag</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a rule or model and its version</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>As one reads</source>
        <translation>Wie man liest</translation>
    </message>
    <message>
        <source>Uncertain first (teaches most)</source>
        <translation>Unsichere zuerst (lehrt am meisten)</translation>
    </message>
    <message>
        <source>Highest score first</source>
        <translation>Höchster Wert zuerst</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Nach Art</translation>
    </message>
    <message>
        <source>By speaker or name</source>
        <translation>Nach Sprecher oder Name</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>Nach Regel</translation>
    </message>
    <message>
        <source>Most repeated first</source>
        <translation>Häufigste zuerst</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a percentage</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>–</source>
        <comment>nobody has looked yet</comment>
        <translation>–</translation>
    </message>
    <message>
        <source>%1 (%2–%3)</source>
        <comment>a percentage and its interval</comment>
        <translation>%1 (%2–%3)</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>weniger als eine Minute übrig</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>etwa %n Minute übrig</numerusform>
            <numerusform>etwa %n Minuten übrig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s) left</source>
        <translation>
            <numerusform>etwa %n Stunde übrig</numerusform>
            <numerusform>etwa %n Stunden übrig</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoth::ReviewThreshold</name>
    <message>
        <source>Score at least</source>
        <translation>Wert mindestens</translation>
    </message>
    <message>
        <source>Score below</source>
        <translation>Wert unter</translation>
    </message>
    <message>
        <source>Which side of the threshold</source>
        <translation>Welche Seite der Schwelle</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>How many of them are right cannot be said: none with such a score has been decided on by hand yet.</source>
        <translation>Wie viele davon richtig sind, lässt sich nicht sagen: Über keinen mit einem solchen Wert ist bisher von Hand entschieden.</translation>
    </message>
    <message numerus="yes">
        <source>Expect %1 of them to be right, to judge by %n decision(s) made by hand.</source>
        <translation>
            <numerusform>Nach %n Entscheidung von Hand sind davon vermutlich %1 richtig.</numerusform>
            <numerusform>Nach %n Entscheidungen von Hand sind davon vermutlich %1 richtig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accept %1</source>
        <comment>so many</comment>
        <translation>%1 annehmen</translation>
    </message>
    <message>
        <source>Reject %1</source>
        <comment>so many</comment>
        <translation>%1 ablehnen</translation>
    </message>
</context>
<context>
    <name>Quoth::Reviewer</name>
    <message>
        <source>Still deciding on the others. It is safe to wait.</source>
        <translation>Über die anderen wird noch entschieden. Warten Sie ruhig ab.</translation>
    </message>
    <message>
        <source>Everything in this queue is decided.</source>
        <translation>Über alles in dieser Liste ist entschieden.</translation>
    </message>
    <message>
        <source>Only those that you have skipped are left.</source>
        <translation>Nur noch Übersprungenes ist übrig.</translation>
    </message>
    <message>
        <source>A quotation can be direct (6), indirect (7) or mixed (8).</source>
        <translation>Ein Zitat kann direkt (6), indirekt (7) oder gemischt (8) sein.</translation>
    </message>
    <message>
        <source>A name can be a person (1), organisation (2), place (3), other name (4), date (5) or a highlight (9).</source>
        <translation>Ein Name kann eine Person (1), Organisation (2), ein Ort (3), anderer Name (4), Datum (5) oder eine Hervorhebung (9) sein.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” accepted in %n place(s). Backspace takes them all back.</source>
        <translation>
            <numerusform>„%1“ an %n Stelle angenommen. Rücktaste nimmt es zurück.</numerusform>
            <numerusform>„%1“ an %n Stellen angenommen. Rücktaste nimmt alle zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” rejected in %n place(s). Backspace takes them all back.</source>
        <translation>
            <numerusform>„%1“ an %n Stelle abgelehnt. Rücktaste nimmt es zurück.</numerusform>
            <numerusform>„%1“ an %n Stellen abgelehnt. Rücktaste nimmt alle zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” changed in %n place(s). Backspace takes them all back.</source>
        <translation>
            <numerusform>„%1“ an %n Stelle geändert. Rücktaste nimmt es zurück.</numerusform>
            <numerusform>„%1“ an %n Stellen geändert. Rücktaste nimmt alle zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>No other one with these words is left to decide on.</source>
        <translation>Es ist kein anderer mit diesen Wörtern mehr übrig.</translation>
    </message>
    <message>
        <source>There is nothing to take back.</source>
        <translation>Es gibt nichts zurückzunehmen.</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) taken back.</source>
        <translation>
            <numerusform>%n Entscheidung zurückgenommen.</numerusform>
            <numerusform>%n Entscheidungen zurückgenommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n proposal(s) decided on at once. Backspace takes them all back.</source>
        <translation>
            <numerusform>Über %n Vorschlag auf einmal entschieden. Rücktaste nimmt es zurück.</numerusform>
            <numerusform>Über %n Vorschläge auf einmal entschieden. Rücktaste nimmt alle zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>No other one that was proposed like this is left to decide on.</source>
        <translation>Kein anderer Vorschlag, der so lautete, ist noch offen.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” corrected alike in %n place(s). Backspace takes them all back.</source>
        <translation>
            <numerusform>„%1“ an einer Stelle ebenso korrigiert. Die Rücktaste nimmt es zurück.</numerusform>
            <numerusform>„%1“ an %n Stellen ebenso korrigiert. Die Rücktaste nimmt alle zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) have other words around it and are left.</source>
        <translation>
            <numerusform>An einer Stelle stehen andere Wörter darum; sie bleibt, wie sie ist.</numerusform>
            <numerusform>An %n Stellen stehen andere Wörter darum; sie bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoth::RuleErrors</name>
    <message>
        <source>This is no JSON: %1</source>
        <translation>Das ist kein JSON: %1</translation>
    </message>
    <message>
        <source>The label is missing.</source>
        <translation>Das Etikett fehlt.</translation>
    </message>
    <message>
        <source>There are no words to look for.</source>
        <translation>Es fehlen die gesuchten Wörter.</translation>
    </message>
    <message>
        <source>“%1” is not known here.</source>
        <translation>„%1“ ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>“%1” cannot have this value.</source>
        <translation>„%1“ kann diesen Wert nicht haben.</translation>
    </message>
    <message>
        <source>This is no regular expression: %1</source>
        <translation>Das ist kein regulärer Ausdruck: %1</translation>
    </message>
    <message>
        <source>A tab must part the words from the label.</source>
        <translation>Ein Tabulator muss die Wörter vom Etikett trennen.</translation>
    </message>
</context>
<context>
    <name>Quoth::SecondPage</name>
    <message>
        <source>Second article</source>
        <translation>Zweiter Artikel</translation>
    </message>
    <message>
        <source>Make this the main article</source>
        <translation>Diesen zum Hauptartikel machen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>who wrote it, and when</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>Quoth::Shelf</name>
    <message>
        <source>New collection</source>
        <translation>Neue Sammlung</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoth::ShelfModel</name>
    <message>
        <source>Not yet looked at</source>
        <translation>Noch nicht angesehen</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>All decided</source>
        <translation>Alles entschieden</translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message>
        <source>Collections</source>
        <translation>Sammlungen</translation>
    </message>
    <message>
        <source>Kept searches</source>
        <translation>Gemerkte Suchen</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Sprecher</translation>
    </message>
    <message>
        <source>Persons</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
</context>
<context>
    <name>Quoth::ShelfPanel</name>
    <message>
        <source>Collections and filters</source>
        <translation>Sammlungen und Filter</translation>
    </message>
    <message>
        <source>Empty the Trash</source>
        <translation>Papierkorb leeren</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) will be deleted with all their annotations. This cannot be undone.</source>
        <translation>
            <numerusform>%n Artikel wird mit allen Anmerkungen gelöscht. Das lässt sich nicht rückgängig machen.</numerusform>
            <numerusform>%n Artikel werden mit allen Anmerkungen gelöscht. Das lässt sich nicht rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for Good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>&amp;New Collection</source>
        <translation>&amp;Neue Sammlung</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Einfg</translation>
    </message>
    <message>
        <source>&amp;Keep This Search</source>
        <translation>Diese Suche &amp;merken</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Strg+D</translation>
    </message>
    <message>
        <source>&amp;Put the Selected Articles Here</source>
        <translation>Ausgewählte Artikel &amp;hierher legen</translation>
    </message>
    <message>
        <source>P</source>
        <translation>P</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>&amp;Empty the Trash…</source>
        <translation>Papierkorb &amp;leeren …</translation>
    </message>
</context>
<context>
    <name>Quoth::SidePane</name>
    <message>
        <source>Pages of the side pane</source>
        <translation>Seiten der Seitenleiste</translation>
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
<context>
    <name>Quoth::TablePane</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>Quoth::TagActions</name>
    <message>
        <source>Tag “%1”</source>
        <translation>Schlagwort „%1“</translation>
    </message>
</context>
<context>
    <name>Quoth::TagEditor</name>
    <message>
        <source>There is a tag “%1” already.</source>
        <translation>Es gibt schon ein Schlagwort „%1“.</translation>
    </message>
    <message>
        <source>All of these tags are in the library already.</source>
        <translation>Alle diese Schlagwörter sind schon in der Bibliothek.</translation>
    </message>
</context>
<context>
    <name>Quoth::TagForm</name>
    <message>
        <source>Theme’s own</source>
        <translation>Wie das Farbschema</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Sky blue</source>
        <translation>Himmelblau</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Vermilion</source>
        <translation>Zinnober</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Purpur</translation>
    </message>
    <message>
        <source>Colour of the tag</source>
        <translation>Farbe des Schlagworts</translation>
    </message>
    <message>
        <source>Line of the tag</source>
        <translation>Linie des Schlagworts</translation>
    </message>
    <message>
        <source>Solid</source>
        <translation>Durchgezogen</translation>
    </message>
    <message>
        <source>Dotted</source>
        <translation>Gepunktet</translation>
    </message>
    <message>
        <source>Dashed</source>
        <translation>Gestrichelt</translation>
    </message>
    <message>
        <source>Wavy</source>
        <translation>Gewellt</translation>
    </message>
    <message>
        <source>Double</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>Key of the tag</source>
        <translation>Taste des Schlagworts</translation>
    </message>
    <message>
        <source>Description of the tag</source>
        <translation>Beschreibung des Schlagworts</translation>
    </message>
    <message>
        <source>When to use it</source>
        <translation>Wann es passt</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Andere …</translation>
    </message>
</context>
<context>
    <name>Quoth::TagPanel</name>
    <message>
        <source>No tags yet. Press Insert to make one, or select words, press 9 and then T.</source>
        <translation>Noch keine Schlagwörter. Einfg legt eines an; oder Wörter auswählen, 9 und dann T drücken.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Take Off and Delete</source>
        <translation>Abnehmen und löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Find a tag…</source>
        <translation>Schlagwort suchen …</translation>
    </message>
    <message>
        <source>Find a tag</source>
        <translation>Schlagwort suchen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>What can be done with tags</source>
        <translation>Was mit Schlagwörtern geht</translation>
    </message>
    <message>
        <source>&amp;New Tag</source>
        <translation>&amp;Neues Schlagwort</translation>
    </message>
    <message>
        <source>Ins</source>
        <translation>Einfg</translation>
    </message>
    <message>
        <source>New Tag &amp;Below</source>
        <translation>Neues Schlagwort &amp;darunter</translation>
    </message>
    <message>
        <source>Shift+Ins</source>
        <translation>Umschalt+Einfg</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>&amp;Merge Into…</source>
        <translation>&amp;Zusammenführen mit …</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Auf</translation>
    </message>
    <message>
        <source>Move D&amp;own</source>
        <translation>Nach &amp;unten</translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+Ab</translation>
    </message>
    <message>
        <source>Move &amp;Out</source>
        <translation>Eine Ebene &amp;höher</translation>
    </message>
    <message>
        <source>Alt+Left</source>
        <translation>Alt+Links</translation>
    </message>
    <message>
        <source>Move &amp;In</source>
        <translation>Eine Ebene &amp;tiefer</translation>
    </message>
    <message>
        <source>Alt+Right</source>
        <translation>Alt+Rechts</translation>
    </message>
    <message>
        <source>Im&amp;port…</source>
        <translation>Im&amp;portieren …</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>Tag to merge into</source>
        <translation>Schlagwort, in das zusammengeführt wird</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Neues Schlagwort</translation>
    </message>
    <message>
        <source>New tag %1</source>
        <translation>Neues Schlagwort %1</translation>
    </message>
    <message>
        <source>All that has “%1” gets another tag instead.</source>
        <translation>Alles mit „%1“ bekommt stattdessen ein anderes Schlagwort.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is on %n passage(s).</source>
        <translation>
            <numerusform>„%1“ steht an %n Stelle.</numerusform>
            <numerusform>„%1“ steht an %n Stellen.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are tags below “%1”; they would move up.</source>
        <translation>Unter „%1“ stehen Schlagwörter; sie rücken dann auf.</translation>
    </message>
</context>
<context>
    <name>Quoth::TagTreeModel</name>
    <message numerus="yes">
        <source>on %n passage(s)</source>
        <translation>
            <numerusform>an %n Stelle</numerusform>
            <numerusform>an %n Stellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quoth::TypographyDialog</name>
    <message>
        <source>Text</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>&amp;Typeface</source>
        <translation>Schrif&amp;tart</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>&amp;Größe</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Line &amp;height</source>
        <translation>Zeilen&amp;höhe</translation>
    </message>
    <message>
        <source> em</source>
        <translation> em</translation>
    </message>
    <message>
        <source> characters</source>
        <translation> Zeichen</translation>
    </message>
    <message>
        <source>Line &amp;length</source>
        <translation>Zeilen&amp;länge</translation>
    </message>
    <message>
        <source>Space between &amp;paragraphs</source>
        <translation>Abstand zwischen &amp;Absätzen</translation>
    </message>
    <message>
        <source>&amp;Indent first lines instead</source>
        <translation>Stattdessen erste Zeilen &amp;einziehen</translation>
    </message>
    <message>
        <source>L&amp;etter spacing</source>
        <translation>&amp;Buchstabenabstand</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>&amp;Word spacing</source>
        <translation>&amp;Wortabstand</translation>
    </message>
    <message>
        <source>&amp;Justify lines</source>
        <translation>Zeilen als Bloc&amp;ksatz</translation>
    </message>
    <message>
        <source>&amp;Defaults</source>
        <translation>&amp;Voreinstellungen</translation>
    </message>
    <message>
        <source>Serif (%1)</source>
        <translation>Serifenschrift (%1)</translation>
    </message>
    <message>
        <source>Sans serif (%1)</source>
        <translation>Serifenlose (%1)</translation>
    </message>
    <message>
        <source>H&amp;yphenate words</source>
        <translation>Wörter tr&amp;ennen</translation>
    </message>
    <message>
        <source>This system has no hyphenation patterns</source>
        <translation>Dieses System hat keine Trennmuster</translation>
    </message>
    <message>
        <source>Patterns are there for: %1</source>
        <translation>Trennmuster gibt es für: %1</translation>
    </message>
</context>
<context>
    <name>Quoth::VerdictView</name>
    <message>
        <source>Nothing is marked here</source>
        <translation>Hier ist nichts markiert</translation>
    </message>
    <message>
        <source>%1, speaker unknown</source>
        <translation>%1, Sprecher unbekannt</translation>
    </message>
    <message>
        <source>%1, said by %2</source>
        <translation>%1, gesagt von %2</translation>
    </message>
    <message>
        <source>%1, meaning %2</source>
        <translation>%1, gemeint ist %2</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>Quoth::WatchDialog</name>
    <message>
        <source>Watched Folders</source>
        <translation>Beobachtete Ordner</translation>
    </message>
    <message>
        <source>Articles that are put into these folders come into the library while Quoth runs, and at its next start.</source>
        <translation>Artikel, die in diese Ordner gelegt werden, kommen in die Bibliothek, solange Quoth läuft, und beim nächsten Start.</translation>
    </message>
    <message>
        <source>Watched folders</source>
        <translation>Beobachtete Ordner</translation>
    </message>
    <message>
        <source>&amp;Add Folder…</source>
        <translation>Ordner &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Watch a Folder</source>
        <translation>Einen Ordner beobachten</translation>
    </message>
</context>
<context>
    <name>Quoth::WebLink</name>
    <message>
        <source>Open Link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>Open this address in the browser?</source>
        <translation>Diese Adresse im Browser öffnen?</translation>
    </message>
    <message>
        <source>&amp;Open in Browser</source>
        <translation>Im Browser &amp;öffnen</translation>
    </message>
</context>
</TS>
