package epochscope.export;

import epochscope.data.TableContent;
import epochscope.data.TableProfile;
import epochscope.data.TableReader;
import epochscope.spec.HeaderMode;
import epochscope.spec.SourceSpec;
import java.nio.file.Path;
import java.util.List;

/** Finds a model's features in a table. */
public final class ModelTable {
  private ModelTable() {}

  /**
   * The model's features, by name, or by position where the table has no names and as many columns.
   * Every row is kept, with NaN where a value is missing.
   *
   * @param options how the table is to be read, and its weights; its target and features are of no
   *     concern
   */
  public static TableContent read(Model model, Path csv, SourceSpec.Table options) {
    List<String> names =
        model.preprocessing().columns().stream().map(column -> column.feature().name()).toList();
    return TableReader.readFeatures(csv, options, columns(names, csv, options));
  }

  private static List<String> columns(List<String> names, Path csv, SourceSpec.Table options) {
    TableProfile profile = TableProfile.of(csv, options.header());
    List<String> found = profile.columns().stream().map(TableProfile.Column::name).toList();
    boolean unnamed = profile.header() != HeaderMode.NAMES;
    return unnamed && found.size() == names.size() ? found : names;
  }
}
