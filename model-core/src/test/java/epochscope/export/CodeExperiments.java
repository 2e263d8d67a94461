package epochscope.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Experiments that together take in every source, optimiser, schedule and loss, by name. */
final class CodeExperiments {
  private static final String MOONS =
      "\"source\": {\"type\": \"two-moons\", \"samples\": 100, \"noise\": 0.1},"
          + " \"scaling\": \"z-score\"";
  private static final String BLOBS =
      "\"source\": {\"type\": \"blobs\", \"samples\": 90, \"classes\": 3}";
  private static final String CURVE = "\"source\": {\"type\": \"curve\", \"samples\": 80}";
  private static final String TANH =
      "{\"name\": \"h1\", \"type\": \"dense\", \"units\": 4, \"activation\": \"tanh\"},"
          + " {\"name\": \"out\", \"type\": \"dense\"}";
  private static final String SGD = "\"optimiser\": {\"type\": \"sgd\", \"learningRate\": 0.05}";

  private final Map<String, Model> models = new LinkedHashMap<>();
  private final Path folder;

  private CodeExperiments(Path folder) {
    this.folder = folder;
  }

  /**
   * @param folder for the files that some of them read
   */
  static Map<String, Model> all(Path folder) throws IOException {
    CodeExperiments all = new CodeExperiments(folder);
    all.networks();
    all.points();
    all.embedded();
    all.tables();
    all.images();
    all.optimisers();
    all.schedules();
    all.losses();
    all.regularisation();
    return all.models;
  }

  private void add(String name, String data, String nodes, String training) {
    models.put(name, TrainedModels.of(data, nodes, training));
  }

  private void networks() {
    add(
        "two-gaussians-2-4-2-1",
        "\"source\": {\"type\": \"two-gaussians\", \"samples\": 200}",
        """
        {"name": "hidden 1", "type": "dense", "units": 4, "activation": "tanh"},
        {"name": "hidden 2", "type": "dense", "units": 2, "activation": "tanh"},
        {"name": "out", "type": "dense"}
        """,
        SGD);
    add(
        "lenet",
        "\"source\": {\"type\": \"digits\", \"samples\": 60}",
        """
        {"name": "c1", "type": "convolution", "filters": 6, "kernel": 5, "padding": 2,
         "activation": "tanh"},
        {"name": "p2", "type": "pooling", "kind": "average", "size": 2},
        {"name": "c3", "type": "convolution", "filters": 16, "kernel": 5, "activation": "tanh"},
        {"name": "p4", "type": "pooling", "kind": "average", "size": 2},
        {"name": "c5", "type": "convolution", "filters": 120, "kernel": 5, "activation": "tanh"},
        {"name": "f6", "type": "dense", "units": 84, "activation": "tanh"},
        {"name": "out", "type": "dense"}
        """,
        SGD);
    add(
        "residual",
        "\"source\": {\"type\": \"shapes\", \"samples\": 60, \"size\": 12, \"smallest\": 2}",
        """
        {"name": "stem", "type": "convolution", "filters": 4, "kernel": 3, "padding": "same"},
        {"name": "train", "type": "convolution", "filters": 4, "kernel": 3, "padding": "same",
         "bias": false},
        {"name": "n1", "type": "batch-normalisation"},
        {"name": "r1", "type": "activation", "activation": "relu"},
        {"name": "c2", "type": "convolution", "filters": 4, "kernel": 3, "padding": "same",
         "bias": false},
        {"name": "n2", "type": "batch-normalisation"},
        {"name": "sum", "type": "add", "inputs": ["n2", "stem"]},
        {"name": "r2", "type": "activation", "activation": "relu"},
        {"name": "halved", "type": "convolution", "filters": 6, "kernel": 3, "stride": 2,
         "padding": "same"},
        {"name": "wide", "type": "pooling", "kind": "sum", "size": 3, "stride": 2,
         "padding": "same"},
        {"name": "max", "type": "pooling", "size": 2, "stride": 1, "padding": "same"},
        {"name": "mean", "type": "pooling", "kind": "average", "size": 2, "stride": 1,
         "padding": "same", "countPadding": false},
        {"name": "drop", "type": "dropout", "rate": 0.2},
        {"name": "g", "type": "global-pooling"},
        {"name": "out", "type": "dense"}
        """,
        "\"optimiser\": {\"type\": \"adam\"}");
    add(
        "jets",
        "\"source\": {\"type\": \"jets\", \"samples\": 60, \"size\": 9}",
        """
        {"name": "turned", "type": "transposed-convolution", "filters": 4, "kernel": 3,
         "stride": 2, "groups": 1, "initialiser": {"type": "he-normal"}},
        {"name": "grouped", "type": "convolution", "filters": 4, "kernel": 3, "groups": 2},
        {"name": "norm", "type": "layer-normalisation"},
        {"name": "peak", "type": "global-pooling", "kind": "max"},
        {"name": "flat", "type": "flatten"},
        {"name": "out", "type": "dense", "initialiser": {"type": "orthogonal", "gain": 0.5}}
        """,
        "\"optimiser\": {\"type\": \"adam\"}, \"maxNorm\": 2");
    add(
        "by-hand",
        """
        "source": {"type": "pictures", "pictures": [
          {"label": "cross", "channels": [["101", "010", "101"]]},
          {"label": "plus", "channels": [["010", "111", "010"]]},
          {"label": "cross", "channels": [["909", "050", [0.5, -0.25, 1]]]},
          {"label": "plus", "channels": [["020", "232", "020"]]}]}
        """,
        """
        {"name": "c", "type": "convolution", "filters": 2, "kernel": 2, "padding": "same",
         "activation": "relu", "initialiser":
           {"type": "given", "weights": [1, 0, 0, -1, 0.5, 2, -2, 1], "biases": [0.5, -0.5]}},
        {"name": "h", "type": "dense", "units": 2, "activation": "tanh",
         "initialiser": {"type": "given", "weights": [0.1], "biases": [0.2]}},
        {"name": "out", "type": "dense", "initialiser": {"type": "given", "weights": [1, -1]}}
        """,
        SGD);
  }

