package dev.warrenperf.config;

import java.util.Optional;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * A YAML parser that refuses deep nesting. The composer behind it calls itself for each level, so a
 * file of brackets alone would overflow its stack.
 */
final class ShallowParser implements Parser {

  /** A target file needs five levels. */
  static final int DEEPEST = 16;

  private final Parser parser;
  private int depth;

  ShallowParser(Parser parser) {
    this.parser = parser;
  }

  @Override
  public boolean hasNext() {
    return parser.hasNext();
  }

  @Override
  public boolean checkEvent(Event.ID choice) {
    return parser.checkEvent(choice);
  }

  @Override
  public Event peekEvent() {
    return parser.peekEvent();
  }

  @Override
  public Event next() {
    Event event = parser.next();
    switch (event.getEventId()) {
      case MappingStart, SequenceStart -> deeper(event);
      case MappingEnd, SequenceEnd -> depth--;
      default -> {
        // scalars, aliases and document marks nest nothing
      }
    }
    return event;
  }

  private void deeper(Event event) {
    depth++;
    if (depth > DEEPEST) {
      throw new ParserException(
          null,
          Optional.empty(),
          "expected at most " + DEEPEST + " levels of nesting, found more",
          event.getStartMark());
    }
  }
}
