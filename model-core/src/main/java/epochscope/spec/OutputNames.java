package epochscope.spec;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the outputs of a regression are called. */
public final class OutputNames {
  private OutputNames() {}

  /**
   * One name per output: the targets' own; where the outputs describe densities, a target's with
   * the parameter, such as {@code y.mu} and {@code y.s}, or {@code y.a1}.
   *
   * @param loss null: one that has an output per target
   */
  public static List<String> of(LossSpec loss, List<String> targets) {
    return switch (loss) {
      case LossSpec.GaussianNegativeLogLikelihood likelihood ->
          Stream.of(".mu", ".s").flatMap(p -> targets.stream().map(name -> name + p)).toList();
      case LossSpec.GaussianMixture mixture ->
          Stream.of(".a", ".mu", ".s")
              .flatMap(
                  parameter ->
                      IntStream.rangeClosed(1, mixture.components())
                          .mapToObj(k -> targets.getFirst() + parameter + k))
              .toList();
      case null, default -> targets;
    };
  }
}
