package epochscope.views.field;

import epochscope.analysis.EffectiveField;
import epochscope.analysis.FieldBox;
import epochscope.spec.ImageSource;
import epochscope.views.Frame;
import epochscope.views.Texts;
import epochscope.views.drawing.Numerals;
import epochscope.views.image.InputPicture;
import java.util.Optional;

/** What is said about a field: whose it is, how large, and how much of it has an effect. */
record FieldWords(
    Frame frame, FieldChoice choice, InputPicture input, Optional<EffectiveField> effect) {

  String title() {
    String neuron = choice.at().name() + "[" + choice.place().channel() + "]";
    return choice.at().output().rank() == 1
        ? neuron
        : neuron + ", " + Texts.get("maps.pixel", choice.place().row(), choice.place().column());
  }

  /** How much it sees, how much of it matters, and how large the object is. */
  String sizes() {
    FieldBox field = choice.field();
    String seen = Texts.get("field.sees", size(field), inputSize());
    String most =
        effect
            .map(e -> Texts.get("field.effect", size(half(e, field)), Numerals.whole(e.samples())))
            .map(text -> "; " + text)
            .orElse("");
    String object = object().map(box -> "; " + Texts.get("field.object", size(box))).orElse("");
    return seen + object + most;
  }

  private String size(FieldBox box) {
    return input.isPicture() ? box.rows() + "×" + box.columns() : Integer.toString(box.columns());
  }

  private String inputSize() {
    return input.isPicture()
        ? input.rows() + "×" + input.columns()
        : Integer.toString(input.columns());
  }

  /**
   * Rows and columns that the object of the sample spans, where the data's source draws objects:
   * where it is brighter than half its brightest.
   */
  Optional<FieldBox> object() {
    var source = frame.experiment().data().source();
    boolean drawn = source instanceof ImageSource.Shapes || source instanceof ImageSource.Digits;
    if (!drawn || !input.isPicture()) {
      return Optional.empty();
    }
    float most = 0;
    for (float value : input.values()) {
      most = Math.max(most, value);
    }
    FieldBox box = null;
    for (int i = 0; i < input.values().length; i++) {
      if (input.values()[i] > most / 2) {
        FieldBox pixel = FieldBox.at(i / input.columns(), i % input.columns());
        box = box == null ? pixel : box.union(pixel);
      }
    }
    return Optional.ofNullable(box);
  }

  /** The smallest box around the middle of the field that holds half of the effect. */
  static FieldBox half(EffectiveField effect, FieldBox field, int rows, int columns) {
    float[] gradient = effect.gradient();
    double all = 0;
    for (float value : gradient) {
      all += value;
    }
    FieldBox box = middle(field);
    while (sum(gradient, box, rows, columns) < all / 2
        && (box.rows() < field.rows() || box.columns() < field.columns())) {
      box =
          new FieldBox(
              Math.max(field.top(), box.top() - 1),
              Math.max(field.left(), box.left() - 1),
              Math.min(field.bottom(), box.bottom() + 1),
              Math.min(field.right(), box.right() + 1));
    }
    return box;
  }

  private FieldBox half(EffectiveField e, FieldBox field) {
    return half(e, field, input.isPicture() ? input.rows() : 1, input.columns());
  }

  private static FieldBox middle(FieldBox field) {
    return new FieldBox(
        field.top() + (field.rows() - 1) / 2,
        field.left() + (field.columns() - 1) / 2,
        field.top() + field.rows() / 2,
        field.left() + field.columns() / 2);
  }

  /** Over all channels. */
  private static double sum(float[] gradient, FieldBox box, int rows, int columns) {
    FieldBox inside = box.within(rows, columns);
    double sum = 0;
    for (int i = 0; i < gradient.length; i++) {
      int row = i / columns % rows;
      int column = i % columns;
      boolean in =
          row >= inside.top()
              && row <= inside.bottom()
              && column >= inside.left()
              && column <= inside.right();
      sum += in ? gradient[i] : 0;
    }
    return sum;
  }
}
