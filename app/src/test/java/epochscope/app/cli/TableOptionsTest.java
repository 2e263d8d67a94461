package epochscope.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.spec.HeaderMode;
import epochscope.spec.InvalidInputException;
import epochscope.spec.SourceSpec;
import epochscope.spec.Task;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class TableOptionsTest {
  private static final SourceSpec.Table TABLE =
      new SourceSpec.Table(
          "own.csv", HeaderMode.NAMES, "y", "w", -1.0, List.of("a", "b"), null, Task.REGRESS);

  private static TableOptions options(String... arguments) {
    TableOptions options = new TableOptions();
    new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
    return options;
  }

  @Test
  void withoutOptionsTheSourceStays() {
    assertThat(options().over(TABLE, null)).isEqualTo(TABLE);
    SourceSpec generated = new SourceSpec.Xor(100, 1L, 0.0);
    assertThat(options().over(generated, null)).isSameAs(generated);
  }

  @Test
  void whatIsGivenTakesThePlaceOfTheSourcesOwn() {
    SourceSpec source =
        options("--target", "z", "--missing", "-999", "--header", "none", "--task", "classify")
            .over(TABLE, "new.csv");
    assertThat(source)
        .isEqualTo(
            new SourceSpec.Table(
                "new.csv",
                HeaderMode.NONE,
                "z",
                "w",
                -999.0,
                List.of("a", "b"),
                null,
                Task.CLASSIFY));
  }

  @Test
  void ignoredColumnsReplaceChosenOnes() {
    SourceSpec.Table source = (SourceSpec.Table) options("--ignore", "c,d").over(TABLE, null);
    assertThat(source.features()).isNull();
    assertThat(source.ignore()).containsExactly("c", "d");
  }

  @Test
  void aFileReplacesAGenerator() {
    SourceSpec source = options().over(new SourceSpec.Xor(100, 1L, 0.0), "new.csv");
    assertThat(source)
        .isInstanceOfSatisfying(
            SourceSpec.Table.class, table -> assertThat(table.file()).isEqualTo("new.csv"));
  }

  @Test
  void optionsAboutATableNeedOne() {
    TableOptions options = options("--target", "z");
    assertThatThrownBy(() -> options.over(new SourceSpec.Xor(100, 1L, 0.0), null))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("--data FILE");
  }

  @Test
  void columnsAreEitherChosenOrIgnored() {
    assertThatThrownBy(() -> options("--features", "a", "--ignore", "b"))
        .isInstanceOf(CommandLine.MutuallyExclusiveArgsException.class);
  }
}
