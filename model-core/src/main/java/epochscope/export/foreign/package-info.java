/** What other programs' networks become here, whatever file they come from. */
package epochscope.export.foreign;
