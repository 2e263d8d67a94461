package epochscope.export.code;

import epochscope.data.Preprocessing.Column;
import epochscope.spec.EmbeddedPoints;
import epochscope.spec.MissingValues;
import epochscope.spec.Scaling;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * How features are scaled: the functions {@code learn_scaling}, {@code saved_scaling} and {@code
 * scale}, or none where there is nothing to learn.
 */
record ScalingCode(CodeSubject subject, PythonScript script) {
  private static final double BRIGHTEST = 255;

  private enum Kind {
    NONE,
    PIXELS,
    UNIFORM,
    MIXED
  }

  private boolean isImage() {
    return subject.preprocessing().images() != null;
  }

  private List<Column> columns() {
    return isImage() ? subject.preprocessing().channels() : subject.preprocessing().columns();
  }

  private Kind kind() {
    List<Scaling> kinds = columns().stream().map(Column::scaling).distinct().toList();
    boolean fixed = columns().stream().allMatch(c -> c.offset() == 0 && (c.scale() == BRIGHTEST));
    Scaling only = kinds.size() == 1 ? kinds.getFirst() : null;
    boolean same = columns().stream().allMatch(c -> c.offset() == 0 && c.scale() == 1);
    if (isStated()) {
      boolean unchanged = same && !hasLogarithms() && !subject.mayLackValues();
      return unchanged ? Kind.NONE : Kind.UNIFORM;
    }
    if (only == Scaling.NONE && same && !subject.mayLackValues()) {
      return Kind.NONE;
    }
    if (only == Scaling.PIXELS && fixed && !subject.mayLackValues()) {
      return Kind.PIXELS;
    }
    return only == null || only == Scaling.LOG ? Kind.MIXED : Kind.UNIFORM;
  }

  /** Whether the experiment says by what features are scaled, so that nothing is learned. */
  private boolean isStated() {
    return subject.experiment().data().source() instanceof EmbeddedPoints points
        && points.scales() != null;
  }

  private boolean hasLogarithms() {
    return columns().stream().anyMatch(column -> column.logarithm() != null);
  }

  /** Whether the model file tells of the scaling. */
  boolean isSaved() {
    return kind() == Kind.UNIFORM || kind() == Kind.MIXED;
  }

  /** The line that makes x of features. */
  String call() {
    return switch (kind()) {
      case NONE -> "    x = features";
      case PIXELS -> "    x = features / 255";
      default ->
          "    scaling = learn_scaling(features[parts[0]])\n    x = scale(features, scaling)";
    };
  }

  /** Of features, as the model file scales them. */
  String saved(String features) {
    return switch (kind()) {
      case NONE -> features;
      case PIXELS -> features + " / 255";
      default -> "scale(" + features + ", saved_scaling(model))";
    };
  }

  void write() {
    if (!isSaved()) {
      return;
    }
    if (isStated()) {
      script.add(stated());
    } else if (kind() == Kind.MIXED) {
      List<String> kinds = columns().stream().map(c -> Python.text(word(c.scaling()))).toList();
      script
          .constant("SCALING", Python.list(kinds))
          .piece("prepare/learn-mixed", Map.of("$LEARNED", learned()));
    } else {
      script.add(learn());
    }
    if (subject.mayLackValues() && missing() == MissingValues.MODE) {
      script.piece("prepare/mode");
    }
    if (missing() == MissingValues.CONSTANT) {
      script.constant("FILL", subject.experiment().data().missingConstant());
    }
    script.add(saved()).add(scale());
  }

  private String stated() {
    PythonBlock block = new PythonBlock();
    block.add("def learn_scaling(train):");
    block.add(
        "    \"\"\"x' = (f(x) - offset)/scale, not learned but as the experiment says.\"\"\"");
    block.add("    return {");
    block.addIf(subject.mayLackValues(), stated("fill", Column::replacement));
    block.add(stated("offset", Column::offset));
    block.add(stated("scale", Column::scale));
    if (hasLogarithms()) {
      block.add(stated("shift", c -> c.logarithm() == null ? Double.NaN : c.logarithm().shift()));
      block.add(stated("floor", c -> c.logarithm() == null ? Double.NaN : c.logarithm().floor()));
    }
    block.add("    }");
    return block.text();
  }

  private String stated(String key, ToDoubleFunction<Column> value) {
    List<String> values =
        columns().stream()
            .mapToDouble(value)
            .mapToObj(x -> Double.isNaN(x) ? "np.nan" : Python.number(x))
            .toList();
    return "        \"%s\": np.array([%s]),".formatted(key, String.join(", ", values));
  }

