package epochscope.app.builder.sketch;

import epochscope.spec.NetworkSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.SpecJson;

/** Sketches from JSON. */
final class Drawn {
  private Drawn() {}

  static NetworkSpec network(String nodes) {
    return SpecJson.read("{\"nodes\": [" + nodes + "]}", NetworkSpec.class, "test");
  }

  static Sketch sketch(String nodes) {
    return Sketch.of(network(nodes), null);
  }

  static NodeSpec node(String json) {
    return SpecJson.read(json, NodeSpec.class, "test");
  }

  /** The node alone, that takes nothing. */
  static Fragment fragment(String json) {
    return Inserts.of(node(json));
  }

  static String dense(String name, int units) {
    return "{\"type\": \"dense\", \"name\": \"%s\", \"units\": %d}".formatted(name, units);
  }
}
