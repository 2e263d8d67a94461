package epochscope.spec;

/**
 * One experiment, whole: what is learned from, what learns, and how. It is immutable, and its JSON
 * form is the experiment file.
 *
 * @param observe what is followed over the epochs besides loss and quality; null: nothing
 * @param canvas where the network is drawn; null: nobody has drawn it
 */
public record ExperimentSpec(
    String name,
    DataSpec data,
    NetworkSpec network,
    TrainingSpec training,
    ObserveSpec observe,
    CanvasSpec canvas) {
  public ExperimentSpec {
    name = name == null ? "" : name;
    Check.present("data", data);
    Check.present("network", network);
    Check.present("training", training);
    if (canvas != null) {
      canvas.check(network);
    }
  }

  public ExperimentSpec(
      String name, DataSpec data, NetworkSpec network, TrainingSpec training, ObserveSpec observe) {
    this(name, data, network, training, observe, null);
  }

  public ExperimentSpec(String name, DataSpec data, NetworkSpec network, TrainingSpec training) {
    this(name, data, network, training, null);
  }

  public ExperimentSpec withName(String newName) {
    return new ExperimentSpec(newName, data, network, training, observe, canvas);
  }

  public ExperimentSpec withData(DataSpec newData) {
    return new ExperimentSpec(name, newData, network, training, observe, canvas);
  }

  /** What has the same name in both networks stays where it is drawn. */
  public ExperimentSpec withNetwork(NetworkSpec newNetwork) {
    CanvasSpec kept = canvas == null ? null : canvas.of(newNetwork);
    return new ExperimentSpec(name, data, newNetwork, training, observe, kept);
  }

  /**
   * @param newCanvas null: drawn by nobody
   */
  public ExperimentSpec withCanvas(CanvasSpec newCanvas) {
    return new ExperimentSpec(name, data, network, training, observe, newCanvas);
  }

  public ExperimentSpec withTraining(TrainingSpec newTraining) {
    return new ExperimentSpec(name, data, network, newTraining, observe, canvas);
  }
}
