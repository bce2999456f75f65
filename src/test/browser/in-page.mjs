// Checks that run inside the page. Each gives a list of findings, in words; none is good.

/** Nothing sticks out of its box, but for what lies in a box that scrolls by design. */
export function widths() {
  const findings = [];
  const name = (element) =>
    element.tagName.toLowerCase() +
    (element.id ? '#' + element.id : '') +
    (element.className && typeof element.className === 'string' ? '.' + element.className.split(' ').join('.') : '');
  const wide = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > wide) {
    findings.push(`the page is ${document.documentElement.scrollWidth} px wide in a window of ${wide}`);
  }
  const scrolls = (element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
  const hidden = (element) => element.closest('.spoken, .skip, [hidden]') !== null;
  const inScroller = (element) => {
    for (let up = element.parentElement; up; up = up.parentElement) if (scrolls(up)) return true;
    return false;
  };
  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest('svg') && element.tagName !== 'svg') continue;
    if (!element.getClientRects().length || hidden(element) || inScroller(element)) continue;
    const box = element.getBoundingClientRect();
    if (box.right > wide + 1 || box.left < -1) {
      findings.push(`${name(element)} reaches from ${Math.round(box.left)} to ${Math.round(box.right)} px of ${wide}`);
    }
    const style = getComputedStyle(element);
    const own = style.display !== 'inline' && element.clientWidth > 0 && !scrolls(element);
    if (own && element.scrollWidth > element.clientWidth + 1) {
      findings.push(`what ${name(element)} holds is ${element.scrollWidth} px wide in ${element.clientWidth}`);
    }
  }
  return findings;
}

/** No words of a chart touch one another. */
export function overlaps() {
  const findings = [];
  for (const chart of document.querySelectorAll('svg.chart')) {
    if (!chart.getClientRects().length) continue;
    const scale = chart.getBoundingClientRect().width / chart.viewBox.baseVal.width;
    const words = [...chart.querySelectorAll('text')].map((text) => [text.textContent, text.getBoundingClientRect()]);
    for (let i = 0; i < words.length; i++) {
      for (let j = i + 1; j < words.length; j++) {
        const [one, a] = words[i];
        const [other, b] = words[j];
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        // the boxes of lines are higher than their letters
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) - 2 * scale;
        if (across > 1 && down > 1) {
          findings.push(`"${one}" and "${other}" touch in "${chart.querySelector('title').textContent}"`);
        }
      }
    }
  }
  return findings;
}

/** No words of a chart leave it. */
export function clipped() {
  const findings = [];
  for (const chart of document.querySelectorAll('svg.chart')) {
    if (!chart.getClientRects().length) continue;
    const whole = chart.getBoundingClientRect();
    for (const text of chart.querySelectorAll('text')) {
      const box = text.getBoundingClientRect();
      const out = Math.max(whole.left - box.left, box.right - whole.right, whole.top - box.top, box.bottom - whole.bottom);
      if (out > 2) {
        findings.push(`"${text.textContent}" leaves "${chart.querySelector('title').textContent}" by ${Math.round(out)} px`);
      }
    }
  }
  return findings;
}

/** No head of a column and no number is broken inside a word. */
export function broken() {
  const findings = [];
  for (const cell of document.querySelectorAll('thead th, td.number, .numbers td, .numbers tbody th')) {
    const unseen = cell.closest('.spoken') || getComputedStyle(cell.parentElement.parentElement).position === 'absolute';
    if (!cell.getClientRects().length || unseen) continue;
    const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      if (text.parentElement.closest('bdi, code')) continue;
      for (const word of text.data.matchAll(/[^\s/]+/g)) {
        const range = document.createRange();
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
        if (lines.size > 1) findings.push(`"${word[0]}" is broken in "${cell.closest('table').caption?.textContent}"`);
      }
    }
  }
  return findings;
}

/** Opens or closes everything that folds. */
export function fold(open) {
  for (const details of document.querySelectorAll('details')) details.open = open;
}
