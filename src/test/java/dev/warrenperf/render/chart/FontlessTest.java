package dev.warrenperf.render.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Servers and containers often have no fonts and no fontconfig; the JDK's font manager then fails.
 * So a JVM of its own draws every example, and the list of classes it loaded must not hold one.
 */
class FontlessTest {

  @TempDir private Path directory;

  @Test
  void charts_never_wake_the_font_manager() throws Exception {
    List<String> loaded = classesLoaded("charts");
    assertTrue(loaded.stream().anyMatch(name -> name.contains("org.jfree.chart.plot.XYPlot")));
    assertEquals(List.of(), fontClasses(loaded));
  }

  @Test
  void the_check_sees_a_font_manager_that_wakes() throws Exception {
    assertTrue(fontClasses(classesLoaded("control")).size() > 0);
  }

  private static List<String> fontClasses(List<String> loaded) {
    return loaded.stream()
        .filter(
            line ->
                line.contains(" sun.font.FontManager")
                    || line.contains(" sun.font.SunFontManager")
                    || line.contains(" sun.font.Font2D ")
                    || line.contains(" java.awt.font.TextLayout "))
        .toList();
  }

  private List<String> classesLoaded(String argument) throws IOException, InterruptedException {
    Path log = directory.resolve("classes.txt");
    String classpath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-Dsun.font.fontmanager=none.such.Class",
                "-Xlog:class+load:file=" + log,
                "-cp",
                classpath,
                FontlessTest.class.getName(),
                argument)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("output.txt").toFile())
            .start();
    assertTrue(java.waitFor(120, TimeUnit.SECONDS));
    if (argument.equals("charts")) {
      assertEquals(0, java.exitValue(), Files.readString(directory.resolve("output.txt")));
    }
    return Files.readAllLines(log);
  }

  /** What the other JVM runs. */
  public static void main(String[] arguments) {
    if (arguments[0].equals("control")) {
      new Font("SansSerif", Font.PLAIN, 11)
          .getStringBounds("a", new FontRenderContext(null, true, true));
      return;
    }
    ChartExamples.all().values().forEach(chart -> Charts.svg(chart, 500, 220));
  }
}
