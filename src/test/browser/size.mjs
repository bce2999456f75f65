// node size.mjs DIR=KILOBYTES...: pages keep within so many bytes and 12 000 pixels as they open; prints how long each takes.
import {statSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {browser} from './checks.mjs';

const TALLEST = 12_000;
const OPENED = 7;

const engine = await browser();
let wrong = 0;
for (const given of process.argv.slice(2)) {
  const [directory, most] = given.split('=');
  const file = join(directory, 'report.html');
  const bytes = statSync(file).size;
  const times = [];
  let tall = 0;
  for (let i = 0; i < OPENED; i++) {
    const page = await engine.newPage({viewport: {width: 1280, height: 900}});
    await page.goto(pathToFileURL(file).href);
    times.push(await page.evaluate(() => performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd));
    tall = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.close();
  }
  const good = bytes <= most * 1000 && tall <= TALLEST;
  wrong += good ? 0 : 1;
  const median = Math.round(times.sort((a, b) => a - b)[(OPENED - 1) / 2]);
  console.log(`${good ? 'good' : 'WRONG'}: ${directory}: ${bytes} bytes of ${most} kB, ${tall} px; DOMContentLoaded after ${median} ms (median of ${OPENED})`);
}
await engine.close();
process.exit(wrong ? 1 : 0);
