package epochscope.app.builder.sketch;

/**
 * A connection.
 *
 * @param from name of an input or node
 * @param to name of the node that takes it
 * @param slot index among what {@code to} takes
 */
public record Edge(String from, String to, int slot) {}
