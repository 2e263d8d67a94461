package epochscope.icons;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/**
 * The icons of the window. Each is an SVG file beside this class: one path in a view box of 24 ×
 * 24, filled by the even-odd rule.
 */
public enum Icon {
  ABOUT,
  ARRANGE,
  BRANCH,
  CLOSE,
  DARK,
  ENLARGE,
  FIT,
  HELP,
  LAYER_ACTIVATION,
  LAYER_ADD,
  LAYER_BLOCK,
  LAYER_CONCATENATE,
  LAYER_CONVOLUTION,
  LAYER_DENSE,
  LAYER_DROPOUT,
  LAYER_FLATTEN,
  LAYER_INPUT,
  LAYER_MULTIPLY,
  LAYER_NORMALISATION,
  LAYER_OUTPUT,
  LAYER_POOLING,
  LAYER_SHAPE,
  LAYER_UP_SAMPLING,
  LESSON,
  LIGHT,
  LIVE,
  MENU,
  NETWORK,
  OPEN,
  PAUSE,
  PLAY,
  PRESENT,
  REDO,
  REPLAY,
  RESEED,
  RESET,
  REWIND,
  SAVE,
  SETTINGS,
  STEP,
  STEP_EPOCH,
  TABLE,
  UNDO;

  /** Width and height of the view box. */
  public static final double VIEW_BOX = 24;

  /** Style class of the path, for {@code -fx-fill}. */
  public static final String STYLE_CLASS = "icon";

  private final String pathData = read();

  /** The {@code d} of the icon's path, in the view box. */
  public String pathData() {
    return pathData;
  }

  /** A new node of {@code size} × {@code size} pixels, its path styled by {@link #STYLE_CLASS}. */
  public Node node(double size) {
    SVGPath path = new SVGPath();
    path.setContent(pathData);
    path.setFillRule(FillRule.EVEN_ODD);
    path.getStyleClass().add(STYLE_CLASS);
    path.getTransforms().add(new Scale(size / VIEW_BOX, size / VIEW_BOX));
    path.setManaged(false);
    Pane box = new Pane(path);
    box.setMinSize(size, size);
    box.setPrefSize(size, size);
    box.setMaxSize(size, size);
    box.setMouseTransparent(true);
    return box;
  }

  private String read() {
    String file = name().toLowerCase(Locale.ROOT).replace('_', '-') + ".svg";
    try (InputStream in = Icon.class.getResourceAsStream(file)) {
      String svg = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Matcher path = Pattern.compile("<path[^>]*\\sd=\"([^\"]+)\"").matcher(svg);
      if (!path.find()) {
        throw new IllegalStateException("no path in " + file);
      }
      return path.group(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
