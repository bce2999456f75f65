// What the page can do beyond being read: choose a theme, filter by verdict and name, fold and unfold,
// sort, copy as Markdown. Without it nothing is missing but these tools. It asks for nothing outside the page and keeps nothing.
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

  var nothing = element('p', 'No name or verdict matches.', 'lead');
  nothing.hidden = true;
  tools.after(nothing);

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

  // what is looked at: a verdict, a name, and whether unchanged rows are shown, too; kept in the address
  var view = {show: 'all', find: '', all: false};
  var judged = list(document, '[data-verdicts]');
  var changed = list(document, '[data-changes]');
  var quiet = changed.filter(function (row) { return row.hasAttribute('data-unchanged'); });
  // where all rows have changed, or none, there is nothing to choose
  var chosen = quiet.length > 0 && quiet.length < changed.length;
  var folds = [];
  var drawn = [];

  function list(from, what) {
    return Array.prototype.slice.call(from.querySelectorAll(what));
  }

  function name(row) {
    return (row.querySelector('bdi') || row).textContent.toLowerCase();
  }

  function isSought(row) {
    return !view.find || name(row).indexOf(view.find.toLowerCase()) >= 0;
  }

  function isAtRest() {
    return view.show === 'all' && !view.find;
  }

  function look() {
    judged.forEach(function (row) {
      row.hidden = !(isSought(row) && (view.show === 'all' || has(row, view.show)));
    });
    changed.forEach(function (row) {
      row.hidden = !isSought(row) || (quiet.indexOf(row) >= 0 && !view.all && !view.find);
    });
    folds.forEach(function (fold) { fold(); });
    list(document, 'main > section, details.rest').forEach(tidy);
    drawn.forEach(function (draw) { draw(); });
    var rows = judged.concat(changed);
    var shown = rows.filter(function (row) { return !row.hidden; }).length;
    status.textContent = isAtRest() ? '' : shown + ' of ' + rows.length + ' rows are shown';
    nothing.hidden = shown > 0 || isAtRest();
  }

  // a part all of whose rows are hidden is hidden with them; where one is sought, what it is in opens
  function tidy(part) {
    var rows = list(part, '[data-verdicts],[data-changes]');
    if (!rows.length) return;
    var shown = rows.some(function (row) { return !row.hidden; });
    part.hidden = !shown;
    if (part.tagName === 'DETAILS' && shown && !isAtRest()) part.open = true;
  }

  function keep() {
    var kept = new URLSearchParams();
    if (view.show !== 'all') kept.set('show', view.show);
    if (view.find) kept.set('find', view.find);
    if (view.all && chosen) kept.set('all', '1');
    var text = kept.toString();
    look();
    history.replaceState(null, '', text ? '#?' + text : '#');
  }

  // verdicts that can be chosen: without two there is nothing to choose
  var words = ['FAIL', 'UNDECIDED', 'NO-DATA', 'PASS'].filter(function (word) {
    return judged.some(function (row) { return has(row, word); });
  });
  if (words.length < 2) words = [];

  function filter() {
    if (!words.length) return;
    var group = element('div', '', 'group');
    group.setAttribute('role', 'group');
    group.setAttribute('aria-label', 'Show targets by verdict');
    var buttons = ['all'].concat(words).map(function (word) {
      var made = button(word === 'all' ? 'Show all' : word.replace('-', ' '), function () {
        view.show = word;
        keep();
      });
      made.dataset.word = word;
      group.appendChild(made);
      return made;
    });
    drawn.push(function () {
      buttons.forEach(function (made) {
        made.setAttribute('aria-pressed', String(made.dataset.word === view.show));
      });
    });
    tools.appendChild(group);
  }

  function search() {
    if (judged.length + changed.length < 2) return;
    var field = element('input', '', 'tool find');
    field.type = 'search';
    field.placeholder = 'Find a name';
    field.setAttribute('aria-label', 'Show only rows whose name holds this');
    field.addEventListener('input', function () {
      view.find = field.value.trim();
      keep();
    });
    drawn.push(function () {
      if (field.value.trim() !== view.find) field.value = view.find;
    });
    tools.appendChild(field);
  }

  // open and close all that is folded, but for the numbers behind charts
  function expand() {
    var parts = list(document, 'main details').filter(function (part) { return !part.closest('figure'); });
    if (parts.length < 2) return;
    var before = parts.map(function (part) { return part.open; });
    var made = button('Expand all', function () {
      var open = made.getAttribute('aria-pressed') !== 'true';
      parts.forEach(function (part, at) { part.open = open || before[at]; });
      made.setAttribute('aria-pressed', String(open));
      unfolded = open;
      look();
    });
    made.setAttribute('aria-pressed', 'false');
    tools.appendChild(made);
  }

  // long tables show their first rows; without this script, all
  var unfolded = false;
  function fold() {
    list(document, '[data-fold]').forEach(function (body) {
      var most = Number(body.dataset.fold);
      var rows = list(body, body.dataset.of || 'tr');
      if (rows.length <= most + 1) return;
      var open = false;
      var made = button('', function () {
        open = !open;
        look();
      });
      made.classList.add('fold');
      var box = body.closest('.box');
      var last = box;
      while (last.nextElementSibling && last.nextElementSibling.classList.contains('fold')) last = last.nextElementSibling;
      last.after(made);
      folds.push(function () {
        var all = open || unfolded || !isAtRest();
        list(body, body.dataset.of || 'tr').forEach(function (row, at) {
          if (row.dataset.verdicts === undefined) row.hidden = false;
          if (!all && at >= most) row.hidden = true;
        });
        made.hidden = unfolded || !isAtRest();
        var what = ' ' + body.dataset.what;
        made.setAttribute('aria-expanded', String(open));
        made.textContent = open ? 'Show the first ' + most + what : 'Show ' + (rows.length - most) + ' more' + what;
      });
    });
  }

  // the row of the table that belongs to a place of a chart, while it is pointed at, or by arrow keys
  function point() {
    list(document, 'svg[data-plot]').forEach(function (chart) {
      var figure = chart.closest('figure');
      var table = figure.querySelector('table');
      var heads = list(table, 'thead th');
      var rows = list(table, 'tbody tr');
      var plot = chart.dataset.plot.split(' ').map(Number);
      var wide = (plot[1] - plot[0]) / plot[2];
      var hint = element('p', '', 'hint');
      var line = document.createElementNS(chart.namespaceURI, 'path');
      var at = -1;
      line.setAttribute('class', 'stx');
      chart.appendChild(line);
      chart.setAttribute('tabindex', '0');
      figure.appendChild(hint);
      function show(row) {
        at = Math.max(-1, Math.min(rows.length - 1, row));
        hint.textContent = at < 0 ? '' : heads.map(function (head, column) {
          var cell = rows[at].cells[column];
          return (column ? head.textContent + ' ' : '') + cell.textContent;
        }).join(' · ');
        var x = plot[0] + (at + Math.min(1, plot[2] - at) / 2) * wide;
        line.setAttribute('d', at < 0 ? '' : 'M' + x + ' 0V' + (chart.viewBox.baseVal.height - 38));
      }
      chart.addEventListener('pointermove', function (event) {
        var box = chart.getBoundingClientRect();
        var x = (event.clientX - box.left) * chart.viewBox.baseVal.width / box.width;
        show(Math.floor((x - plot[0]) / wide));
      });
      chart.addEventListener('pointerleave', function () { show(-1); });
      chart.addEventListener('blur', function () { show(-1); });
      chart.addEventListener('keydown', function (event) {
        var step = {ArrowRight: 1, ArrowLeft: -1}[event.key];
        if (!step) return;
        event.preventDefault();
        show(Math.max(0, at + step));
        status.textContent = hint.textContent;
      });
    });
  }

  // a link shows what it leads to: unfolded, not filtered away
  function reveal() {
    if (location.hash.indexOf('#?') === 0) {
      var kept = new URLSearchParams(location.hash.slice(2));
      var word = kept.get('show');
      view = {show: words.indexOf(word) >= 0 ? word : 'all', find: kept.get('find') || '', all: kept.has('all') || !chosen};
      look();
      return;
    }
    if (location.hash.length < 2 && !isAtRest()) {
      view.show = 'all';
      view.find = '';
      look();
    }
    var target = document.getElementById(location.hash.slice(1));
    if (!target) return;
    if (target.closest('[hidden]')) {
      view = {show: 'all', find: '', all: true};
      unfolded = unfolded || !!target.closest('[data-fold]');
      look();
    }
    for (var part = target; part; part = part.parentElement) {
      if (part.tagName === 'DETAILS') part.open = true;
    }
    target.scrollIntoView();
  }

  // changes: first only what changed or may have; a button shows the rest
  function changes() {
    if (!chosen) {
      view.all = true;
      return;
    }
    var made = button('', function () {
      view.all = !view.all;
      keep();
    });
    drawn.push(function () {
      made.setAttribute('aria-pressed', String(view.all));
      made.textContent = view.all ? 'Show changed only' : 'Show all, ' + quiet.length + ' rows without a change too';
    });
    var group = element('div', '', 'tools');
    group.appendChild(made);
    document.querySelector('.comparison h2').after(group);
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
      var axis = head.querySelector('.axis');
      while (head.firstChild && head.firstChild !== axis) made.appendChild(head.firstChild);
      head.insertBefore(made, axis);
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
    look();
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
  function plain(node) {
    var copy = node.cloneNode(true);
    copy.querySelectorAll('.spoken, .axis, svg').forEach(function (skipped) { skipped.remove(); });
    copy.querySelectorAll('br').forEach(function (end) { end.replaceWith(' '); });
    return copy.textContent.replace(/\s+/g, ' ').trim().replace(/([\\`*_\[\]<>|#~])/g, '\\$1');
  }

  function line(cells) {
    return '| ' + cells.join(' | ') + ' |\n';
  }

  function table(from) {
    var heads = Array.prototype.map.call(from.tHead.rows[0].cells, plain);
    var out = line(heads) + line(heads.map(function () { return '---'; }));
    Array.prototype.forEach.call(from.tBodies, function (body) {
      Array.prototype.forEach.call(body.rows, function (row) {
        if (row.closest('[hidden]')) return;
        var cells = [];
        Array.prototype.forEach.call(row.cells, function (cell) {
          cells.push(plain(cell));
          for (var more = 1; cell.colSpan > more; more++) cells.push('');
        });
        out += line(cells);
      });
    });
    return out + '\n';
  }

  function markdown() {
    var out = '## ' + plain(document.querySelector('.badge')) + ': ' + plain(document.querySelector('h1')) + '\n\n';
    document.querySelectorAll('.reasons li').forEach(function (reason) {
      out += '- ' + plain(reason) + '\n';
    });
    out += '\n';
    ['targets', 'throughput', 'ratios', 'levels', 'resources', 'comparison'].forEach(function (id) {
      var heading = document.getElementById(id);
      if (!heading) return;
      var first = heading.parentNode.querySelector('.changes') || heading.parentNode.querySelector('table');
      if (first) out += '### ' + plain(heading) + '\n\n' + table(first);
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
  search();
  expand();
  fold();
  changes();
  point();
  sort();
  copy();
  window.addEventListener('hashchange', reveal);
  // paper has all; afterwards the page is as it was
  var seen = null;
  window.addEventListener('beforeprint', function () {
    seen = seen || {view: view, unfolded: unfolded};
    view = {show: 'all', find: '', all: true};
    unfolded = true;
    look();
  });
  window.addEventListener('afterprint', function () {
    if (!seen) return;
    view = seen.view;
    unfolded = seen.unfolded;
    seen = null;
    look();
  });
  look();
  reveal();
})();
