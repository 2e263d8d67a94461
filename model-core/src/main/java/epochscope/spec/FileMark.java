package epochscope.spec;

/**
 * By what a file is known again. What is open is not looked at.
 *
 * @param bytes its length; null: open
 * @param sha256 of all its bytes, in 64 hexadecimal digits, small letters; null: open
 */
public record FileMark(Long bytes, String sha256) {
  public FileMark {
    if (bytes != null && bytes < 0) {
      throw Check.found("bytes", bytes, "a whole number from 0");
    }
    if (sha256 != null && !sha256.matches("[0-9a-f]{64}")) {
      throw Check.found("sha256", '"' + sha256 + '"', "64 hexadecimal digits in small letters");
    }
  }
}
