package epochscope.export;

import epochscope.data.TableContent;
import epochscope.spec.Check;
import epochscope.spec.InvalidInputException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Finds a model's classes in the target cells of a table.
 *
 * @param csv as messages call it
 * @param classes names of the model's classes
 */
record ClassCells(Path csv, List<String> classes) {
  /**
   * @return [row] the class's index
   */
  float[] indices(TableContent.Target target) {
    int[] ofText = target.texts().stream().mapToInt(this::ofText).toArray();
    float[] indices = new float[target.values().length];
    for (int row = 0; row < indices.length; row++) {
      double value = target.values()[row];
      indices[row] = ofText.length == 0 ? ofNumber(value) : ofText[(int) value];
    }
    return indices;
  }

  private int ofText(String text) {
    int index = classes.indexOf(text);
    if (index < 0) {
      throw unknown('"' + text + '"');
    }
    return index;
  }

  /** The class of that name; where no name is a number, the class at that place. */
  private int ofNumber(double value) {
    boolean numbered = false;
    for (int i = 0; i < classes.size(); i++) {
      OptionalDouble name = number(classes.get(i));
      numbered |= name.isPresent();
      if (name.isPresent() && name.getAsDouble() == value) {
        return i;
      }
    }
    if (numbered || value != Math.rint(value) || value < 0 || value >= classes.size()) {
      throw unknown(value);
    }
    return (int) value;
  }

  private static OptionalDouble number(String name) {
    try {
      return OptionalDouble.of(Double.parseDouble(name));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  private InvalidInputException unknown(Object found) {
    return Check.found(
        "a target in " + csv, found, "a class of the model: " + String.join(", ", classes));
  }
}
