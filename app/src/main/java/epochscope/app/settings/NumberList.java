package epochscope.app.settings;

import epochscope.app.text.Numbers;
import epochscope.spec.Check;
import epochscope.spec.ExperimentSpec;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A vector such as {@code 0.5, 0.5}, or a matrix such as {@code 1, 0; 0, 1}. */
record NumberList(String key, String group, SpecPath path, boolean matrix) implements Setting {
  @Override
  public boolean appliesTo(ExperimentSpec experiment) {
    return path.isIn(experiment);
  }

  @Override
  public String value(ExperimentSpec experiment) {
    List<?> value = (List<?>) path.get(experiment);
    return matrix
        ? value.stream().map(row -> joined((List<?>) row)).collect(Collectors.joining("; "))
        : joined(value);
  }

  @Override
  public ExperimentSpec with(ExperimentSpec experiment, String text) {
    Object value =
        matrix ? Arrays.stream(text.split(";")).map(NumberList::numbers).toList() : numbers(text);
    return path.with(experiment, value);
  }

  private static String joined(List<?> numbers) {
    return numbers.stream()
        .map(number -> Numbers.shortest((Double) number, 6))
        .collect(Collectors.joining(", "));
  }

  private static List<Double> numbers(String text) {
    try {
      return Arrays.stream(text.strip().split("[,\\s]+")).map(Double::valueOf).toList();
    } catch (NumberFormatException notANumber) {
      throw Check.found("the list", '"' + text.strip() + '"', "numbers such as 0.5, 0.5");
    }
  }
}
