/** Single samples in pictures: images with their labels, rows of tables. */
package epochscope.views.samples;
