package epochscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import epochscope.spec.DataSpec;
import epochscope.spec.Scaling;
import epochscope.spec.SourceSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Well-known tables, where they lie beside the project. */
class RealTablesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "iris.csv | 150 | 4 | setosa,versicolor,virginica",
        "wine_data.csv | 178 | 13 | class_0,class_1,class_2",
        "breast_cancer.csv | 569 | 30 | malignant,benign",
        "digits.csv.gz | 1797 | 64 | 0,1,2,3,4,5,6,7,8,9",
      })
  void areReadAsTheyCome(String name, int rows, int features, String classes) {
    Path folder = sharedData();
    assumeTrue(folder != null, "no folder shared/data above " + Path.of("").toAbsolutePath());
    Path file = folder.resolve("sklearn").resolve(name);
    SourceSpec table =
        new SourceSpec.Table(file.toString(), null, null, null, null, null, null, null);

    PreparedData data = DataPreparation.prepare(new DataSpec(table, null, Scaling.Z_SCORE, null));

    assertThat(data.train().size() + data.validation().size() + data.test().size()).isEqualTo(rows);
    assertThat(data.train().features()).hasSize(features);
    assertThat(data.train().classes()).containsExactly(classes.split(","));
  }

  private static Path sharedData() {
    return Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
        .map(p -> p.resolve("shared").resolve("data"))
        .filter(Files::isDirectory)
        .findFirst()
        .orElse(null);
  }
}
