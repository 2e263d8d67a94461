/** The image cannot be made on this machine; the message says why and what would help. */
class ImpossibleException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ImpossibleException(String message) {
    super(message);
  }
}
