// node first-screens.mjs DIR: what a reader is to know after ten seconds stands in the first screen. DIR holds NAME/report.html.
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {browser} from './checks.mjs';

const HEIGHT = 900;

/** Of each page: how it came out, what is behind it, and what the picture shows. */
const FACTS = {
  'v1.6.0-burst-1': ['meets 24 of 38 targets', 'Service Creates', 'Raft Apply', 'worst percentile'],
  'v1.6.0-burst-throttled-1': ['misses 6 of 38 targets', 'Service Delete p50', 'worst percentile', 'Distance to the targets'],
  'v1.1.0-burst-1': ['UNDECIDED', 'cannot be decided', 'worst percentile'],
  'v1.6.0-failover-1': ['UNDECIDED', 'manager-2', 'failed scrapes', 'kill'],
  'two-versions': ['SLOWER', 'Change of the mean', 'not decided'],
  history: ['releases', 'v1.6.0', 'by release'],
  'forty-operations': ['misses', 'worst percentile', 'Distance to the targets'],
  etcd: ['etcd', 'worst percentile|load', 'targets'],
};

const engine = await browser();
const context = await engine.newContext({offline: true, viewport: {width: 1280, height: HEIGHT}});
let wrong = 0;
for (const [name, facts] of Object.entries(FACTS)) {
  const file = ['report.html', 'history.html'].map((one) => join(process.argv[2], name, one)).find(existsSync);
  if (!file) {
    console.log(`WRONG: ${name}: no page`);
    wrong++;
    continue;
  }
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  const text = await page.evaluate((height) => {
    const words = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      const box = range.getBoundingClientRect();
      if (box.width > 1 && box.height > 1 && box.bottom <= height) words.push(texts.currentNode.data);
    }
    return words.join(' ').replace(/\s+/g, ' ');
  }, HEIGHT);
  const pictures = await page.evaluate(
    (height) => [...document.querySelectorAll('svg.chart, .ratio')].some((chart) => {
      const box = chart.getBoundingClientRect();
      return box.height > 0 && box.top + box.height / 2 < height;
    }),
    HEIGHT,
  );
  const missing = facts.filter((fact) => !fact.split('|').some((one) => text.includes(one)));
  if (!pictures) missing.push('a picture');
  wrong += missing.length;
  console.log(missing.length ? `WRONG: ${name}: not in the first screen: ${missing.join(', ')}` : `good: ${name}`);
  await page.close();
}
await engine.close();
process.exit(wrong ? 1 : 0);
