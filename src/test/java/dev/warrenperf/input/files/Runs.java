package dev.warrenperf.input.files;

import dev.warrenperf.input.NodeInput;
import dev.warrenperf.input.RunInput;
import dev.warrenperf.model.BodyBuffer;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.model.MissingInputException;
import dev.warrenperf.model.Notice;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Makes runs for tests and shows what was found in them. */
final class Runs {

  private Runs() {}

  public static void write(Path folder, String path, String text) {
    write(folder, path, text.getBytes(StandardCharsets.UTF_8));
  }

  public static void write(Path folder, String path, byte[] bytes) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static RunInput open(Object... paths)
      throws MissingInputException, MalformedInputException, IOException {
    List<String> names = new ArrayList<>();
    for (Object path : paths) {
      names.add(path.toString());
    }
    return RunSource.open(names, InputStream.nullInputStream());
  }

  /** Each snapshot as {@code node instant body}; a dash where the instant is not known. */
  public static List<String> snapshots(RunInput run) throws IOException {
    List<String> shown = new ArrayList<>();
    BodyBuffer body = new BodyBuffer();
    for (NodeInput node : run.nodes()) {
      for (int i = 0; i < node.size(); i++) {
        node.read(i, body);
        String text = new String(body.bytes(), 0, body.length(), StandardCharsets.UTF_8);
        long instant = node.instantMillis(i);
        shown.add(
            node.node().name() + " " + (instant == Long.MIN_VALUE ? "-" : instant) + " " + text);
      }
    }
    return shown;
  }

  public static List<String> codes(RunInput run) {
    return run.notices().stream().map(Notice::code).toList();
  }

  /** A tar archive under construction. */
  public static final class Tar {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final TarArchiveOutputStream tar;

    Tar() {
      tar = new TarArchiveOutputStream(bytes, "UTF-8");
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    }

    Tar file(String name, String text) throws IOException {
      return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Tar file(String name, byte[] body) throws IOException {
      // true: keep leading slashes as a hostile archive has them
      TarArchiveEntry entry = new TarArchiveEntry(name, true);
      entry.setSize(body.length);
      entry.setModTime(1_700_000_000_000L);
      tar.putArchiveEntry(entry);
      tar.write(body);
      tar.closeArchiveEntry();
      return this;
    }

    /** An entry that tells something of the next one. */
    Tar header(String name, byte kind, String text) throws IOException {
      TarArchiveEntry entry = new TarArchiveEntry(name, kind);
      entry.setSize(text.length());
      tar.putArchiveEntry(entry);
      tar.write(text.getBytes(StandardCharsets.US_ASCII));
      tar.closeArchiveEntry();
      return this;
    }

    Tar link(String name, byte kind, String target) throws IOException {
      TarArchiveEntry entry = new TarArchiveEntry(name, kind);
      entry.setLinkName(target);
      tar.putArchiveEntry(entry);
      tar.closeArchiveEntry();
      return this;
    }

    byte[] bytes() throws IOException {
      tar.close();
      return bytes.toByteArray();
    }
  }
}