  private static String word(Scaling scaling) {
    return scaling.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  private MissingValues missing() {
    return subject.experiment().data().missing();
  }

  /** What is known of a column before its scaling. */
  private String learned() {
    String scale = "\"offset\": 0.0, \"scale\": 1.0";
    return subject.mayLackValues() ? "\"fill\": " + fillOfColumn() + ", " + scale : scale;
  }

  private String fillOfColumn() {
    return switch (missing()) {
      case MEDIAN -> "np.median(values)";
      case MODE -> "mode(values)";
      case CONSTANT -> "FILL";
      default -> "values.mean()";
    };
  }

  private String learn() {
    PythonBlock block = new PythonBlock();
    String axes = isImage() ? "axis=(0, 2, 3), keepdims=True" : "axis=0";
    String nan = subject.mayLackValues() ? "nan" : "";
    block.add("def learn_scaling(train):");
    block.add("    \"\"\"x' = (x - offset)/scale, learned on the training events alone.\"\"\"");
    switch (columns().getFirst().scaling()) {
      case Z_SCORE -> {
        block.add("    offset = np." + nan + "mean(train, " + axes + ")");
        block.add("    spread = np." + nan + "std(train, " + axes + ")");
      }
      case MIN_MAX -> {
        block.add("    offset = np." + nan + "min(train, " + axes + ")");
        block.add("    spread = np." + nan + "max(train, " + axes + ") - offset");
      }
      case PIXELS -> block.add("    offset, spread = np.zeros(1), np.full(1, 255.0)");
      default -> block.add("    offset, spread = np.zeros(1), np.ones(1)");
    }
    block.add("    scale = np.where(spread > 0, spread, 1)");
    block.addIf(!subject.mayLackValues(), "    return {\"offset\": offset, \"scale\": scale}");
    block.addIf(subject.mayLackValues(), "    fill = " + fill());
    block.addIf(
        subject.mayLackValues(),
        "    return {\"fill\": fill, \"offset\": offset, \"scale\": scale}");
    return block.text();
  }

  /** What missing values of each column become. */
  private String fill() {
    return switch (missing()) {
      case MEDIAN -> "np.nanmedian(train, axis=0)";
      case MODE -> "np.array([mode(values) for values in train.T])";
      case CONSTANT -> "np.full(train.shape[1], FILL)";
      default -> "np.nanmean(train, axis=0)";
    };
  }

  private String saved() {
    String values = isImage() ? ".reshape(-1, 1, 1)" : "";
    PythonBlock block = new PythonBlock();
    block.add("def saved_scaling(model):");
    block.add("    \"\"\"The same as a model file has it.\"\"\"");
    block.add(
        "    features = model[\"preprocessing\"]"
            + (isImage() ? "[\"images\"][\"channels\"]" : "[\"features\"]"));
    block.add("    return {");
    for (String key : List.of("offset", "scale")) {
      block.add(
          "        \"%s\": np.array([f[\"%s\"] for f in features])%s,".formatted(key, key, values));
    }
    block.addIf(
        subject.mayLackValues(),
        "        \"fill\": np.array([f[\"missing\"][\"by\"] for f in features]),");
    if (hasLogarithms()) {
      for (String key : List.of("shift", "floor")) {
        block.add(
            "        \"%s\": np.array([f.get(\"log\", {}).get(\"%s\", np.nan) for f in features]),"
                .formatted(key, key));
      }
    }
    block.add("    }");
    return block.text();
  }

  private String scale() {
    PythonBlock block = new PythonBlock();
    block.add("def scale(features, scaling):");
    block.add("    \"\"\"Features as the network takes them.\"\"\"");
    block.addIf(
        subject.mayLackValues(),
        "    features = np.where(np.isnan(features), scaling[\"fill\"], features)");
    if (hasLogarithms()) {
      block.add("    shifted = np.fmax(features + scaling[\"shift\"], scaling[\"floor\"])");
      block.add("    has_logarithm = ~np.isnan(scaling[\"shift\"])");
      block.add("    logarithm = np.log(np.where(has_logarithm, shifted, 1))");
      block.add("    features = np.where(has_logarithm, logarithm, features)");
    }
    block.add("    return (features - scaling[\"offset\"]) / scaling[\"scale\"]");
    return block.text();
  }
}
