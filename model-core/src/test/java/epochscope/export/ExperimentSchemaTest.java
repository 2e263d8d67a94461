package epochscope.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import epochscope.spec.Activation;
import epochscope.spec.CanvasSpec;
import epochscope.spec.CurveFunction;
import epochscope.spec.DataSpec;
import epochscope.spec.EarlyStoppingSpec;
import epochscope.spec.EmbeddedPoints;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.FileMark;
import epochscope.spec.HeaderMode;
import epochscope.spec.ImageSource;
import epochscope.spec.InitialiserSpec;
import epochscope.spec.LossSpec;
import epochscope.spec.MissingValues;
import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.ObserveSpec;
import epochscope.spec.OptimiserSpec;
import epochscope.spec.PixelRows;
import epochscope.spec.Position;
import epochscope.spec.Precision;
import epochscope.spec.Scaling;
import epochscope.spec.ScheduleSpec;
import epochscope.spec.Shape;
import epochscope.spec.SigmaFunction;
import epochscope.spec.SourceSpec;
import epochscope.spec.SpecJson;
import epochscope.spec.SplitSpec;
import epochscope.spec.Task;
import epochscope.spec.TaylorSpec;
import epochscope.spec.TrainingSpec;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema knows all that experiments can say, so that it grows with them. */
class ExperimentSchemaTest {
  private static final SourceSpec PLANE = new SourceSpec.Plane(10, 1L, 0.1);
  private static final String PICTURES =
      "[{\"label\": \"a\", \"channels\": [[\"01\", [1, 2.5]]]},"
          + " {\"label\": \"b\", \"channels\": [[[0, 0], \".9\"]]}]";
  private static final NodeSpec OUT = new NodeSpec.Dense("out", null, null, null, null);

  @Test
  void isASchema() {
    assertThat(ShippedSchemas.faults(ShippedSchemas.EXPERIMENT)).isEmpty();
  }

  static Stream<SourceSpec> sources() {
    return specs(SourceSpec.class);
  }

  @Test
  void knowsEveryFieldOfPoints() {
    EmbeddedPoints points =
        new EmbeddedPoints(
            List.of("pt [GeV]", "eta"),
            List.of("background", "signal"),
            List.of("kind"),
            true,
            -999.0,
            List.of(List.of(20.5, -1.25, 1.0, 0.5), List.of(31.0, 2.0, 0.0, 2.0)),
            List.of(
                new EmbeddedPoints.Scale(3.0, 0.5, new EmbeddedPoints.Logarithm(1.0, 0.25), 7.5),
                new EmbeddedPoints.Scale(null, null, null, null)));
    check(points, OUT, training(new OptimiserSpec.Sgd(0.1), null));
    String json = SpecJson.write(points);
    assertThat(SpecJson.read(json, SourceSpec.class, "written")).isEqualTo(points);
    assertThat(json)
        .contains("\n    [ 20.5, -1.25, 1.0, 0.5 ],\n    [ 31.0, 2.0, 0.0, 2.0 ]\n  ],");
  }

  @Test
  void knowsCountsAndMarksOfFiles() {
    DataSpec data =
        new DataSpec(PLANE, SplitSpec.DEFAULT.withSeed(4).withCounts(7, 0, 3), null, null)
            .withFiles(Map.of("a.csv", new FileMark(7L, "0123456789abcdef".repeat(4))));
    ExperimentSpec spec =
        new ExperimentSpec(
            "counts",
            data,
            new NetworkSpec(List.of(OUT)),
            training(new OptimiserSpec.Sgd(0.1), null));
    String json = SpecJson.write(spec);
    assertThat(ShippedSchemas.faults(ShippedSchemas.EXPERIMENT, json)).isEmpty();
    assertThat(SpecJson.readExperiment(json, "written")).isEqualTo(spec);
  }

