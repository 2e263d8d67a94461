package epochscope.optim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import epochscope.kernels.JavaDoubleKernels;
import epochscope.kernels.JavaFloatKernels;
import epochscope.kernels.Kernels;
import epochscope.kernels.Values;
import epochscope.spec.OptimiserSpec;
import epochscope.spec.SpecJson;
import java.nio.ByteBuffer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The state of an optimiser, moved to a fresh one on the way, does not show. */
class OptimiserStateTest {
  private static final int SIZE = 37;
  private static final int UPDATES = 40;

  static Stream<Arguments> optimisers() {
    return Stream.of(OptimiserSpec.class.getAnnotation(JsonSubTypes.class).value())
        .map(type -> SpecJson.read("{\"type\":\"" + type.name() + "\"}", OptimiserSpec.class, ""))
        .flatMap(
            spec ->
                Stream.of(
                    Arguments.of(spec, new JavaFloatKernels()),
                    Arguments.of(spec, new JavaDoubleKernels())));
  }

  @ParameterizedTest
  @MethodSource("optimisers")
  void movesToTheBit(OptimiserSpec spec, Kernels kernels) {
    Values straight = start(kernels);
    Values moved = start(kernels);
    Optimiser first = Optimiser.of(spec, kernels, SIZE);
    Optimiser second = Optimiser.of(spec, kernels, SIZE);
    for (int k = 0; k < UPDATES; k++) {
      first.update(new Valley(kernels, straight), straight, spec.learningRate());
      second.update(new Valley(kernels, moved), moved, spec.learningRate());
      second = k % 7 == 3 ? moved(second, Optimiser.of(spec, kernels, SIZE)) : second;
    }
    assertThat(moved.toDoubles()).isEqualTo(straight.toDoubles());
    assertThat(straight.toDoubles()).isNotEqualTo(start(kernels).toDoubles());
  }

  private static Optimiser moved(Optimiser from, Optimiser to) {
    ByteBuffer state = ByteBuffer.allocate(from.bytes());
    from.save(state);
    assertThat(state.remaining()).isZero();
    to.load(state.flip());
    assertThat(state.remaining()).isZero();
    return to;
  }

  private static Values start(Kernels kernels) {
    Values values = kernels.allocate(SIZE);
    double[] start = new double[SIZE];
    for (int i = 0; i < SIZE; i++) {
      start[i] = Math.sin(3 * i) + 0.3;
    }
    values.set(start);
    return values;
  }

  /** Σ ¼w⁴ + ½c·w², c rising from 0.1. */
  private record Valley(Kernels kernels, Values at, Values gradient) implements Objective {
    Valley(Kernels kernels, Values at) {
      this(kernels, at, kernels.allocate(SIZE));
    }

    @Override
    public void evaluate() {
      double[] slope = new double[SIZE];
      for (int i = 0; i < SIZE; i++) {
        double w = at.get(i);
        slope[i] = w * w * w + (0.1 + 0.1 * i) * w;
      }
      gradient.set(slope);
    }

    @Override
    public double value() {
      double sum = 0;
      for (int i = 0; i < SIZE; i++) {
        double w = at.get(i);
        sum += w * w * (w * w / 4 + (0.05 + 0.05 * i));
      }
      return sum;
    }
  }
}
