package epochscope.presets;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.backend.Compute;
import epochscope.data.DataPreparation;
import epochscope.data.ExperimentResolver;
import epochscope.data.PreparedData;
import epochscope.spec.DataSpec;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.ImageSource;
import epochscope.train.Trainer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lessons on digits with MNIST's own files, but only the beginning of it. */
class MnistTest {
  /**
   * The nearest neighbour among 1,000 images of MNIST is right in 87 to 88 %, among 10,000 in 95 %.
   */
  @ParameterizedTest
  @CsvSource({"mnist-mlp, 0.1, 2, 0.91", "mnist-cnn, 0.02, 2, 0.8"})
  void learnsWithinAFewEpochsOfAPartOfTheFiles(
      String lesson, double share, int epochs, double least) {
    ExperimentSpec experiment = Lessons.find(lesson).experiment();
    DataSpec data =
        experiment
            .data()
            .withSource(files())
            .withSplit(experiment.data().split().withFractions(share, 0.02, null));
    PreparedData images = DataPreparation.prepare(data);
    Trainer trainer =
        new Trainer(ExperimentResolver.resolve(experiment, images), images, Compute.cpu(1));
    while (trainer.epoch() < epochs) {
      trainer.update();
    }
    assertThat(trainer.evaluate().get("validation.accuracy")).isGreaterThan(least);
  }

  private static ImageSource files() {
    Path folder = mnist();
    return new ImageSource.Idx(
        folder.resolve("train-images-idx3-ubyte.gz").toString(),
        folder.resolve("train-labels-idx1-ubyte.gz").toString(),
        null,
        null,
        null);
  }

  /** Beside the project, some folders up. */
  private static Path mnist() {
    Optional<Path> found =
        Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
            .map(folder -> folder.resolve("shared/data/mnist"))
            .filter(Files::isDirectory)
            .findFirst();
    Assumptions.assumeTrue(
        found.isPresent(), "skipped: there is no folder shared/data/mnist beside the project");
    return found.get();
  }
}
