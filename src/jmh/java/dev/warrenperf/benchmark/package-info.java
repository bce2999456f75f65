/**
 * What the tool's speed is measured with: a generator of Warren-like snapshots, and the program
 * that one would write without much thought, which the tool has to beat. See docs/performance.md.
 */
package dev.warrenperf.benchmark;
