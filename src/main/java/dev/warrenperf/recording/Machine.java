package dev.warrenperf.recording;

import com.google.re2j.Pattern;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** Facts of the machine that records, in the manner of uname. */
final class Machine {

  private Machine() {}

  static SortedMap<String, String> facts(String toolVersion) {
    SortedMap<String, String> facts = new TreeMap<>();
    facts.put("os", System.getProperty("os.name"));
    facts.put("kernel", System.getProperty("os.version"));
    facts.put("machine", System.getProperty("os.arch"));
    facts.put("cores", String.valueOf(Runtime.getRuntime().availableProcessors()));
    facts.put("recorder", "warren-perf " + toolVersion + ", Java " + Runtime.version().feature());
    put(facts, "host", "/proc/sys/kernel/hostname");
    String memory = memoryBytes();
    if (memory != null) {
      facts.put("memory_bytes", memory);
    }
    return facts;
  }

  private static void put(SortedMap<String, String> facts, String key, String file) {
    try {
      facts.put(key, Files.readString(Path.of(file), StandardCharsets.UTF_8).strip());
    } catch (IOException notLinux) {
      // not known then
    }
  }

  private static String memoryBytes() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/meminfo"), StandardCharsets.UTF_8)) {
        if (line.startsWith("MemTotal:")) {
          return Long.toString(
              1024 * Long.parseLong(Pattern.compile("[^0-9]").matcher(line).replaceAll("")));
        }
      }
    } catch (IOException | NumberFormatException notLinux) {
      // not known then
    }
    return null;
  }
}
