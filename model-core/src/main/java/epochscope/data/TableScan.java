package epochscope.data;

import epochscope.spec.HeaderMode;
import epochscope.spec.InvalidInputException;
import epochscope.spec.SourceSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Goes through a table once to find out what its columns hold. */
final class TableScan {
  private final TableFile file;
  private final HeaderMode mode;
  private final Double missing;

  /**
   * @param missing number that stands for a missing value; null: none
   */
  TableScan(TableFile file, HeaderMode mode, Double missing) {
    this.file = file;
    this.mode = mode;
    this.missing = missing;
  }

  TableProfile profile() {
    try (TableRows rows = new TableRows(file, mode)) {
      List<TableProfile.Column> columns = columns(rows);
      TableHeader header = rows.header();
      return new TableProfile(
          file.name(),
          rows.delimiter(),
          header.mode(),
          header.classNames(),
          rows.count(),
          columns,
          Stream.concat(Stream.of(header.note()), suspicions(columns)).toList());
    }
  }

  private List<TableProfile.Column> columns(TableRows rows) {
    List<Feature> features = rows.header().columns();
    List<ColumnScan> scans = new ArrayList<>();
    for (int i = 0; i < features.size(); i++) {
      scans.add(new ColumnScan(new CellParser(missing), features.size()));
    }
    while (rows.next()) {
      if (rows.count() > SourceSpec.MAX_SAMPLES) {
        throw rows.at("more than " + SourceSpec.MAX_SAMPLES + " rows, expected at most so many");
      }
      for (int i = 0; i < scans.size(); i++) {
        scans.get(i).add(rows.cell(i), rows.line());
      }
    }
    if (rows.count() == 0) {
      throw new InvalidInputException(
          file.name() + " has no rows, expected some below the first line");
    }
    return IntStream.range(0, scans.size())
        .mapToObj(i -> scans.get(i).column(features.get(i)))
        .toList();
  }

  private static Stream<String> suspicions(List<TableProfile.Column> columns) {
    return columns.stream()
        .filter(column -> column.suspectedMissing() != null)
        .map(
            column ->
                "Column "
                    + column.name()
                    + " holds "
                    + column.suspectedMissing()
                    + " in several rows, which may stand for a missing value.");
  }
}
