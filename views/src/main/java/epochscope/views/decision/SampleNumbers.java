package epochscope.views.decision;

import epochscope.data.Dataset;
import epochscope.data.PreparedData;
import epochscope.data.Preprocessing.Column;
import epochscope.spec.Task;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.CsvText;
import java.util.ArrayList;
import java.util.List;

/** A training sample as a table in the units of its features, targets last. */
public final class SampleNumbers {
  private SampleNumbers() {}

  /** With a header; classes by their names. */
  public static String of(PreparedData data) {
    Dataset train = data.train();
    CsvText text = new CsvText(header(train));
    for (int row = 0; row < train.size(); row++) {
      text.row(cells(data, row));
    }
    return text.toString();
  }

  private static Object[] header(Dataset train) {
    List<Object> names = new ArrayList<>();
    train.features().forEach(f -> names.add(Axis.title(f.name(), f.unit())));
    if (train.weights() != null) {
      names.add("weight");
    }
    names.addAll(train.targets());
    return names.toArray();
  }

  private static Object[] cells(PreparedData data, int row) {
    Dataset train = data.train();
    List<Object> cells = new ArrayList<>();
    for (int f = 0; f < train.features().size(); f++) {
      Column column = data.preprocessing().columns().get(f);
      cells.add((float) column.unscaled(train.feature(row, f)));
    }
    if (train.weights() != null) {
      cells.add(train.weight(row));
    }
    if (train.task() == Task.CLASSIFY) {
      cells.add(train.classes().get(train.label(row)));
    } else {
      for (int t = 0; t < train.targets().size(); t++) {
        cells.add(train.target(row, t));
      }
    }
    return cells.toArray();
  }
}
