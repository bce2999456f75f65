package dev.warrenperf.render.html;

import dev.warrenperf.files.RootDirectory;
import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Templates by name: the user's own where there is one, else the built-in one. */
final class TemplateFiles implements TemplateLoader {

  private static final String BUILT_IN = "/templates/";

  /** A template of the user's, by its name. */
  private record Own(String name) {}

  private final Path directory;
  private final RootDirectory root;
  private String lastRead = "";

  /**
   * Opens nothing yet.
   *
   * @param directory of the user's, or null
   * @throws IOException when it is not there
   */
  TemplateFiles(Path directory) throws IOException {
    this.directory = directory;
    this.root = directory == null ? null : RootDirectory.of(directory);
  }

  /** Null when there is none; a name that leads out of the user's directory is refused. */
  @Override
  public Object findTemplateSource(String name) throws IOException {
    lastRead = name;
    return root != null && root.holds(name)
        ? new Own(name)
        : TemplateFiles.class.getResource(BUILT_IN + name);
  }

  /** Where a user finds the template of this name. */
  String place(String name) {
    try {
      boolean own = name != null && root != null && root.holds(name);
      return (own ? directory : "templates") + "/" + name;
    } catch (IOException refused) {
      return directory + "/" + name;
    }
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
        source instanceof Own own ? root.read(own.name()) : ((URL) source).openStream();
    // a decoder of its own refuses malformed bytes; by name, they would turn into question marks
    return new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder());
  }

  @Override
  public void closeTemplateSource(Object source) {}

  /** Stands in FreeMarker's messages, where an address in memory would differ each time. */
  @Override
  public String toString() {
    return directory == null ? "the built-in templates" : "templates of " + directory;
  }
}
