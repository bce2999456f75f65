// node tools.mjs PAGE: theme, filter, sorting and copying do what they say. PAGE needs a target that fails and one that passes.
import {pathToFileURL} from 'node:url';
import {browser} from './checks.mjs';

const engine = await browser();
const context = await engine.newContext({offline: true});
await context.grantPermissions(['clipboard-read', 'clipboard-write']);
const page = await context.newPage();
await page.goto(pathToFileURL(process.argv[2]).href);
let wrong = 0;
const say = (good, text) => {
  wrong += good ? 0 : 1;
  console.log(`${good ? 'good' : 'WRONG'}: ${text}`);
};
const surface = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const visible = () =>
  page.evaluate(() => [...document.querySelectorAll('[data-verdicts]')].filter((row) => !row.hidden).map((row) => row.dataset.verdicts));

const light = await surface();
const theme = page.getByRole('button', {name: /^Theme/});
await theme.click();
await theme.click();
const dark = await surface();
say(light !== dark, `the theme changes the page from ${light} to ${dark}`);
await theme.click();
say((await surface()) === light, 'the third click gives the first theme back');

const all = (await visible()).length;
await page.getByRole('button', {name: 'PASS', exact: true}).click();
const passing = await visible();
say(passing.length > 0 && passing.length < all && passing.every((row) => row.includes('PASS')), `of ${all} rows the filter shows ${passing.length}, all with PASS`);
await page.evaluate(() => (location.hash = document.querySelector('.reasons a').getAttribute('href')));
await page.waitForFunction(() => [...document.querySelectorAll('[data-verdicts]')].every((row) => !row.hidden));
say((await visible()).length === all, 'a link to something hidden shows it');

const column = () => page.evaluate(() => [...document.querySelectorAll('#targets ~ .box tbody td:nth-child(2)')].map((cell) => Number(cell.dataset.value)));
await page.getByRole('button', {name: 'observations'}).first().click();
const rising = await column();
say(rising.length > 1 && rising.every((value, i) => i === 0 || rising[i - 1] <= value), `sorted by observations: ${rising.join(' ')}`);
await page.getByRole('button', {name: 'observations'}).first().click();
say(String(await column()) === String([...rising].sort((a, b) => b - a)), 'the second click sorts the other way');

await page.getByRole('button', {name: 'Copy as Markdown'}).click();
await page.getByRole('button', {name: 'Copied'}).waitFor();
const text = await page.evaluate(() => navigator.clipboard.readText());
const tables = text.split('\n').filter((line) => line.startsWith('|'));
const cells = (line) => line.replace(/\\\|/g, '').split('|').length;
say(text.startsWith('## ') && tables.length > 5, `Markdown of ${text.length} characters, ${tables.length} lines of tables`);
say(!/<[a-z]/i.test(text.replace(/\\</g, '')), 'no markup is left in it');
let widths = true;
for (let i = 1; i < tables.length; i++) {
  if (/^\|( ---)/.test(tables[i])) widths &&= cells(tables[i]) === cells(tables[i - 1]);
}
say(widths, 'heads and rules of its tables have as many cells');
// by keyboard alone: filter, search, their address, expand, and the values of the timeline
const url = pathToFileURL(process.argv[2]).href;
await page.goto('about:blank');
await page.goto(url);
const reach = async (wanted) => {
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((word) => (document.activeElement.textContent || document.activeElement.placeholder) === word, wanted)) return true;
  }
  return false;
};
say(await reach('FAIL'), 'the filter is reached by the tab key');
await page.keyboard.press('Enter');
const failing = await visible();
say(failing.length > 0 && failing.every((row) => row.includes('FAIL')), `the enter key shows ${failing.length} rows, all with FAIL`);
say(await reach('Find a name'), 'the search is reached by the tab key');
await page.keyboard.type('zzz');
say((await visible()).length === 0 && (await page.getByText('No name or verdict matches.').isVisible()), 'where nothing matches the page says so');
const empty = await page.evaluate(() => [...document.querySelectorAll('main table, .dots')].filter((table) => table.getClientRects().length && [...table.querySelectorAll('[data-verdicts]')].length && [...table.querySelectorAll('[data-verdicts]')].every((row) => row.hidden)).length);
say(empty === 0, `tables without a row: ${empty}`);
for (let i = 0; i < 3; i++) await page.keyboard.press('Backspace');
await page.keyboard.type('create');
const found = await visible();
const address = await page.evaluate(() => location.hash);
say(found.length > 0 && found.length < failing.length && address === '#?show=FAIL&find=create', `the search shows ${found.length} rows, the address is ${address}`);
await page.goto('about:blank');
await page.goto(url + address);
say(String(await visible()) === String(found), 'the address alone gives the same rows');
await page.goto('about:blank');
await page.goto(url);
const opened = () => page.evaluate(() => [...document.querySelectorAll('main details')].filter((part) => part.open).length);
const before = await opened();
say(await reach('Expand all'), 'expanding is reached by the tab key');
await page.keyboard.press('Enter');
const whole = await opened();
await page.keyboard.press('Enter');
say(whole > before && (await opened()) === before, `it opens ${whole} parts where ${before} were open, and closes them again`);
await page.evaluate(() => document.querySelector('svg[data-plot]').focus());
await page.keyboard.press('ArrowRight');
const hint = await page.locator('.hint').first().textContent();
say(/^0 s – .*load|^0 s – /.test(hint.replace(/\u202f/g, ' ')), `an arrow key shows ${hint}`);

const plain = await engine.newContext({offline: true, javaScriptEnabled: false});
const still = await plain.newPage();
await still.goto(url);
say((await still.locator('main [hidden]').count()) === 0, 'without a script nothing is hidden');
await engine.close();
process.exit(wrong ? 1 : 0);
