package epochscope.export.code;

import epochscope.spec.AugmentationSpec;
import epochscope.spec.Precision;
import epochscope.spec.TrainingSpec;
import java.util.ArrayList;
import java.util.List;

/** The function {@code train} in Keras, and what it calls. */
record KerasTraining(CodeSubject subject, PythonScript script) {

  void write() {
    script
        .constant("SEED", spec().seed())
        .constant("EPOCHS", spec().epochs())
        .constant("BATCH_SIZE", spec().batchSize())
        .constant("LEARNING_RATE", spec().optimiser().learningRate());
    KerasLoss loss = new KerasLoss(subject);
    if (!loss.text().isEmpty()) {
      script.add(loss.text());
    }
    if (subject.isClassification() && !loss.metricText().isEmpty()) {
      script.add(loss.metricText());
    }
    schedule().write();
    if (schedule().isThere()) {
      script.add(scheduleCallback());
    }
    if (augments()) {
      script.piece("keras/batches" + (isWeighted() ? "-weighted" : ""), placing());
    }
    script.add(train());
  }

  private TrainingSpec spec() {
    return subject.experiment().training();
  }

  private PreparationCode preparation() {
    return new PreparationCode(subject, script, true);
  }

  private ScheduleCode schedule() {
    return new ScheduleCode(subject, script);
  }

  private boolean isWeighted() {
    return preparation().isWeighted();
  }

  private boolean augments() {
    return !subject.experiment().data().augmentation().equals(AugmentationSpec.NONE);
  }

  /** Channels come last where there are any. */
  private String placed(String x) {
    return subject.sampleShape().rank() > 1 ? "np.moveaxis(" + x + ", 1, -1)" : x;
  }

  private java.util.Map<String, String> placing() {
    return java.util.Map.of("$PLACED", placed("x"));
  }

  private String scheduleCallback() {
    PythonBlock block = new PythonBlock();
    block.add("class Schedule(keras.callbacks.Callback):");
    block.add("    \"\"\"Sets the learning rate before each update.\"\"\"\n");
    block.add("    def __init__(self, updates_per_epoch):");
    block.add("        super().__init__()");
    block.add("        self.updates, self.updates_per_epoch = 0, updates_per_epoch");
    block.addIf(schedule().watches(), "        self.plateau = Plateau()");
    block.add("\n    def on_train_batch_begin(self, batch, logs=None):");
    block.add(
        "        self.model.optimizer.learning_rate = "
            + factor()
            + "learning_rate(\n            self.updates, self.updates_per_epoch"
            + (schedule().watches() ? ", self.plateau" : "")
            + "\n        )");
    block.add("        self.updates += 1");
    if (schedule().watches()) {
      String watched = preparation().validates() ? "val_loss" : "loss";
      String condition = schedule().watchesIf().replace("updates", "self.updates");
      block.add("\n    def on_epoch_end(self, epoch, logs=None):");
      block.addIf(!condition.isEmpty(), "        if " + condition + ":");
      block.add(
          (condition.isEmpty() ? "" : "    ")
              + "        self.plateau.end_epoch(logs[\""
              + watched
              + "\"])");
    }
    return block.text();
  }

  /** The momentum of the lectures takes a share of the learning rate. */
  private String factor() {
    return spec().optimiser() instanceof epochscope.spec.OptimiserSpec.MomentumLecture lecture
        ? "(1 - " + Python.number(lecture.momentum()) + ") * "
        : "";
  }

  private String train() {
    boolean images = subject.sampleShape().rank() > 1;
    boolean tests = preparation().tests();
    boolean validates = preparation().validates();
    PythonBlock block = new PythonBlock();
    block.add("def train(epochs):");
    block.addIf(spec().precision() == Precision.DOUBLE, "    keras.config.set_floatx(\"float64\")");
    block.add("    keras.utils.set_random_seed(SEED)");
    String parts = "training" + (validates ? ", validation" : "") + (tests ? ", test" : "");
    String unpacked = parts.contains(",") ? parts : "training,";
    block.add("    " + unpacked + " = prepare()");
    block.add("    x, t" + (isWeighted() ? ", w" : "") + " = training");
    block.add("    network = build()");
    block.add("    network.compile(");
    block.add("        optimizer=" + indented(new KerasOptimiser(spec()).call()) + ",");
    block.add("        loss=" + new KerasLoss(subject).call() + ",");
    if (subject.isClassification()) {
      block.add(
          (isWeighted() ? "        weighted_metrics=[" : "        metrics=[")
              + new KerasLoss(subject).metric()
              + "],");
    }
    block.add("    )");
    block.add("    network.fit(");
    fit(block, images, validates);
    block.add("    )");
    if (tests) {
      String test = placedPart("test");
      block.add(isWeighted() ? "    x, t, w = " + test : "    x, t = " + test);
      block.add(
          "    print(\"test\", network.evaluate(x, t"
              + (isWeighted() ? ", sample_weight=w" : "")
              + ", verbose=0, return_dict=True))");
    }
    block.add("    return network");
    return block.text();
  }

  private static String indented(String call) {
    return call.replace("\n", "\n    ");
  }

  private String placedPart(String part) {
    if (subject.sampleShape().rank() == 1) {
      return part;
    }
    return placed(part + "[0]") + ", *" + part + "[1:]";
  }

  private void fit(PythonBlock block, boolean images, boolean validates) {
    if (augments()) {
      block.add("        Batches(x, t" + (isWeighted() ? ", w" : "") + "),");
    } else {
      block.add("        " + placed("x") + ",");
      block.add("        t,");
      block.addIf(isWeighted(), "        sample_weight=w,");
      block.add("        batch_size=" + (isFullBatch() ? "len(x)" : "BATCH_SIZE") + ",");
    }
    block.add("        epochs=epochs,");
    if (validates) {
      String validation = placedPart("validation");
      block.add("        validation_data=" + (images ? "(" + validation + ")" : validation) + ",");
    }
    List<String> callbacks = callbacks(validates);
    if (!callbacks.isEmpty()) {
      block.add("        callbacks=[" + String.join(", ", callbacks) + "],");
    }
    block.add("        verbose=2,");
  }

  private boolean isFullBatch() {
    return spec().optimiser().isFullBatch();
  }

  private List<String> callbacks(boolean validates) {
    List<String> callbacks = new ArrayList<>();
    if (schedule().isThere()) {
      callbacks.add(isFullBatch() ? "Schedule(1)" : "Schedule(math.ceil(len(x) / BATCH_SIZE))");
    }
    if (spec().earlyStopping() != null && validates) {
      callbacks.add(
          "keras.callbacks.EarlyStopping(\n            patience=%d, min_delta=%s,"
                  .formatted(
                      spec().earlyStopping().patience(),
                      Python.number(spec().earlyStopping().minDelta()))
              + " restore_best_weights=True\n        )");
    }
    return callbacks;
  }
}
