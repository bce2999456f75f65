package dev.warrenperf.render.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.Map;

/**
 * Refuses by name everything that plots of JFreeChart do not ask for: a picture missing in silence
 * would be worse.
 */
abstract class StrictGraphics2D extends Graphics2D {

  static UnsupportedOperationException unsupported(Object operation) {
    return new UnsupportedOperationException("charts in SVG do not support " + operation);
  }

  @Override
  public void addRenderingHints(Map<?, ?> hints) {
    throw unsupported("several hints at once");
  }

  @Override
  public void clearRect(int x, int y, int width, int height) {
    throw unsupported("shapes in whole pixels");
  }

  @Override
  public void clipRect(int x, int y, int width, int height) {
    throw unsupported("shapes in whole pixels");
  }

  @Override
  public void copyArea(int x, int y, int width, int height, int dx, int dy) {
    throw unsupported("copying areas");
  }

  @Override
  public Graphics create() {
    throw unsupported("copies");
  }

  @Override
  public void dispose() {
    throw unsupported("copies");
  }

  @Override
  public void drawArc(int x, int y, int width, int height, int start, int extent) {
    throw unsupported("shapes in whole pixels");
  }

  @Override
  public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
    throw unsupported("glyph outlines");
  }

  @Override
  public boolean drawImage(Image image, AffineTransform transform, ImageObserver observer) {
    throw unsupported("images");
  }

  @Override
  public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
    throw unsupported("images");
  }

  @Override
  public void drawImage(BufferedImage image, BufferedImageOp operation, int x, int y) {
    throw unsupported("images");
  }

  @Override
  public boolean drawImage(Image image, int x, int y, Color color, ImageObserver observer) {
    throw unsupported("images");
  }

  @Override
  public boolean drawImage(
      Image image, int x, int y, int width, int height, ImageObserver observer) {
    throw unsupported("images");
  }

  @Override
  public boolean drawImage(
      Image image, int x, int y, int width, int height, Color color, ImageObserver observer) {
    throw unsupported("images");
  }

  @Override
  public boolean drawImage(
      Image image,
      int toX1,
      int toY1,
      int toX2,
      int toY2,
      int x1,
      int y1,
      int x2,
      int y2,
      ImageObserver observer) {
    throw unsupported("images");
  }

  @Override
  public boolean drawImage(
      Image image,
      int toX1,
      int toY1,
      int toX2,
      int toY2,
      int x1,
      int y1,
      int x2,
      int y2,
      Color color,
      ImageObserver observer) {
    throw unsupported("images");
  }

  @Override
  public void drawLine(int x1, int y1, int x2, int y2) {
    throw unsupported("shapes in whole pixels");
  }

  @Override
  public void drawOval(int x, int y, int width, int height) {
    throw unsupported("shapes in whole pixels");
  }

  @Override
  public void drawPolygon(int[] xs, int[] ys, int count) {
    throw unsupported("shapes in whole pixels");
  }

  @Override
  public void drawPolyline(int[] xs, int[] ys, int count) {
    throw unsupported("shapes in whole pixels");
  }

  @Override
  public void drawRenderableImage(RenderableImage image, AffineTransform transform) {
    throw unsupported("images");
  }

  @Override
  public void drawRenderedImage(RenderedImage image, AffineTransform transform) {
    throw unsupported("images");
  }

  @Override
  public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
    throw unsupported("shapes in whole pixels");
  }

  @Override
  public void drawString(String text, float x, float y) {
    throw unsupported("text in a font of its own");
  }

  @Override
  public void drawString(String text, int x, int y) {
    throw unsupported("text in a font of its own");
  }

  @Override
  public void drawString(AttributedCharacterIterator text, float x, float y) {
    throw unsupported("attributed text");
  }

  @Override
  public void drawString(AttributedCharacterIterator text, int x, int y) {
    throw unsupported("attributed text");
  }

  @Override
  public void fillArc(int x, int y, int width, int height, int start, int extent) {
    throw unsupported("shapes in whole pixels");
  }

  @Override
  public void fillOval(int x, int y, int width, int height) {
    throw unsupported("shapes in whole pixels");
  }

  @Override
  public void fillPolygon(int[] xs, int[] ys, int count) {
    throw unsupported("shapes in whole pixels");
  }

  @Override
  public void fillRect(int x, int y, int width, int height) {
    throw unsupported("shapes in whole pixels");
  }

  @Override
  public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
    throw unsupported("shapes in whole pixels");
  }

  @Override
  public Color getBackground() {
    throw unsupported("a background");
  }

  @Override
  public Rectangle getClipBounds() {
    throw unsupported("shapes in whole pixels");
  }

  @Override
  public Color getColor() {
    throw unsupported("colours that are no paint");
  }

  @Override
  public GraphicsConfiguration getDeviceConfiguration() {
    throw unsupported("device configurations");
  }

  @Override
  public Font getFont() {
    throw unsupported("text in a font of its own");
  }

  @Override
  public FontMetrics getFontMetrics(Font font) {
    throw unsupported("font metrics");
  }

  @Override
  public FontRenderContext getFontRenderContext() {
    throw unsupported("font metrics");
  }

  @Override
  public Paint getPaint() {
    throw unsupported("questions to what was set");
  }

  @Override
  public RenderingHints getRenderingHints() {
    throw unsupported("several hints at once");
  }

  @Override
  public Stroke getStroke() {
    throw unsupported("questions to what was set");
  }

  @Override
  public AffineTransform getTransform() {
    throw unsupported("transforms");
  }

  @Override
  public boolean hit(Rectangle area, Shape shape, boolean onStroke) {
    throw unsupported("hit tests");
  }

  @Override
  public void rotate(double angle) {
    throw unsupported("transforms");
  }

  @Override
  public void rotate(double angle, double x, double y) {
    throw unsupported("transforms");
  }

  @Override
  public void scale(double x, double y) {
    throw unsupported("transforms");
  }

  @Override
  public void setBackground(Color color) {
    throw unsupported("a background");
  }

  @Override
  public void setClip(int x, int y, int width, int height) {
    throw unsupported("shapes in whole pixels");
  }

  @Override
  public void setColor(Color color) {
    throw unsupported("colours that are no paint");
  }

  @Override
  public void setFont(Font font) {
    throw unsupported("text in a font of its own");
  }

  @Override
  public void setPaintMode() {
    throw unsupported("exclusive-or drawing");
  }

  @Override
  public void setRenderingHints(Map<?, ?> hints) {
    throw unsupported("several hints at once");
  }

  @Override
  public void setTransform(AffineTransform transform) {
    throw unsupported("transforms");
  }

  @Override
  public void setXORMode(Color color) {
    throw unsupported("exclusive-or drawing");
  }

  @Override
  public void shear(double x, double y) {
    throw unsupported("transforms");
  }

  @Override
  public void transform(AffineTransform transform) {
    throw unsupported("transforms");
  }

  @Override
  public void translate(double x, double y) {
    throw unsupported("transforms");
  }

  @Override
  public void translate(int x, int y) {
    throw unsupported("transforms");
  }
}
