package epochscope.app.runs;

import epochscope.app.experiment.OpenExperiment;
import epochscope.history.HistoryView;
import epochscope.nn.Topology;
import epochscope.spec.ExperimentSpec;
import epochscope.views.KeptRun;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Up to eight runs that are kept, and those that are trained beside the present one. Each is
 * thinned to an eighth of the memory that one history may take, so that all together take no more
 * than one. UI thread only.
 */
public final class KeptRuns {
  public static final int MOST = 8;

  /** By rising number. */
  private final ReadOnlyObjectWrapper<List<StoredRun>> runs =
      new ReadOnlyObjectWrapper<>(List.of());

  /**
   * What is to be kept.
   *
   * @param branchedAt epoch at which the present run left it; NaN: it did not
   */
  public record Entry(
      String name,
      HistoryView history,
      ExperimentSpec spec,
      ExperimentSpec resolved,
      Topology topology,
      List<Note> notes,
      double branchedAt) {}

  public ReadOnlyObjectProperty<List<StoredRun>> runs() {
    return runs.getReadOnlyProperty();
  }

  public boolean isFull() {
    return runs.get().stream().filter(run -> run.training() == null).count() == MOST;
  }

  /** The kept run of the lowest number. */
  public StoredRun oldest() {
    return runs.get().stream().filter(run -> run.training() == null).findFirst().orElseThrow();
  }

  public Optional<StoredRun> find(int number) {
    return runs.get().stream().filter(run -> run.number() == number).findFirst();
  }

  /** Those that are drawn beside a run of {@code spec}, trained on the same data. */
  public List<StoredRun> comparable(ExperimentSpec spec) {
    return runs.get().stream().filter(run -> run.isComparable(spec)).toList();
  }

  /**
   * Keeps one more, under the lowest number that is free.
   *
   * @param historyBytes that one history may take
   */
  public StoredRun keep(Entry entry, long historyBytes) {
    if (isFull()) {
      throw new IllegalStateException(MOST + " runs are kept already");
    }
    int number = freeNumber();
    HistoryView thinned = entry.history().within(historyBytes / MOST);
    KeptRun run =
        new KeptRun(
            number, entry.name(), thinned, entry.branchedAt(), entry.resolved(), entry.topology());
    StoredRun stored =
        new StoredRun(
            run, entry.spec(), entry.resolved(), entry.topology(), entry.notes(), true, null);
    add(stored);
    return stored;
  }

  /** From now on these are trained beside the present run, and no others. */
  public void accompany(List<OpenExperiment> companions) {
    runs.set(runs.get().stream().filter(run -> run.training() == null).toList());
    for (OpenExperiment its : companions) {
      HistoryView history = its.session().history();
      KeptRun run =
          new KeptRun(
              freeNumber(),
              its.title(),
              history,
              Double.NaN,
              its.resolved(),
              its.topology(),
              its.data());
      add(new StoredRun(run, its.spec(), its.resolved(), its.topology(), List.of(), true, its));
    }
  }

  /** Takes those that are trained as far as they have come. */
  public void refresh() {
    List<StoredRun> now = runs.get().stream().map(StoredRun::asOfNow).toList();
    if (IntStream.range(0, now.size()).anyMatch(i -> now.get(i) != runs.get().get(i))) {
      runs.set(now);
    }
  }

  private void add(StoredRun run) {
    List<StoredRun> more = new ArrayList<>(runs.get());
    more.add(run);
    more.sort(Comparator.comparingInt(StoredRun::number));
    runs.set(List.copyOf(more));
  }

  private int freeNumber() {
    return IntStream.iterate(1, n -> n + 1)
        .filter(n -> find(n).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /** Takes up runs that were saved, each under the lowest number free; those without room go. */
  public void takeUp(List<StoredRun> saved) {
    for (StoredRun run : saved) {
      if (!isFull()) {
        add(run.renumbered(freeNumber()));
      }
    }
  }

  /** A blank name changes nothing. */
  public void rename(int number, String name) {
    if (!name.isBlank()) {
      change(number, run -> run.renamed(name.strip()));
    }
  }

  public void setDrawn(int number, boolean drawn) {
    change(number, run -> run.withDrawn(drawn));
  }

  public void remove(int number) {
    runs.set(runs.get().stream().filter(run -> run.number() != number).toList());
  }

  private void change(int number, UnaryOperator<StoredRun> change) {
    runs.set(
        runs.get().stream().map(run -> run.number() == number ? change.apply(run) : run).toList());
  }
}
