package epochscope.export;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import epochscope.spec.Check;

/**
 * The fields by which a file says what it is. They are read before the others, so that a file of a
 * later version is not called wrong in a field of which this one knows nothing.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record FormatHeader(String format, Integer version) {
  FormatHeader expect(String expectedFormat, int expectedVersion) {
    if (!expectedFormat.equals(format)) {
      throw Check.found("format", format, '"' + expectedFormat + '"');
    }
    if (version == null || version != expectedVersion) {
      throw Check.found("version", version, expectedVersion + ", the one this program knows");
    }
    return this;
  }
}
