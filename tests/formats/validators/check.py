#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads exports as other programs do, and cuts the words of every annotation out of the text.

Called with the folder that holds export.jsonl (the truth), and for each format its file or the
folder of its files. Places are counted here in Python's own way (code points) or over UTF-16 bytes.
Programs that are not Quoth's (nltk, seqeval, nervaluate, conllu, spaCy, cassis) check more where they
are installed; what was skipped is said in a line that begins with SKIP.
"""
import csv
import importlib
import json
import re
import sys
import warnings
import xml.etree.ElementTree as ET
from pathlib import Path

folder = Path(sys.argv[1])
checked = {}


def check(condition, *what):
    if not condition:
        print("FAIL", *[ascii(part) for part in what])
        sys.exit(1)


def count(name, number):
    checked[name] = checked.get(name, 0) + number


def utf16(text, start, end):
    return text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le")


def lines(path):
    with open(path, encoding="utf-8", newline="\n") as file:
        return [json.loads(line) for line in file]


def library(name, what):
    """The module of that name, or nothing and a line that says what is not checked."""
    try:
        return importlib.import_module(name)
    except ImportError:
        print(f"SKIP {name} is not installed: {what}")
        return None


def letters(text):
    return "".join(text.split()).replace("\u0085", "")


articles = lines(folder / "export.jsonl")
by_text = {article["text"]: article for article in articles}
by_letters = {letters(article["text"]): article for article in articles}


def configured(section):
    """The names that annotation.conf declares in a section."""
    content = (folder / "brat" / "annotation.conf").read_text(encoding="utf-8")
    lines = content.split(f"[{section}]\n")[1].split("\n[")[0].split("\n")
    return {re.split(r"[\t ]", line)[0] for line in lines if line and line[0] != "<"}


def brat():
    types, relations, attributes = map(configured, ("entities", "relations", "attributes"))
    for ann in sorted((folder / "brat").glob("*.ann")):
        text = ann.with_suffix(".txt").read_bytes().decode("utf-8")
        check(text in by_text, "brat text", ann.name)
        ids = set()
        content = ann.read_bytes().decode("utf-8")
        # brat reads by Python's lines: no other line end may be in the file.
        check(content.splitlines() == content.split("\n")[:-1], "brat line ends", ann.name)
        for line in content.splitlines():
            kind = line[0]
            check(kind in "TRAN#", "brat line", line)
            ids.add(line.split("\t")[0])
            if kind == "T":
                _, head, words = line.split("\t", 2)
                label, places = head.split(" ", 1)
                check(label in types, "brat type", line)
                cut = []
                for place in places.split(";"):
                    start, end = map(int, place.split(" "))
                    check(0 <= start < end <= len(text), "brat place", line)
                    check("\n" not in text[start:end], "brat line end in a span", line)
                    cut.append(text[start:end])
                check(" ".join(cut) == words, "brat words", line, cut)
                count("brat", 1)
        for line in content.splitlines():
            if line[0] == "R":
                check(line.split("\t")[1].split(" ")[0] in relations, "brat relation", line)
                check(all(word.split(":")[1] in ids for word in line.split()[2:]), line)
            elif line[0] in "AN#":
                if line[0] == "A":
                    check(line.split("\t")[1].split(" ")[0] in attributes, "brat attribute", line)
                check(line.split("\t")[1].split(" ")[1] in ids, line)


def conll():
    nltk = library("nltk.chunk.util", "conll2003 is checked by its columns alone")
    seqeval = library("seqeval.metrics.sequence_labeling", "IOB2 tags are counted by this alone")
    nervaluate = library("nervaluate", "nobody scores the IOB2 tags against themselves")
    all_tags = []
    sentences = (folder / "export.conll").read_text(encoding="utf-8").split("\n\n")
    text = ""
    for sentence in sentences:
        rows = [row.split(" ") for row in sentence.split("\n") if row]
        if not rows or rows[0][0] == "-DOCSTART-":
            continue
        before = "O"
        for row in rows:
            check(len(row) == 4, "conll2003 columns", row)
            tag = row[3]
            check(tag == "O" or tag[:2] in ("B-", "I-"), "conll2003 tag", row)
            if tag.startswith("I-"):
                check(before[1:] == tag[1:], "conll2003 I- without B-", row)
            before = tag
            text += row[0]
        marks = sum(row[3].startswith("B-") for row in rows)
        count("conll2003", marks)
        tags = [row[3] for row in rows]
        all_tags.append(tags)
        if seqeval:
            check(len(seqeval.get_entities(tags)) == marks, "seqeval", tags)
        if nltk:
            plain = "\n".join(f"w{i} {row[1]} {row[3]}" for i, row in enumerate(rows))
            tree = nltk.conllstr2tree(plain, chunk_types=None, root_label="S")
            check(len(list(tree.subtrees())) - 1 == marks, "nltk", plain)
    check(letters(text) == letters("".join(a["text"] for a in articles)), "conll2003 text")
    labels = sorted({tag[2:] for tags in all_tags for tag in tags if tag != "O"})
    if nervaluate and labels:
        scores = nervaluate.Evaluator(all_tags, all_tags, tags=labels, loader="list").evaluate()
        strict = scores["overall"]["strict"]
        check((strict.precision, strict.recall) == (1, 1), "nervaluate", strict)
        check(strict.correct == checked["conll2003"], "nervaluate", strict.correct)


def conllu():
    content = (folder / "export.conllu").read_text(encoding="utf-8")
    if parser := library("conllu", "CoNLL-U is checked by its columns alone"):
        parser.parse(content)
    spaces = {"s": " ", "t": "\t", "n": "\n", "r": "\r", "p": "|", "\\": "\\"}

    def unescaped(value):
        out, at = "", 0
        while at < len(value):
            out += spaces[value[at + 1]] if value[at] == "\\" else value[at]
            at += 2 if value[at] == "\\" else 1
        return out

    for document in content.split("# newdoc")[1:]:
        text, opened = "", 0
        for sentence in document.split("\n\n"):
            rows = [row.split("\t") for row in sentence.split("\n") if row[:1].isdigit()]
            said = [row[9:] for row in sentence.split("\n") if row.startswith("# text = ")]
            own = ""
            for number, row in enumerate(rows):
                check(len(row) == 10 and row[0] == str(number + 1), "conllu row", row)
                misc = dict(field.split("=", 1) for field in row[9].split("|")) if row[9] != "_" else {}
                text += unescaped(misc.get("SpacesBefore", "")) + row[1]
                own += row[1]
                if misc.get("SpaceAfter") != "No":
                    text += unescaped(misc.get("SpacesAfter", "\\s"))
                entity = misc.get("Entity", "")
                opened += entity.count("(") - entity.count(")")
                count("conllu", entity.count("("))
            check(opened == 0, "conllu entities are not closed", sentence)
            if rows:
                check(letters(own) == letters(said[0]), "conllu text", said)
        check(text in by_text or text[:-1] in by_text, "conllu whole text", text)


def spacy_doc(spacy, task):
    """The task as spaCy's own document, by its words and by its Doc JSON."""
    tokens = task["tokens"]
    text = task["text"]
    spans = [
        {"start": span["start"], "end": span["end"], "label": span["label"], "kb_id": ""}
        for span in task["spans"]
    ]
    for token, after in zip(tokens, tokens[1:] + [{"start": len(text)}]):
        check(token["ws"] == (text[token["end"] : token["end"] + 1] == " "), "ws", token)
    whole = {
        "text": text,
        "ents": [],
        "spans": {"sc": spans},
        "tokens": [{key: token[key] for key in ("id", "start", "end")} for token in tokens],
    }
    faults = spacy.schemas.validate(spacy.schemas.DocJSONSchema, whole)
    check(not faults, "spacy schema", faults)
    made_up = "".join(token["text"] + " " * token["ws"] for token in tokens)
    check(made_up == text, "prodigy's tokens do not make up the text")
    doc = spacy.tokens.Doc(spacy.blank("en").vocab).from_json(whole)
    check(doc.text == text, "spacy text")
    for ours, theirs in zip(task["spans"], doc.spans["sc"]):
        check(theirs.text == text[ours["start"] : ours["end"]], "spacy", ours, theirs.text)
        check((theirs.start, theirs.end - 1) == (ours["token_start"], ours["token_end"]), ours)
        count("spacy", 1)


