// node check.mjs PAGE...: checks pages in Chromium, one on each processor, but two at least; exit 1 when there is any finding.
import {availableParallelism} from 'node:os';
import {browser, check} from './checks.mjs';

const MOST_SHOWN = 20;

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('expected pages to check, found none');
  process.exit(2);
}
const engine = await browser();
let wrong = 0;
const waiting = [...files];
async function work() {
  for (let file = waiting.shift(); file; file = waiting.shift()) {
    const findings = await check(engine, file);
    wrong += findings.length;
    if (findings.length === 0) console.log(`${file}: good`);
    for (const {check, form, text} of findings.slice(0, MOST_SHOWN)) {
      console.log(`${file}: ${form}: ${check}: ${text}`);
    }
    if (findings.length > MOST_SHOWN) console.log(`${file}: and ${findings.length - MOST_SHOWN} more`);
  }
}
await Promise.all(Array.from({length: Math.max(2, availableParallelism())}, work));
await engine.close();
process.exit(wrong ? 1 : 0);
