package epochscope.export.code;

import epochscope.spec.LossSpec;
import epochscope.spec.SigmaFunction;

/** Losses in PyTorch, one number per event. */
record TorchLoss(CodeSubject subject) {

  /** The function {@code losses}. */
  String text() {
    LossSpec loss = subject.loss();
    String output = subject.takesLogits() ? "z" : "y";
    PythonBlock block = new PythonBlock();
    block.add("def losses(" + output + ", t):");
    block.add("    \"\"\"" + description() + "\"\"\"");
    switch (loss) {
      case LossSpec.GaussianNegativeLogLikelihood likelihood -> {
        block.add("    mu, s = y.chunk(2, dim=1)");
        block.add("    sigma = " + sigma(likelihood.sigma()));
        block.add("    return -torch.distributions.Normal(mu, sigma).log_prob(t).mean(dim=1)");
      }
      case LossSpec.GaussianMixture mixture -> {
        block.add("    a, mu, s = y.chunk(3, dim=1)");
        block.add("    sigma = " + sigma(mixture.sigma()));
        block.add("    components = torch.distributions.Normal(mu, sigma).log_prob(t)");
        block.add("    return -torch.logsumexp(F.log_softmax(a, dim=1) + components, dim=1)");
      }
      case LossSpec.LogCosh logCosh -> {
        block.add("    error = abs(y - t)");
        block.add("    return (error + F.softplus(-2 * error) - math.log(2)).mean(dim=1)");
      }
      default -> block.add("    return " + expression(loss));
    }
    return block.text();
  }

  private String description() {
    return "Of each event: " + subject.loss().word().replace('-', ' ') + ".";
  }

  private String expression(LossSpec loss) {
    return switch (loss) {
      case LossSpec.MeanSquaredError squared -> "(y - t).square().mean(dim=1)";
      case LossSpec.MeanAbsoluteError absolute -> "abs(y - t).mean(dim=1)";
      case LossSpec.Huber huber ->
          "F.huber_loss(y, t, reduction=\"none\", delta=%s).mean(dim=1)"
              .formatted(Python.number(huber.delta()));
      case LossSpec.BinaryCrossEntropy binary ->
          "F.binary_cross_entropy_with_logits(z, t, reduction=\"none\").mean(dim=1)";
      case LossSpec.CategoricalCrossEntropy categorical -> categorical(categorical);
      case LossSpec.Hinge hinge -> "torch.relu(1 - t * y).mean(dim=1)";
      case LossSpec.SquaredHinge hinge -> "torch.relu(1 - t * y).square().mean(dim=1)";
      case LossSpec.Poisson poisson -> "(torch.exp(y) - t * y).mean(dim=1)";
      case LossSpec.KullbackLeibler divergence ->
          subject.takesLogits()
              ? "F.kl_div(F.log_softmax(z, dim=1), t, reduction=\"none\").sum(dim=1)"
              : "F.kl_div(torch.log(y), t, reduction=\"none\").sum(dim=1)";
      case LossSpec.Perceptron perceptron ->
          "(((z > 0).to(z) - t) * z).mean(dim=1)  # its slope is y - t, at 0 too";
      default -> throw new IllegalArgumentException(loss + " takes several lines");
    };
  }

  private String categorical(LossSpec.CategoricalCrossEntropy loss) {
    String smoothing =
        loss.labelSmoothing() == 0
            ? ""
            : ", label_smoothing=" + Python.number(loss.labelSmoothing());
    return subject.takesLogits()
        ? "F.cross_entropy(z, t, reduction=\"none\"" + smoothing + ")"
        : "-(t * torch.log(y)).sum(dim=1)";
  }

  private static String sigma(SigmaFunction sigma) {
    return switch (sigma) {
      case EXP -> "torch.exp(s)";
      case SOFTPLUS -> "F.softplus(s) + 0.001";
      case ONE -> "torch.ones_like(s)";
    };
  }

  /** The response of what the network gives, in %s. */
  String response() {
    if (!subject.takesLogits()) {
      return "%s";
    }
    return switch (subject.topology().outputActivation()) {
      case LOGISTIC -> "torch.sigmoid(%s)";
      case SOFTMAX -> "torch.softmax(%s, dim=1)";
      default -> "(%s > 0).to(torch.get_default_dtype())";
    };
  }

  /** Which events are classified rightly, by z and t. */
  String correct() {
    if (subject.topology().outputs() > 1) {
      boolean labels =
          subject.loss() instanceof LossSpec.CategoricalCrossEntropy && subject.takesLogits();
      return "z.argmax(dim=1) == " + (labels ? "t" : "t.argmax(dim=1)");
    }
    // Logits are cut at 0, as are responses from −1 to 1; those from 0 to 1 in the middle.
    boolean zero =
        subject.takesLogits() || new PreparationCode(subject, null, false).absentLevel() < 0;
    boolean signed = new PreparationCode(subject, null, false).absentLevel() < 0;
    return "((z > %s) == (t > %s)).flatten()".formatted(zero ? "0" : "0.5", signed ? "0" : "0.5");
  }
}
