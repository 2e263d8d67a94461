package epochscope.spec;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/**
 * One named node of a network. It takes the node before it (the first: the input) unless it names
 * its inputs.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = NodeSpec.Dense.class, name = "dense"),
  @JsonSubTypes.Type(value = NodeSpec.Dropout.class, name = "dropout")
})
public sealed interface NodeSpec {
  String name();

  /** Names of the nodes or inputs it takes; empty: the one before it. */
  List<String> inputs();

  /**
   * y = activation(W x + b), weight: [units, in], bias: [units].
   *
   * @param units null in the output node alone: as many as the targets need
   * @param activation null: linear; in an output node without units: as the task needs
   * @param initialiser null: He uniform before ReLU, else Glorot uniform
   */
  record Dense(
      String name,
      List<String> inputs,
      Integer units,
      Activation activation,
      InitialiserSpec initialiser)
      implements NodeSpec {
    public static final int MAX_UNITS = 65_536;

    public Dense {
      Check.name("name", name);
      inputs = inputs == null ? List.of() : Check.list("inputs", inputs, 0);
      if (units != null) {
        Check.range("units", units, 1, MAX_UNITS);
        activation = activation == null ? Activation.LINEAR : activation;
      }
      if (initialiser == null) {
        initialiser =
            activation == Activation.RELU
                ? new InitialiserSpec.HeUniform()
                : new InitialiserSpec.GlorotUniform();
      }
    }
  }

  /**
   * In training each value is zero with probability {@code rate}, else divided by 1 − rate; else
   * the identity.
   */
  record Dropout(String name, List<String> inputs, Double rate) implements NodeSpec {
    public Dropout {
      Check.name("name", name);
      inputs = inputs == null ? List.of() : Check.list("inputs", inputs, 0);
      rate = Check.range("rate", Check.present("rate", rate), 0, 0.999);
    }
  }
}
