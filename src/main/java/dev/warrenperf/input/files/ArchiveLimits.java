package dev.warrenperf.input.files;

/**
 * How far an archive is trusted.
 *
 * @param bytes inflated bytes in all. A run of 24 000 snapshots has 1.2 GB; this leaves room for
 *     ten of that size and stops an archive that inflates without end
 * @param entries files and folders in all, each costs memory
 * @param freeBytes inflated bytes below which no ratio is asked for, so that small archives of
 *     equal snapshots pass
 * @param ratio most inflated bytes for one stored. Deflate cannot go beyond 1032, real snapshots
 *     reach 10 to 100
 */
record ArchiveLimits(long bytes, int entries, long freeBytes, int ratio) {

  static final ArchiveLimits DEFAULT = new ArchiveLimits(16L << 30, 1_000_000, 1L << 30, 1_000);

  /** Most characters of one name. */
  static final int NAME_LENGTH = 1_024;

  /** Most characters of all names, for they are held in memory. */
  static final long ALL_NAMES_LENGTH = 64L << 20;

  /** Most bytes of one entry's headers, for the library gathers them in memory. */
  static final int HEADER_BYTES = 1 << 20;
}
