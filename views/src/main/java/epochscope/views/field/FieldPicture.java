package epochscope.views.field;

import epochscope.analysis.EffectiveField;
import epochscope.analysis.FieldBox;
import epochscope.views.Frame;
import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.CellMap;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.ImageGrid;
import epochscope.views.drawing.Legend;
import epochscope.views.drawing.Legend.Entry;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.image.InputPicture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The sample with the field as a box on it, the effect as colour, and all outside dimmed. */
final class FieldPicture implements Reading {
  /** Share of the paper in what lies outside of the field. */
  private static final double DIMMED = 0.8;

  /** Part of the input that is shown around it where the field reaches into padding. */
  private static final double PADDING = 0.3;

  private final Surface surface;
  private final Frame frame;
  private final FieldChoice choice;
  private final InputPicture input;
  private final Optional<EffectiveField> effect;
  private final FieldBox field;
  private final FieldBox canvas;
  private final Box box;
  private final Box legend;
  private final float most;

  /**
   * @param sharing the effects that are shown on one scale
   */
  FieldPicture(
      Surface surface,
      Frame frame,
      FieldChoice choice,
      InputPicture input,
      Optional<EffectiveField> effect,
      List<EffectiveField> sharing,
      Box room) {
    this.surface = surface;
    this.frame = frame;
    this.choice = choice;
    this.input = input;
    this.effect = effect;
    FieldBox seen = choice.field();
    field = input.isPicture() ? seen : new FieldBox(0, seen.left(), input.rows() - 1, seen.right());
    canvas = canvas();
    most = sharing.stream().map(this::largest).max(Float::compare).orElse(1f);
    double foot = 1.7 * TextStyle.note(surface.theme()).size();
    double aspect = input.isPicture() ? (double) canvas.rows() / canvas.columns() : input.aspect();
    double width = Math.max(1, Math.min(room.width(), (room.height() - foot) / aspect));
    box = new Box(room.x(), room.y(), width, width * aspect);
    legend = new Box(room.x(), box.bottom(), room.width(), foot);
  }

  private FieldBox canvas() {
    int beyondRows = input.isPicture() ? (int) (PADDING * input.rows()) : 0;
    int beyond = (int) (PADDING * input.columns());
    return new FieldBox(
        Math.max(-beyondRows, Math.min(0, field.top())),
        Math.max(-beyond, Math.min(0, field.left())),
        Math.min(input.rows() - 1 + beyondRows, Math.max(input.rows() - 1, field.bottom())),
        Math.min(input.columns() - 1 + beyond, Math.max(input.columns() - 1, field.right())));
  }

  void paint() {
    int[] sample = input.colours(surface.palette());
    int[] colours = new int[canvas.rows() * canvas.columns()];
    int padding = surface.palette().invalid();
    for (int i = 0; i < colours.length; i++) {
      int row = canvas.top() + i / canvas.columns();
      int column = canvas.left() + i % canvas.columns();
      int colour =
          isInput(row, column)
              ? seen(sample[row * input.columns() + column], row, column)
              : padding;
      colours[i] =
          isField(row, column) ? colour : Colours.mix(colour, surface.palette().surface(), DIMMED);
    }
    new CellMap(surface, box).paint(colours, canvas.columns(), canvas.rows());
    surface.frame(box.inset(-1), 1, surface.palette().axis());
    object().ifPresent(this::paintObject);
    ImageGrid.mark(surface, cells(clipped(field)));
    paintLegend();
  }

  /** The sample's colour, or the effect's, or both. */
  private int seen(int colour, int row, int column) {
    String show = frame.selection().choice(ReceptiveFieldPainter.SHOW, "both");
    if (show.equals("sample") || effect.isEmpty()) {
      return colour;
    }
    double share = effectAt(effect.get(), row, column) / most;
    int base = show.equals("effect") ? surface.palette().neutral() : colour;
    return Double.isNaN(share)
        ? surface.palette().invalid()
        : Colours.mix(base, surface.palette().classColour(1), Math.min(1, share));
  }

