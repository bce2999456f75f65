package dev.warrenperf.report;

import java.util.List;

/**
 * How the observations of several versions fall into common buckets: in each bucket one bar a
 * version, beside one another. Texts are as in {@link BucketChart}.
 *
 * @param id unique in the page
 * @param title what the chart is of, read out by screen readers
 * @param description what the chart shows, in words with its numbers
 * @param axisLabel under the bars; may be empty
 * @param shareLabel above the percent axis; may be empty
 * @param versions labels, the reference first; at least two
 * @param groups from the smallest bound up
 * @param marks limits drawn across the bars
 */
public record OverlayChart(
    String id,
    String title,
    String description,
    String axisLabel,
    String shareLabel,
    List<String> versions,
    List<Group> groups,
    List<BucketChart.Mark> marks) {

  /**
   * The bars of one bucket.
   *
   * @param label its upper bound, short
   * @param fullLabel the bucket in full
   * @param shares of each version's observations, 0 to 1, as many as versions
   * @param shareTexts the same for readers
   */
  public record Group(
      String label, String fullLabel, List<Double> shares, List<String> shareTexts) {
    public Group {
      shares = List.copyOf(shares);
      shareTexts = List.copyOf(shareTexts);
    }
  }

  public OverlayChart {
    ChartId.checked(id);
    versions = List.copyOf(versions);
    groups = List.copyOf(groups);
    marks = List.copyOf(marks);
  }

  /** The same under another id, to be drawn a second time in one page. */
  public OverlayChart withId(String other) {
    return new OverlayChart(
        other, title, description, axisLabel, shareLabel, versions, groups, marks);
  }
}