def prodigy():
    spacy = library("spacy", "prodigy's tokens and spans are checked by this alone")
    if spacy:
        library("spacy.schemas", "")
    for task in lines(folder / "export.prodigy"):
        text = task["text"]
        check(text in by_text, "prodigy text")
        tokens = task["tokens"]
        for token in tokens:
            check(text[token["start"] : token["end"]] == token["text"], "prodigy token", token)
        known = {a["id"]: a for a in by_text[text]["annotations"]}
        for span in task["spans"]:
            first, last = tokens[span["token_start"]], tokens[span["token_end"]]
            check((first["start"], last["end"]) == (span["start"], span["end"]), "prodigy", span)
            words = known[span["quoth"]["id"]]["text"]
            check(text[span["start"] : span["end"]] in words, "prodigy words", span, words)
            count("prodigy", 1)
        if spacy:
            spacy_doc(spacy, task)


def doccano():
    for example in lines(folder / "export.doccano"):
        known = {a["id"]: a for a in by_text[example["text"]]["annotations"]}
        for entity in example["entities"]:
            cut = utf16(example["text"], entity["start_offset"], entity["end_offset"])
            check(cut == known[entity["id"]]["text"], "doccano", entity, cut)
            count("doccano", 1)
        ids = set(known)
        for relation in example["relations"]:
            check(relation["from_id"] in ids and relation["to_id"] in ids, "doccano", relation)


