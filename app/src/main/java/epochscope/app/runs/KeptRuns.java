package epochscope.app.runs;

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
 * Up to eight runs that are kept. Each is thinned to an eighth of the memory that one history may
 * take, so that all together take no more than one. UI thread only.
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
    return runs.get().size() == MOST;
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
    int number =
        IntStream.rangeClosed(1, MOST).filter(n -> find(n).isEmpty()).findFirst().orElseThrow();
    HistoryView thinned = entry.history().within(historyBytes / MOST);
    KeptRun run =
        new KeptRun(
            number, entry.name(), thinned, entry.branchedAt(), entry.resolved(), entry.topology());
    StoredRun stored =
        new StoredRun(run, entry.spec(), entry.resolved(), entry.topology(), entry.notes(), true);
    List<StoredRun> more = new ArrayList<>(runs.get());
    more.add(stored);
    more.sort(Comparator.comparingInt(StoredRun::number));
    runs.set(List.copyOf(more));
    return stored;
  }

  /** Takes up runs that were saved, each under the lowest number free; those without room go. */
  public void takeUp(List<StoredRun> saved) {
    List<StoredRun> all = new ArrayList<>(runs.get());
    for (StoredRun run : saved) {
      free(all).ifPresent(number -> all.add(run.renumbered(number)));
    }
    all.sort(Comparator.comparingInt(StoredRun::number));
    runs.set(List.copyOf(all));
  }

  private static Optional<Integer> free(List<StoredRun> taken) {
    return IntStream.rangeClosed(1, MOST)
        .boxed()
        .filter(number -> taken.stream().noneMatch(run -> run.number() == number))
        .findFirst();
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
