package epochscope.export;

import com.fasterxml.jackson.annotation.JsonInclude;
import epochscope.data.Preprocessing;
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

  /**
   * Of the features one by one, or of images.
   *
   * @param dropped columns that were left out because they lack values
   */
  record PreprocessingForm(
      List<FeatureForm> features,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> dropped,
      ImagesForm images) {
    PreprocessingForm {
      if ((features == null) == (images == null)) {
        throw Check.found(
            "features", features == null ? "missing as images is" : "given", "one of them");
      }
      features = features == null ? null : Check.list("features", features, 1);
      dropped = dropped == null ? List.of() : Check.list("dropped", dropped, 0);
    }
  }

  /**
   * @param shape [channels, rows, columns]
   * @param channels each stands for all pixels of its channel
   */
  record ImagesForm(Shape shape, List<FeatureForm> channels) {
    ImagesForm {
      Check.range("number of axes of shape", Check.present("shape", shape).rank(), 3, 3);
      channels = Check.list("channels", channels, 1);
      if (channels.size() != shape.axis(0)) {
        throw Check.found("channels", channels.size() + " entries", shape.axis(0) + " as in shape");
      }
    }
  }

  /**
   * x' = (f(x) − offset)/scale, after missing values were filled.
   *
   * @param log f(x) = ln(max(x + shift, floor)); null: f(x) = x
   */
  record FeatureForm(
      String name,
      String unit,
      Scaling scaling,
      LogarithmForm log,
      Double offset,
      Double scale,
      MissingForm missing) {
    FeatureForm {
      Check.present("name", name);
      unit = unit == null ? "" : unit;
      Check.present("scaling", scaling);
      if ((scaling == Scaling.LOG) != (log != null)) {
        throw Check.found(
            "log",
            log == null ? "missing" : "given",
            "it where the scaling is log, and nowhere else");
      }
      Check.finite("offset", Check.present("offset", offset));
      Check.positive("scale", Check.present("scale", scale));
      Check.present("missing", missing);
    }
  }

  record LogarithmForm(Double shift, Double floor) {
    LogarithmForm {
      Check.finite("shift", Check.present("shift", shift));
      Check.positive("floor", Check.present("floor", floor));
    }

    static LogarithmForm of(Preprocessing.Logarithm log) {
      return log == null ? null : new LogarithmForm(log.shift(), log.floor());
    }

    static Preprocessing.Logarithm logarithm(LogarithmForm form) {
      return form == null ? null : new Preprocessing.Logarithm(form.shift, form.floor);
    }
  }

  /**
   * @param value that stands for a missing one besides an empty cell and NaN; null: none
   */
  record MissingForm(Double value, Preprocessing.Replacement replaced, Double by) {
    MissingForm {
      Check.present("replaced", replaced);
      Check.finite("by", Check.present("by", by));
    }
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
