package dev.warrenperf.render.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * A heading with a table or list beneath. Long ones are folded but for their bad news.
 *
 * @param title the heading; empty for none
 * @param what the rows are, for the line that unfolds them
 * @param head lines before the first row: those of a table's head
 * @param rows what may be cut
 * @param open how many rows stand unfolded; 0 folds all of them
 */
record Part(String title, String what, List<String> head, List<Row> rows, int open) {

  /** No more stand unfolded, however bad. */
  private static final int MOST_OPEN = 40;

  Part {
    head = List.copyOf(head);
    rows = List.copyOf(rows);
  }

  /** No more characters than this come on top of the rows. */
  int frame() {
    StringBuilder text = new StringBuilder(heading());
    block(List.of(), text);
    text.append(folded(List.of(), true));
    return text.length() + leftOut(rows.size()).length() + Integer.toString(rows.size()).length();
  }

  /**
   * With some of the rows.
   *
   * @param kept those that are shown, in order
   */
  String draw(List<Row> kept) {
    List<Row> shown = new ArrayList<>();
    List<Row> folded = new ArrayList<>();
    for (Row row : kept) {
      boolean bad = open > 0 && row.rank().isNews() && shown.size() < MOST_OPEN;
      (kept.size() <= open || bad ? shown : folded).add(row);
    }
    StringBuilder text = new StringBuilder(heading());
    if (!shown.isEmpty()) {
      block(shown, text);
    }
    if (!folded.isEmpty()) {
      text.append(folded(folded, !shown.isEmpty()));
    }
    return text + leftOut(rows.size() - kept.size());
  }

  private String heading() {
    return title.isEmpty() ? "" : "### " + title + "\n\n";
  }

  private void block(List<Row> some, StringBuilder text) {
    head.forEach(line -> text.append(line).append('\n'));
    some.forEach(row -> text.append(row.text()).append('\n'));
    text.append('\n');
  }

  private String folded(List<Row> folded, boolean further) {
    StringBuilder text = new StringBuilder("<details>\n<summary>");
    text.append(folded.size()).append(further ? " further " : " ").append(what);
    text.append("</summary>\n\n");
    block(folded, text);
    return text + "</details>\n\n";
  }

  private String leftOut(int count) {
    return count == 0
        ? ""
        : "Left out here for length: "
            + count
            + " ("
            + what
            + "). report.html has all of them.\n\n";
  }
}
