package epochscope.export.code;

import epochscope.data.TableProfile;
import epochscope.spec.HeaderMode;
import epochscope.spec.InvalidInputException;
import epochscope.spec.SourceSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads a table by the names of its columns; without a file, draws the stand-in for one. */
record TableCode(CodeSubject subject, PythonScript script, SourceSpec.Table table) {
  private static final Pattern NUMBERED = Pattern.compile("c\\d+");
  private static final Pattern NUMBER = Pattern.compile("[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");

  void write() {
    String eventNumber = subject.experiment().data().split().eventNumber();
    script
        .constant("TABLE", Python.text(table.file()))
        .constant("FEATURES", Python.texts(subject.featureNames()))
        .constant("TARGET", Python.text(subject.targets().getFirst()))
        .constant("TARGETS", Python.texts(subject.targets()));
    PythonBlock extra = new PythonBlock();
    String returned = "features, " + (subject.isClassification() ? "labels" : "targets");
    String what = "Features [event, feature], NaN where one is missing, ";
    what += subject.isClassification() ? "labels" : "targets [event, target]";
    if (table.weights() != null) {
      script.constant("WEIGHTS", Python.text(table.weights()));
      extra.add("    weights = np.array([float(row[WEIGHTS]) for row in rows])");
      returned += ", weights";
      what += ", weights";
    }
    if (eventNumber != null) {
      script.constant("EVENT_NUMBER", Python.text(eventNumber));
      extra.add("    numbers = np.array([int(row[EVENT_NUMBER]) for row in rows])");
      returned += ", numbers";
      what += ", event numbers";
    }
    script.piece(
        subject.isClassification() ? "data/table-labels" : "data/table-values",
        Map.of(
            "$WHAT",
            what + ".",
            "$LABEL",
            label(),
            "$EXTRA",
            extra.text().isEmpty() ? "" : extra.text() + "\n",
            "$RETURNED",
            returned));
    number();
    if (table.file().isEmpty()) {
      script.constant("SAMPLES", 600).constant("DATA_SEED", 20).piece("data/stand-in");
    } else {
      script.piece("data/read-table", Map.of("$NAMES", names(), "$PRESENT", present()));
    }
  }

  private void number() {
    if (table.missing() == null) {
      script.piece("data/number");
    } else {
      script.constant("MISSING", table.missing()).piece("data/number-missing");
    }
  }

  /** The class of a row. */
  private String label() {
    if (subject.classes().stream().allMatch(name -> NUMBER.matcher(name).matches())) {
      return "[float(name) for name in CLASSES].index(float(row[TARGET]))";
    }
    return header() == HeaderMode.SKIP ? "int(float(row[TARGET]))" : "CLASSES.index(row[TARGET])";
  }

  private String present() {
    return subject.isClassification() || subject.targets().size() == 1
        ? "row[TARGET].lower() not in (\"\", \"nan\")"
        : "all(row[name].lower() not in (\"\", \"nan\") for name in TARGETS)";
  }

  private String names() {
    return switch (header()) {
      case NONE ->
          """
          cells = list(reader)
          names = [f"c{i + 1}" for i in range(len(cells[0]))]
          reader = iter(cells)\
          """
              .indent(0)
              .stripTrailing()
              .replaceAll("(?m)^", "    ");
      case SKIP ->
          """
          # The first line holds counts and the names of the classes.
          _, *cells = reader
          names = [f"c{i + 1}" for i in range(len(cells[0]))]
          reader = iter(cells)\
          """
              .indent(0)
              .stripTrailing()
              .replaceAll("(?m)^", "    ");
      default ->
          """
          # A name may end in a unit: pt [GeV].
          names = [re.sub(r"\\s+\\[[^][]*]$", "", cell.strip()) for cell in next(reader)]\
          """
              .indent(0)
              .stripTrailing()
              .replaceAll("(?m)^", "    ");
    };
  }

  /** What the first line is, as far as it can be known now. */
  private HeaderMode header() {
    if (table.header() != HeaderMode.AUTO) {
      return table.header();
    }
    Path file = Path.of(table.file());
    if (!table.file().isEmpty() && Files.isReadable(file)) {
      try {
        return TableProfile.of(file, HeaderMode.AUTO).header();
      } catch (InvalidInputException e) {
        // It is another file by now: what the model's own names tell has to do.
      }
    }
    List<String> names = subject.featureNames();
    boolean numbered = names.stream().allMatch(name -> NUMBERED.matcher(name).matches());
    return numbered ? HeaderMode.NONE : HeaderMode.NAMES;
  }
}
