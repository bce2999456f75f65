package dev.warrenperf.config;

import java.util.Optional;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.ParserException;
import org.snakeyaml.engine.v2.parser.Parser;

/**
 * A YAML parser that refuses deep nesting and many aliases. The composer behind it calls itself for
 * each level, so a file of brackets alone would overflow its stack; and what stands behind an alias
 * is read again each time, so aliases of aliases would never end.
 */
final class ShallowParser implements Parser {

  /** A target file needs five levels. */
  static final int DEEPEST = 16;

  /** Handy for tiers that repeat; a target file that needs more of them should say less. */
  static final int MOST_ALIASES = 50;

  private final Parser parser;
  private int depth;
  private int aliases;

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
      case Alias -> aliases++;
      default -> {
        // scalars and the marks of documents and comments nest nothing
      }
    }
    if (aliases > MOST_ALIASES) {
      throw tooMany("expected at most " + MOST_ALIASES + " aliases, found more", event);
    }
    return event;
  }

  private void deeper(Event event) {
    depth++;
    if (depth > DEEPEST) {
      throw tooMany("expected at most " + DEEPEST + " levels of nesting, found more", event);
    }
  }

  private static ParserException tooMany(String problem, Event event) {
    return new ParserException(null, Optional.empty(), problem, event.getStartMark());
  }
}
