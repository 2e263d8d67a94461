package epochscope.app.timeline;

import epochscope.views.Marker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/**
 * The signs of marked moments along the top of the time axis, and the words of the one looked at.
 */
final class MarkerSigns extends Pane {
  /** Pixels from a sign's middle within which the pointer means it. */
  private static final double REACH = 6;

  private final List<Region> signs = new ArrayList<>();
  private final Label words = new Label();
  private List<Marker> markers = List.of();
  private DoubleUnaryOperator place = epoch -> 0;

  MarkerSigns() {
    setMouseTransparent(true);
    words.getStyleClass().add("timeline-marker-words");
    words.setId("timeline-marker-words");
    words.setManaged(false);
    words.setVisible(false);
    getChildren().add(words);
  }

  /** Whether that changed anything. */
  boolean set(List<Marker> newMarkers) {
    if (newMarkers.equals(markers)) {
      return false;
    }
    markers = List.copyOf(newMarkers);
    while (signs.size() < markers.size()) {
      Region sign = new Region();
      sign.setManaged(false);
      signs.add(sign);
      getChildren().add(getChildren().size() - 1, sign);
    }
    for (int i = 0; i < signs.size(); i++) {
      Region sign = signs.get(i);
      sign.setVisible(i < markers.size());
      if (i < markers.size()) {
        String kind = markers.get(i).kind().name().toLowerCase(Locale.ROOT);
        sign.getStyleClass().setAll("timeline-marker", "marker-" + kind);
      }
    }
    return true;
  }

  /**
   * @param newPlace x of an epoch
   */
  void lay(DoubleUnaryOperator newPlace) {
    place = newPlace;
    for (int i = 0; i < markers.size(); i++) {
      Region sign = signs.get(i);
      sign.applyCss();
      double width = sign.prefWidth(-1);
      double x = place.applyAsDouble(markers.get(i).epoch());
      sign.resizeRelocate(snapPositionX(x - width / 2), 0, width, sign.prefHeight(-1));
    }
  }

  /** The sign at a point of the axis; of two the nearer. */
  Optional<Marker> at(double x, double y) {
    double height = signs.isEmpty() ? 0 : signs.getFirst().prefHeight(-1);
    Marker nearest = null;
    double least = REACH;
    for (Marker marker : markers) {
      double distance = Math.abs(place.applyAsDouble(marker.epoch()) - x);
      if (y <= height + 2 && distance <= least) {
        nearest = marker;
        least = distance;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** Names the sign at a point; nothing where there is none. */
  void nameAt(double x, double y, double width) {
    Optional<Marker> marker = at(x, y);
    words.setVisible(marker.isPresent());
    marker.ifPresent(
        found -> {
          words.setText(found.label());
          words.autosize();
          double middle = place.applyAsDouble(found.epoch());
          double right = middle + 9 + words.getWidth();
          words.relocate(right < width ? middle + 9 : middle - 9 - words.getWidth(), 0);
        });
  }
}
