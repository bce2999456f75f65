// One page in all its forms: themes, widths, print, folded and unfolded.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {pathToFileURL} from 'node:url';
import {chromium} from 'playwright-core';
import {broken, clipped, fold, overlaps, widths} from './in-page.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const FORMS = [
  {name: 'light 1280', width: 1280, media: {colorScheme: 'light', media: 'screen'}, axe: true},
  {name: 'dark 1280', width: 1280, media: {colorScheme: 'dark', media: 'screen'}, axe: true},
  {name: 'light 390', width: 390, media: {colorScheme: 'light', media: 'screen'}, axe: true},
  {name: 'dark 390', width: 390, media: {colorScheme: 'dark', media: 'screen'}, axe: false},
  {name: 'print A4', width: 718, media: {colorScheme: 'light', media: 'print'}, axe: false},
];

export function browser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
}

/** All findings on a page: [{check, form, text}]. */
export async function check(engine, file, {full = true} = {}) {
  const findings = [];
  const url = pathToFileURL(file).href;
  const context = await engine.newContext({offline: true});
  try {
    const page = await context.newPage();
    let form;
    const find = (check, texts) => texts.forEach((text) => findings.push({check, form: form.name, text}));
    page.on('console', (message) => find('console', [message.text()]));
    page.on('pageerror', (error) => find('console', [String(error)]));
    page.on('request', (request) => request.url() === url || find('request', [request.url().slice(0, 100)]));
    for (form of full ? FORMS : FORMS.slice(0, 1)) await inForm(page, url, form, find);
  } finally {
    await context.close();
  }
  return findings;
}

async function inForm(page, url, form, find) {
  await page.setViewportSize({width: form.width, height: 900});
  await page.emulateMedia(form.media);
  await page.goto(url); // anew: the page begins in this form
  for (const open of [false, true]) {
    await page.evaluate(fold, open);
    const which = open ? ' (unfolded)' : ' (folded)';
    find('width', (await page.evaluate(widths)).map((text) => text + which));
    find('overlap', (await page.evaluate(overlaps)).map((text) => text + which));
    find('broken', (await page.evaluate(broken)).map((text) => text + which));
    find('clipped', (await page.evaluate(clipped)).map((text) => text + which));
  }
  if (form.axe) find('axe', await accessible(page));
}

async function accessible(page) {
  await page.evaluate(axe);
  const result = await page.evaluate(() => window.axe.run(document, {resultTypes: ['violations']}));
  return result.violations.map(
    (violation) => `${violation.id}: ${violation.help}: ${violation.nodes.length} times, first at ${violation.nodes[0].html.slice(0, 160)}`,
  );
}
