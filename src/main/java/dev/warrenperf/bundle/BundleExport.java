package dev.warrenperf.bundle;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.warrenperf.files.RefusedPathException;
import dev.warrenperf.files.RootDirectory;
import dev.warrenperf.model.BodyBuffer;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.unit.Visible;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A bundle as plain files: a folder a node with a {@code .prom} file a snapshot, {@code
 * scrapes.csv}, and the other files as they are. Links are left out, and no file is written twice.
 */
public final class BundleExport {

  private final RootDirectory from;
  private final JsonObject description;
  private final Map<String, String> names = new HashMap<>();
  private final RootDirectory.Found found;
  private final BodyBuffer body = new BodyBuffer();
  private RootDirectory to;
  private int snapshots;

  private BundleExport(RootDirectory from) throws IOException {
    this.from = from;
    this.description = description(from);
    nameNodes();
    this.found = Checksums.files(from);
  }

  /**
   * Reads what a bundle says of itself.
   *
   * @throws MalformedInputException when it says nothing that can be read
   */
  public static BundleExport of(Path bundle) throws IOException, MalformedInputException {
    try {
      return new BundleExport(RootDirectory.of(bundle));
    } catch (JsonParseException
        | IllegalStateException
        | UnsupportedOperationException
        | ClassCastException broken) {
      throw new MalformedInputException(
          Visible.of(bundle + "/" + BundleLayout.DESCRIPTION)
              + ": expected the description of a bundle, found another text",
          broken);
    }
  }

  /**
   * Writes all files into a directory that is there and empty; returns the number of snapshots.
   *
   * @throws IOException {@code file: reason} when one cannot be read or written
   */
  public int write(Path into) throws IOException {
    to = RootDirectory.of(into);
    try (OutputStream out = to.create(BundleLayout.DESCRIPTION)) {
      out.write(plainDescription().getBytes(StandardCharsets.UTF_8));
    }
    writeSnapshots();
    copyOthers();
    return snapshots;
  }

  /** What was not exported, a line each. */
  public List<String> passedOver() {
    return found.passedOver().lines();
  }

  private static JsonObject description(RootDirectory bundle) throws IOException {
    try (Reader text =
        new InputStreamReader(bundle.read(BundleLayout.DESCRIPTION), StandardCharsets.UTF_8)) {
      return JsonParser.parseReader(text).getAsJsonObject();
    }
  }

  private void nameNodes() {
    if (description.has("nodes")) {
      for (JsonElement node : description.getAsJsonArray("nodes")) {
        String name = node.getAsJsonObject().get("name").getAsString();
        names.put(NodeFileName.of(name), name);
      }
    }
  }

  /** After the snapshots, which they may not take the place of. */
  private void copyOthers() throws IOException {
    for (String file : found.files()) {
      boolean written = file.equals(BundleLayout.DESCRIPTION) || file.equals(BundleLayout.SCRAPES);
      if (!written && BundleLayout.logAtTop(file) == null) {
        copy(file);
      }
    }
  }

  private void copy(String file) throws IOException {
    try (InputStream in = from.read(file);
        OutputStream out = to.create(file)) {
      in.transferTo(out);
    } catch (RefusedPathException refused) {
      found.passedOver().add(file, refused.getReason());
    }
  }

  /** The description without the format, which is that of a bundle. */
  private String plainDescription() {
    JsonObject plain = description.deepCopy();
    plain.remove("format");
    return Visible.json(
        new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(plain) + "\n");
  }

  private void writeSnapshots() throws IOException {
    try (Writer scrapes =
        new BufferedWriter(
            new OutputStreamWriter(to.create(BundleLayout.SCRAPES), StandardCharsets.UTF_8))) {
      scrapes.write("node,start_unix_ns,duration_ns,status,bytes,file\n");
      for (Map.Entry<String, String> log : BundleLayout.logs(found.files()).entrySet()) {
        try {
          writeNode(log.getKey(), log.getValue(), scrapes);
        } catch (RefusedPathException refused) {
          found.passedOver().add(log.getValue(), refused.getReason());
        }
      }
    }
  }

  private void writeNode(String log, String file, Writer scrapes) throws IOException {
    String folder = names.containsKey(log) ? log : NodeFileName.of(log);
    String node = names.getOrDefault(log, log);
    try (SnapshotLogReader reader = SnapshotLogReader.open(from, file)) {
      for (SnapshotHeader header = reader.next(); header != null; header = reader.next()) {
        String written = folder + "/" + header.instantMillis() + ".prom";
        if (header.taken() && !writeBody(reader, written)) {
          return;
        }
        scrapes.write(
            "%s,%s000000,%s,%s,%s,%s\n"
                .formatted(
                    cell(node),
                    header.instantMillis(),
                    header.durationNanos(),
                    cell(header.status()),
                    header.bytes(),
                    header.taken() ? written : ""));
      }
    }
  }

  /** In quotes where it needs them. */
  private static String cell(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : BundleWriter.quoted(text);
  }

  /** False where the log was cut off inside the body. */
  private boolean writeBody(SnapshotLogReader reader, String file) throws IOException {
    try {
      reader.body(body);
    } catch (EOFException cutOff) {
      return false;
    }
    try (OutputStream out = to.create(file)) {
      out.write(body.bytes(), 0, body.length());
    }
    snapshots++;
    return true;
  }
}
