package dev.warrenperf.render.chart;

import java.awt.Font;
import java.awt.font.LineMetrics;

/** The heights of a line of text as shares of the font size, those of common sans-serif faces. */
final class TableLineMetrics extends LineMetrics {

  static final float ASCENT = 0.78f;
  static final float DESCENT = 0.22f;
  static final float LEADING = 0.15f;

  private final float size;
  private final int characters;

  TableLineMetrics(float size, int characters) {
    this.size = size;
    this.characters = characters;
  }

  @Override
  public int getNumChars() {
    return characters;
  }

  @Override
  public float getAscent() {
    return ASCENT * size;
  }

  @Override
  public float getDescent() {
    return DESCENT * size;
  }

  @Override
  public float getLeading() {
    return LEADING * size;
  }

  @Override
  public float getHeight() {
    return getAscent() + getDescent() + getLeading();
  }

  @Override
  public int getBaselineIndex() {
    return Font.ROMAN_BASELINE;
  }

  @Override
  public float[] getBaselineOffsets() {
    return new float[] {0, -0.3f * size, -0.75f * size};
  }

  @Override
  public float getStrikethroughOffset() {
    return -0.3f * size;
  }

  @Override
  public float getStrikethroughThickness() {
    return 0.05f * size;
  }

  @Override
  public float getUnderlineOffset() {
    return 0.1f * size;
  }

  @Override
  public float getUnderlineThickness() {
    return 0.05f * size;
  }
}
