package epochscope.data;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The classes of a target column in their order: numbers ascending, texts by alphabet; but of two
 * classes one called {@code s} or {@code signal}, in any case, comes second, as the signal.
 *
 * @param names one per class
 * @param indices [row] the row's class
 */
record ClassLabels(List<String> names, double[] indices) {
  private static final Set<String> SIGNAL_NAMES = Set.of("s", "signal");
  private static final double EXACT_WHOLES = 1e15;

  ClassLabels {
    names = List.copyOf(names);
  }

  /**
   * @param namesInFile names for the classes 0, 1, … where the file gives them, else empty
   */
  static ClassLabels of(TableContent.Target target, List<String> namesInFile) {
    return target.texts().isEmpty()
        ? ofNumbers(target.values(), namesInFile)
        : ofTexts(target.values(), target.texts());
  }

  private static ClassLabels ofTexts(double[] codes, List<String> texts) {
    List<String> names =
        texts.stream()
            .sorted(
                Comparator.comparing((String text) -> isSignal(text, texts)).thenComparing(t -> t))
            .toList();
    int[] classOfCode = texts.stream().mapToInt(names::indexOf).toArray();
    return new ClassLabels(
        names, DoubleStream.of(codes).map(code -> classOfCode[(int) code]).toArray());
  }

  private static boolean isSignal(String text, List<String> texts) {
    return texts.size() == 2 && SIGNAL_NAMES.contains(text.toLowerCase(Locale.ROOT));
  }

  private static ClassLabels ofNumbers(double[] values, List<String> namesInFile) {
    double[] labels = DoubleStream.of(values).map(v -> v + 0.0).distinct().sorted().toArray();
    boolean named =
        labels.length == namesInFile.size()
            && IntStream.range(0, labels.length).allMatch(i -> labels[i] == i);
    List<String> names =
        named ? namesInFile : DoubleStream.of(labels).mapToObj(ClassLabels::name).toList();
    double[] indices =
        DoubleStream.of(values).map(v -> java.util.Arrays.binarySearch(labels, v + 0.0)).toArray();
    return new ClassLabels(names, indices);
  }

  private static String name(double label) {
    boolean whole = label == Math.rint(label) && Math.abs(label) < EXACT_WHOLES;
    return whole ? Long.toString((long) label) : Double.toString(label);
  }
}
