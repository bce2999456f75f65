package dev.warrenperf.source;

import dev.warrenperf.model.Load;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The field {@code load} of {@code run.json}: {@code {"model": "open", "rate": "5/s"}} or {@code
 * {"model": "closed", "clients": 50}}, or such an object for each phase, by its name.
 */
final class LoadFields {

  private static final String LOAD = "load";
  private static final String MODEL = "model";
  private static final String CLIENTS = "clients";
  private static final String RATE = "rate";

  private LoadFields() {}

  /** By phase; what holds for the whole run under the empty name. */
  static SortedMap<String, Load> of(JsonFields run) throws Json.Fault {
    SortedMap<String, Load> loads = new TreeMap<>();
    JsonFields told = run.object(LOAD);
    if (told.values().get(MODEL) instanceof Json.Text) {
      loads.put("", load(told));
    } else {
      for (String phase : told.values().keySet()) {
        loads.put(Printable.of(phase), load(told.object(phase)));
      }
    }
    return loads;
  }

  private static Load load(JsonFields load) throws Json.Fault {
    String model = load.text(MODEL);
    if ("open".equals(model)) {
      String rate = load.text(RATE);
      Load open = rate == null ? null : Load.open(Load.rate(rate));
      return required(open, load, RATE, "a rate such as 5/s");
    }
    if ("closed".equals(model)) {
      return required(closed(load.number(CLIENTS)), load, CLIENTS, "a whole number above 0");
    }
    throw load.fault(MODEL, "open or closed");
  }

  private static Load closed(BigDecimal clients) {
    try {
      return clients == null ? null : Load.closed(clients.intValueExact());
    } catch (ArithmeticException noWhole) {
      return null;
    }
  }

  private static Load required(Load load, JsonFields fields, String key, String wanted)
      throws Json.Fault {
    if (load == null) {
      throw fields.fault(key, wanted);
    }
    return load;
  }
}
