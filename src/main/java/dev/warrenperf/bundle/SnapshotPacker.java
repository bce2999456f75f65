package dev.warrenperf.bundle;

import dev.warrenperf.bytes.Zstd;
import dev.warrenperf.files.Beside;
import dev.warrenperf.files.DiskSync;
import dev.warrenperf.files.RootDirectory;
import dev.warrenperf.model.BodyBuffer;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Packs a plain log into zstd frames of many snapshots; unpacked, they are the same text. */
final class SnapshotPacker {

  /** Some twenty of Warren's snapshots; more a frame would hardly pack better. */
  private static final int FRAME_BYTES = 1 << 20;

  private SnapshotPacker() {}

  /**
   * Packs the logs of these names, without their endings, as many at a time as there are cores.
   *
   * @throws IOException when all have ended and one could not be packed: the first of them
   */
  static void packAll(RootDirectory bundle, Collection<String> names, DiskSync sync)
      throws IOException {
    List<IOException> failures =
        names.parallelStream()
            .map(name -> failure(bundle, name, sync))
            .filter(Objects::nonNull)
            .toList();
    if (!failures.isEmpty()) {
      throw failures.get(0);
    }
  }

  /** Packs one; null when nothing failed. */
  private static IOException failure(RootDirectory bundle, String name, DiskSync sync) {
    try {
      pack(bundle.place(name + BundleLayout.PLAIN), bundle.place(name + BundleLayout.PACKED), sync);
      return null;
    } catch (IOException failure) {
      return failure;
    }
  }

  /**
   * Writes the packed file beside its place, moves it there, and removes the plain one when it is
   * there for good. What was cut off at the plain one's end is not packed.
   */
  static void pack(Path plain, Path packed, DiskSync sync) throws IOException {
    byte[] index = IndexFrame.of(headers(plain));
    Path beside = Beside.file(packed);
    try (InputStream in = Files.newInputStream(plain);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16)) {
      out.write(index);
      pack(new SnapshotLogReader(in), out);
      out.flush();
      sync.force(beside);
    } catch (IOException failure) {
      Files.deleteIfExists(beside);
      throw failure;
    }
    Beside.move(beside, packed, sync);
    Files.delete(plain);
  }

  private static List<SnapshotHeader> headers(Path plain) throws IOException {
    List<SnapshotHeader> headers = new ArrayList<>();
    try (SnapshotLogReader log = new SnapshotLogReader(Files.newInputStream(plain))) {
      for (SnapshotHeader header = log.next(); header != null; header = log.next()) {
        if (log.skipBody()) {
          headers.add(header);
        }
      }
    }
    return headers;
  }

  private static void pack(SnapshotLogReader log, OutputStream out) throws IOException {
    BodyBuffer body = new BodyBuffer();
    Frame frame = new Frame();
    boolean any = false;
    for (SnapshotHeader header = log.next(); header != null; header = log.next()) {
      try {
        log.body(body);
      } catch (EOFException cutOff) {
        break;
      }
      frame.add(header, body);
      if (frame.size() >= FRAME_BYTES) {
        frame.writeTo(out);
        any = true;
      }
    }
    if (frame.size() > 0 || !any) {
      frame.writeTo(out); // an empty one too: a file of no bytes is not a zstd file
    }
  }

  private static final class Frame extends ByteArrayOutputStream {

    void add(SnapshotHeader header, BodyBuffer body) {
      writeBytes((header + "\n").getBytes(StandardCharsets.US_ASCII));
      write(body.bytes(), 0, body.length());
      if (body.length() > 0 && body.bytes()[body.length() - 1] != '\n') {
        write('\n');
      }
    }

    @Override
    public synchronized void writeTo(OutputStream out) throws IOException {
      out.write(Zstd.frame(buf, count));
      reset();
    }
  }
}
