package dev.warrenperf.render.chart;

import dev.warrenperf.report.Chart;
import dev.warrenperf.report.Lanes;
import dev.warrenperf.report.Lanes.Certainty;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Draws {@link Lanes}: a lane for each node above one time axis. */
final class LeaderDrawing extends Drawing {

  private static final String NONE = "no leader";

  /** What bars mean, and behind them a cross. */
  private static final List<String> LOOKS =
      List.of("leads", "shown, may be over", "may lead", "failed scrape");

  private static final List<Certainty> BARS =
      List.of(Certainty.LEADS, Certainty.STALE, Certainty.POSSIBLE);

  /** Of a lane, how much a bar takes. */
  private static final double BAR = 0.55;

  private final Lanes lanes;
  private final Legend legend;
  private final LeaderMarks marks;
  private final double left;
  private final double right;
  private final double top;
  private final double lane;
  private final TimeAxis time;

  LeaderDrawing(Chart chart, int width, int height) {
    super(chart, width, height);
    this.lanes = chart.layer(Lanes.class);
    this.marks = new LeaderMarks(svg);
    double names =
        lanes.lanes().stream()
            .mapToDouble(one -> FONT.width(one.name()))
            .reduce(FONT.width(NONE), Math::max);
    this.left = Math.min(names, width / 3.0) + 8;
    this.right = width - 14.0;
    this.legend = Legend.of(LOOKS, width);
    int rows = lanes.lanes().size() + 1;
    double room = height - TimeAxis.FOOT - legend.height() - rows * LEAST_ROW;
    int most = (int) Math.max(0, (room - Words.height(0)) / Words.LINE);
    this.time =
        new TimeAxis(svg, words, chart, lanes.seconds(), new Frame(left, 0, right, width), most);
    this.top = legend.height() + time.height();
    this.lane = Math.max(1, (height - TimeAxis.FOOT - top) / rows);
  }

  /** Pixels that the lanes take. */
  static int height(Lanes lanes) {
    return 112 + 30 * (lanes.lanes().size() + 1);
  }

  private double middle(int row) {
    return top + (row + 0.5) * lane;
  }

  private double bottom() {
    return top + lane * (lanes.lanes().size() + 1);
  }

  @Override
  void draw() {
    legend.draw(words, Ink.MUTED, this::look);
    time.draw(top, bottom());
    lanes();
    for (int i = 0; i < lanes.lanes().size(); i++) {
      name(lanes.lanes().get(i).name(), i, Ink.TEXT);
      lane(lanes.lanes().get(i), middle(i));
    }
    gaps(middle(lanes.lanes().size()));
  }

  private void look(int look, Rectangle2D box) {
    if (look < BARS.size()) {
      double middle = box.getCenterY();
      marks.bar(BARS.get(look), box.getMinX(), box.getMaxX(), middle, box.getHeight());
    } else {
      marks.crosses(box.getCenterX(), box.getCenterX(), 1, box.getCenterY());
    }
  }

  /** A line where each node's lane runs. */
  private void lanes() {
    Path2D lines = new Path2D.Double();
    for (int i = 0; i < lanes.lanes().size(); i++) {
      lines.moveTo(left, middle(i));
      lines.lineTo(right, middle(i));
    }
    svg.draw(lines, Ink.GRID, Pen.THIN);
  }

  private void name(String name, int row, Ink ink) {
    if (isNamed(row, lane)) {
      words.left(FONT.fit(name, left - 8), 0, middle(row) + 4, ink);
    }
  }

  private void lane(Lanes.Lane one, double middle) {
    for (Lanes.LeaderBar bar : one.bars()) {
      if (bar.to() > bar.from()) {
        marks.bar(bar.certainty(), time.x(bar.from()), time.x(bar.to()), middle, lane * BAR);
      }
    }
    for (Lanes.Failures failed : one.failures()) {
      marks.crosses(time.x(failed.from()), time.x(failed.to()), failed.count(), middle);
    }
  }

  private void gaps(double middle) {
    name(NONE, lanes.lanes().size(), Ink.MUTED);
    double free = left;
    for (Lanes.Gap gap : lanes.gaps()) {
      double from = time.x(gap.may().lower());
      double to = time.x(gap.may().upper());
      marks.hatched(from, to, middle, lane * BAR, Ink.UNDECIDED);
      if (gap.sure().upper() > gap.sure().lower()) {
        double end = time.x(gap.sure().upper());
        marks.full(time.x(gap.sure().lower()), end, middle, lane * BAR, Ink.FAIL);
      }
      double wide = FONT.width(gap.text());
      boolean after = to + 6 + wide <= right;
      double at = after ? to + 6 : from - 6 - wide;
      if (at >= free && lanes.gaps().size() == 1) {
        words.left(gap.text(), at, middle + 4, Ink.TEXT);
      }
      free = to;
    }
  }
}
