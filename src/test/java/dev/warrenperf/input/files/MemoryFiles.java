package dev.warrenperf.input.files;

import dev.warrenperf.bytes.BodySource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.HashMap;
import java.util.Map;

/** Files that tests hold in memory. */
public final class MemoryFiles implements BodySource {

  private final Map<String, byte[]> files = new HashMap<>();
  private final Map<String, Long> modified = new HashMap<>();

  public MemoryFiles with(String path, String text) {
    return with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  public MemoryFiles with(String path, byte[] bytes) {
    files.put(path, bytes);
    return this;
  }

  public MemoryFiles modified(String path, long millis) {
    modified.put(path, millis);
    return this;
  }

  @Override
  public InputStream open(String path) throws IOException {
    if (!files.containsKey(path)) {
      throw new NoSuchFileException(path);
    }
    return new ByteArrayInputStream(files.get(path));
  }

  @Override
  public String origin(String path) {
    return "run/" + path;
  }

  @Override
  public long modifiedMillis(String path) throws IOException {
    Long millis = modified.get(path);
    if (millis == null) {
      throw new NoSuchFileException(path);
    }
    return millis;
  }
}
