package epochscope.presets;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.spec.ExperimentSpec;
import epochscope.spec.SourceSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lesson on real tables, against accuracies of small networks that others have measured. */
class OwnTableTest {
  private static final int SPLITS = 5;

  @ParameterizedTest
  @CsvSource({"wine_data, 0.948, 0.038", "breast_cancer, 0.974, 0.014"})
  void reachesTheReferenceLessOneSigma(String table, double reference, double sigma) {
    Path file = sharedData().resolve("sklearn/" + table + ".csv");
    double accuracy =
        LongStream.rangeClosed(1, SPLITS)
            .mapToObj(seed -> PlayedLesson.reseeded(onTable(file), seed))
            .mapToDouble(experiment -> PlayedLesson.of(experiment).saved().get("test.accuracy"))
            .average()
            .orElseThrow();
    assertThat(accuracy).isGreaterThanOrEqualTo(reference - sigma);
  }

  private static ExperimentSpec onTable(Path file) {
    ExperimentSpec experiment = Lessons.find("own-table").experiment();
    SourceSpec table =
        new SourceSpec.Table(file.toString(), null, null, null, null, null, null, null);
    return experiment.withData(experiment.data().withSource(table));
  }

  /** Beside the project, some folders up. */
  private static Path sharedData() {
    Optional<Path> found =
        Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
            .map(folder -> folder.resolve("shared/data"))
            .filter(Files::isDirectory)
            .findFirst();
    Assumptions.assumeTrue(
        found.isPresent(), "skipped: there is no folder shared/data beside the project");
    return found.get();
  }
}
