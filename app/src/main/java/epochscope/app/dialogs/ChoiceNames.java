package epochscope.app.dialogs;

import java.util.function.Function;
import javafx.util.StringConverter;

/** Shows the values of a list by their names; the list is chosen from and not typed into. */
final class ChoiceNames<T> extends StringConverter<T> {
  private final Function<T, String> name;

  ChoiceNames(Function<T, String> name) {
    this.name = name;
  }

  @Override
  public String toString(T value) {
    return value == null ? "" : name.apply(value);
  }

  @Override
  public T fromString(String text) {
    throw new UnsupportedOperationException("the list is not edited");
  }
}
