/** A lecture: lessons step by step. Begin with {@code Lecture}. */
package epochscope.app.lecture;
