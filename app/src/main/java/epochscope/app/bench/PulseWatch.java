package epochscope.app.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;

/**
 * Watches the UI thread from within: how often a view's pixels were new, and the longest time from
 * one pulse to the next. UI thread only.
 */
final class PulseWatch extends AnimationTimer {
  /** Of each picture so many rows are compared. */
  private static final int ROWS = 24;

  private final List<ImageView> pictures;
  private final long from = System.nanoTime();
  private int[] fingerprints;
  private long frames;
  private long lastPulse;
  private long longestStall;

  /**
   * @param longestStallMillis from one pulse to the next
   */
  record Seen(double framesPerSecond, double longestStallMillis) {}

  PulseWatch(Scene scene, List<String> views) {
    pictures =
        views.stream()
            .map(id -> (ImageView) scene.lookup("#view-" + id).lookup(".image-view"))
            .filter(Objects::nonNull)
            .toList();
  }

  @Override
  public void handle(long now) {
    long pulse = System.nanoTime();
    if (lastPulse != 0) {
      longestStall = Math.max(longestStall, pulse - lastPulse);
    }
    lastPulse = pulse;
    int[] current = pictures.stream().mapToInt(PulseWatch::fingerprint).toArray();
    if (fingerprints != null && !Arrays.equals(current, fingerprints)) {
      frames++;
    }
    fingerprints = current;
  }

  Seen seen() {
    return new Seen(frames / ((System.nanoTime() - from) / 1e9), longestStall / 1e6);
  }

  /** Of some of its rows; 0: it shows nothing. */
  static int fingerprint(ImageView picture) {
    Image image = picture.getImage();
    if (image == null) {
      return 0;
    }
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] row = new int[width];
    int hash = 1;
    for (int i = 0; i < ROWS; i++) {
      int y = (int) ((i + 0.5) / ROWS * height);
      image
          .getPixelReader()
          .getPixels(0, y, width, 1, PixelFormat.getIntArgbPreInstance(), row, 0, width);
      hash = 31 * hash + Arrays.hashCode(row);
    }
    return hash;
  }
}
