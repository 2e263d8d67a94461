package epochscope.analysis;

import epochscope.nn.Inference;
import epochscope.nn.Topology;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The networks with which one thread answers questions. Their buffers take megabytes: made anew for
 * each answer, they would be most of what the garbage collector has to move. Those that one answer
 * took are free for the next. Confined to that thread.
 */
final class LentNetworks {
  /** So many are kept: an answer seldom takes more than one for each part of the data. */
  private static final int KEPT = 2;

  private static final ThreadLocal<LentNetworks> OF_THREAD = new ThreadLocal<>();

  /** Those used last come first. */
  private final Deque<Inference> free = new ArrayDeque<>();

  private final List<Inference> taken = new ArrayList<>();

  /** While {@code answer} is made, this thread's networks come from here; none outlives it. */
  void lendDuring(Runnable answer) {
    OF_THREAD.set(this);
    try {
      answer.run();
    } finally {
      OF_THREAD.remove();
      takeBack();
    }
  }

  /** A network of that topology with any parameters; outside of such an answer a new one. */
  static Inference lend(Topology topology) {
    LentNetworks lender = OF_THREAD.get();
    return lender == null ? new Inference(topology) : lender.take(topology);
  }

  private Inference take(Topology topology) {
    Inference network =
        free.stream()
            .filter(one -> one.topology() == topology)
            .findFirst()
            .orElseGet(() -> new Inference(topology));
    free.remove(network);
    taken.add(network);
    return network;
  }

  private void takeBack() {
    taken.forEach(free::addFirst);
    taken.clear();
    while (free.size() > KEPT) {
      free.removeLast();
    }
  }
}
