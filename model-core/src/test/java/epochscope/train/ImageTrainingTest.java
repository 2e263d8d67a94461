package epochscope.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import epochscope.backend.Compute;
import epochscope.backend.KernelChoice;
import epochscope.data.Dataset;
import epochscope.data.Feature;
import epochscope.data.PreparedData;
import epochscope.data.Preprocessing;
import epochscope.kernels.SplitMix64;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.Shape;
import epochscope.spec.SpecJson;
import epochscope.spec.Task;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A small convolutional network with plain kernels and ND4J's. */
class ImageTrainingTest {
  private static final Shape IMAGE = Shape.of(1, 12, 12);
  private static final int CLASSES = 3;

  /** The last of an epoch's three batches is shorter. */
  private static final int SAMPLES = 40;

  private static final ExperimentSpec EXPERIMENT =
      SpecJson.read(
          """
          {"name": "images",
           "data": {"source": {"type": "xor", "samples": 100, "seed": 1}},
           "network": {"nodes": [
             {"type": "convolution", "name": "c1", "filters": 8, "kernel": 3, "activation": "relu"},
             {"type": "convolution", "name": "c2", "filters": 6, "kernel": 3, "activation": "relu"},
             {"type": "pooling", "name": "pool", "size": 2},
             {"type": "dropout", "name": "drop", "rate": 0.25},
             {"type": "dense", "name": "h", "units": 20, "activation": "relu"},
             {"type": "dense", "name": "out", "units": 3, "activation": "softmax"}]},
           "training": {
             "loss": {"type": "categorical-cross-entropy"},
             "optimiser": {"type": "adam", "learningRate": 0.003},
             "batchSize": 16, "epochs": 4, "l2": 0.001, "seed": 5}}
          """,
          ExperimentSpec.class,
          "experiment");

  @Test
  void nd4jLearnsAsPlainLoopsDo() {
    Trainer plain = trainer(KernelChoice.JAVA);
    Trainer nd4j = trainer(KernelChoice.ND4J);
    for (int update = 0; update < 12; update++) {
      plain.update();
      nd4j.update();
      assertThat(nd4j.lastBatchLoss()).isCloseTo(plain.lastBatchLoss(), within(1e-4));
    }
    assertThat(nd4j.evaluate().get("train.loss"))
        .isCloseTo(plain.evaluate().get("train.loss"), within(1e-4));
    assertThat(nd4j.evaluate().get("train.loss")).isLessThan(0.9);
  }

  @Test
  void goesOnFromAStateToTheBit() {
    Trainer through = trainer(KernelChoice.ND4J);
    IntStream.range(0, 4).forEach(i -> through.update());
    Trainer resumed = trainer(KernelChoice.ND4J);
    resumed.restore(through.capture());
    for (int update = 0; update < 4; update++) {
      through.update();
      resumed.update();
    }
    assertThat(resumed.parameters()).containsExactly(through.parameters());
  }

  /** ND4J wraps what it is asked for in objects; none of them grows with the batch. */
  @Test
  void anUpdateTakesNoMemoryForValues() {
    Trainer trainer = trainer(KernelChoice.ND4J);
    IntStream.range(0, 30).forEach(i -> trainer.update());
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    IntStream.range(0, 30).forEach(i -> trainer.update());
    long perUpdate = (threads.getCurrentThreadAllocatedBytes() - before) / 30;
    assertThat(perUpdate).isLessThan(150_000);
  }

  private static Trainer trainer(KernelChoice choice) {
    return new Trainer(EXPERIMENT, data(), new Compute(choice, 2));
  }

  /** Noise with a brighter third, left, middle or right. */
  private static PreparedData data() {
    SplitMix64 random = new SplitMix64(3);
    float[] pixels = new float[SAMPLES * IMAGE.size()];
    float[] labels = new float[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      labels[i] = i % CLASSES;
      for (int p = 0; p < IMAGE.size(); p++) {
        boolean bright = p % 12 / 4 == i % CLASSES;
        pixels[i * IMAGE.size() + p] = (float) (random.nextDouble() + (bright ? 0.5 : 0));
      }
    }
    List<Feature> features =
        IntStream.range(0, IMAGE.size()).mapToObj(i -> new Feature("p" + i, "")).toList();
    List<String> classes = List.of("left", "middle", "right");
    Dataset all =
        new Dataset(
            Task.CLASSIFY, features, List.of("third"), classes, pixels, labels, null, IMAGE);
    Dataset none = all.select(new int[0]);
    return new PreparedData(all, none, none, new Preprocessing(List.of()), List.of());
  }
}
