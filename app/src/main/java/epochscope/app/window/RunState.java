package epochscope.app.window;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the bars around the views say about the run. UI thread only. */
final class RunState {
  final StringProperty title = new SimpleStringProperty("");
  final StringProperty device = new SimpleStringProperty("");

  /** Whether the window is dark. */
  final BooleanProperty dark = new SimpleBooleanProperty();

  /** Whether there is a run at all. */
  final BooleanProperty ready = new SimpleBooleanProperty();

  final BooleanProperty playing = new SimpleBooleanProperty();

  /** Whether the moment shown is the newest. */
  final BooleanProperty live = new SimpleBooleanProperty(true);

  /** Epoch of the moment shown. */
  final IntegerProperty epoch = new SimpleIntegerProperty();

  /** Training loss of the moment shown. */
  final DoubleProperty loss = new SimpleDoubleProperty(Double.NaN);

  final DoubleProperty samplesPerSecond = new SimpleDoubleProperty();
  final DoubleProperty learningRate = new SimpleDoubleProperty(1e-3);

  /** Infinity: as fast as it goes. */
  final DoubleProperty epochsPerSecond = new SimpleDoubleProperty(Double.POSITIVE_INFINITY);
}
