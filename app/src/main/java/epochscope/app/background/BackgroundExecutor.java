package epochscope.app.background;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.LoggerFactory;

/**
 * The one place where work leaves the UI thread: loading, preparing, saving, encoding, warming up.
 * Its threads never keep the program alive.
 */
public final class BackgroundExecutor implements AutoCloseable {
  private final ExecutorService threads;
  private final Executor uiThread;

  /**
   * @param uiThread where results are delivered
   */
  public BackgroundExecutor(Executor uiThread) {
    this.uiThread = uiThread;
    AtomicInteger count = new AtomicInteger();
    threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "background-" + count.incrementAndGet());
              thread.setDaemon(true);
              thread.setPriority(Thread.NORM_PRIORITY - 1);
              return thread;
            });
  }

  /** Starts {@code task}; what comes of it is handed over on the UI thread. */
  public <T> Work<T> start(Callable<T> task) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Future<?> running =
        threads.submit(
            () -> {
              try {
                deliver(task.call(), result);
              } catch (Throwable problem) {
                result.completeExceptionally(problem);
              }
            });
    return new Work<>(result, running, uiThread);
  }

  /** Runs tasks one after the other, in the order in which they come; none once all is closed. */
  public Executor inTurns() {
    return new InTurns(
        task -> {
          try {
            threads.execute(task);
          } catch (RejectedExecutionException closed) {
            LoggerFactory.getLogger(BackgroundExecutor.class)
                .trace("closed before a task had its turn");
          }
        });
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  /** What comes too late for anybody to take it is closed. */
  private static <T> void deliver(T value, CompletableFuture<T> result) throws Exception {
    if (!result.complete(value) && value instanceof AutoCloseable unwanted) {
      unwanted.close();
    }
  }
}
