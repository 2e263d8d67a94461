package epochscope.data;

import epochscope.spec.DataSpec;
import epochscope.spec.EmbeddedPoints;
import epochscope.spec.ImageSource;
import epochscope.spec.InvalidInputException;
import epochscope.spec.MissingValues;
import epochscope.spec.SourceSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Reads, draws or takes a sample, fills or drops what is missing, splits it, and scales its
 * features as the network will see them.
 */
public final class DataPreparation {
  private DataPreparation() {}

  public static PreparedData prepare(DataSpec spec) {
    if (spec.source() instanceof ImageSource images) {
      return ImagePreparation.prepare(spec, images);
    }
    Sample sample = events(spec);
    return prepare(spec, sample, SplitRows.of(spec.split(), sample));
  }

  /** The events that are split: all, or those that lack nothing. */
  static Sample events(DataSpec spec) {
    Sample sample = sample(spec);
    return spec.missing() == MissingValues.DROP_ROWS
        ? new MissingCells(sample).withoutIncompleteRows()
        : sample;
  }

  static PreparedData prepare(DataSpec spec, Sample events, SplitRows rows) {
    if (!(spec.source() instanceof EmbeddedPoints)) {
      checkClasses(events, rows.train());
    }
    checkWeights(events, rows.train(), "training");
    checkWeights(events, rows.validation(), "validation");
    checkWeights(events, rows.test(), "test");
    Sample sample =
        spec.missing() == MissingValues.DROP_COLUMNS
            ? new MissingCells(events).withoutIncompleteColumns(rows.train())
            : events;
    Standardiser.checkNames(spec, sample);
    Standardiser standardiser = new Standardiser(sample, rows.train(), spec);
    Preprocessing preprocessing = standardiser.learn();
    Rounding rounding = new Rounding(sample, preprocessing);
    Dataset train = rounding.part(rows.train());
    Balancing balancing = new Balancing(spec.balance(), train, spec.split().seed());
    Balance balance = balancing.balance();
    List<String> notes = new ArrayList<>(sample.notes());
    notes.addAll(new MissingCells(sample).replaced(spec));
    notes.addAll(standardiser.notes());
    notes.add(rows.note());
    notes.addAll(balancing.notes());
    return new PreparedData(
        train,
        rounding.part(rows.validation()),
        rounding.part(rows.test()),
        preprocessing,
        balance,
        notes);
  }

  private static Sample sample(DataSpec spec) {
    String eventNumber = spec.split().eventNumber();
    return switch (spec.source()) {
      case SourceSpec.Table table -> TableSample.read(table, eventNumber);
      case EmbeddedPoints points -> unnumbered(EmbeddedSample.of(points), eventNumber);
      case SourceSpec.Points points -> unnumbered(Generator.draw(points), eventNumber);
      case ImageSource images ->
          throw new InvalidInputException(
              "the sample holds images, expected a table or points for a cross-validation");
    };
  }

  private static Sample unnumbered(Sample sample, String eventNumber) {
    if (eventNumber != null) {
      throw new InvalidInputException(
          "split.eventNumber is \""
              + eventNumber
              + "\", but events that are in no table have no numbers, expected a table");
    }
    return sample;
  }

  private static void checkClasses(Sample sample, int[] rows) {
    boolean oneClass = true;
    for (int row : rows) {
      oneClass &= sample.targets()[row] == sample.targets()[rows[0]];
    }
    if (oneClass && !sample.classes().isEmpty()) {
      throw new InvalidInputException(
          "the training part of "
              + rows.length
              + " events holds only the class "
              + sample.classes().get((int) sample.targets()[rows[0]])
              + ", expected at least two classes");
    }
  }

  private static void checkWeights(Sample sample, int[] rows, String part) {
    boolean none =
        sample.weights() != null
            && rows.length > 0
            && IntStream.of(rows).allMatch(row -> sample.weights()[row] == 0);
    if (none) {
      throw new InvalidInputException(
          "every event of the " + part + " part has weight 0, expected some above");
    }
  }
}
