package epochscope.app.cli;

import epochscope.export.ModelSummary;
import epochscope.export.ModelSummary.FeatureLine;
import epochscope.export.ModelSummary.LayerLine;
import epochscope.spec.Activation;
import epochscope.spec.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A model's summary for a terminal. */
record ModelSummaryText(ModelSummary model) {
  private static final int MOST_FEATURES = 40;
  private static final int MOST_OUTPUTS = 20;

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(title());
    lines.add(
        "created %s, %s, %d epoch%s, seed %d, %s precision"
            .formatted(
                model.created(),
                model.training().backend(),
                model.training().epochs(),
                model.training().epochs() == 1 ? "" : "s",
                model.training().seed(),
                model.training().precision().name().toLowerCase(Locale.ROOT)));
    lines.add("");
    lines.addAll(TextTable.aligned(features(), 3));
    if (model.features().size() > MOST_FEATURES) {
      lines.add("… and " + (model.features().size() - MOST_FEATURES) + " more");
    }
    lines.add("");
    lines.addAll(TextTable.aligned(layers(), 5));
    lines.add(
        "%,d parameters, %,d of them trained; %,d multiplications for a sample"
            .formatted(model.parameters(), model.trained(), model.multiplyAdds()));
    if (!model.metrics().isEmpty()) {
      lines.add("");
      lines.addAll(TextTable.aligned(metrics(), 1));
    }
    return lines.stream().map(String::stripTrailing).toList();
  }

  private String title() {
    List<String> names = model.task() == Task.CLASSIFY ? model.classes() : model.outputs();
    String shown = String.join(", ", names.subList(0, Math.min(names.size(), MOST_OUTPUTS)));
    String more = names.size() > MOST_OUTPUTS ? ", … (" + names.size() + " in all)" : "";
    String tells = model.task() == Task.CLASSIFY ? "tells apart " : "predicts ";
    String name = model.name().isBlank() ? "a model" : model.name();
    return name + ": " + tells + shown + more;
  }

  private List<List<String>> features() {
    List<List<String>> rows = new ArrayList<>();
    String what = model.images() == null ? "feature" : "channel of images " + model.images();
    rows.add(List.of(what, "unit", "scaling"));
    model.features().stream()
        .limit(MOST_FEATURES)
        .forEach(feature -> rows.add(List.of(feature.name(), feature.unit(), scaling(feature))));
    return rows;
  }

  private static String scaling(FeatureLine feature) {
    String x =
        feature.shift() == null
            ? "x"
            : "ln max(x + %s, %s)".formatted(number(feature.shift()), number(feature.floor()));
    String shifted = feature.offset() == 0 ? x : "(%s − %s)".formatted(x, number(feature.offset()));
    String scaled =
        feature.scale() == 1 ? shifted : "%s/%s".formatted(shifted, number(feature.scale()));
    return feature.missing() == null
        ? scaled
        : scaled
            + ", "
            + number(feature.missing())
            + " is missing and becomes "
            + number(feature.replacement());
  }

  private static String number(double value) {
    return "%.6g"
        .formatted(value)
        .replaceFirst("(\\.\\d*?)0+($|e)", "$1$2")
        .replaceFirst("\\.($|e)", "$1");
  }

  private List<List<String>> layers() {
    Stream<List<String>> rows =
        model.layers().stream()
            .map(
                layer ->
                    List.of(
                        layer.name() + (layer.output() ? " (output)" : ""),
                        layer.type(),
                        String.join(", ", layer.takes()),
                        layer.gives().toString(),
                        activation(layer),
                        layer.parameters() == 0 ? "" : "%,d".formatted(layer.parameters())));
    return Stream.concat(
            Stream.of(List.of("layer", "type", "takes", "gives", "activation", "parameters")), rows)
        .toList();
  }

  private static String activation(LayerLine layer) {
    return layer.activation() == Activation.LINEAR ? "" : layer.activation().word();
  }

  private List<List<String>> metrics() {
    return model.metrics().entrySet().stream()
        .map(
            metric ->
                List.of(
                    metric.getKey(),
                    metric.getValue() == null ? "not finite" : number(metric.getValue())))
        .toList();
  }
}
