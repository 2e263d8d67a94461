package epochscope.app.timeline;

import epochscope.app.timeline.TimelinePainter.Trace;
import epochscope.history.HistoryView;
import epochscope.history.Metrics;
import epochscope.views.Frame;
import epochscope.views.KeptRun;
import epochscope.views.Marker;
import epochscope.views.drawing.Theme;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/**
 * The time axis, from epoch 0 to now, or to the end of the longest run that is drawn beside this
 * one: the training losses as faint curves, signs at the moments that are marked, and a handle at
 * the moment that is shown. Dragging the handle asks for another moment; dragged beyond the run's
 * end it asks for the newest; a click on a sign goes there.
 */
public final class Timeline extends Region {
  private static final int MOST_TICKS = 6;
  private static final HistoryView.Series NO_SERIES =
      new HistoryView.Series(new double[0], new double[0]);

  private final ImageView curve = new ImageView();
  private final Region axis = new Region();
  private final Region stem = new Region();
  private final Region knob = new Region();
  private final Label moment = new Label();
  private final MarkerSigns signs = new MarkerSigns();
  private final List<Label> tickLabels = new ArrayList<>();

  private DoubleConsumer onScrub = epoch -> {};
  private Runnable onLive = () -> {};
  private HistoryView.Series loss = NO_SERIES;
  private List<KeptRun> kept = List.of();
  private Theme theme = Theme.LIGHT;

  /** Of the run that is shown. */
  private int newest = 1;

  /** At the right end. */
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
    getChildren().addAll(stem, knob, moment, signs);
    getChildren().forEach(child -> child.setMouseTransparent(true));
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.SLIDER);
    setOnMousePressed(this::scrub);
    setOnMouseDragged(this::drag);
    setOnMouseMoved(event -> name(event.getX(), event.getY()));
    setOnMouseExited(event -> name(-1, -1));
    setOnKeyPressed(this::scrub);
  }

  public void setOnScrub(DoubleConsumer newOnScrub) {
    onScrub = newOnScrub;
  }

  public void setOnLive(Runnable newOnLive) {
    onLive = newOnLive;
  }

  public void setTheme(Theme newTheme) {
    theme = newTheme;
    stale = true;
    requestLayout();
  }

  /** Shows the run, the runs beside it, what is marked, and the moment looked at. */
  public void show(Frame frame) {
    HistoryView.Series series =
        frame.history().series().getOrDefault(Metrics.TRAIN_LOSS, NO_SERIES);
    int end = frame.history().isEmpty() ? 1 : Math.max(1, frame.history().latest().epoch());
    int last = Math.max(end, lastOf(frame.kept()));
    if (series.epochs().length != loss.epochs().length
        || end != newest
        || last != lastEpoch
        || !sameRuns(frame.kept())) {
      loss = series;
      kept = frame.kept();
      newest = end;
      stale = true;
    }
    int shown = frame.snapshot().epoch();
    boolean marked = signs.set(frame.markers());
    if (stale || marked || last != lastEpoch || shown != shownEpoch || frame.live() != live) {
      lastEpoch = last;
      shownEpoch = shown;
      live = frame.live();
      moment.setText(Integer.toString(shown));
      requestLayout();
    }
  }

  private boolean sameRuns(List<KeptRun> others) {
    if (others.size() != kept.size()) {
      return false;
    }
    for (int i = 0; i < others.size(); i++) {
      boolean same =
          others.get(i).number() == kept.get(i).number()
              && others.get(i).history() == kept.get(i).history();
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static int lastOf(List<KeptRun> runs) {
    return runs.stream()
        .filter(run -> !run.history().isEmpty())
        .mapToInt(run -> run.history().latest().epoch())
        .max()
        .orElse(0);
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
    signs.resizeRelocate(left, top, width, bottom - top);
    signs.lay(epoch -> width * epoch / lastEpoch);
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
    double x = snapPositionX(left + width * Math.min(1, (live ? newest : shownEpoch) / lastEpoch));
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
    List<Trace> traces = new ArrayList<>();
    int own = theme.palette().train();
    traces.add(new Trace(loss, premultiplied(own, 0.75), premultiplied(own, 0.18)));
    for (KeptRun run : kept) {
      int colour = premultiplied(theme.palette().run(run.number()), 0.7);
      traces.add(
          new Trace(run.history().series().getOrDefault(Metrics.TRAIN_LOSS, NO_SERIES), colour, 0));
    }
    int[] pixels = TimelinePainter.paint(traces, lastEpoch, width, height);
    curve.setImage(
        new WritableImage(
            new PixelBuffer<>(
                width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance())));
    paintedWidth = width;
    paintedHeight = height;
    stale = false;
  }

  private static int premultiplied(int colour, double opacity) {
    int r = (int) Math.round((colour >> 16 & 0xFF) * opacity);
    int g = (int) Math.round((colour >> 8 & 0xFF) * opacity);
    int b = (int) Math.round((colour & 0xFF) * opacity);
    return (int) Math.round(opacity * 255) << 24 | r << 16 | g << 8 | b;
  }

  private double left() {
    return snappedLeftInset();
  }

  private double trackWidth() {
    return Math.floor(getWidth() - snappedLeftInset() - snappedRightInset());
  }

  private void name(double x, double y) {
    signs.nameAt(x - left(), y - snappedTopInset(), trackWidth());
  }

  /** A press on a sign goes to its moment; elsewhere it takes the handle there. */
  private void scrub(MouseEvent event) {
    Optional<Marker> sign = signs.at(event.getX() - left(), event.getY() - snappedTopInset());
    if (sign.isPresent()) {
      onScrub.accept(sign.get().epoch());
      event.consume();
    } else {
      drag(event);
    }
  }

  private void drag(MouseEvent event) {
    double share = (event.getX() - left()) / Math.max(1, trackWidth());
    double epoch = Math.rint(Math.max(0, share) * lastEpoch);
    if (share >= 1 || epoch > newest) {
      onLive.run();
    } else {
      onScrub.accept(epoch);
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
