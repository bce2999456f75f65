/**
 * Bytes to samples: Prometheus text 0.0.4 and OpenMetrics 1.0.
 *
 * <ol>
 *   <li>{@code SnapshotReader} holds two buffers. A body that differs from the one before only
 *       inside values takes the short way: {@code ValueSlots} finds the differences and parses
 *       nothing else; values that changed are checked again beside those that they have to fit to.
 *   <li>Any other body goes to {@code BodyParser}, line by line. A line that {@code KnownLines} has
 *       met before is recognised by its bytes; a new one is read by the grammar ({@code
 *       SampleHead}, {@code SampleTail}, {@code MetadataLine}).
 *   <li>{@code SemanticChecks} sees every sample and metadata line and reports what the grammar
 *       cannot: what the format's specification forbids although Prometheus ingests it.
 *   <li>Nothing is applied before the whole body has been read and accepted.
 * </ol>
 *
 * {@code TimestampedReader} drives the same parser over a stream that holds many snapshots.
 */
package dev.warrenperf.exposition;
