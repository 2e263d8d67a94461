package epochscope.analysis.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import epochscope.analysis.AnalysisContext;
import epochscope.analysis.AnalysisResult;
import epochscope.analysis.AnalysisScheduler;
import epochscope.analysis.landscape.MeasuredSample.Part;
import epochscope.data.Dataset;
import epochscope.data.PreparedData;
import epochscope.data.Preprocessing;
import epochscope.history.Snapshot;
import epochscope.nn.SampleLoss;
import epochscope.spec.DataSpec;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.LossSpec;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.Precision;
import epochscope.spec.SourceSpec;
import epochscope.spec.TrainingSpec;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LandscapeRequestTest {
  private final LossSurface surface = Surfaces.small(3000, Precision.FLOAT);
  private final double[] parameters = Surfaces.parameters(surface);
  private final Snapshot snapshot = Surfaces.snapshot(4, parameters);
  private final BlockingQueue<AnalysisResult> published = new LinkedBlockingQueue<>();

  @Test
  void schedulerPublishesCoarseGridsFirst() throws InterruptedException {
    try (AnalysisScheduler scheduler = new AnalysisScheduler()) {
      LandscapeQuestion question =
          LandscapeQuestion.square(new PlaneChoice.Random(1), 1, 33, Part.TRAINING);
      scheduler.request(
          new LandscapeRequest(context(0), List.of(snapshot), question), published::add);
      LossLandscape first = (LossLandscape) published.take();
      assertThat(first.alpha().points()).isEqualTo(9);
      assertThat(first.step()).isEqualTo(snapshot.step());
      assertThat(((LossLandscape) published.take()).alpha().points()).isEqualTo(17);
      assertThat(((LossLandscape) published.take()).complete()).isTrue();
    }
  }

  @Test
  void largeSamplesAreMeasuredInPart() {
    LossLandscape landscape = cut(context(0), Part.TRAINING);
    assertThat(landscape.sample()).isEqualTo(new MeasuredSample(Part.TRAINING, 1000, 3000));
    assertThat(landscape.loss()[4]).isCloseTo(loss(surface.sample()), within(0.2));
  }

  @Test
  void validationSampleIsMeasuredWhereThereIsOne() {
    LossLandscape landscape = cut(context(20), Part.VALIDATION);
    assertThat(landscape.sample()).isEqualTo(new MeasuredSample(Part.VALIDATION, 20, 20));
    assertThat(landscape.loss()[4]).isEqualTo(loss(firstRows(20)));
    assertThat(cut(context(0), Part.VALIDATION).sample().part()).isEqualTo(Part.TRAINING);
  }

  @Test
  void pathIsProjectedOnThePlaneOfALandscape() {
    LossLandscape landscape = cut(context(20), Part.VALIDATION);
    new TrajectoryRequest(
            context(20), List.of(snapshot), landscape.plane(), landscape.sample().part())
        .answer(() -> false, published::add);
    assertThat(published).hasSize(2);
    Trajectory trajectory = (Trajectory) published.toArray()[1];
    assertThat(trajectory.alpha()).containsExactly(0);
    assertThat(trajectory.loss()).containsExactly(loss(firstRows(20)));
  }

  private LossLandscape cut(AnalysisContext context, Part part) {
    BlockingQueue<AnalysisResult> results = new LinkedBlockingQueue<>();
    new LandscapeRequest(
            context,
            List.of(snapshot),
            LandscapeQuestion.cut(new PlaneChoice.Random(1), 1, 9, part))
        .answer(() -> false, results::add);
    return (LossLandscape) results.remove();
  }

  private double loss(Dataset sample) {
    LossSurface other =
        new LossSurface(surface.topology(), surface.loss(), sample, surface.kernels());
    SampleLoss loss = other.measure();
    loss.network().parameters().set(parameters);
    return loss.value();
  }

  private Dataset firstRows(int count) {
    return surface.sample().select(IntStream.range(0, count).toArray());
  }

  private AnalysisContext context(int validation) {
    ExperimentSpec experiment =
        new ExperimentSpec(
            "landscape",
            new DataSpec(new SourceSpec.Xor(null, null, null), null, null, null),
            new NetworkSpec(List.of(new NodeSpec.Dense("out", null, 1, null, null))),
            new TrainingSpec(
                new LossSpec.MeanSquaredError(), null, null, null, null, null, null, null));
    PreparedData data =
        new PreparedData(
            surface.sample(),
            firstRows(validation),
            firstRows(0),
            new Preprocessing(List.of()),
            List.of());
    return new AnalysisContext(experiment, surface.topology(), data, snapshot);
  }
}
