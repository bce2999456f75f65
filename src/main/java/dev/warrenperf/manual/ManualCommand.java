package dev.warrenperf.manual;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * A command as its help describes it.
 *
 * @param path the program and the verbs: {@code [warren-perf, bundle, show]}
 * @param synopsis one form a line
 * @param description paragraphs, the first a sentence of its own
 * @param groups options under their headings, in the order of help
 * @param commands below it
 * @param exitCodes each with its meaning
 * @param examples command lines
 */
public record ManualCommand(
    List<String> path,
    List<String> synopsis,
    List<String> description,
    List<ManualArgument> arguments,
    Map<String, List<ManualOption>> groups,
    List<ManualCommand> commands,
    SortedMap<Integer, String> exitCodes,
    List<String> examples) {

  /** Its page: {@code warren-perf-bundle-show}. */
  public String page() {
    return String.join("-", path);
  }

  /** Its last word. */
  String word() {
    return path.get(path.size() - 1);
  }

  /** The verbs: {@code bundle show}; empty for the program. */
  String verb() {
    return String.join(" ", path.subList(1, path.size()));
  }

  /** Itself and all below. */
  public Stream<ManualCommand> all() {
    return Stream.concat(Stream.of(this), commands.stream().flatMap(ManualCommand::all));
  }

  /** In the order of help. */
  public List<ManualOption> options() {
    return groups.values().stream().flatMap(List::stream).toList();
  }

  /** What it does, in a sentence without its dot. */
  String summary() {
    return firstSentence(description.get(0));
  }

  static String firstSentence(String text) {
    int end = text.indexOf(". ");
    String first = end < 0 ? text : text.substring(0, end);
    return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
  }
}
