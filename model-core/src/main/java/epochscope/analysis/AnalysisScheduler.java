package epochscope.analysis;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers questions one after the other on a thread of its own that rests as long as it worked, so
 * that training keeps its processor, after each answer and within a long one. Of each kind the
 * newest request wins: it replaces one that waits, and ends one that runs as soon as that has
 * published something. Where a question has no answer, a {@link Refusal} is published.
 */
public final class AnalysisScheduler implements AutoCloseable {
  /** Nobody sees more results of a kind than this allows. */
  private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(33);

  /** Work without a rest; most answers take less. */
  private static final long SLICE_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

  /** Work during which the computer slept is not rested from for as long. */
  private static final long LONGEST_REST_NANOS = TimeUnit.SECONDS.toNanos(1);

  private static final Logger LOG = LoggerFactory.getLogger(AnalysisScheduler.class);

  /** By kind; those that wait longest first. */
  private final Map<Class<? extends AnalysisResult>, Job> waiting = new LinkedHashMap<>();

  /** By kind: from when on, in the time of {@link System#nanoTime}, the next may start. */
  private final Map<Class<? extends AnalysisResult>, Long> earliest = new HashMap<>();

  private final LentNetworks networks = new LentNetworks();
  private final Thread worker = new Thread(this::work, "epochscope-analysis");
  private Job running;
  private volatile boolean closed;

  public AnalysisScheduler() {
    worker.setDaemon(true);
    worker.setPriority(Thread.MIN_PRIORITY);
    worker.start();
  }

  /**
   * @param publish is given the results, on the scheduler's thread
   */
  public synchronized void request(
      AnalysisRequest request, Consumer<? super AnalysisResult> publish) {
    waiting.put(request.kind(), new Job(request, publish));
    if (running != null && running.request.kind() == request.kind()) {
      running.superseded = true;
    }
    notifyAll();
  }

  /**
   * Nobody wants a result of that kind any more: one that waits is forgotten, one that runs ends.
   */
  public synchronized void drop(Class<? extends AnalysisResult> kind) {
    waiting.remove(kind);
    if (running != null && running.request.kind() == kind) {
      running.dropped = true;
    }
  }

  /** Drops what waits, ends what runs, and does not wait for it. */
  @Override
  public synchronized void close() {
    closed = true;
    waiting.clear();
    notifyAll();
  }

  private void work() {
    try {
      for (Job job = next(); job != null; job = next()) {
        networks.lendDuring(job::run);
        rest(job.unrested());
      }
    } catch (InterruptedException e) {
      close();
    }
  }

  /** The request that waits longest of those whose time has come; null: closed. */
  private synchronized Job next() throws InterruptedException {
    running = null;
    while (!closed) {
      long pause = Long.MAX_VALUE;
      for (Class<? extends AnalysisResult> kind : waiting.keySet()) {
        long untilDue = earliest.getOrDefault(kind, System.nanoTime()) - System.nanoTime();
        if (untilDue <= 0) {
          earliest.put(kind, System.nanoTime() + INTERVAL_NANOS);
          running = waiting.remove(kind);
          return running;
        }
        pause = Math.min(pause, untilDue);
      }
      waitFor(pause);
    }
    return null;
  }

  private synchronized void rest(long nanos) throws InterruptedException {
    long most = Math.min(nanos, LONGEST_REST_NANOS);
    long end = System.nanoTime() + most;
    for (long left = most; left > 0 && !closed; left = end - System.nanoTime()) {
      waitFor(left);
    }
  }

  private synchronized void waitFor(long nanos) throws InterruptedException {
    TimeUnit.NANOSECONDS.timedWait(this, Math.max(nanos, TimeUnit.MILLISECONDS.toNanos(1)));
  }

  private final class Job implements Cancellation {
    private final AnalysisRequest request;
    private final Consumer<? super AnalysisResult> publish;
    private volatile boolean superseded;
    private volatile boolean dropped;
    private boolean hasPublished;

    /** When the work began that has not been rested from. */
    private long awakeSince;

    Job(AnalysisRequest request, Consumer<? super AnalysisResult> publish) {
      this.request = request;
      this.publish = publish;
    }

    /**
     * Requests may come faster than they are answered: one that has shown nothing yet goes on, lest
     * nothing ever be shown.
     */
    @Override
    public boolean cancelled() {
      return closed || dropped || superseded && hasPublished;
    }

    @Override
    public void check() {
      Cancellation.super.check();
      if (unrested() > SLICE_NANOS) {
        restInBetween();
      }
    }

    private void restInBetween() {
      try {
        rest(unrested());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("interrupted");
      }
      awakeSince = System.nanoTime();
    }

    long unrested() {
      return System.nanoTime() - awakeSince;
    }

    void run() {
      awakeSince = System.nanoTime();
      try {
        request.answerOrRefuse(
            this,
            result -> {
              hasPublished = true;
              publish.accept(result);
            });
      } catch (CancellationException e) {
        LOG.trace("{} gave way to a newer request", request.kind().getSimpleName());
      } catch (RuntimeException | Error e) {
        LOG.error("{} failed", request.kind().getSimpleName(), e);
      }
    }
  }
}
