package epochscope.app.cli;

import epochscope.images.ImageSample;
import epochscope.spec.DataSpec;
import epochscope.spec.EmbeddedPoints;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.ImageSource;
import epochscope.spec.InvalidInputException;
import epochscope.spec.Shape;
import epochscope.spec.SourceSpec;
import epochscope.spec.SplitSpec;
import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Images in place of those that an experiment names or draws. */
final class ImageOptions {
  private static final int DIGITS = 10;

  @ArgGroup(exclusive = false)
  private Files files;

  /** Images go with labels, and test images with test labels. */
  private static final class Files {
    @Option(
        names = "--images",
        required = true,
        paramLabel = "FILE",
        description =
            "Images in MNIST's format (IDX, gzipped or not) in place of the experiment's.")
    private String images;

    @Option(
        names = "--labels",
        required = true,
        paramLabel = "FILE",
        description = "Their classes, in the same format.")
    private String labels;

    @ArgGroup(exclusive = false)
    private TestFiles test;
  }

  private static final class TestFiles {
    @Option(
        names = "--test-images",
        required = true,
        paramLabel = "FILE",
        description =
            "Images for the test, which also validate unless --split says otherwise; without them,"
                + " a part of the others.")
    private String images;

    @Option(
        names = "--test-labels",
        required = true,
        paramLabel = "FILE",
        description = "Their classes.")
    private String labels;
  }

  boolean given() {
    return files != null;
  }

  /**
   * {@code experiment} on the files that were given, if its network takes such images. Test images
   * leave all others to training, and are what is looked at after each epoch: so figures on MNIST
   * are made, and to be compared with. A split of one's own keeps them for the end.
   */
  ExperimentSpec over(ExperimentSpec experiment) {
    DataSpec data = experiment.data();
    SplitSpec split = data.split();
    return experiment.withData(
        data.withSource(source(experiment))
            .withSplit(files.test == null ? split : split.withFractions(1, 0, 0.0)));
  }

  private SourceSpec source(ExperimentSpec experiment) {
    ImageSource.Idx given =
        new ImageSource.Idx(
            files.images,
            files.labels,
            files.test == null ? null : files.test.images,
            files.test == null ? null : files.test.labels,
            classes(experiment.data().source()));
    Shape found = ImageSample.shape(given).orElseThrow();
    String taken = taken(experiment, found);
    if (!taken.equals(found.toString())) {
      throw new InvalidInputException(
          "%s holds images of the shape %s, but the network of %s takes %s"
              .formatted(files.images, found, experiment.name(), taken));
    }
    return given;
  }

  /** What the network is made for, as far as the experiment tells; else {@code found}. */
  private static String taken(ExperimentSpec experiment, Shape found) {
    List<Shape> inputs =
        experiment.network().inputs().stream().map(input -> input.shape()).toList();
    if (inputs.size() == 1 && inputs.getFirst() != null) {
      return inputs.getFirst().toString();
    }
    return switch (experiment.data().source()) {
      case ImageSource.Drawn drawn -> drawn.imageShape().toString();
      case ImageSource files -> found.toString();
      case SourceSpec.Points points -> Shape.of(points.dimensions()).toString();
      case SourceSpec.Table table -> "a table";
      case EmbeddedPoints points -> Shape.of(points.features().size()).toString();
    };
  }

  private static List<String> classes(SourceSpec source) {
    return switch (source) {
      case ImageSource.Idx own -> own.classes();
      case ImageSource.Digits digits ->
          IntStream.range(0, DIGITS).mapToObj(Integer::toString).toList();
      default -> null;
    };
  }
}
