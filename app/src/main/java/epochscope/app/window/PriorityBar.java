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
 * are left out. One part may take the width that is left over.
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
    return widthOf(getManagedChildren()) + snappedLeftInset() + snappedRightInset();
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
    double left = Math.max(0, room - widthOf(shown));
    double height = getHeight() - snappedTopInset() - snappedBottomInset();
    double x = snappedLeftInset();
    for (Node part : getManagedChildren()) {
      part.setVisible(shown.contains(part));
      if (part.isVisible()) {
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

  private List<Node> fitting(double room) {
    List<Node> shown = new ArrayList<>(getManagedChildren());
    while (widthOf(shown) > room && shown.stream().anyMatch(part -> ranks.get(part) > 0)) {
      shown.remove(shown.stream().max(Comparator.comparing(ranks::get)).orElseThrow());
    }
    return shown;
  }

  private double widthOf(List<Node> parts) {
    return parts.stream().mapToDouble(part -> part.prefWidth(-1)).sum()
        + gap * Math.max(0, parts.size() - 1);
  }
}
