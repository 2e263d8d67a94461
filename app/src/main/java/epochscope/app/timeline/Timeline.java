package epochscope.app.timeline;

import epochscope.history.HistoryView;
import epochscope.history.Metrics;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/**
 * The run's time axis, from epoch 0 to now: the training loss as a faint curve, and a handle at the
 * moment that is shown. Dragging the handle asks for another moment; dragged to the right end it
 * asks for the newest.
 */
public final class Timeline extends Region {
  private static final int MOST_TICKS = 6;

  private final ImageView curve = new ImageView();
  private final Region axis = new Region();
  private final Region stem = new Region();
  private final Region knob = new Region();
  private final Label moment = new Label();
  private final List<Label> tickLabels = new ArrayList<>();

  private DoubleConsumer onScrub = epoch -> {};
  private Runnable onLive = () -> {};
  private HistoryView.Series loss = new HistoryView.Series(new double[0], new double[0]);
  private Color lineColour = Color.GRAY;
  private int lastEpoch = 1;
  private double shownEpoch;
  private boolean live = true;
  private int paintedWidth;
  private int paintedHeight;
  private boolean stale = true;

  public Timeline() {
    getStyleClass().add("timeline");
    setId("timeline");
    axis.getStyleClass().add("timeline-axis");
    stem.getStyleClass().add("timeline-stem");
    knob.getStyleClass().add("timeline-knob");
    moment.getStyleClass().add("timeline-moment");
    for (int i = 0; i < MOST_TICKS; i++) {
      Label label = new Label();
      label.getStyleClass().add("timeline-tick");
      tickLabels.add(label);
    }
    curve.setManaged(false);
    getChildren().addAll(curve, axis);
    getChildren().addAll(tickLabels);
    getChildren().addAll(stem, knob, moment);
    getChildren().forEach(child -> child.setMouseTransparent(true));
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    setOnMousePressed(this::scrub);
    setOnMouseDragged(this::scrub);
    setOnKeyPressed(this::scrub);
  }

  public void setOnScrub(DoubleConsumer newOnScrub) {
    onScrub = newOnScrub;
  }

  public void setOnLive(Runnable newOnLive) {
    onLive = newOnLive;
  }

  public void setLineColour(Color colour) {
    lineColour = colour;
    stale = true;
    requestLayout();
  }

  /** Shows the run so far and the moment looked at. */
  public void show(HistoryView history, int shown, boolean isLive) {
    HistoryView.Series series = history.series().get(Metrics.TRAIN_LOSS);
    int last = history.isEmpty() ? 1 : Math.max(1, history.latest().epoch());
    if (series != null && (series.epochs().length != loss.epochs().length || last != lastEpoch)) {
      loss = series;
      stale = true;
    }
    if (stale || last != lastEpoch || shown != shownEpoch || isLive != live) {
      lastEpoch = last;
      shownEpoch = shown;
      live = isLive;
      moment.setText(Integer.toString(shown));
      requestLayout();
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    return 3.6 * moment.prefHeight(-1) + snappedTopInset() + snappedBottomInset();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double left = left();
    double width = trackWidth();
    double tickHeight = tickLabels.getFirst().prefHeight(-1);
    double top = snappedTopInset();
    double gap = knob.prefWidth(-1) / 2;
    double bottom = snapPositionY(getHeight() - snappedBottomInset() - tickHeight - gap);
    if (width < 10 || bottom - top < 4) {
      return;
    }
    paint((int) width, (int) (bottom - top));
    curve.relocate(left, top);
    axis.resizeRelocate(left, bottom, width, 1);
    layoutTicks(left, width, bottom + gap);
    layoutHandle(left, width, top, bottom);
  }

  private void layoutTicks(double left, double width, double y) {
    List<Integer> ticks = Ticks.upTo(lastEpoch, MOST_TICKS);
    for (int i = 0; i < tickLabels.size(); i++) {
      Label label = tickLabels.get(i);
      label.setVisible(i < ticks.size());
      if (i < ticks.size()) {
        label.setText(Integer.toString(ticks.get(i)));
        double x = left + width * ticks.get(i) / lastEpoch;
        double w = label.prefWidth(-1);
        label.resizeRelocate(
            snapPositionX(Math.clamp(x - w / 2, 0, Math.max(0, getWidth() - w))),
            y,
            w,
            label.prefHeight(-1));
      }
    }
  }

  private void layoutHandle(double left, double width, double top, double bottom) {
    double x = snapPositionX(left + width * (live ? 1 : Math.min(1, shownEpoch / lastEpoch)));
    double size = knob.prefWidth(-1);
    stem.resizeRelocate(x - 1, top, 2, bottom - top);
    knob.resizeRelocate(x - size / 2, bottom - size / 2, size, size);
    double w = moment.prefWidth(-1);
    double room = x + w + 6 < getWidth() ? x + 4 : x - w - 4;
    moment.setVisible(!live);
    moment.resizeRelocate(room, top, w, moment.prefHeight(-1));
  }

  private void paint(int width, int height) {
    if (!stale && width == paintedWidth && height == paintedHeight) {
      return;
    }
    int line = premultiplied(lineColour, 0.75);
    int area = premultiplied(lineColour, 0.18);
    int[] pixels =
        TimelinePainter.paint(loss.epochs(), loss.values(), lastEpoch, width, height, line, area);
    curve.setImage(
        new WritableImage(
            new PixelBuffer<>(
                width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance())));
    paintedWidth = width;
    paintedHeight = height;
    stale = false;
  }

  private static int premultiplied(Color colour, double opacity) {
    int r = (int) Math.round(colour.getRed() * opacity * 255);
    int g = (int) Math.round(colour.getGreen() * opacity * 255);
    int b = (int) Math.round(colour.getBlue() * opacity * 255);
    return (int) Math.round(opacity * 255) << 24 | r << 16 | g << 8 | b;
  }

  private double left() {
    return snappedLeftInset();
  }

  private double trackWidth() {
    return Math.floor(getWidth() - snappedLeftInset() - snappedRightInset());
  }

  private void scrub(MouseEvent event) {
    double share = (event.getX() - left()) / Math.max(1, trackWidth());
    if (share >= 1) {
      onLive.run();
    } else {
      onScrub.accept(Math.rint(Math.max(0, share) * lastEpoch));
    }
    event.consume();
  }

  private void scrub(KeyEvent event) {
    double page = Math.max(1, Math.rint(lastEpoch / 20.0));
    switch (event.getCode()) {
      case LEFT -> onScrub.accept(Math.max(0, shownEpoch - 1));
      case RIGHT -> onScrub.accept(shownEpoch + 1);
      case PAGE_DOWN -> onScrub.accept(Math.max(0, shownEpoch - page));
      case PAGE_UP -> onScrub.accept(shownEpoch + page);
      default -> {
        return;
      }
    }
    event.consume();
  }
}
