package epochscope.views.drawing;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Roboto, which comes with the program, so that pictures look alike everywhere; its digits all have
 * one width.
 */
public enum Typeface {
  REGULAR("Roboto-Regular"),
  MEDIUM("Roboto-Medium");

  /** The family's name once {@link #loadForWindow()} ran. */
  public static final String FAMILY = "Roboto";

  private static final String FOLDER = "/com/formdev/flatlaf/fonts/roboto/";
  private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

  private final String resource;
  private final Font font;
  private final Map<Float, Font> sizes = new ConcurrentHashMap<>();

  Typeface(String name) {
    resource = FOLDER + name + ".ttf";
    font = read();
  }

  /** Makes the family known to JavaFX; on its thread or before it starts. */
  public static void loadForWindow() {
    for (Typeface typeface : values()) {
      try (InputStream in = typeface.open()) {
        javafx.scene.text.Font.loadFont(in, 12);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The font at {@code size} pixels. */
  public Font at(double size) {
    return sizes.computeIfAbsent((float) size, font::deriveFont);
  }

  /** Width of {@code text} in pixels. */
  public double width(String text, double size) {
    return text.isEmpty() ? 0 : at(size).getStringBounds(text, MEASURE).getWidth();
  }

  private Font read() {
    try (InputStream in = open()) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(resource, e);
    }
  }

  private InputStream open() {
    return Typeface.class.getResourceAsStream(resource);
  }
}
