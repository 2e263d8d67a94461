package epochscope.app.bench;

import epochscope.app.window.EpochscopeApp;
import epochscope.presets.LessonSpec;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.ImageView;

/** Opens a lesson and waits until each of its views has a picture of it. UI thread only. */
final class OpeningWatch extends AnimationTimer {
  /** What has no picture by then has none at all. */
  private static final long LONGEST_NANOS = 20_000_000_000L;

  private final EpochscopeApp app;
  private final Scene scene;
  private final List<String> views;
  private final Object before;
  private final long from = System.nanoTime();

  /** What the views showed at the last pulse before the lesson came to the table. */
  private final Map<String, Integer> old = new HashMap<>();

  private final Set<String> painted = new HashSet<>();
  private final CompletableFuture<Double> millis = new CompletableFuture<>();

  OpeningWatch(EpochscopeApp app, Scene scene, LessonSpec lesson) {
    this.app = app;
    this.scene = scene;
    views = lesson.views();
    before = app.experiment();
    app.open(lesson);
  }

  /** From the choice to the last view's picture, in milliseconds. */
  CompletableFuture<Double> millis() {
    return millis;
  }

  @Override
  public void handle(long now) {
    long passed = System.nanoTime() - from;
    if (app.experiment().equals(before)) {
      views.forEach(view -> old.put(view, fingerprint(view)));
    } else {
      views.stream().filter(this::isNew).forEach(painted::add);
    }
    if (painted.size() == views.size() || passed > LONGEST_NANOS) {
      stop();
      millis.complete(passed / 1e6);
    }
  }

  /** A view behind another one, or one of controls alone, has nothing to wait for. */
  private boolean isNew(String view) {
    Node picture = picture(view);
    return picture == null || fingerprint(view) != old.getOrDefault(view, 0);
  }

  private int fingerprint(String view) {
    ImageView picture = picture(view);
    return picture == null ? 0 : PulseWatch.fingerprint(picture);
  }

  private ImageView picture(String view) {
    Node tile = scene.lookup("#view-" + view);
    return tile == null ? null : (ImageView) tile.lookup(".image-view");
  }
}
