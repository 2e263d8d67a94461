package epochscope.spec;

/**
 * A named input of a network: its share of a sample's features, in the order of the inputs.
 *
 * @param shape null: as the sample is laid out; of several inputs each needs one
 */
public record InputSpec(String name, Shape shape) {
  public InputSpec {
    Check.name("name", name);
  }
}
