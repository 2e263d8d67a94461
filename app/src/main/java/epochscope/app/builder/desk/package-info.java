/** What lies on the builder's desk: a sketch, what is said of it, and what is chosen of it. */
package epochscope.app.builder.desk;
