package epochscope.views.decision;

import epochscope.views.Frame;
import epochscope.views.Selection;
import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.ColourBar;
import epochscope.views.drawing.ColourMap;
import epochscope.views.drawing.Colours;
import epochscope.views.drawing.Legend;
import epochscope.views.drawing.Legend.Entry;
import epochscope.views.drawing.Legend.Mark;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.PlotArea;
import epochscope.views.drawing.RunPainter;
import epochscope.views.drawing.Surface;
import java.util.ArrayList;
import java.util.List;

/** The column beside the picture: classes, samples, and the colours of what is shown. */
final class SampleLegend implements RunPainter.Key {
  private static final double MOST_OF_WIDTH = 0.3;

  /** Lengths of the colours' bar with its title, in type sizes. */
  private static final double SHORTEST_BAR = 5;

  private static final double LONGEST_BAR = 14;

  /** In type sizes; smaller pictures have none. */
  private static final double LEAST_HEIGHT = 12;

  /** Classes that have room in a line. */
  private static final int MOST_ABOVE = 3;

  private final Surface surface;
  private final SampleModel model;
  private final Selection selection;
  private final PlaneContent content;
  private final ColourMap colours;
  private final List<Entry> entries;
  private final List<Box> brushes = new ArrayList<>();

  /**
   * @param colours of what is shown, which a bar explains by numbers; null: there is no need
   */
  SampleLegend(
      Surface surface, SampleModel model, Frame frame, PlaneContent content, ColourMap colours) {
    this.surface = surface;
    this.model = model;
    this.selection = frame.selection();
    this.content = content;
    this.colours = content.blended(model) ? null : colours;
    this.entries = entries();
  }

  /** Room it takes; 0 where the picture is too small for it. */
  @Override
  public double width() {
    double size = surface.theme().smallSize();
    if (surface.width() < 26 * size || surface.height() < LEAST_HEIGHT * size) {
      return 0;
    }
    double column = new Legend(surface).columnWidth(entries);
    double least = colours != null ? new ColourBar(surface).width(colours) : 0;
    return Math.min(MOST_OF_WIDTH * surface.width(), Math.max(column, least)) + size;
  }

  @Override
  public void paint(Box box) {
    Legend legend = new Legend(surface);
    double size = surface.theme().smallSize();
    List<Entry> shown = shown((int) (box.height() / legend.lineHeight() + 1e-6));
    double marks = Math.min(shown.size() * legend.lineHeight(), box.height());
    placeBrushes(box, legend.lineHeight(), marks);
    legend.paintColumn(shown, box.inset(0, 0, 0, box.height() - marks));
    double height = Math.min(box.height() - marks - size, LONGEST_BAR * size);
    if (colours != null && height > SHORTEST_BAR * size) {
      Box room = new Box(box.x(), box.y() + marks + size, box.width(), height);
      new ColourBar(surface).paint(colours, content.title(), room);
    }
  }

  /** In a picture too small for a column: the classes, if few, above the plot. */
  void paintAbove(PlotArea plot, double right) {
    int classes = model.train().classes().size();
    boolean few = classes > 0 && classes <= MOST_ABOVE;
    if (few && surface.height() > LEAST_HEIGHT * surface.theme().smallSize()) {
      new Legend(surface).paintAbove(plot, entries.subList(0, classes), classes, right);
    }
  }

  /** Where a click chooses what is drawn, in the order of the choices. */
  List<Box> brushes() {
    return brushes;
  }

  /** Of many classes the first and how many more there are, then what else is drawn. */
  private List<Entry> shown(int room) {
    int classes = model.train().classes().size();
    int kept = classes - (entries.size() + 1 - room);
    if (entries.size() <= room || kept < 1) {
      return entries;
    }
    List<Entry> shown = new ArrayList<>(entries.subList(0, kept));
    shown.add(new Entry(Mark.NONE, 0, Texts.get("legend.more", classes - kept)));
    shown.addAll(entries.subList(classes, entries.size()));
    return shown;
  }

  private void placeBrushes(Box box, double line, double height) {
    if (!model.canBeDrawn() || model.brushes() == 0) {
      return;
    }
    int drawn = Math.min(model.brushes(), (int) (height / line));
    boolean drawing = DecisionChoices.drawing(selection);
    int chosen = drawing ? DecisionChoices.brush(selection, model.brushes()) : -1;
    for (int i = 0; i < drawn && (drawing || model.classes()); i++) {
      Box place = new Box(box.x() - 3, box.y() + i * line, box.width() + 3, line);
      brushes.add(place);
      if (i == chosen) {
        surface.fill(place, Colours.withAlpha(surface.palette().text(), 0.14));
      }
    }
  }

  private List<Entry> entries() {
    List<Entry> list = new ArrayList<>();
    List<String> classes = model.train().classes();
    for (int k = 0; k < classes.size(); k++) {
      list.add(new Entry(Mark.DOT, surface.palette().classColour(k), classes.get(k)));
    }
    int muted = surface.palette().muted();
    if (classes.isEmpty() && DecisionChoices.drawing(selection)) {
      for (int i = 0; i < model.brushes(); i++) {
        double target = model.brushTarget(i);
        list.add(new Entry(Mark.DOT, model.map().colour(target), Numerals.significant(target, 2)));
      }
    }
    if (classes.isEmpty()) {
      list.add(new Entry(Mark.DOT, muted, Texts.get("sample.train")));
    }
    if (model.points().count() > model.points().training()) {
      list.add(new Entry(Mark.RING, muted, Texts.get("sample.validation")));
    }
    if (SampleMarks.isChosen(selection)) {
      list.add(new Entry(Mark.RING, surface.palette().text(), Texts.get("sample.chosen")));
    }
    if (model.train().features().size() > 2) {
      String others = selection.choice(DecisionChoices.OTHERS, "mean");
      list.add(new Entry(Mark.NONE, 0, Texts.get("decision.held." + others)));
    }
    return list;
  }
}
