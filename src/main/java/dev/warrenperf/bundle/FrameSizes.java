package dev.warrenperf.bundle;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * How many plain bytes zstd frames hold, as their headers say (RFC 8878, 3.1.1), without unpacking
 * them.
 */
final class FrameSizes {

  /** Some frame does not tell, is cut off, or is none. */
  static final long UNTOLD = -1;

  private static final long MAGIC = 0xFD2FB528L;
  private static final int SINGLE_SEGMENT = 0x20;
  private static final int CHECKSUM = 0x04;
  private static final int[] ID_BYTES = {0, 1, 2, 4};
  private static final int[] SIZE_BYTES = {0, 2, 4, 8};
  private static final int RLE = 1;
  private static final int RESERVED = 3;

  private final InputStream packed;

  private FrameSizes(InputStream packed) {
    this.packed = packed;
  }

  /** Plain bytes of all frames up to the end of the stream; {@link #UNTOLD} where one hides it. */
  static long sum(InputStream packed) throws IOException {
    FrameSizes frames = new FrameSizes(packed);
    long sum = 0;
    try {
      for (int first = packed.read(); first >= 0; first = packed.read()) {
        long size = (first | (frames.number(3) << 8)) == MAGIC ? frames.frame() : UNTOLD;
        if (size < 0 || sum + size < 0) {
          return UNTOLD;
        }
        sum += size;
      }
      return sum;
    } catch (EOFException cutOff) {
      return UNTOLD;
    }
  }

  private long frame() throws IOException {
    int descriptor = (int) number(1);
    boolean single = (descriptor & SINGLE_SEGMENT) != 0;
    int sizeFlag = descriptor >> 6;
    int bytes = sizeFlag == 0 && single ? 1 : SIZE_BYTES[sizeFlag];
    number((single ? 0 : 1) + ID_BYTES[descriptor & 3]);
    long size = bytes == 0 ? UNTOLD : number(bytes) + (bytes == 2 ? 256 : 0);
    boolean last = false;
    while (!last) {
      int block = (int) number(3);
      int type = (block >> 1) & 3;
      last = (block & 1) != 0;
      if (type == RESERVED) {
        return UNTOLD;
      }
      packed.skipNBytes(type == RLE ? 1 : block >> 3);
    }
    packed.skipNBytes((descriptor & CHECKSUM) != 0 ? 4 : 0);
    return size;
  }

  /** Little-endian. */
  private long number(int bytes) throws IOException {
    long number = 0;
    for (int i = 0; i < bytes; i++) {
      int next = packed.read();
      if (next < 0) {
        throw new EOFException();
      }
      number |= (long) next << (8 * i);
    }
    return number;
  }
}
