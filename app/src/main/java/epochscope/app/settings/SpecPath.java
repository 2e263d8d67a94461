package epochscope.app.settings;

import epochscope.spec.InvalidInputException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/**
 * The way to one value inside a record, such as an experiment's {@code training.optimiser.beta1}:
 * the names of nested components. Setting a value makes new records along the way, whose
 * constructors check it.
 */
public record SpecPath(List<String> names) {
  public static SpecPath of(String dotted) {
    return new SpecPath(List.of(dotted.split("\\.")));
  }

  /** Whether {@code root} has such a value; the kinds of its parts decide that. */
  public boolean isIn(Object root) {
    Object at = root;
    for (String name : names) {
      RecordComponent component = component(at, name);
      if (component == null) {
        return false;
      }
      at = read(at, component);
    }
    return true;
  }

  public Object get(Object root) {
    Object at = root;
    for (String name : names) {
      at = read(at, component(at, name));
    }
    return at;
  }

  public Class<?> type(Object root) {
    Object at = root;
    for (String name : names.subList(0, names.size() - 1)) {
      at = read(at, component(at, name));
    }
    return component(at, names.getLast()).getType();
  }

  /**
   * @throws InvalidInputException if a record along the way refuses the value
   */
  @SuppressWarnings("unchecked")
  public <T> T with(T root, Object value) {
    return (T) rebuilt(root, 0, value);
  }

  private Object rebuilt(Object at, int depth, Object value) {
    if (depth == names.size()) {
      return value;
    }
    RecordComponent[] components = at.getClass().getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      Object old = read(at, components[i]);
      boolean onTheWay = components[i].getName().equals(names.get(depth));
      values[i] = onTheWay ? rebuilt(old, depth + 1, value) : old;
    }
    return construct(at.getClass(), components, values);
  }

  private static Object construct(Class<?> type, RecordComponent[] components, Object[] values) {
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (InvocationTargetException refused) {
      if (refused.getCause() instanceof InvalidInputException problem) {
        throw problem;
      }
      throw new IllegalStateException(refused);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static RecordComponent component(Object at, String name) {
    if (at == null || !at.getClass().isRecord()) {
      return null;
    }
    return Arrays.stream(at.getClass().getRecordComponents())
        .filter(component -> component.getName().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static Object read(Object at, RecordComponent component) {
    try {
      return component.getAccessor().invoke(at);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
