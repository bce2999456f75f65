package dev.warrenperf.judge;

import dev.warrenperf.unit.Word;

/** Why a verdict is missing, or what is to be remarked on one that was reached. */
public enum Reason implements Word {
  // undecided
  TARGET_INSIDE_BUCKET(
      "the limit lies between two bucket bounds, and the counts at these leave it open"),
  ABOVE_LARGEST_BOUND(
      "the limit lies above the largest bucket bound, beyond which the histogram has no"
          + " resolution"),
  COUNTS_UNCERTAIN(
      "histograms with different bounds were summed, so that the count at the limit is known only"
          + " to lie in a range"),
  TARGET_INSIDE_RESOLUTION(
      "the limit lies inside the step in which the client's durations are printed"),
  SUMMARY(
      "the metric is a summary: it has a count and a sum but no buckets, and its quantiles are"
          + " those of each process over a sliding window"),
  INCONSISTENT_HISTOGRAM("the counts of the histogram contradict one another"),
  SUM_CONTRADICTS_BUCKETS("the sum cannot be that of the observations in the buckets"),
  OBSERVATIONS_LOST(
      "observations before a restart, or while a node was not seen, are not counted, and may"
          + " decide"),
  SERIES_MISSING("the series is missing in the last snapshot, and what it did then may decide"),
  PART_ABOVE_WHOLE("the part grew by more than the whole"),
  FAILURES_OBSERVED(
      "failed calls may be among the observations, as very fast ones, and may" + " decide"),
  LIMIT_INSIDE_INTERVAL(
      "the limit lies between the shortest and the longest time that the scrapes and the age of"
          + " the gauge leave open"),
  NO_SUCCESSOR("no next leader was seen before the run ended"),
  LEADERS_CONTRADICT("two nodes show leadership for longer than the age of the gauge explains"),
  LOAD_DID_NOT_ASK(
      "the load is not known to have requested as much, so it does not show what the system"
          + " can do"),
  CLIENT_BOUND(
      "the clients of a closed load were not always waiting for the system, so they rather than"
          + " the system may have limited the rate"),
  ONE_LOAD_LEVEL(
      "no phase with fewer clients was as fast, so more clients might have achieved more"),
  WINDOW_EDGES(
      "the window begins or ends between two snapshots; what was counted there may have been inside"
          + " it or not, and may decide"),
  WINDOW_TOO_SHORT("the run, or the time in which enough was requested, is too short to decide"),
  TIME_FROM_MTIME(
      "the times of snapshots are only known from when files were modified, which copying"
          + " changes; --trust-mtime lets them decide"),

  // no data
  NOT_EXPOSED("no node exposes this metric"),
  NEVER_OBSERVED("the metric is exposed, but empty (0 observations)"),
  NO_OBSERVATIONS_IN_WINDOW("there are no observations in the judged window"),
  NO_SAMPLES("no client samples were given for this target"),
  NODE_MISSING("no node with the role of the target has data"),
  DURATION_UNKNOWN("a rate needs two snapshots with known times"),
  NOT_A_NUMBER("the value is not a number"),
  INSTANTS_UNKNOWN("it is not known when the snapshots were taken"),
  LEADER_NEVER_SEEN("no node shows leadership; the one that led may not be scraped"),
  LEADER_UNCHANGED("the leader did not change, so there is nothing to judge"),

  // remarks on a verdict
  TARGET_UNDECIDED("the acceptable limit is met; whether the target is met is open"),
  DECIDED_BY_SUM("the sum of the observations decides where the bucket counts do not"),
  TOO_FEW_OBSERVATIONS("more observations like these would make the verdict firm"),
  CLOSE_TO_LIMIT("the share of observations within the limit is what the limit asks for"),
  TOO_FEW_INTERVALS(
      "a run of so few intervals may lack the one that decides; more snapshots over a longer run"
          + " would show it"),
  RUN_NOISE("the limit is so near that another run of the same system may be on its other side"),
  CLOSED_LOOP(
      "clients that wait for an answer before they call again do not call while the system stalls;"
          + " users who arrive steadily would have waited longer than the limit more often");

  private final String meaning;

  Reason(String meaning) {
    this.meaning = meaning;
  }

  /** What it means whatever the data, fit to follow a colon. */
  public String meaning() {
    return meaning;
  }
}
