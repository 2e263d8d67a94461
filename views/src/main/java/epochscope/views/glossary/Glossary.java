package epochscope.views.glossary;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All words that are explained, in the language of the default locale. */
public final class Glossary {
  private static final String BUNDLE = "epochscope.views.glossary.glossary";
  private static final String NAMES = ".names";
  private static final Map<Locale, List<Known>> BY_LOCALE = new ConcurrentHashMap<>();

  private Glossary() {}

  /** A word, and how a text is searched for it. */
  private record Known(Term term, Pattern pattern) {}

  /** The term of that name in the bundle; empty: none. */
  public static Optional<Term> find(String id) {
    ResourceBundle bundle = bundle();
    return bundle.containsKey(id + ".sentence")
        ? Optional.of(term(bundle, id, names(bundle, id)[0]))
        : Optional.empty();
  }

  /** What a view shows; empty where nothing is said of it. */
  public static Optional<Term> ofView(String view) {
    return find("view." + view);
  }

  /** The longest term that {@code text} says; empty: none. */
  public static Optional<Term> in(String text) {
    return BY_LOCALE.computeIfAbsent(Locale.getDefault(), locale -> known()).stream()
        .filter(known -> known.pattern().matcher(text).find())
        .map(Known::term)
        .findFirst();
  }

  private static List<Known> known() {
    ResourceBundle bundle = bundle();
    return bundle.keySet().stream()
        .filter(key -> key.endsWith(NAMES))
        .map(key -> key.substring(0, key.length() - NAMES.length()))
        .flatMap(id -> Stream.of(names(bundle, id)).map(name -> known(term(bundle, id, name))))
        .sorted(Comparator.comparingInt((Known known) -> known.term().name().length()).reversed())
        .toList();
  }

  private static Known known(Term term) {
    String word = "(?<![\\p{L}\\p{N}])" + Pattern.quote(term.name()) + "(?![\\p{L}\\p{N}])";
    int flags = Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE;
    return new Known(term, Pattern.compile(word, flags));
  }

  private static Term term(ResourceBundle bundle, String id, String name) {
    String formula = id + ".formula";
    return new Term(
        name,
        bundle.containsKey(formula) ? bundle.getString(formula) : "",
        bundle.getString(id + ".sentence"));
  }

  private static String[] names(ResourceBundle bundle, String id) {
    return bundle.containsKey(id + NAMES)
        ? bundle.getString(id + NAMES).split("\\s*;\\s*")
        : new String[] {""};
  }

  private static ResourceBundle bundle() {
    return ResourceBundle.getBundle(BUNDLE, Locale.getDefault());
  }
}
