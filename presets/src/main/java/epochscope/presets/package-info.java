/** The lessons: one JSON file each, their form, and the class that lists and loads them. */
package epochscope.presets;
