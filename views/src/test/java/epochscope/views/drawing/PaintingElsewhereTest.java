package epochscope.views.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import epochscope.views.Frame;
import epochscope.views.Frames;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A picture that another thread paints is shown when it is finished, and read as it is shown. */
class PaintingElsewhereTest {
  private static final List<Frame> FRAMES = List.of(frame(1), frame(2), frame(3));

  /** What was asked for: to paint, then to hang up. */
  private final Queue<List<Runnable>> orders = new ArrayDeque<>();

  private final List<Frame> painted = new ArrayList<>();
  private final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final PixelView view = new PixelView("test", new ColourOfFrame(), theme);

  PaintingElsewhereTest() {
    view.paintIn((painting, hanging) -> orders.add(List.of(painting, hanging)));
    view.resize(20, 10);
  }

  @BeforeAll
  static void startToolkit() {
    try {
      Platform.startup(() -> {});
    } catch (IllegalStateException alreadyStarted) {
      assertThat(alreadyStarted).hasMessageContaining("Toolkit already initialized");
    }
    Platform.setImplicitExit(false);
  }

  @Test
  void aPictureIsShownAndReadOnceItIsHung() throws Exception {
    onFxThread(
        () -> {
          show(0);
          assertThat(picture().getImage()).isNull();
          assertThat(view.reading()).isSameAs(Reading.NOTHING);
          finish();
          assertThat(colour()).isEqualTo(colourOf(0));
          show(1);
          orders.peek().getFirst().run();
          assertThat(colour()).isEqualTo(colourOf(0));
          assertThat(words()).isEqualTo("epoch 1");
          orders.remove().getLast().run();
          assertThat(colour()).isEqualTo(colourOf(1));
          assertThat(words()).isEqualTo("epoch 2");
        });
  }

  @Test
  void whileOnePictureIsPaintedTheNewestFrameWaits() throws Exception {
    onFxThread(
        () -> {
          show(0);
          assertThat(view.isPainting()).isTrue();
          show(1);
          show(2);
          assertThat(orders).hasSize(1);
          finish();
          assertThat(view.isPainting()).isFalse();
          view.layout();
          finish();
          assertThat(painted).containsExactly(FRAMES.get(0), FRAMES.get(2));
          view.layout();
          assertThat(orders).isEmpty();
        });
  }

  @Test
  void anotherSizeIsPaintedAfterwards() throws Exception {
    onFxThread(
        () -> {
          show(0);
          view.resize(40, 30);
          finish();
          assertThat(picture().getImage().getWidth()).isEqualTo(20);
          view.layout();
          finish();
          assertThat(picture().getImage().getWidth()).isEqualTo(40);
        });
  }

  @Test
  void whatGoesWrongIsToldAndTheNextPictureIsPaintedAllTheSame() throws Exception {
    onFxThread(
        () -> {
          show(0);
          finish();
          view.show(frame(13));
          view.layout();
          assertThatThrownBy(this::finish).hasMessage("13 brings bad luck");
          assertThat(colour()).isEqualTo(colourOf(0));
          show(2);
          finish();
          assertThat(colour()).isEqualTo(colourOf(2));
        });
  }

  private void show(int frame) {
    view.show(FRAMES.get(frame));
    view.layout();
  }

  private void finish() {
    List<Runnable> order = orders.remove();
    order.getFirst().run();
    order.getLast().run();
  }

  private ImageView picture() {
    return (ImageView) view.lookup(".image-view");
  }

  private int colour() {
    return picture().getImage().getPixelReader().getArgb(3, 3);
  }

  private static int colourOf(int frame) {
    return 0xFF000000 | FRAMES.get(frame).snapshot().epoch();
  }

  private String words() {
    return view.markAt(3, 3).orElseThrow().text();
  }

  private static Frame frame(int epochs) {
    Frames.Recipe recipe = Frames.recipe(Frames.gaussians(6, 1), Frames.gaussians(6, 2), 1);
    recipe.epochs = epochs;
    return recipe.build();
  }

  private final class ColourOfFrame implements Painter {
    @Override
    public Reading paint(Frame frame, Surface surface) {
      int epoch = frame.snapshot().epoch();
      if (epoch == 13) {
        throw new IllegalStateException("13 brings bad luck");
      }
      painted.add(frame);
      surface.clear(0xFF000000 | epoch);
      return (x, y) -> Optional.of(new Reading.Mark("epoch " + epoch));
    }

    @Override
    public String numbers(Frame frame) {
      return "";
    }
  }

  private static void onFxThread(Runnable work) throws Exception {
    CompletableFuture<Void> result = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            work.run();
            result.complete(null);
          } catch (Throwable e) {
            result.completeExceptionally(e);
          }
        });
    result.get(30, TimeUnit.SECONDS);
  }
}
