// node dark-corners.mjs DIRECTORY: writes runs that a page could stumble over, each with its targets file.
import {appendFileSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
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

/** Managers whose leadership passes on, each second seen or not, as `leader(step)` says (names, or none). */
function managers(root, run, names, steps, leader, {refused = () => false, status = () => '200'} = {}) {
  writeFileSync(
    join(root, run + '.yaml'),
    'schema: warren-perf/targets/1\nname: leaders\nfailover:\n' +
      '  - {name: Raft, leaderless: < 10s, refresh: 2s}\n  - {name: Watched, refresh: 15s}\n' +
      'operations:\n  - {name: Create, histogram: op_seconds, samples: create, quantiles: {p50: < 50ms, p99: < 2s}}\n',
  );
  const scrapes = ['node,start_unix_ns,status'];
  for (let step = 0; step < steps; step++) {
    for (const name of names) {
      const dead = refused(name, step);
      scrapes.push(`${name},${START + step * 1000}000000,${dead ? 'refused' : status(name, step)}`);
      if (dead || status(name, step) !== '200') continue;
      const leads = leader(step).includes(name) ? 1 : 0;
      snapshot(root, run, name, step, `warren_raft_is_leader ${leads}\n` + histogram('op_seconds', spread.map((count) => count * step)));
    }
  }
  writeFileSync(join(root, run, 'scrapes.csv'), scrapes.join('\n') + '\n');
}

const named = (count, name) => Array.from({length: count}, (_, i) => name(i + 1));

Object.assign(CORNERS, {
  'thirty-changes-of-leader': (root, run) => {
    const names = named(3, (i) => `manager-${i}`);
    managers(root, run, names, 310, (step) => [names[Math.floor(step / 10) % 3]]);
  },
  'many-long-managers': (root, run) => {
    const names = named(40, (i) => `manager-${i}-${LONG}`.slice(0, 120));
    managers(root, run, names, 40, (step) => (step < 18 ? [names[0]] : step < 24 ? [] : [names[39]]));
  },
  'two-lead-at-once': (root, run) => {
    const names = named(5, (i) => `manager-${i}`);
    managers(root, run, names, 90, (step) => (step < 30 ? [names[0]] : step < 70 ? names.slice(0, 3) : [names[2]]));
  },
  'scrapes-fail-all-along': (root, run) => {
    const names = named(3, (i) => `manager-${i}`);
    managers(root, run, names, 300, (step) => [names[step < 140 ? 0 : 1]], {
      refused: (name, step) => name === names[0] && step > 140,
      status: (name, step) => (step % 2 ? ['timeout', '503'][step % 4 >> 1] : '200'),
    });
  },
  'nobody-leads': (root, run) => managers(root, run, named(3, (i) => `manager-${i}`), 30, () => []),
  'samples-beside': (root, run) => {
    managers(root, run, ['manager-1'], 30, () => ['manager-1']);
    samples(root, run, 'create', named(400, (i) => `${(0.01 + (i % 97) * 0.013).toFixed(4)},200`));
  },
  'samples-alone': (root, run) => {
    simple(root, run, spread);
    lone(root, run);
    samples(root, run, 'lone', named(2000, (i) => `${(0.001 * 1.004 ** i).toFixed(6)},200`));
  },
  'samples-of-one-value': (root, run) => {
    simple(root, run, spread);
    lone(root, run);
    samples(root, run, 'lone', named(500, () => '0.02,200'));
  },
  'one-sample': (root, run) => {
    simple(root, run, spread);
    lone(root, run);
    samples(root, run, 'lone', ['0.02,200']);
  },
  'ten-thousand-failures': (root, run) => {
    simple(root, run, spread);
    lone(root, run);
    samples(root, run, 'lone', [...named(10_000, (i) => `0.5,${500 + (i % 90)}`), '0.02,200', '0.03,200']);
  },
  'hostile-samples': (root, run) => {
    targets(root, run, [[HOSTILE, 'none_seconds'], [LONG, 'nothing_seconds']]);
    snapshot(root, run, 'manager-1', 0, '');
    snapshot(root, run, 'manager-1', 60, '');
    samples(root, run, HOSTILE, named(50, (i) => `0.0${i},200`));
    samples(root, run, LONG, named(50, (i) => `0.${i},200`));
    samples(root, run, 'of no operation <i> \u202e', named(50, (i) => `0.${i},${i % 3 ? 200 : 404}`));
  },
});

/** Adds an operation that no node exposes, so that samples alone serve. */
function lone(root, run) {
  const file = join(root, run + '.yaml');
  const more = '  - {name: Lone, histogram: lone_seconds, samples: lone, quantiles: {p50: < 20ms, p95: < 500ms, p99: {target: < 2s, critical: "> 5s"}}}\n';
  writeFileSync(file, readFileSync(file, 'utf8').replace('resources:', more + 'resources:'));
}

/** Options for them stand beside the run, one a line. */
function samples(root, run, name, rows) {
  const file = join(root, run, `client-${name.length}.csv`);
  writeFileSync(file, 'elapsed_s,code\n' + rows.join('\n') + '\n');
  appendFileSync(join(root, run + '.options'), `--samples\n${name}=${file},column=elapsed_s,status=code\n`);
}

const root = process.argv[2];
mkdirSync(root, {recursive: true});
for (const [run, write] of Object.entries(CORNERS)) {
  write(root, run);
  console.log(run);
}
