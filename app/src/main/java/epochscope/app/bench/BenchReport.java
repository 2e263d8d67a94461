package epochscope.app.bench;

import java.util.List;

/** What was measured, and on which machine. */
public record BenchReport(String machine, List<Figure> cases) {
  public BenchReport {
    cases = List.copyOf(cases);
  }
}
