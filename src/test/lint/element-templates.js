// Every element template against the schema that Camunda Modeler uses for Camunda 7.
import { readFileSync, readdirSync } from 'node:fs';
import validator from '@bpmn-io/element-templates-validator';

const folder = new URL('../../../.camunda/element-templates/', import.meta.url);
const files = readdirSync(folder).filter(name => name.endsWith('.json'));
if (files.length === 0) {
  throw new Error('no element templates in ' + folder.pathname);
}

let failed = false;
for (const file of files) {
  const { valid, errors } = validator.validate(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
  console.log(`${file}: ${valid ? 'valid' : 'refused'}`);
  for (const error of errors ?? []) {
    console.error(`  ${error.message}`);
    failed = true;
  }
  failed ||= !valid;
}
process.exit(failed ? 1 : 0);
