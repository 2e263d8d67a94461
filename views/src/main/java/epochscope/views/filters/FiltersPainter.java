package epochscope.views.filters;

import epochscope.analysis.AnalysisContext;
import epochscope.analysis.FilterBank;
import epochscope.analysis.FilterGradient;
import epochscope.analysis.FilterPatches;
import epochscope.nn.Topology;
import epochscope.views.Frame;
import epochscope.views.Texts;
import epochscope.views.drawing.Company;
import epochscope.views.drawing.CsvText;
import epochscope.views.drawing.Notice;
import epochscope.views.drawing.Reading;
import epochscope.views.drawing.RunPainter;
import epochscope.views.drawing.Surface;
import java.util.Optional;

/**
 * Paints the filters of one layer: their weights, their change, their gradients or their patches.
 */
public final class FiltersPainter implements RunPainter {
  /** What is painted: {@code weights}, {@code change}, {@code gradient} or {@code patches}. */
  public static final String SHOW = "filters.show";

  /** {@code common} to all filters, or each its {@code own}. */
  public static final String SCALE = "filters.scale";

  @Override
  public Reading paint(Frame frame, Company company, Surface surface) {
    surface.clear(surface.palette().surface());
    int node = node(frame);
    if (node < 0) {
      String why = frame.topology() == null ? "network.empty" : "filters.none";
      String remedy = frame.topology() == null ? "remedy.network" : "remedy.maps";
      Notice.paint(surface, surface.box(), Texts.get(why), Texts.get(remedy));
      return Reading.NOTHING;
    }
    if (show(frame).equals("patches")) {
      return paintPatches(frame, surface, node);
    }
    Optional<FilterBank> bank = bank(frame, node);
    if (bank.isEmpty()) {
      Notice.paint(
          surface, surface.box(), Texts.get("filters.waiting"), Texts.get("remedy.waiting"));
      return Reading.NOTHING;
    }
    float most = largest(company, frame.topology().nodes().get(node).name());
    return new BankPicture(surface, ShownBank.of(frame, node, bank.get(), most))
        .paint(company.isAlone());
  }

  @Override
  public RunPainter another() {
    return new FiltersPainter();
  }

  @Override
  public Optional<Key> key(Company company, Surface surface) {
    Frame frame = company.frames().getFirst();
    int node = node(frame);
    if (node < 0 || show(frame).equals("patches")) {
      return Optional.empty();
    }
    String name = frame.topology().nodes().get(node).name();
    return bank(frame, node)
        .map(bank -> ShownBank.of(frame, node, bank, largest(company, name)))
        .flatMap(shown -> BankBar.of(surface, shown));
  }

  /** The largest |value| of that node in any of the runs that are shown. */
  private static float largest(Company company, String name) {
    float largest = 0;
    for (Frame frame : company.frames()) {
      int node = node(frame);
      boolean same = node >= 0 && frame.topology().nodes().get(node).name().equals(name);
      float its = same ? bank(frame, node).map(FilterBank::largest).orElse(0f) : 0;
      largest = Float.isFinite(its) ? Math.max(largest, its) : largest;
    }
    return largest;
  }

  @Override
  public String numbers(Frame frame) {
    CsvText text = new CsvText("node", "filter", "channel", "row", "column", show(frame));
    int node = node(frame);
    if (node >= 0 && frame.snapshot() != null && !show(frame).equals("patches")) {
      bank(frame, node).ifPresent(bank -> write(bank, text));
    }
    return text.toString();
  }

  private static void write(FilterBank bank, CsvText text) {
    for (int i = 0; i < bank.weights().length; i++) {
      int column = i % bank.columns();
      int row = i / bank.columns() % bank.rows();
      int channel = i / (bank.columns() * bank.rows()) % bank.channels();
      int filter = i / (bank.columns() * bank.rows() * bank.channels());
      text.row(bank.node(), filter, channel, row, column, bank.weights()[i]);
    }
  }

  private static Reading paintPatches(Frame frame, Surface surface, int node) {
    String name = frame.topology().nodes().get(node).name();
    Optional<FilterPatches> patches =
        frame.result(FilterPatches.class).filter(result -> result.node().equals(name));
    if (!frame.topology().takesImages()) {
      Notice.paint(
          surface, surface.box(), Texts.get("filters.no-patches"), Texts.get("remedy.maps"));
      return Reading.NOTHING;
    }
    if (patches.isEmpty()) {
      Notice.paint(
          surface, surface.box(), Texts.get("filters.waiting"), Texts.get("remedy.waiting"));
      return Reading.NOTHING;
    }
    return new PatchPicture(surface, frame, node, patches.get()).paint();
  }

  static String show(Frame frame) {
    return frame.selection().choice(SHOW, "weights");
  }

  private static int node(Frame frame) {
    return frame.topology() == null || frame.data() == null || frame.snapshot() == null
        ? -1
        : FilterNodes.chosen(frame.topology(), frame.selection());
  }

  /** What is shown of the filters; empty: it is being computed. */
  private static Optional<FilterBank> bank(Frame frame, int node) {
    Topology topology = frame.topology();
    FilterBank now = FilterBank.of(context(frame), node);
    return switch (show(frame)) {
      case "gradient" ->
          frame
              .result(FilterGradient.class)
              .map(FilterGradient::bank)
              .filter(bank -> bank.node().equals(topology.nodes().get(node).name()))
              .filter(bank -> bank.weights().length == now.weights().length);
      case "change" -> {
        float[] first = frame.history().first().parameters();
        yield Optional.of(now.minus(FilterBank.of(topology, node, first, 0)));
      }
      default -> Optional.of(now);
    };
  }

  private static AnalysisContext context(Frame frame) {
    return new AnalysisContext(
        frame.experiment(), frame.topology(), frame.data(), frame.snapshot());
  }
}
