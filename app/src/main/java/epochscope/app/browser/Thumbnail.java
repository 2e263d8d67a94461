package epochscope.app.browser;

import epochscope.presets.LessonSpec;
import epochscope.presets.Lessons;
import epochscope.views.drawing.Palette;
import epochscope.views.drawing.Theme;
import java.awt.image.BufferedImage;
import java.net.URL;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/** The picture on a lesson's card: the one that was made of it, or those of its preview. */
final class Thumbnail extends Region {
  /** In pixels before scaling; cards keep the proportion. */
  static final int WIDTH = 320;

  static final int HEIGHT = 200;

  /** Finer than most screens are. */
  private static final double SKETCH_SCALE = 2;

  private final ImageView view = new ImageView();
  private Image still;

  Thumbnail() {
    getStyleClass().add("lesson-thumbnail");
    view.setPreserveRatio(true);
    getChildren().setAll(view);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
  }

  /** The picture that stands for the lesson. */
  void show(LessonSpec lesson, Theme theme) {
    Optional<URL> made =
        Lessons.thumbnail(lesson.id(), theme.palette().equals(Palette.DARK) ? "dark" : "light");
    still =
        made.map(url -> new Image(url.toExternalForm(), true))
            .orElseGet(() -> image(NetworkSketch.of(lesson, WIDTH, HEIGHT, SKETCH_SCALE, theme)));
    view.setImage(still);
  }

  /** A picture of the preview. */
  void play(BufferedImage picture) {
    view.setImage(image(picture));
  }

  /** The preview is over. */
  void rest() {
    view.setImage(still);
  }

  boolean isPlaying() {
    return view.getImage() != still;
  }

  @Override
  protected void layoutChildren() {
    view.setFitWidth(getWidth());
    view.relocate(0, 0);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    return (width < 0 ? WIDTH : width) * HEIGHT / WIDTH;
  }

  @Override
  protected double computePrefWidth(double height) {
    return WIDTH;
  }

  private static Image image(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    WritableImage image = new WritableImage(width, height);
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            width,
            height,
            PixelFormat.getIntArgbInstance(),
            picture.getRGB(0, 0, width, height, null, 0, width),
            0,
            width);
    return image;
  }
}
