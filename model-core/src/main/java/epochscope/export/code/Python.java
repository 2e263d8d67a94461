package epochscope.export.code;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Values and names in Python's spelling. */
final class Python {
  private static final int WIDTH = 100;
  private static final double WRITTEN_OUT = 1e6;

  /** What a name would hide: keywords, what every module of PyTorch has, and our own names. */
  private static final Set<String> TAKEN =
      Set.of(
          ("F abs all any dict int len list map max min pow print range round set sum zip and as"
               + " assert async await break class continue def del elif else except finally for"
               + " from global if import in is lambda nonlocal not or pass raise return try while"
               + " with yield True False None self torch nn np math keras layers ops z apply"
               + " bfloat16 buffers children cpu cuda double eval extra_repr float forward half"
               + " inputs ipu load_state_dict modules parameters register_buffer share_memory"
               + " state_dict to to_empty train training type xpu zero_grad dump_patches"
               + " call_super_init")
              .split(" "));

  private Python() {}

  static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < WRITTEN_OUT) {
      return String.format(Locale.ROOT, "%.1f", value);
    }
    return Double.toString(value).replace(".0E", "e").replace('E', 'e');
  }

  static String text(String value) {
    StringBuilder text = new StringBuilder("\"");
    value
        .codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                default -> text.appendCodePoint(c);
              }
            });
    return text.append('"').toString();
  }

  static String texts(Collection<String> values) {
    return list(values.stream().map(Python::text).toList());
  }

  static String numbers(Collection<Double> values) {
    return list(values.stream().map(Python::number).toList());
  }

  /** On one line, or on as many as a page is wide. */
  static String list(List<String> literals) {
    String line = "[" + String.join(", ", literals) + "]";
    if (line.length() < WIDTH - 30) {
      return line;
    }
    StringBuilder lines = new StringBuilder("[");
    String row = "";
    for (String literal : literals) {
      if (!row.isEmpty() && row.length() + literal.length() > WIDTH - 8) {
        lines.append("\n    ").append(row.stripTrailing());
        row = "";
      }
      row += literal + ", ";
    }
    return lines.append("\n    ").append(row.stripTrailing()).append("\n]").toString();
  }

  static String bool(boolean value) {
    return value ? "True" : "False";
  }

  /** (3,) or (3, 4) */
  static String tuple(List<Integer> values) {
    return values.size() == 1
        ? "(" + values.getFirst() + ",)"
        : "(" + String.join(", ", values.stream().map(String::valueOf).toList()) + ")";
  }

  /** One number where all are the same, else a tuple. */
  static String extents(List<Integer> values) {
    return values.stream().distinct().count() == 1 ? values.getFirst().toString() : tuple(values);
  }

  /** A name like {@code name} that is none of {@code used}. */
  static String identifier(String name, Collection<String> used) {
    String plain = name.replaceAll("[^A-Za-z0-9_]", "_");
    String start = plain.isEmpty() || Character.isDigit(plain.charAt(0)) ? "n" + plain : plain;
    // Underscores in front mean something, and x is what comes in.
    String base = start.startsWith("_") || start.equals("x") ? "n" + start : start;
    String candidate = TAKEN.contains(base) ? base + "_" : base;
    for (int i = 2; used.contains(candidate); i++) {
      candidate = base + "_" + i;
    }
    return candidate;
  }
}
