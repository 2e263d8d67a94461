package epochscope.app.dialogs;

import epochscope.data.TableProfile;
import epochscope.spec.HeaderMode;
import epochscope.spec.SourceSpec;
import epochscope.spec.Task;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the user chooses about a table: what is learned, and from which columns. */
final class TableChoice {
  private final Path file;
  private final TableProfile profile;
  private final Set<String> used = new LinkedHashSet<>();
  private String target;
  private String weights;
  private Task task;
  private Double missing;

  TableChoice(Path file, TableProfile profile) {
    this.file = file;
    this.profile = profile;
    this.target = profile.suggestedTarget().name();
    List<String> ignored = profile.suggestedIgnore();
    profile.columns().stream()
        .map(TableProfile.Column::name)
        .filter(name -> !ignored.contains(name))
        .forEach(used::add);
  }

  TableProfile profile() {
    return profile;
  }

  String target() {
    return target;
  }

  void setTarget(String name) {
    target = name;
  }

  /**
   * @param name null: every event counts 1
   */
  void setWeights(String name) {
    weights = name;
  }

  /**
   * @param newTask null: as the target says
   */
  void setTask(Task newTask) {
    task = newTask;
  }

  /**
   * @param value null: none
   */
  void setMissing(Double value) {
    missing = value;
  }

  boolean isFeature(String name) {
    return used.contains(name) && !hasOtherRole(name);
  }

  boolean hasOtherRole(String name) {
    return name.equals(target) || name.equals(weights);
  }

  void use(String name, boolean on) {
    if (on) {
      used.add(name);
    } else {
      used.remove(name);
    }
  }

  /** The columns to learn from, in the file's order. */
  List<String> features() {
    return profile.columns().stream()
        .map(TableProfile.Column::name)
        .filter(this::isFeature)
        .toList();
  }

  SourceSpec.Table source(HeaderMode header) {
    return new SourceSpec.Table(
        file.toString(), header, target, weights, missing, features(), null, task);
  }
}
