package dev.warrenperf.render.html;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.CompletableFuture;

/**
 * The templates that pages are made from. A third of the time that a page takes goes into reading
 * and parsing them, which can begin before there is anything to show.
 */
public final class PageTemplates {

  private static final Pattern INCLUDED = Pattern.compile("<#(?:include|import) +\"([^\"]+)\"");

  private final Path directory;
  private CompletableFuture<Opened> begun;

  /**
   * Opens nothing yet.
   *
   * @param directory whose templates replace the built-in ones of the same name, or null
   */
  public PageTemplates(Path directory) {
    this.directory = directory;
  }

  /** Templates that are being read, and what FreeMarker makes of them. */
  record Opened(TemplateFiles files, Configuration configuration) {}

  /**
   * @throws TemplateFailure when the directory is none
   */
  Opened open() throws TemplateFailure {
    try {
      if (directory != null && !Files.isDirectory(directory)) {
        throw new NoSuchFileException(directory.toString());
      }
      TemplateFiles files = new TemplateFiles(directory);
      return new Opened(files, configuration(files));
    } catch (IOException none) {
      throw new TemplateFailure(
          directory.toString(), 0, 0, "expected a directory of templates, found none", none);
    }
  }

  /** Begins to parse this one and what it includes, beside whatever else is done. */
  void begin(String template) {
    begun = CompletableFuture.supplyAsync(() -> parsed(template));
  }

  /** What was begun, at its end; null for nothing, and where anything is wrong with it. */
  Opened begun() {
    return begun == null ? null : begun.join();
  }

  private Opened parsed(String template) {
    try {
      Opened opened = open();
      parse(template, opened, new HashSet<>());
      return opened;
    } catch (TemplateFailure | IOException | StackOverflowError toldByWhoUsesThem) {
      return null;
    }
  }

  private static void parse(String template, Opened opened, Set<String> seen) throws IOException {
    if (seen.add(template)) {
      opened.configuration().getTemplate(template);
      Matcher included = INCLUDED.matcher(opened.files().text(template));
      while (included.find()) {
        parse(included.group(1), opened, seen);
      }
    }
  }

  private static Configuration configuration(TemplateFiles files) {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_35);
    configuration.setTemplateLoader(files);
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE); // see TemplateFiles
    configuration.setLocalizedLookup(false);
    configuration.setObjectWrapper(new ModelWrapper());
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat("computer");
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    return configuration;
  }
}
