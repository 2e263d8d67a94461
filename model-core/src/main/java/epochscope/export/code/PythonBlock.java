package epochscope.export.code;

/** Lines of code, some of them only under a condition. */
final class PythonBlock {
  private final StringBuilder text = new StringBuilder();

  /** One or more lines, as they are indented. */
  PythonBlock add(String lines) {
    text.append(lines).append('\n');
    return this;
  }

  PythonBlock addIf(boolean condition, String lines) {
    return condition ? add(lines) : this;
  }

  String text() {
    return text.toString().stripTrailing();
  }
}