  private void embedded() {
    String classes =
        """
        "source": {"type": "points", "classes": ["red", "blue"], "weighted": true,
                   "features": ["pt [GeV]", "eta"],
                   "rows": [[20.5, 1, 0, 1], [31, 2, 1, 0.5], [1e-3, 0, 1, 2], [7, -9, 0, 1]]%s}
        """;
    add("points", classes.formatted("") + ", \"scaling\": \"min-max\"", TANH, SGD);
    String scales =
        """
        , "scales": [{"offset": 0.5, "scale": 2, "log": {"shift": 1, "floor": 0.1}}, {"scale": 4, "fill": 3}], "missing": -9
        """;
    add(
        "points-scaled",
        classes.formatted(scales) + ", \"split\": {\"counts\": [2, 1, 1]}",
        TANH,
        SGD);
    add(
        "points-values",
        """
        "source": {"type": "points", "targets": ["a", "b"],
                   "rows": [[0.5, 1, 2], [1.5, 0, -1], [2.5, 3, 3]]},
        "split": {"counts": [3, 0, 0]}
        """,
        TANH,
        SGD);
    add(
        "points-one",
        """
        "source": {"type": "points", "rows": [[0.5, 1]]}, "split": {"counts": [1, 0, 0]}
        """,
        TANH,
        SGD);
  }

