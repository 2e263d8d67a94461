/** Files that the program opens, told apart by what stands in them. */
package epochscope.app.files;
