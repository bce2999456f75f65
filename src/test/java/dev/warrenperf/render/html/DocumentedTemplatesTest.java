package dev.warrenperf.render.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.report.HistoryReport;
import dev.warrenperf.report.Report;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/templates.md against the templates and the records that are there. */
class DocumentedTemplatesTest {

  private static final Path DOCUMENT = Path.of("docs", "templates.md");
  private static final Pattern ROW = Pattern.compile("^\\| `([A-Za-z]+)` \\|");

  @Test
  void every_template_is_listed_and_every_listed_one_is_there() throws IOException {
    Set<String> there;
    try (Stream<Path> files = Files.list(Path.of("templates"))) {
      there =
          files
              .map(file -> file.getFileName().toString())
              .collect(Collectors.toCollection(TreeSet::new));
    }
    Set<String> listed = new TreeSet<>();
    for (String line : Files.readAllLines(DOCUMENT)) {
      Matcher row = Pattern.compile("^\\| `([a-z.-]+\\.(?:ftlh|js))` \\|").matcher(line);
      if (row.find()) {
        listed.add(row.group(1));
      }
    }
    assertEquals(there, listed);
  }

  @Test
  void every_field_is_listed_and_every_listed_one_is_there() throws IOException {
    Map<String, Set<String>> fields = new TreeMap<>();
    collect(Report.class, fields);
    collect(HistoryReport.class, fields);
    assertTrue(fields.size() > 20, "only " + fields.keySet());
    assertEquals(fields, documented());
  }

  private static Map<String, Set<String>> documented() throws IOException {
    Map<String, Set<String>> fields = new TreeMap<>();
    String record = null;
    for (String line : Files.readAllLines(DOCUMENT)) {
      if (line.startsWith("### ")) {
        record = line.substring(4);
        fields.put(record, new TreeSet<>());
      }
      Matcher row = ROW.matcher(line);
      if (record != null && row.find()) {
        fields.get(record).add(row.group(1));
      }
    }
    return fields;
  }

  /** Components, what is derived from them, and the same of every record they lead to. */
  private static void collect(Class<?> type, Map<String, Set<String>> fields) {
    if (!type.isRecord() || fields.containsKey(type.getSimpleName())) {
      return;
    }
    Set<String> names = new TreeSet<>();
    fields.put(type.getSimpleName(), names);
    for (Method method : type.getDeclaredMethods()) {
      boolean plain =
          method.getParameterCount() == 0
              && !method.isSynthetic()
              && Modifier.isPublic(method.getModifiers());
      if (plain && !Set.of("hashCode", "toString").contains(method.getName())) {
        names.add(asField(method.getName()));
        collect(elementType(method.getGenericReturnType()), fields);
      }
    }
    for (RecordComponent component : type.getRecordComponents()) {
      collect(elementType(component.getGenericType()), fields);
    }
  }

  private static String asField(String method) {
    return method.matches("is[A-Z].*")
        ? Character.toLowerCase(method.charAt(2)) + method.substring(3)
        : method;
  }

  private static Class<?> elementType(Type type) {
    Type element = type instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : type;
    return (Class<?>) element;
  }
}
