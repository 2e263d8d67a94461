package epochscope.app.background;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** A piece of background work: it ends in a result, in a problem, or cancelled. */
public final class Work<T> {
  private final CompletableFuture<T> result;
  private final Future<?> running;
  private final Executor uiThread;

  Work(CompletableFuture<T> result, Future<?> running, Executor uiThread) {
    this.result = result;
    this.running = running;
    this.uiThread = uiThread;
  }

  /** Interrupts the work; neither its result nor its problem is delivered then. */
  public void cancel() {
    result.cancel(false);
    running.cancel(true);
  }

  /** Waits for the result; on the UI thread only before there is a window. */
  public T join() {
    return result.join();
  }

  public boolean isDone() {
    return result.isDone();
  }

  /** Delivers on the UI thread what comes of it; nothing if it was cancelled. */
  public Work<T> deliver(Consumer<T> onResult, Consumer<Throwable> onProblem) {
    result.whenCompleteAsync(
        (value, problem) -> {
          if (problem == null) {
            onResult.accept(value);
          } else if (!(problem instanceof CancellationException)) {
            onProblem.accept(
                problem instanceof CompletionException wrapped ? wrapped.getCause() : problem);
          }
        },
        uiThread);
    return this;
  }

  /** Runs {@code action} on the UI thread when the work has ended, however it did. */
  public void whenDone(Runnable action) {
    result.whenCompleteAsync((value, problem) -> action.run(), uiThread);
  }
}
