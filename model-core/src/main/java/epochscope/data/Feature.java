package epochscope.data;

/** An input column: its name, and its unit (empty where it has none). */
public record Feature(String name, String unit) {}
