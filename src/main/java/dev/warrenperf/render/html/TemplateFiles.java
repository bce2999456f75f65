package dev.warrenperf.render.html;

import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Templates by name: the user's own where there is one, else the built-in one. */
final class TemplateFiles implements TemplateLoader {

  private static final String BUILT_IN = "/templates/";

  private final Path directory;
  private String lastRead = "";

  /** A directory of the user's, or null. */
  TemplateFiles(Path directory) {
    this.directory = directory;
  }

  @Override
  public Object findTemplateSource(String name) {
    lastRead = name;
    Path own = own(name);
    return own != null ? own : TemplateFiles.class.getResource(BUILT_IN + name);
  }

  /** Null when the user has none of this name. */
  private Path own(String name) {
    if (directory == null) {
      return null;
    }
    Path file = directory.resolve(name);
    return Files.isRegularFile(file) ? file : null;
  }

  /** Where a user finds the template of this name. */
  String place(String name) {
    Path own = name == null ? null : own(name);
    return own != null ? own.toString() : "templates/" + name;
  }

  /** Where a user finds the template that was asked for last. */
  String placeOfLast() {
    return place(lastRead);
  }

  /**
   * A file that is no template, as it is.
   *
   * @throws IOException when it cannot be read, or is not UTF-8
   */
  String text(String name) throws IOException {
    Object source = findTemplateSource(name);
    StringWriter text = new StringWriter();
    try (Reader reader = getReader(source, null)) {
      reader.transferTo(text);
    }
    return text.toString();
  }

  /** Nothing changes while one page is made. */
  @Override
  public long getLastModified(Object source) {
    return 0;
  }

  @Override
  public Reader getReader(Object source, String encoding) throws IOException {
    InputStream bytes =
        source instanceof Path file ? Files.newInputStream(file) : ((URL) source).openStream();
    // a decoder of its own refuses malformed bytes; by name, they would turn into question marks
    return new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder());
  }

  @Override
  public void closeTemplateSource(Object source) {}
}
