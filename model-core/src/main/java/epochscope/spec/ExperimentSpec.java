package epochscope.spec;

/**
 * One experiment, whole: what is learned from, what learns, and how. It is immutable, and its JSON
 * form is the experiment file.
 *
 * @param observe what is followed over the epochs besides loss and quality; null: nothing
 */
public record ExperimentSpec(
    String name, DataSpec data, NetworkSpec network, TrainingSpec training, ObserveSpec observe) {
  public ExperimentSpec {
    name = name == null ? "" : name;
    Check.present("data", data);
    Check.present("network", network);
    Check.present("training", training);
  }

  public ExperimentSpec(String name, DataSpec data, NetworkSpec network, TrainingSpec training) {
    this(name, data, network, training, null);
  }

  public ExperimentSpec withName(String newName) {
    return new ExperimentSpec(newName, data, network, training, observe);
  }

  public ExperimentSpec withData(DataSpec newData) {
    return new ExperimentSpec(name, newData, network, training, observe);
  }

  public ExperimentSpec withNetwork(NetworkSpec newNetwork) {
    return new ExperimentSpec(name, data, newNetwork, training, observe);
  }

  public ExperimentSpec withTraining(TrainingSpec newTraining) {
    return new ExperimentSpec(name, data, network, newTraining, observe);
  }
}
