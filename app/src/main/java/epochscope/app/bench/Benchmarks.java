package epochscope.app.bench;

import epochscope.spec.InvalidInputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** All that is measured, by name. */
public final class Benchmarks {
  private final Map<String, BenchCase> cases = new LinkedHashMap<>();

  private final double minutes;

  /**
   * @param minutes that a window is watched before its memory is measured
   */
  public Benchmarks(double minutes) {
    this.minutes = minutes;
    TrainingCases.all().forEach(this::add);
    add(new LandscapeCase());
    add(new TaylorCase());
    ImageCases.all().forEach(this::add);
    add(new DecisionMapCase());
    add(new HistoryCase());
    UiCase.all(minutes).forEach(this::add);
    add(new ScrubCase());
    add(new OpeningCase());
  }

  private void add(BenchCase benchCase) {
    cases.put(benchCase.name(), benchCase);
  }

  public List<String> names() {
    return List.copyOf(cases.keySet());
  }

  /** What measures, in words. */
  public String machine() {
    return Machine.words();
  }

  /** The cases of those names; none: all of them. */
  public List<BenchCase> choose(List<String> names) {
    for (String name : names) {
      if (!cases.containsKey(name)) {
        throw new InvalidInputException(
            "the case is \"" + name + "\", expected one of " + String.join(", ", names()));
      }
    }
    return names.isEmpty()
        ? List.copyOf(cases.values())
        : names.stream().distinct().map(cases::get).toList();
  }

  /**
   * One case is measured here, several in a process each.
   *
   * @param each is told every figure as soon as it is there
   */
  public BenchReport measure(List<BenchCase> chosen, int threads, Consumer<Figure> each)
      throws InterruptedException {
    List<Figure> figures = new ArrayList<>();
    for (BenchCase benchCase : chosen) {
      List<Figure> measured =
          chosen.size() == 1
              ? benchCase.measure(threads)
              : new CaseProcess(benchCase.name(), threads, minutes).measure();
      measured.forEach(each);
      figures.addAll(measured);
    }
    return new BenchReport(machine(), figures);
  }
}
