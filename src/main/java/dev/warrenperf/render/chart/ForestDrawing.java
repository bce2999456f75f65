package dev.warrenperf.render.chart;

import dev.warrenperf.report.Chart;
import dev.warrenperf.report.Ratios;
import dev.warrenperf.report.Ratios.Ratio;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.function.Function;

/**
 * Draws {@link Ratios}. In a wide drawing name, interval and value stand beside one another; in a
 * narrow one, the name, the value and the interval one below the other. A row leads to what proves
 * it.
 */
final class ForestDrawing extends Drawing {

  /** From here on there is room beside the plot. */
  static final int WIDE = 560;

  /** Above the plot: which side is which. */
  private static final double HEAD = 22;

  /** Below it: ticks and the label of the axis. */
  private static final double FOOT = 40;

  /** Two lines of words and the interval beneath them. */
  private static final double STACKED = 46;

  /** From the top of a row to the foot of its second line. */
  private static final double SECOND = 26;

  private static final double GAP = 12;
  private static final String FASTER = "← faster";
  private static final String SLOWER = "slower →";

  private final Ratios ratios;
  private final boolean beside;
  private final double names;
  private final double values;
  private final double row;
  private final Frame frame;
  private final Scale scale;

  ForestDrawing(Chart chart, int width, int height) {
    super(chart, width, height);
    this.ratios = chart.layer(Ratios.class);
    this.row = (height - HEAD - FOOT) / Math.max(1, ratios.rows().size());
    this.beside = width >= WIDE;
    this.names = Math.min(widest(Ratio::name), width / 4.0);
    this.values = Math.min(widest(Ratio::text), width * 0.34 - GAP);
    double left = beside ? names + GAP : 12;
    double right = beside ? width - values - GAP : width - 12.0;
    this.frame = new Frame(left, HEAD, right, height - FOOT);
    this.scale = RatioScale.of(ratios);
  }

  /** Pixels that the rows take. */
  static int height(Ratios ratios, int width) {
    int row = width >= WIDE ? 26 : 54;
    return Math.max(120, 72 + row * ratios.rows().size());
  }

  private double widest(Function<Ratio, String> words) {
    return ratios.rows().stream().mapToDouble(one -> FONT.width(words.apply(one))).max().orElse(0);
  }

  @Override
  void draw() {
    ForestMarks marks = new ForestMarks(svg, frame, scale);
    axis(marks);
    for (int i = 0; i < ratios.rows().size(); i++) {
      Ratio one = ratios.rows().get(i);
      svg.beginLink(one.anchor(), one.name() + ": " + one.text());
      row(one, i, marks);
      svg.endLink();
    }
  }

  private void axis(ForestMarks marks) {
    double from = marks.x(1 / (1 + ratios.margin()));
    double to = marks.x(1 + ratios.margin());
    svg.fill(new Rectangle2D.Double(from, frame.top(), to - from, frame.height()), Ink.BAND);
    Path2D grid = new Path2D.Double();
    for (Ticks.Tick tick : scale.ticks(frame.width()).ticks()) {
      double x = frame.x(tick.value(), scale.ticks(frame.width()));
      grid.append(
          Pen.snapped(new Line2D.Double(x, frame.top(), x, frame.bottom()), Pen.THIN), false);
      words.centred(tick.text(), x, frame.bottom() + 15);
    }
    svg.draw(grid, Ink.GRID, Pen.THIN);
    double one = marks.x(1);
    words.line(one, frame.top(), one, frame.bottom(), Ink.AXIS);
    sides(one);
    double middle = (frame.left() + frame.right()) / 2;
    words.centred(chart.across().label(), middle, height - 6.0);
  }

  private void sides(double one) {
    double left = one - 6 - FONT.width(FASTER);
    if (left >= 0) {
      words.right(FASTER, one - 6, frame.top() - 8, Ink.MUTED);
    }
    if (one + 6 + FONT.width(SLOWER) <= width) {
      words.left(SLOWER, one + 6, frame.top() - 8, Ink.MUTED);
    }
  }

  private void row(Ratio one, int place, ForestMarks marks) {
    double top = frame.top() + place * row;
    boolean stacked = !beside && row >= STACKED;
    double middle = stacked ? top + SECOND + (row - SECOND) / 2 : top + row / 2;
    marks.draw(one, middle);
    Ink ink = ToneStyle.ink(one.tone());
    if (beside && isNamed(place, row)) {
      words.left(FONT.fit(one.name(), names), 0, middle + 4, Ink.TEXT);
      words.left(FONT.fit(one.text(), values), width - values, middle + 4, ink);
    } else if (stacked) {
      words.left(FONT.fit(one.name(), width), 0, top + SECOND - Words.LINE, Ink.TEXT);
      words.left(FONT.fit(one.text(), width), 0, top + SECOND, ink);
    }
  }
}
