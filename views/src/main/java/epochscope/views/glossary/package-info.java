/** What the words in the window mean: a formula and a sentence each. */
package epochscope.views.glossary;
