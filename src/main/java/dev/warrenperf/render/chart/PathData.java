package dev.warrenperf.render.chart;

import java.awt.Shape;
import java.awt.geom.PathIterator;

/**
 * The {@code d} attribute of a shape: relative commands on a grid of a tenth of a pixel. Points are
 * rounded first and subtracted afterwards, so errors do not add up along a path. Pieces of no
 * length are dropped, level or upright ones that go on in one direction joined, and the last side
 * of what is closed is left to the closing. A coordinate that is not finite interrupts the path
 * there.
 */
final class PathData {

  private static final int NONE = -1;

  private final StringBuilder out = new StringBuilder();
  private long x;
  private long y;
  private long startX;
  private long startY;
  private boolean drawing;
  private boolean moved;
  private char command;

  /** Where the last line begins in the text, the command before it and how far it goes. */
  private int lineAt = NONE;

  private char before;
  private long length;

  private PathData() {}

  /** Empty for a shape without a line. */
  static String of(Shape shape) {
    PathData path = new PathData();
    double[] points = new double[6];
    for (PathIterator at = shape.getPathIterator(null); !at.isDone(); at.next()) {
      path.add(at.currentSegment(points), points);
    }
    return path.out.toString();
  }

  private void add(int segment, double[] points) {
    int numbers = numbers(segment);
    for (int i = 0; i < numbers; i++) {
      if (!Double.isFinite(points[i])) {
        drawing = false;
        return;
      }
    }
    switch (segment) {
      case PathIterator.SEG_MOVETO -> move(points);
      case PathIterator.SEG_CLOSE -> close();
      default -> {
        if (drawing) {
          segment(segment, points, numbers);
        } else {
          // after a gap the pen goes down again at the end of this piece
          move(new double[] {points[numbers - 2], points[numbers - 1]});
        }
      }
    }
  }

  private static int numbers(int segment) {
    return switch (segment) {
      case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 2;
      case PathIterator.SEG_QUADTO -> 4;
      case PathIterator.SEG_CUBICTO -> 6;
      case PathIterator.SEG_CLOSE -> 0;
      default -> throw new IllegalArgumentException("unknown path segment " + segment);
    };
  }

  /** Only remembered: a move that no line follows must leave no trace. */
  private void move(double[] points) {
    startX = Tenths.of(points[0]);
    startY = Tenths.of(points[1]);
    drawing = true;
    moved = true;
  }

  private void segment(int segment, double[] points, int numbers) {
    long toX = Tenths.of(points[numbers - 2]);
    long toY = Tenths.of(points[numbers - 1]);
    boolean straight = segment == PathIterator.SEG_LINETO;
    if (straight && toX == (moved ? startX : x) && toY == (moved ? startY : y)) {
      return;
    }
    if (moved) {
      beginSubpath();
    }
    if (straight) {
      line(toX, toY);
    } else {
      curve(segment == PathIterator.SEG_QUADTO ? 'q' : 'c', points, numbers);
    }
    x = toX;
    y = toY;
  }

  /** Whichever of the absolute and the relative move is shorter; a path begins with the former. */
  private void beginSubpath() {
    lineAt = NONE;
    int from = out.length();
    move('m', startX - x, startY - y);
    int relative = out.length() - from;
    move('M', startX, startY);
    if (from > 0 && relative < out.length() - from - relative) {
      out.setLength(from + relative);
      command = 'm';
    } else {
      out.delete(from, from + relative);
    }
    x = startX;
    y = startY;
    moved = false;
  }

  private void move(char letter, long toX, long toY) {
    command(letter);
    number(toX);
    number(toY);
  }

  private void line(long toX, long toY) {
    if (toY == y) {
      straight('h', toX - x);
    } else if (toX == x) {
      straight('v', toY - y);
    } else {
      begin('l');
      number(toX - x);
      number(toY - y);
    }
  }

  private void straight(char letter, long by) {
    boolean on = lineAt != NONE && command == letter && Long.signum(by) == Long.signum(length);
    if (on) {
      by += length;
      takeBack();
    }
    begin(letter);
    length = by;
    number(by);
  }

  /** A line that may still be taken back. */
  private void begin(char letter) {
    lineAt = out.length();
    before = command;
    command(letter);
  }

  private void takeBack() {
    out.setLength(lineAt);
    command = before;
  }

  private void curve(char letter, double[] points, int numbers) {
    lineAt = NONE;
    command(letter);
    for (int i = 0; i < numbers; i += 2) {
      number(Tenths.of(points[i]) - x);
      number(Tenths.of(points[i + 1]) - y);
    }
  }

  private void close() {
    if (drawing && !moved) {
      if (lineAt != NONE && x == startX && y == startY) {
        takeBack();
      }
      lineAt = NONE;
      command('z');
      x = startX;
      y = startY;
      // a line after a close begins where the subpath began
      moved = true;
    }
  }

  /** A letter may be left out when it repeats, except where two in a row would read differently. */
  private void command(char letter) {
    if (letter != command || letter == 'M' || letter == 'm' || letter == 'z') {
      out.append(letter);
    }
    command = letter;
  }

  /** A minus sign parts two numbers by itself. */
  private void number(long tenths) {
    char before = out.charAt(out.length() - 1);
    if (tenths >= 0 && !Character.isLetter(before)) {
      out.append(' ');
    }
    Tenths.append(out, tenths);
  }
}
