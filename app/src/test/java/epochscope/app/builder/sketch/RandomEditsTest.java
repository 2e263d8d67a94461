package epochscope.app.builder.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.backend.Compute;
import epochscope.data.DataPreparation;
import epochscope.data.ExperimentResolver;
import epochscope.data.PreparedData;
import epochscope.nn.Topology;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.NetworkSpec;
import epochscope.spec.SpecJson;
import epochscope.train.Trainer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomEditsTest {
  /** Larger networks would take the time of many small ones. */
  private static final long MOST_MULTIPLY_ADDS = 300_000;

  private static final int EDITS = 2_500;
  private static final int TRAINED = 4;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void noEditFailsAndWhatFitsCanBeTrained(long seed) {
    SketchContext context = seed % 2 == 0 ? Contexts.POINTS : Contexts.SHAPES;
    PreparedData data = DataPreparation.prepare(context.experiment().data());
    RandomEdits edits = new RandomEdits(seed, context);
    Sketch sketch = Sketch.EMPTY;
    int trainable = 0;
    int trained = 0;
    for (int i = 0; i < EDITS; i++) {
      sketch = edits.next(sketch).apply(sketch);
      SketchReport report = SketchCheck.of(sketch, context);
      assertThat(report.network().isPresent()).isEqualTo(report.hindrance().isEmpty());
      if (report.isTrainable()) {
        trainable++;
        ExperimentSpec resolved = resolved(context, report.network().get(), data);
        Topology topology = Topology.of(resolved.network(), context.sample());
        assertThat(report.totalParameters()).isEqualTo(topology.parameters().trained());
        if (trained < TRAINED && topology.multiplyAdds() < MOST_MULTIPLY_ADDS && i % 5 == 0) {
          new Trainer(resolved, data, Compute.cpu(1)).update();
          trained++;
        }
      }
    }
    assertThat(trainable).isGreaterThan(EDITS / 50);
    assertThat(trained).isEqualTo(TRAINED);
  }

  private static ExperimentSpec resolved(
      SketchContext context, NetworkSpec network, PreparedData data) {
    ExperimentSpec whole = context.experiment().withNetwork(network);
    ExperimentSpec written = SpecJson.readExperiment(SpecJson.write(whole), "written");
    assertThat(written).isEqualTo(whole);
    return ExperimentResolver.resolve(written, data);
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void twoHundredEditsAreTakenBackAndDoneAgain(long seed) {
    SketchContext context = seed % 2 == 0 ? Contexts.POINTS : Contexts.SHAPES;
    Sketch start = Template.SMALL_DENSE.sketch(context);
    SketchHistory history = new SketchHistory(start);
    RandomEdits edits = new RandomEdits(seed, context);
    List<Sketch> past = new ArrayList<>();
    while (past.size() < 200) {
      Sketch before = history.sketch();
      history.apply(edits.next(before));
      history.endStep();
      if (!history.sketch().equals(before)) {
        past.add(before);
      }
    }
    Sketch end = history.sketch();
    for (Sketch before : past.reversed()) {
      history.undo();
      assertThat(history.sketch()).isEqualTo(before);
    }
    assertThat(history.sketch().network()).isEqualTo(start.network());
    assertThat(history.canUndo()).isFalse();
    past.forEach(before -> history.redo());
    assertThat(history.sketch()).isEqualTo(end);
  }

  /** What the specification leaves out is what the sketch knows anyway. */
  @Test
  void drawnNetworksComeBack() {
    RandomEdits edits = new RandomEdits(21, Contexts.POINTS);
    Sketch sketch = Sketch.EMPTY;
    int came = 0;
    for (int i = 0; i < EDITS; i++) {
      sketch = edits.next(sketch).apply(sketch);
      NetworkSpec network = sketch.network().orElse(null);
      if (network != null) {
        Sketch again = Sketch.of(network, sketch.canvas());
        assertThat(again.network()).contains(network);
        assertThat(again.positions()).isEqualTo(sketch.positions());
        came++;
      }
    }
    assertThat(came).isGreaterThan(EDITS / 50);
  }
}
