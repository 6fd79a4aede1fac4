// `node .ci/sentences.mjs [en|es]`: every sentence of a language as one file, to translate a new language from.
import { register } from "tsx/esm/api";

register();
const code = process.argv[2] ?? "en";
const { catalogue } = await import(`../packages/words/src/catalogues/${code}/index.ts`);
process.stdout.write(`${JSON.stringify(catalogue, null, 2)}\n`);