def label_studio():
    config = ET.parse(folder / "label-studio" / "config.xml").getroot()
    labels = {label.get("value") for label in config.iter("Label")}
    names = {config.find("Labels").get("name")}
    tasks = json.loads((folder / "label-studio" / "tasks.json").read_text(encoding="utf-8"))
    for task in tasks:
        text = task["data"]["text"]
        check(text in by_text, "label-studio text")
        results = [r for a in task["annotations"] + task["predictions"] for r in a["result"]]
        ids = {r["id"] for r in results if r["type"] == "labels"}
        for region in results:
            if region["type"] == "relation":
                check(region["from_id"] in ids and region["to_id"] in ids, "label-studio", region)
                continue
            value = region["value"]
            check(text[value["start"] : value["end"]] == value["text"], "label-studio", region)
            check(region["from_name"] in names, "label-studio control", region)
            check(set(value["labels"]) <= labels, "label-studio label", region)
            count("label-studio", 1)


def table(name, delimiter):
    with open(folder / ("export." + name), encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter=delimiter, strict=True):
            check(None not in row and None not in row.values(), name, "ragged", row)
            count(name, 1)


def webanno():
    for tsv in sorted((folder / "webanno-tsv").glob("*.tsv")):
        content = tsv.read_bytes().decode("utf-8")
        check(content.startswith("#FORMAT=WebAnno TSV 3.3\n#T_SP="), "webanno head")
        rows = [row for row in content.split("\n") if row[:1].isdigit()]
        columns = {row.count("\t") for row in rows}
        check(len(columns) <= 1, "webanno columns", columns)
        text = "".join(row.split("\t")[2] for row in rows).replace("\\\\", "\\")
        article = by_letters[letters(text)]
        for row in rows:
            _, place, word, *cells = row.split("\t")
            start, end = map(int, place.split("-"))
            check(utf16(article["text"], start, end) == word.replace("\\\\", "\\"), "webanno", row)
            count("webanno-tsv", 1)


