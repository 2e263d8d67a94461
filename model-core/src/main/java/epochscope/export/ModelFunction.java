package epochscope.export;

import epochscope.data.Preprocessing;
import epochscope.nn.Inference;
import epochscope.nn.Topology;
import epochscope.spec.Precision;
import java.util.List;

/**
 * What a model computes, in double precision: missing values filled, features scaled, the network's
 * response. For one thread.
 */
public final class ModelFunction {
  private final Inference network;
  private final List<Preprocessing.Column> columns;

  ModelFunction(Topology topology, double[] parameters, Preprocessing preprocessing) {
    network = new Inference(topology, Precision.DOUBLE);
    network.setParameters(parameters);
    columns = preprocessing.columns();
  }

  /**
   * @param row [feature], unscaled; NaN where a value is missing
   * @return [output]
   */
  public double[] respond(double[] row) {
    double[] scaled = new double[row.length];
    for (int i = 0; i < row.length; i++) {
      scaled[i] = scaled(i, row[i]);
    }
    return network.respond(scaled);
  }

  /**
   * A value as the network sees it.
   *
   * @param value unscaled; NaN where it is missing
   */
  public double scaled(int feature, double value) {
    Preprocessing.Column column = columns.get(feature);
    return column.scaled(column.isMissing(value) ? column.replacement() : value);
  }
}
