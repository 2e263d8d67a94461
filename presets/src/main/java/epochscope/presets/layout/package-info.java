/** How views share the room: a tree of rows, columns and tabs, and what can be done to it. */
package epochscope.presets.layout;
