package epochscope.app.window;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * A row that never clips: where the width does not suffice for all its parts, the least important
 * are left out. One part may take the width that is left over; where it is left out itself, the
 * last part keeps to the right edge.
 */
final class PriorityBar extends Region {
  private final double gap;
  private final Map<Node, Integer> ranks = new HashMap<>();
  private Node spring;

  PriorityBar(double gap) {
    this.gap = gap;
  }

  /**
   * @param rank 0: always there; the higher, the earlier it is left out
   */
  void add(Node part, int rank) {
    ranks.put(part, rank);
    getChildren().add(part);
  }

  /** As {@link #add}; {@code part} also grows into the width that is left over. */
  void addSpring(Node part, int rank) {
    spring = part;
    add(part, rank);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return widthOf(getManagedChildren(), false) + snappedLeftInset() + snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    double height =
        getManagedChildren().stream().mapToDouble(part -> part.prefHeight(-1)).max().orElse(0);
    return height + snappedTopInset() + snappedBottomInset();
  }

  @Override
  protected void layoutChildren() {
    double room = getWidth() - snappedLeftInset() - snappedRightInset();
    List<Node> shown = fitting(room);
    double left = room - widthOf(shown, false);
    double height = getHeight() - snappedTopInset() - snappedBottomInset();
    double x = snappedLeftInset();
    for (Node part : getManagedChildren()) {
      part.setVisible(shown.contains(part));
      if (part.isVisible()) {
        if (part == shown.getLast() && !shown.contains(spring)) {
          x += Math.max(0, left);
        }
        double width = part.prefWidth(-1) + (part == spring ? left : 0);
        double partHeight = Math.min(height, part.prefHeight(-1));
        part.resizeRelocate(
            snapPositionX(x),
            snapPositionY(snappedTopInset() + (height - partHeight) / 2),
            snapSizeX(width),
            partHeight);
        x += width + gap;
      }
    }
  }

  /** The spring gives way before it is left out itself, and after what matters less. */
  private List<Node> fitting(double room) {
    List<Node> shown = new ArrayList<>(getManagedChildren());
    Node least = leastOf(shown);
    while (ranks.get(least) > 0
        && widthOf(shown, ranks.get(least) <= ranks.getOrDefault(spring, 0)) > room) {
      shown.remove(least);
      least = leastOf(shown);
    }
    return shown;
  }

  private Node leastOf(List<Node> parts) {
    return parts.stream().max(Comparator.comparing(ranks::get)).orElseThrow();
  }

  /**
   * @param pressed whether the spring is at its narrowest
   */
  private double widthOf(List<Node> parts, boolean pressed) {
    return parts.stream()
            .mapToDouble(part -> part == spring && pressed ? part.minWidth(-1) : part.prefWidth(-1))
            .sum()
        + gap * Math.max(0, parts.size() - 1);
  }
}
