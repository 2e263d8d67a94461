package epochscope.optim;

import epochscope.kernels.Kernels;
import epochscope.kernels.Values;
import java.nio.ByteBuffer;
import java.util.Map;

/**
 * Limited-memory BFGS: each update is one iteration, a line search along the quasi-Newton
 * direction. Where it can go no lower it stays. The steps, their order and all tolerances are those
 * of PyTorch's {@code LBFGS} with a strong Wolfe search.
 */
final class Lbfgs implements Optimiser {
  /** A gradient that is nowhere larger is zero. */
  private static final double FLAT = 1e-7;

  /** A direction along which less is to be gained per unit leads nowhere. */
  private static final double LEAST_DESCENT = 1e-9;

  private final Kernels kernels;
  private final Curvature curvature;
  private final Values start;
  private final Values direction;
  private final Values lastStep;
  private final Values lastGradient;
  private long iterations;

  Lbfgs(Kernels kernels, int memory, int size) {
    this.kernels = kernels;
    curvature = new Curvature(kernels, memory, size);
    start = kernels.allocate(size);
    direction = kernels.allocate(size);
    lastStep = kernels.allocate(size);
    lastGradient = kernels.allocate(size);
  }

  @Override
  public void update(Objective objective, Values parameters, double learningRate) {
    objective.evaluate();
    Values gradient = objective.gradient();
    if (kernels.largestMagnitude(gradient) <= FLAT) {
      return;
    }
    double first = learningRate * (iterations == 0 ? cautious(gradient) : 1);
    turn(gradient);
    iterations++;
    kernels.copy(parameters, start);
    double step = step(objective, parameters, first);
    kernels.copy(direction, lastStep);
    kernels.scale(step, lastStep);
    kernels.copy(start, parameters);
    kernels.addScaled(1, lastStep, parameters);
  }

  /** Nothing is known of the curvature yet. */
  private double cautious(Values gradient) {
    return Math.min(1, 1 / kernels.sumOfMagnitudes(gradient));
  }

  /** Sets the direction, and remembers the gradient for the next time. */
  private void turn(Values gradient) {
    if (iterations > 0) {
      kernels.scale(-1, lastGradient);
      kernels.addScaled(1, gradient, lastGradient);
      curvature.learn(lastStep, lastGradient);
    }
    kernels.copy(gradient, direction);
    curvature.toStep(direction);
    kernels.copy(gradient, lastGradient);
  }

  /** How far to go along the direction. */
  private double step(Objective objective, Values parameters, double first) {
    double slope = kernels.dot(objective.gradient(), direction);
    if (slope > -LEAST_DESCENT) {
      return 0;
    }
    WolfeSearch search =
        new WolfeSearch(
            step -> trial(objective, parameters, step),
            new WolfeSearch.Trial(0, objective.value(), slope),
            kernels.largestMagnitude(direction));
    return search.from(first);
  }

  private WolfeSearch.Trial trial(Objective objective, Values parameters, double step) {
    kernels.copy(start, parameters);
    kernels.addScaled(step, direction, parameters);
    objective.evaluate();
    double slope = kernels.dot(objective.gradient(), direction);
    return new WolfeSearch.Trial(step, objective.value(), slope);
  }

  @Override
  public Map<String, double[]> memory() {
    return Map.of("d", direction.toDoubles());
  }

  @Override
  public int bytes() {
    return Math.addExact(
        Math.addExact(Long.BYTES, curvature.bytes()),
        Math.addExact(lastStep.bytes(), lastGradient.bytes()));
  }

  @Override
  public void save(ByteBuffer out) {
    out.putLong(iterations);
    curvature.save(out);
    lastStep.save(out);
    lastGradient.save(out);
  }

  @Override
  public void load(ByteBuffer in) {
    iterations = in.getLong();
    curvature.load(in);
    lastStep.load(in);
    lastGradient.load(in);
  }
}
