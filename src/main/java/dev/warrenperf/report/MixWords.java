package dev.warrenperf.report;

import dev.warrenperf.comparison.Change;
import dev.warrenperf.comparison.Mix;
import dev.warrenperf.comparison.Mix.SeriesShare;
import dev.warrenperf.comparison.OperationContrast;
import dev.warrenperf.model.Labels;
import dev.warrenperf.unit.Format;
import dev.warrenperf.unit.Printable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What an operation of several series consists of, and what that does to its mean. */
final class MixWords {

  /** A change of the mix that does less than this to the mean is not worth a sentence. */
  private static final double TELLING = 0.005;

  /** A share that changed by less is not told, in points. */
  private static final double LEAST_RISE = 0.01;

  private static final int MOST = 3;
  private static final int LONGEST = 80;

  private final OperationContrast contrast;
  private final Mix mix;

  /** Of an operation with a mix. */
  MixWords(OperationContrast contrast) {
    this.contrast = contrast;
    this.mix = contrast.mix();
  }

  /** Without their full stops. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    if (!mix.isStandardised()) {
      return List.of("no series is on both sides, so all requests are compared as one");
    }
    boolean ruled = contrast.is(Change.MIX_CHANGED);
    boolean telling = Math.abs(mix.effect() - 1) >= TELLING;
    if (telling && !ruled) {
      sentences.add(
          "compared at the reference's mix of requests; as mixed, the mean changed by "
              + Format.change(mix.plain().ratio()));
    }
    if (telling || ruled) {
      moved(sentences);
    }
    oneSided(sentences, "reference", mix.baselineCompared());
    oneSided(sentences, "candidate", mix.candidateCompared());
    return sentences;
  }

  /** {@code List rose from 10 % to 20 % of requests, Get fell from 90 % to 80 %}. */
  private void moved(List<String> sentences) {
    List<String> moved =
        mix.series().stream()
            .filter(share -> share.compared() && Math.abs(share.rise()) >= LEAST_RISE)
            .limit(MOST)
            .map(this::moved)
            .collect(Collectors.toCollection(ArrayList::new));
    if (!moved.isEmpty()) {
      moved.set(0, moved.get(0) + " of requests");
      sentences.add(String.join(", ", moved));
    }
  }

  private String moved(SeriesShare share) {
    return "%s %s from %s to %s"
        .formatted(
            name(share),
            share.rise() > 0 ? "rose" : "fell",
            Format.percent(share.baseline()),
            Format.percent(share.candidate()));
  }

  private void oneSided(List<String> sentences, String side, double compared) {
    List<SeriesShare> only =
        mix.series().stream()
            .filter(
                share ->
                    !share.compared()
                        && (side.equals("reference") ? share.baseline() : share.candidate()) > 0)
            .toList();
    if (!only.isEmpty()) {
      String names = only.stream().limit(MOST).map(this::name).collect(Collectors.joining(", "));
      sentences.add(
          "only the %s has %s%s (%s of its requests), which is not compared"
              .formatted(
                  side,
                  names,
                  only.size() > MOST ? " and " + (only.size() - MOST) + " more" : "",
                  Format.percent(1 - compared)));
    }
  }

  /** The value alone where series differ in one label. */
  private String name(SeriesShare share) {
    boolean single =
        mix.series().stream()
                .map(each -> each.labels().keySet())
                .flatMap(Collection::stream)
                .distinct()
                .count()
            == 1;
    String name =
        single && !share.labels().isEmpty()
            ? share.labels().values().iterator().next()
            : Labels.of(share.labels()).toString();
    return name.isEmpty() ? "the series without labels" : Printable.of(name, LONGEST);
  }
}
