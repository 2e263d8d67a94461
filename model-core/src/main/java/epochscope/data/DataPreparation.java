package epochscope.data;

import epochscope.spec.DataSpec;
import epochscope.spec.InvalidInputException;
import epochscope.spec.SourceSpec;
import java.util.ArrayList;
import java.util.List;

/** Reads or draws a sample, splits it, and scales its features as the network will see them. */
public final class DataPreparation {
  private DataPreparation() {}

  public static PreparedData prepare(DataSpec spec) {
    Sample sample = sample(spec);
    SplitRows rows = SplitRows.of(spec.split(), sample);
    Standardiser standardiser = new Standardiser(sample, rows.train(), spec.scaling());
    Preprocessing preprocessing = standardiser.learn();
    List<String> notes = new ArrayList<>(sample.notes());
    notes.addAll(standardiser.notes());
    Rounding rounding = new Rounding(sample, preprocessing);
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
      case SourceSpec.Table table -> throw new InvalidInputException("tables cannot be read yet");
      case SourceSpec.Generated generated when eventNumber != null ->
          throw new InvalidInputException(
              "split.eventNumber is \""
                  + eventNumber
                  + "\", but generated events have no numbers, expected a table");
      case SourceSpec.Generated generated -> Generator.draw(generated);
    };
  }
}
