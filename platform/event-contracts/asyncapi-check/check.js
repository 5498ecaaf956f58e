// AsyncAPI's parser resolves every $ref, applies the traits and validates the result against its own rules.
// Errors fail the check; advice is only printed. SchemasTest checks that the samples match the schemas.
import { fromFile, Parser } from '@asyncapi/parser';

const [file] = process.argv.slice(2);
const { document, diagnostics } = await fromFile(new Parser(), file).parse();
for (const { severity, path, message } of diagnostics) {
  console.log(`${severity === 0 ? 'ERROR' : 'advice'} ${path.join('.')}: ${message}`);
}
if (!document) {
  process.exit(1);
}
console.log(`${file} is valid: ${document.channels().length} channels, ${document.messages().length} messages`);
