package epochscope.views.data;

import epochscope.analysis.FeatureHistogramsRequest;
import epochscope.data.Dataset;
import epochscope.views.Selection;
import java.util.List;

/** What the view of the data lets choose. */
public final class DataChoices {
  /** What is shown. */
  public static final String SHOW = "data.show";

  /** How the classes' histograms share a plot. */
  static final String CLASSES = "data.classes";

  /** Which features the histograms are of, twelve at a time. */
  public static final String PAGE = "data.page";

  /** Histograms at a time. */
  public static final int PAGE_SIZE = 12;

  static final List<String> SHOWN = List.of("histograms", "correlations", "scatter", "samples");

  private DataChoices() {}

  /** Images are looked at one by one, tables feature by feature. */
  public static String shown(Dataset train, Selection selection) {
    String usual = train.shape().rank() == 3 ? "samples" : "histograms";
    String chosen = selection.choice(SHOW, usual);
    return SHOWN.contains(chosen) ? chosen : usual;
  }

  /** From 0; the last one where there are not so many. */
  public static int page(Dataset train, Selection selection) {
    String chosen = selection.choice(PAGE, "0");
    int page = chosen.matches("\\d{1,6}") ? Integer.parseInt(chosen) : 0;
    return Math.min(page, pages(train) - 1);
  }

  static int pages(Dataset train) {
    return Math.ceilDiv(FeatureHistogramsRequest.columns(train), PAGE_SIZE);
  }

  /** The feature becomes x; what was x becomes y, so that two clicks choose a pair. */
  static Selection chooseFeature(Selection selection, int feature, int features) {
    if (feature == selection.xFeature() || feature >= features) {
      return selection;
    }
    return selection.withFeatures(feature, selection.xFeature());
  }
}
