package epochscope.app.handout;

import epochscope.app.environment.Version;
import epochscope.views.drawing.Palette;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The head of a page: its looks, and what it may do. Nothing is fetched from anywhere, and of
 * scripts and styles only its own are obeyed.
 */
record PageHead(String title) {
  static final String SCRIPT = resource("page.js");

  private static final int RUNS = 8;

  Html write(Html page) {
    String style = style();
    page.open("head").raw("<meta charset=\"utf-8\">\n");
    page.open("meta").with("http-equiv", "Content-Security-Policy").with("content", policy(style));
    meta(page, "viewport", "width=device-width, initial-scale=1");
    meta(page, "color-scheme", "light dark");
    meta(page, "generator", "Epochscope " + Version.current().program());
    page.element("title", title).raw("<link rel=\"icon\" href=\"data:,\">\n");
    return page.open("style").raw(style).close("style", "head");
  }

  private static void meta(Html page, String name, String content) {
    page.open("meta").with("name", name).with("content", content);
  }

  private static String policy(String style) {
    return "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; style-src '"
        + hash(style)
        + "'; script-src '"
        + hash(SCRIPT)
        + "'";
  }

  /** Colours are those of the pictures. */
  private static String style() {
    return ":root{"
        + colours(Palette.LIGHT)
        + "}\n@media screen and (prefers-color-scheme:dark){:root{"
        + colours(Palette.DARK)
        + "}}\n"
        + resource("page.css");
  }

  private static String colours(Palette palette) {
    StringBuilder colours = new StringBuilder();
    add(colours, "ground", palette.surface());
    add(colours, "text", palette.text());
    add(colours, "muted", palette.muted());
    add(colours, "axis", palette.axis());
    add(colours, "grid", palette.grid());
    add(colours, "train", palette.train());
    add(colours, "validation", palette.validation());
    for (int i = 1; i <= RUNS; i++) {
      add(colours, "run-" + i, palette.run(i));
    }
    return colours.toString();
  }

  private static void add(StringBuilder colours, String name, int colour) {
    colours.append("--").append(name).append(':').append(Html.colour(colour)).append(';');
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = PageHead.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
