/** Lessons that the user writes: whether they hold together, and where they are found. */
package epochscope.app.lesson;
