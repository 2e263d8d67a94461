package epochscope.app.builder.desk;

import epochscope.app.builder.sketch.Edge;
import epochscope.app.builder.sketch.Fragment;
import epochscope.app.builder.sketch.PaletteItem;
import epochscope.app.builder.sketch.Remedy;
import epochscope.app.builder.sketch.Sketch;
import epochscope.app.builder.sketch.SketchCheck;
import epochscope.app.builder.sketch.SketchContext;
import epochscope.app.builder.sketch.SketchEdit;
import epochscope.app.builder.sketch.SketchHistory;
import epochscope.app.builder.sketch.SketchProblem;
import epochscope.app.builder.sketch.SketchReport;
import epochscope.spec.Position;
import epochscope.spec.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The sketch that is worked on, what is said of it, and what is chosen of it. Confined to one
 * thread.
 */
public final class SketchDesk {
  private final List<Runnable> listeners = new ArrayList<>();
  private SketchHistory history;
  private SketchContext context;
  private SketchReport report;
  private Chosen chosen = Chosen.NOTHING;

  /** A desk with a sketch on it. */
  public SketchDesk(Sketch sketch, SketchContext context) {
    lay(sketch, context);
  }

  /** Another sketch takes the place of this one, with no past. */
  public void begin(Sketch sketch, SketchContext newContext) {
    lay(sketch, newContext);
    tell();
  }

  /** The same sketch is to be trained on something else. */
  public void checkFor(SketchContext newContext) {
    context = newContext;
    report = SketchCheck.of(sketch(), context);
    tell();
  }

  private void lay(Sketch sketch, SketchContext newContext) {
    context = newContext;
    history = new SketchHistory(sketch);
    history.onChange(this::changed);
    chosen = Chosen.NOTHING;
    report = SketchCheck.of(sketch, context);
  }

  /** Is told whenever sketch, report or choice are others. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  public SketchHistory history() {
    return history;
  }

  public Sketch sketch() {
    return history.sketch();
  }

  public SketchContext context() {
    return context;
  }

  public SketchReport report() {
    return report;
  }

  public Chosen chosen() {
    return chosen;
  }

  public void choose(Chosen newChosen) {
    if (!newChosen.equals(chosen)) {
      chosen = newChosen;
      tell();
    }
  }

  public void chooseAll() {
    choose(Chosen.of(sketch().names()));
  }

  /** A step of its own; what it adds is chosen. */
  public void apply(SketchEdit edit) {
    Sketch before = sketch();
    history.apply(edit);
    Set<String> added = sketch().namesSince(before);
    if (!added.isEmpty() && !before.equals(sketch())) {
      choose(Chosen.of(added));
    }
  }

  /**
   * Adds it behind the node that is chosen, or apart.
   *
   * @param free a place for it where nothing is chosen
   */
  public void add(PaletteItem item, Position free) {
    String after = chosen.single();
    Fragment fragment = item.fragment(flow(after), context);
    Set<String> before = sketch().names();
    if (after == null || item == PaletteItem.INPUT) {
      apply(new SketchEdit.Add(fragment, FreePlace.near(sketch(), fragment, free)));
    } else {
      Position at = FreePlace.behind(sketch(), fragment, after);
      apply(new SketchEdit.Append(fragment, after, at));
    }
    chooseLast(before);
  }

  /** Puts it where it was dropped, or beside what stands there. */
  public void drop(PaletteItem item, Position at) {
    Set<String> before = sketch().names();
    apply(new SketchEdit.Add(item.fragment(null, context), placeFor(item, at)));
    chooseLast(before);
  }

  /** Where it goes that is dropped somewhere: on nothing else. */
  public Position placeFor(PaletteItem item, Position at) {
    return FreePlace.nearest(sketch(), item.fragment(null, context), at);
  }

  /** Puts it between the two ends of a connection. */
  public void insert(PaletteItem item, Edge edge, Position at) {
    Fragment fragment = item.fragment(flow(edge.from()), context);
    apply(new SketchEdit.Insert(fragment, edge, at));
  }

  /** Of a block, the end is chosen, so that what comes next goes behind it. */
  private void chooseLast(Set<String> before) {
    Set<String> added = sketch().names();
    added.removeAll(before);
    added.stream()
        .filter(name -> sketch().takers(name).isEmpty())
        .reduce((first, second) -> second)
        .ifPresent(last -> choose(Chosen.of(last)));
  }

  public void paste(Fragment fragment, Position at) {
    apply(new SketchEdit.Add(fragment, FreePlace.near(sketch(), fragment, at)));
  }

  /** What is chosen as text for the clipboard; empty: nothing is. */
  public Optional<String> copied() {
    Fragment fragment = Fragment.of(sketch(), chosen.names());
    return fragment.isEmpty() ? Optional.empty() : Optional.of(fragment.json());
  }

  public void duplicate() {
    if (!chosen.names().isEmpty()) {
      apply(new SketchEdit.Duplicate(chosen.names()));
    }
  }

  /** The edge that is chosen, or the nodes with what hangs on them. */
  public void delete() {
    if (chosen.edge() != null) {
      apply(new SketchEdit.Disconnect(chosen.edge()));
    } else if (!chosen.names().isEmpty()) {
      apply(new SketchEdit.Delete(chosen.names()));
    }
  }

  /** Moves what is chosen by grid units. */
  public void nudge(double dx, double dy) {
    if (!chosen.names().isEmpty()) {
      apply(new SketchEdit.Move(chosen.names(), dx, dy));
    }
  }

  public void toggleOutput() {
    String name = chosen.single();
    if (name != null) {
      apply(new SketchEdit.MarkOutput(name, !sketch().isOutput(name)));
    }
  }

  /** The problem of what is chosen, else the first that hinders, else the first. */
  public Optional<SketchProblem> problem() {
    return chosenProblem().or(report::hindrance).or(() -> report.problems().stream().findFirst());
  }

  /** The problem of what is chosen. */
  public Optional<SketchProblem> chosenProblem() {
    return report.problems().stream()
        .filter(
            problem ->
                chosen.has(problem.name() == null ? "" : problem.name())
                    || chosen.edge() != null && chosen.edge().equals(problem.edge()))
        .findFirst();
  }

  /** What would mend it best; empty: nobody knows. */
  public Optional<Remedy> remedy(SketchProblem problem) {
    return report.remedies(problem).stream().findFirst();
  }

  public void mend() {
    problem().flatMap(this::remedy).ifPresent(remedy -> apply(remedy.edit()));
  }

  /** Chooses what has the next problem. */
  public void nextProblem() {
    List<String> names =
        report.problems().stream()
            .map(SketchProblem::name)
            .filter(name -> name != null && sketch().has(name))
            .distinct()
            .toList();
    if (!names.isEmpty()) {
      int at = chosen.single() == null ? -1 : names.indexOf(chosen.single());
      choose(Chosen.of(names.get((at + 1) % names.size())));
    }
  }

  /** What a name gives; null: not known. */
  private Shape flow(String name) {
    return name == null ? null : report.shapes().get(name);
  }

  private void changed() {
    report = SketchCheck.of(sketch(), context);
    chosen = chosen.in(sketch());
    tell();
  }

  private void tell() {
    List.copyOf(listeners).forEach(Runnable::run);
  }
}
