package epochscope.train;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.history.Snapshot;
import epochscope.nn.Initialiser;
import epochscope.nn.ParameterLayout;
import epochscope.nn.Topology;
import epochscope.nn.Transplant;
import epochscope.spec.NetworkSpec;
import epochscope.spec.SpecJson;
import epochscope.train.TrainingCommand.Inherit;
import epochscope.train.TrainingCommand.Reset;
import epochscope.train.TrainingCommand.StepEpoch;
import epochscope.train.TrainingEvent.Paused;
import epochscope.train.TrainingEvent.Ready;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InheritanceTest {
  private static final Topology BEFORE =
      topology(
          """
          {"name": "line", "type": "reshape", "shape": [1, 2]},
          {"name": "c", "type": "convolution", "filters": 3, "kernel": 1},
          {"name": "n", "type": "batch-normalisation"},
          {"name": "h1", "type": "dense", "units": 12},
          {"name": "h2", "type": "dense", "units": 6},
          {"name": "out", "type": "dense", "units": 1}
          """);

  @Test
  void untouchedNodesKeepTheirParametersToTheBit() {
    float[] learned = values(BEFORE);
    // A node that is gone, one of another size, and so one that takes another number of values.
    Topology after =
        topology(
            """
            {"name": "line", "type": "reshape", "shape": [1, 2]},
            {"name": "new", "type": "convolution", "filters": 1, "kernel": 1},
            {"name": "c", "type": "convolution", "filters": 3, "kernel": 1},
            {"name": "n", "type": "batch-normalisation"},
            {"name": "h1", "type": "dense", "units": 12},
            {"name": "h2", "type": "dense", "units": 7},
            {"name": "out", "type": "dense", "units": 1}
            """);
    Transplant transplant = Transplant.of(BEFORE, learned, after);
    assertThat(transplant.kept()).containsExactly("c", "n", "h1");
    assertThat(transplant.fresh()).containsExactly("new", "h2", "out");
    float[] whole = new float[after.parameters().size()];
    transplant
        .grafts()
        .forEach(g -> System.arraycopy(g.values(), 0, whole, g.offset(), g.values().length));
    for (String node : transplant.kept()) {
      for (ParameterLayout.Block block : after.parameters().blocks()) {
        if (block.node().equals(node)) {
          assertThat(part(whole, after, node, block.name()))
              .containsExactly(part(learned, BEFORE, node, block.name()));
        }
      }
    }
  }

  @Test
  void nodeOfAnotherKindStartsAnew() {
    Topology dense = topology("{\"name\": \"a\", \"type\": \"layer-normalisation\"}");
    Topology batch = topology("{\"name\": \"a\", \"type\": \"batch-normalisation\"}");
    float[] learned = new float[dense.parameters().size()];
    assertThat(Transplant.of(dense, learned, batch).fresh()).containsExactly("a");
  }

  @Test
  void trainingBeginsWithWhatAnotherNetworkHasLearned() {
    Trainings plan = Trainings.xor(100);
    Topology topology = Topology.of(plan.spec(1).network(), 2);
    Topology wider =
        topology(
            """
            {"name": "h1", "type": "dense", "units": 12},
            {"name": "h2", "type": "dense", "units": 9},
            {"name": "out", "type": "dense", "units": 1}
            """);
    float[] learned = values(wider);
    Transplant transplant = Transplant.of(wider, learned, topology);
    assertThat(transplant.kept()).containsExactly("h1");
    double[] drawn = Initialiser.parameters(topology, 1);
    float[] expected = new float[drawn.length];
    for (int i = 0; i < drawn.length; i++) {
      expected[i] = (float) drawn[i];
    }
    System.arraycopy(learned, 0, expected, 0, 12 * 2 + 12);
    try (RecordedSession recorded = RecordedSession.start(plan, 3)) {
      recorded.submit(new Inherit(transplant), new StepEpoch()).await(Paused.class);
      Snapshot start = recorded.history().first();
      assertThat(start.epoch()).isZero();
      assertThat(start.parameters()).containsExactly(expected);
      assertThat(recorded.latest().parameters()).isNotEqualTo(expected);
      recorded.submit(new Reset()).await(Ready.class);
      assertThat(recorded.latest().parameters()).containsExactly(expected);
    }
  }

  /** A number of its own for each parameter. */
  private static float[] values(Topology topology) {
    float[] values = new float[topology.parameters().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) Math.sin(i + 1);
    }
    return values;
  }

  private static float[] part(float[] all, Topology topology, String node, String name) {
    ParameterLayout.Block block = topology.parameters().find(node, name).orElseThrow();
    return Arrays.copyOfRange(all, block.offset(), block.offset() + block.size());
  }

  private static Topology topology(String nodes) {
    return Topology.of(SpecJson.read("{\"nodes\": [" + nodes + "]}", NetworkSpec.class, "test"), 2);
  }
}
