package epochscope.export.code;

import epochscope.spec.SourceSpec;

/** What a program says of itself. */
final class CodeDescription {
  private CodeDescription() {}

  /**
   * @param library with the versions it needs
   */
  static String of(CodeSubject subject, String library) {
    boolean drawn = subject.experiment().data().source() instanceof SourceSpec.Generated;
    return """
    %s: its data, network and training for %s.

        python3 FILE                     trains
        python3 FILE --check MODEL.json  answers with the parameters of a trained model

    Written by Epochscope. %s
    """
        .formatted(
            subject.title(),
            library,
            drawn
                ? "The sample and the first weights have the distributions that they had\n"
                    + "there, but are drawn by other random numbers."
                : "The first weights have the distribution that they had there, but are\n"
                    + "drawn by other random numbers.");
  }
}
