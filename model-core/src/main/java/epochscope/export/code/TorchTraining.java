package epochscope.export.code;

import epochscope.nn.Topology;
import epochscope.spec.AugmentationSpec;
import epochscope.spec.NodeSpec;
import epochscope.spec.OptimiserSpec;
import epochscope.spec.TrainingSpec;
import java.util.stream.Collectors;

/** The function {@code train} in PyTorch, and what it calls. */
record TorchTraining(CodeSubject subject, NodeNames names, PythonScript script) {

  void write() {
    TrainingSpec training = spec();
    script
        .constant("SEED", training.seed())
        .constant("EPOCHS", training.epochs())
        .constant("BATCH_SIZE", training.batchSize())
        .constant("LEARNING_RATE", training.optimiser().learningRate());
    if (training.earlyStopping() != null) {
      script
          .constant("STOP_PATIENCE", training.earlyStopping().patience())
          .constant("STOP_LEAST_FALL", training.earlyStopping().minDelta());
    }
    script.add(new TorchLoss(subject).text());
    if (penalises()) {
      script.add(weights()).add(penalty());
    }
    if (spec().optimiser() instanceof OptimiserSpec.MomentumLecture) {
      script.piece("torch/lecture-momentum");
    }
    schedule().write();
    script.piece("torch/outputs").add(measure()).piece("torch/words").add(tensors());
    script.add(train());
  }

  private TrainingSpec spec() {
    return subject.experiment().training();
  }

  private PreparationCode preparation() {
    return new PreparationCode(subject, script, false);
  }

  private ScheduleCode schedule() {
    return new ScheduleCode(subject, script);
  }

  private boolean penalises() {
    return spec().l1() > 0 || spec().l2() > 0;
  }

  private boolean augments() {
    return !subject.experiment().data().augmentation().equals(AugmentationSpec.NONE);
  }

  private boolean validates() {
    return preparation().validates();
  }

  private boolean stops() {
    return spec().earlyStopping() != null && validates();
  }

  private String weights() {
    String layers =
        subject.topology().nodes().stream()
            .filter(node -> subject.topology().parameters().find(node.name(), "weight").isPresent())
            .map(node -> "network." + names.layers().get(node.name()) + ".weight")
            .collect(Collectors.joining(",\n        "));
    return """
    def weights(network):
        \"""All weights, but no biases.\"""
        return [
            %s,
        ]
    """
        .formatted(layers);
  }

  private String penalty() {
    PythonBlock block = new PythonBlock();
    block.add("def penalty(network):");
    block.add("    \"\"\"What large weights cost in training.\"\"\"");
    String l1 = Python.number(spec().l1()) + " * sum(w.abs().sum() for w in weights(network))";
    String l2 =
        Python.number(spec().l2()) + " / 2 * sum(w.square().sum() for w in weights(network))";
    if (spec().l1() > 0 && spec().l2() > 0) {
      block.add("    l1 = " + l1).add("    l2 = " + l2).add("    return l1 + l2");
    } else {
      block.add("    return " + (spec().l1() > 0 ? l1 : l2));
    }
    return block.text();
  }

  private String measure() {
    boolean weighted = preparation().isWeighted();
    PythonBlock block = new PythonBlock();
    block.add("def measure(network, x, t" + (weighted ? ", w):" : "):"));
    block.add(
        subject.isClassification()
            ? "    \"\"\"Loss and accuracy of a part of the sample.\"\"\""
            : "    \"\"\"The loss of a part of the sample.\"\"\"");
    String z = subject.isClassification() || subject.takesLogits() ? "z" : "y";
    block.add("    " + z + " = outputs(network, x)");
    String losses = "losses(" + z + ", t)";
    block.add("    loss = " + (weighted ? "(w * " + losses + ")" : losses) + ".mean().item()");
    if (!subject.isClassification()) {
      return block.add("    return {\"loss\": loss}").text();
    }
    block.add("    correct = " + new TorchLoss(subject).correct());
    block.add(
        weighted
            ? "    accuracy = (w * correct).sum().item() / w.sum().item()"
            : "    accuracy = correct.double().mean().item()");
    return block.add("    return {\"loss\": loss, \"accuracy\": accuracy}").text();
  }

