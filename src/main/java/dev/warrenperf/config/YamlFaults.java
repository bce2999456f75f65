package dev.warrenperf.config;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** What the YAML library says of a broken file, in words that help whoever wrote the file. */
final class YamlFaults {

  /** A value that begins with {@code >} and a number, unquoted; group 1 is all before it. */
  private static final Pattern UNQUOTED =
      Pattern.compile("^([^#\"']*[:,\\[]\\s*)(>=?\\s*[0-9.][^,}\\]#\\r]*)");

  private static final Pattern STREAM_END =
      Pattern.compile("'?<stream end>'?|unexpected end of stream");

  private final String text;
  private final Problems problems;

  YamlFaults(String text, Problems problems) {
    this.text = text;
    this.problems = problems;
  }

  void add(YamlEngineException fault) {
    if (fault instanceof MarkedYamlEngineException marked && marked.getProblemMark().isPresent()) {
      add(marked, marked.getProblemMark().orElseThrow());
    } else if (fault instanceof ReaderException unreadable) {
      addUnreadable(unreadable.getCodePoint());
    } else {
      problems.add(1, 1, "expected valid YAML, found: " + oneLine(fault.getMessage()));
    }
  }

  private void add(MarkedYamlEngineException fault, Mark mark) {
    List<String> lines = text.lines().toList();
    String line = mark.getLine() < lines.size() ? lines.get(mark.getLine()) : "";
    if (UNQUOTED.matcher(line).find()) {
      addUnquoted(lines, mark.getLine());
    } else {
      problems.add(mark.getLine() + 1, mark.getColumn() + 1, told(fault, line, mark.getColumn()));
    }
  }

  /** YAML gives up at the first of these, but a reader wants to know of all. */
  private void addUnquoted(List<String> lines, int first) {
    for (int i = first; i < lines.size(); i++) {
      Matcher matcher = UNQUOTED.matcher(lines.get(i));
      if (matcher.find()) {
        int column = matcher.group(1).codePointCount(0, matcher.group(1).length()) + 1;
        problems.add(i + 1, column, quotesMissing(matcher.group(2).strip()));
      }
    }
  }

  /** For a limit that YAML takes for folded text. */
  static String quotesMissing(String limit) {
    return "expected a limit that begins with > in quotes, since YAML folds text there, found it"
        + " bare; write "
        + Quoted.of(limit);
  }

  private void addUnreadable(int point) {
    String before = text.substring(0, Math.max(0, text.indexOf(point)));
    int line = (int) before.chars().filter(letter -> letter == '\n').count();
    String start = before.substring(before.lastIndexOf('\n') + 1);
    problems.add(
        line + 1,
        start.codePointCount(0, start.length()) + 1,
        "expected text, found the control character " + Quoted.of(Character.toString(point)));
  }

  private static String told(MarkedYamlEngineException fault, String line, int column) {
    String problem = Optional.ofNullable(fault.getProblem()).orElse("");
    if (problem.contains("\\t(TAB)")) {
      return "expected blanks for indentation, found a tab";
    }
    if (problem.startsWith("mapping values are not allowed")) {
      return "expected valid YAML, found a \":\" that starts no mapping;"
          + " check the indentation, or quote the text";
    }
    if ("while scanning a quoted scalar".equals(fault.getContext()) && problem.contains("end of")) {
      return "expected the closing quote, found the end of the file";
    }
    if (problem.contains("<block end>")) {
      return "expected the indentation of the lines above, found another";
    }
    if (problem.endsWith("but got {") && column > 0 && line.charAt(column - 1) != ' ') {
      return "expected \",\" or the end of the list, found \"{\";"
          + " quote a selector inside [...] or {...}";
    }
    return sentence(problem);
  }

  private static String sentence(String problem) {
    String plain =
        STREAM_END
            .matcher(
                oneLine(problem)
                    .replace(", but got ", ", found ")
                    .replace(", but found ", ", found "))
            .replaceFirst("the end of the file");
    int advice = plain.indexOf(". (Do not use ");
    plain = advice < 0 ? plain : plain.substring(0, advice);
    if (plain.startsWith("but found another document")) {
      return "expected a single YAML document, found another";
    }
    if (plain.startsWith("expected ")) {
      return plain;
    }
    return "expected valid YAML, found "
        + (plain.startsWith("found ") ? plain.substring("found ".length()) : plain);
  }

  private static String oneLine(String message) {
    String quoted = Quoted.of(message, 200);
    return quoted.substring(1, quoted.length() - 1);
  }
}
