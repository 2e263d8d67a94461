/** SVG icons and the enum that names them. */
package epochscope.icons;
