package epochscope.analysis.surface;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

/** The functions that a formula may use, with their derivatives. */
enum Operation {
  SIN(Math::sin, Math::cos),
  COS(Math::cos, u -> -Math.sin(u)),
  TAN(Math::tan, u -> 1 / (Math.cos(u) * Math.cos(u))),
  EXP(Math::exp, Math::exp),
  LOG(Math::log, u -> 1 / u),
  SQRT(Math::sqrt, u -> 0.5 / Math.sqrt(u)),
  ABS(Math::abs, Math::signum),
  TANH(Math::tanh, u -> 1 - Math.tanh(u) * Math.tanh(u));

  private final DoubleUnaryOperator function;
  private final DoubleUnaryOperator derivative;

  Operation(DoubleUnaryOperator function, DoubleUnaryOperator derivative) {
    this.function = function;
    this.derivative = derivative;
  }

  Dual of(Dual u) {
    return u.through(function, derivative);
  }

  String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  static Optional<Operation> named(String word) {
    return Arrays.stream(values()).filter(operation -> operation.word().equals(word)).findFirst();
  }

  /** All names, with commas between them. */
  static String words() {
    return Arrays.stream(values()).map(Operation::word).collect(Collectors.joining(", "));
  }
}
