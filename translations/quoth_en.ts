<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Quoth::ArticleListModel</name>
    <message numerus="yes">
        <source>%n quote(s)</source>
        <translation>
            <numerusform>%n quote</numerusform><numerusform>%n quotes</numerusform></translation>
    </message>
</context>
<context>
    <name>Quoth::Desk</name>
    <message numerus="yes">
        <source>Analysing %1 of %n article(s)…</source>
        <translation>
            <numerusform>Analysing %1 of %n article…</numerusform><numerusform>Analysing %1 of %n articles…</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) with the same text were in the library already and stay as they are.</source>
        <translation>
            <numerusform>%n article with the same text was in the library already and stays as it is.</numerusform><numerusform>%n articles with the same text were in the library already and stay as they are.</numerusform></translation>
    </message>
</context>
<context>
    <name>Quoth::MessageBar</name>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform><numerusform>And %n more.</numerusform></translation>
    </message>
</context>
</TS>
