package epochscope.spec;

/**
 * One experiment, whole: what is learned from, what learns, and how. It is immutable, and its JSON
 * form is the experiment file.
 */
public record ExperimentSpec(
    String name, DataSpec data, NetworkSpec network, TrainingSpec training) {
  public ExperimentSpec {
    name = name == null ? "" : name;
    Check.present("data", data);
    Check.present("network", network);
    Check.present("training", training);
  }
}
