package epochscope.app.builder.sketch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What may mend a problem, tried out. */
record Remedies(SketchReport report, SketchProblem problem) {
  /** More than these nobody reads. */
  private static final int MOST = 4;

  List<Remedy> all() {
    Map<Sketch, Remedy> mending = new LinkedHashMap<>();
    for (Remedy candidate : candidates()) {
      Sketch after = candidate.edit().apply(report.sketch());
      if (mending.size() < MOST && !mending.containsKey(after) && mends(candidate, after)) {
        mending.put(after, candidate);
      }
    }
    return List.copyOf(mending.values());
  }

  private List<Remedy> candidates() {
    List<Remedy> candidates = new ArrayList<>(new WiringRemedies(report, problem).candidates());
    candidates.addAll(new OutputRemedies(report, problem).candidates());
    if (problem.edge() != null && report.sketch().has(problem.edge())) {
      candidates.addAll(new ShapeRemedies(report, problem.edge()).candidates());
      candidates.addAll(new JoinRemedies(report, problem.edge()).candidates());
      candidates.add(
          Remedy.of(
              new SketchEdit.Disconnect(problem.edge()),
              "disconnect",
              problem.edge().from(),
              problem.edge().to()));
    }
    if (problem.name() != null) {
      candidates.add(
          Remedy.of(new SketchEdit.Delete(Set.of(problem.name())), "delete", problem.name()));
    }
    return candidates;
  }

  /** What was right stays right, and what was wrong and what is new are right. */
  private boolean mends(Remedy candidate, Sketch after) {
    SketchReport then = SketchCheck.of(after, report.context());
    Set<String> right = new HashSet<>(after.namesSince(report.sketch()));
    right.addAll(report.shapes().keySet());
    hindered(report).forEach(right::remove);
    // Whose edge is gone may well wait for another one.
    if (problem.name() != null && !(candidate.edit() instanceof SketchEdit.Disconnect)) {
      right.add(problem.name());
    }
    return !then.problems().contains(problem)
        && hindered(then).noneMatch(right::contains)
        && !(candidate.edit() instanceof SketchEdit.Connect connect && misfits(then, connect.to()));
  }

  /** Whether something comes that it cannot take; it may well wait for more. */
  private static boolean misfits(SketchReport report, String name) {
    return report.problems(name).stream().anyMatch(other -> other.edge() != null);
  }

  private static Stream<String> hindered(SketchReport report) {
    return report.problems().stream()
        .filter(SketchProblem::hinders)
        .map(SketchProblem::name)
        .filter(name -> name != null);
  }
}
