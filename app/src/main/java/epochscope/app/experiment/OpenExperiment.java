package epochscope.app.experiment;

import epochscope.analysis.FeaturePlane;
import epochscope.analysis.KeptAnswers;
import epochscope.analysis.RunLog;
import epochscope.backend.Engine;
import epochscope.data.DataFingerprint;
import epochscope.data.PreparedData;
import epochscope.export.Model;
import epochscope.export.SavedRun;
import epochscope.export.TrainingSummary;
import epochscope.history.Metrics;
import epochscope.history.Snapshot;
import epochscope.nn.Topology;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.TrainingSpec;
import epochscope.train.Checkpoint;
import epochscope.train.TrainingCommand;
import epochscope.train.TrainingSession;
import epochscope.views.KeptRun;
import epochscope.views.Selection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** An experiment that is ready to run: its data are prepared and its session waits at epoch 0. */
public final class OpenExperiment implements AutoCloseable {
  private final String title;
  private final ExperimentSpec spec;
  private final ExperimentSpec resolved;
  private final Topology topology;
  private final PreparedData data;
  private final Engine engine;
  private final TrainingSession session;
  private final EventLog log;
  private final KeptAnswers keptAnswers = new KeptAnswers();

  private List<OpenExperiment> companions = List.of();

  /** Null: nobody has asked yet. */
  private String fingerprint;

  /** Of the data, whatever the network. */
  private final Map<Long, FeaturePlane> planes;

  /**
   * @param spec as the user has it, with what the data decide left open
   * @param resolved with every unit, activation and loss given
   * @param engine what trains
   */
  OpenExperiment(
      String title,
      ExperimentSpec spec,
      ExperimentSpec resolved,
      Topology topology,
      PreparedData data,
      Engine engine,
      TrainingSession session,
      EventLog log) {
    this(title, spec, resolved, topology, data, engine, session, log, new ConcurrentHashMap<>());
    plane(firstSelection());
  }

  private OpenExperiment(
      String title,
      ExperimentSpec spec,
      ExperimentSpec resolved,
      Topology topology,
      PreparedData data,
      Engine engine,
      TrainingSession session,
      EventLog log,
      Map<Long, FeaturePlane> planes) {
    this.title = title;
    this.spec = spec;
    this.resolved = resolved;
    this.topology = topology;
    this.data = data;
    this.engine = engine;
    this.session = session;
    this.log = log;
    this.planes = planes;
  }

  public String title() {
    return title;
  }

  public ExperimentSpec spec() {
    return spec;
  }

  public ExperimentSpec resolved() {
    return resolved;
  }

  public Topology topology() {
    return topology;
  }

  /** As they were prepared; see {@link #data(Snapshot)}. */
  public PreparedData data() {
    return data;
  }

  /** The data that a moment was trained on: they change where the sample is edited by hand. */
  public PreparedData data(Snapshot moment) {
    return session.data(moment.step());
  }

  /** What trains. */
  public Engine engine() {
    return engine;
  }

  public TrainingSession session() {
    return session;
  }

  /** Answers that do not depend on the moment. */
  KeptAnswers keptAnswers() {
    return keptAnswers;
  }

  /** Those that are trained beside it, in the order of the lesson. */
  public List<OpenExperiment> companions() {
    return companions;
  }

  /** From now on {@code others} are trained beside it, and end with it. */
  void accompany(List<OpenExperiment> others) {
    companions = List.copyOf(others);
  }

  /** What has happened in the session. */
  public RunLog log() {
    return log.log();
  }

  /** The same data and session under another network: an earlier run, to be looked at. */
  public OpenExperiment as(
      ExperimentSpec otherSpec, ExperimentSpec otherResolved, Topology otherTopology) {
    return new OpenExperiment(
        title, otherSpec, otherResolved, otherTopology, data, engine, session, log, planes);
  }

  /** The same session under another network and on other data: a run that is trained beside it. */
  OpenExperiment as(ExperimentSpec otherResolved, Topology otherTopology, PreparedData otherData) {
    return new OpenExperiment(
        title,
        otherResolved,
        otherResolved,
        otherTopology,
        otherData,
        engine,
        session,
        log,
        otherData == data ? planes : new ConcurrentHashMap<>());
  }

  /** The first two features, or the only one; the signal of two classes. */
  public Selection firstSelection() {
    return new Selection(null, 0, 0, data.train().features().size() > 1 ? 1 : -1, 0);
  }

  /**
   * The plane of the features selected. The first time for two features it reads the whole training
   * sample: ask for it off the UI thread where it is large.
   */
  public FeaturePlane plane(Selection selection) {
    long key = (long) selection.xFeature() << 32 | selection.yFeature() & 0xFFFFFFFFL;
    return planes.computeIfAbsent(
        key, pair -> FeaturePlane.around(data, selection.xFeature(), selection.yFeature()));
  }

  /**
   * The model of a moment of the run.
   *
   * @param epochs after which its parameters were taken
   * @param metrics of these very parameters
   */
  public Model model(Snapshot moment, int epochs, Metrics metrics) {
    TrainingSpec training = resolved.training();
    float[] parameters = moment.parameters();
    return Model.trained(
        resolved,
        data(moment),
        topology,
        IntStream.range(0, parameters.length).mapToDouble(i -> parameters[i]).toArray(),
        new TrainingSummary(
            session.seed(), epochs, training.precision(), engine.backend(), metrics));
  }

  /**
   * The model of a moment of the run, whose experiment holds the sample where it was changed by
   * hand. Not on the UI thread.
   */
  public Model portableModel(Snapshot moment) {
    Model model = model(moment, moment.epoch(), moment.metrics());
    return model.withExperiment(new HandMadeSample(data, data(moment)).in(model.experiment()));
  }

  /**
   * The run as a file keeps it. The first time it reads all the data: not on the UI thread.
   *
   * @param model what was learned
   */
  public SavedRun saved(Checkpoint checkpoint, Model model) {
    return new SavedRuns(resolved, data).of(checkpoint, model, fingerprint());
  }

  /** The run as a file keeps it, with the model of its newest moment. */
  public SavedRun saved(Checkpoint checkpoint) {
    Snapshot newest = checkpoint.history().latest();
    return saved(checkpoint, model(newest, newest.epoch(), newest.metrics()));
  }

  /**
   * Makes the session go on with a run that was saved. Reads all the data: not on the UI thread.
   *
   * @return whether exactly as if it had never stopped; else only its parameters are taken over,
   *     since the file holds no exact state, or these are other data
   * @throws epochscope.spec.InvalidInputException if it is of another network
   */
  public boolean resume(SavedRun run) {
    SavedRuns runs = new SavedRuns(resolved, data);
    runs.checkParameters(run.history(), topology.parameters().size());
    boolean exact = run.continuation() != null && run.continuation().data().equals(fingerprint());
    session.submit(
        exact
            ? new TrainingCommand.Resume(runs.checkpoint(run))
            : new TrainingCommand.Adopt(run.history()));
    return exact;
  }

  /**
   * As it is drawn beside another.
   *
   * @param number from 1 on
   */
  public KeptRun beside(int number) {
    return new KeptRun(
        number, title(), session.history(), Double.NaN, resolved(), topology(), data());
  }

  /** Ends the session, and those beside it. */
  @Override
  public void close() {
    companions.forEach(OpenExperiment::close);
    session.close();
  }

  private synchronized String fingerprint() {
    if (fingerprint == null) {
      fingerprint = DataFingerprint.of(data);
    }
    return fingerprint;
  }
}
