// SPDX-License-Identifier: GPL-3.0-or-later
// Holds an exported collection against the schemas of the W3C's own test suite and expands it as
// JSON-LD in safe mode, where a key that no context maps is an error. Arguments: the folder with
// schemas/ and anno.jsonld, the exported file. Needs the npm packages ajv, ajv-draft-04 and jsonld.
const fs = require('fs');
const path = require('path');
const Ajv = require('ajv-draft-04').default || require('ajv-draft-04');
const jsonld = require('jsonld');

const [folder, exported] = process.argv.slice(2);
const collection = JSON.parse(fs.readFileSync(exported));
const ajv = new Ajv({strict: false, allErrors: true, validateFormats: false});
const definitions = path.join(folder, 'schemas', 'definitions');
for (const file of fs.readdirSync(definitions).filter(name => name.endsWith('.json'))) {
    ajv.addSchema(JSON.parse(fs.readFileSync(path.join(definitions, file))), file);
}

let checks = 0;
let failures = 0;
function checkAll(directory, documents) {
    for (const file of fs.readdirSync(directory).sort()) {
        const full = path.join(directory, file);
        if (fs.statSync(full).isDirectory() || !file.endsWith('.json')) {
            continue;
        }
        const schema = JSON.parse(fs.readFileSync(full));
        if (schema.assertionType !== 'must') {
            continue;
        }
        delete schema.id;
        const validate = ajv.compile(schema);
        for (const document of documents) {
            ++checks;
            if ((validate(document) ? 'valid' : 'invalid') !== schema.expectedResult) {
                ++failures;
                console.log('FAIL', file, JSON.stringify(document).slice(0, 400));
                break;
            }
        }
    }
}
const schemas = path.join(folder, 'schemas');
checkAll(path.join(schemas, 'collections'), [collection]);
// On its own an annotation brings the context that it has from the collection here.
const annotations =
    collection.first.items.map(item => ({'@context': collection['@context'], ...item}));
checkAll(path.join(schemas, 'annotations'), annotations);
checkAll(path.join(schemas, 'annotations', 'specificResource'), annotations);
checkAll(path.join(schemas, 'annotations', 'bodiesTargets'), annotations);

const context = JSON.parse(fs.readFileSync(path.join(folder, 'anno.jsonld')));
const documentLoader = async url => {
    if (url !== 'http://www.w3.org/ns/anno.jsonld') {
        throw new Error('not offline: ' + url);
    }
    return {contextUrl: null, documentUrl: url, document: context};
};
(async () => {
    await jsonld.expand(collection, {safe: true, documentLoader});
    const quads = await jsonld.toRDF(collection, {format: 'application/n-quads', documentLoader});
    console.log(`${checks} checks, ${failures} failed, ${quads.split('\n').length - 1} quads`);
    process.exit(failures === 0 && checks > 0 ? 0 : 1);
})().catch(error => {
    console.log('FAIL', error.message, JSON.stringify(error.details || {}).slice(0, 600));
    process.exit(1);
});