  private Optional<FieldBox> object() {
    return new FieldWords(frame, choice, input, effect).object();
  }

  private void paintObject(FieldBox object) {
    double thickness = surface.theme().fineLine();
    surface.frame(cells(object).inset(-thickness), thickness, surface.palette().classColour(2));
  }

  private void paintLegend() {
    List<Entry> entries = new ArrayList<>();
    entries.add(
        new Entry(Legend.Mark.LINE, surface.palette().text(), Texts.get("field.legend.field")));
    if (object().isPresent()) {
      int colour = surface.palette().classColour(2);
      entries.add(new Entry(Legend.Mark.LINE, colour, Texts.get("field.legend.object")));
    }
    String what = Texts.get("field.legend.effect");
    if (effect.isPresent()) {
      int colour = surface.palette().classColour(1);
      String value = Numerals.significant(most, 2);
      entries.add(0, new Entry(Legend.Mark.FILL, colour, what, value));
    } else {
      entries.add(new Entry(Legend.Mark.NONE, 0, Texts.get("field.waiting")));
    }
    new Legend(surface).paintLine(entries, legend.x(), legend.right(), legend.centreY());
  }

  /** Summed over the channels. */
  private float effectAt(EffectiveField of, int row, int column) {
    int pixels = input.rows() * input.columns();
    float sum = 0;
    for (int i = row * input.columns() + column; i < of.gradient().length; i += pixels) {
      sum += of.gradient()[i];
    }
    return sum;
  }

  private float largest(EffectiveField of) {
    float largest = 0;
    for (int i = 0; i < input.rows() * input.columns(); i++) {
      largest = Math.max(largest, effectAt(of, i / input.columns(), i % input.columns()));
    }
    return largest > 0 ? largest : 1;
  }

  private boolean isInput(int row, int column) {
    return row >= 0 && row < input.rows() && column >= 0 && column < input.columns();
  }

  private boolean isField(int row, int column) {
    return row >= field.top()
        && row <= field.bottom()
        && column >= field.left()
        && column <= field.right();
  }

  private FieldBox clipped(FieldBox cells) {
    return new FieldBox(
        Math.max(cells.top(), canvas.top()),
        Math.max(cells.left(), canvas.left()),
        Math.min(cells.bottom(), canvas.bottom()),
        Math.min(cells.right(), canvas.right()));
  }

  private Box cells(FieldBox cells) {
    double width = box.width() / canvas.columns();
    double height = box.height() / canvas.rows();
    return new Box(
        box.x() + (cells.left() - canvas.left()) * width,
        box.y() + (cells.top() - canvas.top()) * height,
        cells.columns() * width,
        cells.rows() * height);
  }

  /** A click chooses the neuron of the same channel that looks there. */
  @Override
  public Optional<Mark> at(double x, double y) {
    if (!box.contains(x, y)) {
      return Optional.empty();
    }
    int row = canvas.top() + (int) ((y - box.y()) / box.height() * canvas.rows());
    int column = canvas.left() + (int) ((x - box.x()) / box.width() * canvas.columns());
    if (!isInput(row, column)) {
      return Optional.of(new Mark(Texts.get("kernel.padding")));
    }
    String text = Texts.get("maps.pixel", row, column);
    String value = Numerals.significant(input.values()[row * input.columns() + column], 3);
    String moved =
        effect
            .map(
                e ->
                    "\n"
                        + Texts.get("field.legend.effect")
                        + " "
                        + Numerals.significant(effectAt(e, row, column), 3))
            .orElse("");
    int unit = choice.nearest(input.isPicture() ? row : 0, column);
    return Optional.of(
        new Mark(
            text + ": " + value + moved, frame.selection().withNeuron(choice.at().name(), unit)));
  }
}
