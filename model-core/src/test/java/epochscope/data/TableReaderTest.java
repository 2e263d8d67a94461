package epochscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.spec.HeaderMode;
import epochscope.spec.InvalidInputException;
import epochscope.spec.SourceSpec;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {
  private static final String PLAIN = "x1,x2,y\n1,-2.5,a\n3e2,,b\n.5,NaN,a\n";

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("t.csv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PLAIN,
        "\uFEFF" + PLAIN,
        "x1;x2;y\n1;-2.5;a\n3e2;;b\n.5;NaN;a\n",
        "x1\tx2\ty\n1\t-2.5\ta\n3e2\t\tb\n.5\tNaN\ta\n",
        "x1,x2,y\r\n1,-2.5,a\r\n3e2,,b\r\n.5,NaN,a\r\n",
        "x1,x2,y\r1,-2.5,a\r3e2,,b\r.5,NaN,a",
        "\"x1\",\"x2\",\"y\"\n\"1\",\"-2.5\",\"a\"\n\"3e2\",\"\",\"b\"\n\".5\",\"nan\",\"a\"",
        "  x1 , x2,y \n 1, -2.5 ,a\n\n3e2, , b\n# a remark, with \"quotes\n.5 ,NaN, \"a\" \n\n",
        "x1,x2,y\n+1.0,-25e-1,a\n300,,b\n5E-1,NAN,a\n",
      })
  void harmlessVariantsReadTheSame(String text) throws IOException {
    Files.writeString(file, text);

    assertSame(TableReader.read(file, options(HeaderMode.AUTO)));
  }

  @Test
  void gzipIsUnpackedWhateverTheFileIsCalled() throws IOException {
    Files.write(file, packed(PLAIN.getBytes(StandardCharsets.UTF_8)));

    assertSame(TableReader.read(file, options(HeaderMode.AUTO)));
  }

  private static void assertSame(TableContent content) {
    assertThat(content.features()).containsExactly(new Feature("x1", ""), new Feature("x2", ""));
    assertThat(content.values()[0]).containsExactly(1, 300, 0.5);
    assertThat(content.values()[1]).containsExactly(-2.5, Double.NaN, Double.NaN);
    assertThat(content.target().name()).isEqualTo("y");
    assertThat(content.target().texts()).containsExactly("a", "b");
    assertThat(content.target().values()).containsExactly(0, 1, 0);
  }

  @Test
  void quotedCellsMayHoldDelimitersQuotesAndLineEndsAsBlanks() throws IOException {
    TableContent content = read("x,y\n1,\"a, \"\"b\"\"\nc\"\n2,d\n");

    assertThat(content.target().texts()).containsExactly("a, \"b\" c", "d");
  }

  @Test
  void unitsAreReadFromTheHeader() throws IOException {
    TableContent content = read("pt [GeV],n[0],y\n1,2,3\n");

    assertThat(content.features())
        .containsExactly(new Feature("pt", "GeV"), new Feature("n[0]", ""));
  }

  @Test
  void columnsAreChosenByNameWithOrWithoutUnit() throws IOException {
    Files.writeString(file, "pt [GeV],w,y,eta\n1,0.5,7,3\n2,0.25,8,4\n");
    SourceSpec.Table options =
        new SourceSpec.Table("", null, "y", "w", null, List.of("eta", "pt [GeV]"), null, null);

    TableContent content = TableReader.read(file, options);

    assertThat(content.features())
        .containsExactly(new Feature("eta", ""), new Feature("pt", "GeV"));
    assertThat(content.values()).isDeepEqualTo(new double[][] {{3, 4}, {1, 2}});
    assertThat(content.target().values()).containsExactly(7, 8);
    assertThat(content.weights()).containsExactly(0.5, 0.25);
  }

  @Test
  void rowsWithoutTargetAreDroppedAndItIsSaid() throws IOException {
    TableContent content = read("x,y\n1,5\n2,\n3,6\n");

    assertThat(content.values()).isDeepEqualTo(new double[][] {{1, 3}});
    assertThat(content.notes())
        .contains("3 rows read from " + file + ".", "1 row without the target y dropped.");
  }

  @Test
  void emptyColumnsAreLeftOutUnlessAskedFor() throws IOException {
    TableContent content = read("x,e,y,\n1,,5,\n3,,6,\n");

    assertThat(content.features()).containsExactly(new Feature("x", ""));
    assertThat(content.target().name()).isEqualTo("y");
    assertThat(content.notes()).contains("Column e is empty and left out.");
  }

  @Test
  void eventNumbersAreExact() throws IOException {
    Files.writeString(file, "event,x,y\n16777217,1,1\n9223372036854775807,2,2\n-3,3,3\n");

    TableContent content =
        TableReader.read(TableFile.of(file), options(HeaderMode.AUTO), "event").content();

    assertThat(content.eventNumbers()).containsExactly(16777217L, Long.MAX_VALUE, -3L);
    assertThat(content.features()).containsExactly(new Feature("x", ""));
  }

  @Test
  void featuresOfAModelAreReadByNameAndAllRowsKept() throws IOException {
    Files.writeString(file, "b,other,a\n1,text,3\n,text,4\n");

    TableContent content =
        TableReader.readFeatures(file, options(HeaderMode.AUTO), List.of("a", "b"));

    assertThat(content.values()[0]).containsExactly(3, 4);
    assertThat(content.values()[1]).containsExactly(1, Double.NaN);
    assertThat(content.target()).isNull();
  }

  @Test
  void badCellsAreNamedByLineColumnAndContent() {
    refused("x,y\n1,2\nabc,3\n", ", line 3: column x is \"abc\", expected a number; --ignore x");
    refused("x,y\n\"1\n\",2\n", ", line 2: column x is \"1 \", expected a number");
    refused("x;y\n1,5;2\n", ", line 2: column x is \"1,5\", expected a number");
    refused("x,y\n1e400,2\n", ", line 2: column x is \"1e400\", expected a number");
    refused("x,y\nInfinity,2\n", ", line 2: column x is \"Infinity\", expected a number");
    refused("x,y\n0x10,2\n", ", line 2: column x is \"0x10\", expected a number");
    refused("x,y\n1d,2\n", ", line 2: column x is \"1d\", expected a number");
  }

  @Test
  void raggedRowsAreNamedByLineAndCells() {
    refused("x,y\n1,2\n# remark\n1,2,3\n", ", line 4: 3 cells, expected 2");
    refused("x,y\n1,2\n1\n", ", line 3: 1 cell, expected 2");
    refused("1,2,3\n1,2\n", ", line 2: 2 cells, expected 3; --header skip");
  }

  @Test
  void brokenFilesAreRefused() throws IOException {
    refused("", " is empty, expected a table");
    refused("# only\n\n  \n", " is empty, expected a table");
    refused("x,y\n", " has no rows, expected some below the first line");
    refused("x,y\n1,\"2", ", line 2: a quoted cell has no end, expected a closing \"");
    refused("x,y\n1,\"2\"3\n", ", line 2: '3' follows a quoted cell, expected ','");
    refused("x,y\n1,\0\n", " has the byte 0x00 in line 2, expected a text table");
    refused(new byte[] {'x', (byte) 0xff, 0x41}, " has bytes that are no UTF-8, expected a text");
    byte[] packed = packed(PLAIN.repeat(100).getBytes(StandardCharsets.UTF_8));
    refused(Arrays.copyOf(packed, packed.length / 2), " is a gzip file that ends too");
    refused(new byte[] {0x1f, (byte) 0x8b, 7, 7, 7, 7, 7, 7, 7, 7}, " is a broken gzip file");
    refused("x,y\n1,\n2,NaN\n", "has no row with a value of the target");
  }

  @Test
  void absentFilesAndFoldersAreRefused() {
    assertThatThrownBy(() -> TableReader.read(folder.resolve("no.csv"), options(HeaderMode.AUTO)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(folder.resolve("no.csv") + " does not exist");
    assertThatThrownBy(() -> TableReader.read(folder, options(HeaderMode.AUTO)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(folder + " is a folder, expected a file");
  }

  @Test
  void unknownOrDoubleUsedColumnsAreRefused() {
    String text = "x1,x2,y\n1,2,3\n4,5,6\n";
    refused(
        text,
        new SourceSpec.Table("", null, "z", null, null, null, null, null),
        " has no target column \"z\", expected one of x1, x2, y");
    refused(
        text,
        new SourceSpec.Table("", null, null, "z", null, null, null, null),
        " has no weights column \"z\", expected one of x1, x2, y");
    refused(
        text,
        new SourceSpec.Table("", null, null, null, null, null, List.of("z"), null),
        " has no ignored column \"z\", expected one of x1, x2, y");
    refused(
        text,
        new SourceSpec.Table("", null, null, null, null, List.of("x1", "y"), null, null),
        "is both the target column and a feature column");
    refused(
        text,
        new SourceSpec.Table("", null, null, null, null, List.of("x1", "x1"), null, null),
        "the feature column \"x1\" is named twice, expected once");
    refused(
        text,
        new SourceSpec.Table("", null, "y", null, null, null, List.of("x1", "x2"), null),
        "has no column to learn y from");
  }

  @Test
  void weightsMustBeThereAndAddUpToSomething() {
    SourceSpec.Table weighted = new SourceSpec.Table("", null, null, "w", null, null, null, null);
    refused(
        "x,w,y\n1,-0.5,1\n", weighted, ", line 2: column w is \"-0.5\", expected a weight of 0");
    refused(
        "x,w,y\n1,1,1\n1,,1\n", weighted, ", line 3: column w is empty, expected a weight of 0");
    refused("x,w,y\n1,0,1\n2,0,2\n", weighted, " has only weights of 0 in column w");
  }

  @Test
  void tenMillionColumnsAreRefusedEarly() throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] part = "1,".repeat(100_000).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 100; i++) {
        out.write(part);
      }
    }

    assertThatThrownBy(() -> TableReader.read(file, options(HeaderMode.AUTO)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(file + ", line 1: more than 100000 columns, expected at most so many");
  }

  @Test
  void endlessCellsAreRefused() throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      byte[] part = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 70; i++) {
        out.write(part);
      }
    }

    assertThatThrownBy(() -> TableReader.read(file, options(HeaderMode.AUTO)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage(file + ", line 1: longer than 67108864 characters, expected at most so many");
  }

  private TableContent read(String text) throws IOException {
    Files.writeString(file, text);
    return TableReader.read(file, options(HeaderMode.AUTO));
  }

  private void refused(String text, String sentence) {
    refused(text.getBytes(StandardCharsets.UTF_8), sentence);
  }

  private void refused(byte[] bytes, String sentence) {
    refused(bytes, options(HeaderMode.AUTO), sentence);
  }

  private void refused(String text, SourceSpec.Table options, String sentence) {
    refused(text.getBytes(StandardCharsets.UTF_8), options, sentence);
  }

  private void refused(byte[] bytes, SourceSpec.Table options, String sentence) {
    assertThatThrownBy(
            () -> {
              Files.write(file, bytes);
              TableReader.read(file, options);
            })
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining(sentence);
  }

  private static SourceSpec.Table options(HeaderMode header) {
    return new SourceSpec.Table("", header, null, null, null, null, null, null);
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
