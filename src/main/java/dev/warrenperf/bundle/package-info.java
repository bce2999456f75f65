/** A run on disk, as it is recorded: written safely, read back, verified. */
package dev.warrenperf.bundle;
