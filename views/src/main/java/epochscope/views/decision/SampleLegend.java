package epochscope.views.decision;

import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.ColourBar;
import epochscope.views.drawing.Legend;
import epochscope.views.drawing.Legend.Entry;
import epochscope.views.drawing.Legend.Mark;
import epochscope.views.drawing.Surface;
import java.util.ArrayList;
import java.util.List;

/** The column beside the picture: classes, samples, and the colours of the response. */
final class SampleLegend {
  private static final double MOST_OF_WIDTH = 0.3;

  /** Lengths of the colours' bar with its title, in type sizes. */
  private static final double SHORTEST_BAR = 5;

  private static final double LONGEST_BAR = 14;

  private final Surface surface;
  private final SampleModel model;
  private final boolean bar;
  private final List<Entry> entries;

  /**
   * @param bar whether the colours of the response are explained by numbers
   */
  SampleLegend(Surface surface, SampleModel model, boolean bar) {
    this.surface = surface;
    this.model = model;
    this.bar = bar;
    this.entries = entries();
  }

  /** Room it takes; 0 where the picture is too small for it. */
  double width() {
    double size = surface.theme().smallSize();
    if (surface.width() < 26 * size || surface.height() < 12 * size) {
      return 0;
    }
    double column = new Legend(surface).columnWidth(entries);
    double least = bar ? new ColourBar(surface).width(model.map()) : 0;
    return Math.min(MOST_OF_WIDTH * surface.width(), Math.max(column, least)) + size;
  }

  void paint(Box box) {
    Legend legend = new Legend(surface);
    double size = surface.theme().smallSize();
    double marks = Math.min(entries.size() * legend.lineHeight(), box.height());
    legend.paintColumn(entries, box.inset(0, 0, 0, box.height() - marks));
    double height = Math.min(box.height() - marks - size, LONGEST_BAR * size);
    if (bar && height > SHORTEST_BAR * size) {
      String title = model.responseName(Texts.get("response.response"));
      new ColourBar(surface)
          .paint(model.map(), title, new Box(box.x(), box.y() + marks + size, box.width(), height));
    }
  }

  private List<Entry> entries() {
    List<Entry> list = new ArrayList<>();
    List<String> classes = model.train().classes();
    for (int k = 0; k < classes.size(); k++) {
      list.add(new Entry(Mark.DOT, surface.palette().classColour(k), classes.get(k)));
    }
    int muted = surface.palette().muted();
    if (classes.isEmpty()) {
      list.add(new Entry(Mark.DOT, muted, Texts.get("sample.train")));
    }
    if (model.points().count() > model.points().training()) {
      list.add(new Entry(Mark.RING, muted, Texts.get("sample.validation")));
    }
    return list;
  }
}
