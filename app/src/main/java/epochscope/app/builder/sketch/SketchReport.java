package epochscope.app.builder.sketch;

import epochscope.spec.NetworkSpec;
import epochscope.spec.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that is known of a sketch.
 *
 * @param shapes what each input and node gives, by name, as far as it is known
 * @param parameters trained ones of each node, by name, as far as they are known
 * @param network that can be trained; empty: something hinders
 */
public record SketchReport(
    Sketch sketch,
    SketchContext context,
    Map<String, Shape> shapes,
    Map<String, Integer> parameters,
    List<SketchProblem> problems,
    Optional<NetworkSpec> network) {
  public SketchReport {
    shapes = Map.copyOf(shapes);
    parameters = Map.copyOf(parameters);
    problems = List.copyOf(problems);
  }

  /** What flows along the edge; empty: not known. */
  public Optional<Shape> shape(Edge edge) {
    return Optional.ofNullable(shapes.get(edge.from()));
  }

  public long totalParameters() {
    return parameters.values().stream().mapToLong(Integer::longValue).sum();
  }

  public List<SketchProblem> problems(String name) {
    return problems.stream().filter(problem -> name.equals(problem.name())).toList();
  }

  public Optional<SketchProblem> problem(Edge edge) {
    return problems.stream().filter(problem -> edge.equals(problem.edge())).findFirst();
  }

  public boolean isTrainable() {
    return network.isPresent();
  }

  /** Why it cannot be trained; empty: it can. */
  public Optional<SketchProblem> hindrance() {
    return problems.stream().filter(SketchProblem::hinders).findFirst();
  }

  /**
   * What would mend {@code problem}, the best first; each has been tried. Slower than the report
   * itself: ask for it when it is shown.
   */
  public List<Remedy> remedies(SketchProblem problem) {
    return new Remedies(this, problem).all();
  }

  /**
   * What a connection would bring that is wrong, before it is made; empty: it fits.
   *
   * @param edit that makes the connection
   */
  public Optional<SketchProblem> wouldBring(SketchEdit edit) {
    SketchReport after = SketchCheck.of(edit.apply(sketch), context);
    return after.problems().stream()
        .filter(SketchProblem::hinders)
        .filter(problem -> !problems.contains(problem))
        .filter(problem -> problem.name() != null)
        .findFirst();
  }
}
