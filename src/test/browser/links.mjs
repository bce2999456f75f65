// node links.mjs PAGE...: every link within a page ends on something that is seen, clear of the bar that stays at the top.
import {pathToFileURL} from 'node:url';
import {browser} from './checks.mjs';

const engine = await browser();
let wrong = 0;
for (const file of process.argv.slice(2)) {
  for (const width of [1280, 390]) {
    const context = await engine.newContext({offline: true, viewport: {width, height: 900}});
    const page = await context.newPage();
    const url = pathToFileURL(file).href;
    await page.goto(url);
    const anchors = await page.evaluate(() => [...new Set([...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')))]);
    const lost = [];
    for (const anchor of anchors) {
      await page.evaluate((to) => {
        for (const part of document.querySelectorAll('details')) part.open = false;
        location.hash = '#none';
        location.hash = to;
      }, anchor);
      await page.waitForTimeout(20);
      const fault = await page.evaluate((to) => {
        const target = document.getElementById(decodeURIComponent(to.slice(1)));
        if (!target) return 'leads nowhere';
        const spoken = target.closest('.spoken');
        const box = (spoken ? spoken.parentElement : target).getBoundingClientRect();
        const bar = document.querySelector('.bar').getBoundingClientRect().bottom;
        if (!box.width || !box.height) return 'is not seen';
        const atEnd = window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 2;
        if (box.top < bar - 1 && window.scrollY > 0) return `is under the bar (${Math.round(box.top)} of ${Math.round(bar)})`;
        return box.top > window.innerHeight - 20 && !atEnd ? `is below the window (${Math.round(box.top)})` : '';
      }, anchor);
      if (fault) lost.push(`${anchor} ${fault}`);
    }
    wrong += lost.length;
    console.log(lost.length ? `WRONG: ${file} at ${width}: ${lost.slice(0, 5).join('; ')}${lost.length > 5 ? ` and ${lost.length - 5} more` : ''}` : `good: ${file} at ${width}: ${anchors.length} links`);
    await context.close();
  }
}
await engine.close();
process.exit(wrong ? 1 : 0);
