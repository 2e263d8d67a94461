package epochscope.spec;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * What the user gave cannot be used. The message is one sentence for the user: where (file and
 * place), what was found, what was expected. It is in English; where a view shows it, a reason is
 * given beside it, so that it can be said in another language.
 */
public final class InvalidInputException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final Reason reason;

  public InvalidInputException(String message) {
    this(message, null, null);
  }

  public InvalidInputException(String message, Throwable cause) {
    this(message, cause, null);
  }

  private InvalidInputException(String message, Throwable cause, Reason reason) {
    super(message, cause);
    this.reason = reason;
  }

  /** The same with a reason, which {@link Reason} describes. */
  public InvalidInputException because(String key, Object... arguments) {
    return new InvalidInputException(getMessage(), getCause(), Reason.of(key, arguments));
  }

  /** Null: there is only the message. */
  public Reason reason() {
    return reason;
  }

  /** {@code file} cannot be read: it is not there, a folder, closed to the user, or broken. */
  public static InvalidInputException unreadable(Path file, IOException cause) {
    String found =
        Files.isDirectory(file)
            ? " is a folder, expected a file"
            : switch (cause) {
              case NoSuchFileException missing -> " does not exist";
              case AccessDeniedException denied -> " may not be read by this user";
              default -> " cannot be read: " + cause.getMessage();
            };
    return new InvalidInputException(file + found, cause);
  }
}
