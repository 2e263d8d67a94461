package epochscope.app.window;

import epochscope.app.builder.NetworkBuilder;
import epochscope.app.builder.sketch.SketchContext;
import epochscope.app.command.Commands;
import epochscope.app.experiment.OpenExperiment;
import epochscope.app.text.Messages;
import epochscope.spec.ExperimentSpec;
import epochscope.views.drawing.Theme;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/** The network builder in the place of the views; training goes on meanwhile. UI thread only. */
final class BuilderMode {
  private final BorderPane frame;
  private final StackPane centre;
  private final Node views;
  private final RailFold rail;
  private final Workbench workbench;
  private final Commands commands;
  private final ObservableValue<Theme> theme;
  private final Messages messages;
  private final Consumer<ExperimentSpec> onSave;
  private Node timeline;

  /** Made when it is first opened. */
  private NetworkBuilder builder;

  /**
   * @param centre what is in the middle of {@code frame}: the views, and notices above them
   * @param onSave saves an experiment to a file
   */
  BuilderMode(
      BorderPane frame,
      StackPane centre,
      Node views,
      RailFold rail,
      Workbench workbench,
      Commands commands,
      ObservableValue<Theme> theme,
      Messages messages,
      Consumer<ExperimentSpec> onSave) {
    this.frame = frame;
    this.centre = centre;
    this.views = views;
    this.rail = rail;
    this.workbench = workbench;
    this.commands = commands;
    this.theme = theme;
    this.messages = messages;
    this.onSave = onSave;
    workbench.experiment().subscribe(this::follow);
  }

  /** What has the focus while nothing else needs it. */
  Node home() {
    return isOpen() ? builder.canvas() : views;
  }

  void toggle() {
    if (isOpen()) {
      close();
    } else {
      open(null);
    }
  }

  /**
   * @param node that is chosen there; null: none
   */
  void open(String node) {
    OpenExperiment experiment = workbench.experiment().get();
    SketchContext context = SketchContext.of(workbench.spec().get(), experiment.session().data());
    if (builder == null) {
      builder = new NetworkBuilder(context, theme, commands, messages, this::train, this::save);
      centre.getChildren().add(1, builder.node());
    }
    if (!isOpen()) {
      timeline = frame.getBottom();
      frame.setBottom(null);
      rail.setAway(true);
      views.setVisible(false);
      builder.node().setVisible(true);
    }
    builder.open(context, node);
  }

  NetworkBuilder builder() {
    return builder;
  }

  private boolean isOpen() {
    return builder != null && builder.isOpen().get();
  }

  /** Back to the views; nothing happens where it is not open. */
  void close() {
    if (!isOpen()) {
      return;
    }
    builder.close();
    builder.node().setVisible(false);
    views.setVisible(true);
    rail.setAway(false);
    frame.setBottom(timeline);
    views.requestFocus();
  }

  private void train(NetworkBuilder.Drawn drawn) {
    close();
    workbench.rebuild(drawn.in(workbench.spec().get()));
  }

  private void save(NetworkBuilder.Drawn drawn) {
    onSave.accept(drawn.in(workbench.spec().get()));
  }

  /** Another experiment was opened meanwhile. */
  private void follow(OpenExperiment experiment) {
    if (experiment != null && isOpen()) {
      open(null);
    }
  }
}
