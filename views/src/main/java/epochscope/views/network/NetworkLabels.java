package epochscope.views.network;

import epochscope.nn.Topology;
import epochscope.spec.Shape;
import epochscope.views.Texts;
import epochscope.views.drawing.Box;
import epochscope.views.drawing.Numerals;
import epochscope.views.drawing.Surface;
import epochscope.views.drawing.TextStyle;
import epochscope.views.network.NetworkLayout.Column;
import java.util.List;

/** The words round the drawing: names, activations, counts, and what the lines mean. */
final class NetworkLabels {
  private static final double NAMES_SHARE = 0.2;

  /** Height of the picture in type sizes. */
  private static final double LEAST_FOR_WORDS = 17;

  private final Surface surface;
  private final Topology topology;
  private final List<String> features;
  private final TextStyle heading;
  private final TextStyle note;
  private final boolean labelled;

  /** Whether activations and counts of parameters stand beside the columns, too. */
  private final boolean wordy;

  NetworkLabels(Surface surface, Topology topology, List<String> features) {
    this.surface = surface;
    this.topology = topology;
    this.features = features;
    this.heading = TextStyle.heading(surface.theme());
    this.note = TextStyle.note(surface.theme());
    this.wordy = surface.height() > LEAST_FOR_WORDS * note.size();
    this.labelled = surface.height() > 13 * note.size() && surface.width() > 16 * note.size();
  }

  /** Where the units are drawn. */
  Box body() {
    double margin = note.size();
    if (!labelled) {
      return surface.box().inset(4);
    }
    double head = heading.lineHeight() + (wordy ? note.lineHeight() : 0) + 0.8 * margin;
    double foot = (wordy ? 2 : 1) * note.lineHeight() + 1.2 * margin;
    return surface.box().inset(margin, head, 1.6 * margin, foot);
  }

  /** Height of the counts right below where the units are drawn. */
  double countsHeight() {
    return wordy && labelled ? 1.8 * note.size() : 0;
  }

  /** Room for the features' names left of the input. */
  double namesWidth() {
    if (!labelled || topology.entries().getFirst().shape().rank() > 1) {
      return 0;
    }
    double widest =
        features.stream().limit(50).mapToDouble(note::width).max().orElse(0) + 0.6 * note.size();
    return Math.min(widest, NAMES_SHARE * surface.width());
  }

  /**
   * @param largest the largest |w|, or |∂L/∂w|, that is drawn; 0: none
   * @param slopes whether lines are ∂L/∂w
   */
  void paint(NetworkLayout layout, double largest, boolean slopes) {
    for (Column column : layout.columns()) {
      paintMore(column);
    }
    if (!labelled) {
      return;
    }
    boolean roomy = layout.columns().stream().allMatch(this::hasRoomForWords);
    for (Column column : layout.columns()) {
      paintHead(column);
      double foot = layout.body().bottom() + 1.5 * note.size();
      if (wordy) {
        centred(roomy ? counts(column) : count(column), column, foot, note);
      }
    }
    paintFeatures(layout.columns().getFirst());
    new NetworkTotals(surface, topology, slopes).paint(largest);
    if (layout.elided() > 0) {
      paintElided(layout);
    }
  }

  private void paintHead(Column column) {
    double room = 0.88 * Math.min(column.pitch(), 16 * note.size());
    double top = 0.5 * note.size() + heading.size();
    String name = name(column);
    centred(heading.fit(name, room), column, top, heading);
    if (wordy) {
      centred(note.fit(kind(column), room), column, top + note.lineHeight(), note);
    }
  }

  /** Above or below a column's middle, moved aside where the picture ends. */
  private void centred(String text, Column column, double baseline, TextStyle style) {
    double half = style.width(text) / 2;
    double margin = 0.5 * note.size();
    double x = Math.min(column.centreX(), surface.width() - margin - half);
    surface.text(text, Math.max(x, margin + half), baseline, 0.5, style);
  }

  private String kind(Column column) {
    if (column.node() < 0) {
      Shape shape = NetworkLayout.shape(topology, column.node());
      return shape.rank() > 1
          ? NodeWords.sizes(shape)
          : Texts.get("network.features", column.units(), Numerals.whole(column.units()));
    }
    return NodeWords.of(node(column));
  }

  /** Whether the column's count of parameters stays clear of the columns beside it. */
  private boolean hasRoomForWords(Column column) {
    double beyond = surface.width() - 0.5 * note.size() - column.centreX();
    double width = note.width(counts(column));
    double left = Math.max(width / 2, width - beyond);
    return left < 0.5 * column.pitch() - 0.25 * note.size();
  }

  private String counts(Column column) {
    String count = count(column);
    return count.isEmpty() ? "" : Texts.get("network.parameters", count);
  }

  private String count(Column column) {
    if (column.node() < 0) {
      return "";
    }
    int parameters = topology.parameters().count(node(column).name());
    return parameters == 0 ? "" : Numerals.whole(parameters);
  }

  private void paintMore(Column column) {
    if (column.hidden() > 0 && !column.boxes().isEmpty()) {
      Box last = column.boxes().getLast();
      String text = Texts.get("network.more", Numerals.whole(column.hidden()));
      double step =
          column.boxes().size() > 1
              ? last.y() - column.boxes().get(column.boxes().size() - 2).y()
              : last.height();
      double y = note.baselineAround(last.centreY() + step);
      if (note.width(text) > column.pitch() - note.size() / 2) {
        text = "+" + Numerals.whole(column.hidden());
      }
      double half = note.width(text) / 2;
      double x = Math.min(column.centreX(), surface.width() - half - note.size() / 2);
      surface.text(text, x, y, 0.5, note);
    }
  }

  private void paintFeatures(Column input) {
    if (hasNoNames(input)) {
      return;
    }
    for (int i = 0; i < input.drawn().size(); i++) {
      int feature = input.drawn().get(i);
      Box box = input.boxes().get(i);
      if (feature < features.size()) {
        String name = note.fit(features.get(feature), namesWidth() - 0.5 * note.size());
        double x = box.x() - 0.5 * note.size();
        surface.text(name, x, note.baselineAround(box.centreY()), 1, note);
      }
    }
  }

  /** The pixels of a picture. */
  private boolean hasNoNames(Column input) {
    return NetworkLayout.shape(topology, input.node()).rank() > 1;
  }

  private void paintElided(NetworkLayout layout) {
    int head = (layout.columns().size() + 1) / 2;
    Column before = layout.columns().get(head - 1);
    String text = Texts.get("network.more", Numerals.whole(layout.elided()));
    surface.text(text, before.centreX() + before.pitch(), layout.body().centreY(), 0.5, note);
  }

  private String name(Column column) {
    if (column.node() >= 0) {
      return node(column).name();
    }
    return topology.entries().size() == 1
        ? Texts.get("network.input")
        : topology.entries().get(-1 - column.node()).name();
  }

  private Topology.Node node(Column column) {
    return topology.nodes().get(column.node());
  }
}
