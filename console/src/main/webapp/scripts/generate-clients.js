// Generates the types of the four services' REST interfaces from the OpenAPI documents that their build wrote.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const webapp = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const home = process.env.AMENDS_HOME ?? resolve(webapp, '../../../..');
const target = resolve(webapp, 'src/api/generated');

await mkdir(target, { recursive: true });
for (const service of ['case', 'assessment', 'contact', 'plan']) {
  const document = resolve(home, `${service}-service/target/openapi/openapi.json`);
  let text;
  try {
    text = await readFile(document, 'utf8');
  } catch {
    console.error(`${document} does not exist. Build ${service}-service first: mvn package.`);
    process.exit(1);
  }
  const types = astToString(await openapiTS(JSON.parse(text), { alphabetize: true }));
  await writeFile(resolve(target, `${service}.d.ts`), types);
}
