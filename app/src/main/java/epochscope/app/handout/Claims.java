package epochscope.app.handout;

import epochscope.app.experiment.OpenExperiment;
import epochscope.app.recording.RecordedRun;
import epochscope.app.text.Numbers;
import epochscope.backend.Compute;
import epochscope.data.PreparedData;
import epochscope.history.HistoryView;
import epochscope.history.Metrics;
import epochscope.presets.Claim;
import epochscope.spec.ExperimentSpec;
import epochscope.train.FinalEvaluation;
import epochscope.views.KeptRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a lesson claims to come out, beside what came out. */
record Claims(List<Line> lines) {
  /**
   * @param found NaN: the run did not come so far
   */
  private record Line(Claim claim, String run, double found) {}

  /** Slow: the weights at the end are measured on all data. */
  static Claims of(Subject subject, RecordedRun run) {
    Measured measured = new Measured(subject, run, new HashMap<>());
    List<Line> lines = new ArrayList<>();
    for (Claim claim : subject.claims()) {
      lines.add(new Line(claim, subject.runOf(claim), measured.value(claim)));
    }
    return new Claims(lines);
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  Html write(Html page, boolean severalRuns, Words words) {
    page.open("dl", "claims");
    for (Line line : lines) {
      Claim claim = line.claim();
      page.open("dt").element("span", "what", what(line, severalRuns, words));
      page.open("span", "found").element("b", number(line.found()));
      page.element("span", "bounds", bounds(claim, words)).close("span", "dt");
      // Sources are written in one language, that of the papers they name.
      page.open("dd").with("lang", "en").text(claim.source()).close("dd");
    }
    return page.close("dl");
  }

  private static String what(Line line, boolean severalRuns, Words words) {
    String what = words.metric(line.claim().metric());
    String run = severalRuns ? " – " + line.run() : "";
    Integer epoch = line.claim().epoch();
    return what + run + (epoch == null ? "" : " – " + words.get("epoch.at", epoch.toString()));
  }

  private static String bounds(Claim claim, Words words) {
    String min = claim.min() == null ? "" : Numbers.shortest(claim.min(), 4);
    String max = claim.max() == null ? "" : Numbers.shortest(claim.max(), 4);
    return claim.max() == null
        ? words.get("claim.min", min)
        : claim.min() == null ? words.get("claim.max", max) : words.get("claim.both", min, max);
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "–" : Numbers.shortest(value, 4);
  }

  /**
   * @param atEnd by the run's name what its weights achieve at the end
   */
  private record Measured(Subject subject, RecordedRun run, Map<String, Metrics> atEnd) {
    double value(Claim claim) {
      KeptRun kept =
          claim.variant() == null
              ? null
              : run.kept().stream()
                  .filter(it -> it.name().equals(subject.runOf(claim)))
                  .findFirst()
                  .orElse(null);
      if (claim.variant() != null && kept == null) {
        return Double.NaN;
      }
      HistoryView history = kept == null ? run.history() : kept.history();
      if (claim.epoch() != null) {
        return history.latest().epoch() < claim.epoch()
            ? Double.NaN
            : new Course.Run(0, "", history).at(claim.metric(), claim.epoch());
      }
      return atEnd
          .computeIfAbsent(subject.runOf(claim), name -> metrics(kept, history))
          .get(claim.metric());
    }

    private Metrics metrics(KeptRun kept, HistoryView history) {
      OpenExperiment own = run.experiment();
      ExperimentSpec spec = kept == null ? own.resolved() : kept.experiment();
      PreparedData data = own.data(run.history().latest());
      PreparedData its = kept == null ? data : kept.dataBeside(data);
      return FinalEvaluation.of(spec, its, Compute.auto(), history.latest().parameters());
    }
  }
}
