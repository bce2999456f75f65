package dev.warrenperf.report;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.warrenperf.analysis.Spread;
import dev.warrenperf.fuzz.Decisions;
import dev.warrenperf.fuzz.FuzzTarget;
import dev.warrenperf.fuzz.MutatedJson;
import dev.warrenperf.fuzz.Refusal;
import dev.warrenperf.model.MalformedInputException;
import dev.warrenperf.unit.Visible;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/** Calibrations: every spread that is taken is one that a bench can have. */
public final class CalibrationFuzzTarget implements FuzzTarget {

  @Override
  public byte[] compose(Decisions decisions) {
    return decisions.damaged(MutatedJson.of("calibration", decisions));
  }

  @Override
  public boolean check(byte[] file) throws IOException {
    CalibrationFile calibration;
    try {
      calibration =
          CalibrationFile.read(
              "calibration.json",
              new StringReader(new String(file, StandardCharsets.UTF_8)),
              Visible::of);
    } catch (MalformedInputException refused) {
      Refusal.located(refused.getMessage(), "calibration\\.json");
      return false;
    }
    Refusal.printable(calibration.report().scenario() + calibration.report().targets());
    calibration.runs().forEach(run -> Refusal.printable(run.title()));
    for (Spread spread : calibration.calibration().operations().values()) {
      assertTrue(spread.deviation() >= 0 && spread.degrees() > 0, spread::toString);
    }
    return true;
  }
}
