package epochscope.analysis;

import epochscope.analysis.FilterPatches.Patch;
import epochscope.data.Dataset;
import epochscope.data.EvenRows;
import epochscope.nn.Inference;
import epochscope.nn.Topology;
import epochscope.spec.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Asks what excites the filters of a convolution most; a first answer comes of few samples.
 *
 * @param node index in the topology
 * @param most samples, drawn evenly
 * @param kept of each filter
 */
public record FilterPatchesRequest(AnalysisContext context, int node, int most, int kept)
    implements AnalysisRequest {
  /** Samples of one pass. */
  private static final int CHUNK = 16;

  private static final int FIRST_ANSWER = 4 * CHUNK;
  private static final Comparator<Patch> STRONGEST_FIRST =
      Comparator.comparingDouble(patch -> -patch.value());

  @Override
  public Class<FilterPatches> kind() {
    return FilterPatches.class;
  }

  @Override
  public void answer(Cancellation cancellation, Consumer<? super AnalysisResult> publish) {
    Dataset sample = context.data().validationOrTrain();
    int[] rows = EvenRows.of(sample.size(), most);
    Inference network = context.network();
    int filters = at().output().axis(0);
    List<List<Patch>> found = IntStream.range(0, filters).mapToObj(i -> patches()).toList();
    for (int from = 0; from < rows.length; from += CHUNK) {
      cancellation.check();
      if (from == FIRST_ANSWER) {
        publish.accept(result(from, found));
      }
      look(network, sample, rows, from, Math.min(CHUNK, rows.length - from), found);
    }
    publish.accept(result(rows.length, found));
  }

  private static List<Patch> patches() {
    return new ArrayList<>();
  }

  private Topology.Node at() {
    return context.topology().nodes().get(node);
  }

  private FilterPatches result(int samples, List<List<Patch>> found) {
    return new FilterPatches(
        context.snapshot().step(), at().name(), samples, found.stream().map(List::copyOf).toList());
  }

  private void look(
      Inference network, Dataset sample, int[] rows, int from, int n, List<List<Patch>> found) {
    int features = sample.features().size();
    float[] inputs = new float[n * features];
    for (int i = 0; i < n; i++) {
      System.arraycopy(
          sample.featureValues(), rows[from + i] * features, inputs, i * features, features);
    }
    network.run(inputs, 0, n);
    int pixels = at().out() / found.size();
    float[] values = new float[n];
    for (int filter = 0; filter < found.size(); filter++) {
      float[] strongest = new float[n];
      int[] places = new int[n];
      for (int pixel = 0; pixel < pixels; pixel++) {
        network.copyActivations(node, filter * pixels + pixel, values, 0);
        for (int i = 0; i < n; i++) {
          if (pixel == 0 || values[i] > strongest[i]) {
            strongest[i] = values[i];
            places[i] = pixel;
          }
        }
      }
      for (int i = 0; i < n; i++) {
        found.get(filter).add(patch(rows[from + i], filter, places[i], strongest[i]));
      }
      found.get(filter).sort(STRONGEST_FIRST);
      keep(found.get(filter));
    }
  }

  private void keep(List<Patch> patches) {
    if (patches.size() > kept) {
      patches.subList(kept, patches.size()).clear();
    }
  }

  private Patch patch(int sample, int filter, int pixel, float value) {
    Shape shape = at().output();
    int unit = filter * (shape.size() / shape.axis(0)) + pixel;
    int columns = shape.axis(shape.rank() - 1);
    FieldBox place = FieldBox.at(pixel / columns, pixel % columns);
    return new Patch(sample, unit, new ReceptiveField(context.topology()).of(node, place), value);
  }
}
