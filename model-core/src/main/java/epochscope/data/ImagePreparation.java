package epochscope.data;

import epochscope.images.ImageSample;
import epochscope.images.ImageSet;
import epochscope.images.ImageStream;
import epochscope.spec.DataSpec;
import epochscope.spec.ImageSource;
import epochscope.spec.InvalidInputException;
import epochscope.spec.Shape;
import epochscope.spec.SplitSpec;
import epochscope.spec.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Prepares images as {@link DataPreparation} does tables. They are read or drawn straight into the
 * arrays that training reads, one image after another, and scaled there, so that no pixel is held
 * twice.
 */
final class ImagePreparation {
  private static final String TARGET = "class";

  private final DataSpec spec;
  private final ImageSample sample;
  private final List<Feature> features;

  private ImagePreparation(DataSpec spec, ImageSource source) {
    this.spec = spec;
    sample = ImageSample.of(source);
    features = PixelFeatures.of(shape());
  }

  static PreparedData prepare(DataSpec spec, ImageSource source) {
    if (!spec.scalings().isEmpty()) {
      throw new InvalidInputException(
          "data.scalings names features, but all pixels of a channel are scaled alike, expected"
              + " data.scaling");
    }
    if (spec.split().eventNumber() != null) {
      throw new InvalidInputException(
          "split.eventNumber is \""
              + spec.split().eventNumber()
              + "\", but images have no numbers, expected a table");
    }
    return new ImagePreparation(spec, source).prepare();
  }

  private PreparedData prepare() {
    ImageSet images = sample.images();
    SplitRows rows = split();
    Dataset train = empty(images, rows.train());
    checkTraining(train);
    Dataset kept = empty(images, rows.validation());
    Dataset tested = empty(images, rows.test());
    fill(
        images,
        List.of(rows.train(), rows.validation(), rows.test()),
        List.of(train, kept, tested));
    Dataset test = sample.test() == null ? tested : testPart();
    // As figures on MNIST are usually made: after each epoch the test images are looked at.
    Dataset validation = sample.test() != null && kept.size() == 0 ? test : kept;
    return scaled(train, validation, test);
  }

  private PreparedData scaled(Dataset train, Dataset validation, Dataset test) {
    PixelScaling scaling = PixelScaling.learned(train, spec.scaling());
    scaling.apply(train);
    scaling.apply(test);
    if (validation != test) {
      scaling.apply(validation);
    }
    Balancing balancing = new Balancing(spec.balance(), train, spec.split().seed());
    List<String> notes = new ArrayList<>(sample.notes());
    notes.add(
        "Images of %s: %d train, %d validate, %d test."
            .formatted(shape(), train.size(), validation.size(), test.size()));
    if (validation == test) {
      notes.add("The test images also validate, so that the best epoch is chosen by them.");
    }
    notes.addAll(balancing.notes());
    return new PreparedData(
        train, validation, test, scaling.preprocessing(), balancing.balance(), notes);
  }

  private Shape shape() {
    return sample.images().shape();
  }

  /** Where there is a test part, nothing is left of the others for it. */
  private SplitRows split() {
    SplitSpec split = spec.split();
    int[] labels = sample.images().labels();
    if (sample.test() != null) {
      if (split.counts() != null) {
        throw new InvalidInputException(
            "split.counts are given, but the images that test are in files of their own, expected"
                + " fractions");
      }
      double learned = split.train() + split.validation();
      split = split.withFractions(split.train() / learned, split.validation() / learned, 0.0);
    }
    return split.stratified()
        ? new ClassSplit(split, labels, sample.classes().size()).rows()
        : SplitRows.bySeed(split, labels.length);
  }

  /** The images at {@code rows}, in that order, their pixels yet to be filled in. */
  private Dataset empty(ImageSet images, int[] rows) {
    float[] labels = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      labels[i] = images.labels()[rows[i]];
    }
    return new Dataset(
        Task.CLASSIFY,
        features,
        List.of(TARGET),
        sample.classes(),
        new float[Math.multiplyExact(rows.length, features.size())],
        labels,
        null,
        shape());
  }

  private static void fill(ImageSet images, List<int[]> rows, List<Dataset> parts) {
    float[][] into = new float[images.size()][];
    int[] offsets = new int[images.size()];
    for (int part = 0; part < parts.size(); part++) {
      int size = images.shape().size();
      for (int i = 0; i < rows.get(part).length; i++) {
        int image = rows.get(part)[i];
        into[image] = parts.get(part).featureValues();
        offsets[image] = i * size;
      }
    }
    try (ImageStream stream = images.pixels().get()) {
      for (int image = 0; image < into.length; image++) {
        stream.next(into[image], offsets[image]);
      }
    }
  }

  private Dataset testPart() {
    ImageSet images = sample.test();
    int[] all = IntStream.range(0, images.size()).toArray();
    Dataset test = empty(images, all);
    fill(images, List.of(all), List.of(test));
    return test;
  }

  private static void checkTraining(Dataset train) {
    if (train.size() == 0) {
      throw new InvalidInputException(
          "no image is left for training, expected more images or a larger training fraction");
    }
    boolean oneClass =
        IntStream.range(0, train.size()).allMatch(i -> train.label(i) == train.label(0));
    if (oneClass) {
      throw new InvalidInputException(
          "the training part of "
              + train.size()
              + " images holds only the class "
              + train.classes().get(train.label(0))
              + ", expected at least two classes");
    }
  }
}
