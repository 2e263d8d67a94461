/**
 * What is kept of a run: moments, metrics over the epochs, and the exact states one can go back to,
 * within a bounded number of bytes. Begin with {@code Snapshot} and {@code History}.
 */
package epochscope.history;
