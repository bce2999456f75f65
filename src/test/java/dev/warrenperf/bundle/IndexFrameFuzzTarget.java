package dev.warrenperf.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.fuzz.Decisions;
import dev.warrenperf.fuzz.FuzzTarget;
import dev.warrenperf.fuzz.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The index at the beginning of a packed log: what it says is what a walk through it would say. */
public final class IndexFrameFuzzTarget implements FuzzTarget {

  private static final int MAGIC = 0x184D2A57;

  @Override
  public byte[] compose(Decisions decisions) {
    String headers = decisions.several(6, "", () -> header(decisions));
    byte[] packed = ZstdFuzzTarget.frame(decisions.damaged(headers));
    int length = decisions.oneIn(8) ? decisions.upTo(1 << 20) : packed.length;
    byte[] head =
        ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putInt(MAGIC).putInt(length).array();
    return decisions.damaged(Decisions.joined(head, packed));
  }

  private static String header(Decisions decisions) {
    String scrape = SnapshotLogFuzzTarget.scrape(decisions);
    return scrape.substring(0, scrape.indexOf('\n') + 1);
  }

  @Override
  public boolean check(byte[] file) {
    SnapshotIndex index;
    try {
      index = SnapshotIndex.ofPacked(new ByteArrayInputStream(file));
    } catch (IOException refused) {
      Refusal.line(refused.getMessage());
      return false;
    }
    if (index == null) {
      return false;
    }
    assertTrue(index.bytes() >= 0, "negative length");
    assertEquals(null, index.unfinished());
    for (int i = 0; i < index.instants().length; i++) {
      assertTrue(index.instants()[i] >= 0, "negative instant");
      assertTrue(i == 0 || index.instants()[i] > index.instants()[i - 1], "instants fall");
    }
    for (SnapshotHeader failure : index.failures()) {
      assertEquals(failure, SnapshotHeader.parse(failure.toString()));
      Refusal.printable(failure.status());
      assertTrue(StandardCharsets.US_ASCII.newEncoder().canEncode(failure.status()));
    }
    return true;
  }
}
