package epochscope.views.drawing;

/** Numbers as CSV (RFC 4180): a header, then a row each; what is not finite is an empty cell. */
public final class CsvText {
  private final StringBuilder text = new StringBuilder();

  public CsvText(Object... columns) {
    row(columns);
  }

  public CsvText row(Object... cells) {
    for (int i = 0; i < cells.length; i++) {
      text.append(i == 0 ? "" : ",").append(cell(cells[i]));
    }
    text.append("\r\n");
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private static String cell(Object value) {
    if (value instanceof Number number && !Double.isFinite(number.doubleValue())) {
      return "";
    }
    String cell = value.toString();
    return cell.matches("[^\",\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
