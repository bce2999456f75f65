// What the page can do beyond being read: choose a theme, filter by verdict, sort, copy as Markdown.
// Without it nothing is missing but these tools. It asks for nothing outside the page and keeps nothing.
(function () {
  'use strict';

  function element(name, text, kind) {
    var made = document.createElement(name);
    if (text) made.textContent = text;
    if (kind) made.className = kind;
    return made;
  }

  function button(text, action) {
    var made = element('button', text, 'tool');
    made.type = 'button';
    made.addEventListener('click', function () { action(made); });
    return made;
  }

  // one row of tools below the tally
  var tools = element('div', '', 'tools');
  document.querySelector('.headline').appendChild(tools);

  var status = element('p', '', 'spoken');
  status.setAttribute('role', 'status');
  document.querySelector('main').appendChild(status);

  // theme: as the system says, light, dark
  var themes = ['auto', 'light', 'dark'];
  function theme() {
    var at = 0;
    var made = button('Theme: auto', function (self) {
      at = (at + 1) % themes.length;
      self.textContent = 'Theme: ' + themes[at];
      if (at) document.documentElement.setAttribute('data-theme', themes[at]);
      else document.documentElement.removeAttribute('data-theme');
    });
    var item = element('li', '', 'tools');
    item.appendChild(made);
    document.querySelector('.bar ul').appendChild(item);
  }

  // filter: what carries verdicts is shown when one of them is the chosen one
  function filter() {
    var rows = Array.prototype.slice.call(document.querySelectorAll('[data-verdicts]'));
    var words = ['FAIL', 'UNDECIDED', 'NO-DATA', 'PASS'].filter(function (word) {
      return rows.some(function (row) { return has(row, word); });
    });
    if (words.length < 2) return;
    var group = element('div', '', 'group');
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', 'Show targets by verdict');
    var buttons = ['all'].concat(words).map(function (word) {
      var made = button(word === 'all' ? 'Show all' : word.replace('-', ' '), function () { show(word); });
      made.setAttribute('aria-pressed', String(word === 'all'));
      made.dataset.word = word;
      group.appendChild(made);
      return made;
    });
    function show(word) {
      var shown = 0;
      rows.forEach(function (row) {
        row.hidden = word !== 'all' && !has(row, word);
        shown += row.hidden ? 0 : 1;
      });
      buttons.forEach(function (made) {
        made.setAttribute('aria-pressed', String(made.dataset.word === word));
      });
      status.textContent = shown + ' of ' + rows.length + ' rows and operations are shown';
    }
    // a link to something hidden shows it
    window.addEventListener('hashchange', function () {
      var target = document.getElementById(location.hash.slice(1));
      if (target && target.closest('[hidden]')) {
        show('all');
        target.scrollIntoView();
      }
    });
    tools.appendChild(group);
  }

  // changes: first only what changed or may have; a button shows the rest
  function changes() {
    var section = document.querySelector('.comparison');
    if (!section) return;
    var rows = Array.prototype.slice.call(section.querySelectorAll('[data-changes]'));
    var quiet = rows.filter(function (row) { return row.hasAttribute('data-unchanged'); });
    if (!quiet.length || quiet.length === rows.length) return;
    var made = button('', function () { show(made.getAttribute('aria-pressed') !== 'true'); });
    function show(all) {
      quiet.forEach(function (row) { row.hidden = !all; });
      made.setAttribute('aria-pressed', String(all));
      made.textContent = all ? 'Show changed only' : 'Show all, ' + quiet.length + ' rows without a change too';
      status.textContent = (all ? rows.length : rows.length - quiet.length) + ' of ' + rows.length + ' rows and operations of the comparison are shown';
    }
    function reveal() {
      var target = document.getElementById(location.hash.slice(1));
      if (target && quiet.some(function (row) { return row.hidden && row.contains(target); })) {
        show(true);
        target.scrollIntoView();
      }
    }
    window.addEventListener('hashchange', reveal);
    window.addEventListener('beforeprint', function () { show(true); });
    var group = element('div', '', 'tools');
    group.appendChild(made);
    section.querySelector('h2').after(group);
    show(false);
    reveal();
  }

  function has(row, word) {
    return row.dataset.verdicts.split(' ').indexOf(word) >= 0;
  }

  // sort: by the numbers behind the words; a second time the other way round
  function sort() {
    document.querySelectorAll('th[data-sort]').forEach(function (head) {
      var column = Array.prototype.indexOf.call(head.parentNode.children, head);
      var made = button('', function () { order(head, column); });
      made.className = 'tool sort';
      while (head.firstChild) made.appendChild(head.firstChild);
      head.appendChild(made);
    });
  }

  function order(head, column) {
    var body = head.closest('table').tBodies[0];
    var rising = head.getAttribute('aria-sort') !== 'ascending';
    var sign = rising ? 1 : -1;
    var rows = Array.prototype.slice.call(body.rows);
    rows.sort(function (one, other) {
      var a = key(one.cells[column]);
      var b = key(other.cells[column]);
      if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
      return sign * (typeof a === 'number' ? a - b : a.localeCompare(b));
    });
    rows.forEach(function (row) { body.appendChild(row); });
    head.parentNode.querySelectorAll('th').forEach(function (other) {
      other.removeAttribute('aria-sort');
    });
    head.setAttribute('aria-sort', rising ? 'ascending' : 'descending');
    status.textContent = 'sorted by ' + head.textContent + (rising ? ', ascending' : ', descending');
  }

  // what is not known comes last either way
  function key(cell) {
    if (!cell) return null;
    if (cell.tagName === 'TH') return cell.textContent.trim();
    var value = parseFloat(cell.dataset.value);
    return isNaN(value) ? null : value;
  }

  // Markdown: verdict, reasons, and the tables that are shown
  function words(node) {
    var copy = node.cloneNode(true);
    copy.querySelectorAll('.spoken, svg').forEach(function (skipped) { skipped.remove(); });
    copy.querySelectorAll('br').forEach(function (end) { end.replaceWith(' '); });
    return copy.textContent.replace(/\s+/g, ' ').trim().replace(/([\\`*_\[\]<>|#~])/g, '\\$1');
  }

  function line(cells) {
    return '| ' + cells.join(' | ') + ' |\n';
  }

  function table(from) {
    var heads = Array.prototype.map.call(from.tHead.rows[0].cells, words);
    var out = line(heads) + line(heads.map(function () { return '---'; }));
    Array.prototype.forEach.call(from.tBodies, function (body) {
      Array.prototype.forEach.call(body.rows, function (row) {
        if (row.closest('[hidden]')) return;
        var cells = [];
        Array.prototype.forEach.call(row.cells, function (cell) {
          cells.push(words(cell));
          for (var more = 1; cell.colSpan > more; more++) cells.push('');
        });
        out += line(cells);
      });
    });
    return out + '\n';
  }

  function markdown() {
    var out = '## ' + words(document.querySelector('.badge')) + ': ' + words(document.querySelector('h1')) + '\n\n';
    document.querySelectorAll('.reasons li').forEach(function (reason) {
      out += '- ' + words(reason) + '\n';
    });
    out += '\n';
    ['targets', 'throughput', 'ratios', 'levels', 'resources', 'comparison'].forEach(function (id) {
      var heading = document.getElementById(id);
      if (!heading) return;
      var first = heading.parentNode.querySelector('.changes') || heading.parentNode.querySelector('table');
      if (first) out += '### ' + words(heading) + '\n\n' + table(first);
    });
    return out;
  }

  function copy() {
    tools.appendChild(button('Copy as Markdown', function (self) {
      put(markdown(), function (done) {
        self.textContent = done ? 'Copied' : 'The browser did not allow it';
        status.textContent = self.textContent;
        setTimeout(function () { self.textContent = 'Copy as Markdown'; }, 2000);
      });
    }));
  }

  function put(text, then) {
    if (navigator.clipboard && window.isSecureContext) {
      navigator.clipboard.writeText(text).then(function () { then(true); }, function () { then(select(text)); });
    } else {
      then(select(text));
    }
  }

  function select(text) {
    var area = element('textarea', text, 'spoken');
    document.body.appendChild(area);
    area.select();
    var done = document.execCommand('copy');
    area.remove();
    return done;
  }

  theme();
  filter();
  changes();
  sort();
  copy();
})();