  private void points() {
    List.of("circles", "xor", "two-moons", "spirals", "checkerboard")
        .forEach(
            type ->
                add(
                    type,
                    "\"source\": {\"type\": \"%s\", \"samples\": 100}".formatted(type),
                    TANH,
                    SGD));
    add("blobs", BLOBS + ", \"scaling\": \"min-max\"", TANH, SGD);
    add(
        "two-gaussians-share",
        "\"source\": {\"type\": \"two-gaussians\", \"samples\": 100, \"signalShare\": 0.2}",
        TANH,
        SGD);
    add(
        "blobs-in-space",
        "\"source\": {\"type\": \"blobs\", \"samples\": 100, \"features\": 4}",
        TANH,
        SGD);
    for (String missing : List.of("mean", "drop-rows", "drop-columns")) {
      add(
          "collisions-" + missing,
          "\"source\": {\"type\": \"collisions\", \"samples\": 100}, \"scaling\": \"z-score\","
              + " \"missing\": \"%s\"".formatted(missing),
          TANH,
          SGD);
    }
    add("plane", "\"source\": {\"type\": \"plane\", \"samples\": 100}", TANH, SGD);
    for (String function : List.of("sine", "parabola", "absolute", "step", "line")) {
      add(
          "curve-" + function,
          "\"source\": {\"type\": \"curve\", \"samples\": 80, \"function\": \"%s\"}"
              .formatted(function),
          TANH,
          SGD);
    }
  }

  private void tables() throws IOException {
    StringBuilder csv = new StringBuilder("# a comment\npt [GeV],eta,mass,w,event,label\n");
    for (int i = 0; i < 120; i++) {
      csv.append(20 + 7 * (i % 9)).append(',').append(i % 7 - 3).append(',');
      csv.append(i % 11 == 0 ? "" : i % 13 == 0 ? "-999" : 80 + i % 17).append(',');
      csv.append(1 + i % 3).append(',').append(i).append(',');
      csv.append(i % 3 == 0 ? "signal" : "background").append('\n');
    }
    Path file = Files.writeString(folder.resolve("table.csv"), csv);
    String source =
        "\"source\": {\"type\": \"table\", \"file\": \"%s\", \"weights\": \"w\", \"missing\": -999,"
            + " \"ignore\": [%s]}";
    add(
        "table-mixed",
        source.formatted(file, "\"event\"")
            + ", \"scaling\": \"z-score\", \"scalings\": {\"pt\": \"log\", \"eta\": \"none\"},"
            + " \"missing\": \"median\", \"balance\": {\"method\": \"class-weights\"}",
        TANH,
        SGD);
    add(
        "table-event-number",
        source.formatted(file, "\"eta\"")
            + ", \"scaling\": \"z-score\", \"missing\": \"mode\","
            + " \"split\": {\"eventNumber\": \"event\"}",
        TANH,
        SGD);
    add(
        "table-dropped-rows",
        source.formatted(file, "\"event\"")
            + ", \"missing\": \"drop-rows\", \"split\": {\"stratified\": true},"
            + " \"balance\": {\"method\": \"oversample\"}",
        TANH,
        SGD);
    add(
        "table-given-weights",
        source.formatted(file, "\"event\"")
            + ", \"scaling\": \"min-max\", \"missing\": \"constant\","
            + " \"balance\": {\"classWeights\": {\"signal\": 3}}",
        TANH,
        SGD);
    add(
        "table-regression",
        "\"source\": {\"type\": \"table\", \"file\": \"%s\", \"targets\": [\"pt\", \"eta\"],"
                .formatted(file)
            + " \"features\": [\"mass\", \"w\"], \"missing\": -999}, \"scaling\": \"log\"",
        TANH,
        SGD);
    add(
        "table-stand-in",
        "\"source\": {\"type\": \"table\"}, \"scaling\": \"z-score\","
            + " \"balance\": {\"method\": \"undersample\"},"
            + " \"split\": {\"train\": 1, \"validation\": 0}",
        TANH,
        SGD);
  }

  private void images() throws IOException {
    Path images = folder.resolve("images.idx");
    Path labels = folder.resolve("labels.idx");
    ByteBuffer pixels = ByteBuffer.allocate(16 + 40 * 6);
    pixels.putInt(0x803).putInt(40).putInt(2).putInt(3);
    IntStream.range(0, 240).forEach(i -> pixels.put((byte) (i * 37)));
    ByteBuffer classes = ByteBuffer.allocate(8 + 40).putInt(0x801).putInt(40);
    IntStream.range(0, 40).forEach(i -> classes.put((byte) (i % 3)));
    Files.write(images, pixels.array());
    Files.write(labels, classes.array());
    String files = "\"images\": \"%s\", \"labels\": \"%s\"".formatted(images, labels);
    add(
        "idx",
        "\"source\": {\"type\": \"idx\", %s, \"testImages\": \"%s\", \"testLabels\": \"%s\"},"
                .formatted(files, images, labels)
            + " \"scaling\": \"z-score\", \"split\": {\"train\": 1, \"validation\": 0},"
            + " \"augmentation\": {\"shift\": 1, \"rotate\": 10, \"scale\": 0.1, \"flip\": true,"
            + " \"noise\": 0.1}",
        TANH,
        SGD);
  }