  static Stream<ImageSource> imageSources() {
    return Stream.of(
        new ImageSource.Digits(10, 2L, 0.5),
        new ImageSource.Shapes(10, 2L, 20, 1.0, 3.0, 5.0, 30.0, 0.2),
        new ImageSource.Jets(10, 2L, 15),
        new ImageSource.Idx("i", "l", "ti", "tl", List.of("a", "b")),
        new ImageSource.Cifar10("f", null, null),
        new ImageSource.Cifar10(null, List.of("a"), List.of("b")),
        new ImageSource.ImageFolder("f", "t", Shape.of(8, 9), 3),
        new ImageSource.Pictures(
            List.of(
                new ImageSource.Picture("a", List.of(PixelRows.of("01", "19"))),
                new ImageSource.Picture(
                    "b", List.of(new PixelRows(List.of(List.of(0.5, 1.0), List.of(-1.0, 3e5)))))),
            List.of("b", "a")));
  }

  @ParameterizedTest
  @MethodSource("imageSources")
  void knowsEveryFieldOfImages(ImageSource source) {
    check(source, OUT, training(new OptimiserSpec.Sgd(0.1), null));
    String json = SpecJson.write(source);
    assertThat(SpecJson.read(json, SourceSpec.class, "written")).isEqualTo(source);
  }

  @ParameterizedTest
  @MethodSource("sources")
  void knowsSource(SourceSpec source) {
    check(source, OUT, training(new OptimiserSpec.Sgd(0.1), null));
  }

  @ParameterizedTest
  @EnumSource
  void knowsCurve(CurveFunction function) {
    check(
        new SourceSpec.Curve(10, 1L, 0.1, function, -2.0, 2.0),
        OUT,
        training(new OptimiserSpec.Sgd(0.1), null));
  }

  @ParameterizedTest
  @EnumSource
  void knowsHeader(HeaderMode header) {
    check(
        new SourceSpec.Table("a.csv", header, "t", "w", -999.0, List.of("x"), null, Task.REGRESS),
        OUT,
        training(new OptimiserSpec.Sgd(0.1), null));
  }

  static Stream<OptimiserSpec> optimisers() {
    return specs(OptimiserSpec.class);
  }

  @ParameterizedTest
  @MethodSource("optimisers")
  void knowsOptimiser(OptimiserSpec optimiser) {
    check(PLANE, OUT, training(optimiser, null));
  }

