// node self-test.mjs PAGE: the page must pass, and each check must report the page when it is broken on purpose.
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {browser, check} from './checks.mjs';

const unguarded = (html) => html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
const before = (html, mark, added) => html.replace(mark, added + mark);
const inChart = (html, from, to) => {
  const at = html.indexOf('class="chart"');
  return html.slice(0, at) + html.slice(at).replace(from, to);
};

const BREAKS = {
  console: (html) => before(unguarded(html), '</body>', '<script>console.log("loud")</script>'),
  request: (html) => before(unguarded(html), '</main>', '<img src="https://example.invalid/x.png" alt=""/>'),
  width: (html) => before(html, '</main>', '<div style="width:3000px">wide</div>'),
  broken: (html) => before(unguarded(html), '</head>', '<style>thead th{display:block;width:8px;white-space:normal;overflow-wrap:anywhere}</style>'),
  clipped: (html) => inChart(html, /<text x="[^"]*"/, '<text x="5000"'),
  overlap: (html) => inChart(html, /<text [^>]*>[^<]*<\/text>/, '$&$&'),
  axe: (html) => before(html, '</main>', '<p style="color:#ccc;background:#fff">hardly to be read</p>'),
};

const html = readFileSync(process.argv[2], 'utf8');
const directory = mkdtempSync(join(tmpdir(), 'broken-'));
const engine = await browser();
let wrong = 0;
const say = (good, text) => {
  wrong += good ? 0 : 1;
  console.log(`${good ? 'good' : 'WRONG'}: ${text}`);
};
try {
  say((await check(engine, process.argv[2], {full: false})).length === 0, 'the page as it is has no findings');
  for (const [expected, breaking] of Object.entries(BREAKS)) {
    const file = join(directory, expected + '.html');
    const broken = breaking(html);
    writeFileSync(file, broken);
    const found = [...new Set((await check(engine, file, {full: false})).map((finding) => finding.check))];
    say(broken !== html && found.includes(expected), `broken on purpose, "${expected}" is reported (found: ${found.join(', ')})`);
  }
} finally {
  await engine.close();
  rmSync(directory, {recursive: true});
}
process.exit(wrong ? 1 : 0);