  private String tensors() {
    boolean weighted = preparation().isWeighted();
    boolean labels =
        subject.isClassification()
            && !new TorchLoss(subject).correct().contains("t.argmax")
            && new TorchLoss(subject).correct().contains("== t");
    String kind = "torch.get_default_dtype()";
    PythonBlock block = new PythonBlock();
    block.add("def tensors(*arrays):");
    if (labels && !weighted) {
      block.add("    x, labels = arrays");
      block.add("    return torch.as_tensor(x, dtype=" + kind + "), torch.as_tensor(labels)");
    } else if (labels) {
      block.add("    x, labels, w = arrays");
      block.add("    x, w = (torch.as_tensor(array, dtype=" + kind + ") for array in (x, w))");
      block.add("    return x, torch.as_tensor(labels), w");
    } else {
      block.add("    return tuple(torch.as_tensor(array, dtype=" + kind + ") for array in arrays)");
    }
    return block.text();
  }

  private String train() {
    PythonBlock block = new PythonBlock();
    boolean weighted = preparation().isWeighted();
    boolean tests = preparation().tests();
    block.add("def train(epochs):");
    block.addIf(
        spec().precision() == epochscope.spec.Precision.DOUBLE,
        "    torch.set_default_dtype(torch.float64)");
    block.add("    torch.manual_seed(SEED)");
    block.addIf(augments(), "    random = np.random.default_rng(SEED)");
    String parts = "training" + (validates() ? ", validation" : "") + (tests ? ", test" : "");
    block.add(
        "    "
            + (parts.contains(",") ? parts : "training,")
            + " = [tensors(*part) for part in prepare()]");
    block.add("    x, t" + (weighted ? ", w" : "") + " = training");
    block.add("    network = Network()");
    block.add("    optimiser = " + new TorchOptimiser(spec().optimiser()).call());
    if (schedule().isThere()) {
      block.add(
          isFullBatch()
              ? "    updates, updates_per_epoch = 0, 1"
              : "    updates, updates_per_epoch = 0, math.ceil(len(x) / BATCH_SIZE)");
    }
    block.addIf(schedule().watches(), "    plateau = Plateau()");
    block.addIf(
        stops(),
        "    lowest, best, best_epoch, reference, progress = math.inf, None, 0, math.inf, 0");
    block.add("    for epoch in range(1, epochs + 1):");
    block.add("        network.train()");
    String indent = "        ";
    if (!isFullBatch()) {
      block.add("        for batch in torch.randperm(len(x)).split(BATCH_SIZE):");
      indent += "    ";
      if (hasBatchNorm()) {
        block.add(indent + "if len(batch) == 1:");
        block.add(indent + "    continue  # a batch of one event has no variance");
      }
    }
    update(block, indent, weighted);
    afterEpoch(block);
    block.addIf(tests, "    print(f\"test: {words(measure(network, *test))}\")");
    block.add("    return network");
    return block.text();
  }

  private boolean isFullBatch() {
    return spec().optimiser().isFullBatch();
  }

  private boolean hasBatchNorm() {
    return subject.topology().nodes().stream()
        .anyMatch(node -> node.spec() instanceof NodeSpec.BatchNormalisation);
  }

