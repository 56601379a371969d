// SPDX-License-Identifier: GPL-3.0-or-later
// Reads exports that count UTF-16 units in Node, whose strings are made of these, and cuts the words
// of every annotation out of the text. Argument: the folder that check.py reads. ninjs is held
// against a schema where the npm package ajv is installed.
const fs = require('fs');
const path = require('path');

const folder = process.argv[2];
const checked = {};
function check(condition, ...what) {
    if (!condition) {
        console.log('FAIL', ...what.map(part => JSON.stringify(part)));
        process.exit(1);
    }
}
function count(name, number) {
    checked[name] = (checked[name] || 0) + number;
}
const text = (...parts) => fs.readFileSync(path.join(folder, ...parts), 'utf8');
const lines = name => text(name).split('\n').filter(line => line).map(line => JSON.parse(line));
const filesOf = (name, ending) =>
    fs.readdirSync(path.join(folder, name)).filter(file => file.endsWith(ending)).sort();

// The truth: places in code points, brought over here by the strings' own iterator.
const articles = lines('export.jsonl');
const byText = new Map(articles.map(article => [article.text, article]));
for (const article of articles) {
    const characters = [...article.text];
    for (const annotation of article.annotations) {
        const cut = characters.slice(annotation.start, annotation.end).join('');
        check(cut === annotation.text, 'jsonl', annotation, cut);
    }
    article.shown = article.annotations.filter(one => one.status !== 'rejected');
    article.wanted = article.shown.map(one => one.text).sort();
    count('jsonl', article.annotations.length);
}
const same = (a, b) => a.length === b.length && a.every((one, i) => one === b[i]);

for (const example of lines('export.doccano')) {
    const known = new Map(byText.get(example.text).annotations.map(one => [one.id, one.text]));
    for (const entity of example.entities) {
        const cut = example.text.slice(entity.start_offset, entity.end_offset);
        check(cut === known.get(entity.id), 'doccano', entity, cut);
        count('doccano', 1);
    }
}

for (const file of filesOf('uima-json', '.json')) {
    const cas = JSON.parse(text('uima-json', file));
    const structures = cas['%FEATURE_STRUCTURES'];
    const whole = structures[0].sofaString;
    const words = structures.filter(one => one['%TYPE'] === 'quoth.Mark')
                      .map(one => whole.slice(one.begin, one.end))
                      .sort();
    check(same(words, byText.get(whole).wanted), 'uima-json', file);
    count('uima-json', words.length);
}

// An attribute's value without a library: what XML escapes, and nothing else.
function plain(value) {
    const named = {lt: '<', gt: '>', amp: '&', quot: '"', apos: '\''};
    return value.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (all, hex, decimal, name) =>
        name ? named[name] : String.fromCodePoint(parseInt(hex || decimal, hex ? 16 : 10)));
}
for (const file of filesOf('uima-xmi', '.xmi')) {
    const xmi = text('uima-xmi', file);
    const whole = plain(/sofaString="([^"]*)"/.exec(xmi)[1]);
    const words = [...xmi.matchAll(/<\w+:Mark\s[^>]*?\bbegin="(\d+)" end="(\d+)"/g)]
                      .map(match => whole.slice(Number(match[1]), Number(match[2])))
                      .sort();
    check(same(words, byText.get(whole).wanted), 'uima-xmi', file);
    count('uima-xmi', words.length);
}

const letters = string => string.replace(/[\s\u0085]/gu, '');
const byLetters = new Map(articles.map(article => [letters(article.text), article]));
for (const file of filesOf('webanno-tsv', '.tsv')) {
    const rows = text('webanno-tsv', file).split('\n').filter(row => /^\d/.test(row))
                     .map(row => row.split('\t'));
    const word = row => row[2].replace(/\\\\/g, '\\');
    const article = byLetters.get(letters(rows.map(word).join('')));
    for (const row of rows) {
        const [start, end] = row[1].split('-').map(Number);
        check(article.text.slice(start, end) === word(row), 'webanno-tsv', file, row);
        count('webanno-tsv', 1);
    }
}

let validate = null;
try {
    const Ajv = require('ajv/dist/2020').default;
    validate = new Ajv({strict: false}).compile(
        JSON.parse(fs.readFileSync(path.join(__dirname, 'ninjs.schema.json'))));
} catch (error) {
    console.log('SKIP ajv is not installed: ninjs is read as plain JSON');
}
for (const item of lines('export.ninjs')) {
    check(byText.has(item.bodies[0].value), 'ninjs text');
    check(!validate || validate(item), 'ninjs', validate && validate.errors);
    count('ninjs', 1);
}
console.log('checked', Object.entries(checked).map(pair => pair.join('=')).join(' '));
