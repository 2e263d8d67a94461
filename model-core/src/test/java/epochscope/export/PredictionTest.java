package epochscope.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import epochscope.spec.HeaderMode;
import epochscope.spec.InvalidInputException;
import epochscope.spec.Precision;
import epochscope.spec.SourceSpec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictionTest {
  private static final double MEAN_PT = 41.5;
  private static final double MEAN_ETA = 0.125;

  @TempDir Path folder;
  private final Model model = Models.binary(Precision.FLOAT);

  @Test
  void findsFeaturesByNameInAnyOrder() throws IOException {
    assertThat(predicted(model, HeaderMode.AUTO, "id,eta,other,pt", "7,0.5,x,30", "8,-1,y,60"))
        .isEqualTo(expected(model, "response", row(30, 0.5), row(60, -1)));
  }

  @Test
  void findsFeaturesByPositionInATableWithoutNames() throws IOException {
    assertThat(predicted(model, HeaderMode.AUTO, "30,0.5", "60,-1"))
        .isEqualTo(expected(model, "response", row(30, 0.5), row(60, -1)));
    assertThat(predicted(model, HeaderMode.SKIP, "eta,pt", "30,0.5"))
        .isEqualTo(expected(model, "response", row(30, 0.5)));
  }

  @Test
  void fillsWhatIsMissing() throws IOException {
    assertThat(predicted(model, HeaderMode.AUTO, "pt,eta", "-999,1", "NaN,1", ",1", "30,"))
        .isEqualTo(
            expected(
                model,
                "response",
                row(MEAN_PT, 1),
                row(MEAN_PT, 1),
                row(MEAN_PT, 1),
                row(30, MEAN_ETA)));
  }

  @Test
  void namesItsColumnsAfterClassesAndTargets() throws IOException {
    assertThat(predicted(Models.threeClasses(), HeaderMode.AUTO, "pt,eta", "30,1"))
        .isEqualTo(expected(Models.threeClasses(), "red,\"green, dark\",blue", row(30, 1)));
    Model regression = Models.regression(Precision.DOUBLE);
    assertThat(predicted(regression, HeaderMode.AUTO, "pt,eta", "30,1"))
        .isEqualTo(expected(regression, "mass,width", row(30, 1)));
  }

  /** A row of an image's pixels is [channel][row][column]. */
  @Test
  void anImageIsARowOfItsPixels() throws Exception {
    Model images = Models.convolutional(Precision.DOUBLE);
    double[] pixels = {0, 255, 128, 3, 4, 5, 17, 18, 19, 20, 21, 250.5};
    String row = DoubleStream.of(pixels).mapToObj(String::valueOf).collect(Collectors.joining(","));
    String written = predicted(images, HeaderMode.NONE, row, row);
    assertThat(written).isEqualTo(expected(images, "a,b,c", pixels, pixels));
    ForwardPass slow = new ForwardPass(new ObjectMapper().readTree(ModelFile.json(images)));
    double[] response = slow.respond(new ObjectMapper().valueToTree(pixels));
    assertThat(images.function().respond(pixels)).containsExactly(response, within(1e-12));
  }

  @Test
  void namesTheColumnThatLacks() {
    assertThatThrownBy(() -> predicted(model, HeaderMode.AUTO, "pt,phi", "30,1"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("\"eta\"")
        .hasMessageContaining("pt, phi");
  }

  @Test
  void namesTheCellThatIsNoNumber() {
    assertThatThrownBy(() -> predicted(model, HeaderMode.AUTO, "pt,eta", "30,1", "31,high"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("line 3")
        .hasMessageContaining("eta")
        .hasMessageContaining("high");
  }

  private static double[] row(double... values) {
    return values;
  }

  private static String expected(Model model, String header, double[]... rows) {
    return header
        + "\n"
        + List.of(rows).stream()
            .map(row -> model.function().respond(row))
            .map(y -> DoubleStream.of(y).mapToObj(String::valueOf).collect(Collectors.joining(",")))
            .collect(Collectors.joining("\n", "", "\n"));
  }

  private String predicted(Model model, HeaderMode header, String... lines) throws IOException {
    Path csv = Files.write(folder.resolve("data.csv"), List.of(lines));
    SourceSpec.Table options =
        new SourceSpec.Table(null, header, null, null, null, null, null, null);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Prediction.of(model, csv, options).writeTo(out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
