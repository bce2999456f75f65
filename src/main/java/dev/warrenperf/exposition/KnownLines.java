package dev.warrenperf.exposition;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Lines met before, by their raw bytes: of a sample everything before its value, of metadata the
 * whole line. Two bodies of one target hold almost the same lines in the same order, so each line
 * remembers which came after it last time; a guess that holds costs one comparison, and only a
 * wrong one a hash.
 *
 * <p>The grammar reads from left to right, so a line that begins with bytes it has accepted before
 * needs no second look at them. Lines of the two formats must not be mixed.
 *
 * <p>The hash can be guessed, so lines may be made to collide: after {@link #MOST_PROBES} of them
 * the order of the bytes decides, and a hostile body costs no more than n log n.
 */
final class KnownLines {

  /** No line; also what stands before the first line of a body. */
  static final int NONE = 0;

  /** Beyond this a target shows ever new lines, and what is remembered no longer helps. */
  private static final int MOST_BYTES = 32 << 20;

  /** Lines of an honest body hardly ever need more, in a table that is half empty. */
  static final int MOST_PROBES = 64;

  private byte[] arena = new byte[16 * 1024];
  private int used;
  private int count = 1;
  private int[] offsets = new int[256];
  private int[] lengths = new int[256];
  private int[] hashes = new int[256];
  private int[] followers = new int[256];
  private int[] meanings = new int[256];
  private Flaw[][] flaws = new Flaw[256][];
  private int[] table = new int[1024];

  /** Lines that found no place within the probes. */
  private final SortedMap<byte[], Integer> crowded = new TreeMap<>(Arrays::compare);

  private long probes;

  /** Forgets everything. */
  void clear() {
    Arrays.fill(table, NONE);
    Arrays.fill(flaws, null);
    crowded.clear();
    followers[NONE] = NONE;
    used = 0;
    count = 1;
  }

  /** Whether so much has been met that forgetting is better. */
  boolean overflowing() {
    return used > MOST_BYTES;
  }

  /** Places looked at so far; for tests, which hold it against the number of lines. */
  long probes() {
    return probes;
  }

  int follower(int line) {
    return followers[line];
  }

  void setFollower(int line, int follower) {
    followers[line] = follower;
  }

  int length(int line) {
    return lengths[line];
  }

  /** What the one who added it said about it. */
  int meaning(int line) {
    return meanings[line];
  }

  /** What is wrong with it all the same, or null. */
  Flaw[] flaws(int line) {
    return flaws[line];
  }

  /** Whether the bytes from the position on begin with this line; never true for NONE. */
  boolean matches(int line, byte[] bytes, int from, int limit) {
    int length = lengths[line];
    if (line == NONE || length > limit - from) {
      return false;
    }
    int offset = offsets[line];
    return Arrays.equals(bytes, from, from + length, arena, offset, offset + length);
  }

  /** The line that has exactly these bytes, or NONE. */
  int find(byte[] bytes, int from, int to) {
    int hash = hash(bytes, from, to);
    for (int probe = 0; probe < MOST_PROBES; probe++) {
      int line = table[(hash + probe) & (table.length - 1)];
      probes++;
      if (line == NONE) {
        return NONE;
      }
      if (hashes[line] == hash && lengths[line] == to - from && matches(line, bytes, from, to)) {
        return line;
      }
    }
    return crowded.isEmpty()
        ? NONE
        : crowded.getOrDefault(Arrays.copyOfRange(bytes, from, to), NONE);
  }

  /** Adds a line that {@link #find} does not know. */
  int add(byte[] bytes, int from, int to, int meaning, Flaw[] lineFlaws) {
    grow(to - from);
    int line = count++;
    System.arraycopy(bytes, from, arena, used, to - from);
    offsets[line] = used;
    lengths[line] = to - from;
    hashes[line] = hash(bytes, from, to);
    followers[line] = NONE;
    meanings[line] = meaning;
    flaws[line] = lineFlaws;
    used += to - from;
    enter(line);
    return line;
  }

  private void enter(int line) {
    for (int probe = 0; probe < MOST_PROBES; probe++) {
      int slot = (hashes[line] + probe) & (table.length - 1);
      probes++;
      if (table[slot] == NONE) {
        table[slot] = line;
        return;
      }
    }
    int offset = offsets[line];
    crowded.put(Arrays.copyOfRange(arena, offset, offset + lengths[line]), line);
  }

  private void grow(int more) {
    if (used + more > arena.length) {
      arena = Arrays.copyOf(arena, Math.max(used + more, arena.length * 2));
    }
    if (count == offsets.length) {
      int size = count * 2;
      offsets = Arrays.copyOf(offsets, size);
      lengths = Arrays.copyOf(lengths, size);
      hashes = Arrays.copyOf(hashes, size);
      followers = Arrays.copyOf(followers, size);
      meanings = Arrays.copyOf(meanings, size);
      flaws = Arrays.copyOf(flaws, size);
    }
    if (count * 2 > table.length) {
      table = new int[table.length * 2];
      crowded.clear();
      for (int line = 1; line < count; line++) {
        enter(line);
      }
    }
  }

  private static int hash(byte[] bytes, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + bytes[i];
    }
    return hash ^ (hash >>> 15);
  }
}
