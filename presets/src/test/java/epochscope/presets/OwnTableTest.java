package epochscope.presets;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.backend.Compute;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.SourceSpec;
import epochscope.train.CrossValidation;
import epochscope.train.FoldScores;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The lesson on real tables, against accuracies of small networks that others have measured. Every
 * event tests once, so that the luck of a split does not decide.
 */
class OwnTableTest {
  private static final int FOLDS = 5;

  @ParameterizedTest
  @CsvSource({
    "iris, 0.969, 0.020",
    "wine_data, 0.948, 0.038",
    "breast_cancer, 0.974, 0.014",
  })
  void reachesTheReferenceLessOneSigma(String table, double reference, double sigma) {
    Path file = sharedData().resolve("sklearn/" + table + ".csv");
    FoldScores scores = new CrossValidation(onTable(file), FOLDS, Compute.cpu(1)).run(fold -> {});
    assertThat(scores.mean().get("test.accuracy")).isGreaterThanOrEqualTo(reference - sigma);
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
