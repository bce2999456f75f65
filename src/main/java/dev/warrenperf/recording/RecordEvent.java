package dev.warrenperf.recording;

/** Something that happens to a recording from outside. */
sealed interface RecordEvent {

  /** The benchmark marked where a phase begins. */
  record Mark(String phase) implements RecordEvent {}

  /** The benchmark ended. */
  record BenchmarkEnded(int exitCode) implements RecordEvent {}

  /** Whoever started the recording wants it to end. */
  record Interrupted() implements RecordEvent {}
}
