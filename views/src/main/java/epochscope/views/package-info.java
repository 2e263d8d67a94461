/** What the user sees: one package per view. */
package epochscope.views;
