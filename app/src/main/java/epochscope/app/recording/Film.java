package epochscope.app.recording;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;

/** Takes pictures of one size, one after the other. */
interface Film extends Closeable {
  void add(BufferedImage picture) throws IOException;
}
