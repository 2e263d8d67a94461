package epochscope.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import epochscope.nn.Inference;
import epochscope.nn.Topology;
import epochscope.spec.Precision;
import epochscope.spec.Shape;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceptiveFieldTest {
  private static final String CONV3 =
      "'type':'convolution','filters':1,'kernel':3,'padding':'same'".replace('\'', '"');
  private static final String POOL2 = "'type':'pooling','size':2".replace('\'', '"');

  /** Field 212, stride 32, padding 90: Araujo, Norris and Sim, Distill 2019, table of networks. */
  @Test
  void vgg16() {
    List<String> nodes = new ArrayList<>();
    for (int convolutions : new int[] {2, 2, 3, 3, 3}) {
      for (int i = 0; i < convolutions; i++) {
        nodes.add(CONV3);
      }
      nodes.add(POOL2);
    }
    Topology vgg = ImageNetworks.topology(Shape.of(1, 224, 224), nodes.toArray(String[]::new));

    List<ReceptiveField.Layer> layers = new ReceptiveField(vgg).columns(vgg.nodes().size() - 1);

    assertThat(layers.getLast().size()).isEqualTo(212);
    assertThat(layers.getLast().jump()).isEqualTo(32);
    assertThat(layers.getLast().start()).isEqualTo(-90);
  }

  /** Field 195, stride 32, padding 64: the same table, AlexNet v2. */
  @Test
  void alexNet() {
    Topology alex =
        ImageNetworks.topology(
            Shape.of(1, 224, 224),
            "\"type\":\"convolution\",\"filters\":1,\"kernel\":11,\"stride\":4",
            "\"type\":\"pooling\",\"size\":3,\"stride\":2",
            "\"type\":\"convolution\",\"filters\":1,\"kernel\":5,\"padding\":\"same\"",
            "\"type\":\"pooling\",\"size\":3,\"stride\":2",
            CONV3,
            CONV3,
            CONV3,
            "\"type\":\"pooling\",\"size\":3,\"stride\":2");

    ReceptiveField.Layer last = new ReceptiveField(alex).columns(7).getLast();

    assertThat(last.size()).isEqualTo(195);
    assertThat(last.jump()).isEqualTo(32);
    assertThat(last.start()).isEqualTo(-64);
  }

  /** What is seen is exactly what moves the value when it is moved. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "'type':'convolution','filters':2,'kernel':[3,2],'stride':[2,1],'padding':'same';"
            + "'type':'convolution','filters':1,'kernel':2,'dilation':3",
        "'type':'convolution','filters':2,'kernel':3,'activation':'tanh';"
            + "'type':'pooling','kind':'average','size':2;"
            + "'type':'convolution','filters':1,'kernel':2",
        "'type':'space-to-depth','block':2;'type':'convolution','filters':4,'kernel':2;"
            + "'type':'depth-to-space','block':2",
        "'type':'convolution','filters':1,'kernel':3,'stride':3;"
            + "'type':'transposed-convolution','filters':1,'kernel':4,'stride':2,'padding':1",
        "'type':'pooling','kind':'sum','size':2;'type':'up-sampling','factor':[2,3];"
            + "'type':'convolution','filters':1,'kernel':[2,3]",
        "'type':'convolution','filters':2,'kernel':3;'type':'dense','units':2",
      })
  void isWhatMovesTheValue(String nodes) {
    Topology topology =
        ImageNetworks.topology(Shape.of(1, 12, 12), nodes.replace('\'', '"').split(";"));
    int last = topology.nodes().size() - 1;
    Shape out = topology.nodes().get(last).output();
    Inference network = new Inference(topology, Precision.DOUBLE);
    network.setParameters(ImageNetworks.gaussians(topology.parameters().size(), 3));
    for (int[] at : new int[][] {{0, 0}, {2, 1}, {1, 3}}) {
      boolean flat = out.rank() == 1;
      int unit = flat ? 1 : at[0] * out.axis(2) + at[1];
      FieldBox seen =
          new ReceptiveField(topology)
              .of(last, flat ? FieldBox.at(0, 0) : FieldBox.at(at[0], at[1]))
              .within(12, 12);

      assertThat(moving(network, unit)).isEqualTo(seen);
    }
  }

  private static FieldBox moving(Inference network, int unit) {
    double[] image = new double[144];
    float[] start = ImageNetworks.gaussians(144, 5);
    for (int i = 0; i < image.length; i++) {
      image[i] = start[i];
    }
    double before = network.respond(image)[unit];
    FieldBox box = null;
    for (int i = 0; i < image.length; i++) {
      double old = image[i];
      image[i] = old + 0.5;
      if (network.respond(image)[unit] != before) {
        FieldBox pixel = FieldBox.at(i / 12, i % 12);
        box = box == null ? pixel : box.union(pixel);
      }
      image[i] = old;
    }
    return box;
  }

  @Test
  void unitesWhatBranchesSee() {
    Topology topology =
        ImageNetworks.topology(
            Shape.of(1, 9, 9),
            "\"type\":\"convolution\",\"filters\":1,\"kernel\":3,\"padding\":\"same\"",
            "\"type\":\"convolution\",\"filters\":1,\"kernel\":5,\"padding\":\"same\",\"inputs\":[\"in\"]",
            "\"type\":\"add\",\"inputs\":[\"n0\",\"n1\"]");

    assertThat(new ReceptiveField(topology).of(2, FieldBox.at(4, 0)))
        .isEqualTo(new FieldBox(2, -2, 6, 2));
  }
}
