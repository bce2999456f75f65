package dev.warrenperf.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import dev.warrenperf.bytes.Zstd;
import dev.warrenperf.fuzz.Decisions;
import dev.warrenperf.fuzz.FuzzTarget;
import dev.warrenperf.fuzz.Refusal;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;

/** Frames of zstd: what is packed comes back, what is no frame is refused in words. */
public final class ZstdFuzzTarget implements FuzzTarget {

  private static final int MOST_BYTES = 1 << 20;

  @Override
  public byte[] compose(Decisions decisions) {
    byte[] file = {};
    for (int frames = 1 + decisions.upTo(2); frames > 0; frames--) {
      String text = decisions.several(9, "", decisions::text).repeat(1 + decisions.upTo(50));
      file = Decisions.joined(file, frame(text.getBytes(StandardCharsets.UTF_8)));
    }
    return decisions.damaged(file);
  }

  static byte[] frame(byte[] plain) {
    try {
      return Zstd.frame(plain, plain.length);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  @Override
  public boolean check(byte[] file) throws IOException {
    assertArrayEquals(file, unpacked(frame(file)), "packed and unpacked again");
    try {
      unpacked(file);
      return true;
    } catch (EOFException | ZipException refused) {
      Refusal.line(refused.getMessage());
      return false;
    }
  }

  private static byte[] unpacked(byte[] packed) throws IOException {
    try (InputStream in = Zstd.open(new ByteArrayInputStream(packed))) {
      return in.readNBytes(MOST_BYTES);
    }
  }
}
