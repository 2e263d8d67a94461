package epochscope.export;

import epochscope.data.TableContent;
import epochscope.images.ImageStream;
import epochscope.images.UnlabelledImages;
import epochscope.spec.Check;
import epochscope.spec.Shape;
import epochscope.spec.SourceSpec;
import java.nio.file.Path;

/** The rows that a model is to answer, one after another, unscaled. */
interface PredictedRows extends AutoCloseable {
  int size();

  /** Brings row {@code i}, which is the next, into {@code row}. */
  void read(int i, double[] row);

  @Override
  void close();

  /** Of a table, or of an IDX file where the model takes images. */
  static PredictedRows of(Model model, Path data, SourceSpec.Table options) {
    Shape images = model.preprocessing().images();
    return images != null && UnlabelledImages.areIn(data)
        ? new OfImages(data, images)
        : new OfTable(ModelTable.read(model, data, options));
  }

  /** Rows of a table that has been read. */
  record OfTable(TableContent table) implements PredictedRows {
    @Override
    public int size() {
      return table.rows();
    }

    @Override
    public void read(int i, double[] row) {
      for (int f = 0; f < row.length; f++) {
        row[f] = table.values()[f][i];
      }
    }

    @Override
    public void close() {}
  }

  /** Images, read as they are asked for. */
  final class OfImages implements PredictedRows {
    private final UnlabelledImages images;
    private final ImageStream stream;
    private final float[] pixels;

    OfImages(Path file, Shape expected) {
      images = UnlabelledImages.of(file);
      if (!images.shape().equals(expected)) {
        throw Check.found(
            "the shape of the images in " + file, images.shape(), expected + " as the model takes");
      }
      stream = images.pixels().get();
      pixels = new float[expected.size()];
    }

    @Override
    public int size() {
      return images.size();
    }

    @Override
    public void read(int i, double[] row) {
      stream.next(pixels, 0);
      for (int p = 0; p < row.length; p++) {
        row[p] = pixels[p];
      }
    }

    @Override
    public void close() {
      stream.close();
    }
  }
}
