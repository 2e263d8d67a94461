package epochscope.images;

import epochscope.random.Draws;

/**
 * Draws what a calorimeter sees of a toy jet: the energy of its hadrons in square cells of
 * pseudorapidity (columns) and azimuth (rows) around the jet's axis, as shares of the whole.
 */
final class JetPainter implements ImagePainter {
  private static final int QUARK = 1;

  private final int size;

  JetPainter(int size) {
    this.size = size;
  }

  @Override
  public void paint(int label, Draws draws, float[] pixels, int offset) {
    ToyJet jet = new ToyJet(draws, label == QUARK);
    double[] cells = new double[size * size];
    double seen = 0;
    for (ToyJet.Hadron hadron : jet.hadrons()) {
      int column = cell(hadron.eta() - jet.eta());
      int row = cell(hadron.phi() - jet.phi());
      if (row >= 0 && row < size && column >= 0 && column < size) {
        cells[row * size + column] += hadron.energy();
        seen += hadron.energy();
      }
    }
    for (int i = 0; i < cells.length; i++) {
      pixels[offset + i] = (float) (cells[i] / seen);
    }
  }

  private int cell(double fromAxis) {
    return (int) Math.floor((fromAxis / (2 * ToyJet.RADIUS) + 0.5) * size);
  }
}
