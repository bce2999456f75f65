package dev.warrenperf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The options of Java by which an archive of classes fits what is run: those of the launcher. */
class JavaOptionsTest {

  private static final Pattern OF_LAUNCHER =
      Pattern.compile("(?m)^(?:jvm='([^'\n]+)'|inline=(-\\S+))$");

  @Test
  void the_image_and_the_launcher_for_windows_have_none_of_their_own() throws IOException {
    List<String> options = new ArrayList<>();
    Matcher lines = OF_LAUNCHER.matcher(Files.readString(Path.of("warren-perf")));
    int found = 0;
    for (; lines.find(); found++) {
      options.addAll(
          List.of((lines.group(1) == null ? lines.group(2) : lines.group(1)).split(" ", -1)));
    }
    assertEquals(2, found);
    assertTrue(options.contains("-XX:+UseSerialGC"), options.toString());
    String image = Files.readString(Path.of("src/dist/parts/image.sh"));
    String windows = Files.readString(Path.of("src/dist/warren-perf.cmd"));
    for (String option : options) {
      assertFalse(image.contains(option) || windows.contains(option), option);
    }
    assertTrue(image.contains("set -- $options "));
    assertTrue(windows.contains("\"%wp_java%\" @JAVA_OPTIONS@ "));
  }
}