  static Stream<ScheduleSpec> schedules() {
    return Stream.concat(
        specs(ScheduleSpec.class),
        Stream.of(
            new ScheduleSpec.WarmUp(100, null, new ScheduleSpec.Cosine(5.0, 1e-5, true, 2.0)),
            new ScheduleSpec.OnPlateau(0.5, 4, 1e-3, 1e-6)));
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void knowsSchedule(ScheduleSpec schedule) {
    check(PLANE, OUT, training(new OptimiserSpec.Sgd(0.1), null).withSchedule(schedule));
  }

  static Stream<LossSpec> losses() {
    return specs(LossSpec.class);
  }

  @ParameterizedTest
  @EnumSource
  void knowsSigma(SigmaFunction sigma) {
    check(PLANE, OUT, training(new OptimiserSpec.Sgd(0.1), new LossSpec.GaussianMixture(4, sigma)));
  }

  @ParameterizedTest
  @MethodSource("losses")
  void knowsLoss(LossSpec loss) {
    check(PLANE, OUT, training(new OptimiserSpec.Sgd(0.1), loss));
  }

  @Test
  void knowsPenaltiesAndLimits() {
    TrainingSpec training =
        new TrainingSpec(
            null,
            new OptimiserSpec.Sgd(0.1),
            null,
            10,
            20,
            null,
            0.1,
            0.2,
            3.0,
            4.0,
            5.0,
            7L,
            Precision.FLOAT);
    check(PLANE, OUT, training);
  }

  static Stream<InitialiserSpec> initialisers() {
    return specs(InitialiserSpec.class);
  }

  @ParameterizedTest
  @MethodSource("initialisers")
  void knowsInitialiser(InitialiserSpec initialiser) {
    check(
        PLANE,
        new NodeSpec.Dense("out", List.of("in"), 1, Activation.TANH, initialiser),
        training(new OptimiserSpec.Sgd(0.1), null));
  }

  @ParameterizedTest
  @EnumSource
  void knowsActivation(Activation activation) {
    check(
        PLANE,
        new NodeSpec.Dense("out", null, 1, activation, null),
        training(new OptimiserSpec.Sgd(0.1), null));
  }

  static Stream<NodeSpec> nodes() {
    String some =
        """
        [{"type":"convolution","name":"n","filters":2,"kernel":3},
         {"type":"convolution","name":"n","filters":4,"kernel":[3,5],"stride":[1,2],"padding":"same",
          "dilation":2,"groups":2,"bias":false,"activation":"relu"},
         {"type":"transposed-convolution","name":"n","filters":2,"kernel":3,"padding":[1,2],
          "outputPadding":1},
         {"type":"pooling","name":"n","kind":"sum","size":2,"padding":"valid"},
         {"type":"global-pooling","name":"n","kind":"max"},
         {"type":"space-to-depth","name":"n","block":2},
         {"type":"depth-to-space","name":"n","block":2},
         {"type":"up-sampling","name":"n","factor":[2,3]},
         {"type":"flatten","name":"n"},
         {"type":"reshape","name":"n","shape":[1,28,28]},
         {"type":"dropout","name":"n","rate":0.2},
         {"type":"batch-normalisation","name":"n","momentum":0.2,"epsilon":1e-3},
         {"type":"layer-normalisation","name":"n"},
         {"type":"standardise","name":"n","offset":[0.5],"scale":[2,3]},
         {"type":"activation","name":"n","activation":"relu"},
         {"type":"add","name":"n","inputs":["in","in"]},
         {"type":"multiply","name":"n","inputs":["in","in"]},
         {"type":"concatenate","name":"n","inputs":["in","in"]},
         {"type":"dense","name":"n","units":3}]
        """;
    return Stream.of(SpecJson.read(some, NodeSpec[].class, "nodes"));
  }

  @Test
  void nodesAreAllHere() {
    assertThat(nodes().map(node -> (Object) node.getClass()).distinct())
        .containsExactlyInAnyOrder((Object[]) NodeSpec.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @MethodSource("nodes")
  void knowsNode(NodeSpec node) {
    check(PLANE, node, training(new OptimiserSpec.Sgd(0.1), null));
    assertThat(SpecJson.read(SpecJson.write(node), NodeSpec.class, "node")).isEqualTo(node);
  }

  private static void check(SourceSpec source, NodeSpec node, TrainingSpec training) {
    ExperimentSpec spec =
        new ExperimentSpec(
            "all",
            new DataSpec(
                source,
                new SplitSpec(0.5, 0.25, 0.25, 3L, "event"),
                Scaling.Z_SCORE,
                MissingValues.DROP_ROWS),
            new NetworkSpec(List.of(node)),
            training,
            new ObserveSpec(new TaylorSpec(2, 500, 0)),
            new CanvasSpec(Map.of(node.name(), new Position(13, -2.5))));
    assertThat(ShippedSchemas.faults(ShippedSchemas.EXPERIMENT, SpecJson.write(spec))).isEmpty();
  }

  private static TrainingSpec training(OptimiserSpec optimiser, LossSpec loss) {
    return new TrainingSpec(
        loss, optimiser, 10, 20, new EarlyStoppingSpec(5, 0.1), 0.1, 7L, Precision.DOUBLE);
  }

  /** One of each type, with its defaults. */
  private static <T> Stream<T> specs(Class<T> base) {
    return Stream.of(base.getAnnotation(JsonSubTypes.class).value())
        .map(
            type ->
                SpecJson.read(
                    "{\"type\":\"" + type.name() + "\"" + required(type.name()) + "}",
                    base,
                    type.name()));
  }

  /** What has no default. */
  private static String required(String type) {
    return switch (type) {
      case "idx" -> ", \"images\": \"i\", \"labels\": \"l\"";
      case "points" -> ", \"rows\": [[1, 2, 0]]";
      case "cifar-10", "image-folder" -> ", \"folder\": \"f\"";
      case "pictures" -> ", \"pictures\": " + PICTURES;
      default -> "";
    };
  }
}
