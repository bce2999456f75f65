package dev.warrenperf.input.bundle;

import dev.warrenperf.json.JsonFault;
import dev.warrenperf.json.JsonValue;
import dev.warrenperf.model.Load;
import dev.warrenperf.unit.Printable;
import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The field {@code load} of {@code run.json}: {@code {"model": "open", "rate": "5/s"}} or {@code
 * {"model": "closed", "clients": 50}}, or such an object for each phase, by its name.
 */
final class LoadFields {

  private static final String MODEL = "model";
  private static final String CLIENTS = "clients";
  private static final String RATE = "rate";

  private LoadFields() {}

  /** By phase; what holds for the whole run under the empty name. */
  static SortedMap<String, Load> of(JsonValue told) throws JsonFault {
    SortedMap<String, Load> loads = new TreeMap<>();
    if (told.get(MODEL).isText()) {
      loads.put("", load(told));
    } else {
      for (Map.Entry<String, JsonValue> phase : told.members().entrySet()) {
        loads.put(Printable.of(phase.getKey()), load(phase.getValue()));
      }
    }
    return loads;
  }

  private static Load load(JsonValue told) throws JsonFault {
    String model = told.get(MODEL).text();
    if ("open".equals(model)) {
      String rate = told.get(RATE).text();
      Load open = rate == null ? null : Load.open(Load.rate(rate));
      return required(open, told.get(RATE), "a rate such as 5/s");
    }
    if ("closed".equals(model)) {
      JsonValue clients = told.get(CLIENTS);
      return required(closed(clients.number()), clients, "a whole number above 0");
    }
    throw told.get(MODEL).fault("open or closed");
  }

  private static Load closed(BigDecimal clients) {
    try {
      return clients == null ? null : Load.closed(clients.intValueExact());
    } catch (ArithmeticException noWhole) {
      return null;
    }
  }

  private static Load required(Load load, JsonValue told, String wanted) throws JsonFault {
    if (load == null) {
      throw told.fault(wanted);
    }
    return load;
  }
}
