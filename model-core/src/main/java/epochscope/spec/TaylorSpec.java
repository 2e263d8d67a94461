package epochscope.spec;

/**
 * The mean absolute Taylor coefficients of the response, ⟨|∂y/∂x_i|⟩ and in second order ⟨|∂²y/∂x_i
 * ∂x_j|⟩ (of i = j half of it), over the validation sample, or the training sample where there is
 * none.
 *
 * @param order null: 2
 * @param events over at most so many samples, drawn evenly, after each epoch; over all of them at
 *     the end of the run; null: 1000
 * @param output index of the output, or of the class; null: 0
 */
public record TaylorSpec(Integer order, Integer events, Integer output) {
  public static final int MAX_EVENTS = 100_000_000;

  public TaylorSpec {
    order = Check.range("order", order == null ? 2 : order, 1, 2);
    events = Check.range("events", events == null ? 1000 : events, 1, MAX_EVENTS);
    output = Check.range("output", output == null ? 0 : output, 0, NodeSpec.MAX_UNITS);
  }
}
