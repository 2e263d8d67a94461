package epochscope.data;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.spec.BalanceMethod;
import epochscope.spec.BalanceSpec;
import epochscope.spec.DataSpec;
import epochscope.spec.HeaderMode;
import epochscope.spec.InvalidInputException;
import epochscope.spec.MissingValues;
import epochscope.spec.Mutations;
import epochscope.spec.Scaling;
import epochscope.spec.SourceSpec;
import epochscope.spec.SplitSpec;
import epochscope.spec.Task;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableMutationTest {
  private static final String ORIGINAL =
      """
      # events of a run
      event,pt [GeV],eta,"w, all",label
      16777217,31.5,-999,1.0,s
      16777218,,0.25,0.5,b
      16777219,"27.25",1.5,1.25,b
      16777220,44e0,-2.5,1,s
      16777221,12.5,NaN,0,"s"
      16777222,9.75,0.125,2,b
      16777223,81,+1,1,s
      16777224,.5,2.,1,b
      """;

  private static final List<SourceSpec.Table> OPTIONS =
      List.of(
          options(HeaderMode.AUTO, null, null),
          options(HeaderMode.AUTO, "w, all", -999.0),
          new SourceSpec.Table(
              "t", HeaderMode.AUTO, "eta", null, null, List.of("pt"), null, Task.REGRESS),
          options(HeaderMode.SKIP, null, null),
          options(HeaderMode.NONE, null, null));

  private static SourceSpec.Table options(HeaderMode header, String weights, Double missing) {
    return new SourceSpec.Table("t", header, null, weights, missing, null, null, null);
  }

  @Test
  void tenThousandMutationsLoadOrAreRefusedInASentence(@TempDir Path folder) throws IOException {
    Mutations mutations = new Mutations(2);
    byte[] plain = ORIGINAL.getBytes(StandardCharsets.UTF_8);
    byte[] packed = packed(plain);
    Path file = folder.resolve("t.csv");
    int refused = 0;
    for (int i = 0; i < 10_000; i++) {
      Files.write(file, mutations.of(i % 10 == 0 ? packed : plain));
      try {
        if (i % 3 == 0) {
          DataReports.of(table(file, i));
        }
        prepare(file, i);
        if (i % 4 == 0) {
          TableProfile.of(file, HeaderMode.AUTO);
        }
        if (i % 5 == 0) {
          FoldedData.of(spec(file, i), 2 + i % 7).fold(1);
        }
      } catch (InvalidInputException e) {
        refused++;
        assertThat(e.getMessage()).doesNotContain("Exception", "java.", "\n");
      }
    }
    assertThat(refused).isBetween(3_000, 9_900);
  }

  private static SourceSpec.Table table(Path file, int i) {
    SourceSpec.Table options = OPTIONS.get(i % OPTIONS.size());
    return new SourceSpec.Table(
        file.toString(),
        options.header(),
        options.target(),
        options.weights(),
        options.missing(),
        options.features(),
        options.ignore(),
        options.task());
  }

  private static DataSpec spec(Path file, int i) {
    String eventNumber = i % OPTIONS.size() == 1 ? "event" : null;
    boolean stratified = eventNumber == null && i % 3 == 0;
    SplitSpec split = new SplitSpec(0.7, 0.2, 0.1, 1L, eventNumber, stratified);
    MissingValues missing = MissingValues.values()[i % MissingValues.values().length];
    Double constant = missing == MissingValues.CONSTANT ? -999.0 : null;
    Scaling scaling = Scaling.values()[i / 2 % Scaling.values().length];
    Map<String, Scaling> own = i % 7 == 0 ? Map.of("pt", Scaling.LOG) : null;
    BalanceMethod balance = BalanceMethod.values()[i / 3 % BalanceMethod.values().length];
    return new DataSpec(
        table(file, i),
        split,
        scaling,
        own,
        missing,
        constant,
        new BalanceSpec(balance, null),
        null,
        null);
  }

  private static void prepare(Path file, int i) {
    PreparedData data = DataPreparation.prepare(spec(file, i));
    for (float value : data.train().featureValues()) {
      assertThat(Float.isFinite(value)).isTrue();
    }
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
