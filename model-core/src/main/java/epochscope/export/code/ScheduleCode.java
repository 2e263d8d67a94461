package epochscope.export.code;

import epochscope.spec.ScheduleSpec;

/** The function {@code learning_rate}, where the rate does not stay what it is. */
record ScheduleCode(CodeSubject subject, PythonScript script) {

  private ScheduleSpec spec() {
    return subject.experiment().training().schedule();
  }

  /** What follows a warm-up, or all there is. */
  private ScheduleSpec main() {
    return spec() instanceof ScheduleSpec.WarmUp warmUp ? warmUp.then() : spec();
  }

  /** Whether the learning rate changes. */
  boolean isThere() {
    return spec() != null && !(spec() instanceof ScheduleSpec.Constant);
  }

  /** Whether it depends on the loss. */
  boolean watches() {
    return main() instanceof ScheduleSpec.OnPlateau;
  }

  /** The learning rate of an update, as a call. */
  String call(String update) {
    return "learning_rate(" + update + ", updates_per_epoch" + (watches() ? ", plateau)" : ")");
  }

  void write() {
    if (!isThere()) {
      return;
    }
    if (main() instanceof ScheduleSpec.OnPlateau plateau) {
      script
          .constant("PATIENCE", plateau.patience())
          .constant("LEAST_FALL", plateau.minDelta())
          .piece("common/plateau");
    }
    PythonBlock block = new PythonBlock();
    block.add("def learning_rate(update, updates_per_epoch" + (watches() ? ", plateau):" : "):"));
    block.add("    \"\"\"Of the update before which so many others were made.\"\"\"");
    if (spec() instanceof ScheduleSpec.WarmUp warmUp) {
      warmUp(block, warmUp);
    }
    main(block);
    script.add(block.text());
  }

  /** What has to hold for it to be told of the loss; empty: nothing. */
  String watchesIf() {
    return spec() instanceof ScheduleSpec.WarmUp warmUp ? "updates >= " + updates(warmUp) : "";
  }

  private static String updates(ScheduleSpec.WarmUp warmUp) {
    return warmUp.steps() == null
        ? "max(1, round(" + Python.number(warmUp.epochs()) + " * updates_per_epoch))"
        : warmUp.steps().toString();
  }

  private void warmUp(PythonBlock block, ScheduleSpec.WarmUp warmUp) {
    block.add("    warm_up = " + updates(warmUp));
    block.add("    if update < warm_up:");
    block.add("        return LEARNING_RATE * (update + 1) / warm_up");
    block.addIf(
        !(warmUp.then() instanceof ScheduleSpec.Constant
            || warmUp.then() instanceof ScheduleSpec.OnPlateau),
        "    update -= warm_up");
  }

  private void main(PythonBlock block) {
    double rate = subject.experiment().training().optimiser().learningRate();
    switch (main()) {
      case ScheduleSpec.Step step ->
          block.add(
              "    return LEARNING_RATE * %s ** (update // updates_per_epoch // %d)"
                  .formatted(Python.number(step.factor()), step.every()));
      case ScheduleSpec.Exponential exponential ->
          block.add(
              "    return LEARNING_RATE * %s ** (update // updates_per_epoch)"
                  .formatted(Python.number(exponential.factor())));
      case ScheduleSpec.Cosine cosine -> cosine(block, cosine, rate);
      case ScheduleSpec.OnPlateau plateau ->
          block.add(
              "    return max(LEARNING_RATE * %s ** plateau.reductions, %s)"
                  .formatted(
                      Python.number(plateau.factor()),
                      Python.number(Math.min(plateau.minimum(), rate))));
      case ScheduleSpec.OneCycle cycle -> oneCycle(block, cycle);
      default -> block.add("    return LEARNING_RATE");
    }
  }

  private static void cosine(PythonBlock block, ScheduleSpec.Cosine cosine, double rate) {
    String period = Python.number(cosine.period());
    String minimum = Python.number(Math.min(cosine.minimum(), rate));
    if (!cosine.restarts()) {
      block.add("    share = min(1, update / updates_per_epoch / " + period + ")");
    } else if (cosine.periodMultiplier() == 1) {
      block.add("    share = update / updates_per_epoch / " + period + " % 1");
    } else {
      block.add("    time, period = update / updates_per_epoch, " + period);
      block.add("    while time >= period:");
      block.add("        time -= period");
      block.add("        period *= " + Python.number(cosine.periodMultiplier()));
      block.add("    share = time / period");
    }
    block.add(
        "    return %s + (LEARNING_RATE - %s) * (1 + math.cos(math.pi * share)) / 2"
            .formatted(minimum, minimum));
  }

  private static void oneCycle(PythonBlock block, ScheduleSpec.OneCycle cycle) {
    block.add("    end = %d * updates_per_epoch - 1".formatted(cycle.epochs()));
    block.add("    top = %s * (end + 1) - 1".formatted(Python.number(cycle.riseShare())));
    block.add("    low = LEARNING_RATE / " + Python.number(cycle.initialDivision()));
    block.add("    last = low / " + Python.number(cycle.finalDivision()));
    block.add("    if update > end:");
    block.add("        return last");
    block.add("    if 0 < top and update <= top:");
    block.add("        start, goal, share = low, LEARNING_RATE, update / top");
    block.add("    else:");
    block.add("        start, goal, share = LEARNING_RATE, last, (update - top) / (end - top)");
    block.add("    return goal + (start - goal) / 2 * (1 + math.cos(math.pi * share))");
  }
}
