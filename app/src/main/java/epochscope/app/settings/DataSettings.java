package epochscope.app.settings;

import epochscope.spec.CurveFunction;
import epochscope.spec.DataSpec;
import epochscope.spec.EmbeddedPoints;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.ImageSource;
import epochscope.spec.NodeSpec;
import epochscope.spec.SourceSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** What can be set about the sample that is learned from. */
final class DataSettings {
  private static final String SAMPLE = "sample";
  private static final double ANY = 1e9;

  private DataSettings() {}

  private static final List<Setting> SOURCE =
      List.of(
          new ChoiceSetting(
              "source", SAMPLE, SourceKind.WORDS, SourceKind::word, SourceKind::withSource),
          NumberSetting.of("samples", SAMPLE, "data.source.samples", 2, SourceSpec.MAX_SAMPLES),
          NumberSetting.of("noise", SAMPLE, "data.source.noise", 0, 100),
          NumberSetting.of("classes", SAMPLE, "data.source.classes", 2, 100),
          NumberSetting.of("spread", SAMPLE, "data.source.spread", 0, 100),
          NumberSetting.of("turns", SAMPLE, "data.source.turns", 0.1, 10),
          NumberSetting.of("cells", SAMPLE, "data.source.cells", 2, 64),
          ChoiceSetting.of("function", SAMPLE, "data.source.function", CurveFunction.class),
          NumberSetting.of("from", SAMPLE, "data.source.from", -ANY, ANY),
          NumberSetting.of("to", SAMPLE, "data.source.to", -ANY, ANY),
          NumberSetting.of("distortion", SAMPLE, "data.source.distortion", 0, 2),
          NumberSetting.of("image-size", SAMPLE, "data.source.size", 9, 256),
          NumberSetting.of("shift", SAMPLE, "data.source.shift", 0, 128),
          NumberSetting.of("smallest", SAMPLE, "data.source.smallest", 2, 128),
          NumberSetting.of("largest", SAMPLE, "data.source.largest", 2, 128),
          NumberSetting.of("rotation", SAMPLE, "data.source.rotation", 0, 180),
          list("signal-mean", "data.source.signal.mean", false),
          list("signal-covariance", "data.source.signal.covariance", true),
          list("background-mean", "data.source.background.mean", false),
          list("background-covariance", "data.source.background.covariance", true),
          NumberSetting.of("data-seed", SAMPLE, "data.source.seed", 0, 1e15));

  static final List<Setting> ALL =
      Stream.of(SOURCE, PreparationSettings.ALL, AugmentationSettings.ALL)
          .flatMap(List::stream)
          .toList();

  private static NumberList list(String key, String path, boolean matrix) {
    return new NumberList(key, SAMPLE, SpecPath.of(path), matrix);
  }

  /** The generators by their words, and the change from one to another. */
  private static final class SourceKind {
    private static final Map<String, BiFunction<Integer, Long, SourceSpec>> KINDS =
        new java.util.LinkedHashMap<>();

    static {
      KINDS.put("two-gaussians", (n, s) -> new SourceSpec.TwoGaussians(n, s, null, null));
      KINDS.put("blobs", (n, s) -> new SourceSpec.Blobs(n, s, 3, null));
      KINDS.put("circles", (n, s) -> new SourceSpec.Circles(n, s, null));
      KINDS.put("xor", (n, s) -> new SourceSpec.Xor(n, s, null));
      KINDS.put("two-moons", (n, s) -> new SourceSpec.TwoMoons(n, s, 0.1));
      KINDS.put("spirals", (n, s) -> new SourceSpec.Spirals(n, s, 0.05, null, null));
      KINDS.put("checkerboard", (n, s) -> new SourceSpec.Checkerboard(n, s, null, null));
      KINDS.put("curve", (n, s) -> new SourceSpec.Curve(n, s, 0.1, null, null, null));
      KINDS.put("plane", (n, s) -> new SourceSpec.Plane(n, s, null));
      KINDS.put("collisions", (n, s) -> new SourceSpec.Collisions(n, s, null));
      KINDS.put("digits", (n, s) -> new ImageSource.Digits(n, s, null));
      KINDS.put(
          "shapes", (n, s) -> new ImageSource.Shapes(n, s, null, null, null, null, null, null));
      KINDS.put("jets", (n, s) -> new ImageSource.Jets(n, s, null));
    }

    static final List<String> WORDS = List.copyOf(KINDS.keySet());

    /** null: the sample comes from files, or stands in the experiment. */
    static String word(ExperimentSpec experiment) {
      return switch (experiment.data().source()) {
        case SourceSpec.TwoGaussians s -> "two-gaussians";
        case SourceSpec.Blobs s -> "blobs";
        case SourceSpec.Circles s -> "circles";
        case SourceSpec.Xor s -> "xor";
        case SourceSpec.TwoMoons s -> "two-moons";
        case SourceSpec.Spirals s -> "spirals";
        case SourceSpec.Checkerboard s -> "checkerboard";
        case SourceSpec.Curve s -> "curve";
        case SourceSpec.Plane s -> "plane";
        case SourceSpec.Collisions s -> "collisions";
        case ImageSource.Digits s -> "digits";
        case ImageSource.Shapes s -> "shapes";
        case ImageSource.Jets s -> "jets";
        case SourceSpec.Table s -> null;
        case EmbeddedPoints s -> null;
        case ImageSource files -> null;
      };
    }

    /**
     * Another source may need another output and loss: both are left to be found anew. It has other
     * features and classes, so that what is said about single ones falls away.
     */
    static ExperimentSpec withSource(ExperimentSpec experiment, String word) {
      SourceSpec.Generated before = (SourceSpec.Generated) experiment.data().source();
      SourceSpec source = KINDS.get(word).apply(before.samples(), before.seed());
      boolean alike = source instanceof ImageSource == before instanceof ImageSource;
      DataSpec data =
          experiment
              .data()
              .withSource(source)
              .withScaling(alike ? experiment.data().scaling() : null, null)
              .withBalance(null)
              .withAugmentation(alike ? experiment.data().augmentation() : null);
      List<NodeSpec> nodes = new ArrayList<>(experiment.network().nodes());
      NodeSpec output = nodes.removeLast();
      nodes.add(new NodeSpec.Dense(output.name(), output.inputs(), null, null, null));
      return HiddenLayers.withNodes(
          experiment.withData(data).withTraining(experiment.training().withLoss(null)), nodes);
    }
  }
}
