// node compared.mjs PAGE: the page of a comparison shows what changed, and all of it when asked. PAGE needs a change and a SAME.
import {pathToFileURL} from 'node:url';
import {browser} from './checks.mjs';

const engine = await browser();
const context = await engine.newContext({offline: true});
const page = await context.newPage();
await page.goto(pathToFileURL(process.argv[2]).href);
let wrong = 0;
const say = (good, text) => {
  wrong += good ? 0 : 1;
  console.log(`${good ? 'good' : 'WRONG'}: ${text}`);
};
const rows = () => page.evaluate(() => [...document.querySelectorAll('[data-changes]')].map((row) => ({words: row.dataset.changes, shown: !row.hidden})));
const allShown = async () => (await rows()).every((row) => row.shown);

const unchanged = (row) => row.words.split(' ').every((word) => ['SAME', 'NOT-SLOWER'].includes(word));

const first = await rows();
const quiet = first.filter((row) => !row.shown);
say(quiet.length > 0 && quiet.every(unchanged), `of ${first.length} rows ${quiet.length} are hidden, all without a change`);
say(first.some((row) => row.shown) && !first.filter((row) => row.shown).some(unchanged), 'every change is shown');
await page.getByRole('button', {name: /^Show all/}).click();
await page.getByRole('button', {name: 'Show changed only'}).waitFor();
say(await allShown(), 'the button shows the rest');
await page.getByRole('button', {name: 'Show changed only'}).click();
await page.evaluate(() => (location.hash = document.querySelector('details[data-changes="SAME"]').id));
await page.waitForFunction(() => [...document.querySelectorAll('[data-changes]')].every((row) => !row.hidden));
say(await allShown(), 'a link to something hidden shows it');
await page.reload();
say(await allShown(), 'and so does a page that is opened there');
await page.goto(pathToFileURL(process.argv[2]).href + '#verdict');
await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
say(await allShown(), 'on paper everything is shown');
const plain = await engine.newContext({offline: true, javaScriptEnabled: false});
const still = await plain.newPage();
await still.goto(pathToFileURL(process.argv[2]).href);
say((await still.locator('[data-changes][hidden]').count()) === 0, 'without a script everything is shown');
await engine.close();
process.exit(wrong ? 1 : 0);
