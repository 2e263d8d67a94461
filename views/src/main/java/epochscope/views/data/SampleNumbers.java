package epochscope.views.data;

import epochscope.views.Frame;
import epochscope.views.drawing.Axis;
import epochscope.views.drawing.CsvText;
import epochscope.views.samples.SamplePart;
import java.util.ArrayList;
import java.util.List;

/** The samples that can be chosen as a table, in the features' own units. */
final class SampleNumbers {
  private static final int MOST_ROWS = 10_000;

  private SampleNumbers() {}

  static String of(Frame frame) {
    SamplePart part = SamplePart.chosenFrom(frame.data());
    List<Object> names = new ArrayList<>(List.of("event", "label"));
    part.part().features().forEach(f -> names.add(Axis.title(f.name(), f.unit())));
    CsvText text = new CsvText(names.toArray());
    for (int row = 0; row < Math.min(MOST_ROWS, part.part().size()); row++) {
      List<Object> cells = new ArrayList<>(List.of(row + 1, part.label(row)));
      for (int feature = 0; feature < part.part().features().size(); feature++) {
        cells.add((float) part.value(row, feature));
      }
      text.row(cells.toArray());
    }
    return text.toString();
  }
}
