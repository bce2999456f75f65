package dev.warrenperf.run;

import dev.warrenperf.input.samples.SampleRole;
import dev.warrenperf.input.samples.SamplesReader;
import dev.warrenperf.input.samples.SamplesRequest;
import dev.warrenperf.judge.OperationTarget;
import dev.warrenperf.judge.TargetSet;
import dev.warrenperf.model.ClientSamples;
import dev.warrenperf.model.InputException;
import dev.warrenperf.model.Notice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The files of client samples that a command names. */
record ClientFiles(List<SamplesRequest> requests) {

  /**
   * Reads the options.
   *
   * @throws CommandException with exit code 64 when one is wrong, or a name is used twice
   */
  static ClientFiles parse(List<String> given) throws CommandException {
    List<SamplesRequest> requests = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (String one : given) {
      SamplesRequest request = SamplesOption.parse(one);
      if (!names.add(request.name())) {
        throw twice(request.name());
      }
      requests.add(request);
    }
    return new ClientFiles(requests);
  }

  /**
   * Checks what is known before anything is read.
   *
   * @throws CommandException with exit code 64 when an operation is given two views of the client
   */
  void checkAgainst(TargetSet targets) throws CommandException {
    check(
        requests.stream()
            .filter(request -> !request.columns().names().containsKey(SampleRole.OPERATION))
            .map(SamplesRequest::name)
            .toList(),
        targets);
  }

  /**
   * Reads the files.
   *
   * @param targets whose operations may be named
   * @param whole whether the whole run is judged; otherwise a notice says that samples are not cut
   * @throws CommandException with exit code 64 when operations that a file tells make a name come
   *     twice, or give an operation two views of the client
   */
  List<ClientSamples> read(TargetSet targets, boolean whole, List<Notice> notices)
      throws CommandException, InputException, IOException {
    List<ClientSamples> samples = new ArrayList<>();
    for (SamplesRequest request : requests) {
      samples.addAll(SamplesReader.read(request, notices::add));
    }
    check(samples.stream().map(ClientSamples::name).toList(), targets);
    if (!whole && !samples.isEmpty()) {
      samples.replaceAll(ClientSamples::ofMore);
      notices.add(
          Notice.warning(
              "samples-not-cut",
              "A part of the run is judged, but client samples are used whole: when each of them"
                  + " was taken is not known"));
    }
    return samples;
  }

  private static void check(List<String> names, TargetSet targets) throws CommandException {
    Set<String> once = new HashSet<>();
    for (String name : names) {
      if (!once.add(name)) {
        throw twice(name);
      }
    }
    for (OperationTarget operation : targets.operations()) {
      String samples = operation.samples();
      if (samples != null
          && !samples.equals(operation.name())
          && names.contains(samples)
          && names.contains(operation.name())) {
        throw CommandException.usage(
            "--samples: expected one file for %1$s, found \"%2$s\" and \"%1$s\""
                .formatted(operation.name(), samples));
      }
    }
  }

  private static CommandException twice(String name) {
    return CommandException.usage(
        "--samples: expected each name once, found \"" + name + "\" again");
  }
}
