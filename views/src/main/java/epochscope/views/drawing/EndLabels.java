package epochscope.views.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Labels in a column, each as near to its own height as the others allow. */
final class EndLabels {
  /**
   * @param wanted its centre's height
   * @param y where its centre comes to lie
   */
  record Label(int index, double wanted, double y) {}

  private EndLabels() {}

  /**
   * @param heights [label] wanted
   * @param line from one to the next, at least
   * @return those for which there is room, from the top down
   */
  static List<Label> place(List<Double> heights, double top, double bottom, double line) {
    List<Label> labels = new ArrayList<>();
    int room = (int) Math.max(0, Math.floor((bottom - top) / line));
    for (int i = 0; i < Math.min(room, heights.size()); i++) {
      labels.add(new Label(i, heights.get(i), heights.get(i)));
    }
    labels.sort(Comparator.comparingDouble(Label::wanted));
    double least = top + line / 2;
    for (int i = 0; i < labels.size(); i++) {
      Label label = labels.get(i);
      labels.set(i, new Label(label.index(), label.wanted(), Math.max(least, label.wanted())));
      least = labels.get(i).y() + line;
    }
    double most = bottom - line / 2;
    for (int i = labels.size() - 1; i >= 0; i--) {
      Label label = labels.get(i);
      labels.set(i, new Label(label.index(), label.wanted(), Math.min(most, label.y())));
      most = labels.get(i).y() - line;
    }
    return labels;
  }
}
