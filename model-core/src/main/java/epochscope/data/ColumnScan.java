package epochscope.data;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what is worth knowing about a column while its cells go by. */
final class ColumnScan {
  private static final int EXAMPLES = 4;
  private static final int EXAMPLE_LENGTH = 40;
  private static final int MAX_DISTINCT = 100;

  /** Bounds the memory that distinct cells take over all columns together. */
  private static final int MAX_DISTINCT_IN_ALL = 4_000_000;

  private static final double[] USUAL_SENTINELS = {-999, -9999};
  private static final int SENTINEL_ROWS = 2;

  private final CellParser parser;
  private final int distinctLimit;
  private final Set<Object> distinct = new HashSet<>();
  private final List<String> examples = new ArrayList<>();
  private final long[] sentinelCounts = new long[USUAL_SENTINELS.length];
  private TableProfile.TextCell firstText;
  private boolean distinctBounded;
  private boolean whole = true;
  private long numbers;
  private long texts;
  private long missing;
  private double min = Double.NaN;
  private double max = Double.NaN;
  private double sum;

  /**
   * @param columns of the table
   */
  ColumnScan(CellParser parser, int columns) {
    this.parser = parser;
    distinctLimit =
        Math.max(
            TableProfile.MAX_WHOLE_CLASSES + 1,
            Math.min(MAX_DISTINCT, MAX_DISTINCT_IN_ALL / columns));
  }

  void add(String cell, long line) {
    switch (parser.read(cell)) {
      case MISSING -> missing++;
      case NUMBER -> {
        addNumber(parser.value());
        addDistinct(parser.value(), cell);
      }
      case TEXT -> {
        texts++;
        firstText =
            firstText == null ? new TableProfile.TextCell(line, shortened(cell)) : firstText;
        addDistinct(cell, cell);
      }
    }
  }

  private void addNumber(double value) {
    numbers++;
    sum += value;
    min = value >= min ? min : value;
    max = value <= max ? max : value;
    whole &= value == Math.rint(value);
    for (int i = 0; i < USUAL_SENTINELS.length; i++) {
      sentinelCounts[i] += value == USUAL_SENTINELS[i] ? 1 : 0;
    }
  }

  private void addDistinct(Object value, String cell) {
    if (distinctBounded || distinct.contains(value)) {
      return;
    }
    distinctBounded = distinct.size() == distinctLimit;
    if (!distinctBounded) {
      distinct.add(value);
    }
    if (examples.size() < EXAMPLES) {
      examples.add(shortened(cell));
    }
  }

  static String shortened(String cell) {
    return cell.length() <= EXAMPLE_LENGTH ? cell : cell.substring(0, EXAMPLE_LENGTH) + "…";
  }

  TableProfile.Column column(Feature feature) {
    TableProfile.Kind kind =
        texts > 0
            ? TableProfile.Kind.TEXT
            : numbers > 0 ? TableProfile.Kind.NUMBER : TableProfile.Kind.EMPTY;
    return new TableProfile.Column(
        feature,
        kind,
        numbers + texts,
        missing,
        min,
        max,
        numbers == 0 ? Double.NaN : sum / numbers,
        distinct.size(),
        distinctBounded,
        whole && kind == TableProfile.Kind.NUMBER,
        List.copyOf(examples),
        firstText,
        suspectedMissing());
  }

  /** A usual sentinel, if it is the smallest number and stands there more than once. */
  private Double suspectedMissing() {
    for (int i = 0; i < USUAL_SENTINELS.length; i++) {
      if (sentinelCounts[i] >= SENTINEL_ROWS && min == USUAL_SENTINELS[i]) {
        return USUAL_SENTINELS[i];
      }
    }
    return null;
  }
}
