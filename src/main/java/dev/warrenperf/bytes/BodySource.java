package dev.warrenperf.bytes;

import java.io.IOException;
import java.io.InputStream;

/** Opens files by the path they have inside a run. Safe for use by several threads. */
public interface BodySource {

  /** The bytes as they are stored, packed or not. */
  InputStream open(String path) throws IOException;

  /** The file as the user knows it, safe to print. */
  String origin(String path);

  /** When the file was last changed, milliseconds since 1970. */
  long modifiedMillis(String path) throws IOException;
}
