package epochscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.spec.HeaderMode;
import epochscope.spec.InvalidInputException;
import epochscope.spec.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableProfileTest {
  private static final String COUNTS = "3,2,red,green\n1,2,0\n3,4,1\n5,6,0\n";

  @TempDir private Path folder;

  @Test
  void columnsAreSummarised() throws IOException {
    TableProfile profile =
        profile("pt [GeV];name;empty;y\n1.5;a;;0\n;b;;1\n3;a;NaN;1\n", HeaderMode.AUTO);

    assertThat(profile.delimiter()).isEqualTo(';');
    assertThat(profile.rows()).isEqualTo(3);
    TableProfile.Column pt = profile.columns().getFirst();
    assertThat(pt.feature()).isEqualTo(new Feature("pt", "GeV"));
    assertThat(pt.kind()).isEqualTo(TableProfile.Kind.NUMBER);
    assertThat(pt.count()).isEqualTo(2);
    assertThat(pt.missing()).isEqualTo(1);
    assertThat(pt.min()).isEqualTo(1.5);
    assertThat(pt.max()).isEqualTo(3);
    assertThat(pt.mean()).isEqualTo(2.25);
    assertThat(pt.examples()).containsExactly("1.5", "3");
    TableProfile.Column name = profile.columns().get(1);
    assertThat(name.kind()).isEqualTo(TableProfile.Kind.TEXT);
    assertThat(name.distinct()).isEqualTo(2);
    assertThat(name.firstText()).isEqualTo(new TableProfile.TextCell(2, "a"));
    assertThat(profile.columns().get(2).kind()).isEqualTo(TableProfile.Kind.EMPTY);
    assertThat(profile.suggestedTarget().name()).isEqualTo("y");
    assertThat(profile.suggestedTarget().suggestedTask()).isEqualTo(Task.CLASSIFY);
    assertThat(profile.suggestedIgnore()).containsExactly("name", "empty");
  }

  @Test
  void aSentinelIsSuspected() throws IOException {
    TableProfile profile = profile("x,y\n-999,1\n2,2\n-999,3\n", HeaderMode.AUTO);

    assertThat(profile.columns().getFirst().suspectedMissing()).isEqualTo(-999);
    assertThat(profile.notes())
        .contains("Column x holds -999.0 in several rows, which may stand for a missing value.");
    assertThat(profile.columns().getLast().suspectedMissing()).isNull();
  }

  @Test
  void theFirstLineIsRecognised() throws IOException {
    assertHeader("a,b\n1,2\n", HeaderMode.NAMES, "a", "Line 1 names the columns.");
    assertHeader("a,2012\n1,2\n", HeaderMode.NAMES, "a", "Line 1 names the columns.");
    assertHeader(",b\n1,2\n", HeaderMode.NAMES, "c1", "Line 1 names the columns.");
    assertHeader(
        "# c\n1,2\n3,4\n",
        HeaderMode.NONE,
        "c1",
        "Line 2 is data; the columns are called c1 to c2.");
    assertHeader(
        "1,red\n2,green\n",
        HeaderMode.NONE,
        "c1",
        "Line 1 is data; the columns are called c1 to c2.");
    assertHeader(
        COUNTS,
        HeaderMode.SKIP,
        "c1",
        "Line 1 holds counts and the class names red, green: it is skipped, and the columns are"
            + " called c1 to c3.");
  }

  private void assertHeader(String text, HeaderMode mode, String firstColumn, String note)
      throws IOException {
    TableProfile profile = profile(text, HeaderMode.AUTO);
    assertThat(profile.header()).isEqualTo(mode);
    assertThat(profile.columns().getFirst().name()).isEqualTo(firstColumn);
    assertThat(profile.notes()).containsExactly(note);
  }

  @Test
  void countsInTheFirstLineNameTheClasses() throws IOException {
    assertThat(profile(COUNTS, HeaderMode.AUTO).headerClasses()).containsExactly("red", "green");
    assertThat(profile(COUNTS, HeaderMode.SKIP).headerClasses()).isEmpty();
    assertThat(profile(COUNTS, HeaderMode.SKIP).rows()).isEqualTo(3);
  }

  @Test
  void aFirstLineThatCannotBeNamesSaysWhatToChange() {
    assertThatThrownBy(() -> profile(COUNTS, HeaderMode.NAMES))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageEndingWith(
            ", line 1: taken for the names of 4 columns, but it holds counts and class names,"
                + " expected a name per column; --header skip leaves the line out");
    assertThatThrownBy(() -> profile("a,b,c\n1,2\n", HeaderMode.NAMES))
        .hasMessageEndingWith(
            ", line 1: taken for the names of 3 columns, but line 2 has 2 cells, expected a name"
                + " per column; --header skip leaves the line out");
    assertThatThrownBy(() -> profile("a,a\n1,2\n", HeaderMode.AUTO))
        .hasMessageEndingWith(
            ", line 1: two columns are called \"a\", expected a name of its own for each; --header"
                + " none reads the line as data");
    assertThatThrownBy(() -> profile(COUNTS, HeaderMode.NONE))
        .hasMessageEndingWith(
            ", line 2: 3 cells, expected 4; --header skip leaves the first line out");
  }

  private TableProfile profile(String text, HeaderMode header) throws IOException {
    return TableProfile.of(Files.writeString(folder.resolve("t.csv"), text), header);
  }
}
