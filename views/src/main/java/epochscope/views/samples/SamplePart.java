package epochscope.views.samples;

import epochscope.data.Dataset;
import epochscope.data.Feature;
import epochscope.data.PreparedData;
import epochscope.spec.Task;
import epochscope.views.Texts;
import epochscope.views.drawing.Numerals;
import java.util.ArrayList;
import java.util.List;

/** One part of the data, its values in the features' own units: what was done to them is undone. */
public record SamplePart(PreparedData data, Dataset part) {
  /** Features that are told of one sample. */
  private static final int MOST_TOLD = 12;

  /** The part whose samples can be chosen: what nothing is trained on, where there is any. */
  public static SamplePart chosenFrom(PreparedData data) {
    return new SamplePart(data, data.validationOrTrain());
  }

  public boolean isChosenFrom() {
    return part == data.validationOrTrain();
  }

  public boolean images() {
    return part.shape().rank() == 3;
  }

  public boolean classes() {
    return part.task() == Task.CLASSIFY;
  }

  /** The value of a feature in its own unit. */
  public double value(int row, int feature) {
    return data.preprocessing().columns().get(feature).unscaled(part.feature(row, feature));
  }

  /** The class's name, or the targets. */
  public String label(int row) {
    if (classes()) {
      return part.classes().get(part.label(row));
    }
    List<String> values = new ArrayList<>();
    for (int target = 0; target < Math.min(3, part.targets().size()); target++) {
      values.add(Numerals.significant(part.target(row, target), 3));
    }
    return String.join(", ", values);
  }

  /** Name of the part, as "validation". */
  public String name() {
    return Texts.get(part == data.train() ? "sample.train" : "sample.validation");
  }

  /** All that is to be said of a sample, a line each; of an image no pixels. */
  public String told(int row) {
    List<String> lines = new ArrayList<>();
    lines.add(Texts.get("samples.event", Integer.toString(row + 1), name()));
    lines.add((classes() ? "" : String.join(", ", part.targets()) + " ") + label(row));
    if (part.weights() != null) {
      lines.add(Texts.get("samples.weight", Numerals.significant(part.weight(row), 3)));
    }
    for (int f = 0; !images() && f < part.features().size(); f++) {
      if (f == MOST_TOLD) {
        lines.add("…");
        break;
      }
      Feature feature = part.features().get(f);
      String unit = feature.unit().isEmpty() ? "" : " " + feature.unit();
      lines.add(feature.name() + " " + Numerals.significant(value(row, f), 4) + unit);
    }
    return String.join("\n", lines);
  }
}
