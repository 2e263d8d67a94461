package epochscope.data;

import epochscope.spec.DataSpec;
import epochscope.spec.InvalidInputException;
import epochscope.spec.MissingValues;
import epochscope.spec.SourceSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads or draws a sample, fills or drops what is missing, splits it, and scales its features as
 * the network will see them.
 */
public final class DataPreparation {
  private DataPreparation() {}

  public static PreparedData prepare(DataSpec spec) {
    Sample drawn = sample(spec);
    MissingCells missing = new MissingCells(drawn);
    boolean drop = spec.missing() == MissingValues.DROP_ROWS;
    Sample sample = drop ? missing.withoutIncompleteRows() : drawn;
    SplitRows rows = SplitRows.of(spec.split(), sample);
    checkTraining(sample, rows.train());
    Standardiser standardiser = new Standardiser(sample, rows.train(), spec.scaling());
    Preprocessing preprocessing = standardiser.learn();
    Rounding rounding = new Rounding(sample, preprocessing);
    List<String> notes = new ArrayList<>(sample.notes());
    if (!drop) {
      notes.addAll(missing.imputed());
    }
    notes.addAll(standardiser.notes());
    notes.add(rows.note());
    return new PreparedData(
        rounding.part(rows.train()),
        rounding.part(rows.validation()),
        rounding.part(rows.test()),
        preprocessing,
        notes);
  }

  private static Sample sample(DataSpec spec) {
    String eventNumber = spec.split().eventNumber();
    return switch (spec.source()) {
      case SourceSpec.Table table -> TableSample.read(table, eventNumber);
      case SourceSpec.Generated generated when eventNumber != null ->
          throw new InvalidInputException(
              "split.eventNumber is \""
                  + eventNumber
                  + "\", but generated events have no numbers, expected a table");
      case SourceSpec.Generated generated -> Generator.draw(generated);
    };
  }

  private static void checkTraining(Sample sample, int[] rows) {
    boolean oneClass = true;
    double weight = 0;
    for (int row : rows) {
      oneClass &= sample.targets()[row] == sample.targets()[rows[0]];
      weight += sample.weights() == null ? 1 : sample.weights()[row];
    }
    if (oneClass && !sample.classes().isEmpty()) {
      throw new InvalidInputException(
          "the training part of "
              + rows.length
              + " events holds only the class "
              + sample.classes().get((int) sample.targets()[rows[0]])
              + ", expected at least two classes");
    }
    if (weight == 0) {
      throw new InvalidInputException(
          "every event of the training part has weight 0, expected some above");
    }
  }
}
