package epochscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import epochscope.spec.DataSpec;
import epochscope.spec.InvalidInputException;
import epochscope.spec.MissingValues;
import epochscope.spec.Scaling;
import epochscope.spec.SourceSpec;
import epochscope.spec.SplitSpec;
import epochscope.spec.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataPreparationTest {
  private static final SplitSpec ALL_TRAIN = new SplitSpec(1.0, 0.0, 0.0, 1L, null);

  @TempDir private Path folder;

  @Test
  void generatedEventsAreSplitAndScaledByTheTrainingPartAlone() {
    PreparedData data =
        DataPreparation.prepare(
            new DataSpec(
                new SourceSpec.TwoGaussians(4000, 1L, null, null),
                new SplitSpec(0.5, 0.3, 0.2, 1L, null),
                Scaling.Z_SCORE,
                null));

    assertThat(data.train().size()).isEqualTo(2000);
    assertThat(data.validation().size()).isEqualTo(1200);
    assertThat(data.test().size()).isEqualTo(800);
    for (int f = 0; f < 2; f++) {
      assertThat(mean(data.train(), f)).isCloseTo(0, within(1e-6));
      assertThat(deviation(data.train(), f)).isCloseTo(1, within(1e-5));
      assertThat(mean(data.validation(), f)).isNotCloseTo(0, within(1e-5));
      // Two unit Gaussians one apart: variance 1 + ¼.
      assertThat(data.preprocessing().columns().get(f).scale())
          .isCloseTo(Math.sqrt(1.25), within(0.1));
    }
  }

  @Test
  void withoutScalingValuesStayAsTheyAre() throws IOException {
    PreparedData data = prepare("x,y\n16777217,1.5\n3,2.5\n", table(null), MissingValues.MEAN);

    assertThat(data.train().featureValues()).containsExactlyInAnyOrder(16777216f, 3f);
    assertThat(data.preprocessing().columns().getFirst())
        .isEqualTo(
            new Preprocessing.Column(
                new Feature("x", ""), Scaling.NONE, 0, 1, null, (16777217 + 3) / 2.0));
  }

  @Test
  void missingValuesBecomeTheMean() throws IOException {
    String text = "x,z,y\n1,1,1.5\n-999,2,2.5\n4,,3.5\n";
    PreparedData data = prepare(text, table(-999.0), MissingValues.MEAN);

    Preprocessing.Column column = data.preprocessing().columns().getFirst();
    assertThat(column.missing()).isEqualTo(-999);
    assertThat(column.replacement()).isEqualTo(2.5);
    assertThat(data.train().featureValues()).contains(2.5f, 1.5f).doesNotContain(-999f);
    assertThat(data.notes())
        .contains("2 missing values in 2 features replaced by the mean of the training part.");
  }

  @Test
  void incompleteRowsAreDropped() throws IOException {
    String text = "x,z,y\n1,1,1.5\n-999,2,2.5\n4,,3.5\n7,8,9.5\n";
    PreparedData data = prepare(text, table(-999.0), MissingValues.DROP_ROWS);

    assertThat(data.train().targetValues()).containsExactlyInAnyOrder(1.5f, 9.5f);
    assertThat(data.notes()).contains("2 rows without some feature dropped.");
  }

  @Test
  void constantFeaturesAreNotScaled() throws IOException {
    PreparedData data = prepareScaled("x,z,y\n0.1,1,1.5\n0.1,2,2.5\n0.1,3,3.5\n", table(null));

    assertThat(data.preprocessing().columns().getFirst().scale()).isEqualTo(1);
    assertThat(data.preprocessing().columns().getFirst().offset()).isEqualTo(0.1);
    assertThat(data.notes())
        .contains("Constant throughout the training part, and so neither telling nor scaled: x.");
  }

  /** Deviations of 0, 2, 4 from 2: variance 8/3. */
  @Test
  void scaleIsThePopulationsStandardDeviation() throws IOException {
    PreparedData data = prepareScaled("x,y\n0,1.5\n2,2.5\n4,3.5\n", table(null));

    assertThat(data.preprocessing().columns().getFirst().offset()).isEqualTo(2);
    assertThat(data.preprocessing().columns().getFirst().scale())
        .isCloseTo(Math.sqrt(8.0 / 3), within(1e-15));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "b s b | b,s | 0 1 0",
        "Signal other Signal | other,Signal | 1 0 1",
        "S z z | z,S | 1 0 0",
        "b c a | a,b,c | 1 2 0",
        "1 0 1 | 0,1 | 1 0 1",
        "10 9 -1 | -1,9,10 | 2 1 0",
        "s t u | s,t,u | 0 1 2",
        "1.0 1 2 | 1,2 | 0 0 1",
      })
  void classesAreOrderedByNumberOrAlphabetWithTheSignalSecond(
      String cells, String names, String labels) throws IOException {
    StringBuilder text = new StringBuilder("x,y\n");
    for (String cell : cells.split(" ")) {
      text.append(text.length()).append(',').append(cell).append('\n');
    }
    PreparedData data = prepare(text.toString(), table(null), MissingValues.MEAN);

    assertThat(data.train().classes()).containsExactly(names.split(","));
    Dataset inOrder = sortedByFeature(data.train());
    for (int i = 0; i < inOrder.size(); i++) {
      assertThat(inOrder.label(i)).isEqualTo(Integer.parseInt(labels.split(" ")[i]));
    }
  }

  @Test
  void wholeNumbersAreClassesUpToTwentyDistinct() throws IOException {
    assertThat(prepare(numbers(20, ""), table(null), MissingValues.MEAN).train().task())
        .isEqualTo(Task.CLASSIFY);
    assertThat(prepare(numbers(21, ""), table(null), MissingValues.MEAN).train().task())
        .isEqualTo(Task.REGRESS);
    assertThat(prepare(numbers(3, ".5"), table(null), MissingValues.MEAN).train().task())
        .isEqualTo(Task.REGRESS);
    assertThat(
            prepare(numbers(3, ""), task(Task.REGRESS), MissingValues.MEAN).train().targetValues())
        .containsExactlyInAnyOrder(0, 1, 2);
    assertThat(prepare(numbers(3, ".5"), task(Task.CLASSIFY), MissingValues.MEAN).train().classes())
        .containsExactly("0.5", "1.5", "2.5");
  }

  @Test
  void targetsThatTeachNothingAreRefused() {
    refused("x,y\n1,a\n2,a\n", " is a in every row, expected at least two classes");
    refused("x,y\n1,7\n2,7\n", " is 7 in every row, expected at least two classes");
    refused("x,y\n1,1.5\n2,1.5\n", " is 1.5 in every row, expected values that differ");
    refused("x,y\n,a\n,b\n", " has no column to learn y from, expected at least one feature");
    refused("x,y\n1,\n2,\n", " has no row with a value of the target y, expected some");
    refused("x,y\n1e300,a\n-1e300,b\n", "feature x has values too large");
    refused("x,y\n1e39,1.5\n1e39,2.5\n", "feature x has the value 1.0E39, expected at most");
  }

  @Test
  void aBadCellAmongMeasurementsIsNoClass() {
    refused(
        numbers(30, ".5") + "1,oops\n",
        ", line 32: target y is \"oops\", expected a number as in other rows; --task classify");
  }

  @Test
  void trainingNeedsTwoClassesAndSomeWeight() {
    SourceSpec.Table weighted = new SourceSpec.Table("f", null, null, "w", null, null, null, null);
    assertThatThrownBy(
            () ->
                prepare(
                    "e,x,w,y\n1,1,0,1.5\n1,2,0,2.5\n2,1,1,1.5\n",
                    weighted,
                    new SplitSpec(0.5, 0.5, 0.0, 1L, "e")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("every event of the training part has weight 0, expected some above");
    assertThatThrownBy(
            () ->
                prepare(
                    "e,x,w,y\n1,1,1,1.5\n1,2,1,2.5\n2,1,0,1.5\n",
                    weighted,
                    new SplitSpec(0.5, 0.5, 0.0, 1L, "e")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("every event of the validation part has weight 0, expected some above");
    assertThatThrownBy(
            () ->
                prepare(
                    "e,x,y\n1,1,a\n1,2,a\n2,1,b\n",
                    table(null),
                    new SplitSpec(0.5, 0.5, 0.0, 1L, "e")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(
            "the training part of 2 events holds only the class a, expected at least two classes");
  }

  @Test
  void generatedEventsHaveNoNumbers() {
    DataSpec spec =
        new DataSpec(
            new SourceSpec.Xor(10, 1L, null), new SplitSpec(0.5, 0.5, 0.0, 1L, "e"), null, null);

    assertThatThrownBy(() -> DataPreparation.prepare(spec))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(
            "split.eventNumber is \"e\", but events that are in no table have no numbers");
  }

  @Test
  void samplesBeyondMemoryAreRefused() {
    List<Double> mean = Collections.nCopies(500, 0.0);
    List<List<Double>> unit =
        IntStream.range(0, 500)
            .mapToObj(i -> IntStream.range(0, 500).mapToObj(j -> i == j ? 1.0 : 0.0).toList())
            .toList();
    SourceSpec.Gaussian gaussian = new SourceSpec.Gaussian(mean, unit);
    SourceSpec source = new SourceSpec.TwoGaussians(SourceSpec.MAX_SAMPLES, 1L, gaussian, gaussian);

    assertThatThrownBy(() -> DataPreparation.prepare(new DataSpec(source, null, null, null)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("as the memory allows");
  }

  @Test
  void aStandInIsUsedWhereNoFileIsGivenAndItIsSaid() {
    SourceSpec.Table none = new SourceSpec.Table("", null, null, null, null, null, null, null);
    PreparedData data = DataPreparation.prepare(new DataSpec(none, null, null, null));

    assertThat(data.notes().getFirst()).contains("stand-in");
    assertThat(data.train().classes()).containsExactly("background", "signal");
    assertThat(data.train().features())
        .containsExactly(
            new Feature("met", "GeV"),
            new Feature("lepton_pt", "GeV"),
            new Feature("jet_mass", "GeV"),
            new Feature("phi", ""));
    assertThat(data.notes()).anyMatch(note -> note.contains("missing values in 1 feature"));
  }

  private static String numbers(int distinct, String fraction) {
    StringBuilder text = new StringBuilder("x,y\n");
    for (int i = 0; i < distinct; i++) {
      text.append(i).append(',').append(i).append(fraction).append('\n');
    }
    return text.toString();
  }

  private void refused(String text, String sentence) {
    assertThatThrownBy(() -> prepare(text, table(null), MissingValues.MEAN))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(sentence);
  }

  private PreparedData prepare(String text, SourceSpec.Table options, MissingValues missing)
      throws IOException {
    return DataPreparation.prepare(
        new DataSpec(written(text, options), ALL_TRAIN, Scaling.NONE, missing));
  }

  private PreparedData prepare(String text, SourceSpec.Table options, SplitSpec split)
      throws IOException {
    return DataPreparation.prepare(new DataSpec(written(text, options), split, null, null));
  }

  private PreparedData prepareScaled(String text, SourceSpec.Table options) throws IOException {
    return DataPreparation.prepare(
        new DataSpec(written(text, options), ALL_TRAIN, Scaling.Z_SCORE, null));
  }

  private SourceSpec.Table written(String text, SourceSpec.Table o) throws IOException {
    Path file = Files.writeString(folder.resolve("t.csv"), text);
    return new SourceSpec.Table(
        file.toString(),
        o.header(),
        o.target(),
        o.weights(),
        o.missing(),
        o.features(),
        o.ignore(),
        o.task());
  }

  private static SourceSpec.Table table(Double missing) {
    return new SourceSpec.Table("f", null, null, null, missing, null, null, null);
  }

  private static SourceSpec.Table task(Task task) {
    return new SourceSpec.Table("f", null, null, null, null, null, null, task);
  }

  private static Dataset sortedByFeature(Dataset data) {
    return data.select(
        IntStream.range(0, data.size())
            .boxed()
            .sorted(Comparator.comparing(i -> data.feature(i, 0)))
            .mapToInt(i -> i)
            .toArray());
  }

  private static double mean(Dataset data, int feature) {
    double sum = 0;
    for (int i = 0; i < data.size(); i++) {
      sum += data.feature(i, feature);
    }
    return sum / data.size();
  }

  private static double deviation(Dataset data, int feature) {
    double mean = mean(data, feature);
    double squares = 0;
    for (int i = 0; i < data.size(); i++) {
      squares += Math.pow(data.feature(i, feature) - mean, 2);
    }
    return Math.sqrt(squares / data.size());
  }
}
