package epochscope.app.experiment;

import epochscope.backend.Compute;
import epochscope.backend.Engine;
import epochscope.backend.KernelSelection;
import epochscope.data.DataPreparation;
import epochscope.data.ExperimentResolver;
import epochscope.data.PreparedData;
import epochscope.history.History;
import epochscope.nn.Topology;
import epochscope.spec.ExperimentSpec;
import epochscope.train.TrainingEvent;
import epochscope.train.TrainingSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Makes an experiment ready to run. Slow: not on the UI thread.
 *
 * @param historyBytes memory for the run's moments
 */
public record ExperimentOpener(Compute compute, long historyBytes) {
  private static final long MEGABYTE = 1_000_000;

  /**
   * @param threads 0: all cores but one
   */
  public static ExperimentOpener of(int threads, int historyMegabytes) {
    return new ExperimentOpener(
        threads == 0 ? Compute.auto() : Compute.cpu(threads), historyMegabytes * MEGABYTE);
  }

  /** What each of so many runs is opened with that train at once: they share memory and threads. */
  public ExperimentOpener sharedBy(int runs) {
    int threads = Math.max(1, compute.threads() / runs);
    return new ExperimentOpener(
        new Compute(compute.device(), compute.choice(), threads), historyBytes / runs);
  }

  /**
   * @param events is called on the session's thread
   * @throws epochscope.spec.InvalidInputException if the experiment cannot be run
   */
  public OpenExperiment open(String title, ExperimentSpec spec, Consumer<TrainingEvent> events) {
    return open(title, spec, null, events);
  }

  /**
   * An experiment and those trained beside it, which share its memory and threads, and its data
   * where they are on the same; each of them stands at epoch 0.
   *
   * @param edited the data of {@code spec}, as they were changed by hand; null: they are prepared
   *     from it alone
   * @param beside by their names
   * @param events of the first alone; called on its session's thread
   * @throws epochscope.spec.InvalidInputException if one of them cannot be run
   */
  public OpenExperiment open(
      String title,
      ExperimentSpec spec,
      PreparedData edited,
      Map<String, ExperimentSpec> beside,
      Consumer<TrainingEvent> events) {
    ExperimentOpener sharing = sharedBy(1 + beside.size());
    PreparedData prepared = DataPreparation.prepare(spec.data());
    OpenExperiment open = sharing.ready(title, spec, prepared, edited, events);
    List<OpenExperiment> others = new ArrayList<>();
    try {
      beside.forEach(
          (name, its) -> {
            boolean same = its.data().equals(spec.data());
            PreparedData own = same ? prepared : DataPreparation.prepare(its.data());
            others.add(sharing.ready(name, its, own, null, event -> {}));
          });
      others.forEach(other -> other.session().capture().join());
    } catch (RuntimeException e) {
      others.forEach(OpenExperiment::close);
      open.close();
      throw e;
    }
    open.accompany(others);
    return open;
  }

  /**
   * @param edited the data of {@code spec}, as they were changed by hand; null: they are prepared
   *     from it alone
   * @param events is called on the session's thread
   * @throws epochscope.spec.InvalidInputException if the experiment cannot be run
   */
  public OpenExperiment open(
      String title, ExperimentSpec spec, PreparedData edited, Consumer<TrainingEvent> events) {
    return ready(title, spec, DataPreparation.prepare(spec.data()), edited, events);
  }

  private OpenExperiment ready(
      String title,
      ExperimentSpec spec,
      PreparedData prepared,
      PreparedData edited,
      Consumer<TrainingEvent> events) {
    PreparedData data = edited == null ? prepared : edited;
    ExperimentSpec resolved = ExperimentResolver.resolve(spec, data);
    Topology topology = Topology.of(resolved.network(), data.train().shape());
    EventLog log = new EventLog(topology.parameters());
    TrainingSession session =
        new TrainingSession(
            resolved, data, compute, new History(historyBytes), log.andThen(events));
    log.watch(session);
    int batchSize = Math.min(resolved.training().batchSize(), data.train().size());
    Engine engine =
        KernelSelection.engine(compute, topology, batchSize, resolved.training().precision());
    return new OpenExperiment(title, spec, resolved, topology, prepared, engine, session, log);
  }
}
