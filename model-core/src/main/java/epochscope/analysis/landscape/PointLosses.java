package epochscope.analysis.landscape;

import epochscope.analysis.Cancellation;
import epochscope.analysis.ParallelWork;
import epochscope.nn.SampleLoss;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Measures the loss at many points of the space of parameters, on as many threads as are lent. */
final class PointLosses {
  private final LossSurface surface;
  private final ParallelWork threads;
  private final Cancellation cancellation;
  private final Queue<SampleLoss> idle = new ConcurrentLinkedQueue<>();

  PointLosses(LossSurface surface, ParallelWork threads, Cancellation cancellation) {
    this.surface = surface;
    this.threads = threads;
    this.cancellation = cancellation;
  }

  /** Points by number. */
  @FunctionalInterface
  interface Points {
    /**
     * @param parameters [parameter] to be filled
     */
    void set(int point, double[] parameters);
  }

  /**
   * @return [point]; the same numbers whatever the threads
   */
  double[] measure(int count, Points points) {
    double[] losses = new double[count];
    AtomicInteger next = new AtomicInteger();
    threads.run(
        () -> {
          SampleLoss loss = take();
          double[] parameters = new double[surface.topology().parameters().size()];
          for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
            cancellation.check();
            points.set(i, parameters);
            loss.network().parameters().set(parameters);
            losses[i] = loss.value();
          }
          idle.add(loss);
        });
    return losses;
  }

  private SampleLoss take() {
    SampleLoss loss = idle.poll();
    return loss == null ? surface.measure() : loss;
  }
}
