package epochscope.app.handout;

import java.util.Locale;

/** A page as it is written, element by element. Every text and every attribute is escaped. */
final class Html {
  private final StringBuilder text = new StringBuilder();

  /** Whether the tag written last may still take attributes. */
  private boolean begun;

  /** Begins an element, which takes attributes by {@link #with} and ends by {@link #close}. */
  Html open(String name) {
    end();
    text.append('<').append(name);
    begun = true;
    return this;
  }

  /** Begins an element of that class. */
  Html open(String name, String look) {
    return open(name).with("class", look);
  }

  /** Gives the element that was begun last an attribute. */
  Html with(String attribute, Object value) {
    text.append(' ').append(attribute).append("=\"").append(escaped(value.toString())).append('"');
    return this;
  }

  Html text(String words) {
    return raw(escaped(words));
  }

  /** What is markup already. */
  Html raw(String markup) {
    end();
    text.append(markup);
    return this;
  }

  Html close(String... names) {
    end();
    for (String name : names) {
      text.append("</").append(name).append('>');
    }
    text.append('\n');
    return this;
  }

  /** An element that holds a text. */
  Html element(String name, String content) {
    return open(name).text(content).close(name);
  }

  /** An element of that class that holds a text. */
  Html element(String name, String look, String content) {
    return open(name, look).text(content).close(name);
  }

  @Override
  public String toString() {
    end();
    return text.toString();
  }

  /** What may stand between tags and in quotation marks. */
  static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** JSON that may stand in a script element: nothing in it ends that. */
  static String inScript(String json) {
    return json.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
  }

  /** A colour without its opacity. */
  static String colour(int argb) {
    return String.format(Locale.ROOT, "#%06x", argb & 0xFFFFFF);
  }

  private void end() {
    if (begun) {
      text.append('>');
      begun = false;
    }
  }
}
