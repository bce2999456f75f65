package dev.warrenperf.bundle;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.warrenperf.model.BodyBuffer;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A bundle as plain files: a folder a node with a {@code .prom} file a snapshot, {@code
 * scrapes.csv}, and the other files as they are.
 */
public final class BundleExport {

  private final Path from;
  private final Path to;
  private final BodyBuffer body = new BodyBuffer();
  private int snapshots;

  private BundleExport(Path from, Path to) {
    this.from = from;
    this.to = to;
  }

  /**
   * Writes all files into a directory that is there and empty; returns the number of snapshots.
   *
   * @throws IOException {@code file: reason} when one cannot be read or written
   */
  public static int write(Path bundle, Path into) throws IOException {
    BundleExport export = new BundleExport(bundle, into);
    export.copyOthers();
    export.writeSnapshots();
    return export.snapshots;
  }

  private void copyOthers() throws IOException {
    for (String file : Checksums.files(from)) {
      if (file.equals(BundleLayout.DESCRIPTION)) {
        Files.writeString(to.resolve(file), plainDescription(), StandardCharsets.UTF_8);
      } else if (BundleLayout.node(file) == null) {
        Files.createDirectories(to.resolve(file).getParent());
        Files.copy(from.resolve(file), to.resolve(file));
      }
    }
  }

  /** The description without the format, which is that of a bundle. */
  private String plainDescription() throws IOException {
    Path file = from.resolve(BundleLayout.DESCRIPTION);
    try {
      JsonObject json =
          JsonParser.parseString(Files.readString(file, StandardCharsets.UTF_8)).getAsJsonObject();
      json.remove("format");
      return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(json)
          + "\n";
    } catch (JsonParseException | IllegalStateException broken) {
      throw new IOException(file + ": expected a JSON object, found another text", broken);
    }
  }

  private void writeSnapshots() throws IOException {
    try (BufferedWriter scrapes =
        Files.newBufferedWriter(to.resolve("scrapes.csv"), StandardCharsets.UTF_8)) {
      scrapes.write("node,start_unix_ns,duration_ns,status,bytes,file\n");
      for (Map.Entry<String, BundleCheck.Log> log : BundleCheck.of(from).logs().entrySet()) {
        writeNode(log.getKey(), from.resolve(log.getValue().file()), scrapes);
      }
    }
  }

  private void writeNode(String node, Path log, BufferedWriter scrapes) throws IOException {
    Path folder = to.resolve(node);
    try (InputStream stored = Files.newInputStream(log);
        SnapshotLogReader reader =
            new SnapshotLogReader(
                log.toString().endsWith(BundleLayout.PACKED) ? Zstd.open(stored) : stored)) {
      for (SnapshotHeader header = reader.next(); header != null; header = reader.next()) {
        String file = node + "/" + header.instantMillis() + ".prom";
        if (header.taken() && !writeBody(reader, Files.createDirectories(folder), header)) {
          return;
        }
        scrapes.write(
            node
                + ","
                + header.instantMillis()
                + "000000,"
                + header.durationNanos()
                + ","
                + header.status()
                + ","
                + header.bytes()
                + ","
                + (header.taken() ? file : "")
                + "\n");
      }
    }
  }

  /** False where the log was cut off inside the body. */
  private boolean writeBody(SnapshotLogReader reader, Path folder, SnapshotHeader header)
      throws IOException {
    try {
      reader.body(body);
    } catch (java.io.EOFException cutOff) {
      return false;
    }
    Path file = folder.resolve(header.instantMillis() + ".prom");
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(body.bytes(), 0, body.length());
    }
    snapshots++;
    return true;
  }
}
