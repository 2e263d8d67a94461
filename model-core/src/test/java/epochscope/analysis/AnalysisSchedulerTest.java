package epochscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.data.Dataset;
import epochscope.spec.Activation;
import epochscope.spec.InvalidInputException;
import epochscope.spec.Task;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AnalysisSchedulerTest {
  private final AnalysisScheduler scheduler = new AnalysisScheduler();
  private final BlockingQueue<Long> published = new LinkedBlockingQueue<>();

  @AfterEach
  void close() {
    scheduler.close();
  }

  @Test
  void theNewestOfAKindReplacesThoseThatWait() throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    request(
        (cancellation, publish) -> {
          started.countDown();
          await(release);
          publish.accept(map(1));
        });
    started.await();
    for (long step = 2; step <= 50; step++) {
      long newest = step;
      request((cancellation, publish) -> publish.accept(map(newest)));
    }
    release.countDown();
    assertThat(published.take()).isEqualTo(1);
    assertThat(published.take()).isEqualTo(50);
    assertThat(published.poll(100, TimeUnit.MILLISECONDS)).isNull();
  }

  @Test
  void kindsDoNotReplaceEachOther() throws InterruptedException {
    request((cancellation, publish) -> publish.accept(map(1)));
    scheduler.request(
        new Fake(NeuronMaps.class, (cancellation, publish) -> publish.accept(map(2))),
        result -> published.add(result.step()));
    assertThat(List.of(published.take(), published.take())).containsExactlyInAnyOrder(1L, 2L);
  }

  @Test
  void oneThatHasShownSomethingGivesWay() throws InterruptedException {
    CountDownLatch coarse = new CountDownLatch(1);
    request(
        (cancellation, publish) -> {
          publish.accept(map(1));
          coarse.countDown();
          while (true) {
            cancellation.check();
            Thread.onSpinWait();
          }
        });
    coarse.await();
    request((cancellation, publish) -> publish.accept(map(2)));
    assertThat(published.take()).isEqualTo(1);
    assertThat(published.take()).isEqualTo(2);
  }

  @Test
  void oneThatHasShownNothingGoesOn() throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch superseded = new CountDownLatch(1);
    request(
        (cancellation, publish) -> {
          started.countDown();
          await(superseded);
          cancellation.check();
          publish.accept(map(1));
        });
    started.await();
    request((cancellation, publish) -> publish.accept(map(2)));
    superseded.countDown();
    assertThat(published.take()).isEqualTo(1);
    assertThat(published.take()).isEqualTo(2);
  }

  @Test
  void survivesAFailure() throws InterruptedException {
    request(
        (cancellation, publish) -> {
          throw new IllegalStateException("made to fail, and logged");
        });
    scheduler.request(
        new Fake(NeuronMaps.class, (cancellation, publish) -> publish.accept(map(2))),
        result -> published.add(result.step()));
    assertThat(published.take()).isEqualTo(2);
  }

  @Test
  void aClosedOneEndsWhatRuns() throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    request(
        (cancellation, publish) -> {
          started.countDown();
          while (!cancellation.cancelled()) {
            Thread.onSpinWait();
          }
          ended.countDown();
        });
    started.await();
    scheduler.close();
    assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
  }

  /** A busy machine leaves it less of a processor, never more. */
  @Test
  void aLongOneRestsHalfOfItsTime() throws InterruptedException {
    BlockingQueue<Double> shares = new LinkedBlockingQueue<>();
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    request(
        (cancellation, publish) -> {
          long start = System.nanoTime();
          long worked = threads.getCurrentThreadCpuTime();
          while (System.nanoTime() - start < 500_000_000) {
            cancellation.check();
          }
          worked = threads.getCurrentThreadCpuTime() - worked;
          shares.add((double) worked / (System.nanoTime() - start));
        });
    assertThat(shares.take()).isLessThan(0.7);
  }

  @Test
  void largeNetworksShowACoarseMapFirst() throws InterruptedException {
    SmallExperiment large = SmallExperiment.of(2, 400, 1, Activation.LOGISTIC);
    Dataset sample = large.sample(4, Task.CLASSIFY, List.of("a", "b"), false);
    FeaturePlane plane = new FeaturePlane(0, 1, -1, 1, -1, 1, new double[2]);
    BlockingQueue<Integer> widths = new LinkedBlockingQueue<>();
    scheduler.request(
        new AnalysisRequest.OfDecisionMap(large.context(sample, sample), plane, 256),
        result -> widths.add(((DecisionMap) result).width()));
    assertThat(List.of(widths.take(), widths.take())).containsExactly(64, 256);
  }

  /** Max-pooling has no second derivatives. */
  @Test
  void whyThereIsNoAnswerIsPublished() throws InterruptedException {
    BlockingQueue<AnalysisResult> results = new LinkedBlockingQueue<>();
    Answer refusing =
        (cancellation, publish) -> {
          throw new InvalidInputException("kind of node pool is max");
        };
    scheduler.request(new Fake(TaylorReport.class, refusing), results::add);
    assertThat(results.take())
        .isEqualTo(new Refusal(TaylorReport.class, "kind of node pool is max"));
  }

  private void request(Answer answer) {
    scheduler.request(new Fake(DecisionMap.class, answer), result -> published.add(result.step()));
  }

  private static DecisionMap map(long step) {
    return new DecisionMap(step, null, 0, 0, 0, new float[0]);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private interface Answer {
    void accept(Cancellation cancellation, Consumer<? super AnalysisResult> publish);
  }

  private record Fake(Class<? extends AnalysisResult> kind, Answer answer)
      implements AnalysisRequest {
    @Override
    public void answer(Cancellation cancellation, Consumer<? super AnalysisResult> publish) {
      answer.accept(cancellation, publish);
    }
  }
}
