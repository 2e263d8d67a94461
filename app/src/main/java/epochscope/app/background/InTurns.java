package epochscope.app.background;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Runs tasks one after the other, whichever thread is free. */
final class InTurns implements Executor {
  private final Executor threads;
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private boolean working;

  InTurns(Executor threads) {
    this.threads = threads;
  }

  @Override
  public synchronized void execute(Runnable task) {
    waiting.add(task);
    if (!working) {
      next();
    }
  }

  private synchronized void next() {
    Runnable task = waiting.poll();
    working = task != null;
    if (working) {
      threads.execute(() -> run(task));
    }
  }

  private void run(Runnable task) {
    try {
      task.run();
    } finally {
      next();
    }
  }
}
