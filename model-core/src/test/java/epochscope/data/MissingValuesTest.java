package epochscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.data.Preprocessing.Replacement;
import epochscope.spec.DataSpec;
import epochscope.spec.InvalidInputException;
import epochscope.spec.MissingValues;
import epochscope.spec.Scaling;
import epochscope.spec.SourceSpec;
import epochscope.spec.SplitSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingValuesTest {
  private static final SplitSpec ALL_TRAIN = new SplitSpec(1.0, 0.0, 0.0, 1L, null);

  /** x without the missing one: 1, 1, 4, 10. */
  private static final String TABLE =
      "e,x,z,y\n1,1,1,1.5\n1,4,2,2.5\n1,-999,3,3.5\n1,10,4,4.5\n1,1,5,5.5\n";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "MEAN, MEAN, 4.0, the mean of the training part",
    "MEDIAN, MEDIAN, 2.5, the median of the training part",
    "MODE, MODE, 1.0, the most frequent value of the training part",
    "CONSTANT, CONSTANT, -1.0, -1.0",
  })
  void areReplaced(MissingValues missing, Replacement kind, double by, String words)
      throws IOException {
    Double constant = missing == MissingValues.CONSTANT ? -1.0 : null;
    PreparedData data = prepare(TABLE, ALL_TRAIN, missing, constant);
    Preprocessing.Column x = data.preprocessing().columns().get(1);
    assertThat(x.feature().name()).isEqualTo("x");
    assertThat(x.replaced()).isEqualTo(kind);
    assertThat(x.replacement()).isEqualTo(by);
    assertThat(x.missing()).isEqualTo(-999);
    assertThat(data.train().size()).isEqualTo(5);
    assertThat(data.train().featureValues()).contains((float) by).doesNotContain(-999f);
    assertThat(data.notes()).contains("1 missing value in 1 feature replaced by " + words + ".");
  }

  /** The deviation of 1, 1, 4, 10 is √13.5, wherever the missing one goes. */
  @Test
  void haveNoPartInTheScale() throws IOException {
    DataSpec spec = spec(TABLE, ALL_TRAIN).withMissing(MissingValues.CONSTANT, -1e6);
    Preprocessing.Column x =
        DataPreparation.prepare(spec.withScaling(Scaling.Z_SCORE, null))
            .preprocessing()
            .columns()
            .get(1);
    assertThat(x.offset()).isEqualTo(4);
    assertThat(x.scale()).isEqualTo(Math.sqrt(13.5));
  }

  @Test
  void columnsThatLackThemAreNoFeatures() throws IOException {
    PreparedData data = prepare(TABLE, ALL_TRAIN, MissingValues.DROP_COLUMNS, null);
    assertThat(data.train().features()).extracting(Feature::name).containsExactly("e", "z");
    assertThat(data.train().size()).isEqualTo(5);
    assertThat(data.preprocessing().dropped()).containsExactly("x");
    assertThat(data.notes()).contains("1 column without some value dropped: x.");
  }

  /** Event 2 validates; the training part alone decides. */
  @Test
  void columnsAreJudgedByTheTrainingPart() throws IOException {
    SplitSpec split = new SplitSpec(0.5, 0.5, 0.0, 1L, "e");
    String text = "e,x,z,y\n1,1,1,1.5\n1,4,,2.5\n2,-999,3,3.5\n1,10,4,4.5\n";
    PreparedData data = prepare(text, split, MissingValues.DROP_COLUMNS, null);
    assertThat(data.preprocessing().dropped()).containsExactly("z");
    assertThat(data.train().features()).extracting(Feature::name).containsExactly("x");
    assertThat(data.validation().featureValues()).containsExactly(5);
    assertThat(data.notes())
        .contains("1 missing value in 1 feature replaced by the mean of the training part.");
  }

  @Test
  void aDroppedColumnMayHaveAScaling() throws IOException {
    DataSpec spec = spec(TABLE, ALL_TRAIN).withMissing(MissingValues.DROP_COLUMNS, null);
    PreparedData data =
        DataPreparation.prepare(spec.withScaling(Scaling.NONE, java.util.Map.of("x", Scaling.LOG)));
    assertThat(data.preprocessing().dropped()).containsExactly("x");
  }

  @Test
  void whatLeavesNothingIsRefused() {
    String holes = "x,z,y\n1,,1.5\n,2,2.5\n";
    refused(holes, MissingValues.DROP_COLUMNS, "each of the 2 features lacks a value");
    refused(holes, MissingValues.DROP_ROWS, "each of the 2 rows lacks a feature");
    SourceSpec.Table named =
        new SourceSpec.Table("", null, null, null, null, List.of("x", "z"), null, null);
    assertThatThrownBy(
            () -> DataPreparation.prepare(spec("x,z,y\n1,,1.5\n2,,2.5\n", named, ALL_TRAIN)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("feature z has no value in the training part, expected at least one");
  }

  @Test
  void columnsWithoutAnyAreLeftOutAndItIsSaid() throws IOException {
    PreparedData data =
        prepare("x,z,w,y\n1,,-999,1.5\n2,nan,,2.5\n", ALL_TRAIN, MissingValues.MEDIAN, null);
    assertThat(data.train().features()).extracting(Feature::name).containsExactly("x");
    assertThat(data.notes())
        .contains("Column z is empty and left out.", "Column w is empty and left out.");
  }

  private void refused(String text, MissingValues missing, String sentence) {
    assertThatThrownBy(() -> prepare(text, ALL_TRAIN, missing, null))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(sentence);
  }

  private PreparedData prepare(String text, SplitSpec split, MissingValues missing, Double by)
      throws IOException {
    return DataPreparation.prepare(spec(text, split).withMissing(missing, by));
  }

  private DataSpec spec(String text, SplitSpec split) throws IOException {
    return spec(text, new SourceSpec.Table("", null, null, null, -999.0, null, null, null), split);
  }

  private DataSpec spec(String text, SourceSpec.Table options, SplitSpec split) throws IOException {
    Path file = Files.writeString(folder.resolve("t.csv"), text);
    SourceSpec table =
        new SourceSpec.Table(
            file.toString(), null, null, null, options.missing(), options.features(), null, null);
    return new DataSpec(table, split, null, null);
  }
}
