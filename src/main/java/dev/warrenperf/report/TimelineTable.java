package dev.warrenperf.report;

import dev.warrenperf.report.Chart.Axis;
import dev.warrenperf.report.ChartTable.Cells;
import dev.warrenperf.report.ChartTable.Column;
import dev.warrenperf.report.ChartTable.Row;
import dev.warrenperf.report.Layer.Amount;
import dev.warrenperf.report.Tracks.Amounts;
import dev.warrenperf.report.Tracks.Events;
import dev.warrenperf.report.Tracks.Leaders;
import dev.warrenperf.report.Tracks.Shares;
import dev.warrenperf.report.Tracks.Track;
import dev.warrenperf.unit.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The numbers behind the timeline of a run: one row for each piece of its time. */
final class TimelineTable {

  private static final String NONE = "–";

  private TimelineTable() {}

  static ChartTable of(Tracks all) {
    List<Track> tracks = all.tracks();
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(Axis.TIME, Cells.TEXT));
    tracks.forEach(track -> columns.addAll(columns(track)));
    List<Row> rows = new ArrayList<>();
    for (Amount piece : all.pieces()) {
      List<String> cells = new ArrayList<>();
      cells.add(Format.seconds(piece.from()) + " – " + Format.seconds(piece.to()));
      tracks.forEach(track -> cells.addAll(cells(track, piece)));
      rows.add(new Row(cells));
    }
    return ChartTable.of("The run over time, piece by piece", columns, rows);
  }

  private static List<Column> columns(Track track) {
    if (track instanceof Amounts amounts) {
      return amounts.courses().stream()
          .map(
              course ->
                  course.name().isEmpty()
                      ? new Column(track.name(), Cells.NUMBERS)
                      : Column.of(course.name(), ""))
          .toList();
    }
    if (track instanceof Shares) {
      return List.of(
          new Column(track.name(), Cells.NUMBERS), new Column("which it is", Cells.NAMES));
    }
    return List.of(
        new Column(track.name(), track instanceof Leaders ? Cells.NAMES : Cells.NUMBERS));
  }

  private static List<String> cells(Track track, Amount piece) {
    double middle = (piece.from() + piece.to()) / 2;
    if (track instanceof Amounts amounts) {
      return amounts.courses().stream().map(course -> at(amounts, course, middle)).toList();
    }
    if (track instanceof Shares shares) {
      return at(shares, middle);
    }
    return List.of(
        track instanceof Leaders leaders
            ? at(leaders.lanes(), middle)
            : count((Events) track, piece));
  }

  private static String at(Amounts amounts, Tracks.Course course, double middle) {
    return course.amounts().stream()
        .filter(one -> one.from() <= middle && middle < one.to())
        .filter(one -> !Double.isNaN(one.value()))
        .map(one -> amounts.text(one.value()))
        .findFirst()
        .orElse(NONE);
  }

  private static List<String> at(Shares shares, double middle) {
    return shares.shares().stream()
        .filter(one -> one.from() <= middle && middle < one.to())
        .map(one -> List.of(one.text(), one.of()))
        .findFirst()
        .orElse(List.of(NONE, NONE));
  }

  private static String at(Lanes lanes, double middle) {
    String leads =
        lanes.lanes().stream()
            .filter(lane -> lane.bars().stream().anyMatch(bar -> leads(bar, middle)))
            .map(Lanes.Lane::name)
            .collect(Collectors.joining(", "));
    return leads.isEmpty() ? NONE : leads;
  }

  private static boolean leads(Lanes.LeaderBar bar, double at) {
    return bar.certainty() == Lanes.Certainty.LEADS && bar.from() <= at && at < bar.to();
  }

  private static String count(Events events, Amount piece) {
    long count = events.at().stream().filter(at -> piece.from() <= at && at < piece.to()).count();
    return count == 0 ? NONE : Format.count(count);
  }
}
