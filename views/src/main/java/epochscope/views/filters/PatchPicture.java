package epochscope.views.filters;

import epochscope.analysis.FieldBox;
import epochscope.analysis.FilterPatches;
import epochscope.analysis.FilterPatches.Patch;
import epochscope.data.Dataset;
import epochscope.spec.Shape;
import epochscope.views.Frame;
import epochscope.views.Texts;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.ImageGrid;
import epochscope.views.drawing.MatrixBlocks;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.drawing.TileLayout;
import epochscope.views.image.InputPicture;
import epochscope.views.image.MapPlace;
import epochscope.views.image.SampleSteps;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** For each filter the pieces of pictures that excite it most, the strongest on the left. */
final class PatchPicture {
  private final Surface surface;
  private final Frame frame;
  private final int node;
  private final FilterPatches patches;
  private final TextStyle note;
  private final int kept;
  private final Dataset part;

  /** Colours of the samples that are cut, by row: most are cut more than once. */
  private final Map<Integer, int[]> samples = new HashMap<>();

  PatchPicture(Surface surface, Frame frame, int node, FilterPatches patches) {
    this.surface = surface;
    this.frame = frame;
    this.node = node;
    this.patches = patches;
    note = TextStyle.note(surface.theme());
    kept = patches.strongest().stream().mapToInt(List::size).min().orElse(0);
    part = frame.data().validationOrTrain();
  }

  Reading paint() {
    FiltersFrame around = new FiltersFrame(surface);
    int filters = patches.strongest().size();
    FieldBox field = patches.strongest().getFirst().getFirst().field();
    double aspect = (double) field.rows() / field.columns();
    TileLayout.Measures measures =
        new TileLayout.Measures(0.3 * note.size(), 0, 1.6 * note.size(), 14 * note.size());
    MatrixBlocks matrix =
        MatrixBlocks.of(
            around.body(), filters, kept, aspect, around.names(filters), chosen(), measures);
    matrix.paint(surface, index -> picture(patch(index)));
    matrix.paintNames(surface, Integer::toString);
    matrix.markRow(surface, chosen());
    String words = Texts.get("filters.patches", patches.node(), patches.samples());
    String thinned =
        matrix.shownRows() < filters ? Texts.get("filters.some", matrix.shownRows(), filters) : "";
    around.head(words, Texts.get("filters.patches.legend"), thinned);
    return (x, y) -> {
      OptionalInt index = matrix.at(x, y);
      return index.isPresent() ? Optional.of(mark(index.getAsInt())) : Optional.empty();
    };
  }

  private Patch patch(int index) {
    return patches.strongest().get(index / kept).get(index % kept);
  }

  /** What the patch shows of its sample; padding is tinted. */
  private ImageGrid.Picture picture(Patch patch) {
    Shape shape = part.shape();
    int[] whole = samples.computeIfAbsent(patch.sample(), this::colours);
    FieldBox field = patch.field();
    int[] colours = new int[field.rows() * field.columns()];
    int padding = Colours.mix(surface.palette().surface(), surface.palette().axis(), 0.35);
    for (int i = 0; i < colours.length; i++) {
      int row = field.top() + i / field.columns();
      int column = field.left() + i % field.columns();
      boolean inside =
          row >= 0 && row < MapPlace.rows(shape) && column >= 0 && column < MapPlace.columns(shape);
      colours[i] = inside ? whole[row * MapPlace.columns(shape) + column] : padding;
    }
    return ImageGrid.Picture.ofColours("", colours, field.columns(), false);
  }

  /** [row][column] of a whole sample. */
  private int[] colours(int sample) {
    int size = part.shape().size();
    float[] values = Arrays.copyOfRange(part.featureValues(), sample * size, (sample + 1) * size);
    return new InputPicture(part.shape(), values, frame.data().preprocessing().columns())
        .colours(surface.palette());
  }

  private int chosen() {
    boolean here = patches.node().equals(frame.selection().node()) && frame.selection().unit() >= 0;
    Shape shape = frame.topology().nodes().get(node).output();
    return here ? MapPlace.of(shape, frame.selection().unit()).channel() : -1;
  }

  /** A click shows the sample, and the value that it excites. */
  private Reading.Mark mark(int index) {
    Patch patch = patch(index);
    FieldBox field = patch.field();
    String text =
        Texts.get(
            "filters.patch",
            Texts.get("filters.filter", patches.node(), Integer.toString(index / kept)),
            Numerals.whole(patch.sample() + 1),
            Numerals.significant(patch.value(), 3),
            field.top() + " … " + field.bottom(),
            field.left() + " … " + field.right());
    return new Reading.Mark(
        text,
        SampleSteps.asInData(frame.selection())
            .withNeuron(patches.node(), patch.unit())
            .withSample(patch.sample()));
  }
}
