package epochscope.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import epochscope.spec.Check;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.Precision;
import epochscope.spec.Scaling;
import epochscope.spec.Shape;
import epochscope.spec.Task;
import java.util.List;
import java.util.Map;

/**
 * The JSON form of a {@link Model}, field by field as model.schema.json says.
 *
 * @param created as ISO 8601 says, in UTC
 * @param classes null in a regression
 * @param parameters by node and name
 */
record ModelDocument(
    String format,
    Integer version,
    String created,
    ExperimentSpec experiment,
    PreprocessingForm preprocessing,
    NetworkForm network,
    Map<String, Map<String, ParameterArray>> parameters,
    Task task,
    List<String> classes,
    List<String> targets,
    TrainingForm training,
    CheckForm check) {
  ModelDocument {
    Check.present("created", created);
    Check.present("experiment", experiment);
    Check.present("preprocessing", preprocessing);
    Check.present("network", network);
    Check.present("parameters", parameters);
    Check.present("task", task);
    Check.present("targets", targets);
    Check.present("training", training);
    Check.present("check", check);
  }

  record PreprocessingForm(List<FeatureForm> features) {
    PreprocessingForm {
      features = Check.list("features", features, 1);
    }
  }

  /** x' = (x − offset)/scale, after missing values were filled. */
  record FeatureForm(
      String name, String unit, Scaling scaling, Double offset, Double scale, MissingForm missing) {
    FeatureForm {
      Check.present("name", name);
      unit = unit == null ? "" : unit;
      Check.present("scaling", scaling);
      Check.finite("offset", Check.present("offset", offset));
      Check.positive("scale", Check.present("scale", scale));
      Check.present("missing", missing);
    }
  }

  /**
   * @param value that stands for a missing one besides an empty cell and NaN; null: none
   */
  record MissingForm(Double value, Replacement replaced, Double by) {
    MissingForm {
      Check.present("replaced", replaced);
      Check.finite("by", Check.present("by", by));
    }
  }

  /** What a missing value is replaced by. */
  enum Replacement {
    /** The mean over the training sample. */
    @JsonProperty("mean")
    MEAN
  }

  record NetworkForm(List<InputForm> inputs, List<NodeSpec> nodes, List<String> outputs) {
    NetworkForm {
      inputs = Check.list("inputs", inputs, 1);
      nodes = Check.list("nodes", nodes, 1);
      outputs = Check.list("outputs", outputs, 1);
    }
  }

  record InputForm(String name, Shape shape) {
    InputForm {
      Check.present("name", name);
      Check.present("shape", shape);
    }
  }

  /**
   * @param metrics null where one is not finite
   */
  record TrainingForm(
      Long seed,
      Integer epochs,
      Precision precision,
      String backend,
      @JsonInclude(content = JsonInclude.Include.ALWAYS) Map<String, Double> metrics) {
    TrainingForm {
      Check.present("seed", seed);
      Check.present("epochs", epochs);
      Check.present("precision", precision);
      Check.present("backend", backend);
      Check.present("metrics", metrics);
    }
  }

  /**
   * @param inputs [row][feature], unscaled
   * @param outputs [row][output]
   */
  record CheckForm(List<double[]> inputs, List<double[]> outputs) {
    CheckForm {
      inputs = Check.list("inputs", inputs, CheckRows.MIN_ROWS);
      outputs = Check.list("outputs", outputs, CheckRows.MIN_ROWS);
    }
  }
}
