#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads exports as another program would, and cuts every annotation's words out of the text by
code points. Called by test_roundtrip with the folder that holds export.json, .jsonl, .csv and
.jsonld of the same articles. Python's strings count code points; only its standard library is used.
"""
import csv
import json
import re
import sys
import uuid
from pathlib import Path

DANGEROUS = re.compile("[ \u00a0'\"]*[=+\\-@\uff1d\uff0b\uff0d\uff20\t\r\n]")


def unguarded(cell):
    return cell[1:] if cell.startswith("'") and DANGEROUS.match(cell[1:]) else cell


def check(condition, *what):
    if not condition:
        print("FAIL", *[ascii(part) for part in what])
        sys.exit(1)


folder = Path(sys.argv[1])
with open(folder / "export.jsonl", encoding="utf-8", newline="\n") as file:
    articles = [json.loads(line) for line in file]
whole = json.loads((folder / "export.json").read_text(encoding="utf-8"))
check(whole["articles"] == articles, "json and jsonl differ")

by_id = {article["id"]: article for article in articles}
total = 0
for article in articles:
    for annotation in article["annotations"]:
        cut = article["text"][annotation["start"] : annotation["end"]]
        check(cut == annotation["text"], "jsonl", article["id"], annotation, cut)
        total += 1
    for spans in article["structure"].values():
        for start, end in [spans] if isinstance(spans[0], int) else spans:
            check(0 <= start <= end <= len(article["text"]), "structure", article["id"])

rows = 0
with open(folder / "export.csv", encoding="utf-8", newline="") as file:
    for row in csv.DictReader(file, strict=True):
        check(None not in row and None not in row.values(), "ragged row", row)
        for cell in row.values():
            check(cell.startswith("'") or not DANGEROUS.match(cell), "formula", cell)
        article = by_id[unguarded(row["article"])]
        words = unguarded(row["words"])
        check(article["text"][int(row["start"]) : int(row["end"])] == words, "csv", row)
        match = [a for a in article["annotations"] if a["id"] == int(row["annotation"])]
        check(len(match) == 1, "csv id", row)
        for column, key in (("tag", "tag"), ("note", "note"), ("author", "author"), ("entity", "entity")):
            check(unguarded(row[column]) == match[0].get(key, ""), "csv", column, row)
        check(float(row["score"]) == match[0]["origin"]["score"], "csv score", row)
        attributes = unguarded(row["attributes"])
        check((json.loads(attributes) if attributes else {}) == match[0].get("attributes", {}), "csv attributes", row)
        rows += 1

collection = json.loads((folder / "export.jsonld").read_text(encoding="utf-8"))
items = collection["first"]["items"]
check(collection["total"] == len(items), "total")
texts = [article["text"] for article in articles]
ids = set()
cut_out = 0
for item in items:
    check(item["id"].startswith("urn:uuid:") and uuid.UUID(item["id"][9:]).version == 5, "id", item)
    check(item["id"] not in ids, "two of one id", item)
    ids.add(item["id"])
    if item["motivation"] == "linking":
        check(item["target"] in ids, "a link from nowhere", item)
        continue
    quote, place = item["target"]["selector"]
    check((quote["type"], place["type"]) == ("TextQuoteSelector", "TextPositionSelector"), item)
    start, end = place["start"], place["end"]
    fits = [
        text
        for text in texts
        if text[start:end] == quote["exact"]
        and text[:start].endswith(quote["prefix"])
        and text[end:].startswith(quote["suffix"])
    ]
    check(fits, "w3c", item)
    check(len(quote["prefix"]) >= min(16, start), "a short prefix", item)
    cut_out += 1
rejected = sum(a["status"] == "rejected" for article in articles for a in article["annotations"])
check(cut_out == total - rejected, "w3c count", cut_out, total, rejected)
print(f"annotations: {total}, in csv {rows}, in w3c {cut_out}")
