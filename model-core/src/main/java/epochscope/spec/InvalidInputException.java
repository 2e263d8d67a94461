package epochscope.spec;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

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