def uima():
    warnings.simplefilter("ignore")
    cassis = library("cassis", "UIMA's files are read as plain XML and JSON")
    for path in sorted((folder / "uima-json").glob("*.json")):
        cas = json.loads(path.read_text(encoding="utf-8"))
        structures = cas["%FEATURE_STRUCTURES"]
        text = structures[0]["sofaString"]
        ids = {s["%ID"] for s in structures}
        check(set(cas["%VIEWS"]["_InitialView"]["%MEMBERS"]) <= ids, "members")
        words = sorted(
            utf16(text, s["begin"], s["end"]) for s in structures if s["%TYPE"] == "quoth.Mark"
        )
        wanted = [a["text"] for a in by_text[text]["annotations"] if a["status"] != "rejected"]
        check(words == sorted(wanted), "uima-json", path.name)
        count("uima-json", len(words))
        if cassis:
            with open(path, "rb") as file:
                read = cassis.load_cas_from_json(file)
            found = sorted(mark.get_covered_text() for mark in read.select("quoth.Mark"))
            check(found == sorted(wanted), "cassis json", path.name)
    for path in sorted((folder / "uima-xmi").glob("*.xmi")):
        root = ET.parse(path).getroot()
        text = root.find("{http:///uima/cas.ecore}Sofa").get("sofaString")
        words = sorted(
            utf16(text, int(mark.get("begin")), int(mark.get("end")))
            for mark in root.iter("{http:///quoth.ecore}Mark")
        )
        wanted = [a["text"] for a in by_text[text]["annotations"] if a["status"] != "rejected"]
        check(words == sorted(wanted), "uima-xmi", path.name)
        count("uima-xmi", len(words))
        if cassis:
            with open(path.parent / "TypeSystem.xml", "rb") as file:
                types = cassis.load_typesystem(file)
            with open(path, "rb") as file:
                read = cassis.load_cas_from_xmi(file, typesystem=types)
            found = sorted(mark.get_covered_text() for mark in read.select("quoth.Mark"))
            check(found == sorted(wanted), "cassis xmi", path.name)


def w3c():
    collection = json.loads((folder / "export.jsonld").read_text(encoding="utf-8"))
    items = collection["first"]["items"]
    check(collection["total"] == len(items), "w3c total")
    named = {article["id"]: article["text"] for article in articles}
    for item in items:
        if item["motivation"] == "linking":
            continue
        text = named[item["article"]]
        quote, place = item["target"]["selector"]
        start, end = place["start"], place["end"]
        check(text[start:end] == quote["exact"], "w3c", item)
        check(text[:start].endswith(quote["prefix"]), "w3c prefix", item)
        check(text[end:].startswith(quote["suffix"]), "w3c suffix", item)
        count("w3c", 1)


def tei():
    space = "{http://www.tei-c.org/ns/1.0}"
    xml_id = "{http://www.w3.org/XML/1998/namespace}id"
    root = ET.parse(folder / "export.tei").getroot()
    documents = [root] if root.tag == space + "TEI" else root.findall(space + "TEI")
    for document in documents:
        body = document.find(f"{space}text/{space}body")
        text = "".join(body.itertext())
        name = document.find(f".//{space}idno[@type='key']").text
        article = next(a for a in articles if a["id"].split() == name.split())
        known = {a["id"]: a for a in article["annotations"]}
        for annotation in document.iter(space + "annotation"):
            pointer = re.fullmatch(
                r"#string-range\(([^,]*)((?:,\d+,\d+)+)\)", annotation.get("target")
            )
            check(pointer and pointer[1] == body.get(xml_id), "tei", annotation.get("target"))
            places = re.findall(r",(\d+),(\d+)", pointer[2])
            cut = [text[int(start) : int(start) + int(size)] for start, size in places]
            number = int(annotation.get(xml_id).split(".n")[1])
            words = known[number]["text"]
            check(words.startswith(cut[0]) and words.endswith(cut[-1]), "tei", cut, words)
            check(len(cut) > 1 or cut[0] == words, "tei words", cut, words)
            count("tei", 1)


def refi(name, line_end):
    space = "{urn:QDA-XML:project:1.0}"
    root = ET.parse(folder / name / "project.qde").getroot()
    for source in root.iter(space + "TextSource"):
        path = source.get("plainTextPath").replace("internal://", "sources/")
        text = (folder / name / path).read_bytes().decode("utf-8")
        canonical = text.replace(line_end, "\n")
        check(canonical in by_text, name, "text")
        parts = {a["text"].replace("\n", line_end) for a in by_text[canonical]["annotations"]}
        for selection in source.iter(space + "PlainTextSelection"):
            start, end = int(selection.get("startPosition")), int(selection.get("endPosition"))
            cut = text[start:end]
            check(any(cut in words for words in parts), name, cut)
            shown = " ".join(selection.get("name").split())
            check(" ".join(cut.split()).startswith(shown[:40]), name, cut, shown)
            count(name, 1)


brat()
conll()
conllu()
prodigy()
doccano()
label_studio()
table("csv", ",")
table("tsv", "\t")
webanno()
uima()
w3c()
tei()
refi("refi-qda", "\n")
refi("refi-qda-crlf", "\r\n")
print("checked", " ".join(f"{name}={number}" for name, number in sorted(checked.items())))
