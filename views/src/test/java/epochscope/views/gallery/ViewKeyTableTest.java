package epochscope.views.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.spec.Shape;
import epochscope.views.Answers;
import epochscope.views.Frame;
import epochscope.views.Frames;
import epochscope.views.Landscapes;
import epochscope.views.Selection;
import epochscope.views.View;
import epochscope.views.drawing.PixelView;
import epochscope.views.drawing.Theme;
import epochscope.views.image.ImageFrames;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ViewKeyTableTest {
  private static final Set<String> OF_PICTURES =
      Set.of("filters", "feature-maps", "kernel-step", "receptive-field");

  /** Held down with others, or one of several that do the same as the one in the table. */
  private static final Set<KeyCode> ALIKE = EnumSet.range(KeyCode.DIGIT0, KeyCode.DIGIT9);

  /** Views whose keys do the same with the shift key, where it has no meaning of its own. */
  private static final Set<String> DEAF_TO_SHIFT = Set.of("race", "decision", "network", "console");

  static List<String> ids() {
    return Views.ids();
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

  @ParameterizedTest
  @MethodSource("ids")
  void aViewWantsTheKeysOfTheTableAndNoOthers(String id) throws Exception {
    Frame frame = frame(id);
    PixelView picture = onFxThread(() -> picture(id, frame));
    List<ViewKey> table = ViewKeyTable.of(id);
    for (KeyCode code : EnumSet.range(KeyCode.ENTER, KeyCode.F12)) {
      for (boolean shift : new boolean[] {false, true}) {
        boolean wanted = picture.wants(event(KeyEvent.KEY_PRESSED, "", code, shift));
        if (table.stream().anyMatch(key -> key.is(code, shift))) {
          assertThat(wanted).as("%s, shift %s", code, shift).isTrue();
        } else if (!isElsewhere(id, table, code, shift)) {
          assertThat(wanted).as("%s, shift %s", code, shift).isFalse();
        }
      }
    }
    for (ViewKey key : table) {
      key.typed()
          .chars()
          .forEach(
              c -> {
                String typed = Character.toString(c);
                KeyEvent event = event(KeyEvent.KEY_TYPED, typed, KeyCode.UNDEFINED, false);
                assertThat(picture.wants(event)).isTrue();
              });
      assertThat(key.keyText()).isNotBlank();
      assertThat(key.words()).isNotBlank();
    }
  }

  /** Whether the table has the key in another form. */
  private static boolean isElsewhere(String id, List<ViewKey> table, KeyCode code, boolean shift) {
    boolean digit =
        ALIKE.contains(code) && table.stream().anyMatch(k -> k.is(KeyCode.DIGIT1, false));
    boolean shifted =
        shift && DEAF_TO_SHIFT.contains(id) && table.stream().anyMatch(k -> k.is(code, false));
    boolean numberPad = code.isKeypadKey();
    return digit || shifted || numberPad;
  }

  private static PixelView picture(String id, Frame frame) {
    View view = Views.create(id, new SimpleObjectProperty<>(Theme.LIGHT), action -> {});
    view.show(frame);
    view.node().resize(640, 400);
    view.node().layout();
    PixelView picture =
        view.node() instanceof PixelView own ? own : (PixelView) view.node().lookup("#view-" + id);
    picture.resize(600, 380);
    picture.layout();
    return picture;
  }

  private static Frame frame(String id) {
    if (OF_PICTURES.contains(id)) {
      return new ImageFrames(
              Shape.of(1, 8, 8),
              "\"type\":\"convolution\",\"filters\":3,\"kernel\":3,\"activation\":\"relu\"",
              "\"type\":\"flatten\"",
              "\"type\":\"dense\",\"units\":2,\"activation\":\"softmax\"")
          .answered();
    }
    Frames.Recipe recipe = Frames.recipe(Frames.gaussians(60, 1), Frames.gaussians(30, 2), 3);
    recipe.epochs = 4;
    recipe.selection = new Selection("h1", 0, 0, 1, 0);
    Frame frame = recipe.build();
    return switch (id) {
      case "decision" -> Answers.with(frame, frame.selection().withChoice("decision.pen", "on"));
      case "landscape" ->
          Landscapes.with(frame, Landscapes.bowl(frame.topology().parameters().size()));
      default -> frame;
    };
  }

  private static KeyEvent event(
      EventType<KeyEvent> type, String typed, KeyCode code, boolean shift) {
    return new KeyEvent(type, typed, "", code, shift, false, false, false);
  }

  private static <T> T onFxThread(Callable<T> work) throws Exception {
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            result.complete(work.call());
          } catch (Throwable e) {
            result.completeExceptionally(e);
          }
        });
    return result.get(30, TimeUnit.SECONDS);
  }
}
