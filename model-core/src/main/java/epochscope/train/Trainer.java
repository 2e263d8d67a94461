package epochscope.train;

import static epochscope.spec.OptimiserSpec.MAX_LEARNING_RATE;

import epochscope.backend.Compute;
import epochscope.backend.KernelSelection;
import epochscope.data.Dataset;
import epochscope.data.PreparedData;
import epochscope.history.Metrics;
import epochscope.history.Snapshot;
import epochscope.kernels.Kernels;
import epochscope.kernels.SplitMix64;
import epochscope.nn.Initialiser;
import epochscope.nn.Loss;
import epochscope.nn.Network;
import epochscope.nn.Targets;
import epochscope.nn.Topology;
import epochscope.nn.Transplant;
import epochscope.optim.Optimiser;
import epochscope.optim.Schedule;
import epochscope.spec.Check;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.HeapRoom;
import epochscope.spec.TrainingSpec;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Trains a network, one update at a time. It knows no threads, and all it does is a function of the
 * experiment, the data and the kernels: the same run gives the same bits on the same machine.
 */
public final class Trainer {
  private static final int DROPOUT_STREAM = 2;

  /** Initial value, parameter, gradient and one of the optimiser's vectors: the least there is. */
  private static final int BYTES_PER_PARAMETER = Double.BYTES + 3 * Float.BYTES;

  /** So far a count is exact as a double, too. */
  private static final double MAX_EXACT = 1L << 53;

  private final boolean fullBatch;
  private final Network network;
  private final Loss loss;
  private final Optimiser optimiser;
  private final Schedule schedule;
  private final MaxNorm maxNorm;
  private final EarlyStopping earlyStopping;
  private final TrainerSample.Maker samples;

  /** Changes where another sample takes its place. */
  private TrainerSample sample;

  private PreparedData data;
  private long seed;
  private double learningRate;
  private int epoch;
  private long updates;
  private long samplesSeen;

  /**
   * A training at epoch 0.
   *
   * @param resolved with nothing left open: loss, output units and activation are named
   * @param compute which kernels, and how many threads
   */
  public Trainer(ExperimentSpec resolved, PreparedData data, Compute compute) {
    this.data = data;
    TrainingSpec spec = resolved.training();
    Dataset train = data.train();
    Check.range("number of training samples", train.size(), 1, Integer.MAX_VALUE);
    Topology topology = Topology.of(resolved.network(), train.shape());
    int parameters = topology.parameters().size();
    HeapRoom.require(
        "training of " + parameters + " parameters", (long) BYTES_PER_PARAMETER * parameters);
    fullBatch = spec.optimiser().isFullBatch();
    int capacity = TrainerSample.capacity(resolved, SampleOrder.of(train.size(), data.balance()));
    Kernels kernels = KernelSelection.choose(compute, topology, capacity, spec.precision());
    network = Network.forTraining(topology, kernels);
    network.parameters().set(Initialiser.parameters(topology, spec.seed()));
    loss = Loss.of(spec.loss(), topology, kernels);
    maxNorm = new MaxNorm(spec.maxNorm(), network);
    samples =
        new TrainerSample.Maker(
            resolved,
            network,
            loss,
            new Targets(topology, Check.present("loss", spec.loss())),
            new WeightPenalty(spec.l1(), spec.l2(), network),
            GradientClipping.of(spec, kernels));
    sample = samples.of(data);
    int size = topology.parameters().size();
    optimiser = Optimiser.of(spec.optimiser(), kernels, topology.parameters().trained());
    schedule =
        Schedule.of(spec.schedule(), Math.ceilDiv(sample.order().size(), sample.batchSize()));
    earlyStopping = new EarlyStopping(spec.earlyStopping(), kernels, size);
    seed = spec.seed();
    learningRate = spec.optimiser().learningRate();
    sample.order().start(seed, 0, 0);
  }

  /** What is trained on now. */
  public PreparedData data() {
    return data;
  }

  /**
   * From the next update on another sample is trained on, of the same features and targets. The
   * epoch goes on where it is, in the order of the new sample, and ends with its last event; the
   * schedule goes on as planned at the beginning.
   */
  public void setData(PreparedData another) {
    Check.range("number of training samples", another.train().size(), 1, Integer.MAX_VALUE);
    int position = sample.order().position();
    data = another;
    sample = samples.of(another);
    sample.order().start(seed, epoch, Math.min(position, sample.order().size() - 1));
  }

  /** Whether no event of this epoch has been visited yet. */
  boolean isAtEpochStart() {
    return sample.order().position() == 0;
  }

  /** Sets one parameter by hand; what the optimiser remembers stays. */
  public void setParameter(int index, float value) {
    Check.range("index of a trained parameter", index, 0, network.trained().size() - 1);
    Check.finite("parameter", value);
    network.kernels().slice(network.parameters(), index, 1).set(new float[] {value});
  }

  /** Takes over what another network has learned; meant for a training at epoch 0. */
  public void take(Transplant transplant) {
    for (Transplant.Graft graft : transplant.grafts()) {
      int size = graft.values().length;
      network.kernels().slice(network.parameters(), graft.offset(), size).set(graft.values());
    }
  }

  /** Completed passes over the training sample. */
  public int epoch() {
    return epoch;
  }

  /** Parameter updates made. */
  public long step() {
    return updates;
  }

  /** Training samples seen. */
  public long samples() {
    return samplesSeen;
  }