  private void update(PythonBlock block, String indent, boolean weighted) {
    String rows = isFullBatch() ? "" : "[batch]";
    if (schedule().isThere()) {
      block.add(indent + "for group in optimiser.param_groups:");
      block.add(indent + "    group[\"lr\"] = " + schedule().call("updates"));
    }
    String in = "x" + rows;
    if (augments()) {
      block.add(
          indent + "changed = torch.from_numpy(augment(x" + rows + ".numpy(), random)).to(x)");
      in = "changed";
    }
    String losses = "losses(network(" + in + "), t" + rows + ")";
    String loss = (weighted ? "(w" + rows + " * " + losses + ")" : losses) + ".mean()";
    loss += penalises() ? " + penalty(network)" : "";
    if (spec().optimiser() instanceof OptimiserSpec.Lbfgs) {
      block.add("\n" + indent + "def closure():");
      block.add(indent + "    optimiser.zero_grad()");
      block.add(indent + "    loss = " + loss);
      block.add(indent + "    loss.backward()");
      block.add(indent + "    return loss\n");
      block.add(indent + "optimiser.step(closure)");
    } else {
      block.add(indent + "optimiser.zero_grad()");
      block.add(indent + "loss = " + loss);
      block.add(indent + "loss.backward()");
      clip(block, indent);
      block.add(indent + "optimiser.step()");
      maxNorm(block, indent);
    }
    block.addIf(schedule().isThere(), indent + "updates += 1");
  }

  private void clip(PythonBlock block, String indent) {
    if (spec().clipValue() != null) {
      block.add(
          indent
              + "nn.utils.clip_grad_value_(network.parameters(), "
              + Python.number(spec().clipValue())
              + ")");
    }
    if (spec().clipNorm() != null) {
      block.add(
          indent
              + "nn.utils.clip_grad_norm_(network.parameters(), "
              + Python.number(spec().clipNorm())
              + ")");
    }
  }

  /** What comes into a unit lies along the other axes of its weights. */
  private void maxNorm(PythonBlock block, String indent) {
    if (spec().maxNorm() == null) {
      return;
    }
    block.add(indent + "with torch.no_grad():");
    for (Topology.Node node : subject.topology().nodes()) {
      if (subject.topology().parameters().find(node.name(), "weight").isPresent()) {
        block.add(indent + "    " + limited(node));
      }
    }
  }

  private String limited(Topology.Node node) {
    String weight = "network." + names.layers().get(node.name()) + ".weight";
    String limit = Python.number(spec().maxNorm());
    if (!(node.spec() instanceof NodeSpec.TransposedConvolution transposed)) {
      return weight + ".renorm_(2, 0, " + limit + ")";
    }
    return transposed.groups() == 1
        ? weight + ".renorm_(2, 1, " + limit + ")"
        : "[part.renorm_(2, 1, %s) for part in %s.chunk(%d)]"
            .formatted(limit, weight, transposed.groups());
  }

  private void afterEpoch(PythonBlock block) {
    String training = "words(measure(network, *training))";
    if (validates()) {
      block.add("        print(f\"epoch {epoch}: training\", " + training + ", end=\"; \")");
      block.add("        measured = measure(network, *validation)");
      block.add("        print(\"validation\", words(measured))");
    } else {
      block.add("        print(f\"epoch {epoch}: training\", " + training + ")");
    }
    String watched = validates() ? "measured[\"loss\"]" : "measure(network, *training)[\"loss\"]";
    if (schedule().watches()) {
      String condition = schedule().watchesIf();
      block.addIf(!condition.isEmpty(), "        if " + condition + ":");
      String indent = condition.isEmpty() ? "        " : "            ";
      block.add(indent + "plateau.end_epoch(" + watched + ")");
    }
    if (stops()) {
      block.add("        loss = measured[\"loss\"]");
      block.add("        if loss < lowest:");
      block.add(
          "            lowest, best, best_epoch = loss, copy.deepcopy(network.state_dict()),"
              + " epoch");
      block.add("        if loss < reference - STOP_LEAST_FALL:");
      block.add("            reference, progress = loss, epoch");
      block.add("        if epoch - progress >= STOP_PATIENCE:");
      block.add("            print(f\"stopped: the best epoch was {best_epoch}\")");
      block.add("            network.load_state_dict(best)");
      block.add("            break");
    }
  }
}
