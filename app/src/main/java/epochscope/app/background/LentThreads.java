package epochscope.app.background;

import epochscope.analysis.ParallelWork;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/**
 * Threads of a background executor for work that can use several.
 *
 * @param count with the caller's
 */
public record LentThreads(BackgroundExecutor executor, int count) implements ParallelWork {
  @Override
  public void run(Runnable worker) {
    List<Work<Object>> others = Stream.generate(() -> start(worker)).limit(count - 1L).toList();
    try {
      worker.run();
    } finally {
      others.forEach(LentThreads::join);
    }
  }

  private Work<Object> start(Runnable worker) {
    return executor.start(
        () -> {
          worker.run();
          return null;
        });
  }

  private static void join(Work<Object> other) {
    try {
      other.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