  private void optimisers() {
    List.of(
            "gd",
            "sgd",
            "momentum",
            "momentum-lecture",
            "nesterov",
            "adagrad",
            "rmsprop",
            "adam",
            "adamw",
            "amsgrad",
            "nadam",
            "lbfgs")
        .forEach(
            type ->
                add(
                    "optimiser-" + type,
                    MOONS,
                    TANH,
                    "\"optimiser\": {\"type\": \"%s\"}".formatted(type)));
    add(
        "optimiser-perceptron",
        MOONS,
        "{\"name\": \"out\", \"type\": \"dense\", \"activation\": \"step\","
            + " \"initialiser\": {\"type\": \"zero\"}}",
        "\"optimiser\": {\"type\": \"perceptron\"}");
  }

  private void schedules() {
    Map<String, String> schedules = new LinkedHashMap<>();
    schedules.put("step", "\"type\": \"step\", \"every\": 2");
    schedules.put("exponential", "\"type\": \"exponential\"");
    schedules.put("cosine", "\"type\": \"cosine\", \"period\": 3, \"minimum\": 1e-4");
    schedules.put(
        "restarts",
        "\"type\": \"cosine\", \"period\": 0.5, \"restarts\": true, \"periodMultiplier\": 2");
    schedules.put("on-plateau", "\"type\": \"on-plateau\", \"patience\": 1");
    schedules.put("one-cycle", "\"type\": \"one-cycle\", \"epochs\": 5");
    schedules.put(
        "warm-up", "\"type\": \"warm-up\", \"epochs\": 0.5, \"then\": {\"type\": \"exponential\"}");
    schedules.forEach(
        (name, json) ->
            add("schedule-" + name, MOONS, TANH, SGD + ", \"schedule\": {" + json + "}"));
  }

  private void losses() {
    for (String loss : List.of("mean-absolute-error", "huber", "log-cosh")) {
      add("loss-" + loss, CURVE, TANH, loss(loss, ""));
    }
    add(
        "loss-poisson",
        CURVE.replace("curve\"", "curve\", \"function\": \"parabola\""),
        TANH,
        loss("poisson", ""));
    add("loss-likelihood", CURVE, TANH, loss("gaussian-negative-log-likelihood", ""));
    add(
        "loss-mixture",
        CURVE,
        TANH,
        loss("gaussian-mixture", ", \"components\": 2, \"sigma\": \"softplus\""));
    add("loss-hinge", MOONS, TANH, loss("hinge", ""));
    add("loss-squared-hinge", BLOBS, TANH, loss("squared-hinge", ""));
    add("loss-squared", MOONS, TANH, loss("mean-squared-error", ""));
    add(
        "loss-smoothed",
        BLOBS,
        TANH,
        loss("categorical-cross-entropy", ", \"labelSmoothing\": 0.1"));
    add("loss-divergence", BLOBS, TANH, loss("kullback-leibler", ""));
  }

  private static String loss(String type, String options) {
    return SGD + ", \"loss\": {\"type\": \"" + type + "\"" + options + "}";
  }

  private void regularisation() {
    add(
        "penalties",
        MOONS + ", \"augmentation\": {\"noise\": 0.1}",
        TANH,
        SGD + ", \"l1\": 1e-4, \"l2\": 1e-3, \"clipValue\": 1, \"clipNorm\": 2, \"maxNorm\": 3");
    add("stopping", MOONS, TANH, SGD + ", \"earlyStopping\": {\"patience\": 3}");
    add("double", MOONS, TANH, SGD + ", \"precision\": \"double\"");
  }
}
