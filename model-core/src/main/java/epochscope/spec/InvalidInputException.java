package epochscope.spec;

/**
 * What the user gave cannot be used. The message is one sentence for the user: where (file and
 * place), what was found, what was expected.
 */
public final class InvalidInputException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public InvalidInputException(String message) {
    super(message);
  }

  public InvalidInputException(String message, Throwable cause) {
    super(message, cause);
  }
}
