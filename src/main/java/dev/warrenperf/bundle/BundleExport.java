package dev.warrenperf.bundle;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.warrenperf.model.BodyBuffer;
import dev.warrenperf.unit.Visible;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;

/**
 * A bundle as plain files: a folder a node with a {@code .prom} file a snapshot, {@code
 * scrapes.csv}, and the other files as they are. Links are left out, and no file is written twice.
 */
public final class BundleExport {

  private final Path from;
  private final Path to;
  private final JsonObject description;
  private final Map<String, String> names = new HashMap<>();
  private final BodyBuffer body = new BodyBuffer();
  private int snapshots;

  private BundleExport(Path from, Path to) throws IOException {
    this.from = from;
    this.to = to;
    this.description = description(from.resolve(BundleLayout.DESCRIPTION));
  }

  /**
   * Writes all files into a directory that is there and empty; returns the number of snapshots.
   *
   * @throws IOException {@code file: reason} when one cannot be read or written
   */
  public static int write(Path bundle, Path into) throws IOException {
    try {
      BundleExport export = new BundleExport(bundle, into);
      export.nameNodes();
      SortedSet<String> files = Checksums.files(bundle);
      export.copyOthers(files);
      export.writeSnapshots(files);
      return export.snapshots;
    } catch (JsonParseException
        | IllegalStateException
        | UnsupportedOperationException
        | ClassCastException broken) {
      throw new IOException(
          bundle.resolve(BundleLayout.DESCRIPTION)
              + ": expected the description of a bundle, found another text",
          broken);
    }
  }

  private static JsonObject description(Path file) throws IOException {
    return JsonParser.parseString(Files.readString(file, StandardCharsets.UTF_8)).getAsJsonObject();
  }

  private void nameNodes() {
    if (description.has("nodes")) {
      for (JsonElement node : description.getAsJsonArray("nodes")) {
        String name = node.getAsJsonObject().get("name").getAsString();
        names.put(NodeFileName.of(name), name);
      }
    }
  }

  private void copyOthers(Iterable<String> files) throws IOException {
    for (String file : files) {
      if (file.equals(BundleLayout.DESCRIPTION)) {
        Files.writeString(to.resolve(file), plainDescription(), StandardCharsets.UTF_8);
      } else if (BundleLogs.logOf(file) == null && !file.equals(BundleLayout.SCRAPES)) {
        Files.createDirectories(to.resolve(file).getParent());
        Files.copy(from.resolve(file), to.resolve(file));
      }
    }
  }

  /** The description without the format, which is that of a bundle. */
  private String plainDescription() {
    JsonObject plain = description.deepCopy();
    plain.remove("format");
    return Visible.json(
        new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(plain) + "\n");
  }

  private void writeSnapshots(Iterable<String> files) throws IOException {
    try (BufferedWriter scrapes =
        Files.newBufferedWriter(to.resolve(BundleLayout.SCRAPES), StandardCharsets.UTF_8)) {
      scrapes.write("node,start_unix_ns,duration_ns,status,bytes,file\n");
      for (Map.Entry<String, String> log : BundleLogs.find(files).entrySet()) {
        writeNode(log.getKey(), from.resolve(log.getValue()), scrapes);
      }
    }
  }

  private void writeNode(String log, Path file, BufferedWriter scrapes) throws IOException {
    String folder = names.containsKey(log) ? log : NodeFileName.of(log);
    String node = names.getOrDefault(log, log);
    try (SnapshotLogReader reader = BundleLogs.open(file)) {
      for (SnapshotHeader header = reader.next(); header != null; header = reader.next()) {
        String written = folder + "/" + header.instantMillis() + ".prom";
        if (header.taken() && !writeBody(reader, to.resolve(written))) {
          return;
        }
        scrapes.write(
            Csv.cell(node)
                + ","
                + header.instantMillis()
                + "000000,"
                + header.durationNanos()
                + ","
                + Csv.cell(header.status())
                + ","
                + header.bytes()
                + ","
                + (header.taken() ? written : "")
                + "\n");
      }
    }
  }

  /** False where the log was cut off inside the body. */
  private boolean writeBody(SnapshotLogReader reader, Path file) throws IOException {
    try {
      reader.body(body);
    } catch (EOFException cutOff) {
      return false;
    }
    Files.createDirectories(file.getParent());
    try (OutputStream out =
        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      out.write(body.bytes(), 0, body.length());
    }
    snapshots++;
    return true;
  }
}
