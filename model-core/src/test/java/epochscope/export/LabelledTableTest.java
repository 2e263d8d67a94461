package epochscope.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.data.Dataset;
import epochscope.data.Preprocessing;
import epochscope.data.TableContent;
import epochscope.spec.HeaderMode;
import epochscope.spec.InvalidInputException;
import epochscope.spec.Precision;
import epochscope.spec.SourceSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledTableTest {
  @TempDir Path folder;

  /** Features pt, eta; target label of the classes background and signal. */
  private final Model model = Models.binary(Precision.FLOAT);

  @Test
  void findsFeaturesAndTargetByNameAndScales() throws IOException {
    Dataset sample =
        read(model, table(null, null), "label,eta,pt", "signal,0.5,30", "background,-1,-999");
    List<Preprocessing.Column> columns = model.preprocessing().columns();
    assertThat(sample.featureValues())
        .containsExactly(
            (float) columns.get(0).scaled(30),
            (float) columns.get(1).scaled(0.5),
            (float) columns.get(0).scaled(columns.get(0).replacement()),
            (float) columns.get(1).scaled(-1));
    assertThat(sample.targetValues()).containsExactly(1, 0);
    assertThat(sample.classes()).containsExactly("background", "signal");
    assertThat(sample.weights()).isNull();
  }

  @Test
  void targetIsTheOneNamedElseTheModelsElseTheLast() throws IOException {
    assertThat(read(model, table("kind", null), "kind,label,eta,pt", "1,0,2,3").targetValues())
        .containsExactly(1);
    assertThat(read(model, table(null, null), "kind,label,eta,pt", "1,0,2,3").targetValues())
        .containsExactly(0);
    assertThat(read(model, table(null, null), "other,pt,eta,kind", "1,2,3,0").targetValues())
        .containsExactly(0);
  }

  @Test
  void withoutNamesColumnsAreTakenByPosition() throws IOException {
    Dataset sample =
        read(
            model,
            new SourceSpec.Table("", HeaderMode.NONE, null, "c3", null, null, null, null),
            "30,0.5,2,0",
            "31,0.25,3,1");
    assertThat(sample.feature(1, 1))
        .isEqualTo((float) model.preprocessing().columns().get(1).scaled(0.25));
    assertThat(sample.targetValues()).containsExactly(0, 1);
    assertThat(sample.weights()).containsExactly(2, 3);
  }

  @Test
  void severalTargetsStandSideBySide() throws IOException {
    Model regression = Models.regression(Precision.FLOAT);
    Dataset sample = read(regression, table(null, null), "width,pt,eta,mass", "4,1,2,3", "8,1,2,7");
    assertThat(sample.targets()).containsExactly("mass", "width");
    assertThat(sample.targetValues()).containsExactly(3, 4, 7, 8);
    assertThatThrownBy(() -> read(regression, table("mass", null), "width,pt,eta,mass", "4,1,2,3"))
        .hasMessage("number of targets named is 1, expected 2 as the model has: mass, width");
  }

  @Test
  void namesATargetThatTheModelDoesNotKnow() {
    assertThatThrownBy(() -> read(model, table(null, null), "pt,eta,label", "1,2,muon"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("table.csv")
        .hasMessageEndingWith("\"muon\", expected a class of the model: background, signal");
    assertThatThrownBy(() -> read(model, table(null, null), "pt,eta,label", "1,2,2"))
        .hasMessageContaining("2.0, expected a class");
  }

  @Test
  void numbersThatNameClassesAreNames() throws IOException {
    ClassCells cells = new ClassCells(folder, List.of("-1", "1"));
    assertThat(cells.indices(target(-1, 1, 1))).containsExactly(0, 1, 1);
    assertThatThrownBy(() -> cells.indices(target(0))).hasMessageContaining("is 0.0");
  }

  private static TableContent.Target target(double... values) {
    return new TableContent.Target("y", values, List.of());
  }

  private static SourceSpec.Table table(String target, String weights) {
    return new SourceSpec.Table("", null, target, weights, null, null, null, null);
  }

  private Dataset read(Model reader, SourceSpec.Table options, String... lines) throws IOException {
    Path file = Files.writeString(folder.resolve("table.csv"), String.join("\n", lines) + "\n");
    return LabelledTable.of(reader, file, options);
  }
}
