package epochscope.app.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackgroundExecutorTest {
  private final BlockingQueue<Runnable> uiTasks = new LinkedBlockingQueue<>();
  private final BackgroundExecutor background = new BackgroundExecutor(uiTasks::add);
  private final BlockingQueue<Object> delivered = new LinkedBlockingQueue<>();

  @AfterEach
  void close() {
    background.close();
  }

  @Test
  void resultsAndProblemsAreDeliveredOnTheUiThread() throws InterruptedException {
    background.start(() -> 42).deliver(delivered::add, delivered::add);
    runNextUiTask();
    assertThat(delivered.poll()).isEqualTo(42);
    IllegalStateException problem = new IllegalStateException("no");
    background
        .start(
            () -> {
              throw problem;
            })
        .deliver(delivered::add, delivered::add);
    runNextUiTask();
    assertThat(delivered.poll()).isSameAs(problem);
  }

  @Test
  void cancelledWorkDeliversNothingAndItsLateResultIsClosed() throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch cancelled = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    Work<AutoCloseable> work =
        background.start(
            () -> {
              started.countDown();
              awaitThroughInterrupts(cancelled);
              return closed::countDown;
            });
    work.deliver(delivered::add, delivered::add);
    assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
    work.cancel();
    runNextUiTask();
    cancelled.countDown();
    assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(delivered).isEmpty();
  }

  @Test
  void tasksInTurnsKeepTheirOrderAndOneThatFailsStopsNoOther() throws InterruptedException {
    Executor turns = background.inTurns();
    List<Integer> done = new ArrayList<>();
    CountDownLatch all = new CountDownLatch(1);
    for (int i = 0; i < 100; i++) {
      int task = i;
      turns.execute(
          () -> {
            done.add(task);
            if (task == 50) {
              Thread.currentThread().setUncaughtExceptionHandler((thread, problem) -> {});
              throw new IllegalStateException("no");
            }
          });
    }
    turns.execute(all::countDown);
    assertThat(all.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(done).containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
  }

  @Test
  void onceAllIsClosedNothingIsBegunInTurns() {
    Executor turns = background.inTurns();
    background.close();
    turns.execute(() -> delivered.add("too late"));
    assertThat(delivered).isEmpty();
  }

  private void runNextUiTask() throws InterruptedException {
    uiTasks.poll(10, TimeUnit.SECONDS).run();
  }

  private static void awaitThroughInterrupts(CountDownLatch latch) {
    while (true) {
      try {
        latch.await();
        return;
      } catch (InterruptedException e) {
        // A task that cannot be interrupted.
      }
    }
  }
}