  /**
   * One parameter update. The last batch of an epoch is what is left, and counts as what it is.
   *
   * @return whether it completed an epoch
   */
  public boolean update() {
    SampleOrder order = sample.order();
    int n = order.next(sample.batchSize());
    long randomKey = SplitMix64.stream(seed, DROPOUT_STREAM, updates);
    sample.batch().select(order.rows(), order.position(), n, randomKey);
    optimiser.update(sample.batch(), network.trained(), schedule.rate(learningRate, updates));
    maxNorm.apply();
    updates++;
    samplesSeen += n;
    if (order.advance(n)) {
      return false;
    }
    epoch++;
    order.start(seed, epoch, 0);
    return true;
  }

  /** The optimiser's, or the one set since; what an update takes of it is the schedule's matter. */
  public double learningRate() {
    return learningRate;
  }

  public void setLearningRate(double rate) {
    learningRate =
        Check.range("learningRate", Check.positive("learningRate", rate), 0, MAX_LEARNING_RATE);
    schedule.baseSet();
  }

  /** A copy of the flat parameter vector. */
  public float[] parameters() {
    return network.parameters().toFloats();
  }

  /**
   * Loss, and for classes accuracy and, of two, the area under the ROC curve: of the training
   * sample (a fixed part of it, where it is large) and the whole validation sample. The penalty on
   * weights is not part of these losses. Also the learning rate that the next update would take
   * and, where the experiment asks, Taylor coefficients.
   */
  public Metrics evaluate() {
    Map<String, Double> metrics = new LinkedHashMap<>();
    sample.evaluations().forEach(evaluation -> evaluation.measure(metrics));
    metrics.put(Metrics.LEARNING_RATE, schedule.rate(learningRate, updates));
    if (sample.taylor() != null) {
      sample.taylor().measure(network.parameters(), metrics);
    }
    return new Metrics(metrics);
  }

  /** The loss of the last update's batch before that update, penalty included; NaN before any. */
  public double lastBatchLoss() {
    BatchLoss batch = sample.batch();
    return batch.lastPart() == 0 ? Double.NaN : batch.value();
  }

  /**
   * Whether all logits of the last update's batch were finite, which costs next to nothing, unlike
   * {@link #lastBatchLoss}. Where an update takes the whole training sample, whether all parameters
   * are: a line search may well have looked at points where nothing is.
   */
  public boolean isFinite() {
    Kernels kernels = network.kernels();
    return fullBatch
        ? kernels.allFinite(network.parameters(), network.parameters().size())
        : kernels.allFinite(
            sample.batch().space().logits(),
            sample.batch().lastPart() * network.topology().outputs());
  }

  /**
   * The name of the first node whose parameters, or activations of the last batch, are not finite.
   */
  public Optional<String> firstNonFiniteNode() {
    return network.firstNonFiniteNode(sample.batch().space(), sample.batch().lastPart());
  }

  /**
   * Tells schedule and early stopping what came out after this epoch.
   *
   * @param mayStop false: early stopping has had its say before, and is not asked
   * @return whether to stop; the weights are then those of the best epoch
   */
  public boolean endEpoch(Metrics metrics, boolean mayStop) {
    boolean validated = metrics.values().containsKey(Metrics.VALIDATION_LOSS);
    double watched = metrics.get(validated ? Metrics.VALIDATION_LOSS : Metrics.TRAIN_LOSS);
    schedule.endEpoch(updates, watched);
    return mayStop && earlyStopping.endEpoch(epoch, watched, network.parameters());
  }

  /** The epoch of the lowest validation loss so far. */
  public int bestEpoch() {
    return earlyStopping.bestEpoch();
  }

  /** All that is needed to go on from here to the bit, in an order of its own. */
  public byte[] capture() {
    ByteBuffer out = ByteBuffer.allocate(stateBytes());
    out.putLong(seed).putInt(epoch).putLong(updates).putLong(samplesSeen);
    out.putInt(sample.order().position()).putDouble(learningRate);
    network.parameters().save(out);
    optimiser.save(out);
    schedule.save(out);
    earlyStopping.save(out);
    return out.array();
  }

  /**
   * Back to where {@link #capture} was called on a trainer of the same experiment, with the data
   * that it had then.
   *
   * @throws epochscope.spec.InvalidInputException if it was not: files hold states, too
   */
  public void restore(byte[] state) {
    if (state.length != stateBytes()) {
      throw Check.found(
          "the exact state", state.length + " bytes long", stateBytes() + " for this network");
    }
    ByteBuffer in = ByteBuffer.wrap(state);
    seed = in.getLong();
    epoch = Check.range("epoch of the exact state", in.getInt(), 0, Integer.MAX_VALUE);
    updates = (long) Check.range("step of the exact state", in.getLong(), 0, MAX_EXACT);
    samplesSeen = (long) Check.range("samples of the exact state", in.getLong(), 0, MAX_EXACT);
    int last = sample.order().size() - 1;
    int position = Check.range("place in the epoch of the exact state", in.getInt(), 0, last);
    learningRate =
        Check.range("learning rate of the exact state", in.getDouble(), 0, MAX_LEARNING_RATE);
    network.parameters().load(in);
    optimiser.load(in);
    schedule.load(in);
    earlyStopping.load(in);
    sample.order().start(seed, epoch, position);
    sample.batch().forget();
  }

  /**
   * To the parameters and counters of {@code moment}, of a training of the same network; the memory
   * of optimiser, schedule and early stopping stays as it is, and the epoch begins with its first
   * sample.
   */
  public void moveTo(Snapshot moment) {
    network.parameters().set(moment.parameters());
    epoch = moment.epoch();
    updates = moment.step();
    samplesSeen = moment.samples();
    sample.order().start(seed, epoch, 0);
    sample.batch().forget();
  }

  private int stateBytes() {
    int fields = 4 * Long.BYTES + 2 * Integer.BYTES;
    int values = Math.addExact(network.parameters().bytes(), optimiser.bytes());
    return Math.addExact(fields + schedule.bytes() + earlyStopping.bytes(), values);
  }
}
