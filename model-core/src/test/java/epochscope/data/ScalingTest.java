package epochscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import epochscope.spec.DataSpec;
import epochscope.spec.InvalidInputException;
import epochscope.spec.Scaling;
import epochscope.spec.SourceSpec;
import epochscope.spec.SplitSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScalingTest {
  private static final SplitSpec ALL_TRAIN = new SplitSpec(1.0, 0.0, 0.0, 1L, null);

  @TempDir private Path folder;

  @Test
  void minMaxGoesFromZeroToOne() throws IOException {
    PreparedData data = prepare("x,y\n-2,1.5\n6,2.5\n0,3.5\n", Scaling.MIN_MAX, null);
    assertThat(column(data, 0).offset()).isEqualTo(-2);
    assertThat(column(data, 0).scale()).isEqualTo(8);
    assertThat(data.train().featureValues()).containsExactlyInAnyOrder(0, 1, 0.25f);
  }

  /** ln x of 1, e and e² is 0, 1, 2: mean 1, variance 2/3. */
  @Test
  void positiveFeaturesGoThroughTheNaturalLogarithm() throws IOException {
    String text = "x,y\n1,1.5\n%s,2.5\n%s,3.5\n".formatted(Math.E, Math.E * Math.E);
    PreparedData data = prepare(text, Scaling.LOG, null);
    Preprocessing.Column x = column(data, 0);
    assertThat(x.logarithm()).isEqualTo(new Preprocessing.Logarithm(0, 1));
    assertThat(x.offset()).isCloseTo(1, within(1e-15));
    assertThat(x.scale()).isCloseTo(Math.sqrt(2.0 / 3), within(1e-15));
    assertThat(x.scaled(Math.exp(5))).isCloseTo(4 / Math.sqrt(2.0 / 3), within(1e-14));
  }

  /** ln(1 + x − min) of −3, −2 and 0 is 0, ln 2, ln 4: mean ln 2, variance ⅔ ln² 2. */
  @Test
  void otherFeaturesAreShiftedFirst() throws IOException {
    PreparedData data = prepare("x,y\n-3,1.5\n-2,2.5\n0,3.5\n", Scaling.LOG, null);
    Preprocessing.Column x = column(data, 0);
    assertThat(x.logarithm()).isEqualTo(new Preprocessing.Logarithm(4, 1));
    assertThat(x.offset()).isCloseTo(Math.log(2), within(1e-15));
    assertThat(x.scale()).isCloseTo(Math.log(2) * Math.sqrt(2.0 / 3), within(1e-15));
  }

  @Test
  void belowTheSmallestTrainingValueTheLogarithmStaysFinite() throws IOException {
    Preprocessing.Column x = column(prepare("x,y\n1,1.5\n4,2.5\n", Scaling.LOG, null), 0);
    assertThat(x.scaled(-7)).isEqualTo(x.scaled(1)).isCloseTo(-1, within(1e-12));
  }

  @ParameterizedTest
  @EnumSource
  void theInverseGivesTheValueBack(Scaling scaling) throws IOException {
    PreparedData data = prepare("x,y\n-3.5,1.5\n200,2.5\n17,3.5\n", scaling, null);
    for (double x : new double[] {-3.5, 0, 17, 200, 1000}) {
      assertThat(column(data, 0).unscaled(column(data, 0).scaled(x))).isCloseTo(x, within(1e-11));
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PIXELS")
  void constantFeaturesKeepTheScaleOneAndItIsSaid(Scaling scaling) throws IOException {
    PreparedData data = prepare("x,z,y\n0.1,1,1.5\n0.1,2,2.5\n0.1,3,3.5\n", scaling, null);
    assertThat(column(data, 0).scale()).isEqualTo(1);
    assertThat(data.train().feature(0, 0)).isEqualTo(scaling == Scaling.NONE ? 0.1f : 0);
    assertThat(data.notes())
        .contains("Constant throughout the training part, and so neither telling nor scaled: x.");
  }

  @Test
  void aFeatureMayHaveAScalingOfItsOwn() throws IOException {
    String text = "x,pt,z,y\n1,1,5,1.5\n2,10,5,2.5\n3,100,7,3.5\n";
    Map<String, Scaling> own = Map.of("pt", Scaling.LOG, "z", Scaling.NONE);
    PreparedData data = prepare(text, Scaling.MIN_MAX, own);
    assertThat(data.preprocessing().columns())
        .extracting(Preprocessing.Column::scaling)
        .containsExactly(Scaling.MIN_MAX, Scaling.LOG, Scaling.NONE);
    assertThat(column(data, 1).offset()).isCloseTo(Math.log(10), within(1e-15));
    assertThat(column(data, 2).scaled(5)).isEqualTo(5);
  }

  @Test
  void aScalingForAnotherColumnIsRefused() {
    Map<String, Scaling> unknown = Map.of("y", Scaling.LOG);
    assertThatThrownBy(() -> prepare("x,z,y\n1,2,1.5\n3,4,2.5\n", Scaling.NONE, unknown))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("a feature in data.scalings is \"y\", expected one of x, z");
  }

  private static Preprocessing.Column column(PreparedData data, int feature) {
    return data.preprocessing().columns().get(feature);
  }

  private PreparedData prepare(String text, Scaling scaling, Map<String, Scaling> own)
      throws IOException {
    Path file = Files.writeString(folder.resolve("t.csv"), text);
    SourceSpec table =
        new SourceSpec.Table(file.toString(), null, null, null, null, null, null, null);
    return DataPreparation.prepare(
        new DataSpec(table, ALL_TRAIN, null, null).withScaling(scaling, own));
  }
}
