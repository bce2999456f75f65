package dev.warrenperf.render.chart;

import java.util.List;
import org.jfree.data.xy.AbstractIntervalXYDataset;

/** The pieces of a curve as JFreeChart wants them: boxes that the curve runs through. */
final class CurveData extends AbstractIntervalXYDataset {

  private static final long serialVersionUID = 1L;

  private final transient List<CurvePiece> pieces;

  CurveData(List<CurvePiece> pieces) {
    this.pieces = pieces;
  }

  List<CurvePiece> pieces() {
    return pieces;
  }

  @Override
  public int getSeriesCount() {
    return 1;
  }

  @Override
  public Comparable<String> getSeriesKey(int series) {
    return "share";
  }

  @Override
  public int getItemCount(int series) {
    return pieces.size();
  }

  @Override
  public Number getX(int series, int item) {
    return pieces.get(item).to();
  }

  @Override
  public Number getStartX(int series, int item) {
    return pieces.get(item).from();
  }

  @Override
  public Number getEndX(int series, int item) {
    return pieces.get(item).to();
  }

  @Override
  public Number getY(int series, int item) {
    return pieces.get(item).low();
  }

  @Override
  public Number getStartY(int series, int item) {
    return pieces.get(item).lowBefore();
  }

  @Override
  public Number getEndY(int series, int item) {
    return pieces.get(item).high();
  }
}
