package epochscope.app.experiment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import epochscope.data.Preprocessing.Column;
import epochscope.export.Model;
import epochscope.nn.Topology;
import epochscope.spec.ExperimentSpec;
import epochscope.spec.InvalidInputException;
import epochscope.spec.NetworkSpec;
import epochscope.spec.Scaling;
import epochscope.spec.Shape;
import epochscope.spec.SpecJson;
import java.util.List;

/**
 * A model of another program on the data of an experiment. What it does to features before its
 * network becomes the network's first node, so that it answers as it did, whatever the data.
 */
public final class AdoptedModel {
  private static final String SCALING = "scaling";

  private AdoptedModel() {}

  /**
   * @throws InvalidInputException where the model takes other features than the data have
   */
  public static Model of(Model model, ExperimentSpec onto) {
    NetworkSpec network = isScaled(model) ? scaled(model) : model.experiment().network();
    Shape images = model.preprocessing().images();
    Shape sample = images == null ? Shape.of(model.topology().inputs()) : images;
    ExperimentSpec experiment =
        onto.withData(onto.data().withScaling(Scaling.NONE, null)).withNetwork(network);
    return new Model(
        model.created(),
        experiment,
        model.preprocessing(),
        Topology.of(network, sample),
        model.parameters(),
        model.task(),
        model.classes(),
        model.targets(),
        model.training(),
        model.check());
  }

  private static List<Column> columns(Model model) {
    return model.preprocessing().images() == null
        ? model.preprocessing().columns()
        : model.preprocessing().channels();
  }

  private static boolean isScaled(Model model) {
    return columns(model).stream()
        .anyMatch(c -> c.logarithm() != null || c.offset() != 0 || c.scale() != 1);
  }

  /** Standardised by a node in front, which has no parameters. */
  private static NetworkSpec scaled(Model model) {
    if (model.topology().entries().size() > 1
        || columns(model).stream().anyMatch(column -> column.logarithm() != null)) {
      throw new InvalidInputException(
          "the model scales several inputs or takes logarithms, expected one input that is"
              + " standardised");
    }
    String input = model.topology().entries().getFirst().name();
    JsonNode tree = SpecJson.mapper().valueToTree(model.experiment().network());
    ArrayNode nodes = (ArrayNode) tree.get("nodes");
    for (JsonNode node : nodes) {
      rename(node, input);
    }
    ObjectNode first = nodes.insertObject(0).put("name", SCALING).put("type", "standardise");
    ArrayNode offsets = first.putArray("offset");
    ArrayNode scales = first.putArray("scale");
    for (Column column : columns(model)) {
      offsets.add(column.offset());
      scales.add(column.scale());
    }
    return SpecJson.read(tree.toString(), NetworkSpec.class, "the network of the model");
  }

  private static void rename(JsonNode node, String input) {
    if (node.get("inputs") instanceof ArrayNode sources) {
      for (int i = 0; i < sources.size(); i++) {
        if (sources.get(i).textValue().equals(input)) {
          sources.set(i, SCALING);
        }
      }
    }
  }
}
