package epochscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.spec.DataSpec;
import epochscope.spec.InvalidInputException;
import epochscope.spec.SourceSpec;
import epochscope.spec.SplitSpec;
import epochscope.spec.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A regression may learn several columns together. */
class SeveralTargetsTest {
  private static final SplitSpec ALL_TRAIN = new SplitSpec(1.0, 0.0, 0.0, 1L, null);
  private static final String TABLE = "m,x,w,z\n1,10,5,0\n2,20,6,1\n,30,7,0\n4,40,,1\n5,50,8,0\n";

  @TempDir private Path folder;

  private SourceSpec.Table table(String text, Task task, String... targets) throws IOException {
    Path file = Files.writeString(folder.resolve("t.csv"), text);
    return new SourceSpec.Table(
        file.toString(), null, null, null, null, null, null, task, List.of(targets));
  }

  private PreparedData prepare(String text, Task task, String... targets) throws IOException {
    return DataPreparation.prepare(new DataSpec(table(text, task, targets), ALL_TRAIN, null, null));
  }

  @Test
  void areReadInTheOrderNamedFromRowsThatHaveAll() throws IOException {
    PreparedData data = prepare(TABLE, null, "w", "m");
    Dataset train = data.train();
    assertThat(train.task()).isEqualTo(Task.REGRESS);
    assertThat(train.targets()).containsExactly("w", "m");
    assertThat(train.features()).extracting(Feature::name).containsExactly("x", "z");
    assertThat(train.outputsNeeded()).isEqualTo(2);
    assertThat(train.size()).isEqualTo(3);
    for (int i = 0; i < 3; i++) {
      float m = train.feature(i, 0) / 10;
      assertThat(train.target(i, 1)).isEqualTo(m);
      assertThat(train.target(i, 0)).isEqualTo(m == 5 ? 8 : m + 4);
    }
    assertThat(data.notes()).contains("2 rows without the target w or m dropped.");
  }

  @Test
  void oneInAListIsLikeOneAlone() throws IOException {
    PreparedData data = prepare(TABLE, null, "z");
    assertThat(data.train().task()).isEqualTo(Task.CLASSIFY);
    assertThat(data.train().targets()).containsExactly("z");
  }

  @Test
  void areNumbersThatDiffer() {
    assertThatThrownBy(() -> prepare("m,x,y\n1,2,a\n2,3,b\n", null, "m", "y"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("line 2: column y is \"a\", expected a number to learn");
    assertThatThrownBy(() -> prepare("m,x,y\n1,2,3\n2,3,3\n", null, "m", "y"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("target y of ")
        .hasMessageContaining(" is 3.0 in every row, expected values that differ");
    assertThatThrownBy(() -> prepare(TABLE, null, "m", "m"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("the target column \"m\" is named twice, expected once");
    assertThatThrownBy(() -> prepare(TABLE, null, "m", "x", "w", "z"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("has no column to learn m, x, w, z from");
    assertThatThrownBy(() -> table(TABLE, Task.CLASSIFY, "m", "w"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("task is classify, expected regress for the targets m, w");
    assertThatThrownBy(
            () -> new SourceSpec.Table("", null, "a", null, null, null, null, null, List.of("b")))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("target and targets are both given, expected one of them");
  }

  @Test
  void areReportedOn() throws IOException {
    DataReport report = DataReports.of(table(TABLE, null, "w", "m"));
    assertThat(report.columns())
        .extracting(DataReport.Column::role)
        .containsExactly(
            DataReport.Role.TARGET,
            DataReport.Role.FEATURE,
            DataReport.Role.TARGET,
            DataReport.Role.FEATURE);
    assertThat(report.classes()).isEmpty();
    assertThat(report.correlations().names()).containsExactly("m", "x", "w", "z");
  }

  @Test
  void areFoldedLikeOne() throws IOException {
    FoldedData folded =
        FoldedData.of(new DataSpec(table(TABLE, null, "w", "m"), ALL_TRAIN, null, null), 3);
    for (int fold = 0; fold < 3; fold++) {
      assertThat(folded.fold(fold).test().targetValues()).hasSize(2);
    }
  }
}
