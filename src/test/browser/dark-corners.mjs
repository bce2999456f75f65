// node dark-corners.mjs DIRECTORY: writes runs that a page could stumble over, each with its targets file.
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

const START = 1_795_000_000_000;
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const LONG = 'a-name-that-goes-on-and-on-'.repeat(8).slice(0, 200);
const HOSTILE = '"><script>alert(1)</script> \u202egnp.exe שלום & \'`{}';

/** @param {number[]} counts observations in each bucket, the last beyond the last bound */
function histogram(name, counts) {
  let total = 0;
  const lines = [`# TYPE ${name} histogram`];
  [...BOUNDS, '+Inf'].forEach((bound, i) => {
    total += counts[i] ?? 0;
    lines.push(`${name}_bucket{le="${bound}"} ${total}`);
  });
  const sum = counts.reduce((all, count, i) => all + count * (BOUNDS[i] ?? 20) * 0.9, 0);
  return [...lines, `${name}_sum ${sum}`, `${name}_count ${total}`].join('\n') + '\n';
}

function resources(second) {
  return `process_cpu_seconds_total ${(second * 0.2).toFixed(2)}\nprocess_resident_memory_bytes ${40e6 + (second % 97) * 1e5}\n`;
}

function snapshot(root, run, node, second, body) {
  const folder = join(root, run, node);
  mkdirSync(folder, {recursive: true});
  writeFileSync(join(folder, `${START + second * 1000}.prom`), body + resources(second));
}

function targets(root, run, operations) {
  const text = (value) => JSON.stringify(value).replace(/[\u0080-\uffff]/g, (c) => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0'));
  const lines = ['schema: warren-perf/targets/1', `name: ${text('dark corner: ' + run)}`, 'operations:'];
  for (const [name, metric] of operations) {
    lines.push(`  - {name: ${text(name)}, histogram: ${metric}, quantiles: {p50: < 50ms, p95: < 500ms, p99: < 2s}, mean: < 100ms}`);
  }
  lines.push('resources:', '  - {name: Any Node, cpu: < 50%, memory: < 512MB}');
  writeFileSync(join(root, run + '.yaml'), lines.join('\n') + '\n');
}

/** A run of one operation, whose counts grow by the given ones at each step. */
function simple(root, run, growth, steps = 19, node = 'manager-1') {
  targets(root, run, [['Create', 'op_seconds']]);
  for (let step = 0; step < steps; step++) {
    snapshot(root, run, node, step * 5, histogram('op_seconds', growth.map((count) => Math.round(count * (steps === 1 ? 1 : step)))));
  }
}

const only = (bucket, count) => Array.from({length: 12}, (_, i) => (i === bucket ? count : 0));
const spread = [5, 9, 22, 31, 18, 9, 4, 2, 1, 0, 0, 0];

const CORNERS = {
  'no-data': (root, run) => simple(root, run, only(0, 0)),
  'one-observation': (root, run) => simple(root, run, only(3, 1), 2),
  'one-bucket': (root, run) => simple(root, run, only(4, 40)),
  'beyond-the-last-bound': (root, run) => simple(root, run, only(11, 7)),
  'forty-operations': (root, run) => {
    const names = Array.from({length: 40}, (_, i) => [`Operation ${i + 1}`, `op_${i}_seconds`]);
    targets(root, run, names);
    for (let step = 0; step < 8; step++) {
      const body = names.map(([, metric], i) => histogram(metric, spread.map((count) => count * step * (1 + (i % 7))))).join('');
      snapshot(root, run, 'manager-1', step * 5, body);
    }
  },
  'long-names': (root, run) => {
    targets(root, run, [[LONG, 'op_seconds'], [LONG.replaceAll('-', 'X'), 'other_seconds']]);
    for (let step = 0; step < 19; step++) {
      const counts = spread.map((count) => count * step);
      snapshot(root, run, LONG, step * 5, histogram('op_seconds', counts) + histogram('other_seconds', counts));
    }
  },
  hostile: (root, run) => {
    targets(root, run, [[HOSTILE, 'op_seconds'], ['שירות יצירה', 'other_seconds']]);
    for (const node of ['מנהל-1', HOSTILE.replaceAll('/', '|')]) {
      for (let step = 0; step < 19; step++) {
        const counts = spread.map((count) => count * step);
        snapshot(root, run, node, step * 5, histogram('op_seconds', counts) + histogram('other_seconds', counts));
      }
    }
  },
  'two-hundred-nodes': (root, run) => {
    targets(root, run, [['Create', 'op_seconds']]);
    for (let node = 1; node <= 200; node++) {
      for (let step = 0; step < 4; step++) {
        snapshot(root, run, `worker-${node}`, step * 15, histogram('op_seconds', spread.map((count) => count * step * (1 + (node % 3)))));
      }
    }
  },
  'one-snapshot': (root, run) => simple(root, run, spread.map((count) => count * 9), 1),
  'a-day': (root, run) => {
    targets(root, run, [['Create', 'op_seconds']]);
    const counts = Array(12).fill(0);
    for (let minute = 0; minute < 1440; minute++) {
      if (minute === 700) counts.fill(0); // starts anew
      spread.forEach((count, i) => (counts[i] += Math.round((count * (60 + (minute % 360))) / 60)));
      if (minute >= 1000 && minute < 1060) continue; // an hour is missing
      snapshot(root, run, 'manager-1', minute * 60, `process_start_time_seconds ${minute < 700 ? 1 : 2}\n` + histogram('op_seconds', counts));
    }
  },
};

const root = process.argv[2];
mkdirSync(root, {recursive: true});
for (const [run, write] of Object.entries(CORNERS)) {
  write(root, run);
  console.log(run);
}
