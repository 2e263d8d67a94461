package epochscope.export.code;

import epochscope.spec.Activation;
import epochscope.spec.BalanceMethod;
import epochscope.spec.DataSpec;
import epochscope.spec.EmbeddedPoints;
import epochscope.spec.ImageSource;
import epochscope.spec.LossFit;
import epochscope.spec.LossSpec;
import epochscope.spec.MissingValues;
import epochscope.spec.SourceSpec;
import epochscope.spec.SplitSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The function {@code prepare}: the parts of the sample as the network takes them.
 *
 * @param oneHot whether labels are spread over the outputs even where they could be numbers
 */
record PreparationCode(CodeSubject subject, PythonScript script, boolean oneHot) {

  void write() {
    script.add(prepare());
    split();
    balance();
    new ScalingCode(subject, script).write();
  }

  private DataSpec data() {
    return subject.experiment().data();
  }

  /** Whether events count differently, by weights of their own or of their class. */
  boolean isWeighted() {
    return hasWeights() || data().balance().method() == BalanceMethod.CLASS_WEIGHTS;
  }

  private boolean hasWeights() {
    return switch (data().source()) {
      case SourceSpec.Table table -> table.weights() != null;
      case EmbeddedPoints points -> points.weighted();
      default -> false;
    };
  }

  private boolean hasEventNumbers() {
    return data().split().eventNumber() != null;
  }

  private boolean hasTestFiles() {
    return data().source() instanceof ImageSource images && ImageCode.hasTest(images);
  }

  boolean validates() {
    return hasTestFiles() || data().split().validation() > 0;
  }

  boolean tests() {
    return hasTestFiles() || data().split().test() > 0;
  }

  private String prepare() {
    String target = subject.isClassification() ? "labels" : "targets";
    List<String> loaded = new ArrayList<>(List.of("features", target));
    if (hasWeights()) {
      loaded.add("weights");
    }
    if (hasEventNumbers()) {
      loaded.add("numbers");
    }
    String all = String.join(", ", loaded);
    BalanceMethod method = data().balance().method();
    boolean visits = method == BalanceMethod.OVERSAMPLE || method == BalanceMethod.UNDERSAMPLE;
    PythonBlock block = new PythonBlock();
    block.add("def prepare():");
    block.add("    \"\"\"" + partNames() + ", as the network takes them.\"\"\"");
    block.add("    " + all + " = load()");
    if (data().missing() == MissingValues.DROP_ROWS && subject.mayLackValues()) {
      block.add("    complete = ~np.isnan(features).any(axis=1)");
      block.add("    " + all + " = " + String.join("[complete], ", loaded) + "[complete]");
    }
    if (hasTestFiles()) {
      block.add("    parts = split(" + splitBy() + ")");
      block.add("    test_features, test_labels = load_test()");
      block.add("    parts[2] = np.arange(len(labels), len(labels) + len(test_labels))");
      block.addIf(data().split().validation() == 0, "    parts[1] = parts[2]");
      block.add("    features = np.concatenate([features, test_features])");
      block.add("    labels = np.concatenate([labels, test_labels])");
    } else {
      block.add("    parts = split(" + splitBy() + ")");
    }
    block.add(new ScalingCode(subject, script).call());
    block.add("    t = " + targets(target));
    weigh(block);
    block.addIf(visits, "    parts[0] = balance(parts[0], labels)");
    block.add(
        "    return [("
            + (isWeighted() ? "x[rows], t[rows], w[rows] / w[rows].mean()" : "x[rows], t[rows]")
            + ") for rows in "
            + parts()
            + "]");
    return block.text();
  }

  private String partNames() {
    if (!validates() && !tests()) {
      return "The training sample";
    }
    return "Training"
        + (validates() && tests() ? ", validation" : validates() ? " and validation" : "")
        + (tests() ? " and test sample" : " sample");
  }

  /** Those parts that hold events. */
  private String parts() {
    if (validates()) {
      return tests() ? "parts" : "parts[:2]";
    }
    return tests() ? "parts[::2]" : "parts[:1]";
  }

  private void weigh(PythonBlock block) {
    if (!isWeighted()) {
      return;
    }
    block.add("    w = " + (hasWeights() ? "weights" : "np.ones(len(labels))"));
    if (data().balance().method() != BalanceMethod.CLASS_WEIGHTS) {
      return;
    }
    block.add("    # Classes are balanced in training alone.");
    if (data().balance().classWeights().isEmpty()) {
      block.add("    w[parts[0]] = balance(w[parts[0]], labels[parts[0]])");
    } else {
      block.add("    w[parts[0]] *= np.array(CLASS_WEIGHTS)[labels[parts[0]]]");
    }
  }

  private String splitBy() {
    if (hasEventNumbers()) {
      return "numbers";
    }
    boolean stratified = data().split().stratified() && subject.isClassification();
    return stratified ? "labels" : "len(features)";
  }

  private void split() {
    SplitSpec split = data().split();
    if (split.counts() != null) {
      script
          .constant("TRAINED", split.counts().get(0))
          .constant("VALIDATED", split.counts().get(1))
          .piece("prepare/split-counts");
      return;
    }
    double learned = split.train() + split.validation();
    boolean all = hasTestFiles() || split.test() == 0;
    script
        .constant("SPLIT_SEED", split.seed())
        .constant("TRAIN", all ? split.train() / learned : split.train())
        .constant("VALIDATION", all ? 1 - split.train() / learned : split.validation());
    String way =
        switch (splitBy()) {
          case "numbers" -> "event-number";
          case "labels" -> "stratified";
          default -> "seed";
        };
    script.piece("prepare/split-" + way);
  }

  private void balance() {
    switch (data().balance().method()) {
      case NONE -> {}
      case CLASS_WEIGHTS -> {
        Map<String, Double> given = data().balance().classWeights();
        if (given.isEmpty()) {
          script.piece("prepare/weigh-classes");
        } else {
          script.constant(
              "CLASS_WEIGHTS",
              Python.numbers(
                  subject.classes().stream().map(c -> given.getOrDefault(c, 1.0)).toList()));
        }
      }
      case OVERSAMPLE -> script.piece("prepare/oversample");
      case UNDERSAMPLE -> script.piece("prepare/undersample");
    }
  }

  /** What the loss compares responses with. */
  private String targets(String loaded) {
    if (!subject.isClassification()) {
      return loaded;
    }
    if (!oneHot
        && subject.loss() instanceof LossSpec.CategoricalCrossEntropy
        && subject.takesLogits()) {
      return "labels";
    }
    boolean low = absentLevel() < 0;
    if (subject.topology().outputs() == 1) {
      return low
          ? "np.where(labels == 1, 1.0, -1.0)[:, None]"
          : "(labels == 1)[:, None].astype(float)";
    }
    return (low ? "2 * np.eye(len(CLASSES))[labels] - 1" : "np.eye(len(CLASSES))[labels]");
  }

  /** The level of a class that an event is not of. */
  float absentLevel() {
    Activation output = subject.topology().outputActivation();
    return LossFit.of(subject.loss()).absentLevel(output);
  }
}
