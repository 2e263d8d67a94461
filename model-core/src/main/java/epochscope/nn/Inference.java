package epochscope.nn;

import epochscope.kernels.JavaDoubleKernels;
import epochscope.kernels.JavaFloatKernels;
import epochscope.kernels.Kernels;
import epochscope.kernels.Rows;
import epochscope.kernels.SplitMix64;
import epochscope.kernels.Values;
import epochscope.spec.Precision;
import java.util.ArrayList;
import java.util.List;

/**
 * The forward pass for those who look at a network or use it: set the parameters, run rows, read
 * activations. Confined to one thread.
 */
public final class Inference {
  private static final int MOST_ROWS = 1024;

  private final Topology topology;
  private final Kernels kernels;
  private final Network network;

  /** Samples of a pass are 2^shift. */
  private final int shift;

  private final List<Workspace> chunks = new ArrayList<>();
  private int count;
  private Inference exact;

  public Inference(Topology topology) {
    this(topology, Precision.FLOAT);
  }

  public Inference(Topology topology, Precision precision) {
    this(topology, precision == Precision.FLOAT ? new JavaFloatKernels() : new JavaDoubleKernels());
  }

  public Inference(Topology topology, Kernels kernels) {
    this.topology = topology;
    this.kernels = kernels;
    network = Network.forInference(topology, kernels);
    shift = Integer.numberOfTrailingZeros(network.samplesAtOnce());
  }

  /**
   * How many rows a run should have. Its activations are kept for those who ask for them, so that a
   * run over a whole sample might not fit into the memory.
   */
  public int rowsAtOnce() {
    return Math.clamp(Network.HELD_VALUES / network.lowering().values(), 1 << shift, MOST_ROWS);
  }

  /**
   * How many rows pass the network together: enough for those who ask for nothing but the response.
   */
  public int rowsOfPass() {
    return 1 << shift;
  }

  public Topology topology() {
    return topology;
  }

  /** The flat parameter vector, as the topology's layout says. */
  public void setParameters(float[] parameters) {
    network.parameters().set(parameters);
    exact = null;
  }

  /** The flat parameter vector, as the topology's layout says. */
  public void setParameters(double[] parameters) {
    network.parameters().set(parameters);
    exact = null;
  }

  /**
   * Computes all activations for the samples from … from + count − 1.
   *
   * @param rows [sample][feature], as the network sees them: already scaled
   */
  public void run(float[] rows, int from, int count) {
    run(rows, from, count, Mode.INFERENCE, 0);
  }

  /**
   * The same with dropout at work: a draw from the networks that dropout makes of this one (Gal and
   * Ghahramani, ICML 2016).
   *
   * @param key names the draw; the same key drops the same units
   */
  public void sample(float[] rows, int from, int count, long key) {
    run(rows, from, count, Mode.SAMPLING, key);
  }

  private void run(float[] rows, int from, int count, Mode mode, long key) {
    Rows table = new Rows(rows, topology.inputs());
    this.count = count;
    for (int done = 0; done < count; done += 1 << shift) {
      int n = samplesIn(done >> shift);
      Workspace chunk = chunk(done >> shift, n);
      kernels.gather(table, from + done, n, chunk.input());
      network.forward(chunk, n, mode, SplitMix64.stream(key, done, 0));
    }
  }

  private Workspace chunk(int index, int n) {
    if (index == chunks.size()) {
      chunks.add(network.workspace(n));
    } else if (chunks.get(index).capacity() < n) {
      chunks.set(index, network.workspace(n));
    }
    return chunks.get(index);
  }

  /** Samples of the last run. */
  public int count() {
    return count;
  }

  /** Of the last run, after the output activation. */
  public float output(int output, int sample) {
    return (float) outputExact(output, sample);
  }

  /** Of the last run, after the output activation, in the precision it was computed in. */
  public double outputExact(int output, int sample) {
    int chunk = sample >> shift;
    int inChunk = sample - (chunk << shift);
    int at = kernels.index(output, inChunk, topology.outputs(), samplesIn(chunk));
    return chunks.get(chunk).response().get(at);
  }

  /**
   * Copies what one unit gave in the last run, after the activation.
   *
   * @param node its index in the topology; −1 − i: input i
   * @param into [sample], from {@code offset}
   */
  public void copyActivations(int node, int unit, float[] into, int offset) {
    int units = units(node);
    for (int i = 0; i << shift < count; i++) {
      int n = samplesIn(i);
      Workspace chunk = chunks.get(i);
      Values values = chunk.output(node);
      int first = kernels.index(unit, 0, units, n);
      int stride = kernels.index(unit, 1, units, n) - first;
      values.copyTo(first, stride, into, offset + (i << shift), n);
    }
  }

  private int units(int node) {
    return node < 0
        ? topology.entries().get(-1 - node).shape().size()
        : topology.nodes().get(node).out();
  }

  private int samplesIn(int chunk) {
    return Math.min(1 << shift, count - (chunk << shift));
  }

  /**
   * The response to one row, computed in double whatever the precision of {@link #run}.
   *
   * @param row [feature], as the network sees it
   * @return [output], after the output activation
   */
  public double[] respond(double[] row) {
    if (exact == null) {
      exact = new Inference(topology, Precision.DOUBLE);
      exact.setParameters(network.parameters().toDoubles());
      exact.chunk(0, 1);
    }
    Workspace chunk = exact.chunks.getFirst();
    chunk.input().set(row);
    exact.network.infer(chunk, 1);
    return chunk.response().toDoubles();
  }
}
