package dev.warrenperf.fuzz;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Bytes taken for decisions, one after the other. Behind the last one every decision is the first
 * choice, so what is composed always comes to an end.
 */
public final class Decisions {

  private static final String[] NUMBERS = {
    "0",
    "1",
    "-0",
    "-1",
    "+1",
    "1.5",
    ".5",
    "5.",
    "00012",
    "1e3",
    "1e-400",
    "1e309",
    "NaN",
    "+Inf",
    "-Inf",
    "Infinity",
    "0x1p3",
    "1_0",
    "4.9e-324",
    "1.7976931348623157e308",
    "9007199254740993",
    "2147483647",
    "2147483648",
    "-9223372036854775808",
    "18446744073709551616",
    "1e",
    "--1",
    ""
  };

  private static final String[] INSTANTS = {
    "1795466172251",
    "1795466177251",
    "1795466172.251",
    "0",
    "-1",
    "1",
    "9223372036854775807",
    "-62135596800000",
    "253402300800000",
    "1795466172251000000",
    "99999999999999999999",
    "x",
    ""
  };

  private static final String[] TEXTS = {
    "a",
    "b",
    "manager-1",
    "",
    " ",
    "\\",
    "\\n",
    "\\\\",
    "\\\"",
    "\"",
    "'",
    "\n",
    "\r\n",
    "\t",
    "{",
    "}",
    ",",
    "=",
    "#",
    "é",
    "\u202e",
    "\u0000",
    "\u001b[31m",
    "\ud83d\ude00",
    "\ufeff",
    "\u2028",
    "../x",
    "a/b",
    "C:\\x",
    "%s",
    "${x}",
    "<b>",
    "&amp;",
    "*",
    "0",
    "le",
    "null",
    "\ufffd"
  };

  private final byte[] bytes;
  private int position;

  public Decisions(byte[] bytes, int from) {
    this.bytes = bytes;
    this.position = from;
  }

  /** A whole number from 0 to {@code most}. */
  public int upTo(int most) {
    int value = next();
    for (long covered = 255; covered < most; covered = covered << 8 | 255) {
      value = value << 8 | next();
    }
    return Integer.remainderUnsigned(value, most + 1);
  }

  /** Yes in one of so many cases; never once the bytes are used up. */
  public boolean oneIn(int cases) {
    return upTo(cases - 1) == cases - 1 && cases > 1;
  }

  @SafeVarargs
  public final <T> T oneOf(T... choices) {
    return choices[upTo(choices.length - 1)];
  }

  /** Up to so many pieces, joined. */
  public String several(int most, String between, Supplier<String> piece) {
    StringBuilder all = new StringBuilder();
    int count = upTo(most);
    for (int i = 0; i < count; i++) {
      all.append(i == 0 ? "" : between).append(piece.get());
    }
    return all.toString();
  }

  /** A number as people and programs write it, often at an edge, sometimes broken. */
  public String number() {
    return switch (upTo(3)) {
      case 0 -> Integer.toString(upTo(9));
      case 1 -> Integer.toString(upTo(99_999));
      case 2 -> Double.toString(Math.scalb((double) upTo(999_999), upTo(40) - 30));
      default -> oneOf(NUMBERS);
    };
  }

  /** A point in time as some digits, around the times of the samples or at an edge. */
  public String instant() {
    return upTo(3) < 3 ? Long.toString(1_795_466_172_251L + upTo(9_999)) : oneOf(INSTANTS);
  }

  /** A few characters, hostile ones among them. */
  public String text() {
    return several(4, "", () -> oneOf(TEXTS));
  }

  /** The text, rarely another one. */
  public String mostly(String usual) {
    return oneIn(16) ? text() : usual;
  }

  /** The text in UTF-8, with up to three faults: cuts, flips, repeats, insertions. */
  public byte[] damaged(String text) {
    return damaged(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The bytes with up to three faults, in half of the cases none. */
  public byte[] damaged(byte[] whole) {
    byte[] file = whole;
    for (int faults = Math.max(0, upTo(7) - 4); faults > 0 && file.length > 0; faults--) {
      file = damagedOnce(file, upTo(file.length - 1));
    }
    return file;
  }

  private byte[] damagedOnce(byte[] file, int at) {
    int length = Math.min(upTo(40), file.length - at);
    byte[] head = Arrays.copyOf(file, at);
    byte[] rest = Arrays.copyOfRange(file, at, file.length);
    return switch (upTo(4)) {
      case 0 -> head;
      case 1 -> joined(head, Arrays.copyOfRange(file, at + length, file.length));
      case 2 -> joined(head, Arrays.copyOfRange(file, at, at + length), rest);
      case 3 -> joined(head, text().getBytes(StandardCharsets.UTF_8), rest);
      default -> {
        rest[0] ^= (byte) (1 << upTo(7));
        yield joined(head, rest);
      }
    };
  }

  /** All of the parts, one behind the other. */
  public static byte[] joined(byte[]... parts) {
    ByteBuffer all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
    for (byte[] part : parts) {
      all.put(part);
    }
    return all.array();
  }

  private int next() {
    return position < bytes.length ? bytes[position++] & 0xff : 0;
  }
}
