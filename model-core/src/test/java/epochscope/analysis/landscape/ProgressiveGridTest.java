package epochscope.analysis.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.analysis.Cancellation;
import epochscope.analysis.ParallelWork;
import epochscope.spec.Precision;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Grids become finer without a point being measured twice, and stop when nobody waits. */
class ProgressiveGridTest {
  private static final PlaneChoice CHOICE = new PlaneChoice.Random(4);

  private final LossSurface surface = Surfaces.small(100, Precision.FLOAT);
  private final AtomicInteger measured = new AtomicInteger();

  @Test
  void everyGridContainsTheOneBefore() {
    List<LossLandscape> grids = grids(square(65), ParallelWork.ALONE, () -> false);
    assertThat(grids).map(grid -> grid.alpha().points()).containsExactly(9, 17, 33, 65);
    assertThat(grids).map(LossLandscape::complete).containsExactly(false, false, false, true);
    for (int level = 1; level < grids.size(); level++) {
      assertContains(grids.get(level), grids.get(level - 1));
    }
  }

  private static void assertContains(LossLandscape fine, LossLandscape coarse) {
    int points = coarse.alpha().points();
    for (int row = 0; row < points; row++) {
      assertThat(fine.alpha().value(2 * row)).isEqualTo(coarse.alpha().value(row));
      for (int column = 0; column < points; column++) {
        assertThat(fine.at(2 * row, 2 * column)).isEqualTo(coarse.at(row, column));
      }
    }
  }

  @Test
  void everyPointIsMeasuredOnce() {
    grids(square(65), ParallelWork.ALONE, this::countAndGoOn);
    assertThat(measured).hasValue(65 * 65);
  }

  @Test
  void threadsGiveTheSameBits() {
    ParallelWork three = ProgressiveGridTest::onThreeThreads;
    LossLandscape alone = grids(square(33), ParallelWork.ALONE, () -> false).getLast();
    LossLandscape together = grids(square(33), three, () -> false).getLast();
    assertThat(together.loss()).isEqualTo(alone.loss());
    assertThat(grids(square(33), three, () -> false).getLast().loss()).isEqualTo(alone.loss());
  }

  @Test
  void sizesThatHalveLessOftenComeInFewerSteps() {
    assertThat(grids(square(51), ParallelWork.ALONE, () -> false))
        .map(grid -> grid.alpha().points())
        .containsExactly(26, 51);
    assertThat(grids(square(50), ParallelWork.ALONE, () -> false))
        .map(grid -> grid.alpha().points())
        .containsExactly(50);
    assertThat(grids(LandscapeQuestion.cut(CHOICE, 1, 401, null), ParallelWork.ALONE, () -> false))
        .map(grid -> grid.alpha().points() + "x" + grid.beta().points())
        .containsExactly("26x1", "51x1", "101x1", "201x1", "401x1");
  }

  @Test
  void endsAtTheNextPointWhenCancelled() {
    List<LossLandscape> published = new ArrayList<>();
    LandscapeAnalysis analysis = analysis();
    Cancellation cancellation = () -> measured.incrementAndGet() > 100;
    assertThatThrownBy(
            () ->
                analysis.landscape(
                    square(65),
                    ParallelWork.ALONE,
                    cancellation,
                    result -> published.add((LossLandscape) result)))
        .isInstanceOf(CancellationException.class);
    assertThat(measured).hasValue(101);
    assertThat(published).singleElement().extracting(grid -> grid.alpha().points()).isEqualTo(9);
  }

  private boolean countAndGoOn() {
    measured.incrementAndGet();
    return false;
  }

  private LandscapeAnalysis analysis() {
    return new LandscapeAnalysis(
        1, surface, Surfaces.SAMPLE, Surfaces.parameters(surface), List.of());
  }

  private List<LossLandscape> grids(
      LandscapeQuestion question, ParallelWork threads, Cancellation cancellation) {
    List<LossLandscape> published = new ArrayList<>();
    analysis()
        .landscape(
            question, threads, cancellation, result -> published.add((LossLandscape) result));
    return published;
  }

  private static LandscapeQuestion square(int points) {
    return LandscapeQuestion.square(CHOICE, 1, points, Surfaces.SAMPLE.part());
  }

  private static void onThreeThreads(Runnable worker) {
    List<Thread> others = List.of(new Thread(worker), new Thread(worker));
    others.forEach(Thread::start);
    worker.run();
    for (Thread other : others) {
      try {
        other.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
