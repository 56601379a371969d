// SPDX-License-Identifier: GPL-3.0-or-later
// reader-pictures FOLDER: what the reader looks like, in light and dark, small and large, as PNG
// files for the eye. Makes no judgement of its own.
#include <articlebuilder.h>

#include <reader/readerview.h>

#include <QApplication>
#include <QDir>

#include <cstdio>

using namespace Quoth;
using namespace Qt::StringLiterals;

namespace {

using enum AnnotationKind;
using enum AnnotationStatus;

QString articleText()
{
    return u"Harbour tolls to double as council backs bridge plan\n\n"
           "By Rowan Petit, Westmark Courier\n3 March 2026\n\n"
           "Westmark’s council voted on Monday to double harbour tolls, a step that Calder "
           "Shipping "
           "called “a tax on every loaf of bread” on the island.\n\n"
           "“We have patched the old bridge for thirty years,” Mayor Ines Calloway said. “The next "
           "storm will not wait for another study.”\n\n"
           "Tomas Ferrand, who chairs the regional fund, told reporters that the money would be "
           "“ring-fenced to the last cent” until June next year.\n\n"
           "“If Calder wants a seat at the table,” she added, “the table is in Westmark, not in "
           "Porto Lirio.”\n\n"
           "The Lirian engineers who drew the plan expect work to begin in the autumn of 2027. A "
           "spokeswoman for Calder Shipping declined to comment further. “Ask me in May,” Amina "
           "Yusuf said; “Ask him,” said Petra Oyelaran-Featherstonehaugh.\n\n"
           "Old Harbour Road stays closed. قال عمدة المدينة إن الجسر القديم قد تعب من العمل.\n\n"
           "Sign up to our morning letter · More from Westmark\n"_s;
}

AnnotatedArticle pictureArticle(bool isReviewed)
{
    ArticleBuilder builder(articleText());
    const AnnotationStatus status = isReviewed ? Accepted : Proposed;
    Structure &structure = builder.structure();
    structure.title = builder.find(u"Harbour tolls to double as council backs bridge plan"_s);
    structure.byline = builder.find(u"Rowan Petit, Westmark Courier"_s);
    structure.dateline = builder.find(u"3 March 2026"_s);
    structure.body = {{structure.dateline.end + 2, builder.find(u"\n\nSign up"_s).start}};
    structure.boilerplate = {builder.find(u"Sign up to our morning letter · More from Westmark"_s)};

    builder.add(Entity, u"LOC"_s, u"Westmark"_s, 2, status, u"Westmark"_s);
    builder.add(Entity, u"DATE"_s, u"Monday"_s, 1, status);
    const qint64 company =
        builder.add(Entity, u"ORG"_s, u"Calder Shipping"_s, 1, status, u"Calder Shipping"_s);
    const qint64 tax =
        builder.add(Quotation, u"mixed"_s, u"a tax on every loaf of bread"_s, 1, status);
    const qint64 called = builder.add(Cue, {}, u"called"_s, 1, status);
    builder.relate(RelationKind::Speaker, tax, company);
    builder.relate(RelationKind::Cue, tax, called);

    const qint64 patched = builder.add(
        Quotation, u"direct"_s, u"“We have patched the old bridge for thirty years,”"_s, 1, status);
    const qint64 storm = builder.add(
        Quotation, u"direct"_s, u"“The next storm will not wait for another study.”"_s, 1, status);
    const qint64 mayor =
        builder.add(Entity, u"PER"_s, u"Ines Calloway"_s, 1, status, u"Ines Calloway"_s);
    const qint64 said = builder.add(Cue, {}, u"said"_s, 1, status);
    for (const qint64 quotation : {patched, storm}) {
        builder.relate(RelationKind::Speaker, quotation, mayor);
        builder.relate(RelationKind::Cue, quotation, said);
    }

    const qint64 chair =
        builder.add(Entity, u"PER"_s, u"Tomas Ferrand"_s, 1, status, u"Tomas Ferrand"_s);
    const qint64 told = builder.add(Cue, {}, u"told"_s, 1, status);
    const qint64 money = builder.add(
        Quotation, u"indirect"_s,
        u"the money would be “ring-fenced to the last cent” until June next year"_s, 1, status);
    const qint64 fenced =
        builder.add(Quotation, u"mixed"_s, u"ring-fenced to the last cent"_s, 1, status);
    for (const qint64 quotation : {money, fenced}) {
        builder.relate(RelationKind::Speaker, quotation, chair);
        builder.relate(RelationKind::Cue, quotation, told);
    }
    builder.add(Entity, u"DATE"_s, u"June next year"_s, 1, status);

    const qint64 table =
        builder.add(Quotation, u"direct"_s, u"“If Calder wants a seat at the table,”"_s, 1, status);
    const qint64 place = builder.add(
        Quotation, u"direct"_s, u"“the table is in Westmark, not in Porto Lirio.”"_s, 1, status);
    const qint64 she = builder.add(Mention, {}, u"she"_s, 1, Proposed, u"Ines Calloway"_s);
    const qint64 added = builder.add(Cue, {}, u"added"_s, 1, status);
    for (const qint64 quotation : {table, place}) {
        builder.relate(RelationKind::Speaker, quotation, she);
        builder.relate(RelationKind::Cue, quotation, added);
    }
    builder.relate(RelationKind::Coreference, she, mayor);
    builder.add(Entity, u"ORG"_s, u"Calder"_s, 2, Proposed, u"Calder Shipping"_s);
    builder.add(Entity, u"LOC"_s, u"Westmark"_s, 3, status, u"Westmark"_s);
    builder.add(Entity, u"LOC"_s, u"Porto Lirio"_s, 1, status, u"Porto Lirio"_s);

    builder.add(Entity, u"MISC"_s, u"Lirian"_s, 1, status, u"Lirian"_s);
    builder.add(Entity, u"DATE"_s, u"the autumn of 2027"_s, 1, status);
    builder.add(
        Entity, u"ORG"_s, u"Calder Shipping"_s, 2, isReviewed ? Corrected : Proposed,
        u"Calder Shipping"_s);
    builder.add(Highlight, u"follow up"_s, u"engineers who drew the plan expect work to begin"_s);
    const qint64 ask = builder.add(Quotation, u"direct"_s, u"“Ask me in May,”"_s, 1, status);
    builder.relate(
        RelationKind::Speaker, ask,
        builder.add(Entity, u"PER"_s, u"Amina Yusuf"_s, 1, status, u"Amina Yusuf"_s));
    const qint64 him = builder.add(Quotation, u"direct"_s, u"“Ask him,”"_s, 1, status);
    builder.relate(
        RelationKind::Speaker, him,
        builder.add(
            Entity, u"PER"_s, u"Petra Oyelaran-Featherstonehaugh"_s, 1, status,
            u"Petra Oyelaran-Featherstonehaugh"_s));
    builder.add(Entity, u"LOC"_s, u"Old Harbour Road"_s, 1, status);
    builder.add(Entity, u"PER"_s, u"Harbour"_s, 2, Rejected);
    builder.add(Entity, u"ORG"_s, u"Harbour Road stays"_s, 1, Accepted);
    builder.add(Entity, u"LOC"_s, u"الجسر القديم"_s, 1, status);
    return builder.content();
}

struct Picture
{
    QString name;
    QSize size = {846, 900};
    QString theme = u"light"_s;
    bool isReviewed = true;
    qreal fontSize = 0;
    QString current = {};
    bool isSerif = true;
    bool hasSelection = false;
    bool isMirrored = false;
    bool isStacked = false;
    bool isSetFully = false; ///< justified and indented
};

ReaderTheme themeNamed(const QString &name)
{
    if (name == u"dark"_s) {
        return ReaderTheme::dark();
    }
    if (name == u"sepia"_s) {
        return ReaderTheme::sepia();
    }
    if (name == u"black"_s) {
        return ReaderTheme::black();
    }
    if (name.startsWith(u"contrast"_s)) {
        return ReaderTheme::highContrast(name.endsWith(u"dark"_s));
    }
    return ReaderTheme::light();
}

/// One paragraph with every sort of mark over every other, and one in three pieces.
AnnotatedArticle stackedArticle()
{
    ArticleBuilder builder(
        u"The mayor of Westmark said in the old harbour office that Calder Shipping would pay for "
        "the bridge before the end of May, and that nobody else had been asked.\n\n"
        "عمدة المدينة قال إن Calder Shipping ستدفع ثمن الجسر القديم قبل نهاية مايو.\n\n"
        "市長は橋は五月までに直ると言った。 नगर प्रमुख ने कहा पुल मई तक ठीक होगा। é👩🏽‍🚒 x̄̂\n"_s);
    builder.add(
        Quotation, u"indirect"_s,
        u"Calder Shipping would pay for the bridge before the end of May, and that nobody else"_s);
    builder.add(
        Highlight, u"a"_s, u"said in the old harbour office that Calder Shipping would pay"_s);
    builder.add(Entity, u"PER"_s, u"mayor of Westmark said in the old"_s);
    builder.add(Entity, u"LOC"_s, u"Westmark"_s);
    builder.add(Entity, u"ORG"_s, u"Calder Shipping"_s);
    builder.add(Entity, u"MISC"_s, u"Shipping would"_s, 1, Proposed);
    builder.add(Entity, u"DATE"_s, u"before the end of May"_s);
    builder.add(Entity, u"PER"_s, u"عمدة المدينة"_s);
    builder.add(Entity, u"ORG"_s, u"Calder Shipping"_s, 2);
    builder.add(Highlight, u"b"_s, u"إن Calder Shipping ستدفع"_s);
    builder.add(Entity, u"LOC"_s, u"橋"_s);
    builder.add(Entity, u"PER"_s, u"नगर प्रमुख"_s);
    builder.add(Entity, u"PER"_s, u"👩🏽‍🚒"_s);
    AnnotatedArticle content = builder.content();
    Annotation split;
    split.id = 900;
    split.tag = u"c"_s;
    setParts(split, {builder.find(u"nobody"_s), builder.find(u"had"_s), builder.find(u"asked"_s)});
    split.words = split.span.in(content.article.text).toString();
    content.set.annotations.append(split);
    return content;
}

void take(const Picture &picture, const QDir &folder)
{
    ReaderView view;
    if (picture.fontSize > 0) {
        QFont font = view.font();
        font.setPointSizeF(picture.fontSize);
        view.setFont(font);
    }
    if (picture.isMirrored) {
        view.setLayoutDirection(Qt::RightToLeft);
    }
    Typography typography;
    typography.isSerif = picture.isSerif;
    typography.isJustified = picture.isSetFully;
    typography.indentsParagraphs = picture.isSetFully;
    view.setTypography(typography);
    view.setTheme(themeNamed(picture.theme));
    view.resize(picture.size);
    view.setRejectedVisible(true);
    const AnnotatedArticle content =
        picture.isStacked ? stackedArticle() : pictureArticle(picture.isReviewed);
    view.setArticle(content);
    view.show();
    view.activateWindow();
    view.setFocus();
    if (!picture.current.isEmpty()) {
        for (const Annotation &annotation : content.set.annotations) {
            if (annotation.words == picture.current) {
                view.setCurrentAnnotation(annotation.id);
            }
        }
    }
    if (picture.isStacked) {
        view.setCurrentAnnotation(900);
    }
    if (picture.hasSelection) {
        const qsizetype start = content.article.text.indexOf(u"old bridge"_s);
        view.setSelection({start, content.article.text.indexOf(u"told reporters"_s)});
        view.setFindText(u"Harbour"_s);
    }
    QApplication::processEvents();
    const QString path = folder.filePath(picture.name + u".png"_s);
    if (!view.grab().save(path)) {
        std::fprintf(stderr, "cannot write %s\n", qPrintable(path));
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    if (argc != 2) {
        std::fputs("usage: reader-pictures FOLDER\n", stderr);
        return 2;
    }
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    folder.mkpath(u"."_s);
    const QString storm = u"“The next storm will not wait for another study.”"_s;
    const QList<Picture> pictures = {
        {.name = u"light"_s},
        {.name = u"dark"_s, .theme = u"dark"_s},
        {.name = u"light-proposed"_s, .isReviewed = false},
        {.name = u"dark-proposed"_s, .theme = u"dark"_s, .isReviewed = false},
        {.name = u"light-current"_s, .current = storm},
        {.name = u"light-current-lines"_s,
         .current = u"the money would be “ring-fenced to the last cent” until June next year"_s},
        {.name = u"dark-current"_s, .theme = u"dark"_s, .current = u"Calder Shipping"_s},
        {.name = u"light-selection"_s, .hasSelection = true},
        {.name = u"dark-selection"_s, .theme = u"dark"_s, .hasSelection = true},
        {.name = u"light-9pt"_s, .size = {700, 620}, .fontSize = 7},
        {.name = u"light-24pt"_s, .size = {1300, 900}, .fontSize = 17},
        {.name = u"dark-24pt-narrow"_s, .size = {640, 900}, .theme = u"dark"_s, .fontSize = 17},
        {.name = u"light-sans"_s, .isSerif = false},
        {.name = u"light-narrow"_s, .size = {380, 800}},
        {.name = u"light-mirrored"_s, .isMirrored = true},
        {.name = u"sepia"_s, .theme = u"sepia"_s},
        {.name = u"black"_s, .theme = u"black"_s},
        {.name = u"contrast"_s, .theme = u"contrast"_s},
        {.name = u"contrast-dark"_s, .theme = u"contrast dark"_s},
        {.name = u"light-justified"_s, .isSetFully = true},
        {.name = u"light-stacked"_s, .size = {846, 420}, .isStacked = true},
        {.name = u"sepia-stacked"_s, .size = {846, 420}, .theme = u"sepia"_s, .isStacked = true},
        {.name = u"dark-stacked"_s, .size = {846, 420}, .theme = u"dark"_s, .isStacked = true},
        {.name = u"black-stacked"_s, .size = {846, 420}, .theme = u"black"_s, .isStacked = true},
    };
    for (const Picture &picture : pictures) {
        take(picture, folder);
    }
    return 0;
}
