package epochscope.app.builder.sketch;

import java.util.ArrayList;
import java.util.List;

/** What may mend a problem, tried out. */
record Remedies(SketchReport report, SketchProblem problem) {
  List<Remedy> all() {
    List<Remedy> candidates = new ArrayList<>();
    if (problem.edge() != null) {
      candidates.add(
          new Remedy(
              Sentence.of("remedy.disconnect", problem.edge().from(), problem.edge().to()),
              new SketchEdit.Disconnect(problem.edge())));
    }
    return candidates;
  }
}
