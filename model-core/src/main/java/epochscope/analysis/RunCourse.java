package epochscope.analysis;

import epochscope.history.Snapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * What is measured at moments spread over a run, at each of them once: the course of it is coarse
 * at first, then finer, and grows with the run. Confined to one thread.
 */
public final class RunCourse<T> {
  private static final long PUBLISH_NANOS = TimeUnit.MILLISECONDS.toNanos(40);

  private final int most;

  /** By the moment's parameters, for after a branch other moments have the same step. */
  private final Map<float[], T> known = new IdentityHashMap<>();

  /**
   * @param most moments, besides the last and the one shown
   */
  public RunCourse(int most) {
    this.most = most;
  }

  /**
   * @param epoch of the moment, with the part of the next that it has reached
   */
  public record Point<T>(Snapshot moment, double epoch, T value) {}

  /** Measures a moment. */
  public interface Measure<T> {
    /**
     * @param before the moment that the history holds just before; null: none
     */
    T of(Snapshot moment, Snapshot before);
  }

  /** Forgets everything, as what is measured is no longer the same. */
  public void clear() {
    known.clear();
  }

  /**
   * Measures what is not known yet and publishes the points known, rising, now and then and at the
   * end.
   *
   * @param path the run so far, rising
   * @param shown the moment that is wanted first
   */
  public void follow(
      List<Snapshot> path,
      Snapshot shown,
      Measure<T> measure,
      Cancellation cancellation,
      Consumer<List<Point<T>>> publish) {
    List<EvenMoments.Chosen> chosen = EvenMoments.of(path, shown, most);
    forgetAllBut(chosen);
    long published = System.nanoTime();
    for (EvenMoments.Chosen one : coarseFirst(chosen, shown)) {
      if (known.containsKey(one.moment().parameters())) {
        continue;
      }
      cancellation.check();
      known.put(one.moment().parameters(), measure.of(one.moment(), one.before()));
      if (System.nanoTime() - published > PUBLISH_NANOS) {
        publish.accept(points(chosen));
        published = System.nanoTime();
      }
    }
    publish.accept(points(chosen));
  }

  private void forgetAllBut(List<EvenMoments.Chosen> chosen) {
    Set<float[]> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
    chosen.forEach(one -> wanted.add(one.moment().parameters()));
    known.keySet().removeIf(parameters -> !wanted.contains(parameters));
  }

  /** The moment shown and the two ends, then what halves the gaps, and so on. */
  private static List<EvenMoments.Chosen> coarseFirst(
      List<EvenMoments.Chosen> chosen, Snapshot shown) {
    List<EvenMoments.Chosen> order = new ArrayList<>();
    chosen.stream().filter(one -> one.moment() == shown).forEach(order::add);
    order.add(chosen.getLast());
    for (int gap = Integer.highestOneBit(chosen.size()); gap > 0; gap /= 2) {
      for (int i = 0; i < chosen.size(); i += gap) {
        if (i == 0 || i % (2 * gap) != 0 || gap == Integer.highestOneBit(chosen.size())) {
          order.add(chosen.get(i));
        }
      }
    }
    return order;
  }

  private List<Point<T>> points(List<EvenMoments.Chosen> chosen) {
    List<Point<T>> points = new ArrayList<>();
    Snapshot opening = chosen.getFirst().moment();
    for (EvenMoments.Chosen one : chosen) {
      Snapshot moment = one.moment();
      opening = moment.epoch() == opening.epoch() ? opening : moment;
      if (known.containsKey(moment.parameters())) {
        points.add(new Point<>(moment, epoch(moment, opening), known.get(moment.parameters())));
      }
    }
    return points;
  }

  /** By the steps that the epochs before took. */
  private static double epoch(Snapshot moment, Snapshot opening) {
    if (moment == opening || opening.epoch() == 0) {
      return moment.epoch();
    }
    double steps = (double) opening.step() / opening.epoch();
    return moment.epoch() + Math.min(1, (moment.step() - opening.step()) / steps);
  }
}
