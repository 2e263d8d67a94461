package epochscope.export;

import epochscope.history.Metrics;
import java.util.LinkedHashMap;
import java.util.Map;

/** Metrics in JSON, which knows no NaN: null stands for it. */
final class MetricForm {
  private MetricForm() {}

  static Map<String, Double> of(Metrics metrics) {
    Map<String, Double> form = new LinkedHashMap<>();
    metrics.values().forEach((name, value) -> form.put(name, orNull(value)));
    return form;
  }

  static Metrics metrics(Map<String, Double> form) {
    Map<String, Double> values = new LinkedHashMap<>();
    form.forEach((name, value) -> values.put(name, orNaN(value)));
    return new Metrics(values);
  }

  static Double orNull(double value) {
    return Double.isFinite(value) ? value : null;
  }

  static double orNaN(Double value) {
    return value == null ? Double.NaN : value;
  }
}
