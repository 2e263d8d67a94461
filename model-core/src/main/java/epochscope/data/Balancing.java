package epochscope.data;

import epochscope.random.Draws;
import epochscope.spec.BalanceSpec;
import epochscope.spec.Check;
import epochscope.spec.InvalidInputException;
import epochscope.spec.Task;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Works out what a {@link BalanceSpec} means for a training part. */
final class Balancing {
  private final BalanceSpec spec;
  private final Dataset train;
  private final Draws draws;

  /**
   * @param seed of the rows that are repeated or left out
   */
  Balancing(BalanceSpec spec, Dataset train, long seed) {
    this.spec = spec;
    this.train = train;
    draws = new Draws(seed);
  }

  Balance balance() {
    if (spec.equals(BalanceSpec.NONE)) {
      return Balance.none(train);
    }
    if (train.task() == Task.REGRESS) {
      throw new InvalidInputException(
          "data.balance is given, but the regression of "
              + String.join(", ", train.targets())
              + " has no classes, expected none");
    }
    return switch (spec.method()) {
      case NONE -> Balance.none(train);
      case CLASS_WEIGHTS -> new Balance(null, weights(classWeights()));
      case OVERSAMPLE -> new Balance(visits(largest()), train.weights());
      case UNDERSAMPLE -> new Balance(visits(smallest()), train.weights());
    };
  }

  /** What is said about it; empty where nothing is balanced. */
  List<String> notes() {
    return switch (spec.method()) {
      case NONE -> List.of();
      case CLASS_WEIGHTS -> List.of("Training weighs the classes " + words(classWeights()) + ".");
      case OVERSAMPLE ->
          List.of("An epoch visits " + largest() + " events of each class, some repeatedly.");
      case UNDERSAMPLE -> List.of("An epoch visits " + smallest() + " events of each class.");
    };
  }

  private String words(double[] weights) {
    return String.join(
        ", ",
        IntStream.range(0, weights.length)
            .mapToObj(c -> "%s by %.4g".formatted(train.classes().get(c), weights[c]))
            .toList());
  }

  private double[] classWeights() {
    return spec.classWeights().isEmpty() ? equalTotals() : given();
  }

  /** W/(K·W_c) for K classes of total weights W_c, together W. */
  private double[] equalTotals() {
    double[] totals = new double[train.classes().size()];
    for (int i = 0; i < train.size(); i++) {
      totals[train.label(i)] += train.weight(i);
    }
    double sum = Arrays.stream(totals).sum();
    long present = Arrays.stream(totals).filter(total -> total > 0).count();
    return Arrays.stream(totals).map(total -> total > 0 ? sum / (present * total) : 1).toArray();
  }

  private double[] given() {
    for (String name : spec.classWeights().keySet()) {
      if (!train.classes().contains(name)) {
        throw Check.found(
            "a class in data.balance.classWeights",
            '"' + name + '"',
            "one of " + Count.listed(train.classes()));
      }
    }
    return train.classes().stream()
        .mapToDouble(name -> spec.classWeights().getOrDefault(name, 1.0))
        .toArray();
  }

  private float[] weights(double[] classWeights) {
    float[] weights = new float[train.size()];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (train.weight(i) * classWeights[train.label(i)]);
      sum += weights[i];
    }
    if (sum == 0) {
      throw new InvalidInputException(
          "data.balance.classWeights leave every event of the training part the weight 0, expected"
              + " some above");
    }
    return weights;
  }

  private int largest() {
    return rowsByClass().stream().mapToInt(rows -> rows.length).max().orElseThrow();
  }

  private int smallest() {
    return rowsByClass().stream().mapToInt(rows -> rows.length).min().orElseThrow();
  }

  /** {@code each} rows of each class: all of them as often as they fit, then some drawn. */
  private int[] visits(int each) {
    List<int[]> byClass = new ArrayList<>();
    for (int[] rows : rowsByClass()) {
      int[] order = draws.permutation(rows.length);
      byClass.add(IntStream.range(0, each).map(i -> rows[order[i % rows.length]]).toArray());
    }
    return byClass.stream().flatMapToInt(IntStream::of).sorted().toArray();
  }

  /** Of the classes that there are. */
  private List<int[]> rowsByClass() {
    return IntStream.range(0, train.classes().size())
        .mapToObj(c -> IntStream.range(0, train.size()).filter(i -> train.label(i) == c).toArray())
        .filter(rows -> rows.length > 0)
        .toList();
  }
}
