package epochscope.export;

import epochscope.data.Dataset;
import epochscope.data.PreparedData;
import epochscope.data.Preprocessing;
import epochscope.nn.Topology;
import epochscope.spec.Check;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.OutputNames;
import epochscope.spec.Task;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A trained network with all that is needed to use it: raw features in, named outputs out.
 * Immutable by contract: {@code parameters} is handed out uncopied, for reading only.
 *
 * @param experiment it came from, so that it can be trained again
 * @param parameters the flat vector, as the topology's layout says; finite, and in single precision
 *     each a float
 * @param classes names of the classes, of two the second is the signal; empty in a regression
 * @param targets names of the target columns; one, for classes
 * @param check what it answers to some rows
 */
public record Model(
    Instant created,
    ExperimentSpec experiment,
    Preprocessing preprocessing,
    Topology topology,
    double[] parameters,
    Task task,
    List<String> classes,
    List<String> targets,
    TrainingSummary training,
    CheckRows check) {
  /** The one output of a classifier of two classes. */
  public static final String RESPONSE = "response";

  public Model {
    Check.present("created", created);
    Check.present("experiment", experiment);
    Check.present("task", task);
    Check.present("training", training);
    classes = Check.list("classes", classes, task == Task.CLASSIFY ? 2 : 0);
    targets = Check.list("targets", targets, 1);
    ModelShape shape = new ModelShape(topology);
    shape.checkInputs(preprocessing);
    shape.checkOutputs(outputs(experiment, task, classes, targets));
    shape.checkParameters(parameters, training.precision());
    shape.checkRows(Check.present("check", check));
  }

  /** The model that a training made, with rows of its own training sample to check it by. */
  public static Model trained(
      ExperimentSpec experiment,
      PreparedData data,
      Topology topology,
      double[] parameters,
      TrainingSummary training) {
    new ModelShape(topology).checkParameters(parameters, training.precision());
    Dataset sample = data.train();
    Preprocessing preprocessing = data.preprocessing();
    ModelFunction function = new ModelFunction(topology, parameters, preprocessing);
    return new Model(
        Instant.now().truncatedTo(ChronoUnit.SECONDS),
        experiment,
        preprocessing,
        topology,
        parameters,
        sample.task(),
        sample.classes(),
        sample.targets(),
        training,
        CheckRows.of(function, RawRows.spread(sample, preprocessing)));
  }

  /** The same, said to be of another experiment. */
  public Model withExperiment(ExperimentSpec another) {
    return new Model(
        created,
        another,
        preprocessing,
        topology,
        parameters,
        task,
        classes,
        targets,
        training,
        check);
  }

  /** Names of the outputs in their order: the response, the classes, or the targets. */
  public List<String> outputs() {
    return outputs(experiment, task, classes, targets);
  }

  /** What it computes. */
  public ModelFunction function() {
    return new ModelFunction(topology, parameters, preprocessing);
  }

  private static List<String> outputs(
      ExperimentSpec experiment, Task task, List<String> classes, List<String> targets) {
    if (task == Task.REGRESS) {
      return OutputNames.of(experiment.training().loss(), targets);
    }
    return classes.size() == 2 ? List.of(RESPONSE) : classes;
  }
}
